"""What claims and documents are looked up by: made when they are added, or all of it again."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reportedly.ledger.dialect import CLAIM_WORDS, DOCUMENT_WORDS, add_words
from reportedly.ledger.rows import Row, claim_of, document_of
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, READINGS, SPOTS
from reportedly.ledger.spots import ROOM, bounds, first_spot, known_from, month_words
from reportedly.ledger.words import CHUNKS, claim_words, document_words
from reportedly.model.document import Document
from reportedly.model.found import Found

Words = tuple[int, Sequence[str]]


def document_pieces(number: int, document: Document) -> list[Words]:
    """Return the words of a document, whose row has this number, in pieces."""
    pieces = enumerate(document_words(document))
    return [(number * CHUNKS + part, words) for part, words in pieces]


def spot_rows(first: int, reading: int, found: Found) -> Iterator[Row]:
    """Yield where the claims of a reading are looked up, from their first spot on."""
    for place, claim in enumerate(found.claims):
        begin, end = bounds(claim)
        yield {
            "spot": first + place,
            "reading": reading,
            "place": place,
            "first": begin,
            "last": end,
            "known": known_from(claim, found.document),
        }


def word_rows(first: int, found: Found) -> Iterator[Words]:
    """Yield the words of the claims of a reading, by their spots."""
    for spot, claim in enumerate(found.claims, start=first):
        yield spot, (*claim_words(claim, found.document), *month_words(claim))


def free_spots(connection: Connection, founds: Sequence[Found]) -> list[int]:
    """Return the first spot of each of these: the runs are free, and none meets another.

    Where another reading of the document stands, or, seldom, another document of that day, the
    next free run is taken.
    """
    wanted = [first_spot(found.document) for found in founds]
    query = select(SPOTS.c.spot).where(SPOTS.c.spot.in_(sorted(set(wanted))))
    taken = set(connection.scalars(query).all())
    asked, firsts = set(wanted), list[int]()
    for first, found in zip(wanted, founds, strict=True):
        at, runs = first, max(1, -(-len(found.claims) // ROOM))
        while not taken.isdisjoint(starts := range(at, at + runs * ROOM, ROOM)) or not (
            (runs == 1 and at in asked) or _empty(connection, at, starts[-1] + ROOM - 1)
        ):
            at += ROOM
        taken.update(starts)
        firsts.append(at)
    return firsts


def fill(connection: Connection) -> None:
    """Make all of it, for a ledger that has none yet."""
    query = select(DOCUMENTS.c.seq, DOCUMENTS.c.content).order_by(DOCUMENTS.c.seq)
    for row in connection.execute(query).all():
        document = document_of(row.content)
        add_words(connection, DOCUMENT_WORDS, document_pieces(row.seq, document))
        readings = select(READINGS.c.seq).where(READINGS.c.document == row.seq)
        for reading in connection.scalars(readings.order_by(READINGS.c.seq)).all():
            of = select(CLAIMS.c.content).where(CLAIMS.c.reading == reading)
            contents = connection.scalars(of.order_by(CLAIMS.c.place)).all()
            claims = tuple(claim_of(content, document) for content in contents)
            found = Found(document=document, claims=claims)
            (first,) = free_spots(connection, [found])
            if claims:
                connection.execute(SPOTS.insert(), list(spot_rows(first, reading, found)))
            add_words(connection, CLAIM_WORDS, list(word_rows(first, found)))


def _empty(connection: Connection, first: int, last: int) -> bool:
    run = SPOTS.c.spot.between(first, last)
    return connection.scalars(select(SPOTS.c.spot).where(run).limit(1)).first() is None
