"""Spots: in the order of listing, hung on the document alone, never two in one place."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.build import READER, RULES, TEXT, at, claim, document

from reportedly.ledger import filling
from reportedly.ledger.spots import (
    MONTHS,
    ROOM,
    UNDATED,
    bounds,
    first_spot,
    known_from,
    month_words,
    months,
)
from reportedly.ledger.store import Ledger
from reportedly.model.claim import AsOf
from reportedly.model.found import Found
from reportedly.model.moment import PartialDate, When
from reportedly.model.wanted import Wanted

PAPER = document()
BIGGEST = (1 << 63) - 1


def dated(day: str) -> AsOf:
    return AsOf(date=PartialDate.parse(day), origin="stated")


def lasting(start: str, end: str) -> When:
    return When(
        surface="Oreh",
        span=at(PAPER, "Oreh"),
        start=PartialDate.parse(start),
        end=PartialDate.parse(end),
    )


@given(st.dates(), st.dates(), st.text("abc-:_", min_size=1, max_size=4))
def test_the_order_is_that_of_publication(one: date, other: date, name: str) -> None:
    first, second = (first_spot(document(name, TEXT, day.isoformat())) for day in (one, other))
    if one <= other:
        assert first <= second
    assert 0 <= first <= BIGGEST
    assert first % ROOM == 0


def test_what_has_no_day_comes_last() -> None:
    undated, late = document(published=""), document(published="9999-12-31")
    assert first_spot(late) < first_spot(undated) <= BIGGEST
    assert first_spot(undated) >> 45 == UNDATED


def test_a_month_stands_before_its_days_are_known() -> None:
    month, first = document(published="2025-01"), document(published="2025-01-01")
    assert first_spot(month) == first_spot(first)


def test_versions_of_a_text_have_one_place_and_take_the_next(ledger: Ledger) -> None:
    """Another reading, and another text of the same day, stand behind the first."""
    later = document(text=TEXT.replace("12", "15"))
    for paper, surface in ((PAPER, "at least 12"), (later, "at least 15")):
        for rules in ("1", "2"):
            yielded = Found(document=paper, claims=(claim(paper, surface=surface),))
            assert ledger.add(yielded, READER, rules)
    assert ledger.check() == ()
    assert [one.quote for one in ledger.page(Wanted()).claims] == [later.text]


def test_documents_that_meet_make_room_for_each_other(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two documents of a day seldom have the same place; here all of them do."""
    monkeypatch.setattr(filling, "first_spot", lambda _: 5 * ROOM)
    names = [f"{number}" for number in range(6)]
    papers = [document(name) for name in names]
    founds = [
        Found(document=one, claims=(claim(one), claim(one, "wounded", "3"))) for one in papers
    ]
    ledger.add_all(founds[:3], READER, RULES)
    for one in founds[3:]:
        ledger.add(one, READER, RULES)
    assert ledger.check() == ()
    assert len(ledger.page(Wanted()).claims) == 12


def test_more_claims_than_a_place_has_room(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "ROOM", 2)
    monkeypatch.setattr(filling, "first_spot", lambda _: 8)
    papers = [document(name) for name in "abc"]
    for paper in papers:
        claims = tuple(claim(paper, *words) for words in WORDINGS)
        ledger.add(Found(document=paper, claims=claims), READER, RULES)
    assert len(ledger.page(Wanted(), limit=99).claims) == 3 * len(WORDINGS)
    assert ledger.check() == ()


WORDINGS = (("killed", "at least 12"), ("wounded", "3"), ("killed", "12"))


def test_the_days_of_a_claim() -> None:
    plain = claim(PAPER)
    assert bounds(plain) == (None, None)
    assert known_from(plain, PAPER) == date(2025, 1, 10).toordinal()
    assert known_from(plain, document(published="")) is None
    month = replace(plain, as_of=dated("2025-02"))
    assert bounds(month) == (date(2025, 2, 1).toordinal(), date(2025, 2, 28).toordinal())
    assert known_from(month, PAPER) == date(2025, 2, 1).toordinal()
    happened = replace(month, when=lasting("2024-12-30", "2025-01-02"))
    assert bounds(happened) == (date(2024, 12, 30).toordinal(), date(2025, 1, 2).toordinal())


def test_the_months_of_a_claim() -> None:
    happened = replace(claim(PAPER), when=lasting("2024-12-30", "2025-01-02"))
    assert month_words(happened) == ("m_2024_12", "m_2025_01")
    assert month_words(claim(PAPER)) == ()
    war = replace(claim(PAPER), when=lasting("2014-02", "2025-01"))
    assert month_words(war) == ("m_long",)


@given(st.dates(), st.integers(0, 900))
def test_months_are_few_or_one_word(first: date, days: int) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal()))
    words = list(months(first, last))
    assert words == ["m_long"] or len(words) == len(set(words)) <= MONTHS
    assert words == ["m_long"] or words[0] == f"m_{first:%Y}_{first:%m}".replace(
        f"{first:%Y}", f"{first.year:04}"
    )
