"""Judgements for the tests of review; every sentence is invented."""

from dataclasses import replace
from itertools import count

from reportedly.model.issue import Judgement, Verdict
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire import judgement_id

MINUTES = count()


def judged(
    verdict: Verdict,
    *subjects: str,
    by: str = "ada",
    value: str | Unknown = UNKNOWN,
    why: str = "It says so.",
) -> Judgement:
    raw = Judgement(
        id="unset",
        verdict=verdict,
        subjects=subjects,
        author=by,
        at=f"2025-01-11T09:{next(MINUTES) % 60:02}:00Z",
        reason=why,
        value=value,
    )
    return replace(raw, id=judgement_id(raw))


def accept(*subjects: str, by: str = "ada") -> Judgement:
    return judged(Verdict.ACCEPT, *subjects, by=by)


def reject(*subjects: str, by: str = "ada") -> Judgement:
    return judged(Verdict.REJECT, *subjects, by=by)


def same(*subjects: str, by: str = "ada") -> Judgement:
    return judged(Verdict.SAME, *subjects, by=by)


def different(*subjects: str, by: str = "ada") -> Judgement:
    return judged(Verdict.DIFFERENT, *subjects, by=by)


def undo(one: Judgement, by: str = "ada") -> Judgement:
    return judged(Verdict.UNDO, one.id, by=by)
