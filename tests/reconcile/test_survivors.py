"""Of those who were hit, the dead are no wounded."""

from dataclasses import replace

from tests.reconcile.builders import claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.drift import STRUCK
from reportedly.reconcile.sourced import source
from reportedly.reconcile.survivors import survivors


def hit(words: str, who: str = "people", *, at: int = 0, sentence: int | None = None) -> Claim:
    made = claim("wounded", words, of=Filler(text=who), at=at, sentence=sentence)
    return replace(made, why=(STRUCK,))


def left(claim_: Claim, dead: int, *killed: Claim) -> list[object]:
    ready = source((claim_,), (), DEFAULT_SETTINGS)
    others = source(killed, (), DEFAULT_SETTINGS)
    return [one.claim.count for one in survivors(ready, others, dead)]


def test_the_dead_are_taken_off_those_hit() -> None:
    (count,) = left(hit("4"), 1)
    assert (getattr(count, "n", 0), getattr(count, "derived", False)) == (3, True)


def test_where_all_died_nobody_is_left() -> None:
    assert left(hit("2"), 2) == []


def test_without_deaths_all_are_left() -> None:
    assert left(hit("4"), 0) == [hit("4").count]


def test_others_are_told_apart_from_the_dead() -> None:
    assert left(hit("4", "others"), 1) == [hit("4", "others").count]


def test_a_sentence_that_names_the_dead_first_tells_them_apart() -> None:
    both = hit("4", at=60, sentence=0)
    dead = replace(claim("killed", "1", at=10, sentence=0), span=both.span, quote=both.quote)
    assert left(both, 1, dead) == [both.count]


def test_who_is_called_injured_is_no_open_count() -> None:
    assert left(claim("wounded", "4"), 1) == [claim("wounded", "4").count]


def test_people_hit_whom_nobody_counts_are_divided_by_what_follows() -> None:
    dead = claim("killed", "5", at=60, sentence=0)
    both = hit("several 2..", "workmates", at=10, sentence=0)
    both = replace(both, span=dead.span, quote=dead.quote)
    assert left(both, 5, dead) == []


def test_children_hit_are_the_dead_children() -> None:
    dead = claim("killed", "2", of=Filler(text="young children"), at=200)
    assert left(hit("several 2..", "children"), 2, dead) == []


def test_others_hit_whom_nobody_counts_stay() -> None:
    dead = claim("killed", "2", of=Filler(text="clerks"), at=200)
    assert len(left(hit("several 3..9", "traders"), 2, dead)) == 1


def test_who_is_called_by_the_words_for_the_dead_is_dead() -> None:
    shot = hit("2", "sons")
    dead = replace(shot, kind="killed", why=())
    assert left(shot, 2, dead) == []
