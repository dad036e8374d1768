"""Every noun passes through JSON text and comes back as it was."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from types import MappingProxyType
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy
from tests import strategies as some

from reportedly import model, wire
from reportedly.model.explanation import Seen
from reportedly.model.parse import Parse
from reportedly.model.span import Segment
from reportedly.wire import Json, dumps, identity, loads
from reportedly.wire.explanations import PARSE

T = TypeVar("T")

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

# What no line of JSON holds, and why.
NEVER_WRITTEN = MappingProxyType(
    {
        "Range": "it only compares claims, and is never printed",
        "Limits": "a setting",
        "Settings": "the same",
        "Preset": "a column of the conventions, called by its name",
        "Facts": "what comes with them",
        "Correction": "what a judgement carries as its value, read from that",
        "Pairs": "what judgements say of sameness, taken from them each time",
        "Wanted": "what a call asks for",
        "Listed": "what a call asks for",
        "Listing": "its incidents are written, each by itself",
        "Account": "read from the events of its file",
        "Event": "a line of the file of accounts, which `team` writes and seals",
        "Mark": "a row of the ledger in columns, none of it a line of JSON",
        "Raw": "bytes before they are a document",
        "Round": "a line of a journal, which the watch writes",
        "Reading": "what came of them; its document and its issues are written",
        "Trouble": "the catalogue that issues are made from",
    }
)


@dataclass(frozen=True, slots=True)
class Trip:
    """A noun's values, how one of them is written, and how it is read."""

    values: SearchStrategy[object]
    write: Callable[[object], Json]
    read: Callable[[Json], object]


def trip(
    values: SearchStrategy[T], write: Callable[[T], Json], read: Callable[[Json], T]
) -> Trip:
    def write_any(noun: object) -> Json:
        return write(noun)  # type: ignore[arg-type]  # it is drawn from `values`, so it is a T

    return Trip(values, write_any, read)


def parsed(value: Json) -> Parse:
    """Return the parse of an explanation, whose document maps its spans."""
    return PARSE.from_json(value, identity)


def spanning(
    values: SearchStrategy[T],
    write: Callable[[T], Json],
    read: Callable[[Json, wire.Spans], T],
) -> Trip:
    return trip(values, write, lambda value: read(value, identity))


segments = st.builds(
    Segment,
    start=st.integers(min_value=0),
    source_start=st.integers(min_value=0),
    length=st.integers(min_value=1),
    part=st.sampled_from(["text", "title"]),
    source_length=st.integers(min_value=0),
)
some_seen = st.builds(Seen, span=some.loose_spans())
unmapped = some.founds().map(lambda found: found.document)

