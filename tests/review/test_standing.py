"""What stands: undone and redone, people above rules, no pair both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.review.build import accept, different, judged, reject, same, undo

from reportedly.errors import UsageError
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.pairs import NO_PAIRS, Pairs, components
from reportedly.review.standing import pairs, refuse_clash, standing

RULE = "rule:same_statement"


def test_what_was_undone_does_not_stand() -> None:
    one, other = accept("a"), reject("b")
    assert standing((one, other, undo(one))) == (other,)


def test_an_undoing_can_be_undone() -> None:
    one = accept("a")
    back = undo(one)
    assert standing((one, back, undo(back))) == (one,)
    again = undo(back)
    assert standing((one, back, again, undo(again))) == ()


def test_a_rule_undoes_no_person() -> None:
    person, rule = accept("a"), accept("b", by=RULE)
    assert standing((person, rule, undo(person, by=RULE), undo(rule, by=RULE))) == (person,)


def test_the_last_word_on_a_pair_counts() -> None:
    assert pairs((different("a", "b", by=RULE), same("a", "b", by=RULE))) == Pairs(
        same=frozenset({("a", "b")})
    )


def test_a_person_goes_before_a_rule() -> None:
    apart = Pairs(different=frozenset({("a", "b")}))
    assert pairs((different("b", "a"), same("a", "b", by=RULE))) == apart
    assert pairs((same("a", "b", by=RULE), different("b", "a"))) == apart


def test_unsure_takes_back_what_a_rule_said() -> None:
    doubt = judged(Verdict.UNSURE, "a", "b")
    assert pairs((same("a", "b", by=RULE), doubt)) == NO_PAIRS


def test_a_split_tells_apart_what_goes_from_what_stays() -> None:
    split = judged(Verdict.SPLIT, "a", "b", value="c d")
    found = pairs((split,))
    assert found.different == {("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")}
    assert found.apart(("x", "a"), ("y", "d"))
    assert not found.apart(("a",), ("b",))


def test_what_is_joined_by_others_is_joined() -> None:
    home = components({("a", "b"), ("c", "d"), ("b", "c"), ("x", "y")})
    assert home["a"] == home["d"] == frozenset("abcd")
    assert home["y"] == frozenset("xy")


def test_joining_what_a_person_told_apart_is_refused() -> None:
    made = (same("a", "b"), different("b", "c", by="bo"), same("c", "d"))
    for new in (same("b", "c"), same("a", "c"), same("d", "a"), same("a", "d", by=RULE)):
        with pytest.raises(UsageError, match=r"different \(bo, .*It says so.*review undo"):
            refuse_clash(new, made)
    refuse_clash(same("a", "e"), made)
    refuse_clash(same("a", "c"), (*made, undo(made[1])))


def test_telling_apart_what_a_person_joined_is_refused() -> None:
    made = (same("a", "b"), same("b", "c"))
    for new in (different("a", "c"), judged(Verdict.SPLIT, "a", value="c d")):
        with pytest.raises(UsageError, match=r"the same \(ada, .*review undo"):
            refuse_clash(new, made)
    refuse_clash(judged(Verdict.UNSURE, "a", "b"), made)
    refuse_clash(different("a", "c"), (same("a", "c", by=RULE),))


names = st.sampled_from("abcde")
on_pairs = st.builds(
    lambda verdict, one, other, by: judged(verdict, one, other, by=by),
    st.sampled_from([Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]),
    names,
    names,
    st.sampled_from(["ada", RULE]),
).filter(lambda one: one.subjects[0] != one.subjects[1])


@given(st.lists(on_pairs, max_size=8))
def test_no_pair_is_joined_and_told_apart(made: list[Judgement]) -> None:
    found = pairs(made)
    home = components(found.same)
    assert all(other not in home.get(one, ()) for one, other in found.different)


@given(st.lists(on_pairs, max_size=8))
def test_what_was_not_refused_holds(made: list[Judgement]) -> None:
    kept: list[Judgement] = []
    for one in made:
        try:
            refuse_clash(one, kept)
        except UsageError:
            continue
        kept.append(one)
    last = {frozenset(one.subjects): one for one in kept if one.author == "ada"}
    found = pairs(kept)
    for two, one in last.items():
        pair_ = tuple(sorted(two))
        if one.verdict is Verdict.SAME:
            assert pair_ in found.same
        if one.verdict is Verdict.DIFFERENT:
            assert pair_ in found.different
