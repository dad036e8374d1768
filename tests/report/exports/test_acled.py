"""ACLED-like rows: event types, kinds of actors, days."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.exports import making

from reportedly.lexicon.load import load
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, Coding
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.exports.acled import (
    NO_DATE,
    NO_TYPE,
    acled,
    split,
)
from reportedly.report.ground import Ground


def rows(*claims: Claim, **changes: object) -> list[dict[str, str]]:
    """Return the rows of the incident with these claims."""
    incident = replace(making.INCIDENT, **changes)  # type: ignore[arg-type]  # by name
    toll = replace(making.TOLL, claims=tuple(claim.id for claim in claims))
    ground = Ground.of(claims, (making.REPORT,))
    made = acled(making.ready(replace(incident, tolls=(toll,)), ground=ground))
    return list(csv.DictReader(io.StringIO(made.files[0].data.decode())))


def coded(sub: str, *, actor: Filler | None = None, target: Filler | None = None) -> Claim:
    """Return a claim with a sub-event type and with those who take part."""
    roles = Roles(actor=(actor,) if actor else (), target=(target,) if target else ())
    return replace(making.MINISTER, coding=Coding(acled=sub), roles=roles)


@pytest.mark.parametrize("sub", making.BOOK.acled_events)
def test_every_sub_event_has_its_event_and_disorder(sub: str) -> None:
    event, disorder = making.BOOK.acled_events[sub]
    row = rows(coded(sub))[0]
    assert (row["sub_event_type"], row["event_type"]) == (sub, event)
    assert row["disorder_type"] == disorder


def test_the_lexicon_has_no_sub_event_that_is_unknown_here() -> None:
    spelled = {
        entry.coding.acled
        for entries in load().claims.by_lemma.values()
        for entry in entries
        if not isinstance(entry.coding.acled, Unknown)
    }
    assert spelled <= set(making.BOOK.acled_events)


@pytest.mark.parametrize(
    ("sector", "country", "word"),
    [
        ("MIL", "UKR", "State forces"),
        ("COP", "UKR", "State forces"),
        ("MIL", "RUS", "External/Other forces"),
        ("REB", "UKR", "Rebel group"),
        ("UAF", "UKR", "Political militia"),
        ("CVL", "UKR", "Civilians"),
        ("MED", "UKR", "Civilians"),
        ("OPP", "UKR", "Protesters"),
        ("BUS", "UKR", ""),
    ],
)
def test_kinds_of_actors_in_the_words_of_acled(sector: str, country: str, word: str) -> None:
    actor = Filler(text="they", id="x", sector=sector, country=country)
    claim = replace(coded("Armed clash", actor=actor), where=making.PLACE)
    assert rows(claim)[0]["inter1"] == word


def test_civilians_as_target_are_marked() -> None:
    target = Filler(text="they", id="x", sector="CVL", country="UKR")
    assert rows(coded("Armed clash", target=target))[0]["civilian_targeting"] == (
        "Civilians targeted"
    )
    assert rows(coded("Armed clash"))[0]["civilian_targeting"] == ""


@given(st.integers(0, 10**6), st.integers(1, 400))
def test_a_split_adds_up_and_is_even(total: int, count: int) -> None:
    parts = split(total, count)
    assert (sum(parts), len(parts)) == (total, count)
    assert max(parts) - min(parts) <= 1
    assert list(parts) == sorted(parts, reverse=True)


def test_one_day_is_one_row_and_its_id_has_no_number() -> None:
    day = PartialDate.parse("2025-03-01")
    (row,) = rows(coded("Attack"), when=replace(making.DAYS, start=day, end=day))
    assert row["event_id_cnty"] == f"RPT-{making.INCIDENT.id}"
    assert (row["time_precision"], row["fatalities"]) == ("1", "12")
    assert "split" not in row["notes"]


@pytest.mark.parametrize(
    ("end", "precision", "count"),
    [("2025-03-02", "2", 2), ("2025-03-07", "2", 7), ("2025-03-31", "3", 31)],
)
def test_longer_spans_have_a_row_a_day(end: str, precision: str, count: int) -> None:
    when = replace(making.DAYS, end=PartialDate.parse(end))
    found = rows(coded("Attack"), when=when)
    assert len(found) == count
    assert {row["time_precision"] for row in found} == {precision}
    assert sum(int(row["fatalities"]) for row in found) == 12
    assert "12 reported deaths split" in found[0]["notes"]


@pytest.mark.parametrize(
    ("changes", "sub", "reason"),
    [
        ({"when": UNKNOWN}, "Attack", NO_DATE),
        (
            {"when": replace(making.DAYS, start=PartialDate.parse("2025-03"))},
            "Attack",
            NO_DATE,
        ),
        ({}, "", NO_TYPE),
    ],
)
def test_what_has_no_row_has_a_reason(
    changes: dict[str, object], sub: str, reason: str
) -> None:
    claim = replace(making.MINISTER, coding=Coding(acled=sub) if sub else Coding())
    toll = replace(making.TOLL, claims=(claim.id,))
    incident = replace(making.INCIDENT, tolls=(toll,), **changes)  # type: ignore[arg-type]
    made = acled(making.ready(incident, ground=Ground.of((claim,), (making.REPORT,))))
    assert [one.reason for one in made.omitted] == [reason]


def test_silence_on_deaths_is_zero_here() -> None:
    toll = replace(making.TOLL, category="wounded", claims=(making.VICTIM.id,))
    made = acled(making.ready(replace(making.INCIDENT, tolls=(toll,))))
    found = list(csv.DictReader(io.StringIO(made.files[0].data.decode())))
    assert {row["fatalities"] for row in found} == {"0"}
