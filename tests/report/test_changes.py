"""What is news between two looks at a ledger, and how it is told."""

from dataclasses import replace

from tests.report import build

from reportedly.lexicon.wording_book import load_wording
from reportedly.model.change import Change, ChangeKind
from reportedly.model.incident import Step, StepKind
from reportedly.report.changes import changes, told
from reportedly.report.ground import behind

BOOK = load_wording()
EVERYTHING = tuple(build.GROUND.claims)
ALL = (build.SERIES, build.VILLAGE)


def test_nothing_happened() -> None:
    assert changes(ALL, EVERYTHING, ALL, build.GROUND) == ()


def test_of_an_empty_ledger_everything_is_new() -> None:
    found = changes((), (), ALL, build.GROUND)
    new = {claim for one in found for claim in one.claims if one.kind is ChangeKind.NEW}
    assert new == {claim for one in ALL for claim in behind(one)} - {
        step.claim for step in build.SERIES.history if step.kind is StepKind.RENDERING
    }


def test_what_replaces_a_known_claim_is_told_as_that_and_not_as_new() -> None:
    step = Step(claim="old", superseded_by=build.HUNDRED.id, kind=StepKind.SUPERSEDED)
    after = replace(build.SERIES, history=(step,), tolls=(), disputes=())
    (change,) = changes((), ("old",), (after,), build.GROUND)
    assert change == Change(
        kind=ChangeKind.REPLACED,
        subject=after.id,
        title=after.title,
        claims=("old", build.HUNDRED.id),
    )


def test_what_was_replaced_before_anyone_saw_it_is_no_news() -> None:
    step = Step(claim="old", superseded_by="new", kind=StepKind.SUPERSEDED)
    after = replace(build.SERIES, history=(step,), tolls=(), disputes=())
    assert changes((), (), (after,), build.GROUND) == ()


def test_a_rendering_is_no_news() -> None:
    step = Step(claim=build.HUNDRED.id, superseded_by="body", kind=StepKind.RENDERING)
    after = replace(build.SERIES, history=(step,), tolls=(), disputes=())
    assert changes((), (), (after,), build.GROUND) == ()


def test_a_contradiction_is_told_once_whatever_its_order() -> None:
    before = replace(build.SERIES, disputes=(("a", "b"),))
    after = replace(build.SERIES, disputes=(("b", "a"), ("a", "c")))
    again = replace(build.VILLAGE, disputes=(("c", "a"),))
    found = changes((before,), EVERYTHING, (after, again), build.GROUND)
    assert [one.claims for one in found] == [("a", "c")]
    assert found[0].kind is ChangeKind.CONTRADICTED


def test_news_is_told_under_the_title_of_its_incident() -> None:
    change = Change(
        kind=ChangeKind.NEW, subject="s", title="the north", claims=(build.HUNDRED.id,)
    )
    title, line = told((change,), build.GROUND, BOOK)
    assert title == "the north"
    assert line.startswith("- new: The spy agency said that at least 100")
    assert line.endswith(f"[{build.HUNDRED.id}]")


def test_silence_names_its_source() -> None:
    change = Change(kind=ChangeKind.SILENT, subject="feed\nx", title="nothing new for 2 days")
    assert told((change,), build.GROUND, BOOK) == ("feed x: silent, nothing new for 2 days",)
