"""Claims in the contract's names and order."""

from dataclasses import replace

import pytest

from reportedly.errors import ContractError
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.claim import AsOf, Claim, Coding, Swap, VictimRole, Victims
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice
from reportedly.wire import Json, claim_from_json, claim_to_json, identity

# The design's order, written out: the table under test must not be its own witness.
NAMES = [
    "id",
    "document",
    "kind",
    "plover",
    "mode",
    "cameo",
    "acled",
    "span",
    "quote",
    "trigger",
    "roles",
    "counted",
    "count",
    "victims",
    "period",
    "increment",
    "when",
    "where",
    "as_of",
    "attribution",
    "status",
    "claimant_value",
    "publisher_value",
    "flags",
    "links",
    "why",
]

PUBLISHER = Voice(part=Part.PUBLISHER, text="Harbour Gazette")
QUOTE = "At least 12 sailors drowned."
SAILORS = Filler(text="12 sailors", span=identity(9, 19))


def claim(kind: str = "killed", roles: Roles | None = None, swap: Swap | None = None) -> Claim:
    return Claim(
        id="0123456789abcdef",
        document="gazette-1",
        kind=kind,
        span=identity(0, len(QUOTE)),
        quote=QUOTE,
        trigger=identity(QUOTE.index("drowned"), QUOTE.index("drowned") + 7),
        attribution=(PUBLISHER,),
        roles=roles or Roles(target=(SAILORS,)),
        counted="target",
        count=Quantity(
            surface="At least 12", span=identity(0, 11), n=12, lo=12, kind=QuantityKind.AT_LEAST
        ),
        swap=swap or UNKNOWN,
    )


def test_the_names_stand_in_the_order_of_the_contract() -> None:
    assert list(claim_to_json(claim())) == NAMES


def test_codes_of_others_stand_flat_and_null_where_unknown() -> None:
    coded = replace(claim(), coding=Coding(plover="ASSAULT", cameo="190"))
    written = claim_to_json(coded)
    assert [written[name] for name in ("plover", "mode", "cameo", "acled")] == [
        "ASSAULT",
        None,
        "190",
        None,
    ]


def test_spans_are_two_numbers() -> None:
    written = claim_to_json(claim())
    assert written["span"] == [0, 28]
    assert written["trigger"] == [20, 27]


@pytest.mark.parametrize(
    ("role", "sort"), [((), None), ((SAILORS,), dict), ((SAILORS, SAILORS), list)]
)
def test_a_role_is_absent_one_object_or_a_list(role: Role, sort: type | None) -> None:
    written = claim_to_json(claim(roles=Roles(actor=role)))["roles"]
    assert isinstance(written, dict)
    assert (type(written["actor"]) if "actor" in written else None) == sort


def test_a_list_of_one_filler_reads_as_one() -> None:
    written = claim_to_json(claim())
    roles = written["roles"]
    assert isinstance(roles, dict)
    listed: dict[str, Json] = {**written, "roles": {"target": [roles["target"]]}}
    assert claim_from_json(listed, identity) == claim()


def test_only_swaps_have_two_directions() -> None:
    assert not {"n_a_to_b", "n_b_to_a", "remains", "mediator"} & set(claim_to_json(claim()))


def test_both_directions_stand_beside_the_count() -> None:
    five = Quantity(surface="five", n=5, lo=5, hi=5, best=5)
    written = claim_to_json(claim("prisoner_swap", swap=Swap(n_a_to_b=five)))
    names = list(written)
    at = names.index("count")
    assert names[at : at + 5] == ["count", "n_a_to_b", "n_b_to_a", "remains", "mediator"]
    assert written["n_b_to_a"] is None
    assert written["remains"] is None
    assert written["mediator"] is None


def test_a_mediator_stands_beside_the_count_and_comes_back() -> None:
    envoy = Filler(text="the envoy")
    brokered = claim("ceasefire", Roles(mediator=(envoy,)))
    written = claim_to_json(brokered)
    assert written["roles"] == {}
    assert isinstance(written["mediator"], dict)
    assert claim_from_json(written, identity) == brokered


def test_what_stands_for_the_origin_of_a_date_is_from() -> None:
    dated = replace(claim(), as_of=AsOf(date=PartialDate(year=2031, month=2), origin="stated"))
    assert claim_to_json(dated)["as_of"] == {"date": "2031-02", "from": "stated"}


def test_victims_are_words() -> None:
    harmed = replace(claim(), victims=Victims(role=VictimRole.CIVILIAN, age="child"))
    assert claim_to_json(harmed)["victims"] == {
        "role": "civilian",
        "age": "child",
        "sex": None,
        "group": "all",
    }


def test_names_with_a_default_may_be_missing() -> None:
    needed = ("id", "document", "kind", "span", "quote", "trigger", "attribution")
    short: dict[str, Json] = {name: claim_to_json(claim())[name] for name in needed}
    read = claim_from_json(short, identity)
    assert (read.count, read.roles, read.flags) == (UNKNOWN, Roles(), ())


def broken(name: str, value: Json) -> ContractError:
    written: dict[str, Json] = {**claim_to_json(claim()), name: value}
    with pytest.raises(ContractError) as caught:
        claim_from_json(written, identity)
    return caught.value


@pytest.mark.parametrize(
    ("name", "value", "path", "what"),
    [
        ("kind", 7, "kind", "expected a text, found 7"),
        ("span", [4], "span", "expected [start, end), found [4]"),
        ("span", [9, 4], "span", "a span must hold at least one character"),
        ("span", [True, 4], "span", "expected an integer, found True"),
        ("span", "0-9", "span", "expected [start, end), found '0-9'"),
        ("increment", None, "increment", "expected true or false, found None"),
        ("status", "maybe", "status", "expected one of happened, planned"),
        ("status", ["planned"], "status", "expected one of happened, planned"),
        ("count", {"surface": "12", "lo": "12"}, "count.lo", "expected a number, found '12'"),
        (
            "count",
            {"surface": "12", "lo": float("inf")},
            "count.lo",
            "expected a finite number",
        ),
        ("count", {"surface": "9", "lo": 9, "hi": 8}, "count", "must keep low <= best <= high"),
        ("count", [], "count", "expected a Quantity, found []"),
        ("count", {}, "count.surface", "expected a value, found none"),
        ("roles", {"actor": [{"text": 1}]}, "roles.actor[0].text", "expected a text"),
        ("mediator", {"text": 1}, "mediator.text", "expected a text"),
        ("links", [{"type": "part_of"}], "links[0].claim", "expected a value, found none"),
        ("links", {}, "links", "expected a list, found {}"),
        ("as_of", {"date": "2031-13", "from": "x"}, "as_of.date", "expected a date as YYYY"),
        ("as_of", {"date": "2031-1-5", "from": "x"}, "as_of.date", "expected a date as YYYY"),
        ("attribution", [], "", "its first voice is not the publisher"),
        ("quote", "x" * 99, "", "its quote is not as long as its span"),
    ],
)
def test_what_does_not_fit_is_named_by_its_path(
    name: str, value: Json, path: str, what: str
) -> None:
    error = broken(name, value)
    assert error.subject == path
    assert what in error.what


def test_a_long_value_is_shown_by_its_beginning() -> None:
    error = broken("increment", "yes " * 5000)
    assert len(error.what) < 100
    assert error.what.endswith("…")
