"""Whole chains: publisher, relayers, claimant, cue and certainty of sentences of our own."""

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportedly.model.claim import Claim, LinkType, Status
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice
from reportedly.pipeline import find, make_reader

FOLDER = Path(__file__).parent / "cases" / "chains"
LIKE = 0.5
FLOOR = 0.9  # the issue's: nine whole chains of ten are right
STOP = frozenset({"the", "a", "an", "of", "in", "s", "its"})


def _cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            why = case.get("misses")
            marks = [pytest.mark.xfail(reason=why, strict=False)] if why else []
            found.append(pytest.param(case, id=f"{path.stem}-{number}", marks=marks))
    return found


CASES = _cases()


@cache
def _claims(text: str, publisher: str, title: str) -> tuple[Claim, ...]:
    document = Document(
        id="case",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        publisher=publisher,
        title=title or UNKNOWN,
    )
    return find(document, make_reader(), frozenset({"claims"})).claims


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - STOP


def _alike(wanted: str, found: str | Unknown) -> bool:
    """Say whether two names share most of their words, or one holds the other."""
    if isinstance(found, Unknown):
        return False
    one, other = _words(wanted), _words(found)
    if one <= other or other <= one:
        return bool(one and other)
    return len(one & other) >= LIKE * len(one | other)


def _named(wanted: str, voice: Voice) -> bool:
    return _alike(wanted, voice.text) or _alike(wanted, voice.name)


def _is_claimant(case: dict[str, Any], voices: list[Voice]) -> bool:
    if case["claimant"] is None:
        hearsay = bool(voices) and isinstance(voices[-1].text, Unknown)
        return hearsay if case.get("hearsay") else not voices
    if not voices or not _named(case["claimant"], voices[-1]):
        return False
    cue = voices[-1].cue
    return case["cue"] is None or (
        not isinstance(cue, Unknown)
        and (case["cue"].lower() in cue.lower() or cue.lower() in case["cue"].lower())
    )


def _is_right(case: dict[str, Any], claim: Claim) -> bool:
    """Say whether a claim has the kind, the status and the whole chain of a case."""
    wanted = case["claim"]
    value = claim.claimant_value
    low = None if isinstance(claim.count, Unknown) else claim.count.lo
    voices = [voice for voice in claim.attribution if voice.part is not Part.PUBLISHER]
    relayers = [voice for voice in voices if voice.part is Part.RELAYER]
    return (
        (claim.kind, claim.status.value) == (wanted["kind"], wanted.get("status", "happened"))
        and ("lo" not in wanted or low == wanted["lo"])
        and (None if isinstance(value, Unknown) else value.value) == case["claimant_value"]
        and len(relayers) == len(case["relayers"])
        and all(map(_named, case["relayers"], relayers))
        and _is_claimant(case, voices)
    )


def _finds(case: dict[str, Any]) -> bool:
    found = _claims(case["text"], case["publisher"], case.get("title", ""))
    return any(_is_right(case, claim) for claim in found)


@pytest.mark.parametrize("case", CASES)
def test_the_whole_chain(case: dict[str, Any]) -> None:
    assert _finds(case)


def test_nine_whole_chains_of_ten_are_right() -> None:
    right = sum(_finds(param.values[0]) for param in CASES)
    assert right >= FLOOR * len(CASES)


def test_there_are_chains_enough() -> None:
    assert len(CASES) >= 250


@pytest.mark.parametrize(
    "text",
    [
        "The army rejected claims by the rebels that 20 soldiers were killed in Norvia.",
        "The general denied claims from the militia that 20 troops were killed.",
        "The premier brushed aside allegations by Oslo that his men had killed 20 farmers.",
    ],
)
def test_a_denial_is_tied_to_what_it_denies(text: str) -> None:
    said = {
        one.status: one for one in _claims(text, "Harbour Post", "") if one.kind == "killed"
    }
    assert set(said) == {Status.HAPPENED, Status.DENIED}
    (link,) = said[Status.DENIED].links
    assert link.type is LinkType.DENIES
    assert link.claim == said[Status.HAPPENED].id


def test_who_stands_before_a_report_is_not_always_its_source() -> None:
    (one,) = _claims("A clerk read an army report that nine men had died.", "Post", "")
    assert isinstance(one.attribution[-1].text, Unknown)


def test_a_report_as_a_paper_is_no_second_voice() -> None:
    (one,) = _claims("The army said in a report that nine men had died.", "Post", "")
    assert [voice.text for voice in one.attribution[1:]] == ["The army"]
