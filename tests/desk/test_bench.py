"""Where people review: what waits in which order, and that nobody's decision is lost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from tests.report import build
from tests.serving import small_war

from reportedly.desk import bench as module
from reportedly.desk.bench import Bench, clock
from reportedly.desk.deciding import Asking
from reportedly.desk.desk import Desk
from reportedly.desk.library import Library
from reportedly.errors import MissingError, UsageError
from reportedly.ledger.store import open_ledger
from reportedly.model.correction import Part
from reportedly.model.found import Found
from reportedly.model.issue import Verdict
from reportedly.model.moment import PartialDate, When
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN

EARLY, LATE = PartialDate.parse("2030-01-02"), PartialDate.parse("2031-01-02")
ONE, OTHER = build.HUNDRED.id, build.LOST.id
SECONDS = count()


def now() -> str:
    """Return a time that nobody has had."""
    at = next(SECONDS)
    return f"2031-05-04T08:{at // 60 % 60:02}:{at % 60:02}Z"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    library = Library.of(small_war(str(tmp_path / "war.db")))
    yield Bench(library, now)
    library.close()


def judge(bench: Bench, verdict: Verdict, claim: str, by: str = "ada", seen: str = "") -> str:
    kept = bench.decide(verdict, Asking(ids=(claim,)), (by, "It says so."), seen)
    return kept.judgement.id


def ids(bench: Bench, coder: str | None = None) -> list[str]:
    return [one.claim.id for one in bench.waiting(UNKNOWN if coder is None else coder)]


def test_everything_waits_at_first_what_most_depends_on_before_the_rest(bench: Bench) -> None:
    assert sorted(ids(bench)) == sorted(one.id for one in build.CLAIMS)
    points = [one.points for one in bench.waiting()]
    assert points == sorted(points, reverse=True)
    told = bench.progress()
    assert (told.total, told.judged, told.left) == (len(build.CLAIMS), 0, len(build.CLAIMS))


def test_what_was_judged_waits_no_more_and_what_was_undone_does(bench: Bench) -> None:
    made = judge(bench, Verdict.ACCEPT, ONE)
    assert ONE not in ids(bench)
    assert bench.progress().judged == 1
    bench.decide(Verdict.UNDO, Asking(ids=(made,)), ("ada", ""), "")
    assert ONE in ids(bench)
    assert bench.progress().judged == 0


def test_what_two_judged_differently_comes_first(bench: Bench) -> None:
    last = ids(bench)[-1]
    judge(bench, Verdict.ACCEPT, last)
    judge(bench, Verdict.REJECT, last, by="bo")
    assert ids(bench)[0] == last
    assert bench.item(last).how == "contested"
    assert bench.progress().contested == 1


def test_a_rejected_claim_can_still_be_looked_at(bench: Bench) -> None:
    judge(bench, Verdict.REJECT, ONE)
    item = bench.item(ONE)
    assert (item.claim.id, item.how) == (ONE, "reviewed")
    assert bench.held(ONE).rejected
    assert not bench.held(OTHER).rejected


def test_a_blind_coder_sees_nothing_of_others(bench: Bench) -> None:
    judge(bench, Verdict.REJECT, ONE)
    assert ONE in ids(bench, "bo")
    item = bench.item(ONE, "bo")
    assert (item.how, item.judgements) == ("unreviewed", ())
    assert bench.progress("bo").judged == 0
    judge(bench, Verdict.ACCEPT, ONE, by="bo")
    assert ONE not in ids(bench, "bo")
    assert [one.author for one in bench.item(ONE, "bo").judgements] == ["bo"]
    assert bench.progress("bo").judged == 1


def test_both_of_two_who_judged_at_once_are_kept_and_the_second_is_told(bench: Bench) -> None:
    seen = bench.item(ONE).seen
    first = judge(bench, Verdict.ACCEPT, ONE, seen=seen)
    kept = bench.decide(Verdict.REJECT, Asking(ids=(ONE,)), ("bo", "No."), seen)
    assert [one.id for one in kept.meanwhile] == [first]
    assert [one.author for one in bench.item(ONE).judgements] == ["ada", "bo"]
    assert bench.item(ONE).how == "contested"


def test_nothing_happened_meanwhile_where_one_saw_the_newest(bench: Bench) -> None:
    judge(bench, Verdict.ACCEPT, ONE)
    seen = bench.item(ONE).seen
    kept = bench.decide(Verdict.REJECT, Asking(ids=(ONE,)), ("bo", ""), seen)
    assert kept.meanwhile == ()


def test_what_one_did_himself_in_another_window_is_no_news(bench: Bench) -> None:
    judge(bench, Verdict.ACCEPT, ONE)
    kept = bench.decide(Verdict.REJECT, Asking(ids=(ONE,)), ("ada", ""), "")
    assert kept.meanwhile == ()


def test_many_who_judge_at_once_lose_nothing(bench: Bench) -> None:
    def judged(number: int) -> None:
        verdict = Verdict.ACCEPT if number % 2 else Verdict.REJECT
        judge(bench, verdict, ONE, by=f"coder {number}")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(judged, range(18)))
    assert len({one.author for one in bench.item(ONE).judgements}) == 18


def test_its_own_text_offers_what_it_may_be_the_same_as(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = build.document("told", "Ten people were killed. A woman was killed in the hospital.")
    ten = build.claim(told, "Ten people were killed.", "killed", "killed")
    woman = build.claim(told, "A woman was killed in the hospital.", "killed", "killed")
    woman, ten = (
        replace(one, when=When(surface=str(day), span=one.trigger, start=day, end=day))
        for one, day in ((woman, EARLY), (ten, LATE))
    )
    held = build.claim(told, "A woman was killed in the hospital.", "captured", "killed")
    path = str(tmp_path / "told.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=told, claims=(ten, woman, held)), "by hand", "no rules")
    library = Library.of(path)
    item = Bench(library, now).item(woman.id)
    assert [one.id for one in item.near].count(ten.id) == 1
    assert woman.id not in {one.id for one in item.near}
    assert len(item.near) == len(item.papers)
    monkeypatch.setattr(module, "BESIDE", 0)
    assert ten.id not in {one.id for one in Bench(library, now).item(woman.id).near}
    library.close()


def test_an_item_knows_where_it_stands_and_what_is_near(bench: Bench) -> None:
    item = bench.item(ONE)
    assert item.document.id == "morning"
    assert item.incidents
    assert ONE not in {one.id for one in item.near}
    assert len(item.near) == len(item.papers)
    assert item.voice


def test_behind_the_last_one_is_nothing(bench: Bench) -> None:
    waiting = ids(bench)
    assert bench.item(waiting[-1]).following == ""
    assert bench.item(waiting[0]).following == waiting[1]
    judge(bench, Verdict.ACCEPT, waiting[0])
    assert bench.item(waiting[0]).following == waiting[1]


def test_words_are_corrected_where_they_were_selected(bench: Bench) -> None:
    text = build.EVENING.text
    asking = Asking(
        ids=(build.THREE_HUNDRED.id,),
        part=Part.COUNT,
        words="4,000  were lost",
        near=text.index("4,000"),
    )
    bench.decide(Verdict.CORRECT, asking, ("ada", "The wrong figure."), "")
    item = bench.item(build.THREE_HUNDRED.id)
    assert item.claim.count.n == 4000  # type: ignore[union-attr]  # a figure
    assert "corrected" in item.claim.flags


def test_what_is_not_there_is_said_and_nothing_kept(bench: Bench) -> None:
    with pytest.raises(MissingError):
        bench.item("zzzz")
    with pytest.raises(MissingError):
        judge(bench, Verdict.ACCEPT, "zzzz")
    with pytest.raises(MissingError, match="this is no judgement"):
        bench.judgement(ONE)
    asking = Asking(ids=(ONE,), part=Part.COUNT, words="no such words", near=3)
    with pytest.raises(UsageError, match="do not stand in the document"):
        bench.decide(Verdict.CORRECT, asking, ("ada", ""), "")
    assert bench.progress().judged == 0


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Return the settings under which the whole ledger was laid open."""
    under = list[Settings]()
    real = Library.desk

    def counted(library: Library, settings: Settings) -> Desk:
        under.append(settings)
        return real(library, settings)

    monkeypatch.setattr(Library, "desk", counted)
    return under


