"""Grading: how well an incident is borne out, in the words of Airwars (section 5).

A grade is about the incident, never about anybody's honesty. Who did it is `known` only where
that party said so itself; otherwise it is suspected.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from reportedly.model.claim import Claim, Status, VictimRole
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.kinds import HAPPENING, HARM, RESPONSIBILITY, scene_family
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.subjects import identities, kindred

CLASH = "clash"
SEVERAL = 2
FORCES = ("-MIL", "-REB", "-UAF", "-SPY", "-COP")
Grade = tuple[str | Unknown, tuple[str, ...]]


def grade(claims: Sequence[Sourced]) -> Grade:
    """Return the grade of an incident, and the reasons for it.

    What harmed nobody has none.
    """
    told = [one for one in claims if one.claim.status is Status.HAPPENED]
    harm = [one for one in told if one.claim.kind in HARM and not _is_none(one.claim)]
    if not harm:
        return UNKNOWN, ()
    doers = _doers(one.claim for one in told)
    owned = sorted(who for who in doers if any(_owns(one.claim, who) for one in told))
    groups = len({one.root for one in harm})
    sources = f"{groups} independent claimant{'s' if groups > 1 else ''}"
    who = [f"suspected: {one}" for one in sorted(doers) if one not in owned]
    known = [f"known: {one}, who said so" for one in owned]
    name, reason = _grade(told, harm, doers, owned, groups)
    return name, (reason, sources, *known, *who)


def _grade(
    told: Sequence[Sourced],
    harm: Sequence[Sourced],
    doers: frozenset[str],
    owned: Sequence[str],
    groups: int,
) -> tuple[str, str]:
    apart = any(not kindred({a}, {b}) for a, b in combinations(sorted(doers), 2))
    fought = any(one.claim.kind == CLASH for one in told)
    armed = all(one.claim.victims.role is VictimRole.COMBATANT for one in harm)
    rules = (
        (bool(owned), "confirmed", "a belligerent accepted responsibility"),
        (armed, "discounted", "all victims are combatants, by the words of those who tell"),
        (apart, "contested", "several parties are named as those who did it"),
        (fought, "contested", "there was fighting on the ground"),
        (groups < SEVERAL, "weak", "one claimant"),
        (bool(doers), "fair", "several claimants, and a belligerent is named"),
    )
    found = ((name, reason) for holds, name, reason in rules if holds)
    return next(found, ("weak", "several claimants, and no belligerent is named"))


def _doers(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the identifiers of those who are said to have done the harm or the attack."""
    acts = (claim for claim in claims if scene_family(claim) == HAPPENING)
    found = frozenset(key for claim in acts for key in identities(claim.roles.actor))
    return frozenset(key for key in found if _is_force(key))


def _owns(claim: Claim, doer: str) -> bool:
    """Say whether a party tells of its own deed, or claims responsibility for it."""
    acted = identities(claim.roles.actor)
    if not acted or not kindred(acted, {doer}):
        return False
    if claim.kind == RESPONSIBILITY:
        return True
    speaker = claim.claimant.id
    mine = not isinstance(speaker, Unknown) and _one_side(speaker, doer)
    return mine and scene_family(claim) == HAPPENING


def _one_side(speaker: str, doer: str) -> bool:
    """Say whether a voice is of the party: of the group, or an organ of the state."""
    return kindred({speaker}, {doer}) or (
        not doer.startswith("grp:") and speaker.partition("-")[0] == doer.partition("-")[0]
    )


def _is_force(key: str) -> bool:
    """Say whether an identifier is that of a state's force, a state, or an armed group."""
    bare = len(key) == len("PRK") and key.isupper()
    return bare or key.startswith("grp:") or key.endswith(FORCES)


def _is_none(claim: Claim) -> bool:
    return not isinstance(claim.count, Unknown) and claim.count.hi == 0
