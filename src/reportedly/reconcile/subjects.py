"""Whose toll it is: the group of people, or the sort of thing, that a claim counts."""

from collections.abc import Iterable

from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Claim, VictimRole
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reconcile.wording import SEXES, named, one_person

WHOLE = "all"
ATTACKERS = "attackers"
NOBODY = ""


def identity(filler: Filler) -> str:
    """Return the identifier of a filler, or its country and sector; empty where unknown."""
    if not isinstance(filler.id, Unknown):
        return filler.id
    if isinstance(filler.country, Unknown):
        return NOBODY
    return filler.country + ("" if isinstance(filler.sector, Unknown) else f"-{filler.sector}")


def identities(role: Role) -> frozenset[str]:
    """Return the identifiers in a role."""
    return frozenset(filter(None, map(identity, role)))


def subject(claim: Claim) -> str:
    """Return the key of the group that a claim counts; empty where nobody is named.

    Soldiers of a country are its armed forces, however a text puts it.
    """
    keys = sorted(identities(claim.counted_role))
    if not keys:
        return NOBODY
    fighters = claim.victims.role is VictimRole.COMBATANT
    return "+".join(f"{key}-MIL" if fighters and _bare_country(key) else key for key in keys)


def armed(key: str) -> bool:
    """Say whether a subject is a force or an armed group, so that all of it is combatants."""
    return key.startswith("grp:") or key.endswith(("-MIL", "-REB", "-UAF"))


def turned(left: Claim, right: Claim) -> bool:
    """Say whether the victim of one claim is the perpetrator of the other."""
    return _did(left, right) or _did(right, left)


def alike(left: Claim, right: Claim) -> bool:
    """Say whether two claims can count the same people.

    What one of them leaves open is no difference.
    """
    return (
        kindred(identities(left.counted_role), identities(right.counted_role))
        and _agree(left.victims.age, right.victims.age)
        and _agree(_sex(left), _sex(right))
        and not _named_apart(left, right)
        and not turned(left, right)
        and (left.kind != "lost" or things(left) == things(right))
    )


def kindred(left: Iterable[str], right: Iterable[str]) -> bool:
    """Say whether two sets of identifiers can mean the same: `PRK` holds `PRK-MIL`."""
    ours, theirs = set(left), set(right)
    if not ours or not theirs:
        return True
    return any(_within(a, b) or _within(b, a) for a in ours for b in theirs)


def actors_clash(left: Claim, right: Claim) -> bool:
    """Differing actors on one day at one place make two incidents, unless they fight there."""
    ours, theirs = identities(left.roles.actor), identities(right.roles.actor)
    if not ours or not theirs or kindred(ours, theirs):
        return False
    return not (_meet(ours, right.roles.target) or _meet(theirs, left.roles.target))


def shared(left: Role, right: Role) -> bool:
    """Say whether somebody stands in both roles, by identifier or by the same words."""
    if identities(left) & identities(right):
        return True
    return bool(_names(left) & _names(right))


def starts(claim: Claim) -> frozenset[int]:
    """Return where the words for those counted begin."""
    spans = (filler.span for filler in claim.counted_role)
    return frozenset(span.start for span in spans if not isinstance(span, Unknown))


def things(claim: Claim) -> str:
    """Return what is counted, in words."""
    return " and ".join(sorted(filter(None, map(named, claim.counted_role))))


def group(claim: Claim) -> str:
    """Return the row of a claim's victims: their own word, or "all"."""
    if claim.kind == "lost":
        return things(claim) or WHOLE
    return claim.victims.group


def _did(claim: Claim, other: Claim) -> bool:
    doers = _names(other.roles.actor) - _names(other.counted_role)
    return bool(doers & _names(claim.counted_role))


def _meet(actors: frozenset[str], targets: Role) -> bool:
    found = identities(targets)
    return bool(found) and kindred(actors, found)


def _names(role: Role) -> frozenset[str]:
    return frozenset(filter(None, map(named, role)))


def _named_apart(left: Claim, right: Claim) -> bool:
    """Two lists of full names without a common word are different people.

    Single persons are so with a family name in common too.
    """
    from_left, from_right = _names(left.counted_role), _names(right.counted_role)
    if from_left & from_right or not from_left or not from_right:
        return False
    if not _full(left.counted_role) or not _full(right.counted_role):
        return False
    ours, theirs = _words(from_left), _words(from_right)
    single = _single(left) and _single(right) and not one_person(ours, theirs)
    return single or not ours & theirs


def _single(claim: Claim) -> bool:
    if isinstance(claim.count, Unknown):
        return False
    return len(claim.counted_role) == 1 and claim.count.hi == 1


def _full(role: Role) -> bool:
    words = (known(filler.name, filler.text).split() for filler in role)
    return all(len(name) > 1 and all(word[0].isupper() for word in name) for name in words)


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _sex(claim: Claim) -> str | Unknown:
    """Return the sex of those counted: as told, else as the pronoun for a single one says."""
    role = claim.counted_role
    if isinstance(claim.victims.sex, Unknown) and len(role) == 1:
        return SEXES.get(role[0].text.strip().lower(), UNKNOWN)
    return claim.victims.sex


def _agree(left: str | Unknown, right: str | Unknown) -> bool:
    return isinstance(left, Unknown) or isinstance(right, Unknown) or left == right


def _within(part: str, whole: str) -> bool:
    return part == whole or part.startswith(f"{whole}-")


def _bare_country(key: str) -> bool:
    return len(key) == len("PRK") and key.isupper()
