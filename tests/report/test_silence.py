"""When a source that says nothing becomes news."""

from datetime import UTC, datetime, timedelta

import pytest

from reportedly.model.change import Round
from reportedly.report.silence import Expected, silences, spoken

START = datetime(2026, 3, 1, tzinfo=UTC)


def something(_: str) -> Expected:
    """Expect something in two days."""
    return Expected(within=timedelta(days=2))


def ten(_: str) -> Expected:
    """Expect ten documents in two days."""
    return Expected(within=timedelta(days=2), least=10)


def rounds(*news: int, source: str = "feed") -> tuple[Round, ...]:
    """Return a round a day, with so many new documents each."""
    return tuple(
        Round(source=source, at=START + timedelta(days=day), new=new)
        for day, new in enumerate(news)
    )


@pytest.mark.parametrize(
    ("looks", "silent"),
    [
        (rounds(1), False),
        (rounds(1, 0), False),
        (rounds(1, 0, 0), True),
        (rounds(1, 0, 0, 0), False),  # told the day before
        (rounds(1, 0, 0, 0, 2), False),
        (rounds(1, 0, 0, 0, 2, 0, 0), True),
        (rounds(0, 0), False),
        (rounds(0, 0, 0), True),
        (rounds(1, 0, 0)[::-1], True),
        ((), False),
    ],
)
def test_a_source_is_told_of_once(looks: tuple[Round, ...], *, silent: bool) -> None:
    assert bool(silences(looks, something)) is silent


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        (rounds(4, 6, 4, 6), ""),
        (rounds(4, 6, 3), "9 new in 2 days, at least 10 expected"),
        (rounds(4, 6, 3, 3), ""),  # told the day before
        (rounds(4, 6, 3, 8, 0), "8 new in 2 days, at least 10 expected"),
        (rounds(4), ""),  # nobody knows yet
        (rounds(0, 0, 0), "nothing new for 2 days"),
    ],
)
def test_a_source_that_brings_too_little_is_told_of(
    looks: tuple[Round, ...], told: str
) -> None:
    assert [one.title for one in silences(looks, ten)] == [told] * bool(told)


def test_each_source_is_silent_by_itself() -> None:
    looks = (*rounds(1, 1, 1, source="a"), *rounds(1, 0, 0, source="b"))
    (found,) = silences(looks, something)
    assert (found.subject, found.title) == ("b", "nothing new for 2 days")


def test_more_is_expected_of_one_source_than_of_another() -> None:
    looks = (*rounds(4, 4, 4, source="a"), *rounds(4, 4, 4, source="b"))
    found = silences(looks, lambda source: ten(source) if source == "a" else something(source))
    assert [one.subject for one in found] == ["a"]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(days=1), "1 day"),
        (timedelta(hours=36), "36 hours"),
        (timedelta(seconds=90), "90 seconds"),
        (timedelta(minutes=90), "90 minutes"),
    ],
)
def test_a_span_is_spoken_in_its_largest_unit(span: timedelta, words: str) -> None:
    assert spoken(span) == words
