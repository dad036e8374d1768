"""What every export withholds, blurs or leaves out, and what it does not."""

from dataclasses import replace

import pytest
from tests.report import build
from tests.report.exports import making

from reportedly.model.claim import Claim, Period
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report.exports.care import (
    CAPTIVE,
    POSITION,
    QUOTE_LIMIT,
    SENSITIVE,
    TOO_RECENT,
    cared,
    kept_claims,
)
from reportedly.report.exports.dossier import REVIEWED, UNREVIEWED
from reportedly.report.exports.names import WITHHELD
from reportedly.report.ground import Ground


def with_claims(*claims: Claim, **more: object) -> tuple[list[str], list[str]]:
    """Return the ids of the claims that may leave, and the reasons of those that may not."""
    ground = Ground.of(claims, (making.REPORT,))
    kept, omitted = kept_claims(making.ready(ground=ground, **more))
    return [claim.id for claim in kept], [one.reason for one in omitted]


def test_ordinary_claims_leave() -> None:
    kept, omitted = with_claims(making.VICTIM, making.MINISTER)
    assert kept == sorted([making.VICTIM.id, making.MINISTER.id])
    assert omitted == []


@pytest.mark.parametrize("kind", ["sexual_violence", "torture"])
def test_sensitive_claims_wait(kind: str) -> None:
    claim = replace(making.MINISTER, kind=kind)
    assert with_claims(claim) == ([], [SENSITIVE])
    assert with_claims(claim, accepted=frozenset({claim.id})) == ([claim.id], [])


@pytest.mark.parametrize(
    ("kind", "period", "leaves"),
    [
        ("deployed", Period.STOCK, False),
        ("deployed", Period.CUMULATIVE, True),
        ("killed", Period.STOCK, True),
    ],
)
def test_positions_of_forces_stay(kind: str, period: Period, *, leaves: bool) -> None:
    claim = replace(making.MINISTER, kind=kind, period=period)
    assert with_claims(claim) == (([claim.id], []) if leaves else ([], [POSITION]))


@pytest.mark.parametrize(
    ("today", "leaves"),
    [
        ("2025-02-28", False),
        ("2025-03-01", False),
        ("2025-03-03", False),
        ("2025-03-04", True),
        ("2026-01-01", True),
    ],
)
def test_the_delay_is_seventy_two_hours(today: str, *, leaves: bool) -> None:
    kept, omitted = with_claims(making.MINISTER, today=PartialDate.parse(today))
    assert bool(kept) is leaves
    assert omitted == ([] if leaves else [TOO_RECENT])


def test_a_claim_of_no_date_is_not_held_back() -> None:
    undated = replace(making.MINISTER, as_of=UNKNOWN)
    assert with_claims(undated, today=PartialDate.parse("2025-03-01"))[0] == [undated.id]


def test_quotes_lose_names_and_length() -> None:
    one = making.ready()
    assert WITHHELD in one.quote(making.VICTIM)
    assert one.quote(making.MINISTER) == making.MINISTER.quote
    long = "many words " * 60
    text = build.document("long", f"{long}were killed.")
    claim = build.claim(text, text.text, "killed", "killed")
    assert len(one.quote(claim)) == QUOTE_LIMIT


@pytest.mark.parametrize("part", [Part.RELAYER, Part.CLAIMANT])
def test_a_captives_words_stay_wherever_he_stands_in_the_chain(part: Part) -> None:
    voice = Voice(part=part, text="a captive", source_type=SourceType.CAPTIVE)
    claim = replace(making.MINISTER, attribution=(*making.MINISTER.attribution, voice))
    assert making.ready().quote(claim) == CAPTIVE


@pytest.mark.parametrize(
    ("words", "blurred"),
    [
        ("a shell hit a hospital", True),
        ("at the shelter", True),
        ("near their homes", True),
        ("in an evacuation convoy", True),
        ("in the schoolyard", True),
        ("on a road", False),
        ("in the market", False),
    ],
)
def test_points_are_blurred_near_those_who_need_shelter(words: str, *, blurred: bool) -> None:
    text = build.document("text", f"Two were killed {words}.")
    claim = build.claim(text, text.text, "killed", "killed")
    incident = replace(making.INCIDENT, tolls=(replace(making.TOLL, claims=(claim.id,)),))
    one = making.ready(incident, ground=Ground.of((claim,), (text,)))
    assert one.point(incident) == ((49.2, 37.3) if blurred else (49.2123, 37.2568))


@pytest.mark.parametrize(
    ("prec", "has_one"), [(1, True), (2, True), (3, False), (4, False), (6, False)]
)
def test_only_places_that_are_points_have_one(prec: int, *, has_one: bool) -> None:
    incident = replace(making.INCIDENT, where=replace(making.PLACE, where_prec=prec))
    assert (making.ready(incident).point(incident) is not None) is has_one


def test_a_place_that_is_unknown_has_no_point() -> None:
    bare = replace(making.INCIDENT, where=UNKNOWN)
    assert making.ready(bare).point(bare) is None
    unmapped = replace(making.INCIDENT, where=replace(making.PLACE, lat=UNKNOWN))
    assert making.ready(unmapped).point(unmapped) is None


def test_ids_of_documents_with_a_name_are_hashed() -> None:
    one = making.ready()
    assert one.document("2025-03-02-front") == "2025-03-02-front"
    assert len(one.document(making.REPORT.id)) == 16


def test_reviewed_is_only_what_all_of_it_is() -> None:
    dossier = making.dossier(accepted=frozenset({making.VICTIM.id}))
    assert dossier.standing((making.VICTIM,)) == REVIEWED
    assert dossier.standing((making.VICTIM, making.MINISTER)) == UNREVIEWED
    assert dossier.standing(()) == UNREVIEWED


def test_incidents_that_stay_are_named_with_their_reason() -> None:
    made = cared(making.dossier(today=PartialDate.parse("2025-03-02")), making.BOOK)
    assert made.dossier.incidents == ()
    assert [(one.id, one.reason) for one in made.omitted] == [(making.INCIDENT.id, TOO_RECENT)]
