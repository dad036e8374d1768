"""Streams in pieces give the same lines as the whole would."""

import io

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.unknown import UNKNOWN
from reportedly.sources.pieces import PIECE, head, lines, pieces, whole

SMALL = st.lists(st.binary(min_size=1, max_size=6).filter(lambda data: b"\n" not in data[:-1]))


@given(st.binary(max_size=200))
def test_pieces_are_the_stream(data: bytes) -> None:
    assert b"".join(pieces(io.BytesIO(data))) == data


@given(SMALL)
def test_lines_are_the_lines_of_the_whole(parts: list[bytes]) -> None:
    data = b"".join(parts)
    assert [line for _, line in lines(parts, len(data) + 1)] == io.BytesIO(data).readlines()


@given(SMALL, st.integers(min_value=1, max_value=9))
def test_a_long_line_is_unknown_and_keeps_its_number(parts: list[bytes], limit: int) -> None:
    expected = [
        (number, line if len(line) <= limit else UNKNOWN)
        for number, line in enumerate(io.BytesIO(b"".join(parts)).readlines(), start=1)
    ]
    assert list(lines(parts, limit)) == expected


def test_the_whole_stops_at_the_limit() -> None:
    source = iter([b"one", b"two", b"three"])
    assert whole(source, 5) is UNKNOWN
    assert next(source) == b"three"


@given(SMALL)
def test_the_head_gives_back_all_that_it_took(parts: list[bytes]) -> None:
    source = iter(parts)
    line, taken = head(source, 100)
    assert [*taken, *source] == parts
    assert b"".join(taken).endswith(line)


def test_a_line_is_cut_only_where_it_is_longer_than_a_piece() -> None:
    data = b"x" * (PIECE + 1) + b"\ny\n"
    assert [len(piece) for piece in pieces(io.BytesIO(data))] == [PIECE, 2, 2]
