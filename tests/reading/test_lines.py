"""One line of JSON Lines is one document of the contract."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.raw import Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read

TODAY = PartialDate(year=2025, month=6, day=15)


def line(source: str) -> Reading:
    return read(Raw(name="in.jsonl:3", data=source.encode(), form=Form.JSONL), today=TODAY)


def record(**fields: object) -> Reading:
    return line(json.dumps({"text": "Nine people died."} | fields))


def document(reading: Reading) -> Document:
    assert not isinstance(reading.document, Unknown), reading.issues
    return reading.document


def codes(reading: Reading) -> list[str]:
    return [issue.code for issue in reading.issues]


def test_every_field_of_the_contract() -> None:
    reading = record(
        id="a-1",
        title="Toll",
        published="2025-01-10T08:00:00+02:00",
        publisher="Oreh Daily",
        url="https://example.org/a-1",
        language="en",
    )
    found = document(reading)
    assert not reading.issues
    assert (found.id, found.publisher, found.language) == ("a-1", "Oreh Daily", "en")
    assert found.published == PartialDate(year=2025, month=1, day=10)
    assert found.published_as == "2025-01-10T08:00:00+02:00"
    assert found.url == "https://example.org/a-1"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_the_text_is_read_as_it_is(text: str) -> None:
    found = document(record(text=text))
    assert found.text == text
    assert found.segments == ()


def test_the_title_goes_before_the_text() -> None:
    found = document(record(title="The toll"))
    assert found.text == "The toll\n\nNine people died."
    assert found.title == "The toll"
    assert [part.part for part in found.segments] == ["title", "text"]
    nine = found.span(10, 14)
    assert (found.quote(nine), nine.part, nine.source_start) == ("Nine", "text", 0)
    toll = found.span(4, 8)
    assert (found.quote(toll), toll.part, toll.source_start) == ("toll", "title", 4)


def test_a_text_that_begins_with_its_title_stays_as_it_is() -> None:
    found = document(record(text="The toll\nNine people died.", title="The toll"))
    assert found.text == "The toll\nNine people died."
    assert found.title == "The toll"


@pytest.mark.parametrize("title", ["", "  ", None])
def test_an_empty_title_is_none(title: str | None) -> None:
    reading = record(title=title)
    assert (document(reading).title, reading.issues) == (UNKNOWN, ())


@pytest.mark.parametrize(
    ("stated", "kept"),
    [('"a-1"', "a-1"), ("17", "17"), ("1.50", "1.50"), ("9" * 5000, "9" * 5000)],
)
def test_an_id_stays_as_it_came(stated: str, kept: str) -> None:
    reading = line(f'{{"id": {stated}, "text": "Nine died."}}')
    assert document(reading).id == reading.id == kept


@pytest.mark.parametrize("identity", [None, "", " "])
def test_without_an_id_it_is_the_beginning_of_the_hash(identity: str | None) -> None:
    found = document(record(id=identity))
    assert found.id == found.sha256[:16]


@pytest.mark.parametrize(
    ("value", "kind"),
    [(3, "a number"), (True, "a boolean"), (["a"], "an array"), ({"a": 1}, "an object")],
)
def test_a_field_of_the_wrong_type_is_unknown(value: object, kind: str) -> None:
    reading = record(publisher=value)
    assert document(reading).publisher is UNKNOWN
    assert codes(reading) == ["wrong_type"]
    assert f"publisher is {kind}" in reading.issues[0].message


def test_a_text_of_the_wrong_type_is_refused() -> None:
    reading = record(id="a-1", text=["Nine died."])
    assert (reading.document, codes(reading)) == (UNKNOWN, ["wrong_type"])
    assert reading.id == "a-1"


@pytest.mark.parametrize("source", ['{"id": "a"}', '{"id": "a", "text": null}'])
def test_no_text_no_document(source: str) -> None:
    reading = line(source)
    assert (reading.document, codes(reading), reading.id) == (UNKNOWN, ["missing_text"], "a")
    assert reading.issues[0].subject == "in.jsonl:3"


def test_unknown_fields_are_named_once() -> None:
    reading = record(outlet="Oreh Daily", body="…")
    assert codes(reading) == ["unknown_field"]
    assert reading.issues[0].message.endswith("body, outlet")
    assert not isinstance(reading.document, Unknown)


def test_many_unknown_fields_are_counted() -> None:
    reading = record(**{f"x{number}": 1 for number in range(40)})
    assert "28 more" in reading.issues[0].message


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{text: no}", "not_json"),
        ('{"text": "cut', "not_json"),
        ("[" * 100_000, "not_json"),
        ('["text"]', "not_an_object"),
        ('"text"', "not_an_object"),
        ("17", "not_an_object"),
        ("null", "not_an_object"),
    ],
)
def test_no_record_no_document(source: str, code: str) -> None:
    reading = line(source)
    assert (reading.document, codes(reading)) == (UNKNOWN, [code])


@pytest.mark.parametrize("stated", ["2025", "2025-01", "2025-01-10", "2025-01-10 08:00"])
def test_a_date_keeps_its_precision(stated: str) -> None:
    reading = record(published=stated)
    assert (str(document(reading).published), codes(reading)) == (stated[:10], [])


@pytest.mark.parametrize(
    "stated",
    [
        "yesterday",
        "2025-02-30",
        "10-01-2025",
        "01-12-24",
        "2025-01-10 at noon",
        "2025-01-10T25:00",
        "2025-1-2",
        "٢٠٢٥",
    ],
)
def test_what_is_no_date_is_not_used(stated: str) -> None:
    reading = record(published=stated)
    found = document(reading)
    assert (found.published, found.published_as) == (UNKNOWN, UNKNOWN)
    assert codes(reading) == ["bad_date"]
    assert stated in reading.issues[0].message


def test_a_date_in_the_future_is_kept_and_said() -> None:
    reading = record(published="2025-06-16")
    assert str(document(reading).published) == "2025-06-16"
    assert codes(reading) == ["future_date"]


@pytest.mark.parametrize("stated", ["2025-06-15", "2025-06", "2025"])
def test_what_may_be_past_is_no_future(stated: str) -> None:
    assert codes(record(published=stated)) == []


def test_half_a_surrogate_pair_is_replaced() -> None:
    reading = line('{"id": "a\\ud800", "text": "Nine \\ud83d\\ude00 died \\udc00."}')
    found = document(reading)
    assert (found.id, found.text) == ("a\ufffd", "Nine \U0001f600 died \ufffd.")
    assert codes(reading) == ["broken_unicode", "broken_unicode"]


def test_broken_bytes_inside_json() -> None:
    raw = Raw(name="in", data=b'{"text": "caf\xe9 hit"}', form=Form.JSONL)
    reading = read(raw)
    assert document(reading).text == "caf\ufffd hit"
    assert codes(reading) == ["broken_utf8"]


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_text_is_refused(text: str) -> None:
    reading = record(text=text)
    assert (reading.document, codes(reading)) == (UNKNOWN, ["empty"])
