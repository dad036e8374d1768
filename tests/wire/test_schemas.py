"""The JSON Schema says what is written, and nothing else is."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from jsonschema import Draft202012Validator
from tests import strategies as some

from reportedly import wire
from reportedly.model.found import Found
from reportedly.wire import Json, dumps, found_to_json, incident_to_json, loads, schema

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
SCHEMA = schema()


def definitions() -> Mapping[str, Json]:
    found = SCHEMA["$defs"]
    assert isinstance(found, dict)
    return found


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({**SCHEMA, "anyOf": [{"$ref": f"#/$defs/{name}"}]})


def names_of(definition: str) -> set[str]:
    one = definitions()[definition]
    assert isinstance(one, dict)
    properties = one["properties"]
    assert isinstance(properties, dict)
    return set(properties)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert loads(dumps(SCHEMA)) == SCHEMA


def test_every_reference_leads_somewhere() -> None:
    text = dumps(SCHEMA)
    named = {part.partition('"')[0] for part in text.split('"$ref":"#/$defs/')[1:]}
    assert named <= set(definitions())


def test_every_definition_says_what_it_is() -> None:
    for name, one in definitions().items():
        assert isinstance(one, dict)
        assert one.get("description") or one.get("$ref"), name


@pytest.mark.parametrize("name", ["Claim", "Quantity", "Incident", "Toll", "Voice"])
def test_every_name_says_what_it_means(name: str) -> None:
    one = definitions()[name]
    assert isinstance(one, dict)
    properties = one["properties"]
    assert isinstance(properties, dict)
    silent = [key for key, value in properties.items() if "description" not in dict_of(value)]
    assert silent == []


def dict_of(value: Json) -> dict[str, Json]:
    assert isinstance(value, dict)
    return value


@given(
    found=some.founds(),
    layers=st.frozensets(st.sampled_from(wire.LAYERS)),
    text=st.sampled_from(["with", "without"]),
)
@QUICK
def test_a_line_of_extract_keeps_it(found: Found, layers: frozenset[str], text: str) -> None:
    line = loads(dumps(found_to_json(found, layers, with_text=text == "with")))
    validator("ExtractLine").validate(line)
    assert set(dict_of(line)) <= names_of("ExtractLine")


@given(data=st.data())
@QUICK
def test_an_incident_line_keeps_it(data: DataObject) -> None:
    line = loads(dumps(incident_to_json(data.draw(some.incidents()))))
    validator("IncidentLine").validate(line)
    assert set(dict_of(line)) == names_of("Incident")


@given(data=st.data())
@QUICK
def test_a_document_keeps_it_and_may_come_in_again(data: DataObject) -> None:
    written = loads(dumps(wire.document_to_json(data.draw(some.documents()))))
    validator("Document").validate(written)
    validator("DocumentIn").validate(written)


@given(data=st.data())
@QUICK
def test_a_judgement_keeps_it(data: DataObject) -> None:
    validator("Judgement").validate(wire.judgement_to_json(data.draw(some.judgements)))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DocumentIn", {}),
        ("DocumentIn", {"text": None}),
        ("Claim", {"id": "x"}),
        ("Span", [1]),
        ("Span", [-1, 2]),
        ("PartialDate", "9 February 2031"),
        ("Step", {"claim": "a", "superseded_by": "b", "kind": "forgotten"}),
    ],
)
def test_it_refuses_what_is_not_the_contract(name: str, value: Json) -> None:
    assert not validator(name).is_valid(value)


def test_only_the_text_of_a_document_is_required() -> None:
    assert validator("DocumentIn").is_valid({"text": "Two boats collided."})
