"""Any list is walked through, piece by piece, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.paging import piece
from reportedly.errors import UsageError


@given(st.lists(st.text(min_size=1), unique=True), st.integers(1, 7))
def test_any_list_is_walked_through(names: list[str], limit: int) -> None:
    found, mark = list[str](), ""
    while True:
        page = piece(names, str, mark, limit)
        assert page.total == len(names)
        assert len(page.items) <= limit
        found += page.items
        if not page.next:
            break
        mark = page.next
    assert found == names


def test_a_mark_must_be_in_the_list() -> None:
    with pytest.raises(UsageError, match="start from its beginning"):
        piece(("a", "b"), str, "gone", 5)


def test_the_last_piece_has_no_mark() -> None:
    assert piece(("a", "b"), str, "a", 1).next == ""
    assert piece(("a", "b", "c"), str, "a", 1).next == "b"
