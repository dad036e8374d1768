"""Claims are chosen by what a person would ask for."""

from dataclasses import replace
from typing import Literal

import pytest
from tests.report.build import (
    CAPTURED,
    CLAIMS,
    GROUND,
    HUNDRED,
    LOST,
    PLANNED,
    THREE_HUNDRED,
    WOUNDED,
    dated,
)

from reportedly.model.actor import Filler, Roles
from reportedly.model.moment import PartialDate, When
from reportedly.model.unknown import UNKNOWN
from reportedly.model.wanted import Wanted
from reportedly.report.choose import as_it_stood, choose, in_order


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), CLAIMS),
        (Wanted(kind="killed"), (HUNDRED, THREE_HUNDRED)),
        (Wanted(status="planned"), (PLANNED,)),
        (Wanted(document="even"), (THREE_HUNDRED, LOST)),
        (Wanted(target="PRK"), (HUNDRED, THREE_HUNDRED, WOUNDED)),
        (Wanted(target="prk-mil"), (HUNDRED, THREE_HUNDRED, WOUNDED)),
        (Wanted(target="Northern"), (HUNDRED, THREE_HUNDRED, WOUNDED, CAPTURED)),
        (Wanted(actor="northern"), ()),
        (Wanted(place="village"), (CAPTURED,)),
        (Wanted(claimant="spy agency"), (HUNDRED, THREE_HUNDRED)),
        (Wanted(claimant="third_intelligence"), (HUNDRED, THREE_HUNDRED)),
        (Wanted(claimant="Evening Wire"), ()),
        (Wanted(text="SO FAR"), (THREE_HUNDRED,)),
        (Wanted(since=PartialDate.parse("2025")), (THREE_HUNDRED, LOST)),
        (Wanted(until=PartialDate.parse("2024-12")), (HUNDRED, PLANNED)),
        (Wanted(kind="killed", until=PartialDate.parse("2024")), (HUNDRED,)),
    ],
)
def test_what_is_asked_for_is_chosen(wanted: Wanted, expected: tuple[object, ...]) -> None:
    assert choose(CLAIMS, GROUND.documents, wanted) == expected


def test_a_publisher_is_the_claimant_of_its_own_voice() -> None:
    assert choose((CAPTURED,), {}, Wanted(claimant="Post")) == ()
    documents = {"leaflet": GROUND.documents["morning"]}
    assert choose((CAPTURED,), documents, Wanted(claimant="post")) == (CAPTURED,)


def test_the_state_of_a_day_is_what_was_out_by_then() -> None:
    day = PartialDate.parse("2024-12-31")
    then = as_it_stood(CLAIMS, GROUND.documents, day)
    assert then == (HUNDRED, PLANNED, WOUNDED, CAPTURED)


def test_a_figure_of_a_later_day_was_not_known_then() -> None:
    later = replace(HUNDRED, as_of=dated("2025-02-01"))
    day = PartialDate.parse("2025-01-13")
    assert as_it_stood((later, HUNDRED), GROUND.documents, day) == (HUNDRED,)


def test_without_a_day_everything_is_known() -> None:
    assert as_it_stood(CLAIMS, GROUND.documents, UNKNOWN) == CLAIMS


def test_claims_are_listed_by_publication_and_undated_ones_last() -> None:
    turned = tuple(reversed(CLAIMS))
    listed = in_order(turned, GROUND.documents)
    assert [claim.document for claim in listed] == [
        "morning",
        "morning",
        "evening",
        "evening",
        "leaflet",
        "leaflet",
    ]


def test_a_date_of_the_thing_goes_before_that_of_the_figure() -> None:
    october = When(
        surface="October",
        span=HUNDRED.span,
        start=PartialDate.parse("2024-10"),
        end=PartialDate.parse("2024-10"),
    )
    happened = replace(HUNDRED, when=october)
    wanted = Wanted(since=PartialDate.parse("2024-10"), until=PartialDate.parse("2024-11"))
    assert choose((happened, HUNDRED), GROUND.documents, wanted) == (happened,)


def test_an_open_end_reaches_as_far_as_it_may() -> None:
    since = When(surface="since May", span=HUNDRED.span, start=PartialDate.parse("2024-05"))
    lasting = replace(HUNDRED, when=since)
    assert choose((lasting,), {}, Wanted(since=PartialDate.parse("2026"))) == (lasting,)
    assert choose((lasting,), {}, Wanted(until=PartialDate.parse("2024-04"))) == ()


@pytest.mark.parametrize(
    ("role", "wanted", "fits"),
    [
        ("actor", Wanted(actor="capital"), True),
        ("recipient", Wanted(actor="capital"), True),
        ("target", Wanted(actor="capital"), False),
        ("target", Wanted(target="capital"), True),
        ("actor", Wanted(target="capital"), False),
    ],
)
def test_who_acts_is_told_from_whom_it_hits(
    role: Literal["actor", "recipient", "target"], wanted: Wanted, *, fits: bool
) -> None:
    claim = replace(PLANNED, roles=Roles(**{role: (Filler(text="the capital"),)}))
    assert bool(choose((claim,), {}, wanted)) is fits
