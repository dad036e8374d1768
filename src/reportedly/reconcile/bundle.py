"""Bundles: an incident or a series with the claims that it was made from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Claim, Status
from reportedly.model.incident import Incident, Step
from reportedly.model.unknown import Unknown
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.subjects import identity
from reportedly.reconcile.weights import share
from reportedly.reconcile.wording import named, normal

SEVERAL = "several"
HARMED = frozenset({"killed", "wounded", "captured", "detained", "abducted", "casualties"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """An incident or a series, and its claims, sorted by document and text.

    Attributes:
        incident: the noun, still without `main_of`.
        claims: every claim that it was made from.
    """

    incident: Incident
    claims: tuple[Sourced, ...]

    @property
    def harms(self) -> frozenset[str]:
        """The kinds of harm that have happened in it."""
        told = (one.claim for one in self.claims if one.claim.status is Status.HAPPENED)
        return frozenset(claim.kind for claim in told if claim.kind in HARMED)

    @property
    def is_of_several(self) -> bool:
        """Whether it has tolls, and all are told of several deeds at once."""
        tolls = [one.claim for one in self.claims if one.claim.kind in HARMED]
        return bool(tolls) and all(SEVERAL in claim.flags for claim in tolls)

    def weights(self) -> dict[str, int]:
        """Return for each document how much of it tells of this."""
        found: dict[str, int] = {}
        for one in self.claims:
            weight = share(one.claim, one.document)
            found[one.claim.document] = found.get(one.claim.document, 0) + weight
        return found


def in_order(steps: Iterable[Step], claims: Sequence[Sourced]) -> tuple[Step, ...]:
    """Return the steps, oldest first, each once."""
    days = {
        one.claim.id: "" if isinstance(one.day, Unknown) else one.day.isoformat()
        for one in claims
    }
    return tuple(
        sorted(
            set(steps),
            key=lambda step: (days.get(step.claim, ""), step.claim, step.superseded_by),
        )
    )


def whose(claims: Iterable[Claim]) -> Role:
    """Return whom a running total counts, once, in the fullest words."""
    return distinct(filler for claim in claims for filler in claim.counted_role)


def distinct(fillers: Iterable[Filler]) -> Role:
    """Return each actor once; who has an identifier comes before who has only words."""
    found: dict[str, Filler] = {}
    for filler in fillers:
        key = identity(filler) or named(filler)
        if key and (key not in found or _fullness(filler) > _fullness(found[key])):
            found[key] = filler
    return tuple(
        found[key] for key in sorted(found, key=lambda key: (not identity(found[key]), key))
    )


def _fullness(filler: Filler) -> tuple[int, str]:
    return (len(normal(filler.text)), filler.text)
