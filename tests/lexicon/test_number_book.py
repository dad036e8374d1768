"""Number, bound and vague words, and what each convention makes of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.machine import known, lexicon

from reportedly.errors import LexiconError, UsageError
from reportedly.extract.bounding import bounded
from reportedly.lexicon.number_book import CONVENTIONS, load_numbers, under
from reportedly.lexicon.tables import HERE
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN

Figures = tuple[int | None, int | None, int | None]

# Field guide, section 2.3: plain lo..hi, ucdp low/best/high, acled's single value.
VAGUE: dict[str, tuple[tuple[int | None, int | None], Figures, int | None]] = {
    "couple": ((2, 2), (2, 2, 2), 2),
    "pair": ((2, 2), (2, 2, 2), 2),
    "a few": ((3, 6), (2, 3, 6), 3),
    "handful": ((3, 6), (2, 3, 6), 3),
    "several": ((3, 9), (2, 3, 9), 3),
    "a number of": ((2, None), (1, 2, None), 3),
    "bare plural": ((2, None), (1, 2, None), 3),
    "many": ((3, None), (3, 3, None), 3),
    "numerous": ((3, None), (3, 3, None), 3),
    "heavy": ((None, None), (None, None, None), None),
    "tens": ((20, 99), (10, 20, 99), 10),
    "dozens": ((24, 99), (12, 24, 99), 12),
    "scores": ((40, 99), (20, 40, 99), 20),
    "hundreds": ((200, 999), (100, 200, 999), 100),
    "several dozen": ((24, 99), (12, 24, 99), 12),
    "several hundred": ((300, 900), (200, 300, 900), 300),
    "thousands": ((2000, 9999), (1000, 2000, 9999), 1000),
    "tens of thousands": ((20000, 99999), (10000, 20000, 99999), 10000),
    "hundreds of thousands": ((200000, 999999), (100000, 200000, 999999), 100000),
}

# Field guide, sections 2.2 and 2.4: low, best and high of the anchor 40.
BOUNDS: dict[QuantityKind, dict[str, Figures]] = {
    QuantityKind.EXACT: {"plain": (40, 40, 40), "ucdp": (40, 40, 40), "acled": (40, 40, 40)},
    QuantityKind.AT_LEAST: {
        "plain": (40, 40, None),
        "ucdp": (40, 40, None),
        "acled": (40, 40, 40),
    },
    QuantityKind.MORE_THAN: {
        "plain": (40, 40, None),
        "ucdp": (40, 40, None),
        "acled": (40, 40, 40),
    },
    QuantityKind.AT_MOST: {
        "plain": (None, None, 40),
        "ucdp": (None, None, 40),
        "acled": (3, 3, 3),
    },
    QuantityKind.LESS_THAN: {
        "plain": (None, None, 40),
        "ucdp": (None, None, 40),
        "acled": (3, 3, 3),
    },
    QuantityKind.NEARLY: {"plain": (40, 40, 40), "ucdp": (40, 40, 40), "acled": (40, 40, 40)},
    QuantityKind.JUST_OVER: {
        "plain": (40, 40, 40),
        "ucdp": (40, 40, 40),
        "acled": (40, 40, 40),
    },
    QuantityKind.APPROX: {"plain": (40, 40, 40), "ucdp": (40, 40, 40), "acled": (40, 40, 40)},
}
SAME_AS_PLAIN = ("ibc", "airwars")


def figures(quantity: Quantity) -> tuple[object, object, object]:
    return known(quantity.lo), known(quantity.best), known(quantity.hi)


def read(quantity: Quantity, convention: str) -> tuple[object, object, object]:
    return figures(under(quantity, convention, lexicon().numbers))


def vague(term: str) -> Quantity:
    return Quantity(surface=term, kind=QuantityKind.VAGUE, soft=True, term=term)


def bounds() -> Iterator[tuple[QuantityKind, str, Figures]]:
    for kind, row in BOUNDS.items():
        yield from ((kind, convention, wanted) for convention, wanted in row.items())
        yield from ((kind, convention, row["plain"]) for convention in SAME_AS_PLAIN)
        yield (kind, "strict", row["plain"])


@pytest.mark.parametrize("term", VAGUE)
@pytest.mark.parametrize("convention", ["plain", *SAME_AS_PLAIN])
def test_a_vague_word_is_an_interval_without_a_best_figure(term: str, convention: str) -> None:
    low, high = VAGUE[term][0]
    assert read(vague(term), convention) == (low, None, high)


@pytest.mark.parametrize("term", VAGUE)
def test_a_vague_word_under_ucdp(term: str) -> None:
    assert read(vague(term), "ucdp") == VAGUE[term][1]


@pytest.mark.parametrize("term", VAGUE)
def test_a_vague_word_under_acled_is_one_number(term: str) -> None:
    assert read(vague(term), "acled") == (VAGUE[term][2],) * 3


@pytest.mark.parametrize("term", VAGUE)
def test_a_vague_word_is_not_quantifiable_under_strict(term: str) -> None:
    assert read(vague(term), "strict") == (None, None, None)


@pytest.mark.parametrize(("kind", "convention", "wanted"), list(bounds()))
def test_a_bound_by_convention(kind: QuantityKind, convention: str, wanted: Figures) -> None:
    assert read(bounded(40, kind), convention) == wanted


@pytest.mark.parametrize(
    ("convention", "wanted"),
    [
        ("plain", (12, None, 15)),
        ("ucdp", (12, 12, 15)),
        ("acled", (12, 12, 12)),
        ("ibc", (12, None, 15)),
        ("airwars", (12, None, 15)),
        ("strict", (12, None, 15)),
    ],
)
def test_a_range_by_convention(convention: str, wanted: Figures) -> None:
    assert (
        read(Quantity(surface="", lo=12, hi=15, kind=QuantityKind.RANGE), convention) == wanted
    )


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_stated_zero_is_zero_everywhere(convention: str) -> None:
    assert read(bounded(0, QuantityKind.EXACT), convention) == (0, 0, 0)


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_what_was_not_stated_never_becomes_a_number(convention: str) -> None:
    quantity = Quantity(surface="", kind=QuantityKind.UNSTATED)
    assert read(quantity, convention) == (None, None, None)


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize("term", VAGUE)
def test_the_words_stay_what_they_are(term: str, convention: str) -> None:
    quantity = under(vague(term), convention, lexicon().numbers)
    assert (quantity.surface, quantity.term, quantity.kind) == (term, term, QuantityKind.VAGUE)


@given(
    st.integers(0, 10**6),
    st.sampled_from(sorted(BOUNDS)),
    st.sampled_from(CONVENTIONS),
    st.sampled_from(CONVENTIONS),
)
def test_a_convention_reads_the_same_after_another(
    value: int, kind: QuantityKind, first: str, second: str
) -> None:
    book = lexicon().numbers
    quantity = bounded(value, kind)
    once = under(quantity, first, book)
    assert under(once, first, book) == once
    assert under(quantity, second, book).surface == quantity.surface


@given(st.sampled_from(sorted(VAGUE)), st.sampled_from(CONVENTIONS))
def test_low_best_and_high_are_in_order_everywhere(term: str, convention: str) -> None:
    stated = [x for x in read(vague(term), convention) if isinstance(x, int)]
    assert stated == sorted(stated)


@pytest.mark.parametrize("name", ["", "Plain", "ucdp ", "median"])
def test_an_unknown_convention_is_a_wrong_call(name: str) -> None:
    with pytest.raises(UsageError, match="no such convention") as caught:
        under(vague("dozens"), name, lexicon().numbers)
    assert "plain" in caught.value.hint


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("at least", "at_least"),
        ("no fewer than", "at_least"),
        ("no less than", "at_least"),
        ("not less than", "at_least"),
        ("a minimum of", "at_least"),
        ("more than", "more_than"),
        ("over", "more_than"),
        ("above", "more_than"),
        ("upwards of", "more_than"),
        ("exceeding", "more_than"),
        ("in excess of", "more_than"),
        ("surpassed", "more_than"),
        ("topped", "more_than"),
        ("north of", "more_than"),
        ("up to", "at_most"),
        ("as many as", "at_most"),
        ("at most", "at_most"),
        ("a maximum of", "at_most"),
        ("no more than", "at_most"),
        ("not more than", "at_most"),
        ("less than", "less_than"),
        ("fewer than", "less_than"),
        ("under", "less_than"),
        ("below", "less_than"),
        ("nearly", "nearly"),
        ("almost", "nearly"),
        ("close to", "nearly"),
        ("approaching", "nearly"),
        ("just under", "nearly"),
        ("just short of", "nearly"),
        ("just over", "just_over"),
        ("slightly more than", "just_over"),
        ("a little over", "just_over"),
        ("about", "approx"),
        ("around", "approx"),
        ("roughly", "approx"),
        ("approximately", "approx"),
        ("some", "approx"),
        ("an estimated", "approx"),
        ("circa", "approx"),
        ("c.", "approx"),
        ("~", "approx"),
    ],
)
def test_every_bound_word_of_the_guide_is_in_the_book(phrase: str, kind: str) -> None:
    assert lexicon().numbers.bounds[phrase, "before"].kind == kind


@pytest.mark.parametrize("phrase", ["or so", "or thereabouts"])
def test_words_behind_a_number_bound_it_too(phrase: str) -> None:
    assert lexicon().numbers.bounds[phrase, "after"].kind is QuantityKind.APPROX


def test_an_unknown_bound_kind_in_a_table_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "numbers"
    folder.mkdir()
    for path in (HERE / "numbers").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    bad = folder / "bounds.tsv"
    bad.write_text(bad.read_text().replace("\tat_least", "\tleast", 1))
    with pytest.raises(LexiconError, match="least"):
        load_numbers(tmp_path)


def test_unknown_is_never_zero() -> None:
    assert under(vague("heavy"), "plain", lexicon().numbers).lo is UNKNOWN
