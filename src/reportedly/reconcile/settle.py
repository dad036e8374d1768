"""Settling: of each statement in a document one rendering goes on, the others are held out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.model.incident import Step, StepKind
from reportedly.model.settings import Settings
from reportedly.reconcile.matters import group_matters, representative
from reportedly.reconcile.sourced import Sourced

Held = tuple[Sourced, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The claims of one row or category, sorted out.

    Attributes:
        standing: one rendering of each statement that can enter a range.
        held: the others, and why.
        steps: which rendering stands for which.
    """

    standing: tuple[Sourced, ...] = ()
    held: tuple[Held, ...] = ()
    steps: tuple[Step, ...] = ()


def settle(
    claims: Sequence[Sourced], settings: Settings, reason: Callable[[Sourced], str]
) -> Settled:
    """Return the claims sorted out, in the order of documents and text.

    Args:
        claims: the claims.
        settings: the tolerance.
        reason: says why a claim can enter no range; empty where it can.
    """
    by_id = {one.claim.id: one for one in claims}
    reasons = {one.claim.id: reason(one) for one in claims}
    standing: list[Sourced] = []
    held = [(by_id[name], why) for name, why in reasons.items() if why]
    steps: list[Step] = []
    matters = group_matters((one.claim for one in claims), tolerance=settings.approx_tolerance)
    for matter in matters:
        able = [claim for claim in matter if not reasons[claim.id]]
        if not able:
            continue
        best = representative(able)
        standing.append(by_id[best.id])
        others = [claim.id for claim in able if claim is not best]
        held += [(by_id[other], str(StepKind.RENDERING)) for other in others]
        steps += [
            Step(claim=other, superseded_by=best.id, kind=StepKind.RENDERING)
            for other in others
        ]
    return Settled(standing=tuple(standing), held=tuple(held), steps=tuple(steps))
