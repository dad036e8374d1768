"""Headline capitals made readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.casing import readable

COMMON = frozenset({"killed", "dead", "wounded", "rebels", "in", "soldiers", "raid", "after"})


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("29 REBELS DEAD AFTER RAID", "29 rebels dead after raid"),
        ("NINE SOLDIERS KILLED IN TYRA", "Nine soldiers killed in Tyra"),
        ("UN SAYS 9 SOLDIERS KILLED", "UN Says 9 soldiers killed"),
        ("29 Rebels Dead After Raid", "29 rebels dead after raid"),
        ("Nine Soldiers Killed In Tyra", "Nine soldiers killed in Tyra"),
    ],
)
def test_common_words_lose_their_capitals(headline: str, expected: str) -> None:
    assert readable(headline, COMMON) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nine soldiers were killed in the raid on Tyra.",
        "DEAD END",
        "Dead Raid",
        "A B C D",
        "29 12 14",
        "Soldiers of the army were killed in a raid near the Tyra River",
    ],
)
def test_running_text_and_scraps_stay(text: str) -> None:
    assert readable(text, COMMON) == text


SHOUTED = COMMON | {"FRONT", "OF", "THE"}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("SOLDIERS KILLED IN FRONT OF THE BANK", "soldiers killed in front of the Bank"),
        ("THE FRONT'S SOLDIERS KILLED IN RAID", "the front's soldiers killed in raid"),
        ("Soldiers Of The Front Killed In Raid", "soldiers Of The Front killed in raid"),
    ],
)
def test_some_words_are_names_in_a_title_and_none_where_all_is_in_capitals(
    headline: str, expected: str
) -> None:
    assert readable(headline, SHOUTED) == expected


def test_names_keep_their_first_capital() -> None:
    assert "Moland" in readable("SOLDIERS KILLED IN MOLAND", COMMON)


def test_short_capitals_may_be_initials_and_stay() -> None:
    assert readable("SOLDIERS KILLED NEAR UAE", COMMON).endswith("UAE")


def test_a_letter_that_grows_in_lower_case_is_left_alone() -> None:
    text = "İSTANBUL SOLDIERS KILLED AFTER RAID"
    assert len(readable(text, COMMON)) == len(text)


@given(st.text(max_size=200))
def test_the_length_never_changes(text: str) -> None:
    assert len(readable(text, COMMON)) == len(text)


@given(st.lists(st.sampled_from(["KILLED", "STRAßE", "ǰabal", "DŽAMIJA", "ŉame", "RAID"])))
def test_the_length_never_changes_in_any_alphabet(found: list[str]) -> None:
    text = " ".join(found)
    assert len(readable(text, COMMON)) == len(text)


@given(st.text(alphabet="ABCabc’'- 12", max_size=80))
def test_only_the_case_changes(text: str) -> None:
    assert readable(text, COMMON).lower() == text.lower()
