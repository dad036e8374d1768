"""Transcripts of press briefings: each figure is tied to the person who says it.

The passages were read by hand. They are named by document, place of the trigger and kind; the
texts are no part of the repository.
"""

import json
from functools import cache

import pytest
from tests.acceptance.ground import ARTICLES, needs_articles

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown
from reportedly.pipeline import find, make_reader

pytestmark = needs_articles
PUBLISHER = ""  # a written statement: nobody speaks but the house itself
# first letters of the document's id, place of the trigger, kind, who says it
PASSAGES = (
    ("wh-2022-08-01", 499, "killed", "THE PRESIDENT"),
    ("wh-2022-08-01", 660, "killed", "THE PRESIDENT"),
    ("wh-2022-08-01", 691, "wounded", "THE PRESIDENT"),
    ("wh-2022-08-01", 803, "killed", "THE PRESIDENT"),
    ("wh-2022-08-01", 819, "wounded", "THE PRESIDENT"),
    ("wh-2024-04-21", 731, "killed", PUBLISHER),
    ("wh-2024-04-21", 832, "abducted", PUBLISHER),
    ("wh-2024-05-31", 2886, "returned", "THE PRESIDENT"),
    ("wh-2024-07-25", 889, "killed", "THE VICE PRESIDENT"),
    ("wh-2024-07-25", 1003, "abducted", "THE VICE PRESIDENT"),
    ("wh-2024-09-03", 5930, "killed", PUBLISHER),
    ("wh-2024-10-15", 15180, "casualties", "MR. KIRBY"),
    ("wh-2024-10-15", 17328, "casualties", "MR. KIRBY"),
    ("wh-2024-10-17", 784, "killed", PUBLISHER),
    ("wh-2024-10-17", 895, "abducted", PUBLISHER),
    ("wh-2024-10-17", 925, "missing", PUBLISHER),
    ("wh-2024-10-23", 2248, "deployed", "MR. KIRBY"),
    ("wh-2024-10-23", 8564, "killed", "MR. KIRBY"),
    ("wh-2024-10-23", 9119, "killed", "Q"),
    ("wh-2024-10-23", 15771, "casualties", "MR. KIRBY"),
    ("wh-2024-10-23", 15855, "casualties", "MR. KIRBY"),
    ("wh-2024-10-23", 16006, "killed", "MR. KIRBY"),
    ("wh-2024-10-23", 16130, "casualties", "MR. KIRBY"),
    ("wh-2024-10-25", 1040, "killed", "SENIOR ADMINISTRATION OFFICIAL"),
    ("wh-2024-10-27", 1521, "killed", PUBLISHER),
    ("wh-2024-11-16", 2648, "deployed", PUBLISHER),
    ("wh-2024-11-17-on-the-record-press-gaggle-by-apnsa", 2118, "deployed", "MR. SULLIVAN"),
    ("wh-2024-11-21", 4223, "deployed", "MS. JEAN-PIERRE"),
    ("wh-2024-12-27", 7842, "casualties", "MR. KIRBY"),
    ("wh-2024-12-27", 22583, "killed", "Q"),
    ("wh-2024-12-27", 29334, "casualties", "MR. KIRBY"),
)
# where somebody says that he does not confirm: no denial, and no claim
UNCONFIRMED = (
    ("wh-2024-10-15", 14890),
    ("wh-2024-10-15", 17581),
    ("wh-2024-10-15", 24908),
    ("wh-2024-11-17-on-the-record-press-gaggle-by-principal", 8327),
)


@cache
def claims(name: str) -> tuple[Claim, ...]:
    """Return the claims of the one article whose id begins so."""
    with ARTICLES.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    row = next(row for row in rows if row["id"].startswith(name))
    document = Document(id=row["id"], sha256="0" * 64, text=row["text"])
    return find(document, make_reader(), frozenset({"claims"})).claims


def speaker(claim: Claim) -> str:
    """Return the words of the first voice that is not the publisher's."""
    others = [voice.text for voice in claim.attribution[1:]]
    return others[0] if others and not isinstance(others[0], Unknown) else PUBLISHER


@pytest.mark.parametrize(("name", "start", "kind", "who"), PASSAGES)
def test_a_figure_is_his_who_says_it(name: str, start: int, kind: str, who: str) -> None:
    found = [c for c in claims(name) if c.trigger.start == start and c.kind == kind]
    assert {speaker(claim) for claim in found} == {who}


@pytest.mark.parametrize(("name", "place"), UNCONFIRMED)
def test_not_confirming_is_no_denial_and_no_claim(name: str, place: int) -> None:
    near = [claim for claim in claims(name) if claim.span.start <= place < claim.span.end]
    assert near == []
