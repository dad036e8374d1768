"""Claim kinds as reconciling sees them: what counts people, what belongs to one happening."""

from reportedly.model.claim import Claim
from reportedly.model.unknown import known

HARM = frozenset({"killed", "wounded", "casualties", "missing"})
TAKEN = frozenset({"captured", "detained", "abducted"})
MOVED = frozenset({"displaced", "returnees"})
TOLLS = HARM | TAKEN | MOVED | {"deployed", "returned", "lost"}
RELATIONS = frozenset({"exchange", "prisoner_swap", "order", "alliance"})
FORCE = frozenset({"ASSAULT", "COERCE"})
HAPPENING = "happening"
RESPONSIBILITY = "responsibility"
LOSSES = "losses"


def is_toll(claim: Claim) -> bool:
    """Say whether the claim counts people or things."""
    return claim.kind in TOLLS


def series_family(kind: str) -> str:
    """Return which running totals stand in one series: harm and captivity, moves, forces."""
    if kind in HARM | TAKEN:
        return LOSSES
    return "movement" if kind in MOVED else kind


def scene_family(claim: Claim) -> str:
    """Return which claims may tell of one happening: a raid kills, wounds and detains."""
    if claim.kind in HARM | TAKEN | MOVED | {"lost", RESPONSIBILITY}:
        return HAPPENING
    if claim.kind in TOLLS | RELATIONS:
        return claim.kind
    plover = known(claim.coding.plover, claim.kind)
    return HAPPENING if plover in FORCE else claim.kind


def weight(claim: Claim) -> int:
    """Return how much a kind says about what a document is about."""
    if claim.kind in {"killed", "casualties"}:
        return 6
    if claim.kind in HARM:
        return 5
    if claim.kind in TOLLS:
        return 4
    return 2 if claim.kind in RELATIONS else 1
