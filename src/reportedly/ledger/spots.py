"""Spots: one number a claim, in the order in which claims are listed.

Claims are listed by the day of publication (those without one last), then by document, then by
weight. A spot packs the three into one number, so that a page of claims is a piece of an index,
and the words of a claim can be kept under its number. It hangs on the document alone: whatever
the order of reading, the order of listing is the same. Spots are made from the rest of the
ledger, and can be thrown away and made again.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Final

from reportedly.ledger.words import MONTH, code
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown

EPOCH: Final = date(1900, 1, 1).toordinal()
# 18 bits of day, 32 of document, 13 of weight: as many as a database's whole number has.
DAY_BITS: Final = 18
DOCUMENT_BITS: Final = 32
WEIGHT_BITS: Final = 13
UNDATED: Final = (1 << DAY_BITS) - 1
ROOM: Final = 1 << WEIGHT_BITS
# A claim of a longer time is found by this word, and by none for its months.
LONG: Final = "long"
MONTHS: Final = 24


def first_spot(document: Document) -> int:
    """Return where the claims of a document begin, if nothing else stands there."""
    day = UNDATED
    if not isinstance(document.published, Unknown):
        since = document.published.first.toordinal() - EPOCH
        day = min(max(since, 0), UNDATED - 1)
    identity = document.id.encode("utf-8", "surrogatepass")
    scattered = int.from_bytes(sha256(identity).digest()[: DOCUMENT_BITS // 8])
    return ((day << DOCUMENT_BITS) | scattered) << WEIGHT_BITS


def bounds(claim: Claim) -> tuple[int | None, int | None]:
    """Return the first and last day of a claim, as numbers; none where it has no date."""
    days = claim.days
    if isinstance(days, Unknown):
        return None, None
    return days[0].toordinal(), days[1].toordinal()


def known_from(claim: Claim, document: Document) -> int | None:
    """Return the day on which a claim could first be known; none where nothing is dated."""
    of = claim.as_of if isinstance(claim.as_of, Unknown) else claim.as_of.date
    dates = [one for one in (document.published, of) if not isinstance(one, Unknown)]
    return max((one.first.toordinal() for one in dates), default=None)


def months(first: date, last: date) -> Iterator[str]:
    """Yield the words for the months that a time touches; of a long time, one word."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    if end - begin >= MONTHS:
        yield code(MONTH, LONG)
        return
    for number in range(begin, end + 1):
        yield code(MONTH, f"{number // 12:04} {number % 12 + 1:02}")


def month_words(claim: Claim) -> tuple[str, ...]:
    """Return the words by which a claim is found by its time."""
    days = claim.days
    return () if isinstance(days, Unknown) else tuple(months(*days))
