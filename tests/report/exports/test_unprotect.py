"""A default that is turned off: for that export alone, by somebody, with a reason, in print."""

import json
from dataclasses import replace

import pytest
from tests.report.exports import making

from reportedly.model.claim import Claim, Period, Victims
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.moment import PartialDate
from reportedly.model.protection import Protection
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report.exports.care import ALWAYS, CAPTIVE, LINES, Cared
from reportedly.report.exports.formats import FORMATS, export
from reportedly.report.ground import Ground

TODAY = PartialDate.parse("2025-03-02")


def off(*what: Protection) -> tuple[Judgement, ...]:
    """Return the judgements that turn these off."""
    return tuple(
        Judgement(
            id=f"j-{one}",
            verdict=Verdict.UNPROTECT,
            subjects=(one.value,),
            author="mara",
            at="2025-03-02T08:00:00Z",
            reason="the family asked for it",
        )
        for one in what
    )


def ground_of(*claims: Claim) -> Ground:
    return Ground.of(claims, (making.REPORT,))


def ready(*what: Protection, **more: object) -> Cared:
    return making.ready(waived=off(*what), **more)


def captive(claim: Claim) -> Claim:
    voice = Voice(part=Part.CLAIMANT, text="the captive", source_type=SourceType.CAPTIVE)
    return replace(claim, attribution=(*claim.attribution, voice))


@pytest.mark.parametrize("what", Protection)
def test_every_default_has_a_line_that_goes_when_it_is_off(what: Protection) -> None:
    assert LINES[what] in making.ready().lines
    lines = ready(what).lines
    assert LINES[what] not in lines
    assert f"Turned off: {what}, by mara on 2025-03-02: the family asked for it" in lines
    assert set(ALWAYS) <= set(lines)


@pytest.mark.parametrize("name", FORMATS)
def test_the_method_note_prints_who_turned_what_off_and_why(name: str) -> None:
    made = export(making.dossier(waived=off(Protection.RECENT)), name, making.BOOK)
    note = json.loads(made.files[-1].data)
    assert [line for line in note["care"] if "by mara" in line]


def test_names_stand_when_they_may() -> None:
    assert ready(Protection.NAMES).quote(making.VICTIM) == making.QUOTE
    assert "Olena" not in making.ready().quote(making.VICTIM)


def test_a_childs_name_never_stands() -> None:
    child = replace(making.VICTIM, victims=Victims(age="child"))
    one = ready(Protection.NAMES, Protection.CAPTIVES, ground=ground_of(child))
    assert "Olena" not in one.quote(child)


@pytest.mark.parametrize("kind", ["captured", "detained", "abducted", "prisoner_swap"])
def test_a_captives_name_has_a_switch_of_its_own(kind: str) -> None:
    held = replace(making.VICTIM, kind=kind)
    ground = ground_of(held)
    assert "Olena" not in ready(Protection.NAMES, ground=ground).quote(held)
    both = ready(Protection.NAMES, Protection.CAPTIVES, ground=ground)
    assert "Olena" in both.quote(held)


def test_a_captives_words_stand_when_they_may_without_names() -> None:
    said = captive(making.MINISTER)
    one = ready(Protection.CAPTIVES, ground=ground_of(said))
    assert one.quote(said) != CAPTIVE
    assert making.ready(ground=ground_of(said)).quote(said) == CAPTIVE


def test_a_point_is_given_whole_when_it_may() -> None:
    near = replace(making.VICTIM, quote="x school".ljust(len(making.QUOTE)))
    ground = ground_of(near, making.MINISTER)
    assert making.ready(ground=ground).point(making.INCIDENT) == (49.2, 37.3)
    whole = ready(Protection.POINTS, ground=ground).point(making.INCIDENT)
    assert whole == (49.2123, 37.2568)


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        (Protection.RECENT, {}),
        (Protection.POSITIONS, {"kind": "deployed", "period": Period.STOCK}),
        (Protection.SENSITIVE, {"kind": "torture"}),
    ],
)
def test_what_is_held_back_leaves_when_it_may(
    what: Protection, changes: dict[str, object]
) -> None:
    claims = tuple(replace(one, **changes) for one in (making.VICTIM, making.MINISTER))  # type: ignore[arg-type]
    today = {"today": TODAY} if what is Protection.RECENT else {}
    held = making.dossier(ground=ground_of(*claims), **today)
    assert export(held, "csv", making.BOOK).files[0].rows == 0
    left = replace(held, waived=off(what))
    assert export(left, "csv", making.BOOK).files[0].rows == len(claims)


@pytest.mark.parametrize("what", Protection)
def test_one_switch_turns_no_other_off(what: Protection) -> None:
    others = set(Protection) - {what}
    dossier = ready(what).dossier
    assert not dossier.protects(what)
    assert all(dossier.protects(one) for one in others)
