"""Whom a document has named so far, and whom a pronoun or a surname points back to."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.lexicon.actor_book import Reference, Sort
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.resolve.identity import BREAK, LAND, NAME, Identity, describe, set_in
from reportedly.resolve.scene import HEADS, NAMED, STATES, Mention, Scene

REACH = 3
# How far back, in characters, a bare noun still means whom it meant before.
NEARBY = 800
# Sectors whose members a text may name by the bare noun once it has said whose they are.
# "The officials" are those who spoke before, never a state that was merely named.
UNOWNED = frozenset({"official", "officials"})
OWNED = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "REB", "SPY"})


@dataclass(frozen=True, slots=True)
class Memory:
    """The actors of a document in the order of their words.

    Attributes:
        known: everyone with a country or a name of their own.
        states: countries and seats, one entry for each time.
        pairs: two countries that "and" joins.
        starts: where each of `known` starts.
    """

    known: tuple[Identity, ...]
    states: tuple[Identity, ...]
    pairs: tuple[tuple[Identity, Identity], ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, scene: Scene) -> "Memory":
        """Walk through a document and keep whom it names."""
        known, states = [], []
        for index, mention in enumerate(scene.mentions):
            found = _around(scene, index, mention)
            if found and mention.entry.sort in STATES:
                states.append(found)
                acts = mention.entry.sort is not Sort.DEMONYM and not set_in(scene, mention)
                known.extend([found] if acts else [])
            elif found and (found.person or not isinstance(found.id, Unknown)):
                known.append(found)
        known.sort(key=lambda one: one.start)
        pairs = tuple(pair for pair in pairwise(states) if _joined(scene, *pair))
        return cls(tuple(known), tuple(states), pairs, tuple(one.start for one in known))

    def without(self, spans: Iterable[Span]) -> "Memory":
        """Return the memory without whom these words name: the dead do not speak."""
        gone = tuple(spans)
        kept = tuple(
            one
            for one in self.known
            if one.person or not any(s.start <= one.start < s.end for s in gone)
        )
        return replace(self, known=kept, starts=tuple(one.start for one in kept))

    def before(self, at: int) -> Sequence[Identity]:
        """Return whom the words before a place name, the nearest first."""
        return self.known[: bisect_left(self.starts, at)][::-1]

    def surname(self, name: str, at: int) -> Identity | None:
        """Return the person whose name ends in this one: earlier, else later in the text."""
        last = name.rpartition(" ")[2].lower()
        people = [
            one
            for one in (*self.before(at), *self.known)
            if one.person and not isinstance(one.name, Unknown) and one.start != at
        ]
        return next(
            (one for one in people if str(one.name).rpartition(" ")[2].lower() == last), None
        )

    def pronoun(self, reference: Reference, at: int) -> Identity | None:
        """Return the nearest actor before a place that a pronoun or short form fits."""
        return next((one for one in self.before(at) if _fits(one, reference)), None)

    def both(self, at: int) -> tuple[Identity, ...]:
        """Return the last pair of countries before a place ("Pyongyang and Moscow")."""
        return next((pair for pair in reversed(self.pairs) if pair[1].start < at), ())

    def same_kind(self, one: Identity, *, pointed: bool) -> Identity | None:
        """Return the actor that a bare noun means again ("the agency", "soldiers").

        The same noun with a country before it comes first. Words that point back take the
        nearest of their sector; others only where the text around knows one country for it.
        """
        if one.sector not in OWNED:
            return None
        kin = [k for k in self.known if k.sector == one.sector and k.country != one.country]
        kin = [k for k in kin if not isinstance(k.country, Unknown) and k.end != one.end]
        earlier = [k for k in reversed(kin) if k.start < one.start]
        same_word = [k for k in earlier if k.head == one.head]
        if pointed:
            nearest = same_word if one.head in UNOWNED else same_word or earlier
            return next(iter(nearest), None)
        near = [k for k in same_word if one.start - k.start <= NEARBY]
        return near[0] if len({k.country for k in near}) == 1 else None


def _joined(scene: Scene, one: Identity, other: Identity) -> bool:
    between = scene.text[one.end : other.start].split()
    return between == ["and"] and one.country != other.country


def _fits(one: Identity, reference: Reference) -> bool:
    """Say whether a pronoun or short form can mean an actor."""
    if reference.kind == "person":
        return one.person
    if one.person:
        return False
    if reference.kind == "named":
        return reference.word.rpartition(" ")[2] in f"{one.name} {one.head}".lower()
    if reference.kind in {"body", "organ"}:
        return one.number == "body" and not (reference.kind == "organ" and one.why in LAND)
    return reference.kind == "any" and one.number in {reference.number, "body"}


def _around(scene: Scene, index: int, mention: Mention) -> Identity | None:
    """Describe the noun phrase around a mention."""
    if mention.entry.sort in STATES:
        return describe(scene, mention.start, mention.end)
    start = _left(scene, index, mention)
    end = _right(scene, index, mention)
    found = describe(scene, start, end)
    if found is None or mention.entry.sort not in HEADS | NAMED:
        return None
    return replace(found, start=start, end=end)


def _left(scene: Scene, index: int, mention: Mention) -> int:
    """Go back over at most three words to the country that the noun belongs to."""
    start = mention.start
    for before in reversed(scene.mentions[max(0, index - REACH) : index]):
        beside = before.end + 1 >= start or before.entry.sort in STATES
        if before.entry.sort in NAMED or not beside or not _tied(scene, before.end, start):
            break
        start = before.start
        if before.entry.sort in STATES:
            break
    return start


def _tied(scene: Scene, start: int, end: int) -> bool:
    between = scene.words_in(start, end)
    links = scene.book.links
    cut = links["stop"] | links["scene"] | (links["origin"] - {"s"})
    loose = len(between) > REACH or any(word.lower in cut for word in between)
    return not loose and not BREAK.search(scene.text[start:end])


def _right(scene: Scene, index: int, mention: Mention) -> int:
    """Go on to the holder's name, and to the country behind "of" or "from"."""
    end = mention.end
    for after in scene.mentions[index + 1 : index + 2]:
        between = [word.lower for word in scene.words_in(end, after.start)]
        origin = [word for word in between if word != "the"]
        tied = len(origin) == 1 and origin[0] in scene.book.links["origin"] - {"s"}
        if tied and after.entry.sort in STATES:
            end = after.end
    if mention.entry.sort is not Sort.OFFICE:
        return end
    name = NAME.match(scene.text, end + 1)
    return name.end() if name and scene.text[end : end + 1] == " " else end
