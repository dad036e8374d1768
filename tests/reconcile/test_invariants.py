"""The field guide's invariants (section 13), for any claims: those that reconciling must keep.

Numbers 1, 2 and 4 stand in `test_properties.py`.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.builders import IZIUM, KHERSON, NORTH_KOREANS, PEOPLE, claim, document

from reportedly.model.claim import Claim, Period, Status
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.moment import PartialDate
from reportedly.model.preset import PRESETS
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.reconcile import reconcile
from reportedly.wire import short_hash

QUICK = settings(deadline=None, max_examples=40)
WORDS = ("3", "12", "at least 12", "about 15", "up to 20", "dozens 24..99", "40", "0")
VOICES = (None, "", "UKR-GOV", "UKR-MIL", "grp:front", "a monitor", "a captive")
KINDS = ("killed", "wounded", "casualties", "captured", "missing")
BODY = " ".join(f"word{n}" for n in range(120))
World = tuple[tuple[Claim, ...], tuple[Document, ...]]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw up to five texts of many words, each with up to four claims."""
    papers, claims = [], []
    for n in range(draw(st.integers(1, 5))):
        text = f"{BODY.replace('word', f'w{n}x')}"
        papers.append(
            document(f"d{n}", f"2024-05-{draw(st.integers(2, 28)):02}", text=text,
                     publisher=f"Paper {n}")
        )  # fmt: skip
        claims += [_drawn(draw, f"d{n}", at) for at in range(draw(st.integers(0, 4)))]
    return tuple(claims), tuple(papers)


def _drawn(draw: st.DrawFn, name: str, at: int) -> Claim:
    total = draw(st.booleans())
    return claim(
        draw(st.sampled_from(KINDS)),
        draw(st.sampled_from(WORDS)),
        by=draw(st.sampled_from(VOICES)),
        of=NORTH_KOREANS if total else PEOPLE,
        doc=name,
        at=100 * at,
        period=Period.CUMULATIVE if total else Period.UNKNOWN,
        as_of=draw(st.sampled_from(("", "2024-05-01", "2024-05-20"))) if total else "",
        when="" if total else draw(st.sampled_from(("", "2024-05-01", "2024-05-02"))),
        where=draw(st.sampled_from((IZIUM, KHERSON))),
        status=draw(st.sampled_from((Status.HAPPENED, Status.PLANNED, Status.DENIED))),
    )


def rows(found: tuple[Incident, ...]) -> dict[tuple[str, str, str], Toll]:
    return {(one.id, t.category, t.victims): t for one in found for t in one.tolls}


def figures(toll: Toll) -> tuple[object, ...]:
    return (toll.category, toll.victims, toll.low, toll.best, toll.high, toll.high_open,
            toll.groups)  # fmt: skip


@QUICK
@given(worlds(), st.integers(0, 4))
def test_a_near_copy_changes_no_figure(world: World, which: int) -> None:  # 3
    claims, papers = world
    paper = papers[which % len(papers)]
    copy = replace(paper, id="zz", text=f"{paper.text} ends", publisher="The Copyist",
                   published=PartialDate.parse("2024-05-29"))  # fmt: skip
    again = tuple(
        replace(one, id=short_hash("copy", one.id), document="zz", as_of=one.as_of)
        for one in claims
        if one.document == paper.id and not isinstance(one.as_of, Unknown)
    )
    before, after = reconcile(claims, papers), reconcile((*claims, *again), (*papers, copy))
    told = sorted(map(str, (figures(t) for t in rows(before).values())))
    assert sorted(map(str, (figures(t) for t in rows(after).values()))) == told


@QUICK
@given(worlds(), st.sampled_from(sorted(PRESETS)))
def test_a_convention_moves_no_claim(world: World, name: str) -> None:  # 5
    plain = reconcile(*world)
    read = reconcile(*world, settings=Settings(convention=name))
    assert [one.id for one in read] == [one.id for one in plain]
    for mine, theirs in zip(read, plain, strict=True):
        assert (mine.documents, mine.title, mine.history) == (
            theirs.documents, theirs.title, theirs.history)  # fmt: skip
        assert [t.claims for t in mine.tolls] == [t.claims for t in theirs.tolls]
        assert [t.held_out for t in mine.tolls] == [t.held_out for t in theirs.tolls]


@QUICK
@given(worlds(), st.sampled_from(sorted(PRESETS)))
def test_nothing_becomes_what_it_is_not(world: World, name: str) -> None:  # 6
    claims, papers = world
    by_id = {one.id: one for one in claims}
    for toll in rows(reconcile(claims, papers, settings=Settings(convention=name))).values():
        entered = [by_id[one] for one in toll.claims]
        assert all(one.kind == toll.category for one in entered)
        assert all(one.status is Status.HAPPENED for one in entered)
        if not entered:
            assert (toll.low, toll.best, toll.high) == (UNKNOWN,) * 3
        zero = any(not isinstance(c.count, Unknown) and c.count.lo == 0 for c in entered)
        assert zero or 0 not in (toll.low, toll.best)


@QUICK
@given(worlds(), st.integers(1, 31))
def test_the_state_of_a_day_knows_no_later_one(world: World, day: int) -> None:  # 7
    claims, papers = world
    until = date(2024, 5, day)
    asked = Settings(as_of=PartialDate.of(until))
    early = tuple(
        one for one in papers
        if not isinstance(one.published, Unknown) and one.published.last <= until
    )  # fmt: skip
    names = {one.id for one in early}
    known = tuple(one for one in claims if one.document in names)
    assert reconcile(claims, papers, settings=asked) == reconcile(known, early, settings=asked)


@QUICK
@given(worlds(), st.integers(0, 19))
def test_what_is_taken_back_has_no_effect_and_keeps_its_row(world: World, which: int) -> None:
    claims, papers = world  # 9
    if not claims:
        return
    one = claims[which % len(claims)]
    gone = replace(one, flags=("retracted",))
    left = tuple(gone if other is one else other for other in claims)
    for toll in rows(reconcile(left, papers)).values():
        assert one.id not in toll.claims
        for held in toll.held_out:
            if held.claim == one.id:
                assert held.reason in {"retracted", str(one.status)}


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_a_denial_is_no_zero(name: str) -> None:
    told = claim("killed", "12", by="UKR-GOV", when="2024-05-01", where=IZIUM)
    denied = claim("killed", "12", by="RUS-MIL", when="2024-05-01", where=IZIUM, at=90,
                   status=Status.DENIED)  # fmt: skip
    found = rows(reconcile((told, denied), (), settings=Settings(convention=name)))
    assert {toll.low for toll in found.values()} == {12}
