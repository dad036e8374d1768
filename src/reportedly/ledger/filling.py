"""What claims and documents are looked up by: made when they are added, or all of it again."""

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reportedly.ledger.dialect import CLAIM_WORDS, DOCUMENT_WORDS, add_words
from reportedly.ledger.rows import claim_of, document_of
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, READINGS, SPOTS
from reportedly.ledger.spots import ROOM, bounds, first_spot, known_from, month_words
from reportedly.ledger.words import CHUNKS, claim_words, document_words
from reportedly.model.claim import Claim
from reportedly.model.document import Document


def fill_document(connection: Connection, number: int, document: Document) -> None:
    """Add the words of a document, whose row has this number."""
    pieces = enumerate(document_words(document))
    rows = [(number * CHUNKS + part, words) for part, words in pieces]
    add_words(connection, DOCUMENT_WORDS, rows)


def fill_claims(
    connection: Connection, reading: int, document: Document, claims: tuple[Claim, ...]
) -> None:
    """Add the spots and the words of the claims of a reading, in their order of weight."""
    if not claims:
        return
    first = _free(connection, first_spot(document), len(claims))
    rows = []
    words = []
    for place, claim in enumerate(claims):
        begin, end = bounds(claim)
        rows.append(
            {
                "spot": first + place,
                "reading": reading,
                "place": place,
                "first": begin,
                "last": end,
                "known": known_from(claim, document),
            }
        )
        words.append((first + place, (*claim_words(claim, document), *month_words(claim))))
    connection.execute(SPOTS.insert(), rows)
    add_words(connection, CLAIM_WORDS, words)


def fill(connection: Connection) -> None:
    """Make all of it, for a ledger that has none yet."""
    query = select(DOCUMENTS.c.seq, DOCUMENTS.c.content).order_by(DOCUMENTS.c.seq)
    for row in connection.execute(query):
        document = document_of(row.content)
        fill_document(connection, row.seq, document)
        readings = select(READINGS.c.seq).where(READINGS.c.document == row.seq)
        for reading in connection.scalars(readings.order_by(READINGS.c.seq)).all():
            of = select(CLAIMS.c.content).where(CLAIMS.c.reading == reading)
            contents = connection.scalars(of.order_by(CLAIMS.c.place)).all()
            claims = tuple(claim_of(content, document) for content in contents)
            fill_claims(connection, reading, document, claims)


def _free(connection: Connection, first: int, claims: int) -> int:
    """Return the first free run of spots from here on.

    Another reading of the document may stand there, or, seldom, another document.
    """
    while True:
        run = SPOTS.c.spot.between(first, first + max(claims, ROOM) - 1)
        if connection.scalars(select(SPOTS.c.spot).where(run).limit(1)).first() is None:
            return first
        first += ROOM
