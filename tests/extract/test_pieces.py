"""A sentence's words, marks and numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.machine import parsed

from reportedly.extract.pieces import Kind, Piece, pieces

ALPHABET = "0123456789.,-/ax$%½ \u00a0:"


def cut(text: str) -> tuple[Piece, ...]:
    return tuple(p for sentence in parsed(text).sentences for p in pieces(sentence, text))


def said(text: str, kind: Kind) -> list[str]:
    return [piece.text for piece in cut(text) if piece.kind is kind]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They sold 2,700 bricks.", "2,700"),
        ("They sold $13.6M of bricks.", "13.6"),
        ("They sold 12,34,567 bricks.", "12,34,567"),
        ("They sold 1.111,25 bricks.", "1.111,25"),
        ("They sold 1.000.000 bricks.", "1.000.000"),
        ("They sold 40\u202f000 bricks.", "40\u202f000"),
        ("They sold 2'700 bricks.", "2'700"),
        ("They sold 30Mbps lines.", "30"),
        ("They sold .5 bricks.", ".5"),
        ("They sold 1.3e6 bricks.", "1.3e6"),
        ("They sold 6.23x10^-4 bricks.", "6.23x10^-4"),
        ("They sold 192.", "192"),
        ("They sold 22,24 bricks.", "22"),
        ("They sold \u0663\u0660\u0660 bricks.", "\u0663\u0660\u0660"),
        ("They sold \u0661\u066c\u0660\u0660\u0660 bricks.", "\u0661\u066c\u0660\u0660\u0660"),
    ],
)
def test_a_number_is_one_piece(text: str, number: str) -> None:
    assert said(text, Kind.NUMBER)[0] == number


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Call 1-222-2222 now.", "1-222-2222"),
        ("It was 2023-11-25 then.", "2023-11-25"),
        ("It was 25.11.2023 then.", "25.11.2023"),
        ("It was 25/11/2023 then.", "25/11/2023"),
        ("It was 10:30 then.", "10:30"),
        ("It took 1:36.6 then.", "1:36.6"),
    ],
)
def test_a_date_a_time_or_a_telephone_number_is_a_chain(text: str, chain: str) -> None:
    assert said(text, Kind.CHAIN) == [chain]
    assert said(text, Kind.NUMBER) == []


@pytest.mark.parametrize("part", ["1/2", "3/4", "½", "2½", "9/11"])
def test_a_part_is_one_piece(part: str) -> None:
    assert said(f"They sold {part} of it.", Kind.PART) == [part]


def test_a_piece_knows_what_stands_before_it() -> None:
    (number,) = [p for p in cut("They sold $13.6M.") if p.kind is Kind.NUMBER]
    (letter,) = [p for p in cut("They sold $13.6M.") if p.text == "M"]
    assert (number.glued, letter.glued) == (True, True)
    assert cut("They sold 12 bricks.")[2].gap == " "


def test_a_code_longer_than_any_figure_is_a_chain() -> None:
    assert said(f"They sold {'9' * 400} bricks.", Kind.CHAIN) == ["9" * 400]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=24))
def test_pieces_stand_in_order_and_leave_no_character_out(noise: str) -> None:
    text = f"They sold {noise} bricks."
    found = cut(text)
    at = 0
    for piece in found:
        assert piece.start >= at
        assert not text[at : piece.start].strip()
        assert text[piece.start : piece.end] == piece.text
        assert piece.token.start <= piece.start < piece.token.end
        assert piece.last.start < piece.end <= piece.last.end
        at = piece.end
