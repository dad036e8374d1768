"""Hypothesis strategies for every noun, for the tests of all rooms.

Nouns that hold spans take a strategy for them, so that a test can keep them within a document;
without one, spans are those of a text that is its own source.
"""

from tests.strategies.claims import as_ofs, claims, codings, links, swaps, victims
from tests.strategies.documents import datings, documents, founds, origins, sections
from tests.strategies.incidents import (
    changes,
    copies,
    credibilities,
    held_outs,
    incidents,
    issues,
    judgements,
    steps,
    tolls,
)
from tests.strategies.parses import explanations, parses, sentences, tokens
from tests.strategies.parts import (
    attributions,
    factualities,
    fillers,
    fillings,
    quantities,
    roles,
    voices,
    whens,
    wheres,
)
from tests.strategies.values import (
    LOOSE,
    ids,
    loose_spans,
    maybe,
    names,
    numbers,
    partial_dates,
    some,
    spans_within,
    texts,
)

__all__ = [
    "LOOSE",
    "as_ofs",
    "attributions",
    "changes",
    "claims",
    "codings",
    "copies",
    "credibilities",
    "datings",
    "documents",
    "explanations",
    "factualities",
    "fillers",
    "fillings",
    "founds",
    "held_outs",
    "ids",
    "incidents",
    "issues",
    "judgements",
    "links",
    "loose_spans",
    "maybe",
    "names",
    "numbers",
    "origins",
    "parses",
    "partial_dates",
    "quantities",
    "roles",
    "sections",
    "sentences",
    "some",
    "spans_within",
    "steps",
    "swaps",
    "texts",
    "tokens",
    "tolls",
    "victims",
    "voices",
    "whens",
    "wheres",
]
