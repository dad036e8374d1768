"""Exports against what others say of them: schemas, tag rules, round trips, a browser."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from playwright.sync_api import Page, sync_playwright
from tests.pages.browser import browser
from tests.report import build
from tests.report.exports import making

from reportedly.report.exports.annotations import annotations
from reportedly.report.exports.formats import export
from reportedly.report.exports.hxl import hxl
from reportedly.report.exports.rows import csv_bytes
from reportedly.report.ground import Ground

ACCEPTED = frozenset({making.VICTIM.id, making.MINISTER.id})
TEXT = {"type": "string", "minLength": 1}
LONGITUDE = {"type": "number", "minimum": -180, "maximum": 180}
LATITUDE = {"type": "number", "minimum": -90, "maximum": 90}
FIGURE = {"type": ["integer", "null"], "minimum": 0}
# RFC 7946, as far as points go.
GEOJSON = {
    "type": "object",
    "required": ["type", "features"],
    "not": {"anyOf": [{"required": ["crs"]}, {"required": ["coordinates"]}]},
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties", "id"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": TEXT,
                    "geometry": {
                        "oneOf": [
                            {"type": "null"},
                            {
                                "type": "object",
                                "required": ["type", "coordinates"],
                                "additionalProperties": False,
                                "properties": {
                                    "type": {"const": "Point"},
                                    "coordinates": {
                                        "type": "array",
                                        "prefixItems": [LONGITUDE, LATITUDE],
                                        "minItems": 2,
                                        "maxItems": 2,
                                    },
                                },
                            },
                        ]
                    },
                    "properties": {
                        "type": "object",
                        "required": ["tolls", "claims", "standing", "where_prec"],
                        "properties": {
                            "claims": {"type": "array", "items": TEXT, "minItems": 1},
                            "tolls": {
                                "type": "array",
                                "items": {
                                    "type": "object",
                                    "required": ["low", "best", "high", "as_of", "claimants"],
                                    "properties": {
                                        "low": FIGURE,
                                        "best": FIGURE,
                                        "high": FIGURE,
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
# The Web Annotation data model, as far as text selectors go.
ANNOTATION = {
    "type": "object",
    "required": ["@context", "id", "type", "motivation", "body", "target"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "uri", "pattern": "^urn:"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "tagging", "commenting"]},
        "target": {
            "type": "object",
            "required": ["source", "state", "selector"],
            "properties": {
                "source": TEXT,
                "state": {"type": "object", "required": ["type", "value"]},
                "selector": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "oneOf": [
                            {
                                "required": ["type", "exact", "prefix", "suffix"],
                                "properties": {
                                    "type": {"const": "TextQuoteSelector"},
                                    "exact": {**TEXT, "maxLength": 300},
                                    "prefix": {"type": "string", "maxLength": 32},
                                    "suffix": {"type": "string", "maxLength": 32},
                                },
                            },
                            {
                                "required": ["type", "start", "end"],
                                "properties": {
                                    "type": {"const": "TextPositionSelector"},
                                    "start": {"type": "integer", "minimum": 0},
                                    "end": {"type": "integer", "minimum": 1},
                                },
                            },
                        ]
                    },
                },
            },
        },
    },
}
RATING = {
    "required": ["@type", "alternateName", "ratingValue", "bestRating", "worstRating"],
    "properties": {
        "alternateName": {
            "enum": ["corroborated", "single-source", "disputed", "superseded", "retracted"]
        }
    },
}
REVIEW = {
    "required": ["@type", "claimReviewed", "datePublished", "itemReviewed", "reviewRating"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "claimReviewed": TEXT,
        "itemReviewed": {"required": ["@type", "author", "datePublished", "appearance"]},
        "reviewRating": RATING,
    },
}
TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")  # HXL 1.1: a tag and its attributes
CORE = {"affected", "adm1", "country", "date", "event", "geo", "group", "loc", "meta", "status"}


def made(name: str, **more: object) -> dict[str, bytes]:
    one = export(making.dossier(accepted=ACCEPTED, **more), name, making.BOOK)
    return {file.name: file.data for file in one.files}


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.mark.parametrize("prec", range(1, 8))
def test_geojson_is_what_rfc_7946_asks_for(prec: int) -> None:
    incident = replace(making.INCIDENT, where=replace(making.PLACE, where_prec=prec))
    one = export(making.dossier(incident), "geojson", making.BOOK).files[0].data
    Draft202012Validator(GEOJSON).validate(json.loads(one))


def test_the_validator_of_geojson_refuses_what_is_none() -> None:
    turned = {"type": "Point", "coordinates": [49.2, 137.2]}
    feature = {"type": "Feature", "id": "x", "geometry": turned, "properties": {}}
    wrong = {"type": "FeatureCollection", "features": [feature]}
    assert not Draft202012Validator(GEOJSON).is_valid(wrong)


def test_annotations_have_the_shape_of_the_data_model() -> None:
    found = json.loads(made("annotations")["annotations.jsonld"])
    assert found["items"]
    for item in found["items"]:
        Draft202012Validator(ANNOTATION).validate(item)


def test_reviews_have_what_claimreview_needs() -> None:
    found = json.loads(made("claimreview")["claimreview.jsonld"])
    assert found["@context"] == "https://schema.org"
    assert found["@graph"]
    for item in found["@graph"]:
        Draft202012Validator(REVIEW).validate(item)


def test_hxl_keeps_the_rules_of_tags() -> None:
    head, tags, *cells = rows(made("hxl")["claims_hxl.csv"])
    assert len(head) == len(tags) == len(set(tags))
    assert all(TAG.fullmatch(tag) for tag in tags)
    assert {tag[1:].partition("+")[0] for tag in tags} <= CORE
    assert cells
    for row in cells:
        assert len(row) == len(tags)
        for tag, cell in zip(tags, row, strict=True):
            if tag.startswith("#affected"):
                assert cell == "" or cell.isdecimal()
            if tag.startswith("#date"):
                assert cell == "" or re.fullmatch(r"\d{4}(-\d\d){0,2}", cell)


def test_hxl_says_nothing_of_what_nobody_counted() -> None:
    silent = replace(making.INCIDENT, tolls=())
    _, tags, row = rows(hxl(making.ready(silent)).files[0].data)
    affected = [c for tag, c in zip(tags, row, strict=True) if tag.startswith("#affected")]
    assert set(affected) == {""}


@pytest.mark.parametrize("name", ["acled-like", "csv", "ged-like", "hxl"])
def test_csv_comes_back_as_it_went(name: str) -> None:
    for file, data in made(name).items():
        if file.endswith(".csv"):
            head, *cells = rows(data)
            assert {len(row) for row in cells} <= {len(head)}
            assert b"\r\n" in data
            assert b"\n" not in data.replace(b"\r\n", b"")
            assert csv_bytes(head, [tuple(row) for row in cells]) == data


ODD = st.text(alphabet='a",;\r\n é\u200b\u202e=', max_size=12)


@given(st.lists(st.tuples(ODD, ODD), max_size=4))
def test_any_cell_comes_back_as_it_went(cells: list[tuple[str, str]]) -> None:
    once = csv_bytes(("a", "b"), cells)
    _, *found = rows(once)
    assert csv_bytes(("a", "b"), [tuple(row) for row in found]) == once


def test_parquet_read_back_is_the_csv() -> None:
    columns, flat = made("parquet"), made("csv")
    for name in ("claims", "incidents"):
        table = pq.read_table(io.BytesIO(columns[f"{name}.parquet"]))
        head, *cells = rows(flat[f"{name}.csv"])
        assert table.column_names == head
        read = [[str(row[column]) for column in head] for row in table.to_pylist()]
        assert read == cells


# How a reader of annotations finds the words again: by their place, or else by themselves.
ANCHOR = """([text, selectors]) => {
  document.body.textContent = text;
  const node = document.body.firstChild;
  const unit = at => Array.from(text).slice(0, at).join("").length;
  const place = selectors.find(one => one.type === "TextPositionSelector");
  const quote = selectors.find(one => one.type === "TextQuoteSelector");
  let start = unit(place.start), end = unit(place.end);
  if (quote && text.slice(start, end) !== quote.exact) {
    const whole = quote.prefix + quote.exact + quote.suffix;
    const at = text.indexOf(whole);
    if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
    start = at + quote.prefix.length;
    end = start + quote.exact.length;
  }
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range.toString();
}"""
WRITINGS = (
    "🕊️ 🏥🏥 She counted. Twelve people were killed. Nobody else spoke.",
    "\u202b\u0634\u062f\u202c said so. Twelve people were killed. \u200bNobody else spoke.",
    "Twelve people were killed.",
    "Twelve people were wounded, he said. Twelve people were killed. e\u0301",
)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    if browser() is None:
        pytest.skip("there is no browser on this machine")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        yield opened.new_page()
        opened.close()


def selectors(text: str) -> list[Any]:
    document = build.document("paper", text)
    claim = build.claim(document, "Twelve people were killed.", "killed", "killed")
    one = making.ready(ground=Ground.of((claim,), (document,)))
    (item,) = json.loads(annotations(one).files[0].data)["items"]
    found: list[Any] = item["target"]["selector"]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("text", WRITINGS)
def test_a_browser_finds_the_words_of_an_annotation(text: str, page: Page) -> None:
    assert page.evaluate(ANCHOR, [text, selectors(text)]) == "Twelve people were killed."


@pytest.mark.slow
@pytest.mark.parametrize("text", WRITINGS[:2])
def test_a_browser_finds_them_again_in_a_text_that_changed(text: str, page: Page) -> None:
    changed = f"Correction: the town was misspelt. {text}"
    assert page.evaluate(ANCHOR, [changed, selectors(text)]) == "Twelve people were killed."


@pytest.mark.slow
def test_words_that_are_gone_are_not_found(page: Page) -> None:
    gone = "She counted, and nobody else spoke."
    assert page.evaluate(ANCHOR, [gone, selectors(WRITINGS[0])]) is None
