"""Shortened identifiers tell the claims apart."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.report.ids import cited, shortened


def test_eight_characters_are_enough_for_most() -> None:
    assert shortened(["0123456789abcd", "fedcba9876543"]) == {
        "0123456789abcd": "01234567",
        "fedcba9876543": "fedcba98",
    }


def test_prose_cites_claims_with_a_letter() -> None:
    assert cited(["0123456789abcd"]) == {"0123456789abcd": "c:01234567"}


def test_twins_get_as_long_as_it_takes() -> None:
    short = shortened(["c:0123456789a", "c:0123456789b"])
    assert set(short.values()) == {"c:0123456789a", "c:0123456789b"}


def test_no_identifiers_are_no_trouble() -> None:
    assert shortened([]) == {}


@given(st.sets(st.text(alphabet="ab:", max_size=14)))
def test_every_shortened_identifier_is_unambiguous(ids: set[str]) -> None:
    short = shortened(ids, least=2)
    assert len(set(short.values())) == len(ids)
    assert all(whole.startswith(begin) for whole, begin in short.items())
