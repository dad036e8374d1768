"""Parts and wholes: what one text makes of the toll of one incident."""

import pytest
from tests.reconcile.builders import claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Link, LinkType
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.parts import figures
from reportedly.reconcile.sourced import source

ARMY = Filler(text="soldiers", id="MMR-MIL")
REBELS = Filler(text="rebels", id="grp:front")
GUNMAN = Filler(text="the gunman")


def rows(*claims: Claim, actors: tuple[str, ...] = ()) -> dict[str, list[tuple[object, ...]]]:
    """Return each row's sizes."""
    found, _ = figures(source(claims, (), DEFAULT_SETTINGS), actors)
    return {name: sorted(map(_size, told)) for name, told in found.items()}


def _size(figure: Figure) -> tuple[object, ...]:
    return figure.size[0], figure.derived


def of(words: str, who: str, at: int, *, group: str = "all", by: str = "UKR-GOV") -> Claim:
    return claim("killed", words, of=Filler(text=who), at=at, group=group, by=by)


def test_nothing_has_no_rows() -> None:
    assert figures((), ()) == ({}, [])


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (("4", "civilian"), ("3", "police"), 7),
        (("4", "civilian"), ("3", "combatant"), 7),
        (("4", "children"), ("3", "women"), 7),
        (("4", "civilian"), ("3", "children"), 4),
        (("4", "police"), ("3", "women"), 4),
        (("4", "civilian"), ("3", "civilian"), 4),
    ],
)
def test_groups_add_up_only_where_they_have_no_member_in_common(
    first: tuple[str, str], second: tuple[str, str], whole: int
) -> None:
    told = (
        of(first[0], first[1], 0, group=first[1]),
        of(second[0], second[1], 200, group=second[1]),
    )
    assert rows(*told)["all"] == [(whole, whole == 7)]
    assert rows(*reversed(told)) == rows(*told)


def test_a_part_adds_nothing_to_its_whole_and_keeps_its_row() -> None:
    whole = of("9", "people", 0)
    link = (Link(type=LinkType.PART_OF, claim=whole.id),)
    part = claim("killed", "9", at=200, group="children", by="UKR-GOV", links=link)
    assert rows(whole, part) == {"children": [(9, False)], "all": [(9, False)]}


def test_both_sides_of_a_clash_add_up_and_neither_attacked() -> None:
    rebels = claim("killed", "9", of=REBELS, actor=(ARMY,), by="a monitor")
    soldiers = claim("killed", "2", of=ARMY, actor=(REBELS,), by="a monitor", at=100)
    found = rows(rebels, soldiers, actors=("rebels", "soldiers"))
    assert found == {"all": [(11, True)]}


def test_one_side_that_attacked_is_told_apart() -> None:
    rebels = claim("killed", "9", of=REBELS, by="a monitor", group="attackers")
    traders = of("4", "traders", 100, by="a monitor")
    found = rows(rebels, traders, actors=("rebels",))
    assert found == {"attackers": [(9, False)], "all": [(13, True)]}


def test_a_gunman_among_the_dead_is_the_attacker() -> None:
    victims = claim("killed", "5", by="the sheriff", actor=(GUNMAN,))
    himself = claim("killed", "1", of=GUNMAN, by="the sheriff", at=100)
    found = rows(victims, himself, actors=("gunman",))
    assert found == {"attackers": [(1, False)], "all": [(6, True)]}


@pytest.mark.parametrize(
    ("names", "dead"),
    [
        (("Anna Weber", "Omar Haddad"), 2),
        (("Anna Weber", "Omar Weber"), 2),
        (("Anna Weber", "Omar Weber", "Lina Weber"), 3),
        (("Anna Weber", "Anna Weber"), 1),
        (("Omar Haddad", "Omar Karim Haddad"), 1),
        (("a man", "a woman"), 1),
        (("Weber", "Haddad"), 1),
    ],
)
def test_persons_are_counted_by_their_full_names(names: tuple[str, ...], dead: int) -> None:
    told = [of("1", name, 100 * at) for at, name in enumerate(names)]
    assert rows(*told)["all"] == [(dead, dead > 1)]


def test_each_voice_has_its_own_whole() -> None:
    told = of("9", "people", 0), of("12", "people", 100, by="a monitor")
    assert rows(*told)["all"] == [(9, False), (12, False)]


def test_the_publishers_own_lesser_figure_is_no_voice() -> None:
    own = claim("killed", "1", of=Filler(text="a man"))
    assert rows(own, of("3", "people", 100))["all"] == [(3, False)]
    more = claim("killed", "5", of=Filler(text="people"))
    assert rows(more, of("3", "people", 100))["all"] == [(3, False), (5, False)]


def test_every_claim_is_in_a_row_or_held_as_a_part() -> None:
    claims = (
        of("9", "people", 0),
        of("2", "men", 100),
        of("4", "officers", 200, group="police"),
    )
    ready = source(claims, (), DEFAULT_SETTINGS)
    found, held = figures(ready, ())
    entered = {name for row in found.values() for figure in row for name in figure.ids}
    assert entered | {one.claim.id for one, _ in held} == {one.id for one in claims}
    assert {why for _, why in held} <= {"part_of"}


def test_that_a_group_has_no_victim_is_no_figure_of_them_all() -> None:
    none = of("0", "soldiers", 0, group="combatant")
    assert rows(none) == {"combatant": [(0, False)]}
    nobody = of("0", "people", 0)
    assert rows(nobody) == {"all": [(0, False)]}


def test_a_group_without_victims_leaves_the_whole_of_the_others() -> None:
    none = of("0", "soldiers", 0, group="combatant", by="UKR-MIL")
    many = of("9", "people", 200)
    assert rows(none, many) == {"combatant": [(0, False)], "all": [(9, False)]}
