"""What is asked of a list of incidents."""

import pytest

from reportedly.errors import NounError
from reportedly.model.listing import PIECE, Listed, Listing, Order
from reportedly.model.unknown import UNKNOWN
from reportedly.model.wanted import Wanted


def test_nothing_asked_is_the_first_piece_of_everything_by_weight() -> None:
    asked = Listed()
    assert (asked.wanted, asked.shape, asked.documents) == (Wanted(), UNKNOWN, 0)
    assert (asked.order, asked.after, asked.limit) == (Order.WEIGHT, "", PIECE)


@pytest.mark.parametrize(("limit", "documents"), [(0, 0), (-1, 0), (5, -1)])
def test_a_piece_of_nothing_is_refused(limit: int, documents: int) -> None:
    with pytest.raises(NounError, match="at least one row"):
        Listed(limit=limit, documents=documents)


def test_the_end_of_a_list_has_no_mark() -> None:
    assert Listing().next == ""
