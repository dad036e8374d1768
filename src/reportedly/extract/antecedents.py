"""Numbers without a noun, and captives meant by a pronoun → the people named before.

"More than 10,000 troops were sent. Over 300 were killed": the 300 are of those troops. The
nearest toll before gives its group; the parts inherit the victims' role from it (ruling 10).
In a prisoner swap, "their" are the captives that were told of last.
"""

from dataclasses import replace

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown

REACH = 700  # characters; a group that was named further back is no longer meant
SWAP = "prisoner_swap"
TOLD = "including"  # a part is nobody's whole
TAKEN = frozenset({"captured", "detained", "abducted", "returned"})
PRONOUNS = frozenset({"their", "them", "they", "his", "her", "him"})
SETTLED = frozenset({"returnees", "displaced"})


def resolved(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims with elliptic counts tied to the group that was named before."""
    done: list[Claim] = []
    for claim in claims:
        open_ = (_is_elliptic(claim) and not _is_behind_part(claim)) or _means_captives(claim)
        done.append(_tied(claim, done) if open_ else claim)
    return tuple(done)


def _means_captives(claim: Claim) -> bool:
    """Say whether a swap names its captives by a pronoun alone."""
    target = claim.roles.target
    return claim.kind == SWAP and len(target) == 1 and target[0].text.lower() in PRONOUNS


def _is_elliptic(claim: Claim) -> bool:
    """Say whether the counted words are the number alone."""
    role = claim.counted_role
    if len(role) != 1 or isinstance(claim.count, Unknown):
        return False
    return role[0].text == claim.count.surface and bool(role[0].text)


def _is_behind_part(claim: Claim) -> bool:
    """Say whether a number counts more than those named before it: "a nurse among *seven*"."""
    if isinstance(claim.count, Unknown) or isinstance(claim.count.span, Unknown):
        return False
    return claim.quote[: claim.count.span.start - claim.span.start].endswith(" among ")


def _tied(claim: Claim, before: list[Claim]) -> Claim:
    named = next((c for c in reversed(before) if _names(c, claim)), None)
    if named is None or isinstance(claim.counted, Unknown):
        return claim
    whole = named.counted_role[0]
    name = whole.name if not isinstance(whole.name, Unknown) else whole.text
    span = whole.antecedent if not isinstance(whole.antecedent, Unknown) else whole.span
    filler = replace(claim.counted_role[0], name=name, antecedent=span)
    victims = claim.victims if claim.victims.role != "unknown" else named.victims
    roles = replace(claim.roles, **{claim.counted: (filler,)})
    return replace(claim, roles=roles, victims=victims)


def _names(earlier: Claim, claim: Claim) -> bool:
    """Say whether an earlier claim names a group that a later number can be part of."""
    role = earlier.counted_role
    near = claim.trigger.start - earlier.trigger.start <= REACH
    part = TOLD in earlier.why and TOLD not in claim.why
    if len(role) != 1 or not near or part or earlier.kind in SETTLED:
        return False
    if claim.kind == SWAP and earlier.kind not in TAKEN:
        return False
    return not _is_elliptic(earlier) or _has_name(role[0])


def _has_name(filler: Filler) -> bool:
    return not isinstance(filler.name, Unknown)
