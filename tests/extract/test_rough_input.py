"""Text that no editor has seen: a value or an issue, never a crash, never a wrong sum."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.machine import document, known, lexicon, parsed, ready

from reportedly.extract.extract import extract, quantities
from reportedly.extract.overlong import overlong
from reportedly.extract.quantities import measured
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.parse import Parse
from reportedly.model.unknown import Unknown

LAYERS = frozenset({"claims", "quantities"})
SIGNS = "0123456789.,-−/٣٫٬½¾²$%+~<>=^xek 　\u00a0\t"  # noqa: RUF001
WORDS = ("twenty", "two", "hundred", "and", "a", "half", "third", "million", "of", "point",
         "minus", "dozen", "quarter", "-", "to", "between", "over", "one", "lakh")  # fmt: skip
PATIENCE = 20  # seconds, for what takes two
TRIES = 3  # the least of them is the work, what is above it is the machine's
SLOWER = 10  # times longer for four times the text: a square would be sixteen


def read(text: str) -> Found:
    return extract(parsed(text), lexicon(), LAYERS)


def killed(found: Found) -> list[Claim]:
    return [claim for claim in found.claims if claim.kind == "killed"]


def seconds(found: Parse) -> float:
    began = time.process_time()
    for sentence in found.sentences:
        measured(sentence, found.document, lexicon().numbers)
    return time.process_time() - began


def test_a_number_of_four_hundred_digits_is_an_issue_and_no_figure() -> None:
    text = f"The raid killed {'9' * 400} soldiers and 12 guards."
    found = read(text)
    assert [issue.code for issue in found.issues] == ["overlong_number"]
    assert [known(one.n) for one in found.quantities] == [12]
    assert all("9999" not in str(claim.count) for claim in found.claims)


@pytest.mark.parametrize("number", ["9" * 19, ",".join(["999"] * 7), "1" * 5000])
def test_an_overlong_number_has_its_place(number: str) -> None:
    text = f"The raid killed {number} soldiers."
    (issue,) = overlong(document(text))
    span = known(issue.span)
    assert span is not None
    assert text[span.start : span.end] == number


@pytest.mark.parametrize("figure", ["\u00b2", "\u2462", "1\u00b2", "9" * 5000])
def test_what_only_looks_like_a_figure_counts_nobody(figure: str) -> None:
    texts = (
        f"The raid killed three men, {figure} women and a boy.",
        f"Killed: Ivan Petrov, {figure}, and two others.",
        f"Boy, {figure}, killed in raid\n\nThe raid killed the boy.",
    )
    for text in texts:
        assert all("\u00b2" not in str(known(claim.count)) for claim in read(text).claims)


@pytest.mark.parametrize("number", ["123456789012345678", "2,700", "1e400", "0" * 18])
def test_a_number_that_can_be_written_out_is_no_issue(number: str) -> None:
    assert list(overlong(document(f"The code is {number}."))) == []


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("\u0663\u0660\u0660", 300),  # Arabic
        ("\u06f3\u06f0\u06f0", 300),  # Persian
        ("\u0969\u0966\u0966", 300),  # Devanagari
        ("\uff13\uff10\uff10", 300),  # full width
        ("\u0661\u066c\u0662\u0660\u0660", 1200),  # with the Arabic mark of thousands
        ("1\u00a0200", 1200),  # a blank that does not break
        ("1\u2009200", 1200),
        ("1’200", 1200),
    ],
)
def test_digits_and_separators_of_other_scripts(digits: str, value: int) -> None:
    (claim,) = killed(read(f"The raid killed {digits} soldiers."))
    assert claim.count.n == value  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "number", ["-5", "−5", "minus five", "2.5", "½", "12.500", "12,5", "12.000"]
)
def test_nobody_is_a_fraction_or_less_than_nobody(number: str) -> None:
    for claim in killed(read(f"The raid killed {number} soldiers.")):
        assert claim.count.term == "bare plural"  # type: ignore[union-attr]


@pytest.mark.parametrize("mark", ["\t", " | ", "  ", " ; ", " "])
def test_the_cells_of_a_table_are_never_one_number(mark: str) -> None:
    rows = [("Lobi", "12", "300"), ("Moru", "4", "150"), ("Kesten", "100", "200")]
    text = "\n".join(mark.join(row) for row in rows)
    found = [known(one.n) for one in quantities(ready(text))]
    assert found == [12, 300, 4, 150, 100, 200]


def test_a_list_of_names_is_read_to_its_end() -> None:
    names = ", ".join(f"Ivan Petrov, {20 + i % 50}" for i in range(5000))
    text = f"The dead are {names}."
    found = parsed(text)
    one = [m for s in found.sentences for m in measured(s, found.document, lexicon().numbers)]
    assert len(one) == 5000
    assert {m.sort for m in one} <= {"age", "count"}
    assert sum(m.sort == "count" for m in one) < 10  # where a block was cut


def test_a_list_that_is_cut_with_its_block_says_so() -> None:
    names = ", ".join(f"Ivan Petrov, {20 + i % 50}" for i in range(5000))
    (claim,) = killed(read(f"Killed were {names}."))
    count = claim.count
    assert not isinstance(count, Unknown)
    assert 1000 < known(count.lo) < 5000  # type: ignore[operator]
    assert known(count.hi) is None


def test_a_list_of_a_hundred_names_is_counted_to_its_end() -> None:
    names = ", ".join(f"Ivan Petrov, {20 + i % 50}" for i in range(120))
    (claim,) = killed(read(f"Killed were {names}, and Ana Rus, 44."))
    assert not isinstance(claim.count, Unknown)
    assert (claim.count.lo, claim.count.hi) == (121, 121)


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("They were killed ", "and killed "),
        ("No man ", "or woman "),
        ("The killing ", "of the friend "),
        ("He said ", "that she said "),
        ("", "killed "),
        ("", "12 soldiers "),
    ],
)
def test_what_hangs_a_thousand_deep_breaks_nothing(first: str, words: str) -> None:
    began = time.process_time()
    read(first + words * 400 + "was killed.")
    assert time.process_time() - began < PATIENCE


@pytest.mark.parametrize(
    "words",
    [
        "At least 12 soldiers and up to 3 guards from the town were counted ",
        "one hundred and two thousand three hundred and ",
        "two thirds and one-half of a dozen or ",
        "1,234 5 678 -3 2/3 $5m ",
        "between 5 and ",
    ],
)
def test_a_sentence_of_ten_thousand_words_takes_time_in_line_with_its_length(
    words: str,
) -> None:
    few = 2500 // len(words.split())
    short, long = parsed(words * few), parsed(words * few * 4)
    least = [min(seconds(one) for _ in range(TRIES)) for one in (short, long)]
    assert least[1] < SLOWER * max(least[0], 0.02)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=SIGNS, max_size=30))
def test_no_signs_crash_it(noise: str) -> None:
    found = read(f"The raid killed {noise} soldiers in Lobi.")
    assert all(one.kind for one in found.quantities)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=9))
def test_no_words_crash_it(words: list[str]) -> None:
    text = f"They saw {' '.join(words)} soldiers there."
    found = quantities(ready(text))
    spans = [known(one.span) for one in found]
    places = [(span.start, span.end) for span in spans if span]
    assert places == sorted(places)
    assert all(text[a:b] == one.surface for (a, b), one in zip(places, found, strict=True))
