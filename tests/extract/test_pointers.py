"""Headlines in a page that only lead to another story."""

import pytest
from tests.machine import lexicon
from tests.reconcile.builders import claim, document

from reportedly.extract.pointers import FLAG, leads_elsewhere, pointed

TEXT = "Two hurt at a market\n\nRELATED: Six killed in a blaze\n\nTwo clerks were hurt."


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Six killed in Norvia blaze",
        "Related: Man shot",
        "Related Story Man shot in Drava",
        "Related Coverage Six killed",
        "1:47 Boy killed in crash",
        "0:59 Family of victim speaks",
    ],
)
def test_a_line_leads_elsewhere(line: str) -> None:
    assert leads_elsewhere(line, lexicon().cues.words["pointers"])


@pytest.mark.parametrize(
    "line",
    [
        "More than 20 killed in Norvia",
        "Related deaths rose",
        "Norvia: Six killed in blaze",
        "10:30 5 killed",
        "See also",
        "",
    ],
)
def test_a_line_is_of_its_own_text(line: str) -> None:
    assert not leads_elsewhere(line, lexicon().cues.words["pointers"])


def test_only_headlines_bear_the_flag() -> None:
    paper = document("doc", text=TEXT)
    at = TEXT.index("killed")
    head = claim("killed", "6", at=at, flags=("headline",))
    body = claim("killed", "6", at=at)
    pointers = frozenset({"related"})
    assert [FLAG in one.flags for one in pointed((head, body), paper, pointers)] == [
        True,
        False,
    ]


def test_nothing_leads_nowhere() -> None:
    assert pointed((), document("doc", text=TEXT), frozenset({"related"})) == ()
