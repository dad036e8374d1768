"""The date with which a text opens: taken where it is the report's own, and only there."""

import json

import pytest

from reportedly.model.document import Document
from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.raw import Facts, Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read

DAY = PartialDate(year=2031, month=4, day=23)
STORY = "Two people were killed when shells fell on the market of Oreh."


def opened(text: str, today: PartialDate | Unknown = UNKNOWN) -> Document:
    raw = Raw(name="report.txt", data=text.encode(), form=Form.TEXT)
    found = read(raw, Limits(), today).document
    assert not isinstance(found, Unknown)
    return found


@pytest.mark.parametrize(
    "head",
    [
        "23 April 2031\n",
        "Wednesday, 23 April 2031\n",
        "Wed Apr 23, 2031 ",
        "April 23, 2031 | Oreh\n",
        "23-04-2031 ",
        "23.04.2031 ",
        "2031-04-23\n",
        "Posted on April 23, 2031 by the editors\n",
        "Date of publication: 23 April 2031 ",
        "Published 23 April 2031, 10:15 GMT\n",
        "Shells fall on Oreh\n\n23 April 2031\n\n",
    ],
)
def test_a_date_at_the_head_is_that_of_publication(head: str) -> None:
    found = opened(head + STORY)
    assert found.published == DAY
    assert not isinstance(found.origin, Unknown)
    (dating,) = found.origin.datings
    assert (dating.place, dating.taken) == ("opening of the text, published", True)
    assert found.text == head + STORY  # nothing is cut away


@pytest.mark.parametrize(
    "head",
    [
        "23 April 2031 was the day on which it began. ",
        "On 23 April 2031 the front lay still. ",
        "By April 23, 2031 nobody was left. ",
        "23 April, they said. ",
        "April 2031 ",
        "04/05/2031 ",
        "The war of 23 April 2031\n\n",
        "12 killed\n\nIn Oreh.\n\n23 April 2031\n",
    ],
)
def test_a_day_that_is_told_of_is_no_date_of_publication(head: str) -> None:
    assert opened(head + STORY).published is UNKNOWN


def test_a_date_of_change_is_kept_and_not_taken() -> None:
    found = opened(f"Last updated at 23 April 2031 {STORY}")
    assert found.published is UNKNOWN
    assert not isinstance(found.origin, Unknown)
    (dating,) = found.origin.datings
    assert (dating.day, dating.taken) == (DAY, False)


def test_what_is_stated_beside_the_text_comes_first() -> None:
    line = json.dumps({"text": f"23 April 2031\n{STORY}", "published": "2031-04-25"})
    found = read(Raw(name="a", data=line.encode(), form=Form.JSONL)).document
    assert not isinstance(found, Unknown)
    assert str(found.published) == "2031-04-25"
    assert found.origin is UNKNOWN


def test_a_line_without_a_date_takes_that_of_its_text() -> None:
    line = json.dumps({"text": STORY, "title": "23 April 2031 Oreh shelled", "published": None})
    found = read(Raw(name="a", data=line.encode(), form=Form.JSONL)).document
    assert not isinstance(found, Unknown)
    assert found.published == DAY


def test_no_text_is_from_after_the_day_of_reading() -> None:
    found = opened(f"23 April 2031\n{STORY}", PartialDate(year=2030, month=1, day=2))
    assert found.published is UNKNOWN


def test_the_same_text_keeps_its_id_with_its_date() -> None:
    dated, bare = opened(f"23 April 2031\n{STORY}"), opened(f"23 March\n{STORY}")
    assert dated.id == dated.sha256[:16]
    assert bare.id == bare.sha256[:16]


def entry(stated: str, text: str = STORY, retrieved: str | Unknown = UNKNOWN) -> Reading:
    """Return what an entry of a feed gives that says when it came out."""
    facts = Facts(published=stated, url="https://post.example/1")
    raw = Raw(
        name="feed.rss#1",
        data=text.encode(),
        form=Form.TEXT,
        facts=facts,
        container="feed",
        retrieved=retrieved,
    )
    return read(raw, Limits(), UNKNOWN)


def test_what_a_feed_says_comes_first_and_both_are_kept_with_their_places() -> None:
    found = entry("2031-04-23T08:00:00Z", f"24 April 2031\n{STORY}").document
    assert not isinstance(found, Unknown)
    assert not isinstance(found.origin, Unknown)
    assert (found.published, found.published_as) == (DAY, "2031-04-23T08:00:00Z")
    told = [(one.place, one.taken) for one in found.origin.datings]
    assert told == [("feed", True), ("opening of the text, published", False)]


def test_a_feed_dates_nothing_after_the_day_of_its_retrieval() -> None:
    found = entry("2031-04-23", retrieved="2031-04-01T00:00:00Z").document
    assert not isinstance(found, Unknown)
    assert not isinstance(found.origin, Unknown)
    assert [one.taken for one in found.origin.datings] == [False]
    assert found.published is UNKNOWN


def test_what_a_feed_says_that_is_no_date_is_said() -> None:
    made = entry("some day")
    assert not isinstance(made.document, Unknown)
    assert made.document.published is UNKNOWN
    assert [issue.code for issue in made.issues] == ["bad_date"]
