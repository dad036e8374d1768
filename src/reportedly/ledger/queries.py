"""What a ledger is asked: rows in a fixed order, as nouns."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.engine import Connection

from reportedly.ledger.rows import claim_of, document_of, issue_of, judgement_of
from reportedly.ledger.schema import (
    CLAIMS,
    DOCUMENTS,
    ISSUES,
    JUDGEMENTS,
    NEWEST_FIRST,
    READINGS,
    current,
)
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.issue import Issue, Judgement
from reportedly.model.unknown import UNKNOWN

Take = Callable[[int], list[str]]


def documents(connection: Connection) -> Iterator[Document]:
    """Yield the current text of every document, sorted by id."""
    now = current().subquery("now")
    query = select(DOCUMENTS.c.content).join(now, now.c.document == DOCUMENTS.c.seq)
    for row in connection.execute(query.order_by(DOCUMENTS.c.id)):
        yield document_of(row.content)


def versions(connection: Connection, identity: str) -> Iterator[Document]:
    """Yield every text that a document has had, in the order in which they came in."""
    query = select(DOCUMENTS.c.content).where(DOCUMENTS.c.id == identity)
    for row in connection.execute(query.order_by(DOCUMENTS.c.seq)):
        yield document_of(row.content)


def found(connection: Connection) -> Iterator[Found]:
    """Yield what every document yields now, sorted by id, its claims in order of weight."""
    now = current().subquery("now")
    query = (
        select(now.c.reading, DOCUMENTS.c.content)
        .join(now, now.c.document == DOCUMENTS.c.seq)
        .order_by(DOCUMENTS.c.id)
    )
    claims = _of_readings(connection, CLAIMS, (CLAIMS.c.place,))
    issues = _of_readings(connection, ISSUES, (ISSUES.c.code, ISSUES.c.content))
    for row in connection.execute(query):
        text = document_of(row.content)
        yield Found(
            document=text,
            claims=tuple(claim_of(content, text) for content in claims(row.reading)),
            issues=tuple(issue_of(content, text) for content in issues(row.reading)),
        )


def loose_issues(connection: Connection) -> Iterator[Issue]:
    """Yield the issues of sources that became no document."""
    query = (
        select(ISSUES.c.content).where(ISSUES.c.reading.is_(None)).order_by(ISSUES.c.content)
    )
    for row in connection.execute(query):
        yield issue_of(row.content, UNKNOWN)


def judgements(connection: Connection) -> Iterator[Judgement]:
    """Yield every judgement, the oldest first."""
    query = select(JUDGEMENTS.c.content).order_by(JUDGEMENTS.c.at, JUDGEMENTS.c.id)
    for row in connection.execute(query):
        yield judgement_of(row.content)


def judgement(connection: Connection, identity: str) -> Judgement:
    """Return one judgement, which must be there."""
    query = select(JUDGEMENTS.c.content).where(JUDGEMENTS.c.id == identity)
    return judgement_of(connection.scalars(query).one())


def source(connection: Connection, claim: str) -> Found | None:
    """Return a claim alone in its text, as it was read last; none where there is no such id."""
    query = (
        select(CLAIMS.c.content, DOCUMENTS.c.content.label("text"))
        .join(READINGS, READINGS.c.seq == CLAIMS.c.reading)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(CLAIMS.c.id == claim)
        .order_by(*NEWEST_FIRST)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    text = document_of(row.text)
    return Found(document=text, claims=(claim_of(row.content, text),))


def document(connection: Connection, identity: str) -> Document:
    """Return the current text of a document, which must be there."""
    now = current().subquery("now")
    query = select(DOCUMENTS.c.content).join(now, now.c.document == DOCUMENTS.c.seq)
    return document_of(connection.scalars(query.where(DOCUMENTS.c.id == identity)).one())


def _of_readings(
    connection: Connection, table: Table, order: Iterable[ColumnElement[object]]
) -> Take:
    """Return a function that gives the rows of one current reading after the other.

    It must be asked in the order of the documents' ids, which is the order of the rows.
    """
    now = current().subquery("now")
    query = (
        select(table.c.reading, table.c.content)
        .join(now, now.c.reading == table.c.reading)
        .join(DOCUMENTS, DOCUMENTS.c.seq == now.c.document)
        .order_by(DOCUMENTS.c.id, *order)
    )
    groups = groupby(connection.execute(query), key=attrgetter("reading"))
    waiting = next(groups, None)

    def take(reading: int) -> list[str]:
        nonlocal waiting
        if waiting is None or waiting[0] != reading:
            return []
        contents = [row.content for row in waiting[1]]
        waiting = next(groups, None)
        return contents

    return take
