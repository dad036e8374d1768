"""Attributions in the layout."""

import pytest
from tests.parsing import cue_book, parsed

from reportedly.extract.headings import credited, headline, speakers, turns


def names(text: str) -> list[str]:
    return [text[slice(*turn.name)] for turn in turns(text, cue_book())]


def signed(text: str) -> list[str]:
    return [text[slice(*one.name)] for one in speakers(text, cue_book())]


def sources(title: str) -> list[str]:
    found = parsed(title, title=title)
    lines = [headline(found, sentence, cue_book()) for sentence in found.sentences]
    return [title[slice(*one.name)] for line in lines for one in line]


def test_a_transcript_has_turns() -> None:
    text = "MR. OLIN: Good day.\n\nQ  Who died?\n\nMR. OLIN: Nobody."
    assert names(text) == ["MR. OLIN", "Q", "MR. OLIN"]


def test_a_reporter_asks() -> None:
    text = "MS. OLIN: Good day.\n\nQ  Who died?\n\nTHE PRESIDENT: Nobody."
    names = [text[slice(*turn.name)] for turn in turns(text, cue_book())]
    assert names == ["MS. OLIN", "Q", "THE PRESIDENT"]


def test_a_lone_label_must_be_a_title() -> None:
    assert names("THE PRESIDENT: Good day.") == ["THE PRESIDENT"]
    assert names("KYIV: Nine men died.") == []


def test_a_turn_ends_where_the_next_begins() -> None:
    text = "MR. OLIN: Good day.\nWe go on.\n\nMR. MAREN: Thank you."
    first, second = turns(text, cue_book())
    assert text[slice(*first.content)] == "Good day.\nWe go on."
    assert text[slice(*second.content)] == "Thank you."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Rivers remember.” – Marta Olin", ["Marta Olin"]),
        ('"Rivers remember." - Marta Olin', ["Marta Olin"]),
        ("“Rivers remember.” — Marta Olin null", ["Marta Olin"]),
        ("“Rivers remember.” — Marta OlinNaN", ["Marta Olin"]),
        ("“Rivers remember.” – Giovanni Simone", ["Giovanni Simone"]),
        ("“Rivers remember.” – Marta Olin null\nMore.", ["Marta Olin null"]),
        ("Rivers remember – Marta Olin", []),
    ],
)
def test_names_behind_a_dash(text: str, wanted: list[str]) -> None:
    assert signed(text) == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Seoul: North sent 3,000 more troops", ["Seoul"]),
        ("Nine dead in Drava raid: hospital officials", ["hospital officials"]),
        ("Nine dead in Drava raid - UN", ["UN"]),
        ("Watch: Nine dead in Drava raid", []),
        ("A war without an end: heavy losses at Drava", []),
        ("Nine dead in Drava raid", []),
    ],
)
def test_headlines(title: str, wanted: list[str]) -> None:
    assert sources(title) == wanted


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Around 130 people killed in Norvia since Friday: Red Cross", "Red Cross"),
        ("Man killed in eastern Norvia election shootout -official", "official"),
        ("Three civilians killed in the town of Norin: city hall", "city hall"),
        ("Five killed in clash near Norin - Norin City Council", "Norin City Council"),
        ("At least 75 killed in Norvia town since Tuesday: priest", "priest"),
        ("Ten sentries killed in clash near Norin: sources", "sources"),
        ("Two sentries wounded in action near Norin on Monday - JTF", "JTF"),
    ],
)
def test_who_speaks_behind_a_headline(title: str, name: str) -> None:
    assert sources(title) == [name]


@pytest.mark.parametrize(
    "title",
    [
        "The Fall of Norvia: Part Two",
        "Norvia at War: Day Nine",
        "Sources: two sentries wounded",
        "Two sentries wounded in raid near Norin - VIDEO",
        "Five storms in a week - Norvia Weather Blog",
    ],
)
def test_a_second_title_is_nobody(title: str) -> None:
    assert sources(title) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine rebels killed in raid Source: Radio Norin, in Somali", "Radio Norin"),
        ("Nine rebels were killed on Monday. (Source: Harbour Agency)", "Harbour Agency"),
        ("Nine rebels killed CR Source: Herald in French 4 Feb 26", "Herald"),
    ],
)
def test_a_credit_behind_a_line(text: str, name: str) -> None:
    (one,) = credited(text)
    assert text[slice(*one.name)] == name


@pytest.mark.parametrize("text", ["Source: Reuters", "The source: a spring in the hills."])
def test_no_credit(text: str) -> None:
    assert list(credited(text)) == []


def test_each_credit_has_its_own_words() -> None:
    text = "Nine men died there Source: Alpha. Ten men fell here too Source: Beta."
    words = [text[slice(*one.content)].strip() for one in credited(text)]
    assert words == ["Nine men died there", ". Ten men fell here too"]
