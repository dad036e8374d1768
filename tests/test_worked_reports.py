"""The field guide's worked series (section 11) as short reports: whose figure, and how sure."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.machine import known, lexicon
from tests.parsing import engine

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part
from reportedly.pipeline import Reader, Recipe, find

FILE = Path(__file__).parent / "cases" / "series" / "reports.yml"
REPORTS: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
STATED = 19  # rows of the guide's table


def claims(name: str) -> tuple[Claim, ...]:
    """Return the claims of a report."""
    case = REPORTS[name]
    title = case.get("title", "")
    text = f"{title}\n\n{case['text']}" if title else case["text"]
    paper = Document(
        id=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        title=title or UNKNOWN,
        publisher=case["publisher"],
        published=PartialDate.parse(case["published"]),
    )
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=Recipe())
    return find(paper, reader, frozenset({"claims"})).claims


def figure(claim: Claim) -> str:
    """Return a count as the file writes it: "approx 300", "vague 300..900"."""
    count = claim.count
    if isinstance(count, Unknown):
        return "-"
    low, high = known(count.lo), known(count.hi)
    bounds = f"{low}..{high}" if count.kind.value == "vague" else f"{low or high}"
    return f"{count.kind.value} {bounds}"


def row(claim: Claim, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what a claim says of all that a row of the file asks for."""
    voices = [v for v in claim.attribution if v.part is not Part.PUBLISHER]
    when = claim.when
    told = {
        "kind": claim.kind,
        "count": figure(claim),
        "claimant": known(voices[-1].id) if voices else None,
        "status": claim.status.value,
        "value": known(claim.claimant_value),
        "relayers": [known(voice.id) for voice in voices[:-1]],
        "flags": [flag for flag in claim.flags if flag != "headline"],
        "period": claim.period.value,
        "increment": claim.increment,
        "when": None if isinstance(when, Unknown) else str(known(when.start)),
    }
    return {name: told[name] for name in wanted}


PAIRS = [(name, k) for name, case in REPORTS.items() for k in range(len(case["claims"]))]


@pytest.mark.parametrize(("name", "k"), PAIRS)
def test_a_row_of_the_series(name: str, k: int) -> None:
    wanted = {"status": "happened", "value": "CT+"} | REPORTS[name]["claims"][k]
    found = [row(claim, wanted) for claim in claims(name)]
    assert wanted in found


def test_every_row_of_the_guide_is_told() -> None:
    assert len(REPORTS) >= STATED
