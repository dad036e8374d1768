"""The station: what `extract` found goes in, the same with its words resolved comes out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.lexicon.actor_book import ActorBook
from reportedly.lexicon.place_book import PlaceBook
from reportedly.lexicon.time_book import TimeBook
from reportedly.model.actor import Where
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.moment import When
from reportedly.model.parse import Parse
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.resolve import attach
from reportedly.resolve.actors import roles
from reportedly.resolve.anonymous import again
from reportedly.resolve.dates import anchor, expressions
from reportedly.resolve.implied import implied
from reportedly.resolve.memory import Memory
from reportedly.resolve.places import places as find_places
from reportedly.resolve.scene import Scene
from reportedly.resolve.sides import Party, sides
from reportedly.resolve.speakers import Speakers
from reportedly.resolve.voices import Ears, voice


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every claim of a document is resolved against."""

    parse: Parse
    scene: Scene
    memory: Memory
    ears: Ears
    named: tuple[Party, ...]
    day: date | Unknown
    whens: Sequence[When]
    wheres: Sequence[Where]


def resolve(
    found: Found, parse: Parse, actors: ActorBook, places: PlaceBook, time: TimeBook
) -> Found:
    """Return what was found, with actors, voices, dates and places filled in.

    What `extract` has filled already stays. Nothing is filled where two readings fit.
    """
    told = expressions(parse, time)
    whens = tuple(one.when for one in told if not one.loose)
    every = tuple(one.when for one in told)
    wheres = find_places(parse, places, actors)
    ground = _ground(found, parse, (actors, time), (whens, wheres))
    claims = again(_claim(claim, ground, places, time) for claim in found.claims)
    return replace(
        found, claims=claims, dates=found.dates or every, places=found.places or wheres
    )


def _ground(
    found: Found,
    parse: Parse,
    books: tuple[ActorBook, TimeBook],
    read: tuple[Sequence[When], Sequence[Where]],
) -> _Ground:
    (actors, time), (whens, wheres) = books, read
    scene = Scene.of(parse.document, actors)
    memory = Memory.of(scene)
    named = {(one.country, one.id): None for one in (*memory.known, *memory.states)}
    day = anchor(parse.document, time)
    dead = (claim for claim in found.claims if claim.kind == "killed")
    speakers = Speakers.of(scene, parse, found.claims, _victims(dead))
    ears = Ears(scene, memory.without(_victims(found.claims)), speakers)
    return _Ground(parse, scene, memory, ears, tuple(named), day, whens, wheres)


def _victims(claims: Iterable[Claim]) -> Iterator[Span]:
    """Yield the words that name who was counted: they are nobody's voice."""
    for claim in claims:
        for filler in claim.counted_role:
            if not isinstance(filler.span, Unknown):
                yield filler.span


def _claim(claim: Claim, ground: _Ground, places: PlaceBook, time: TimeBook) -> Claim:
    filled = replace(claim, roles=roles(claim.roles, ground.scene, ground.memory))
    filled = implied(filled, ground.scene)
    filled = attach.dated(filled, ground.parse, ground.whens, time)
    filled = attach.placed(filled, ground.parse, ground.wheres, places)
    fighting = sides(filled, ground.named, ground.scene.book, ground.day)
    chain = tuple(voice(one, filled, ground.ears, sides=fighting) for one in filled.attribution)
    return replace(filled, attribution=chain)
