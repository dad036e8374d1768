"""Dates that sources give: what they mean, and which one is taken."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.reading.datings import (
    DAY_FIRST,
    MONTH_FIRST,
    address_date,
    dated_text,
    day_of,
    weighed,
)

DAY = PartialDate(year=2031, month=4, day=3)
PIECES = (
    "3",
    "0",
    "31",
    "st",
    " ",
    ".",
    "-",
    ",",
    "at ",
    "April",
    "may",
    "Dec",
    "2031",
    "9",
    "x",
)


@pytest.mark.parametrize(
    "stated",
    [
        "2031-04-03",
        "2031-04-03T08:15:00.351Z",
        "2031-04-03 8:15:00 -0800",
        "20310403",
        "2031/04/03",
        "3 Apr 2031 08:02 GMT",
        "Thu, 03 Apr 2031 08:15:00 +0000",
        "Thu Apr 03 2031 09:28:00 GMT+0000 (UTC)",
        "Thu Apr  3 09:28:00 UTC 2031",
        "April 3, 2031, 12:01 AM",
        "Thursday, 3rd April 2031",
        "03-Apr-2031",
        "2031.04.03",
    ],
)
def test_a_date_in_many_forms(stated: str) -> None:
    assert day_of(stated) == DAY


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("20/11/2019", PartialDate(year=2019, month=11, day=20)),
        ("11/20/2019", PartialDate(year=2019, month=11, day=20)),
        ("11/11/2019", PartialDate(year=2019, month=11, day=11)),
        ("10/11/2019", UNKNOWN),
        ("10-11-2019", PartialDate(year=2019, month=11, day=10)),
        ("10.11.2019", PartialDate(year=2019, month=11, day=10)),
        ("11-20-2019", PartialDate(year=2019, month=11, day=20)),
        ("yesterday", UNKNOWN),
        ("", UNKNOWN),
        ("2031-02-30", UNKNOWN),
        ("0001-01-01T00:00:00Z", UNKNOWN),
        ("1700000000", UNKNOWN),
        ("12345678901234567890", UNKNOWN),
        ("April 2031", UNKNOWN),
    ],
)
def test_figures_with_two_readings_are_no_date(stated: str, expected: object) -> None:
    assert day_of(stated) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/2031/04/03/oss", "2031/04/03"),
        ("https://a.example/news/2031-04-03-oss.html", "2031-04-03"),
        ("https://a.example/news/275221/", ""),
        ("https://a.example/2031/14/03/oss", ""),
    ],
)
def test_addresses_may_hold_a_day(address: str, expected: str) -> None:
    assert address_date(address) == expected


def test_the_first_date_in_words_counts() -> None:
    assert dated_text("By Ida Holm, April 3, 2031 - updated 4 April 2031") == "April 3, 2031"
    assert dated_text("no date here in May or so") == ""


def test_the_best_place_is_taken_and_all_are_kept() -> None:
    given = [("soon", "json-ld datePublished"), ("2031-04-03", "meta date"), ("", "address")]
    kept, day, stated = weighed(given, UNKNOWN)
    assert [(one.place, one.taken) for one in kept] == [
        ("json-ld datePublished", False),
        ("meta date", True),
    ]
    assert (day, stated) == (DAY, "2031-04-03")


def test_a_change_is_no_publication() -> None:
    kept, day, _ = weighed([("2031-04-03", "meta modified og:updated_time")], UNKNOWN)
    assert (len(kept), day) == (1, UNKNOWN)


def test_a_date_after_the_retrieval_is_passed_over() -> None:
    given = [("2031-04-09", "meta date"), ("2031-04-03", "time")]
    assert weighed(given, DAY)[1] == DAY
    # One day later it may be somewhere in the world.
    assert weighed([("2031-04-04", "meta date")], DAY)[1] == PartialDate(
        year=2031, month=4, day=4
    )


def test_a_time_is_kept_where_it_is_one() -> None:
    assert weighed([("2031-04-03T08:15:00.35+02:00", "time")], UNKNOWN)[2] == (
        "2031-04-03T08:15:00+02:00"
    )
    assert weighed([("April 3, 2031, 8:15 AM", "time")], UNKNOWN)[2] == "2031-04-03"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Oss, 3 April 2031: nine died", "3 April 2031"),
        ("In 2029 it was calm. Updated April 3, 2031 at noon", "April 3, 2031"),
        ("03 Apr 2031, and then in 2032", "03 Apr 2031"),
        ("April 3, 2031 or 4 May 2031", "April 3, 2031"),
        ("45 April 2031", ""),
        ("103 April 2031", ""),
        ("4th May 2031", "4th May 2031"),
        ("39 May 2031", "39 May 2031"),
        ("3 April, of which year nobody says", ""),
        ("2031 came after 3 April", ""),
        ("", ""),
    ],
)
def test_the_first_date_in_some_words(words: str, expected: str) -> None:
    assert dated_text(words) == expected


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_the_first_date_is_what_either_form_finds_first(words: str) -> None:
    found = [match for form in (DAY_FIRST, MONTH_FIRST) if (match := form.search(words))]
    first = min(found, key=lambda match: match.start())[0] if found else ""
    assert dated_text(words) == first


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_day_is_no_end_of_a_longer_number(words: str) -> None:
    tail = DAY_FIRST.pattern.partition("(?:st|")[2]
    plain = re.compile(rf"(?<![0-9])([0-3]?[0-9])(?:st|{tail}", re.IGNORECASE)
    found = [(match.span(), match.groups()) for match in DAY_FIRST.finditer(words)]
    assert found == [(match.span(), match.groups()) for match in plain.finditer(words)]
