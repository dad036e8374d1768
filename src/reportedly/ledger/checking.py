"""What is wrong with the rows of a ledger: spans, hashes, links, invariants."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.engine import Connection, Row

from reportedly.errors import LedgerError
from reportedly.ledger.proving import (
    Spot,
    chain_troubles,
    correction_troubles,
    file_troubles,
    missing_subjects,
    spot_troubles,
    spots_of,
    word_troubles,
)
from reportedly.ledger.rows import claim_of, document_of, issue_of, judgement_of
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, ISSUES, JUDGEMENTS, READINGS
from reportedly.model import trouble
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.issue import Issue
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire import claim_id, judgement_id

Noun = TypeVar("Noun")
Words = tuple[str | Unknown, Span | Unknown]


def troubles(connection: Connection, subject: str) -> Iterator[Issue]:
    """Yield everything that is wrong, in every reading, the old ones too."""
    yield from file_troubles(connection, subject)
    for row in connection.execute(select(DOCUMENTS).order_by(DOCUMENTS.c.seq)):
        document = _parsed(document_of, row.content)
        if isinstance(document, LedgerError):
            yield _damage(f"document {row.id}", document)
            continue
        yield from document_troubles(document, row.id, row.sha256)
        for reading in _readings(connection, row.seq):
            yield from _reading_troubles(connection, reading, document)
    yield from _orphans(connection)
    yield from _loose_troubles(connection)
    yield from _judgement_troubles(connection)
    yield from chain_troubles(connection)
    yield from word_troubles(connection)


def document_troubles(document: Document, identity: str, sha256: str) -> Iterator[Issue]:
    """Yield what is wrong with a document, given what its row says of it."""
    computed = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    if not computed == document.sha256 == sha256 or document.id != identity:
        yield trouble.WRONG_HASH.about(identity)


def claim_troubles(claim: Claim, document: Document) -> Iterator[Issue]:
    """Yield what is wrong with a claim of this document."""
    subject = f"claim {claim.id}"
    if claim.document != document.id:
        yield trouble.MISSING_DOCUMENT.about(subject, claim.document)
    if claim_id(claim) != claim.id:
        yield trouble.WRONG_ID.about(subject)
    if document.quote(claim.span) != claim.quote:
        yield trouble.WRONG_QUOTE.about(subject, span=claim.span)
    if not document.quote(claim.trigger).strip():
        yield trouble.WRONG_TRIGGER.about(subject, span=claim.trigger)
    for text, span in _words(claim):
        if isinstance(text, str) and isinstance(span, Span) and document.quote(span) != text:
            yield trouble.WRONG_WORDS.about(subject, f"“{text}”", span)


def _words(claim: Claim) -> Iterator[Words]:
    """Yield all words of a claim that have a span of their own."""
    for voice in claim.attribution:
        yield voice.text, voice.span
        yield voice.cue, voice.cue_span
    for _, role in claim.roles.filled():
        for filler in role:
            yield filler.text, filler.span
    counts = [claim.count]
    if not isinstance(claim.swap, Unknown):
        counts += [claim.swap.n_a_to_b, claim.swap.n_b_to_a]
    for quantity in counts:
        if not isinstance(quantity, Unknown):
            yield quantity.surface, quantity.span
    for named in (claim.when, claim.where):
        if not isinstance(named, Unknown):
            yield named.surface, named.span


def _readings(connection: Connection, document: int) -> list[int]:
    query = select(READINGS.c.seq).where(READINGS.c.document == document)
    return list(connection.scalars(query.order_by(READINGS.c.seq)))


def _reading_troubles(
    connection: Connection, reading: int, document: Document
) -> Iterator[Issue]:
    query = select(CLAIMS).where(CLAIMS.c.reading == reading).order_by(CLAIMS.c.place)
    rows = connection.execute(query).all()
    ids = Counter(str(row.id) for row in rows)
    spots = spots_of(connection, reading)
    for row in rows:
        yield from _claim_row_troubles(row, document, ids, spots.get(row.place))
    for name, times in ids.items():
        if times > 1:
            yield trouble.TWIN_CLAIM.about(f"claim {name}", document.id)
    issues = select(ISSUES.c.content).where(ISSUES.c.reading == reading)
    for content in connection.scalars(issues):
        issue = _parsed(partial(issue_of, document=document), content)
        if isinstance(issue, LedgerError):
            yield _damage(f"issue of {document.id}", issue)


def _claim_row_troubles(
    row: Row[tuple[str]], document: Document, ids: Counter[str], spot: Spot | None
) -> Iterator[Issue]:
    subject = f"claim {row.id}"
    claim = _parsed(partial(claim_of, document=document), row.content)
    if isinstance(claim, LedgerError):
        yield _damage(subject, claim)
        return
    if (claim.id, claim.kind, claim.span.start) != (row.id, row.kind, row.start):
        yield trouble.DAMAGED_ROW.about(subject, "its columns and its content differ")
    yield from claim_troubles(claim, document)
    yield from spot_troubles(claim, document, spot)
    for link in claim.links:
        if link.claim not in ids:
            yield trouble.MISSING_LINK.about(subject, link.claim)


def _orphans(connection: Connection) -> Iterator[Issue]:
    """Yield the rows that belong to nothing, which only another program can have made."""
    readings = select(READINGS.c.seq).where(READINGS.c.document.not_in(select(DOCUMENTS.c.seq)))
    for number in connection.scalars(readings):
        yield trouble.MISSING_DOCUMENT.about(f"reading {number}")
    for word, table in (("claim", CLAIMS), ("issue", ISSUES)):
        stray = table.c.reading.is_not(None) & table.c.reading.not_in(select(READINGS.c.seq))
        rows = select(table.c.id).where(stray)
        for name in connection.scalars(rows):
            yield trouble.MISSING_DOCUMENT.about(f"{word} {name}")


def _loose_troubles(connection: Connection) -> Iterator[Issue]:
    loose = select(ISSUES).where(ISSUES.c.reading.is_(None))
    for row in connection.execute(loose):
        issue = _parsed(partial(issue_of, document=UNKNOWN), row.content)
        if isinstance(issue, LedgerError):
            yield _damage(f"issue {row.id}", issue)


def _judgement_troubles(connection: Connection) -> Iterator[Issue]:
    for row in connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.seq)).all():
        judgement = _parsed(judgement_of, row.content)
        if isinstance(judgement, LedgerError):
            yield _damage(f"judgement {row.id}", judgement)
        elif not judgement_id(judgement) == judgement.id == row.id:
            yield trouble.WRONG_ID.about(f"judgement {row.id}")
        else:
            yield from correction_troubles(connection, judgement)
            for missing in missing_subjects(connection, judgement):
                yield trouble.MISSING_SUBJECT.about(f"judgement {row.id}", missing)


def _parsed(parse: Callable[[str], Noun], content: str) -> Noun | LedgerError:
    try:
        return parse(content)
    except LedgerError as error:
        return error


def _damage(subject: str, error: LedgerError) -> Issue:
    return trouble.DAMAGED_ROW.about(subject, error.subject)
