"""Apart: groups of one incident that its voice tells besides those before ("also", "another").

Their sum is the voice's toll of the incident where the text states none (design, section 6). A
sentence counts whom it names together; a later sentence tells the same people again, unless it
says that it tells of others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from reportedly.model.claim import Claim, LinkType, Period
from reportedly.model.quantity import Number
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.subjects import starts
from reportedly.reconcile.wording import normal

BESIDES = "besides"
RUNNING = frozenset({Period.CUMULATIVE, Period.STOCK, Period.RATE})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
PRONOUNS = frozenset({"he", "him", "she", "her", "they", "them", "both"})
Run = list[Sourced]
Whom = frozenset[int]
NO_PERSONS: Mapping[str, Whom] = MappingProxyType({})


def told_apart(told: Iterable[Sourced], whom: Mapping[str, Whom] = NO_PERSONS) -> Run:
    """Return whom a voice tells of one besides the other; none where all is told at once.

    A sentence that counts no fewer takes the place of what was counted up before it. Behind a
    total its people may be told one by one: "another" is then another of them.

    Args:
        told: the claims of one voice and incident, of one category or of kinds that exclude
            each other.
        whom: the persons that each claim of single ones tells of.
    """
    run: Run = []
    listed: Run = []
    for unit in _units(told):
        if listed and _adds(unit, listed, whom):
            listed += unit
        elif not listed and run and _adds(unit, run, whom) and not _is_rest(unit, run):
            run += unit
        elif _sum(unit) < _sum(run):
            listed = list(unit)
        if not run or max(_sum(unit), _sum(listed)) > _sum(run):
            run, listed = (listed if _sum(listed) > _sum(unit) else list(unit)), []
    return run


def is_besides(claim: Claim) -> bool:
    """Say whether a claim counts others than those that the text told of before."""
    return BESIDES in claim.flags and claim.period not in RUNNING


def _units(told: Iterable[Sourced]) -> Iterator[Run]:
    """Yield the claims of each sentence of the body, parts left out."""
    ids = {one.claim.id for one in told}
    body = (one for one in told if "headline" not in one.claim.flags)
    wholes = [one for one in body if not _is_part(one.claim, ids)]
    order = sorted(wholes, key=lambda one: (one.claim.trigger.start, one.claim.id))
    for _, unit in groupby(order, key=lambda one: one.claim.span):
        named = list(unit)
        yield named if all_apart(named) else [max(named, key=lambda one: _least(one.claim))]


def all_apart(run: Sequence[Sourced]) -> bool:
    """Say whether claims count other words each, so that their figures may be added."""
    places = [starts(one.claim) for one in run]
    return all(places) and len(frozenset().union(*places)) == sum(map(len, places))


def _is_part(claim: Claim, ids: Iterable[str]) -> bool:
    return any(link.type is LinkType.PART_OF and link.claim in ids for link in claim.links)


def _adds(unit: Run, run: Run, whom: Mapping[str, Whom]) -> bool:
    """Say whether a sentence tells of others: in its words, as persons, by kind and noun."""
    if is_besides(unit[0].claim) or _are_others(unit, run, whom):
        return True
    kinds = {one.claim.kind for one in run}
    if {one.claim.kind for one in unit} & kinds or any(_is_again(o.claim) for o in unit):
        return False
    return not _nouns(unit) & _nouns(run)


def _are_others(unit: Run, run: Run, whom: Mapping[str, Whom]) -> bool:
    """Say whether single persons are none of the persons told of before."""
    if any(one.claim.id not in whom for one in (*unit, *run)):
        return False
    ours = frozenset[int]().union(*(whom[one.claim.id] for one in unit))
    return not any(ours & whom[one.claim.id] for one in run)


def _is_rest(unit: Run, run: Run) -> bool:
    """Say whether a sentence tells of the rest of a total: "*the* other two victims"."""
    claim = unit[0].claim
    role = claim.counted_role
    span = role[0].span if role else UNKNOWN
    if isinstance(span, Unknown):
        return False
    before = claim.quote[: span.start - claim.span.start].lower().split()[-3:]
    return bool(DEFINITE & set(before)) and _sum(unit) < _sum(run)


def _is_again(claim: Claim) -> bool:
    """Say whether those counted are told of as known: "him", "the courier", "both men"."""
    role = claim.counted_role
    if len(role) != 1 or isinstance(role[0].span, Unknown):
        return False
    before = claim.quote[: role[0].span.start - claim.span.start].lower().split()
    surface = "" if isinstance(claim.count, Unknown) else claim.count.surface.lower()
    known = surface in DEFINITE or role[0].text.lower() in PRONOUNS
    return known or (bool(before) and before[-1] in DEFINITE)


def _nouns(unit: Sequence[Sourced]) -> frozenset[str]:
    fillers = (filler for one in unit for filler in one.claim.counted_role)
    return frozenset(word for filler in fillers for word in normal(filler.text).split())


def _sum(run: Sequence[Sourced]) -> Number:
    return sum((_least(one.claim) for one in run), start=0)


def _least(claim: Claim) -> Number:
    count = claim.count
    if isinstance(count, Unknown):
        return 0
    low = count.hi if isinstance(count.lo, Unknown) else count.lo
    return 0 if isinstance(low, Unknown) else low
