"""What is kept equals what is made from nothing, whatever came in between."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import islice
from random import Random

import pytest
from benchmarks.ledger_scale import documents
from tests.ledger.faults import how_many
from tests.reconcile.builders import claim, document
from tests.review.build import accept, different, reject, same, undo
from tests.review.build import judged as decided

from reportedly.derived import keeping
from reportedly.derived.keeping import Keeper
from reportedly.derived.listing import beginning, brought_up, is_kept, listing
from reportedly.ledger.store import Ledger
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.found import Found
from reportedly.model.incident import Incident, Shape
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.listing import Listed
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.pipeline import reconciled
from reportedly.reconcile.naming import name_after
from reportedly.reconcile.papers import CROWD
from reportedly.review.graded import graded
from reportedly.reviewing import judge, judged
from reportedly.wire import incident_to_json

SIZE = 58
SETTINGS = Settings()


@cache
def words() -> Lexicon:
    return load()


@cache
def pool() -> tuple[Found, ...]:
    """Return texts of a made-up war: reports, copies, totals, later ones, things taken back."""
    some = list(islice(documents(), 600))
    totals = [one for one in some if "-t" in one.document.id][: SIZE // 4]
    later = [one for one in some if one.document.id.endswith("-u")][: SIZE // 4]
    made = [*some[: SIZE - len(totals) - len(later)], *totals, *later]
    for at, flags in enumerate(((), ("retracted",), ())):
        paper = document(f"back{at}", f"2019-01-0{at + 1}")
        said = claim("killed", "40", by="a monitor", doc=paper.id, flags=flags)
        made.append(Found(document=paper, claims=(said,)))
    return tuple(made)


def afresh(ledger: Ledger, asked: Settings = SETTINGS) -> list[object]:
    """Return what reconciling everything gives, as JSON."""
    left = judged(ledger, asked)
    claims = tuple(claim for one in left.found for claim in one.claims)
    papers = tuple(one.document for one in left.found)
    made = reconciled(claims, papers, left.settings, words())
    return [incident_to_json(one) for one in graded(made, left.judgements)]


def kept(ledger: Ledger, asked: Settings = SETTINGS) -> list[object]:
    """Return what is kept, brought up to date, put together from pieces."""
    assert brought_up(ledger, asked, words())
    found, after = list[Incident](), ""
    while True:
        piece = listing(ledger, asked, Listed(after=after, limit=20))
        found += piece.incidents
        after = piece.next
        if not after:
            return [incident_to_json(one) for one in found]


def fill(ledger: Ledger, some: Sequence[Found]) -> None:
    ledger.add_all(some, "reader 1", "rules 1")


def test_a_small_ledger(ledger: Ledger) -> None:
    fill(ledger, pool()[:9])
    assert kept(ledger) == afresh(ledger)
    fill(ledger, pool()[9:20])
    assert kept(ledger) == afresh(ledger)


def test_an_empty_ledger(ledger: Ledger) -> None:
    assert kept(ledger) == []


def test_a_ledger_that_grows_past_fifty(ledger: Ledger) -> None:
    fill(ledger, pool()[:45])
    assert kept(ledger) == afresh(ledger)
    fill(ledger, pool()[45:55])
    assert kept(ledger) == afresh(ledger)
    for one in pool()[55:]:
        fill(ledger, [one])
    assert kept(ledger) == afresh(ledger)


@pytest.mark.parametrize("convention", ["ucdp", "ibc"])
def test_each_convention_has_a_room_of_its_own(ledger: Ledger, convention: str) -> None:
    fill(ledger, pool())
    other = Settings(convention=convention)
    assert kept(ledger) == afresh(ledger)
    assert kept(ledger, other) == afresh(ledger, other)
    assert kept(ledger) == afresh(ledger)


def test_a_ledger_with_kept_incidents_is_sound(ledger: Ledger) -> None:
    fill(ledger, pool()[:SIZE])
    kept(ledger)
    assert ledger.check() == ()


def other_text(one: Found, at: int) -> Found:
    """Return a document with another text, in which the same claims stand."""
    text = f"{one.document.text} Line {at} was added by Warbrook later."
    paper = replace(
        one.document,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        published=PartialDate(year=2019, month=1, day=9),
    )
    return Found(document=paper, claims=one.claims)


class Desk:
    """Somebody who reads and judges at random, the same each time."""

    def __init__(self, ledger: Ledger, seed: int) -> None:
        self.ledger = ledger
        self.dice = Random(seed)  # noqa: S311 - the same each time is what is wanted
        self.waiting = list(pool())
        self.dice.shuffle(self.waiting)
        self.there = dict[str, Found]()
        self.made = list[Judgement]()
        self.read(CROWD)

    def read(self, number: int) -> None:
        """Read so many documents that are new."""
        some, self.waiting = self.waiting[:number], self.waiting[number:]
        fill(self.ledger, some)
        self.there |= {one.document.id: one for one in some}

    def again(self) -> None:
        """Read a document again: another version of the reader finds fewer claims."""
        one = self.there[self.dice.choice(sorted(self.there))]
        fewer = replace(one, claims=one.claims[: self.dice.randrange(len(one.claims) + 1)])
        self.ledger.add(fewer, f"reader {self.dice.random()}", "rules 1")

    def changed(self) -> None:
        """Read a document that has another text now."""
        name = self.dice.choice(sorted(self.there))
        self.there[name] = other_text(self.there[name], self.dice.randrange(1000))
        fill(self.ledger, [self.there[name]])

    def judged(self) -> None:
        """Decide something of claims that are there."""
        claims = sorted(claim.id for claim in self.ledger.claims())
        one, other = self.dice.sample(claims, 2)
        choices: list[Judgement] = [
            accept(one),
            reject(one),
            different(one, other),
            same(one, other),
            decided(Verdict.GRADE, "grp:front_03-000_a", value=self.dice.choice("ABC")),
        ]
        choices += [undo(self.dice.choice(self.made))] if self.made else []
        new = self.dice.choice(choices)
        self.ledger.judge(new)
        self.made.append(new)

    def act(self) -> None:
        """Do one of these."""
        self.dice.choice((lambda: self.read(3), self.again, self.changed, self.judged))()


@pytest.mark.parametrize("seed", range(how_many()))
def test_whatever_comes_it_is_as_if_made_from_nothing(ledger: Ledger, seed: int) -> None:
    desk = Desk(ledger, seed)
    for _ in range(4):
        for _ in range(3):
            desk.act()
        assert kept(ledger) == afresh(ledger)


@pytest.mark.parametrize("seed", range(100, 100 + how_many()))
def test_it_is_so_in_steps_of_a_few(
    ledger: Ledger, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "AT_ONCE", 4)
    desk = Desk(ledger, seed)
    for _ in range(3):
        for _ in range(6):
            desk.act()
        assert kept(ledger) == afresh(ledger)


def test_what_people_decided_of_pairs_moves_both_sides(ledger: Ledger) -> None:
    fill(ledger, pool())
    before = kept(ledger)
    made = listing(ledger, SETTINGS, Listed(documents=2, shape=Shape.INCIDENT)).incidents
    one, other = made[0], made[1]
    joined = same(one.claims[0], other.claims[0])
    judge(ledger, joined)
    assert kept(ledger) == afresh(ledger) != before
    (found,) = beginning(ledger, SETTINGS, name_after(one.claims[0]))
    assert {one.claims[0], other.claims[0]} <= {*found.claims}
    judge(ledger, undo(joined))
    assert kept(ledger) == before
    apart = decided(Verdict.DIFFERENT, one.claims[0], *one.claims[1:])
    judge(ledger, apart)
    assert kept(ledger) == afresh(ledger) != before


def test_an_id_of_former_days_leads_to_what_it_is_part_of_now(ledger: Ledger) -> None:
    fill(ledger, pool())
    kept(ledger)
    (one,) = listing(ledger, SETTINGS, Listed(shape=Shape.INCIDENT, limit=1)).incidents
    for claim_id in one.claims:
        assert beginning(ledger, SETTINGS, name_after(claim_id)) == (one,)
    assert beginning(ledger, SETTINGS, one.id[:9]) == (one,)
    assert beginning(ledger, SETTINGS, "nosuchid") == ()


def test_a_grade_that_a_person_gave_shows(ledger: Ledger) -> None:
    fill(ledger, pool())
    kept(ledger)
    (one,) = listing(ledger, SETTINGS, Listed(limit=1)).incidents
    judge(ledger, decided(Verdict.GRADE, one.id, value="contested"))
    assert kept(ledger) == afresh(ledger)
    (again,) = listing(ledger, SETTINGS, Listed(limit=1)).incidents
    assert again.grade == "contested"


def test_what_is_thrown_away_is_made_again(ledger: Ledger) -> None:
    fill(ledger, pool())
    before = kept(ledger)
    with ledger.deriving(SETTINGS.convention) as rows:
        rows.clear()
    assert kept(ledger) == before


def test_other_words_make_everything_anew(ledger: Ledger) -> None:
    fill(ledger, pool())
    before = kept(ledger)
    keeper = Keeper(ledger=ledger, settings=SETTINGS, lexicon=replace(words(), rules="other"))
    assert not keeper.is_current()
    keeper.bring_up()
    assert keeper.is_current()
    assert kept(ledger) == before


def test_nothing_is_written_where_nothing_changed(ledger: Ledger) -> None:
    fill(ledger, pool())
    kept(ledger)
    keeper = Keeper(ledger=ledger, settings=SETTINGS, lexicon=words())
    with ledger.deriving(SETTINGS.convention):
        assert keeper.is_current()
        keeper.bring_up()


def test_only_a_convention_as_it_is_today_is_kept() -> None:
    assert is_kept(Settings(convention="ucdp"))
    assert not is_kept(Settings(as_of=PartialDate(year=2019)))
    assert not is_kept(Settings(near_km=3))
