"""Credits: whose report a text says that it is."""

import pytest
from tests.reconcile.builders import IZIUM, claim, document

from reportedly.lexicon.lineage_book import load_lineage
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.credits import agency, credit
from reportedly.reconcile.reconcile import reconcile

BOOK = load_lineage()
STORY = "Bridge falls\n\nTwelve people died when a bridge fell in Izium.\nNobody said why."


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("(Reuters)", "org:reuters"),
        ("AFP", "org:afp"),
        ("Source: Xinhua", "org:xinhua"),
        ("By The Associated Press", "org:ap"),
        ("© 2024 Agence France-Presse. All rights reserved.", "org:afp"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "org:ap"),
        ("The search went on until dusk. (AFP)", "org:afp"),
        ("The search went on until dusk. — Reuters", "org:reuters"),
        ("via TASS", "org:tass"),
    ],
)
def test_a_text_says_whose_it_is(line: str, group: str) -> None:
    assert credit(document("a", text=f"{STORY}\n{line}"), BOOK.agencies) == group


@pytest.mark.parametrize(
    "line",
    [
        "With material from AFP and our own reporters.",
        "Reuters contributed to this report.",
        "The agency Reuters had reported nine dead.",
        "Nobody answered (the mayor was away).",
        "It was a long day - dusk",
    ],
)
def test_who_only_helped_is_not_credited_with_the_whole(line: str) -> None:
    assert credit(document("a", text=f"{STORY}\n{line}"), BOOK.agencies) == ""


def test_no_text_and_no_names_give_nothing() -> None:
    assert credit(UNKNOWN, BOOK.agencies) == ""
    assert credit(document("a", text="(Reuters)"), ()) == ""


def test_an_outlet_may_be_an_agency_itself() -> None:
    assert agency("reuters", BOOK.agencies) == "org:reuters"
    assert agency("the herald", BOOK.agencies) == ""


def test_two_outlets_with_one_credit_are_one_source() -> None:
    claims = tuple(
        claim("killed", "12", doc=name, when="2024-05-02", where=IZIUM) for name in "abc"
    )
    papers = (
        document("a", "2024-05-03", publisher="The Herald", text=f"{STORY} Rain fell.\n(AFP)"),
        document("b", "2024-05-03", publisher="The Post", text="Elsewhere in short.\nAFP"),
        document("c", "2024-05-03", publisher="AFP", text="A bridge gave way at noon today."),
    )
    (plain,) = reconcile(claims, papers)
    (read,) = reconcile(claims, papers, settings=Settings(agencies=BOOK.agencies))
    assert [one.tolls[0].groups for one in (plain, read)] == [3, 1]


def test_the_lexicons_feeders_are_groups_that_speak() -> None:
    fed = [one for one, _ in BOOK.feeders]
    assert fed == sorted(set(fed))
    assert all(feeder.startswith(("state:", "grp:")) for _, feeder in BOOK.feeders)
