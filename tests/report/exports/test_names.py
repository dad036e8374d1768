"""No protected name leaves, however it is spelled and wherever it stands."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.report import build
from tests.report.exports import making

from reportedly.lexicon.care_book import load_care
from reportedly.lexicon.load import load
from reportedly.model.actor import Filler, Roles, Where
from reportedly.report.exports.names import WITHHELD, Mask, folded, mask_of

CAPITALS = yaml.safe_load(Path("tests/cases/report/capitals.yml").read_text())
BOOK = load_care(load().common)
SPELLINGS = yaml.safe_load(Path("tests/cases/report/spellings.yml").read_text())
MASK = mask_of((making.VICTIM, making.MINISTER), making.BOOK)


@pytest.mark.parametrize(
    "text",
    [
        "Olena Hrytsenko",
        "OLENA HRYTSENKO",
        "olena_hrytsenko.jpg",
        "Hrytsenko's brother",
        "Hrytsenko’s",
        "Elena Gritsenko-Hrytsenko",
        "Ólena Hrýtsenko",
        "Mrs. Hrytsenko-Bilyk",
        "Gritzenko",
        "Khrytsenko",
        "Taras",
    ],
)
def test_spellings_of_a_name_are_withheld(text: str) -> None:
    shown = folded(MASK.over(text))
    assert WITHHELD in shown
    assert not any(name in shown for name in ("olena", "hryts", "gritz", "taras"))


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ihor Klymenko confirmed 12 dead.",
        "Twelve people were killed in Izium, Ukraine.",
        "The teachers said on Saturday",
        "",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert MASK.over(text) == text


def test_two_names_in_a_row_are_one() -> None:
    assert MASK.over("Olena Hrytsenko, 34, died") == f"{WITHHELD}, 34, died"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.invalid/2025/olena-hrytsenko", "https://a.invalid/"),
        ("https://a.invalid/@olenahrytsenko/7", "https://a.invalid/"),
        ("https://a.invalid/?q=Hr%C3%BDtsenko", "https://a.invalid/"),
        ("https://a.invalid/izium?x=1", "https://a.invalid/izium?x=1"),
    ],
)
def test_of_an_address_with_a_name_only_the_site_is_shown(url: str, shown: str) -> None:
    assert MASK.address(url) == shown


def protecting(name: str) -> Mask:
    """Return a mask for the name of one victim."""
    victim = replace(making.VICTIM, roles=Roles(target=(Filler(text=f"Xy {name}"),)))
    return mask_of((replace(victim, attribution=making.MINISTER.attribution),), making.BOOK)


@pytest.mark.parametrize(("name", "spelled"), SPELLINGS["alike"])
def test_spellings_that_sound_alike_are_withheld(name: str, spelled: str) -> None:
    assert protecting(name).over(f"They knew {spelled} well.") == f"They knew {WITHHELD} well."


@pytest.mark.parametrize(("name", "word"), SPELLINGS["apart"])
def test_words_that_only_look_alike_stay(name: str, word: str) -> None:
    assert not protecting(name).hides(f"{word} there, said {word}.")


@given(st.text())
def test_whatever_the_text_the_name_is_gone(text: str) -> None:
    shown = folded(MASK.over(f"{text} Olena Hrytsenko {text}"))
    assert "olena hrytsenko" not in shown


def in_text(text: str) -> str:
    """Return a report's words as an export shows them, whatever its claims name."""
    report = build.document("report", f"{text} Twelve people were killed.")
    claim = build.claim(report, "Twelve people were killed.", "killed", "killed")
    return mask_of((claim,), BOOK, (report,)).over(text)


@pytest.mark.parametrize("text", CAPITALS["stay"])
def test_bodies_places_and_days_keep_their_names(text: str) -> None:
    assert in_text(text) == text


@pytest.mark.parametrize("text", CAPITALS["go"])
def test_full_names_go_though_no_claim_names_them(text: str) -> None:
    shown = in_text(text)
    assert WITHHELD in shown
    names = [word for word in text.split()[1:] if word[:1].isupper() and "-" not in word]
    assert not [name for name in names if name.strip(".,") in shown.split()]


def test_a_nickname_between_the_names_hides_neither() -> None:
    shown = in_text("They held Roman “Zhukan” Zubarenko for a week.")
    assert shown.startswith(f"They held {WITHHELD}")
    assert shown.endswith(f"{WITHHELD} for a week.")
    assert "Roman" not in shown
    assert "Zhukan" not in shown
    assert "Zubarenko" not in shown


def test_a_particle_stands_inside_a_name_and_not_alone() -> None:
    assert in_text("The van left the farm of Hendrik van der Merwe-Botha.") == (
        f"The van left the farm of {WITHHELD} van der {WITHHELD}."
    )


def test_two_who_share_a_surname_are_both_withheld() -> None:
    shown = in_text("The sisters Vira and Nadiia Shcherbachuk sang.")
    assert "Vira" not in shown
    assert "Nadiia" not in shown


def test_where_names_stand_is_what_is_withheld() -> None:
    mask = Mask(
        words=frozenset({"ada", "brun"}), sounds=frozenset(), joined=frozenset(), book=BOOK
    )
    text = "Ada Brun died; her sister, Ada, did not."
    assert [text[start:end] for start, end in mask.places(text)] == ["Ada Brun", "Ada"]
    assert mask.over("Nobody.") == "Nobody."
    assert not mask.places("Nobody.")


def harmed(name: str, where: str) -> Mask:
    """Return what a report of one death withholds, its victim and its place called so."""
    report = build.document("strike", f"The strike killed {name}. It lies in {where}.")
    site = Where(surface=where, span=build.find(report, where))
    count = build.amount(name, 1)
    killed = build.claim(
        report,
        f"The strike killed {name}.",
        "killed",
        "killed",
        roles=Roles(target=(Filler(text=name),)),
        counted="target",
        count=count,
        where=site,
    )
    return mask_of((killed,), BOOK, (report,))


@pytest.mark.parametrize(
    ("name", "where", "shown"),
    [
        ("Izium", "Izium", "Izium mourns."),
        ("Izium", "Balakliia", f"{WITHHELD} mourns."),
        ("Olena Izium", "Izium", f"{WITHHELD} mourns."),
    ],
)
def test_what_is_called_as_the_place_is_the_place(name: str, where: str, shown: str) -> None:
    assert harmed(name, where).over(f"{name} mourns.") == shown
