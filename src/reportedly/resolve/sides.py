"""Who fights whom: is a voice a party to what it tells, and whose losses are they?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.lexicon.actor_book import ActorBook, War
from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Claim
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Stance

Party = tuple[str | Unknown, str | Unknown]


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of a claim, and the wars that they fight.

    Attributes:
        parties: country and id of each actor and target.
        wars: the wars between parties of the claim, else of the document.
    """

    parties: tuple[Party, ...]
    wars: tuple[War, ...]

    def fights(self, country: str | Unknown, actor: str | Unknown) -> bool:
        """Say whether somebody is a side in what the claim tells."""
        if any(_same((country, actor), party) for party in self.parties):
            return True
        return any(war.side_of(country, actor) >= 0 for war in self.wars)

    def stance(self, voice: Party, victims: Role) -> Stance:
        """Return whose losses a voice speaks of."""
        targets = [(one.country, one.id) for one in victims if _known(one)]
        if not targets or not _any_known(voice):
            return Stance.UNCLEAR
        if any(_same(voice, target) for target in targets):
            return Stance.OWN_LOSSES
        for war in self.wars:
            mine = war.side_of(*voice)
            theirs = {war.side_of(*target) for target in targets} - {-1}
            if mine >= 0 and len(theirs) == 1:
                return Stance.ALLY_LOSSES if mine in theirs else Stance.ENEMY_LOSSES
        return Stance.UNCLEAR if self.fights(*voice) else Stance.THIRD_PARTY


def sides(claim: Claim, named: Iterable[Party], book: ActorBook, day: date | Unknown) -> Sides:
    """Return the parties of a claim and the wars that both it and its document speak of.

    Args:
        claim: with its roles resolved.
        named: country and id of everyone that the document names.
        book: the book with the wars.
        day: when the document was written; unknown lets the wars count that go on.
    """
    fillers = (*claim.roles.actor, *claim.roles.target, *claim.roles.recipient)
    parties = tuple((one.country, one.id) for one in fillers if _known(one))
    around = tuple(named)
    fought = [war for war in book.wars if _fought(war, day)]
    between = [war for war in fought if _both_sides(war, parties)]
    touched = (
        war
        for war in fought
        if (not parties or _any_side(war, parties)) and _both_sides(war, (*parties, *around))
    )
    return Sides(parties, tuple(between or touched))


def _fought(war: War, day: date | Unknown) -> bool:
    return isinstance(war.end, Unknown) if isinstance(day, Unknown) else war.held(day)


def _both_sides(war: War, parties: tuple[Party, ...]) -> bool:
    found = set()
    for party in parties:
        found.add(war.side_of(*party))
        if {0, 1} <= found:
            return True
    return False


def _any_side(war: War, parties: tuple[Party, ...]) -> bool:
    return any(war.side_of(*party) >= 0 for party in parties)


def _same(one: Party, other: Party) -> bool:
    """A group is itself only; a state is all of its organs."""
    groups = [str(actor).startswith("grp:") for actor in (one[1], other[1])]
    if any(groups):
        return one[1] == other[1]
    return one[0] == other[0] and one[0] is not UNKNOWN


def _known(filler: Filler) -> bool:
    return _any_known((filler.country, filler.id))


def _any_known(party: Party) -> bool:
    return any(not isinstance(part, Unknown) for part in party)