TRIPS = {
    "AsOf": trip(some.as_ofs, wire.as_of_to_json, wire.as_of_from_json),
    "Attribution": spanning(
        some.attributions(), wire.attribution_to_json, wire.attribution_from_json
    ),
    "Change": trip(some.changes, wire.change_to_json, wire.change_from_json),
    "Claim": spanning(unmapped.flatmap(some.claims), wire.claim_to_json, wire.claim_from_json),
    "Coding": trip(some.codings, wire.coding_to_json, wire.coding_from_json),
    "Dating": trip(some.datings, wire.dating_to_json, wire.dating_from_json),
    "Document": trip(some.documents(), wire.document_to_json, wire.document_from_json),
    "Explanation": trip(
        some.explanations(),
        wire.explanation_to_json,
        lambda value: wire.explanation_from_json(value, parsed(value).document.span),
    ),
    "Factuality": spanning(
        some.factualities(), wire.factuality_to_json, wire.factuality_from_json
    ),
    "Filler": spanning(some.fillers(), wire.filler_to_json, wire.filler_from_json),
    "Found": trip(
        some.founds(),
        lambda found: wire.found_to_json(found, frozenset(wire.LAYERS)),
        wire.found_from_json,
    ),
    "Copy": trip(some.copies, wire.copy_to_json, wire.copy_from_json),
    "Credibility": trip(
        some.credibilities, wire.credibility_to_json, wire.credibility_from_json
    ),
    "HeldOut": trip(some.held_outs, wire.held_out_to_json, wire.held_out_from_json),
    "Incident": spanning(some.incidents(), wire.incident_to_json, wire.incident_from_json),
    "Issue": spanning(some.issues(), wire.issue_to_json, wire.issue_from_json),
    "Judgement": trip(some.judgements, wire.judgement_to_json, wire.judgement_from_json),
    "Link": trip(some.links, wire.link_to_json, wire.link_from_json),
    "Origin": trip(some.origins, wire.origin_to_json, wire.origin_from_json),
    "PartialDate": trip(
        some.partial_dates, wire.partial_date_to_json, wire.partial_date_from_json
    ),
    "Parse": trip(some.parses(), wire.parse_to_json, wire.parse_from_json),
    "Quantity": spanning(some.quantities(), wire.quantity_to_json, wire.quantity_from_json),
    "Role": spanning(some.fillings(), wire.role_to_json, wire.role_from_json),
    "Roles": spanning(some.roles(), wire.roles_to_json, wire.roles_from_json),
    "Section": trip(some.sections, wire.section_to_json, wire.section_from_json),
    "Seen": spanning(some_seen, wire.seen_to_json, wire.seen_from_json),
    "Segment": trip(segments, wire.segment_to_json, wire.segment_from_json),
    "Sentence": trip(some.sentences, wire.sentence_to_json, wire.sentence_from_json),
    "Span": spanning(some.loose_spans(), wire.span_to_json, wire.span_from_json),
    "Step": trip(some.steps, wire.step_to_json, wire.step_from_json),
    "Swap": spanning(some.swaps(), wire.swap_to_json, wire.swap_from_json),
    "Token": trip(some.tokens, wire.token_to_json, wire.token_from_json),
    "Toll": trip(some.tolls(), wire.toll_to_json, wire.toll_from_json),
    "Victims": trip(some.victims, wire.victims_to_json, wire.victims_from_json),
    "Voice": spanning(some.voices(), wire.voice_to_json, wire.voice_from_json),
    "When": spanning(some.whens(), wire.when_to_json, wire.when_from_json),
    "Where": spanning(some.wheres(), wire.where_to_json, wire.where_from_json),
}


def nouns() -> set[str]:
    """Return the names of the nouns that the modules of `model` define."""
    modules = [
        importlib.import_module(f"{model.__name__}.{module.name}")
        for module in pkgutil.iter_modules(model.__path__)
    ]
    return {
        name
        for module in modules
        for name, value in vars(module).items()
        if is_dataclass(value) and getattr(value, "__module__", "") == module.__name__
        if isinstance(value, type)
    }


def test_no_noun_is_forgotten() -> None:
    assert nouns() == {*TRIPS, *NEVER_WRITTEN} - {"Role"}


@pytest.mark.parametrize("name", sorted(TRIPS))
@given(data=st.data())
@QUICK
def test_a_noun_comes_back_as_it_was(name: str, data: DataObject) -> None:
    noun = data.draw(TRIPS[name].values)
    text = dumps(TRIPS[name].write(noun))
    assert TRIPS[name].read(loads(text)) == noun
    assert text.encode("utf-8").count(b"\n") == 0


@pytest.mark.parametrize("name", sorted(TRIPS))
@given(data=st.data())
@QUICK
def test_names_added_later_are_passed_over(name: str, data: DataObject) -> None:
    noun = data.draw(TRIPS[name].values)
    written = TRIPS[name].write(noun)
    if isinstance(written, dict):
        assert TRIPS[name].read({**written, "added_later": {"deep": [1]}}) == noun


@given(data=st.data())
@QUICK
def test_a_claim_finds_its_way_back_to_the_source(data: DataObject) -> None:
    document = data.draw(some.documents())
    claim = data.draw(some.claims(document))
    again = wire.document_from_json(loads(dumps(wire.document_to_json(document))))
    assert wire.claim_from_json(wire.claim_to_json(claim), again.span) == claim
