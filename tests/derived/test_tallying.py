"""What is tallied equals what is counted over all claims, whatever came in between."""

from dataclasses import replace
from itertools import islice
from random import Random

import pytest
from tests.derived.test_keeping import SETTINGS, fill, pool, words
from tests.review.build import accept, judged, reject, undo

from reportedly.derived import tallying
from reportedly.derived.listing import brought_up
from reportedly.derived.tallying import tallied
from reportedly.desk.desk import Desk, laid_open
from reportedly.desk.voices import papers, printed, told, told_of, voices, voices_of
from reportedly.ledger.store import Ledger
from reportedly.model.found import Found
from reportedly.model.issue import Verdict
from reportedly.reviewing import judge
from reportedly.reviewing import judged as as_left


def laid(ledger: Ledger) -> Desk:
    return laid_open(as_left(ledger, SETTINGS))


def assert_same(ledger: Ledger) -> None:
    """Check that tallies say what all claims say."""
    assert tallied(ledger)
    desk, made = laid(ledger), voices(ledger)
    expected = voices_of(desk)
    assert printed(ledger, made.sources) == expected.sources
    assert made.outlets == expected.outlets
    assert dict(made.homes) == dict(expected.homes)
    flags = [one.flags for one in desk.ground.claims.values()]
    seen = sum(bool({"accepted", "corrected"}.intersection(one)) for one in flags)
    assert made.waiting == expected.waiting == len(flags) - seen
    assert made.newest == expected.newest
    lands: dict[str, int] = {}
    for one in desk.ground.claims.values():
        country = getattr(one.where, "country", None)
        if isinstance(country, str):
            lands[country] = lands.get(country, 0) + 1
    assert {one.key: one.claims for one in made.lands} == lands


def test_an_empty_ledger(ledger: Ledger) -> None:
    assert_same(ledger)
    assert voices(ledger).sources == ()


def test_documents_that_come_one_after_the_other(ledger: Ledger) -> None:
    for start in range(0, len(pool()), 20):
        fill(ledger, pool()[start : start + 20])
        assert_same(ledger)


def test_a_document_that_is_read_anew(ledger: Ledger) -> None:
    fill(ledger, pool()[:6])
    assert_same(ledger)
    fewer = [replace(one, claims=one.claims[:1]) for one in pool()[:6]]
    ledger.add_all(fewer, "reader 2", "rules 2")
    assert_same(ledger)
    text = pool()[0].document
    other = replace(text, text=f"{text.text} More.", sha256="0" * 64)
    ledger.add_all([Found(document=other)], "reader 2", "rules 2")
    assert tallied(ledger)
    assert sum(one.claims for one in voices(ledger).outlets) == 5


def test_what_people_decide_shows_at_once(ledger: Ledger) -> None:
    fill(ledger, pool()[:20])
    assert_same(ledger)
    ids = [claim.id for found in pool()[:20] for claim in found.claims]
    dice = Random(7)  # noqa: S311 - the same each time is what is wanted
    gone = reject(dice.choice(ids))
    judge(ledger, gone)
    assert_same(ledger)
    judge(ledger, accept(dice.choice([one for one in ids if one not in gone.subjects])))
    assert_same(ledger)
    judge(ledger, undo(gone))
    assert_same(ledger)


def test_a_letter_is_that_of_a_reviewer(ledger: Ledger) -> None:
    fill(ledger, pool()[:5])
    voice = pool()[0].claims[0].claimant.id
    assert isinstance(voice, str)
    judge(ledger, judged(Verdict.GRADE, voice, value="B"))
    assert_same(ledger)
    assert {one.letter for one in voices(ledger).sources if one.id == voice} == {"B"}


def test_a_source_is_told_as_from_all_claims(ledger: Ledger) -> None:
    fill(ledger, pool())
    assert tallied(ledger)
    assert brought_up(ledger, SETTINGS, words())
    desk = laid(ledger)
    for one in voices_of(desk).sources:
        expected, made = told_of(desk, one), told(ledger, one, SETTINGS)
        assert (made.source, made.record, made.next) == (one, expected.record, "")


def test_a_source_in_pieces(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(ledger, pool())
    assert tallied(ledger)
    assert brought_up(ledger, SETTINGS, words())
    monkeypatch.setattr("reportedly.desk.voices.TEXTS", 2)
    one = next(one for one in voices(ledger).sources if one.documents > 4)
    claims, mark = list[str](), ""
    for _ in range(one.documents):
        piece = told(ledger, one, SETTINGS, mark)
        claims += [claim.id for claim in piece.record.claims]
        mark = piece.next
        if not mark:
            break
    assert len(claims) == len(set(claims)) == one.claims


def test_other_rules_make_everything_anew(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ledger, pool()[:8])
    assert tallied(ledger)
    with ledger.deriving(tallying.ROOM) as rows:
        rows.tallies.clear()
    assert tallied(ledger)
    assert voices(ledger).sources == ()  # nothing changed, so nothing was counted
    monkeypatch.setattr(tallying, "VERSION", "another")
    assert_same(ledger)


def test_many_documents_come_in_several_steps(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallying, "AT_ONCE", 3)
    fill(ledger, tuple(islice(pool(), 10)))
    assert_same(ledger)


def test_documents_by_their_ids(ledger: Ledger) -> None:
    fill(ledger, pool()[:4])
    names = [pool()[1].document.id, pool()[3].document.id]
    ground = papers(ledger, names, SETTINGS)
    assert sorted(ground.documents) == sorted(names)
    assert len(ground.claims) == len(pool()[1].claims) + len(pool()[3].claims)
