"""Mentions are matched one to one, the best first."""

from dataclasses import replace

from benchmarks.matching import Mention, left_out, match, score

KILLED = Mention(document="a", start=0, end=40, kind="killed", lo=12, hi=12)


def same_value(one: Mention, other: Mention) -> bool:
    return one.same_value(other)


def any_value(one: Mention, other: Mention) -> bool:
    return (one.document, one.kind) == (other.document, other.kind)


def test_the_same_mention_is_right() -> None:
    assert match([KILLED], [KILLED], same_value) == ((KILLED, KILLED),)


def test_another_text_kind_place_or_number_is_not() -> None:
    others = [
        replace(KILLED, document="b"),
        replace(KILLED, kind="casualties"),
        replace(KILLED, start=40, end=80),
        replace(KILLED, lo=13, hi=13),
    ]

    assert match([KILLED], others, same_value) == ()


def test_an_open_end_is_another_number_than_a_closed_one() -> None:
    at_least = replace(KILLED, hi=KILLED.hi, lo=11)

    assert not KILLED.same_value(at_least)


def test_a_second_rendering_of_one_mention_stays_over() -> None:
    again = replace(KILLED, start=2)

    pairs = match([KILLED], [again, KILLED], same_value)

    assert pairs == ((KILLED, KILLED),)
    assert left_out([again, KILLED], (other for _, other in pairs)) == (again,)


def test_of_two_equal_mentions_each_is_matched_once() -> None:
    pairs = match([KILLED, KILLED], [KILLED, KILLED, KILLED], same_value)

    assert len(pairs) == 2
    assert left_out([KILLED] * 3, (other for _, other in pairs)) == (KILLED,)


def test_the_larger_overlap_wins() -> None:
    near, nearer = replace(KILLED, end=20), replace(KILLED, end=35)

    assert match([KILLED], [near, nearer], same_value) == ((KILLED, nearer),)


def test_the_same_number_wins_over_the_larger_overlap() -> None:
    other, same = replace(KILLED, lo=3, hi=3), replace(KILLED, end=10)

    assert match([KILLED], [other, same], any_value) == ((KILLED, same),)


def test_a_claimant_agrees_by_one_word_whatever_its_case() -> None:
    listed = replace(KILLED, claimant=("OKORO",))

    assert listed.same_claimant(replace(KILLED, claimant=("Minister Ada Okoro", "NGA-GOV")))
    assert not listed.same_claimant(replace(KILLED, claimant=("publisher",)))


def test_scores_count_by_kind_and_over_all() -> None:
    lost = replace(KILLED, kind="lost")
    wanted, found = [KILLED, lost], [KILLED, lost, lost]
    pairs = match(wanted, found, same_value)

    over_all, of_lost = score(wanted, found, pairs), score(wanted, found, pairs, "lost")

    assert (over_all.precision, over_all.recall) == (2 / 3, 1.0)
    assert (of_lost.wanted, of_lost.found, of_lost.right) == (1, 2, 1)
    assert of_lost.f1 == 2 / 3


def test_nothing_scores_nothing() -> None:
    empty = score([], [], [])

    assert (empty.precision, empty.recall, empty.f1) == (0.0, 0.0, 0.0)
