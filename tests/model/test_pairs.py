"""Pairs of claims: sorted, and joined over others."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.pairs import NO_PAIRS, Pairs, components, pair

names = st.sampled_from("abcdef")
some = st.frozensets(
    st.tuples(names, names).filter(lambda two: two[0] != two[1]).map(lambda two: pair(*two))
)


def test_a_pair_has_one_order() -> None:
    assert pair("b", "a") == pair("a", "b") == ("a", "b")


@given(some)
def test_who_is_joined_is_joined_to_all(pairs: frozenset[tuple[str, str]]) -> None:
    home = components(pairs)
    assert set(home) == {name for two in pairs for name in two}
    for name, joined in home.items():
        assert name in joined
        assert all(home[other] == joined for other in joined)
    for one, other in pairs:
        assert home[one] == home[other]


@given(some, st.sets(names), st.sets(names))
def test_apart_is_any_pair_between_the_two(
    pairs: frozenset[tuple[str, str]], left: set[str], right: set[str]
) -> None:
    decided = Pairs(different=pairs)
    expected = any({one, other} in map(set, pairs) for one in left for other in right)
    assert decided.apart(left, right) is expected
    assert decided.apart(right, left) is expected
    assert not NO_PAIRS.apart(left, right)
