"""Incidents as reviewers graded them."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement, Verdict
from reportedly.review.standing import standing

GRADES = ("confirmed", "fair", "weak", "contested", "discounted")


def graded(
    incidents: Iterable[Incident], judgements: Iterable[Judgement]
) -> tuple[Incident, ...]:
    """Return the incidents with the grades that reviewers gave last, and who gave them."""
    last: dict[str, Judgement] = {}
    for one in standing(judgements):
        if one.verdict is Verdict.GRADE and one.value in GRADES:
            last.update(dict.fromkeys(one.subjects, one))
    return tuple(_graded(one, last[one.id]) if one.id in last else one for one in incidents)


def _graded(incident: Incident, judgement: Judgement) -> Incident:
    why = f"graded {judgement.value} by {judgement.author}: {judgement.reason}"
    return replace(incident, grade=judgement.value, why=(why, *incident.why))
