"""A claim is told as what somebody said, never as what is so."""

from dataclasses import replace

from tests.report import build

from reportedly.lexicon.wording_book import load_wording
from reportedly.model.claim import FactValue, Status
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice
from reportedly.report import words
from reportedly.report.sentence import quoted, sentence

BOOK = load_wording()


def test_the_claimant_said_so() -> None:
    assert sentence(build.HUNDRED, build.MORNING, BOOK) == (
        "The spy agency said that at least 100 northern soldiers were killed"
        " (as of 2024-12-19; Invented Morning Post)"
    )


def test_a_plan_has_not_happened() -> None:
    said = sentence(build.PLANNED, build.MORNING, BOOK)
    assert said.startswith("Officials said that 12,000 more were to be deployed (planned")


def test_one_is_not_many() -> None:
    one = replace(build.CAPTURED, count=build.amount("one", 1))
    assert "1 [northern soldiers] was captured" in sentence(one, build.LEAFLET, BOOK)


def test_hearsay_says_that_nobody_is_named() -> None:
    assert sentence(build.WOUNDED, build.LEAFLET, BOOK).startswith(
        "It was reported, with no claimant named, that 24–99 (“Dozens”) northern soldiers"
    )


def test_a_denial_is_a_denial() -> None:
    denial = replace(build.HUNDRED, status=Status.DENIED, claimant_value=FactValue.CERTAIN_NOT)
    said = sentence(denial, build.MORNING, BOOK)
    assert said.startswith("The spy agency denied that at least 100")
    assert "a denial, not counted" in said


def test_a_hedge_stays_in_the_sentence() -> None:
    likely = replace(build.HUNDRED, claimant_value=FactValue.PROBABLE)
    assert "said it was probable that" in sentence(likely, build.MORNING, BOOK)


def test_a_relayer_is_named() -> None:
    voices = (
        build.HUNDRED.attribution[0],
        Voice(part=Part.RELAYER, text="a lawmaker"),
        build.HUNDRED.claimant,
    )
    said = sentence(replace(build.HUNDRED, attribution=voices), build.MORNING, BOOK)
    assert "as a lawmaker relayed it" in said


def test_loaded_words_stand_in_quotation_marks() -> None:
    said = sentence(build.LOST, build.EVENING, BOOK)
    assert "4,000 “terrorists” became casualties" in said
    assert words.quote_loaded("the “martyrs” and Neutralised men", BOOK) == (
        "the “martyrs” and “Neutralised” men"
    )


def test_a_relation_is_told_in_its_own_words() -> None:
    claim = replace(build.PLANNED, kind="prisoner_swap", count=UNKNOWN)
    assert sentence(claim, build.MORNING, BOOK).startswith(
        "Officials, prisoner swap: “Another 12,000 are to be sent, officials said.”"
    )


def test_a_very_long_quote_is_shortened_and_shows_it() -> None:
    assert quoted("x" * 400) == f"“{'x' * 300} …”"
