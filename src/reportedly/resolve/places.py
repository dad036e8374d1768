"""The places of a text: names, points, precision; a capital that acts is no place."""

from reportedly.lexicon.actor_book import ActorBook
from reportedly.lexicon.place_book import COUNTRY_PREC, PlaceBook, PlaceEntry
from reportedly.model.actor import Where
from reportedly.model.document import Document
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN
from reportedly.resolve.belief import believed
from reportedly.resolve.namesakes import meant
from reportedly.resolve.terrain import Terrain, terrain

NEAR = 2


def places(parse: Parse, book: PlaceBook, actors: ActorBook) -> tuple[Where, ...]:
    """Return every place of a document, in order.

    A name with several places takes the one that the text points to: by a province or country
    beside it, by what else the text names, by its people last. Demonyms are no places, and
    neither are capitals that act, give or speak, nor people and papers with a town's name.
    """
    ground = terrain(parse, book, actors)
    chosen = meant(ground)
    kept = believed(ground, chosen)
    return tuple(_where(parse.document, index, chosen[index], ground) for index in kept)


def _where(document: Document, index: int, entry: PlaceEntry, ground: Terrain) -> Where:
    one = ground.names[index]
    span = document.span(one.start, one.end)
    return Where(
        surface=document.quote(span),
        span=span,
        name=entry.name,
        id=entry.id or UNKNOWN,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        where_prec=_precision(index, entry, ground),
    )


def _precision(index: int, entry: PlaceEntry, ground: Terrain) -> int:
    """Return the precision code: of the place, of "near" before it, of "province" behind it."""
    prec = entry.where_prec
    if prec >= COUNTRY_PREC:
        return prec
    if prec < NEAR:
        prec = max(prec, ground.book.before.get(ground.before(index).lower, 0))
        prec = max(prec, ground.book.of.get(ground.two_before(index).lower, 0))
    after = ground.book.after.get(ground.after(index).lower, 0)
    return max(prec, after, ground.names[index].kind)
