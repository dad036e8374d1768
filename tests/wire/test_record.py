"""Tables of nouns: complete, and read as they are written."""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass

import pytest

from reportedly.errors import ContractError, NounError
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire.codec import DAY, INTEGER, TEXT, identity, many, maybe
from reportedly.wire.lines import FOUND
from reportedly.wire.record import (
    computed,
    field,
    filled,
    flat,
    flat_if_known,
    record,
)
from reportedly.wire.schemas import NOUNS, Table


@pytest.mark.parametrize("table", [*NOUNS, FOUND], ids=lambda table: table.name)
def test_every_attribute_has_a_line(table: Table) -> None:
    assert isinstance(table.build, type)
    assert is_dataclass(table.build)
    lines = [line.attribute for line in table.fields if line.attribute]
    assert sorted(lines) == sorted(one.name for one in fields(table.build))


@dataclass(frozen=True, slots=True, kw_only=True)
class Berth:
    """A place at a quay."""

    quay: str
    depth: int = 0

    def __post_init__(self) -> None:
        """Refuse a quay without a name."""
        if not self.quay:
            raise NounError("a quay must have a name", "a berth", "Name it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ship:
    """A ship of no port in particular."""

    name: str
    crew: tuple[str, ...] = ()
    berth: Berth | Unknown = UNKNOWN
    flag: str | Unknown = UNKNOWN

    @property
    def length(self) -> int:
        """How long the name is."""
        return len(self.name)


BERTH = record(Berth, field("quay", TEXT), field("depth_m", INTEGER, "depth"))
SHIP = record(
    Ship,
    field("name", TEXT),
    computed("length", INTEGER),
    filled("crew", many(TEXT)),
    flat_if_known("berth", BERTH),
    field("flag", maybe(TEXT)),
)
AVOCET = Ship(name="Avocet", crew=("Ines", "Tom"), berth=Berth(quay="north", depth=9))


def test_names_stand_in_the_order_of_the_table() -> None:
    assert SHIP.to_json(AVOCET) == {
        "name": "Avocet",
        "length": 6,
        "crew": ["Ines", "Tom"],
        "quay": "north",
        "depth_m": 9,
        "flag": None,
    }


def test_what_is_empty_or_unknown_is_left_out_where_the_table_says_so() -> None:
    assert list(SHIP.to_json(Ship(name="Knot"))) == ["name", "length", "flag"]


@pytest.mark.parametrize("ship", [AVOCET, Ship(name="Knot")])
def test_a_ship_comes_back(ship: Ship) -> None:
    assert SHIP.from_json(SHIP.to_json(ship), identity) == ship


def test_a_computed_value_is_not_read() -> None:
    assert SHIP.from_json({"name": "Knot", "length": 900}, identity).length == 4


def test_a_noun_that_always_stands_flat_is_always_written() -> None:
    @dataclass(frozen=True)
    class Visit:
        """A ship's stay."""

        berth: Berth

    visit = record(Visit, flat("berth", BERTH))
    written = visit.to_json(Visit(Berth(quay="east")))
    assert written == {"quay": "east", "depth_m": 0}
    assert visit.from_json(written, identity) == Visit(Berth(quay="east"))


@pytest.mark.parametrize(
    ("read", "path", "what"),
    [
        (lambda: SHIP.from_json({}, identity), "name", "expected a value, found none"),
        (lambda: SHIP.from_json("Knot", identity), "", "expected a Ship, found 'Knot'"),
        (lambda: SHIP.from_json({"name": "K", "crew": [1]}, identity), "crew[0]", "a text"),
        (
            lambda: SHIP.from_json({"name": "K", "quay": "n", "depth_m": 1.5}, identity),
            "depth_m",
            "expected an integer, found 1.5",
        ),
        (lambda: SHIP.from_json({"name": "K", "depth_m": 1}, identity), "quay", "found none"),
        (lambda: BERTH.from_json({"quay": ""}, identity), "", "a quay must have a name"),
    ],
)
def test_trouble_is_named_by_its_path(read: Callable[[], Ship], path: str, what: str) -> None:
    with pytest.raises(ContractError) as caught:
        read()
    assert caught.value.subject == path
    assert what in caught.value.what


@pytest.mark.parametrize("text", ["2025-01-02", "2025-13-02", "2025-1-2"])
def test_a_day_reads_the_same_each_time(text: str) -> None:
    """Days are kept as they were read; what is none is refused again."""
    right = text == "2025-01-02"
    for _ in range(2):
        if right:
            assert DAY.decode(text, identity) == PartialDate.parse(text)
        else:
            with pytest.raises(ContractError, match="expected a date as"):
                DAY.decode(text, identity)