def test_of_a_large_ledger_nothing_is_made_anew_for_a_judgement(
    bench: Bench, asked: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGE", 0)
    before = bench.item(ONE).incidents
    judge(bench, Verdict.REJECT, ONE)
    assert bench.item(ONE).incidents == before
    assert before
    assert asked == []


def test_of_a_small_ledger_the_incidents_are_those_of_now(
    bench: Bench, asked: list[Settings]
) -> None:
    before = bench.item(ONE).incidents
    judge(bench, Verdict.REJECT, ONE)
    assert bench.item(ONE).incidents != before
    assert bench.item(OTHER).incidents
    assert asked


def test_a_large_ledger_waits_as_a_small_one_does(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept says the same as the ledger laid open, of every claim."""
    small = bench.waiting()
    items = [bench.item(one.claim.id) for one in small]
    monkeypatch.setattr(module, "LARGE", 0)
    other = Bench(bench._library, now)  # noqa: SLF001 - the same ledger, seen as a large one
    assert other.waiting() == small
    assert [other.item(one.claim.id) for one in small] == items
    assert other.progress() == bench.progress()


def test_near_is_not_looked_for_in_what_many_documents_tell(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BESIDE", 0)
    every = [bench.item(one.claim.id) for one in bench.waiting()]
    small = next(one for one in every if one.near)
    monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(module, "TOLD", 0)
    large = Bench(bench._library, now).item(small.claim.id)  # noqa: SLF001 - the same ledger
    assert large.near == ()
    assert large.incidents == small.incidents


def test_what_waits_is_put_together_once_for_a_state_and_a_coder(bench: Bench) -> None:
    assert bench.waiting() is bench.waiting()
    assert bench.waiting("bo") is not bench.waiting()
    first = bench.waiting()
    judge(bench, Verdict.ACCEPT, ONE)
    assert bench.waiting() is not first
    for number in range(20):  # of many coders only the last are kept
        assert len(bench.waiting(f"coder {number}")) == len(build.CLAIMS)


def test_the_clock_says_when_in_the_time_of_the_world() -> None:
    assert clock()[10] == "T"
    assert clock().endswith("Z")
