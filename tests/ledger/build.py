"""Small real nouns for the tests of the ledger; every sentence is invented."""

import hashlib
from dataclasses import replace

from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.issue import Issue, Judgement, Verdict
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Quantity
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice
from reportedly.wire import claim_id, claim_to_json, document_to_json, dumps, issue_to_json
from reportedly.wire import judgement_id as hash_of

READER = "reader 1"
RULES = "rules 1"
TEXT = "The ministry said at least 12 people were killed in Oreh, and 3 were wounded."


def document(name: str = "a", text: str = TEXT, published: str = "2025-01-10") -> Document:
    return Document(
        id=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        published=PartialDate.parse(published) if published else UNKNOWN,
    )


def at(paper: Document, words: str) -> Span:
    start = paper.text.index(words)
    return paper.span(start, start + len(words))


def claim(paper: Document, kind: str = "killed", surface: str = "at least 12") -> Claim:
    raw = Claim(
        id="unset",
        document=paper.id,
        kind=kind,
        span=paper.span(0, len(paper.text)),
        quote=paper.text,
        trigger=at(paper, kind),
        attribution=(
            Voice(part=Part.PUBLISHER),
            Voice(part=Part.CLAIMANT, text="The ministry", span=at(paper, "The ministry")),
        ),
        roles=Roles(target=(Filler(text="people", span=at(paper, "people")),)),
        counted="target",
        count=Quantity(surface=surface, span=at(paper, surface), n=12, lo=12),
    )
    return replace(raw, id=claim_id(raw))


def found(paper: Document | Unknown = UNKNOWN) -> Found:
    """Return what a document yields: two claims, the weightier one last in the text."""
    text = document() if isinstance(paper, Unknown) else paper
    return Found(
        document=text,
        claims=(claim(text, "wounded", "3"), claim(text)),
        issues=(
            Issue(
                code="bad_date",
                subject=text.id,
                message="no date",
                hint="Mend it.",
                span=at(text, "ministry"),
            ),
        ),
    )


def judgement(
    reason: str = "Often right.",
    verdict: Verdict = Verdict.GRADE,
    subjects: tuple[str, ...] = ("VNM-GOV",),
) -> Judgement:
    raw = Judgement(
        id="unset",
        verdict=verdict,
        subjects=subjects,
        author="rule:same_statement",
        at="2025-01-11T09:00:00Z",
        reason=reason,
    )
    return replace(raw, id=hash_of(raw))


def export(ledger: Ledger) -> str:
    """Return everything that a ledger gives out, as text."""
    lines = [dumps(document_to_json(one)) for one in ledger.documents()]
    lines += [dumps(claim_to_json(one)) for one in ledger.claims()]
    lines += [dumps(issue_to_json(one)) for one in ledger.issues()]
    return "\n".join(lines)


def fresh(path: str) -> Ledger:
    return open_ledger(path, create=True)
