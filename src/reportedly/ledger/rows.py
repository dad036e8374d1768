"""Rows to nouns and back: JSON in the wire format, and whose noun it is."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

from reportedly.errors import ContractError, LedgerError, NounError
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.incident import Incident
from reportedly.model.issue import Issue, Judgement
from reportedly.model.unknown import Unknown
from reportedly.wire import (
    Json,
    claim_from_json,
    claim_to_json,
    document_from_json,
    document_to_json,
    dumps,
    identity,
    incident_from_json,
    incident_to_json,
    issue_from_json,
    issue_to_json,
    judgement_from_json,
    judgement_to_json,
    loads,
    short_hash,
)

Row = dict[str, str | int | None]
Noun = TypeVar("Noun")


def document_row(document: Document, seen: str | Unknown) -> Row:
    """Return the row of a document."""
    return {
        "id": document.id,
        "sha256": document.sha256,
        "published": None
        if isinstance(document.published, Unknown)
        else str(document.published),
        "first_seen": None if isinstance(seen, Unknown) else seen,
        "content": dumps(document_to_json(document)),
    }


def claim_rows(found: Found, reading: int | None) -> list[Row]:
    """Return the rows of the claims of a reading."""
    return [
        {
            "reading": reading,
            "place": place,
            "id": claim.id,
            "kind": claim.kind,
            "start": claim.span.start,
            "end": claim.span.end,
            "content": dumps(_known(claim_to_json(claim))),
        }
        for place, claim in enumerate(found.claims)
    ]


def issue_row(issue: Issue, reading: int | None) -> Row:
    """Return the row of an issue, of a reading or of none."""
    content = dumps(issue_to_json(issue))
    return {
        "id": short_hash(str(reading), content),
        "reading": reading,
        "subject": _plain(issue.subject),
        "code": _plain(issue.code),
        "content": content,
    }


def judgement_row(judgement: Judgement, seq: int, before: str) -> Row:
    """Return the row of a judgement.

    Args:
        judgement: the judgement.
        seq: its number in the order in which they were made.
        before: the chain of the one before it; "" for the first.
    """
    content = dumps(judgement_to_json(judgement))
    return {
        "seq": seq,
        "id": judgement.id,
        "at": _plain(judgement.at),
        "content": content,
        "chain": chain(before, content),
    }


def chain(before: str, content: str) -> str:
    """Return the hash over a judgement's content and the chain of all before it."""
    return sha256(f"{before}\n{content}".encode()).hexdigest()


def document_of(content: str) -> Document:
    """Return the document of a row.

    Raises:
        LedgerError: the row is damaged; so for the others.
    """
    return _noun(document_from_json, content)


def claim_of(content: str, document: Document) -> Claim:
    """Return the claim of a row, its spans mapped to the source of its document."""
    return _noun(lambda value: claim_from_json(value, document.span), content)


def issue_of(content: str, document: Document | Unknown) -> Issue:
    """Return the issue of a row."""
    spans = identity if isinstance(document, Unknown) else document.span
    return _noun(lambda value: issue_from_json(value, spans), content)


def issues_text(issues: Iterable[Issue]) -> str:
    """Return several issues as the text of one column."""
    return dumps([issue_to_json(one) for one in issues])


def issues_of(content: str) -> tuple[Issue, ...]:
    """Return the issues of such a column."""
    return _noun(
        lambda value: tuple(issue_from_json(one, identity) for one in _list(value)), content
    )


def judgement_of(content: str) -> Judgement:
    """Return the judgement of a row."""
    return _noun(judgement_from_json, content)


def incident_text(incident: Incident) -> str:
    """Return an incident as a row has it."""
    return dumps(_known(incident_to_json(incident)))


def incident_of(content: str) -> Incident:
    """Return the incident of a row; its words stand in several texts, each at its place."""
    return _noun(lambda value: incident_from_json(value, identity), content)


def _noun(read: Callable[[Json], Noun], content: str) -> Noun:
    try:
        return read(loads(content))
    except (ContractError, NounError) as error:
        subject = f"{error.what}, {error.subject}".rstrip(", ")
        hint = "Run `reportedly check`, and restore the ledger from a copy."
        raise LedgerError("a row of this ledger is damaged", subject, hint) from error


def _known(value: Json) -> Json:
    """Return JSON without what is null: in a row, a name that is not there says as much."""
    if isinstance(value, dict):
        return {name: _known(one) for name, one in value.items() if one is not None}
    return [_known(one) for one in value] if isinstance(value, list) else value


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise ContractError("this is no list", str(value)[:40], "")
    return value


def _plain(text: str) -> str:
    """Return a text that every database takes; what is no character becomes a question mark."""
    return text.replace("\0", "?").encode("utf-8", "replace").decode()
