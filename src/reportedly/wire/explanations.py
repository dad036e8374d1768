"""Explanations in JSON, and the lines of sources that gave no document to explain."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model.explanation import Explanation, Seen
from reportedly.model.issue import Issue
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire.claims import CLAIM
from reportedly.wire.codec import FLAG, INTEGER, SPAN, TEXT, Json, many, maybe
from reportedly.wire.documents import DOCUMENT
from reportedly.wire.incidents import ISSUE
from reportedly.wire.record import field, flat, record

TOKEN = record(
    Token,
    field("i", INTEGER),
    field("start", INTEGER),
    field("end", INTEGER),
    field("text", TEXT),
    field("lemma", TEXT),
    field("pos", TEXT),
    field("tag", TEXT),
    field("dep", TEXT),
    field("head", INTEGER),
)

SENTENCE = record(
    Sentence,
    field("index", INTEGER),
    field("start", INTEGER),
    field("end", INTEGER),
    field("tokens", many(TOKEN.codec)),
    field("children", many(many(INTEGER))),
    field("style", TEXT),
    field("paragraph", INTEGER),
    field("parsed", FLAG),
)

PARSE = record(
    Parse, field("document", DOCUMENT.codec), field("sentences", many(SENTENCE.codec))
)

SEEN = record(
    Seen,
    field("word", TEXT),
    field("span", SPAN),
    field("entry", TEXT),
    field("kind", TEXT),
    field("outcome", TEXT),
    field("claim", maybe(TEXT)),
)

EXPLANATION = record(
    Explanation,
    replace(field("text", TEXT, "parse.document.text"), attribute=""),
    flat("parse", PARSE),
    field("seen", many(SEEN.codec)),
    field("claims", many(CLAIM.codec)),
    field("looked_for", many(TEXT)),
)


def explanation_to_json(explanation: Explanation) -> dict[str, Json]:
    """Write an explanation: the document and its sentences, the words seen, the claims."""
    return EXPLANATION.to_json(explanation)


def refused_to_json(
    name: str, issues: Iterable[Issue], document: str | Unknown = UNKNOWN
) -> dict[str, Json]:
    """Write the line of `extract` for a source that gave no document: its issues alone.

    Args:
        name: the source, which stands for the document where that has no id.
        issues: why there is none.
        document: the id that came with it.
    """
    return {
        "document": name if isinstance(document, Unknown) else document,
        "sha256": None,
        "title": None,
        "published": None,
        "publisher": None,
        "claims": [],
        "incidents": [],
        "issues": [ISSUE.to_json(issue) for issue in issues],
    }
