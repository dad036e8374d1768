"""Date expressions and the intervals that they mean."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.texts import books, document, parse

from reportedly.model.moment import PartialDate
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.dates import anchor, dates, expressions

TIME = books()[2]
OPEN = "-"


def read(text: str, published: str | Unknown = "2025-01-13") -> list[tuple[str, str, str]]:
    found = dates(parse(document(text, published)), TIME)
    return [(one.surface, shown(one.start), shown(one.end)) for one in found]


def shown(end: PartialDate | Unknown) -> str:
    return OPEN if isinstance(end, Unknown) else str(end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("January 9, 2025", "2025-01-09", "2025-01-09"),
        ("9 January 2025", "2025-01-09", "2025-01-09"),
        ("the 9th of January", "2025-01-09", "2025-01-09"),
        ("Jan. 9", "2025-01-09", "2025-01-09"),
        ("Dec. 27", "2024-12-27", "2024-12-27"),
        ("Jan 9-11", "2025-01-09", "2025-01-11"),
        ("8-13 October", "2024-10-08", "2024-10-13"),
        ("2025-01-09", "2025-01-09", "2025-01-09"),
        ("March 2023", "2023-03", "2023-03"),
        ("December", "2024-12", "2024-12"),
        ("mid-January", "2025-01-11", "2025-01-20"),
        ("early 2023", "2023-01-01", "2023-04-30"),
        ("the end of 2023", "2023-09-01", "2023-12-31"),
        ("from April until the end of June", "2024-04", "2024-06-30"),
        ("Q3 2024", "2024-07", "2024-09"),
        ("the first half of 2023", "2023-01", "2023-06"),
        ("the 1990s", "1990", "1999"),
        ("2014-15", "2014", "2015"),
        ("Monday", "2025-01-13", "2025-01-13"),
        ("Tuesday", "2025-01-07", "2025-01-07"),
        ("last Monday", "2025-01-06", "2025-01-06"),
        ("Sunday night", "2025-01-12", "2025-01-12"),
        ("yesterday", "2025-01-12", "2025-01-12"),
        ("overnight", "2025-01-12", "2025-01-13"),
        ("last week", "2025-01-06", "2025-01-12"),
        ("last month", "2024-12", "2024-12"),
        ("last year", "2024", "2024"),
        ("this month", "2025-01", "2025-01"),
        ("the weekend", "2025-01-11", "2025-01-12"),
        ("earlier this month", "2025-01-01", "2025-01-13"),
        ("the past three days", "2025-01-10", "2025-01-13"),
        ("two weeks ago", "2024-12-30", "2025-01-05"),
        ("three days ago", "2025-01-10", "2025-01-10"),
        ("several months ago", OPEN, OPEN),
        ("last summer", "2024-06", "2024-08"),
        ("since April 2023", "2023-04", OPEN),
        ("until Friday", OPEN, "2025-01-10"),
        ("between May 2 and May 5", "2024-05-02", "2024-05-05"),
        ("from October to December 2023", "2023-10", "2023-12"),
        ("from November to January", "2024-11", "2025-01"),
    ],
)
def test_an_expression_means_an_interval(words: str, start: str, end: str) -> None:
    found = read(f"They fought in {words}, he said.")
    assert [(one[1], one[2]) for one in found] == [(start, end)]
    assert found[0][0] in {words, words.removeprefix("the ")}


@pytest.mark.parametrize(
    "text",
    [
        "They may attack.",  # a verb
        "Troops march on.",
        "Some 2000 people fled.",
        "The sun rose and the cat sat down.",
        "The 79th Brigade came with 155 mm guns.",
        "At 15:30 it was over.",
        "He won 3-2.",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_a_future_weekday_lies_ahead() -> None:
    assert read("They will meet on Friday.")[0][1] == "2025-01-17"


def test_without_an_anchor_both_ends_stay_open() -> None:
    found = read("On Tuesday and in May 2023 and last week.", UNKNOWN)
    assert [one[1:] for one in found] == [(OPEN, OPEN), ("2023-05", "2023-05"), (OPEN, OPEN)]


def test_a_month_of_publication_anchors_no_weekday() -> None:
    assert read("It fell on Tuesday.", "2025-01") == [("Tuesday", OPEN, OPEN)]


def test_a_dateline_anchors_what_has_no_publication_date() -> None:
    text = "GOMA, Jan. 9, 2025 (Wire) - It fell on Tuesday."
    assert read(text, UNKNOWN)[1] == ("Tuesday", "2025-01-07", "2025-01-07")


def test_a_date_in_the_story_is_no_anchor() -> None:
    doc = document("It began on March 3, 2021. It fell on Tuesday.", UNKNOWN)
    assert anchor(doc, TIME) is UNKNOWN


def test_a_dateline_goes_before_the_publication_date() -> None:
    doc = document("KYIV, Jan. 11 (Wire) - It fell on Friday.", "2025-01-13")
    assert anchor(doc, TIME) == date(2025, 1, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners died on Jan. 9 (pictured) - It fell on Friday.",  # a sentence
        "PARIS, March 3, 2021 (Archive) - It fell on Friday.",  # long past
    ],
)
def test_what_is_no_dateline_anchors_nothing(text: str) -> None:
    assert anchor(document(text, "2025-01-13"), TIME) == date(2025, 1, 13)


def test_a_length_of_time_is_told_but_is_no_date() -> None:
    told = expressions(parse(document("They dug for three days.")), TIME)
    assert [(one.when.surface, one.loose) for one in told] == [("three days", True)]
    assert read("They dug for three days.") == []


def test_a_text_of_dates_alone_is_read_in_linear_time() -> None:
    def cost(times: int) -> float:
        doc = parse(
            document("From the first week of May 2 to 3/4/2024 or two days later. " * times)
        )
        return min(once(doc) for _ in range(5))

    def once(doc: Parse) -> float:
        start = process_time()
        dates(doc, TIME)
        return process_time() - start

    assert cost(1600) < 12 * cost(400)


@given(st.text(alphabet="0123456789 -/.,JanMyTuesdlwkgofthi'’", max_size=60))
def test_no_text_breaks_the_grammar(text: str) -> None:
    for one in dates(parse(document(text)), TIME):
        assert text[one.span.start : one.span.end] == one.surface
