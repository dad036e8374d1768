"""Weights: what a document is about first, background and comparison last."""

from collections.abc import Iterable

from reportedly.model.claim import Claim, Status
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile import kinds

TITLE, LEAD, UPPER, REST = 6, 4, 2, 1
LEAD_LENGTH = 350
UPPER_SHARE = 3
ELSEWHERE = "elsewhere"  # the line leads to another story
OTHER = "other_happening"  # the sentence is about something else


def by_weight(
    claims: Iterable[Claim], document: Document | Unknown = UNKNOWN
) -> tuple[Claim, ...]:
    """Return the claims of a document, what it is about first."""
    return tuple(
        sorted(
            claims,
            key=lambda claim: (-claim_weight(claim, document), claim.trigger.start, claim.id),
        )
    )


def claim_weight(claim: Claim, document: Document | Unknown) -> int:
    """Return how much a claim tells of what its document is about.

    The kind of harm, times the place in the text; half of it for what has not happened, and
    nothing for history (ruling 6).
    """
    if "historical" in claim.flags:
        return 0
    certain = 2 if claim.status is Status.HAPPENED else 1
    return kinds.weight(claim) * _place(claim, document) * certain


def share(claim: Claim, document: Document | Unknown) -> int:
    """Return how much a claim makes its incident the main one.

    Little, if it is a teaser, or told of another happening than its sentence is about.
    """
    weight = claim_weight(claim, document)
    aside = OTHER in claim.flags or is_teaser(claim, document)
    return weight * REST // TITLE if aside else weight


def is_teaser(claim: Claim, document: Document | Unknown) -> bool:
    """Say whether a headline points to another story: it says so, or stands in the text."""
    if isinstance(document, Unknown) or "headline" not in claim.flags:
        return False
    if is_title(claim, document):
        return False
    return (
        ELSEWHERE in claim.flags or claim.trigger.start >= _title_length(document) + LEAD_LENGTH
    )


def is_title(claim: Claim, document: Document | Unknown) -> bool:
    """Say whether a claim stands in the title of its document."""
    if isinstance(document, Unknown) or "headline" not in claim.flags:
        return False
    return claim.trigger.start < (_title_length(document) or _first_line(document))


def _place(claim: Claim, document: Document | Unknown) -> int:
    if "headline" in claim.flags:
        return TITLE
    if isinstance(document, Unknown):
        return LEAD if claim.trigger.start < LEAD_LENGTH else REST
    title = _title_length(document)
    if claim.trigger.start < title:
        return TITLE
    if claim.trigger.start < title + LEAD_LENGTH:
        return LEAD
    return UPPER if claim.trigger.start * UPPER_SHARE < len(document.text) else REST


def _title_length(document: Document) -> int:
    if isinstance(document.title, Unknown) or not document.text.startswith(document.title):
        return 0
    return len(document.title)


def _first_line(document: Document) -> int:
    """Return where the first of several lines ends; without a title it stands for one."""
    return max(0, document.text.find("\n"))
