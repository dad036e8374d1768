"""Which day of a text is that of the harm: parsed sentences, invented."""

from functools import cache

import pytest
from tests.resolve.texts import books, document

from reportedly.extract.extract import extract
from reportedly.language.engine import Engine, load_engine
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import parsed_by
from reportedly.resolve import resolve

FRIDAY = "2025-01-10"
NONE = "-"


@cache
def stations() -> tuple[Engine, Lexicon]:
    return load_engine(), load()


def days(text: str, published: str | Unknown = "2025-01-13") -> list[str]:
    """Return the first day of each toll, in the order of the text."""
    engine, lexicon = stations()
    parsed = parsed_by(document(text, published), engine, lexicon, worth=bool)
    found = extract(parsed, lexicon, frozenset({"claims"}))
    claims = resolve(found, parsed, *books()).claims
    return [
        NONE
        if isinstance(claim.when, Unknown) or isinstance(claim.when.start, Unknown)
        else str(claim.when.start)
        for claim in claims
        if claim.kind in {"killed", "wounded"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Six miners were killed on Friday.",
        "On Friday, gunmen killed six miners in Lobi.",
        "Six miners were killed in a raid on Friday, police said.",
        "Six miners were killed when rebels attacked the pit on Friday.",
        "Police are investigating a Friday night shooting that killed six miners.",
        "A man was charged over Friday's shooting, which killed six miners.",
        "Six miners died in a blast late on Friday, the ministry said in a statement.",
    ],
)
def test_a_day_of_the_happening_is_taken(text: str) -> None:
    assert days(text) == [FRIDAY]


@pytest.mark.parametrize(
    "text",
    [
        "A Lobi man pleaded guilty on Friday to killing six miners.",
        "A guard was arrested on Friday after six miners were killed.",
        "A guard appeared in court on Friday over a raid that killed six miners.",
        "Police on Friday identified the six miners who were killed.",
        "A guard is behind bars on Friday after he killed six miners.",
        "Villagers mourned on Friday for six miners killed in a raid.",
        "A miner who was wounded in the raid was listed in critical condition on Friday.",
        "Updated: Friday Six miners were killed in a raid.",
        "The minister told a Friday press conference that six miners were killed.",
    ],
)
def test_a_day_of_what_came_after_is_not(text: str) -> None:
    assert days(text) == [NONE]


@pytest.mark.parametrize(
    "text",
    [
        "Six miners were killed in Lobi. The shooting happened on Friday night.",
        "The raid took place on Friday. Six miners were killed.",
        "Six miners were killed. Guards were called to the pit at about 9 p.m. Friday.",
        "Six miners were killed. They leave wives. The pit is old. The blast occurred Friday.",
    ],
)
def test_a_sentence_nearby_gives_the_day_of_what_happened(text: str) -> None:
    assert days(text) == [FRIDAY]


@pytest.mark.parametrize(
    "text",
    [
        "Six miners were killed. The owner was arrested on Friday.",
        "Six miners were killed. The raid happened on Friday. The fire broke out Saturday.",
        "Six miners were killed. The raid happened last month.",
        "Six miners were killed. The pit opened in 2007.",
    ],
)
def test_what_nearby_is_of_something_else_or_vague_gives_none(text: str) -> None:
    assert days(text) == [NONE]


def test_a_length_of_time_is_no_day_of_a_claim() -> None:
    assert days("Six miners were killed in three days.") == [NONE]


def test_a_year_before_a_count_of_the_killed_is_the_year_of_the_raid() -> None:
    assert days("The raid of May 2023 killed six miners.") == ["2023-05"]


def test_without_a_day_of_writing_a_weekday_is_no_day() -> None:
    assert days("Six miners were killed on Friday.", UNKNOWN) == [NONE]
