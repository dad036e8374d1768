"""The network of exchanges: there and back are two, and an offer is not an exchange."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Snapshot
from tests.report import build
from tests.report.cases import part
from tests.report.charts.drawn import SVG, check, lines_of_text
from tests.report.charts.made import ground_of, said, sheet, told

from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, Status, Swap
from reportedly.model.incident import Incident
from reportedly.model.unknown import UNKNOWN
from reportedly.report.charts.exchanges import exchange_chart, flows
from reportedly.report.ground import Ground

FILE = Path(__file__).parents[2] / "cases" / "charts" / "exchanges.yml"
CASES = {name: part(case) for name, case in yaml.safe_load(FILE.read_text("utf-8")).items()}
NORTH = Filler(text="the north", name="North", id="AAA-GOV")
SOUTH = Filler(text="the south", name="South", id="BBB-GOV")
SHELLS, GRAIN = Filler(text="shells"), Filler(text="grain")
PRISONERS = Filler(text="205 prisoners")


Wanted = list[tuple[str, str, tuple[str, ...]]]


def deal(kind: str = "exchange", ident: str = "x1", **roles: tuple[Filler, ...]) -> Claim:
    made = said(ident, "2031-03-01", kind=kind, count=UNKNOWN)
    return replace(made, roles=Roles(**roles))


def given_by(*found: Claim) -> list[tuple[str, str, tuple[str, ...]]]:
    made = flows(found, sheet(ground_of(found)))
    return [(one.giver, one.taker, one.things) for one in made]


def drawn(*found: Claim) -> ET.Element:
    return check(exchange_chart(found, sheet(ground_of(found))))


@settings(max_examples=25)  # each draws a whole network
@given(told())
def test_any_claims_can_be_drawn(made: tuple[Incident, Ground]) -> None:
    _, ground = made
    found = tuple(ground.claims.values())
    root = check(exchange_chart(found, sheet(ground)))
    shown = {
        claim for one in root.iter() for claim in str(one.get("data-claims") or "").split()
    }
    assert shown == {claim.id for one in flows(found, sheet(ground)) for claim in one.claims}


def test_an_exchange_is_two_arrows() -> None:
    one = deal(actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,), in_return=(GRAIN,))
    assert given_by(one) == [("North", "South", ("shells",)), ("South", "North", ("grain",))]


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        (
            deal("aid", actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,)),
            [("North", "South", ("shells",))],
        ),
        (
            deal("aid", actor=(NORTH,), target=(SOUTH,)),
            [("North", "South", ("something",))],
        ),
        (
            deal("aid", actor=(NORTH,), target=(SHELLS,)),
            [("North", "not named", ("shells",))],
        ),
        (
            deal(recipient=(SOUTH,), thing=(SHELLS,), in_return=(GRAIN,)),
            [("South", "not named", ("grain",)), ("not named", "South", ("shells",))],
        ),
        (
            deal(actor=(NORTH,), recipient=(SOUTH,), in_return=(GRAIN,)),
            [("South", "North", ("grain",))],
        ),
        (
            deal(actor=(NORTH, SOUTH), recipient=(Filler(text="the east"),), thing=(SHELLS,)),
            [("North, South", "the east", ("shells",))],
        ),
        (deal("killed", actor=(NORTH,), target=(SOUTH,)), []),
        (
            deal("deployed", actor=(NORTH,), recipient=(SOUTH,), in_return=(GRAIN,)),
            [("South", "North", ("grain",))],
        ),
    ],
)
def test_who_gives_what_to_whom(
    claim: Claim, wanted: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert given_by(claim) == wanted


def test_both_directions_of_a_swap_keep_their_numbers() -> None:
    one = replace(
        deal("prisoner_swap", actor=(NORTH,), recipient=(SOUTH,), target=(PRISONERS,)),
        swap=Swap(n_a_to_b=build.amount("205", 205), n_b_to_a=build.amount("200", 200)),
    )
    assert given_by(one) == [
        ("North", "South", ("205 prisoners",)),
        ("South", "North", ("200 205 prisoners",)),
    ]


def test_a_swap_of_one_direction_is_one_arrow() -> None:
    one = replace(
        deal("prisoner_swap", actor=(NORTH,), recipient=(SOUTH,), target=(Filler(text="men"),)),
        swap=Swap(n_a_to_b=build.amount("at least 5", 5)),
    )
    assert given_by(one) == [("North", "South", ("5 men",))]


def test_what_is_said_twice_is_one_thicker_arrow() -> None:
    one = deal(actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,))
    other = replace(one, id="x2")
    (flow,) = flows([one, other], sheet(ground_of([one, other])))
    assert [claim.id for claim in flow.claims] == ["x1", "x2"]
    assert flow.things == ("shells",)

    def widths(*found: Claim) -> set[str]:
        return {str(one.get("stroke-width")) for one in drawn(*found).iter(f"{SVG}path")}

    assert max(widths(one, other)) > max(widths(one))


@pytest.mark.parametrize(
    ("status", "dashed"),
    [
        (Status.HAPPENED, False),
        (Status.PLANNED, True),
        (Status.POSSIBLE, True),
        (Status.DENIED, True),
    ],
)
def test_what_did_not_happen_is_dashed(status: Status, dashed: bool) -> None:  # noqa: FBT001
    one = replace(deal(actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,)), status=status)
    root = drawn(one)
    (curve,) = root.iter(f"{SVG}path")
    assert bool(curve.get("stroke-dasharray")) == dashed
    assert ("only planned, offered, possible or denied" in lines_of_text(root)) == dashed


def test_things_stand_along_their_arrows_and_more_are_counted() -> None:
    one = deal(actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,))
    other = deal(ident="x2", actor=(NORTH,), recipient=(SOUTH,), thing=(GRAIN,))
    told_ = lines_of_text(drawn(one, other))
    assert "shells +1" in told_
    assert {"North", "South"} <= set(told_)


def test_an_arrow_says_who_says_so_and_leads_there() -> None:
    one = deal(actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,))
    root = check(exchange_chart([one], sheet(ground_of([one]), base="/")))
    (link,) = root.iter(f"{SVG}a")
    assert link.get("href") == "/claims/x1"
    assert str(link.get("aria-label")).startswith("North to South: shells. The spy agency ")


def test_one_who_gives_himself_makes_a_loop() -> None:
    one = deal(actor=(NORTH,), recipient=(NORTH,), thing=(SHELLS,))
    assert given_by(one) == [("North", "North", ("shells",))]
    assert list(drawn(one).iter(f"{SVG}path"))


def test_nothing_given_is_said() -> None:
    assert "Nobody is said to give anything to anybody." in lines_of_text(drawn())


def test_twenty_parties_have_their_places() -> None:
    found = [
        deal(
            ident=f"x{at}",
            actor=(Filler(text=f"party {at}"),),
            recipient=(Filler(text=f"party {at + 1}"),),
            thing=(SHELLS,),
        )
        for at in range(19)
    ]
    root = drawn(*found)
    assert len([one for one in root.iter() if one.get("data-party")]) == 20


def test_the_same_input_gives_the_same_bytes(snapshot: Snapshot) -> None:
    one = deal(actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,), in_return=(GRAIN,))
    first, second = (exchange_chart([one], sheet(ground_of([one]))) for _ in range(2))
    assert first == second
    snapshot("charts/exchanges.svg", first.replace("><", ">\n<") + "\n")


@given(st.lists(st.sampled_from([NORTH, SOUTH, SHELLS]), max_size=2))
def test_the_order_of_claims_changes_no_flow(parties: list[Filler]) -> None:
    one = deal(actor=tuple(parties), recipient=(SOUTH,), thing=(GRAIN,))
    other = deal("aid", "x2", actor=(NORTH,), recipient=(SOUTH,), thing=(SHELLS,))
    assert [made[:2] for made in given_by(one, other)] == [
        made[:2] for made in given_by(other, one)
    ]


def party(words: object) -> tuple[Filler, ...]:
    """Return who or what a case names; a code in brackets makes it a party that is known."""
    name, _, code = str(words).rstrip(")").partition(" (")
    return (Filler(text=name, name=name, id=code),) if code else (Filler(text=name),)


@pytest.mark.parametrize("name", CASES)
def test_every_case_flows_as_it_says(name: str) -> None:
    case = CASES[name]
    roles = {role: party(words) for role, words in part(case["roles"]).items()}
    one = replace(deal(str(case["kind"])), roles=Roles(**roles))
    flows_ = [[giver, taker, things[0]] for giver, taker, things in given_by(one)]
    assert flows_ == case["flows"]
    check(exchange_chart([one], sheet(ground_of([one]))))
