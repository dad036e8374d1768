"""What a ledger is asked: rows in a fixed order, as nouns."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType

from sqlalchemy import ColumnElement, Select, Table, func, select
from sqlalchemy.engine import Connection, Row

from reportedly.ledger.parts import parts
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
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.issue import Issue, Judgement
from reportedly.model.unknown import UNKNOWN

Take = Callable[[int], list[str]]
Contents = tuple[int, str]


def documents(connection: Connection) -> Iterator[Document]:
    """Yield the current text of every document, sorted by id."""
    now = current().subquery("now")
    query = select(DOCUMENTS.c.content).join(now, now.c.document == DOCUMENTS.c.seq)
    with connection.execute(query.order_by(DOCUMENTS.c.id)) as rows:
        for row in rows:
            yield document_of(row.content)


def versions(connection: Connection, identity: str) -> Iterator[Document]:
    """Yield every text that a document has had, in the order in which they came in."""
    query = select(DOCUMENTS.c.content).where(DOCUMENTS.c.id == identity)
    with connection.execute(query.order_by(DOCUMENTS.c.seq)) as rows:
        for row in rows:
            yield document_of(row.content)


def found(connection: Connection) -> Iterator[Found]:
    """Yield what every document yields now, sorted by id, its claims in order of weight."""
    now = current().subquery("now")
    query = (
        select(now.c.reading, DOCUMENTS.c.content)
        .join(now, now.c.document == DOCUMENTS.c.seq)
        .order_by(DOCUMENTS.c.id)
    )
    with (
        connection.execute(query) as rows,
        connection.execute(_of_readings(CLAIMS, (CLAIMS.c.place,))) as claim_rows,
        connection.execute(_of_readings(ISSUES, (ISSUES.c.code, ISSUES.c.content))) as others,
    ):
        claims, issues = _one_by_one(claim_rows), _one_by_one(others)
        for row in rows:
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
    with connection.execute(query) as rows:
        for row in rows:
            yield issue_of(row.content, UNKNOWN)


def judgements(connection: Connection) -> Iterator[Judgement]:
    """Yield every judgement, in the order in which they were made."""
    query = select(JUDGEMENTS.c.content).order_by(JUDGEMENTS.c.seq)
    with connection.execute(query) as rows:
        for row in rows:
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


def reading(connection: Connection, identity: str) -> Found | None:
    """Return what one document yields now; none where there is no such document."""
    query = (
        select(READINGS.c.seq, DOCUMENTS.c.content)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(DOCUMENTS.c.id == identity)
        .order_by(*NEWEST_FIRST)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    text = document_of(row.content)
    told = select(CLAIMS.c.content).where(CLAIMS.c.reading == row.seq).order_by(CLAIMS.c.place)
    claims = tuple(claim_of(one, text) for one in connection.scalars(told))
    return Found(document=text, claims=claims)


def readings(connection: Connection, identities: Iterable[str]) -> Iterator[Found]:
    """Yield what documents yield now, sorted by id; those that are not there are left out."""
    names = sorted(set(identities))
    for part in parts(names):
        yield from _readings(connection, part)


def _readings(connection: Connection, names: Sequence[str]) -> Iterator[Found]:
    query = (
        select(READINGS.c.seq, DOCUMENTS.c.id, DOCUMENTS.c.content)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(DOCUMENTS.c.id.in_(names))
        .order_by(DOCUMENTS.c.id, *NEWEST_FIRST)
    )
    newest = {
        rows[0].id: rows[0]
        for _, group in groupby(connection.execute(query), key=attrgetter("id"))
        if (rows := list(group))
    }
    told: dict[int, list[str]] = {row.seq: [] for row in newest.values()}
    claims = select(CLAIMS.c.reading, CLAIMS.c.content).where(CLAIMS.c.reading.in_(told))
    for one in connection.execute(claims.order_by(CLAIMS.c.reading, CLAIMS.c.place)):
        told[one.reading].append(one.content)
    for row in newest.values():
        text = document_of(row.content)
        yield Found(document=text, claims=tuple(claim_of(one, text) for one in told[row.seq]))


def size(connection: Connection) -> tuple[int, int]:
    """Return the number of documents, and of the claims of their current readings."""
    now = current().subquery("now")
    told = select(func.count()).select_from(CLAIMS).join(now, now.c.reading == CLAIMS.c.reading)
    documents = connection.scalars(select(func.count()).select_from(now)).one()
    return documents, connection.scalars(told).one()


def kinds(connection: Connection) -> Iterator[str]:
    """Yield the kinds of the claims that are there, sorted, at the cost of the kinds alone."""
    least = select(func.min(CLAIMS.c.kind))
    kind = connection.scalars(least).one()
    while kind is not None:
        yield kind
        kind = connection.scalars(least.where(CLAIMS.c.kind > kind)).one()


def revision(connection: Connection) -> str:
    """Return the numbers of the newest reading and of the newest judgement."""
    newest = [select(func.max(table.c.seq)) for table in (READINGS, JUDGEMENTS)]
    return ".".join(str(connection.scalars(query).one() or 0) for query in newest)


def read_since(connection: Connection, seq: int, limit: int) -> tuple[int, tuple[str, ...]]:
    """Return the documents of the readings after one, so many, and the number of the last."""
    query = (
        select(READINGS.c.seq, DOCUMENTS.c.id)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(READINGS.c.seq > seq)
        .order_by(READINGS.c.seq)
        .limit(limit)
    )
    rows = connection.execute(query).all()
    return (rows[-1].seq if rows else seq), tuple(dict.fromkeys(row.id for row in rows))


def count_documents(connection: Connection) -> int:
    """Return how many documents there are that were read."""
    query = select(func.count(DOCUMENTS.c.id.distinct())).join_from(DOCUMENTS, READINGS)
    return connection.scalars(query).one()


def former(connection: Connection, ids: Iterable[str]) -> Mapping[str, Claim]:
    """Return the claims with these ids, of whatever reading, by id."""
    query = (
        select(CLAIMS.c.content, DOCUMENTS.c.content.label("text"))
        .join(READINGS, READINGS.c.seq == CLAIMS.c.reading)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(CLAIMS.c.id.in_(sorted(set(ids))))
    )
    rows = connection.execute(query).all()
    claims = (claim_of(row.content, document_of(row.text)) for row in rows)
    return MappingProxyType({claim.id: claim for claim in claims})


def document(connection: Connection, identity: str) -> Document:
    """Return the current text of a document, which must be there."""
    now = current().subquery("now")
    query = select(DOCUMENTS.c.content).join(now, now.c.document == DOCUMENTS.c.seq)
    return document_of(connection.scalars(query.where(DOCUMENTS.c.id == identity)).one())


def _of_readings(table: Table, order: Iterable[ColumnElement[object]]) -> Select[Contents]:
    """Return a query for the rows of all current readings, in the order of documents' ids."""
    now = current().subquery("now")
    return (
        select(table.c.reading, table.c.content)
        .join(now, now.c.reading == table.c.reading)
        .join(DOCUMENTS, DOCUMENTS.c.seq == now.c.document)
        .order_by(DOCUMENTS.c.id, *order)
    )


def _one_by_one(rows: Iterable[Row[Contents]]) -> Take:
    """Return a function that gives the rows of one reading after the other.

    It must be asked in the order of the documents' ids, which is the order of the rows.
    """
    groups = groupby(rows, key=attrgetter("reading"))
    waiting = next(groups, None)

    def take(reading: int) -> list[str]:
        nonlocal waiting
        if waiting is None or waiting[0] != reading:
            return []
        contents = [row.content for row in waiting[1]]
        waiting = next(groups, None)
        return contents

    return take
