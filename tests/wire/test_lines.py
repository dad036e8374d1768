"""Lines of `extract`: the layers that were asked for, and the way back."""

from dataclasses import replace
from hashlib import sha256

import pytest

from reportedly.errors import ContractError
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.incident import Incident, Shape
from reportedly.model.issue import Issue
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Factuality, Part, Voice
from reportedly.wire import (
    DEFAULT_LAYERS,
    LAYERS,
    Json,
    found_from_json,
    found_to_json,
    identity,
    refused_to_json,
)

TEXT = "Ferry struck\n\nTwo sailors – both cooks – drowned, the port said."
DOCUMENT = Document(
    id="gazette-1",
    sha256=sha256(TEXT.encode()).hexdigest(),
    text=TEXT,
    title="Ferry struck",
    published=PartialDate(year=2031, month=2, day=9),
    published_as="2031-02-09T11:30:00Z",
    publisher="Harbour Gazette",
    url="https://gazette.example/1",
    language="en",
)
START = TEXT.index("Two")
CLAIM = Claim(
    id="0123456789abcdef",
    document="gazette-1",
    kind="killed",
    span=DOCUMENT.span(START, len(TEXT)),
    quote=TEXT[START:],
    trigger=DOCUMENT.span(TEXT.index("drowned"), TEXT.index("drowned") + 7),
    attribution=(Voice(part=Part.PUBLISHER, text="Harbour Gazette"),),
)
FOUND = Found(
    document=DOCUMENT,
    claims=(CLAIM,),
    factuality=(Factuality(span=CLAIM.trigger, value=3.0),),
    issues=(
        Issue(code="no_date", subject="gazette-1", message="no dateline", hint="Give one."),
    ),
)
INCIDENT = Incident(id="fedcba9876543210", shape=Shape.INCIDENT, title="Two sailors killed")


def line() -> dict[str, Json]:
    return found_to_json(FOUND, incidents=(INCIDENT,))


def test_the_contract_orders_the_line() -> None:
    names = ["document", "sha256", "title", "published", "publisher", "text"]
    layers = ["claims", "incidents", "attributions", "quantities", "places", "dates"]
    expected = [*names, *layers, "factuality", "issues"]
    whole = found_to_json(FOUND, frozenset(LAYERS))
    assert [name for name in whole if name in expected] == expected


def test_claims_and_incidents_are_the_default() -> None:
    assert frozenset({"claims"}) == DEFAULT_LAYERS
    assert {"claims", "incidents"} == set(line()) & {*LAYERS, "incidents"}


def test_a_layer_that_was_not_asked_for_is_absent() -> None:
    written = found_to_json(FOUND, frozenset({"factuality"}))
    assert written["factuality"] == [{"span": [*_trigger()], "value": 3.0}]
    assert not {"claims", "incidents", "places"} & set(written)


def _trigger() -> tuple[int, int]:
    return CLAIM.trigger.start, CLAIM.trigger.end


def test_an_empty_layer_that_was_asked_for_is_an_empty_list() -> None:
    assert found_to_json(FOUND, frozenset({"places"}))["places"] == []


def test_the_publication_time_leaves_as_it_came() -> None:
    assert line()["published"] == "2031-02-09T11:30:00Z"
    unsaid = replace(FOUND, document=replace(DOCUMENT, published_as=UNKNOWN))
    assert found_to_json(unsaid)["published"] == "2031-02-09"
    unknown = replace(
        FOUND, document=replace(DOCUMENT, published=UNKNOWN, published_as=UNKNOWN)
    )
    assert found_to_json(unknown)["published"] is None


def test_a_line_reads_back() -> None:
    assert found_from_json(found_to_json(FOUND, frozenset(LAYERS))) == FOUND


def test_a_line_without_text_reads_back_but_for_its_text() -> None:
    written = found_to_json(FOUND, frozenset(LAYERS), with_text=False)
    assert "text" not in written
    assert found_from_json(written) == replace(FOUND, document=replace(DOCUMENT, text=""))


def test_a_bare_line_is_enough() -> None:
    read = found_from_json({"document": "a", "sha256": "b", "published": "9 February 2031"})
    assert (read.document.id, read.document.published, read.claims) == ("a", UNKNOWN, ())
    assert read.document.published_as == "9 February 2031"


def test_a_source_without_a_document_has_a_line_of_issues() -> None:
    written = refused_to_json("quay.pdf", FOUND.issues)
    read = found_from_json(written)
    assert (read.document.id, read.document.text, read.claims) == ("quay.pdf", "", ())
    assert read.issues == FOUND.issues
    assert found_to_json(read)["sha256"] is None
    assert refused_to_json("quay.pdf", (), "quay-1")["document"] == "quay-1"


def test_a_day_is_read_from_the_publication_time() -> None:
    read = found_from_json({"document": "a", "sha256": "b", "published": "2031-02-09T11:30Z"})
    assert read.document.published == PartialDate(year=2031, month=2, day=9)


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("document", None, "document"),
        ("sha256", 5, "sha256"),
        ("title", 5, "title"),
        ("published", 20310209, "published"),
        ("issues", ["no_date"], "issues[0]"),
        ("document", "gazette-2", "claims[0].document"),
        ("text", TEXT.replace("Two", "Ten"), "claims[0].quote"),
        ("text", "Ferry", "claims[0].span"),
    ],
)
def test_a_line_that_is_broken_says_where(name: str, value: Json, path: str) -> None:
    written: dict[str, Json] = line()
    del written["published_day"]
    with pytest.raises(ContractError) as caught:
        found_from_json({**written, name: value})
    assert caught.value.subject == path


def test_the_path_goes_down_to_the_figure() -> None:
    written = line()
    claims = written["claims"]
    assert isinstance(claims, list)
    assert isinstance(claims[0], dict)
    claims[0]["count"] = {"surface": "two", "lo": "2"}
    with pytest.raises(ContractError, match=r"claims\[0\]\.count\.lo"):
        found_from_json(written)


def test_what_is_no_object_is_no_line() -> None:
    with pytest.raises(ContractError, match="a line of extract"):
        found_from_json([])


def test_spans_of_a_line_are_their_own_source() -> None:
    read = found_from_json(line())
    assert read.claims[0].span == identity(START, len(TEXT))
