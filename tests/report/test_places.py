"""Incidents by place and by month; the unknown is the last, and never left out."""

from dataclasses import replace

from tests.report import build

from reportedly.model.actor import Where
from reportedly.model.moment import PartialDate, When
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.places import dated, located

SPAN = build.CAPTURED.span
TOWN = Where(surface="Oss", span=SPAN, name="Oss", lat=51.0, lon=5.5, where_prec=1)
NEAR = replace(TOWN, where_prec=2)


def when(start: str, end: str = "") -> When:
    """Return an interval; an empty end is open."""

    def day(text: str) -> PartialDate | Unknown:
        return PartialDate.parse(text) if text else UNKNOWN

    return When(surface="then", span=SPAN, start=day(start), end=day(end))


ONE = replace(build.VILLAGE, id="1", where=TOWN, when=when("2031-04-03", "2031-04-03"))
TWO = replace(build.VILLAGE, id="2", where=TOWN, when=when("2031-04-01", "2031-04-02"))
THREE = replace(build.VILLAGE, id="3", where=NEAR, when=when("2031-05"))
FOUR = replace(build.VILLAGE, id="4", where=UNKNOWN, when=UNKNOWN)
FIVE = replace(build.VILLAGE, id="5", when=when("", "2030-12-31"))
EVERY = (FOUR, THREE, TWO, ONE, FIVE)


def test_places_of_another_precision_are_others() -> None:
    spots = [(one.name, one.precision, [i.id for i in one.incidents]) for one in located(EVERY)]
    assert spots == [
        ("Oss", "an exact place", ["1", "2"]),
        ("Oss", "near a place", ["3"]),
        ("the village", "unknown", ["5"]),
        ("unknown", "unknown", ["4"]),
    ]


def test_nothing_is_left_out() -> None:
    placed = [one.id for spot in located(EVERY) for one in spot.incidents]
    told = [one.id for month in dated(EVERY) for one in month.incidents]
    assert sorted(placed) == sorted(told) == ["1", "2", "3", "4", "5"]


def test_months_go_from_the_newest_and_the_unknown_is_last() -> None:
    months = [(one.name, [i.id for i in one.incidents]) for one in dated(EVERY)]
    assert months == [
        ("2031-05", ["3"]),
        ("2031-04", ["2", "1"]),
        ("2030-12", ["5"]),
        ("unknown", ["4"]),
    ]


def test_the_order_of_incidents_changes_nothing() -> None:
    assert located(EVERY) == located(tuple(reversed(EVERY)))
    assert dated(EVERY) == dated(tuple(reversed(EVERY)))


def test_nothing_gives_nothing() -> None:
    assert located(()) == ()
    assert dated(()) == ()
