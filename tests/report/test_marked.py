"""The text of a document with its claims marked: nothing is lost, nothing is twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report import build

from reportedly.report.marked import around, pieces, visible

CLAIMS = tuple(one for one in build.CLAIMS if one.document == build.EVENING.id)


def test_the_pieces_are_the_whole_text() -> None:
    for document in build.GROUND.documents.values():
        claims = tuple(one for one in build.CLAIMS if one.document == document.id)
        found = pieces(document, claims)
        assert "".join(one.text for one in found) == document.text
        assert all(document.text[one.start :].startswith(one.text) for one in found)


def test_a_text_without_claims_is_one_piece() -> None:
    (only,) = pieces(build.MORNING, ())
    assert only.text == build.MORNING.text
    assert not only.claims


def test_every_claim_has_its_trigger_marked() -> None:
    for claim in CLAIMS:
        marked = [one for one in pieces(build.EVENING, CLAIMS) if claim.id in one.trigger]
        words = build.EVENING.quote(claim.trigger)
        assert "".join(one.text for one in marked) == words


def test_every_claim_has_its_sentence_marked() -> None:
    for claim in CLAIMS:
        told = [one for one in pieces(build.EVENING, CLAIMS) if claim.id in one.claims]
        assert "".join(one.text for one in told) == claim.quote
        assert told[0].begins[0] == claim.id or claim.id in told[0].begins


def test_where_sentences_overlap_the_shorter_comes_first() -> None:
    spans = {one.id: one.span.end - one.span.start for one in CLAIMS}
    for piece in pieces(build.EVENING, CLAIMS):
        lengths = [spans[one] for one in piece.claims]
        assert lengths == sorted(lengths)


def test_withheld_words_are_pieces_of_their_own() -> None:
    at = build.MORNING.text.index("officials")
    found = pieces(build.MORNING, (build.PLANNED,), ((at, at + len("officials")),))
    assert [one.text for one in found if one.withheld] == ["officials"]
    assert "".join(one.text for one in found) == build.MORNING.text


def test_around_a_claim_stand_whole_words() -> None:
    shown = around(build.MORNING, build.HUNDRED)
    text = "".join(one.text for one in shown)
    assert text in build.MORNING.text
    assert build.HUNDRED.quote in text
    assert {one for piece in shown for one in piece.trigger} == {build.HUNDRED.id}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\n\ntwo", "one\n\ntwo"),
        (" and ", " and "),
        (" ", " "),
        ("a\u202eb", "a\N{REPLACEMENT CHARACTER}b"),
        ("a\u200bb", "a\N{REPLACEMENT CHARACTER}b"),
        ("tab\tbed", "tab bed"),
    ],
)
def test_nothing_that_is_hidden_or_turns_the_writing_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_lines_stay_lines(text: str) -> None:
    assert visible(text).count("\n") == text.count("\n")
