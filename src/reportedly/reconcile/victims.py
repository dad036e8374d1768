"""Victims: the persons of whom a text tells, each once, however often it names them.

Who was shot and died is among the dead, and no longer among the wounded (R6).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model.claim import Claim, Link, LinkType, Status
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import window
from reportedly.reconcile.mentions import Mention, differ, mentions, told_apart
from reportedly.reconcile.places import places_clash
from reportedly.reconcile.wording import FULL_NAME

HARMED = frozenset({"killed", "wounded"})
NEAR_KM = 25.0
DAYS = 7  # between two reports of one death
Person = tuple[Mention, ...]


def persons(claims: Iterable[Claim]) -> tuple[Person, ...]:
    """Return the single victims that the claims of one document tell apart.

    A mention that could be somebody told of before is taken for that person, so that nobody is
    counted twice.
    """
    found: list[list[Mention]] = []
    for mention in mentions(claim for claim in claims if _counts(claim)):
        home = _home(mention, found)
        if home is None:
            found.append([mention])
        else:
            home.append(mention)
    return tuple(tuple(one) for one in found)


def is_described(person: Person) -> bool:
    """Say whether a person has a full name, an age or a sex that can tell him from others."""
    return any(one.age or one.sex or len(one.names) >= FULL_NAME for one in person)


def with_deaths(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims; a wound is linked to the death of the same person."""
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    links: dict[str, Link] = {}
    for told in by_document.values():
        for person in persons(told):
            links |= _to_death(person)
    return tuple(_linked(claim, links) for claim in claims)


def died(claim: Claim) -> bool:
    """Say whether a claim of a wound is linked to the death of the same person."""
    same = any(link.type is LinkType.SAME_PERSON for link in claim.links)
    return claim.kind == "wounded" and same


def _to_death(person: Person) -> dict[str, Link]:
    deaths = [one.claim.id for one in person if one.dead]
    if not deaths:
        return {}
    link = Link(type=LinkType.SAME_PERSON, claim=deaths[0])
    return {one.claim.id: link for one in person if not one.dead and _alone(one.claim)}


def _alone(claim: Claim) -> bool:
    return len(claim.counted_role) == 1


def _linked(claim: Claim, links: dict[str, Link]) -> Claim:
    kept = tuple(link for link in claim.links if link.type is not LinkType.SAME_PERSON)
    if claim.kind not in HARMED:
        return claim
    own = (links[claim.id],) if claim.id in links else ()
    return claim if claim.links == (*kept, *own) else replace(claim, links=(*kept, *own))


def _counts(claim: Claim) -> bool:
    happened = claim.status is Status.HAPPENED and "historical" not in claim.flags
    return claim.kind in HARMED and happened


def _home(mention: Mention, found: Sequence[list[Mention]]) -> list[Mention] | None:
    """Return the person meant: by name, else the last one told of who fits."""
    same = [person for person in found if any(_is_same(mention, one) for one in person)]
    if same:
        return same[-1]
    able = [person for person in found if all(_fit(mention, one) for one in person)]
    named = [one for one in able if any(mention.names & other.names for other in one)]
    if named:
        return named[-1]
    if mention.names:
        able = [person for person in able if not any(one.names for one in person)]
    if mention.apart and not mention.headline:
        return None
    able = [person for person in able if _same_end(mention, person)]
    return max(able, key=lambda person: _nearness(mention, person), default=None)


def _is_same(mention: Mention, other: Mention) -> bool:
    """Say whether two claims tell of the same words: "*a boy* injured on Monday has died"."""
    return mention.claim.document == other.claim.document and mention.start == other.start


def _nearness(mention: Mention, person: Sequence[Mention]) -> tuple[int, int]:
    """Order persons by what they share with a mention, then by who was told of last.

    A pronoun stands for the one told of last who can be meant.
    """
    if mention.pronoun:
        return 0, person[-1].start
    same = mention.headline and any(one.claim.kind == mention.claim.kind for one in person)
    sex = any(mention.sex and one.sex == mention.sex for one in person)
    noun = any(mention.noun and one.noun == mention.noun for one in person)
    return same + sex + noun, person[-1].start


def _fit(mention: Mention, other: Mention) -> bool:
    if differ(mention, other) or told_apart(mention, other) or _days_apart(mention, other):
        return False
    return not places_clash(mention.claim.where, other.claim.where, NEAR_KM)


def _days_apart(left: Mention, right: Mention) -> bool:
    """Say whether the days are those of two persons: nobody dies before he is hurt.

    Who is hurt may die long after. A name goes before a day.
    """
    ours, theirs = window(left.claim.when), window(right.claim.when)
    if isinstance(ours, Unknown) or isinstance(theirs, Unknown) or left.names & right.names:
        return False
    if left.dead == right.dead:
        return ours.apart(theirs) > DAYS
    death, wound = (ours, theirs) if left.dead else (theirs, ours)
    return (wound.first - death.last).days > 1


def _same_end(mention: Mention, person: Sequence[Mention]) -> bool:
    """A newcomer who is called injured is not the dead one; who was hit may be."""
    if mention.points or mention.struck:
        return True
    if mention.dead:
        return all(one.dead or one.struck or one.headline for one in person)
    return not any(one.dead for one in person)
