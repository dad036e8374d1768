"""Pages of claims: what is asked for, looked up by words and days, from a spot on.

First the spots, which are in the order of the list: from the words, from the documents, or
along the list. Then the rows that stand there, of current readings only. A page costs what it
shows, and not what the ledger holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import ColumnElement, FromClause, Select, Tuple, exists, func, select, tuple_
from sqlalchemy.engine import Connection

from reportedly.errors import UsageError
from reportedly.ledger.dialect import CLAIM_WORDS, DOCUMENT_WORDS, matching
from reportedly.ledger.rows import claim_of, document_of
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, READINGS, SPOTS
from reportedly.ledger.spots import LONG, MONTHS, months
from reportedly.ledger.words import (
    ACTOR,
    CHUNKS,
    CLAIMANT,
    KIND,
    MONTH,
    PLACE,
    QUOTE,
    STATUS,
    TARGET,
    Phrase,
    Sought,
    code,
    exactly,
    named,
    said,
)
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.model.wanted import Wanted

LAST: Final = "\U0010ffff"
LEAST_BATCH: Final = 64
MOST_BATCH: Final = 4096
LATER: Final = "9999"
BETWEEN: Final = "/"
# Spot, content, number of the document, id.
Row = tuple[int, str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A piece of a list of claims.

    Attributes:
        claims: in the order of the list.
        documents: the texts that they stand in.
        next: the mark with which to ask for the next piece; "" at the end.
    """

    claims: tuple[Claim, ...] = ()
    documents: tuple[Document, ...] = ()
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for, as the tables can tell it.

    Attributes:
        words: in the table of words.
        first: the claim's time ends no earlier.
        last: the claim's time begins no later.
        known: it was known by this day.
        document: the beginning of the document's id.
    """

    words: Sought = ()
    first: int | None = None
    last: int | None = None
    known: int | None = None
    document: str = field(default="")


def search_of(wanted: Wanted, known: PartialDate | Unknown) -> Search:
    """Return what to look for, for what a person asks.

    Args:
        wanted: what a claim must be like.
        known: only what was known on this day.
    """
    return Search(
        words=(*_words(wanted), *_months(wanted)),
        first=None if isinstance(wanted.since, Unknown) else wanted.since.first.toordinal(),
        last=None if isinstance(wanted.until, Unknown) else wanted.until.last.toordinal(),
        known=None if isinstance(known, Unknown) else known.last.toordinal(),
        document="" if isinstance(wanted.document, Unknown) else wanted.document,
    )


def page(
    connection: Connection, search: Search, after: str, limit: int, without: frozenset[str]
) -> Page:
    """Return the claims that are looked for, from a mark on.

    Args:
        connection: to the ledger.
        search: what is looked for.
        after: the mark of the page before; "" for the first.
        limit: how many claims at most.
        without: ids of claims that do not count.

    Raises:
        UsageError: the mark is none.
    """
    start, found = spot_of(after), list[Row]()
    batch = min(max(LEAST_BATCH, limit + 1), MOST_BATCH)
    while len(found) <= limit:
        part = list(connection.scalars(spots(connection, search, start).limit(batch)))
        found += [row for row in _current(connection, part) if row[3] not in without]
        if len(part) < batch:
            break
        start, batch = part[-1], min(2 * batch, MOST_BATCH)
    return _page(connection, found[:limit], more=len(found) > limit)


def documents(
    connection: Connection, text: str, after: str, limit: int
) -> tuple[tuple[Document, ...], str]:
    """Return current documents that have these words, by day and id, and the mark to go on.

    Args:
        connection: to the ledger.
        text: words; those in quotation marks beside each other. "" is every document.
        after: the mark of the piece before; "" for the first.
        limit: how many documents at most.
    """
    text_, day = DOCUMENTS.alias("text"), func.coalesce(DOCUMENTS.c.published, LATER)
    newer = exists().where(text_.c.id == DOCUMENTS.c.id, _age(text_) > _age(DOCUMENTS))
    read = exists().where(READINGS.c.document == DOCUMENTS.c.seq)
    query = select(day.label("day"), DOCUMENTS.c.id, DOCUMENTS.c.seq).where(read, ~newer)
    if sought := said(text):
        pieces = matching(connection, DOCUMENT_WORDS, sought).subquery("pieces")
        query = query.where(DOCUMENTS.c.seq.in_(select(pieces.c.id // CHUNKS)))
    if after:
        since, _, name = after.partition(BETWEEN)
        query = query.where((day > since) | ((day == since) & (DOCUMENTS.c.id > name)))
    rows = connection.execute(query.order_by(day, DOCUMENTS.c.id).limit(limit + 1)).all()
    shown = rows[:limit]
    mark = f"{shown[-1].day}{BETWEEN}{shown[-1].id}" if len(rows) > limit else ""
    numbers = [row.seq for row in shown]
    texts = select(DOCUMENTS.c.seq, DOCUMENTS.c.content).where(DOCUMENTS.c.seq.in_(numbers))
    contents = {row.seq: row.content for row in connection.execute(texts).all()}
    return tuple(document_of(contents[number]) for number in numbers), mark


def _age(table: FromClause) -> Tuple:
    """Return what says which of two texts of a document is the newer one."""
    return tuple_(func.coalesce(table.c.published, ""), table.c.seq)


def spot_of(mark: str) -> int:
    """Return the spot that a mark stands for.

    Raises:
        UsageError: the mark is none.
    """
    try:
        return int(mark, 16) if mark else -1
    except ValueError as error:
        hint = "Take it from the end of the page before."
        raise UsageError("this is no mark of a page", mark, hint) from error


def spots(connection: Connection, search: Search, start: int) -> Select[int]:
    """Return a query for the spots behind one, in the order of the list."""
    if search.words:
        found = matching(connection, CLAIM_WORDS, search.words, start).subquery("found")
        query = select(found.c.id)
        if asked := conditions(search):
            query = query.join(SPOTS, SPOTS.c.spot == found.c.id).where(*asked)
        return query.order_by(found.c.id)
    query = select(SPOTS.c.spot).where(SPOTS.c.spot > start, *conditions(search))
    if search.document:
        # Few documents: from them to their spots, and not along the list.
        return query.order_by(SPOTS.c.spot + 0)
    return query.order_by(SPOTS.c.spot)


def conditions(search: Search) -> list[ColumnElement[bool]]:
    """Return what a spot must be like, besides its words."""
    conditions: list[ColumnElement[bool]] = []
    if search.first is not None:
        conditions.append(SPOTS.c.last >= search.first)
    if search.last is not None:
        conditions.append(SPOTS.c.first <= search.last)
    if search.known is not None:
        conditions.append(SPOTS.c.known.is_(None) | (SPOTS.c.known <= search.known))
    if search.document:
        begins = (DOCUMENTS.c.id >= search.document, DOCUMENTS.c.id < search.document + LAST)
        readings = select(READINGS.c.seq).join_from(DOCUMENTS, READINGS).where(*begins)
        conditions.append(SPOTS.c.reading.in_(readings))
    return conditions


def _current(connection: Connection, spots: list[int]) -> list[Row]:
    """Return spot, content, number of the document and id of the claims that count now."""
    later, text = READINGS.alias("later"), DOCUMENTS.alias("text")
    newer = exists().where(
        text.c.id == DOCUMENTS.c.id,
        later.c.document == text.c.seq,
        tuple_(func.coalesce(text.c.published, ""), text.c.seq, later.c.seq)
        > tuple_(func.coalesce(DOCUMENTS.c.published, ""), DOCUMENTS.c.seq, READINGS.c.seq),
    )
    query = (
        select(SPOTS.c.spot, CLAIMS.c.content, DOCUMENTS.c.seq, CLAIMS.c.id)
        .join(
            CLAIMS,
            (CLAIMS.c.reading == SPOTS.c.reading) & (CLAIMS.c.place == SPOTS.c.place),
        )
        .join(READINGS, READINGS.c.seq == SPOTS.c.reading)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(SPOTS.c.spot.in_(spots), ~newer)
        .order_by(SPOTS.c.spot)
    )
    return [tuple(row) for row in connection.execute(query).all()]


def _page(connection: Connection, found: list[Row], *, more: bool) -> Page:
    numbers = {row[2] for row in found}
    texts = select(DOCUMENTS.c.seq, DOCUMENTS.c.content).where(DOCUMENTS.c.seq.in_(numbers))
    papers = {row.seq: document_of(row.content) for row in connection.execute(texts).all()}
    return Page(
        claims=tuple(claim_of(row[1], papers[row[2]]) for row in found),
        documents=tuple(papers[number] for number in dict.fromkeys(row[2] for row in found)),
        next=f"{found[-1][0]:x}" if more else "",
    )


def _words(wanted: Wanted) -> Iterator[tuple[Phrase, ...]]:
    plain = ((KIND, wanted.kind), (STATUS, wanted.status))
    yield from (exactly(name, one) for name, one in plain if not isinstance(one, Unknown))
    names = (
        (ACTOR, wanted.actor),
        (TARGET, wanted.target),
        (PLACE, wanted.place),
        (CLAIMANT, wanted.claimant),
    )
    yield from (named(name, one) for name, one in names if not isinstance(one, Unknown))
    if not isinstance(wanted.text, Unknown):
        yield from said(wanted.text, QUOTE)


def _months(wanted: Wanted) -> Iterator[tuple[Phrase, ...]]:
    """Yield the months that are asked for, where both ends are named and they are few."""
    if isinstance(wanted.since, Unknown) or isinstance(wanted.until, Unknown):
        return
    first, last = wanted.since.first, wanted.until.last
    if first <= last and (last.year - first.year) * 12 + last.month - first.month < MONTHS:
        touched = (Phrase(words=(month,)) for month in months(first, last))
        yield (*touched, Phrase(words=(code(MONTH, LONG),)))
