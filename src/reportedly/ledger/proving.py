"""What `check` proves besides the claims: the file, the chain, what things are looked up by."""

from collections.abc import Iterator

from sqlalchemy import func, select, text
from sqlalchemy.engine import Connection

from reportedly.errors import ContractError, LedgerError, NounError
from reportedly.ledger.dialect import CLAIM_WORDS, matching, on_postgres
from reportedly.ledger.rows import chain, document_of
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, JUDGEMENTS, READINGS, SPOTS
from reportedly.ledger.spots import bounds, known_from
from reportedly.ledger.words import KIND, exactly
from reportedly.model import trouble
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.issue import Issue, Judgement, Verdict
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.wire import correction_from_text, identity

ENOUGH = 20
SOUND = "ok"
# These are about claims; a grade may be about a voice or an incident, which are in no row.
Spot = tuple[int | None, int | None, int | None]


def file_troubles(connection: Connection, subject: str) -> Iterator[Issue]:
    """Yield what the database finds wrong with its own file; a server looks after its own."""
    if on_postgres(connection):
        return
    for found in connection.scalars(text(f"PRAGMA integrity_check({ENOUGH})")):
        if found != SOUND:
            yield trouble.BROKEN_FILE.about(subject, str(found))


def chain_troubles(connection: Connection) -> Iterator[Issue]:
    """Yield the judgements whose hash is not that of themselves and of all before them."""
    before = ""
    rows = connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.seq)).all()
    for number, row in enumerate(rows, start=1):
        if row.seq != number or row.chain != chain(before, row.content):
            yield trouble.BROKEN_CHAIN.about(f"judgement {row.id}")
            return
        before = row.chain


def missing_subjects(connection: Connection, judgement: Judgement) -> tuple[str, ...]:
    """Return the ids that a judgement is about and that the ledger does not have."""
    if judgement.verdict in {Verdict.GRADE, Verdict.UNPROTECT}:
        return ()
    tables = (JUDGEMENTS,) if judgement.verdict is Verdict.UNDO else (CLAIMS, DOCUMENTS)
    known: set[str] = set()
    for table in tables:
        there = select(table.c.id).where(table.c.id.in_(judgement.subjects))
        known.update(connection.scalars(there))
    return tuple(one for one in judgement.subjects if one not in known)


def correction_troubles(connection: Connection, judgement: Judgement) -> Iterator[Issue]:
    """Yield what is wrong with a correction: its words must stand in some text of its claim."""
    if judgement.verdict is not Verdict.CORRECT:
        return
    subject = f"judgement {judgement.id}"
    try:
        correction = correction_from_text(str(judgement.value), identity)
    except (ContractError, NounError) as error:
        yield trouble.WRONG_CORRECTION.about(subject, error.what)
        return
    texts = (
        select(DOCUMENTS.c.content)
        .join_from(CLAIMS, READINGS, READINGS.c.seq == CLAIMS.c.reading)
        .join(DOCUMENTS, DOCUMENTS.c.seq == READINGS.c.document)
        .where(CLAIMS.c.id.in_(judgement.subjects))
    )
    span = correction.span
    if isinstance(span, Unknown):
        return
    contents = connection.scalars(texts).all()
    if not any(_has(content, span, correction.words) for content in contents):
        yield trouble.WRONG_CORRECTION.about(subject, f"“{correction.words}”")


def _has(content: str, span: Span, words: str) -> bool:
    try:
        return document_of(content).text[span.start : span.end] == words
    except LedgerError:
        return False  # said where the document is looked at


def spots_of(connection: Connection, reading: int) -> dict[int, Spot]:
    """Return what stands where the claims of a reading are looked up, by their place."""
    query = select(SPOTS).where(SPOTS.c.reading == reading)
    return {row.place: (row.first, row.last, row.known) for row in connection.execute(query)}


def spot_troubles(claim: Claim, document: Document, spot: Spot | None) -> Iterator[Issue]:
    """Yield what is wrong with where a claim is looked up."""
    if spot != (*bounds(claim), known_from(claim, document)):
        yield trouble.MISSING_SPOT.about(f"claim {claim.id}")


def word_troubles(connection: Connection) -> Iterator[Issue]:
    """Yield the kinds of which another number of claims is found than there are."""
    kinds = select(CLAIMS.c.kind, func.count()).group_by(CLAIMS.c.kind)
    for kind, there in connection.execute(kinds.order_by(CLAIMS.c.kind)).all():
        found = matching(connection, CLAIM_WORDS, (exactly(KIND, kind),))
        count = connection.scalars(select(func.count()).select_from(found.subquery())).one()
        if count != there:
            yield trouble.MISSING_SPOT.about(f"kind {kind}", f"{count} found of {there}")
