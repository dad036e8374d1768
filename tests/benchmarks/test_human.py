"""The hand-written list is read, and the program's claims are held against it."""

import json

import pytest
from benchmarks.articles import Article
from benchmarks.human import (
    LIST,
    agree,
    by_kind,
    differences,
    figures_of,
    mentions,
    read_list,
)

from reportedly.model.unknown import UNKNOWN

TEXT = "The ministry said 12 sailors died. A swap is under talk."
ROWS = """\
# scope: kinds killed, prisoner_swap;
# date: 2026-01-01
document\tstart\tend\tkind\tlo\thi\tstatus\tclaimant
harbour\t0\t34\tkilled\t12\t12\thappened\tministry
harbour\t35\t56\tprisoner_swap\t\t\tpossible\tpublisher
"""
ARTICLE = Article(
    id="harbour", text=TEXT, title="At sea", published="", outlet="Gazette", topic="sea"
)
SHIFT = len("At sea\n\n")


def claim(kind: str, start: int, end: int, **others: object) -> dict[str, object]:
    usual = {
        "kind": kind,
        "span": [start + SHIFT, end + SHIFT],
        "count": None,
        "status": "happened",
        "attribution": [{"part": "publisher", "text": None}],
    }
    return {**usual, **others}


def line(*claims: dict[str, object]) -> str:
    return json.dumps({"text": f"At sea\n\n{TEXT}", "claims": claims})


MINISTRY = [
    {"part": "publisher", "text": None},
    {"part": "claimant", "text": "The ministry", "name": "the ministry", "id": "XXX-GOV"},
]


@pytest.fixture
def deaths() -> dict[str, object]:
    return claim("killed", 0, 34, count={"lo": 12, "hi": 12}, attribution=MINISTRY)


def test_the_list_says_which_kinds_it_covers() -> None:
    listed = read_list(ROWS)

    assert listed.kinds == ("killed", "prisoner_swap")
    assert listed.numberless == {"prisoner_swap"}
    assert (listed.mentions[0].lo, listed.mentions[1].lo) == (12, UNKNOWN)


def test_spans_are_counted_without_the_title(deaths: dict[str, object]) -> None:
    (found,) = mentions(ARTICLE, line(deaths))

    assert (found.start, found.end) == (0, 34)
    assert TEXT[found.start : found.end] == "The ministry said 12 sailors died."


def test_all_right_is_all_ones(deaths: dict[str, object]) -> None:
    swap = claim("prisoner_swap", 35, 56, status="possible")

    figures = figures_of(agree(read_list(ROWS), [(ARTICLE, line(deaths, swap))]))

    assert set(figures.values()) == {1.0}


def test_a_wrong_number_is_right_only_without_its_value(deaths: dict[str, object]) -> None:
    wrong = {**deaths, "count": {"lo": 13, "hi": None}}

    figures = figures_of(agree(read_list(ROWS), [(ARTICLE, line(wrong))]))

    assert (figures["recall"], figures["recall without value"]) == (0.0, 0.5)


def test_no_number_is_asked_of_a_kind_that_has_none() -> None:
    swap = claim("prisoner_swap", 40, 56, count={"lo": 2, "hi": 2})

    figures = figures_of(agree(read_list(ROWS), [(ARTICLE, line(swap))]))

    assert (figures["precision"], figures["status agrees"]) == (1.0, 0.0)


def test_kinds_out_of_scope_do_not_count(deaths: dict[str, object]) -> None:
    attack = claim("attack", 0, 34)

    assert (
        figures_of(agree(read_list(ROWS), [(ARTICLE, line(deaths, attack))]))["precision"]
        == 1.0
    )


def test_a_second_rendering_is_a_false_alarm(deaths: dict[str, object]) -> None:
    agreement = agree(read_list(ROWS), [(ARTICLE, line(deaths, deaths))])

    shown = differences(agreement)

    assert [words.split("\t")[0] for words in shown] == ["missed", "false alarm"]
    assert shown[0].split("\t")[1:4] == ["harbour", "35", "56"]


def test_the_table_has_a_row_for_each_kind_and_one_for_all(deaths: dict[str, object]) -> None:
    rows = by_kind(agree(read_list(ROWS), [(ARTICLE, line(deaths))])).splitlines()

    assert [row.split()[0] for row in rows[2:]] == ["killed", "prisoner_swap", "all"]


def test_the_list_that_ships_can_be_read() -> None:
    listed = read_list(LIST.read_text(encoding="utf-8"))

    assert {mention.kind for mention in listed.mentions} <= set(listed.kinds)
    assert listed.numberless == {"exchange", "prisoner_swap", "order", "alliance"}
    assert all(mention.start < mention.end for mention in listed.mentions)
