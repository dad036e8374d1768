"""How a value is put to a person: figures with their bound words, voices, roles, dates."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.moment import When
from reportedly.model.quantity import Number, Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.model.voice import Part, Voice

UNKNOWN_WORD = UNKNOWN.value
SHORT = 8  # letters of an id, to tell apart what is called the same
BEFORE: Mapping[QuantityKind, str] = MappingProxyType(
    {
        QuantityKind.EXACT: "",
        QuantityKind.AT_LEAST: "at least ",
        QuantityKind.MORE_THAN: "more than ",
        QuantityKind.AT_MOST: "up to ",
        QuantityKind.LESS_THAN: "fewer than ",
        QuantityKind.NEARLY: "nearly ",
        QuantityKind.JUST_OVER: "just over ",
        QuantityKind.APPROX: "about ",
        QuantityKind.ZERO: "",
    }
)


def number(value: Number | Unknown) -> str:
    """Return a number with commas between thousands, or "unknown"."""
    return UNKNOWN_WORD if isinstance(value, Unknown) else f"{value:,}"


def quantity(value: Quantity | Unknown) -> str:
    """Return a quantity with its bound word: "at least 100", "24–99 (“dozens”)"."""
    if isinstance(value, Unknown):
        return UNKNOWN_WORD
    figure = f"{BEFORE[value.kind]}{number(value.n)}" if anchored(value) else _unanchored(value)
    unit = "" if isinstance(value.unit, Unknown) else f" {value.unit}"
    return f"{figure}{unit}{' (derived)' if value.derived else ''}"


def anchored(value: Quantity) -> bool:
    """Say whether a bound word and the numeral of the text say all that was read.

    Where a convention made something else of them, the figures and the words are both shown.
    """
    if value.kind not in BEFORE or isinstance(value.n, Unknown):
        return False
    floor = value.kind in {QuantityKind.AT_LEAST, QuantityKind.MORE_THAN}
    ceiling = value.kind in {QuantityKind.AT_MOST, QuantityKind.LESS_THAN}
    low_fits = isinstance(value.lo, Unknown) if ceiling else value.lo == value.n
    high_fits = isinstance(value.hi, Unknown) if floor else value.hi == value.n
    return low_fits and high_fits


def _unanchored(value: Quantity) -> str:
    if value.kind is QuantityKind.UNSTATED:
        return f"{UNKNOWN_WORD} (no figure given)"
    if value.kind in {QuantityKind.SHARE, QuantityKind.RATE}:
        return value.surface
    figures = f"{between(value.lo, value.hi)}{best(value.lo, value.best, value.hi)}"
    range_ = value.kind is QuantityKind.RANGE and value.lo != value.hi
    plainly = range_ or value.derived or not value.surface
    return figures if plainly else f"{figures} (“{value.surface}”)"


def best(low: Number | Unknown, best: Number | Unknown, high: Number | Unknown) -> str:
    """Return the best figure after a comma; nothing where the interval says it already."""
    said = low == high == best or (best == low and isinstance(high, Unknown))
    return "" if said or isinstance(best, Unknown) else f", best {number(best)}"


def between(low: Number | Unknown, high: Number | Unknown, *, floor: bool = False) -> str:
    """Return an interval: "300–1,000", "4,000 or more", "up to 50", "unknown".

    Args:
        low: the least; unknown is not stated.
        high: the most; unknown is not stated.
        floor: `high` is itself a floor.
    """
    if isinstance(high, Unknown):
        return UNKNOWN_WORD if isinstance(low, Unknown) else f"{number(low)} or more"
    more = " or more" if floor else ""
    if isinstance(low, Unknown):
        return f"{number(high)}{more}" if floor else f"up to {number(high)}"
    figures = number(low) if low == high else f"{number(low)}–{number(high)}"
    return f"{figures}{more}"


def count(claim: Claim) -> str:
    """Return what a claim counts; both directions of a swap, "more" for an increment."""
    if not isinstance(claim.swap, Unknown):
        given, taken = claim.swap.n_a_to_b, claim.swap.n_b_to_a
        if not (isinstance(given, Unknown) and isinstance(taken, Unknown)):
            return f"{quantity(given)} for {quantity(taken)}"
    if isinstance(claim.count, Unknown):
        return "–" if isinstance(claim.counted, Unknown) else UNKNOWN_WORD
    return f"{quantity(claim.count)} more" if claim.increment else quantity(claim.count)


def filler(value: Filler) -> str:
    """Return the words of a filler; for a pronoun or a bare number, what it refers to."""
    if isinstance(value.antecedent, Unknown):
        return value.text
    return known(value.name, value.text)


def role(fillers: Role) -> str:
    """Return the fillers of a role, "and" between them; empty for an open role."""
    return _listed(fillers, filler)


def named(fillers: Role) -> str:
    """Return the fillers of a role by name where one is known."""
    return _listed(fillers, lambda value: known(value.name, value.text))


def _listed(fillers: Role, say: Callable[[Filler], str]) -> str:
    parts = list(dict.fromkeys(say(value) for value in fillers))
    return ", ".join([*parts[:-2], " and ".join(parts[-2:])])


def publisher(document: Document | Unknown) -> str:
    """Return who issued a document."""
    if isinstance(document, Unknown):
        return "publisher unknown"
    return known(document.publisher, "publisher unknown")


def voice(value: Voice, document: Document | Unknown) -> str:
    """Return the name of a voice; hearsay is said to be hearsay."""
    if value.part is Part.PUBLISHER:
        return known(value.name, known(value.text, _own_voice(document)))
    if isinstance(value.text, Unknown):
        return f"unnamed (“{known(value.cue, 'hearsay')}”)"
    return known(value.name, value.text)


def _own_voice(document: Document | Unknown) -> str:
    """Return the publisher, or the document itself where it does not name one."""
    if isinstance(document, Unknown):
        return publisher(document)
    return known(document.publisher, f"document {document.id}")


def speaker(claim: Claim, document: Document | Unknown) -> str:
    """Return who answers for a claim, for a legend: a text without a publisher by its title."""
    who = claim.claimant
    unnamed = isinstance(who.text, Unknown) and isinstance(who.name, Unknown)
    if isinstance(document, Unknown) or not (who.part is Part.PUBLISHER and unnamed):
        return claimant(claim, document)
    title = "a text" if isinstance(document.title, Unknown) else f"“{document.title}”"
    return known(document.publisher, f"{title} (publisher unknown, {document.id[:SHORT]})")


def claimant(claim: Claim, document: Document | Unknown) -> str:
    """Return who answers for a claim."""
    return voice(claim.claimant, document)


def chain(claim: Claim, document: Document | Unknown) -> str:
    """Return the whole chain of voices, the publisher first."""
    return " → ".join(voice(value, document) for value in claim.attribution)


def dated(claim: Claim) -> str:
    """Return the date that a claim refers to, as prose has it."""
    if isinstance(claim.as_of, Unknown):
        return "as of an unknown date"
    return f"as of {claim.as_of.date}"


def as_of(claim: Claim) -> str:
    """Return the date that a claim refers to, or "unknown"."""
    return UNKNOWN_WORD if isinstance(claim.as_of, Unknown) else str(claim.as_of.date)


def when(value: When | Unknown) -> str:
    """Return an interval of days: "2025-01-09", "2024-10-08 to 2024-10-13", "unknown"."""
    if isinstance(value, Unknown):
        return UNKNOWN_WORD
    if value.start == value.end:
        return UNKNOWN_WORD if isinstance(value.start, Unknown) else str(value.start)
    if isinstance(value.start, Unknown):
        return f"until {value.end}"
    return (
        f"since {value.start}"
        if isinstance(value.end, Unknown)
        else f"{value.start} to {value.end}"
    )


def plain(text: str) -> str:
    """Return words on one line, with nothing that would move a cursor or turn the writing.

    Control characters and marks of writing direction in a stranger's text would act on the
    reader's terminal; each becomes a blank or a replacement mark.
    """
    return " ".join("".join(_visible(char) for char in text).split())


def quote_loaded(text: str, book: WordingBook) -> str:
    """Return words of our own with every loaded word of the text in quotation marks."""
    beginnings = "|".join(re.escape(word) for word in book.loaded)
    pattern = rf"(?<![“\"\w])((?:{beginnings})\w*)" if beginnings else r"(?!)"
    return re.sub(pattern, r"“\1”", text, flags=re.IGNORECASE)


def _visible(char: str) -> str:
    if char.isspace():
        return " "
    return char if char.isprintable() or char in JOINERS else "\N{REPLACEMENT CHARACTER}"


JOINERS = frozenset("\u200c\u200d\u00ad")
