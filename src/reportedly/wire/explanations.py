"""What is written and never read back: explanations, and sources that gave no document."""

from collections.abc import Iterable

from reportedly.model.explanation import Explanation, Seen
from reportedly.model.issue import Issue
from reportedly.model.parse import Token
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire.claims import CLAIM
from reportedly.wire.codec import SPAN, TEXT, Json, maybe
from reportedly.wire.incidents import ISSUE

NAME = maybe(TEXT)


def explanation_to_json(explanation: Explanation) -> dict[str, Json]:
    """Write an explanation: the parse, the words that were seen, the claims."""
    return {
        "text": explanation.parse.document.text,
        "sentences": [
            {
                "style": sentence.style,
                "parsed": sentence.parsed,
                "tokens": [_token(token) for token in sentence.tokens],
            }
            for sentence in explanation.parse.sentences
        ],
        "seen": [_seen(seen) for seen in explanation.seen],
        "claims": [CLAIM.to_json(claim) for claim in explanation.claims],
        "looked_for": list(explanation.looked_for),
    }


def refused_to_json(
    name: str, issues: Iterable[Issue], document: str | Unknown = UNKNOWN
) -> dict[str, Json]:
    """Write the line of `extract` for a source that gave no document: its issues alone."""
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


def _token(token: Token) -> Json:
    return {
        "i": token.i,
        "span": [token.start, token.end],
        "text": token.text,
        "lemma": token.lemma,
        "pos": token.pos,
        "tag": token.tag,
        "dep": token.dep,
        "head": token.head,
    }


def _seen(seen: Seen) -> Json:
    return {
        "word": seen.word,
        "span": SPAN.encode(seen.span),
        "entry": seen.entry,
        "kind": seen.kind,
        "outcome": seen.outcome,
        "claim": NAME.encode(seen.claim),
    }
