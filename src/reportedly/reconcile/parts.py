"""Parts and wholes: what one text makes of the toll of one incident.

A whole is stated, or it is the sum of groups and single victims that one voice tells apart in
that text ("two officers and a passenger"). Figures of different voices are never added up.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, groupby

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, LinkType
from reportedly.model.document import Document
from reportedly.model.quantity import Number, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.model.voice import Part, SourceType
from reportedly.reconcile.apart import all_apart, is_besides, told_apart
from reportedly.reconcile.figures import UNSTATED, Figure, alone, summed
from reportedly.reconcile.mentions import is_new
from reportedly.reconcile.plurals import counted
from reportedly.reconcile.roots import organ, root_on_the_spot
from reportedly.reconcile.settle import Held
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.subjects import (
    ATTACKERS,
    WHOLE,
    armed,
    group,
    identities,
    kindred,
    subject,
)
from reportedly.reconcile.victims import Person, is_described, persons
from reportedly.reconcile.wording import REFLEXIVE, SEXES, full_name, named, normal, one_person

BY_ROLE = frozenset({
    "civilian", "combatant", "police", "medics", "journalists", "aid workers", "peacekeepers",
    "prisoners", "hostages",
})  # fmt: skip
BY_AGE_AND_SEX = frozenset({"children", "women", "men"})
SENTENCE_END = frozenset(".!?\n")
PART, SOME, DEAD = "part_of", "some", "killed"
TOLD = frozenset({QuantityKind.RANGE, QuantityKind.AT_LEAST, QuantityKind.MORE_THAN})
SIDES = frozenset({
    SourceType.PARTY_MILITARY, SourceType.PARTY_GOVERNMENT, SourceType.PARTY_INTELLIGENCE,
    SourceType.STATE_MEDIA,
})  # fmt: skip
Figures = dict[str, list[Figure]]
Whom = Mapping[str, frozenset[int]]


def figures(
    claims: Sequence[Sourced], actors: Collection[str], ceiling: Number | Unknown = UNKNOWN
) -> tuple[Figures, list[Held]]:
    """Return the figures of each row that one document gives for one category.

    Args:
        claims: the standing claims of one category, incident and document.
        actors: the words for those who carried the attack out.
        ceiling: how many the document's title counts: no sum goes beyond it.
    """
    rows: Figures = {}
    attackers = [one for one in claims if _is_attacker(one.claim, actors)]
    if _fight(attackers):
        attackers = [one for one in attackers if one.claim.victims.group == ATTACKERS]
    victims = counted([one for one in claims if one not in attackers])
    for name, shelf in _by(victims, lambda one: group(one.claim)):
        if name != WHOLE:
            rows[name] = [_largest(told) for _, told in _by(shelf, _root)]
    if attackers:
        rows[ATTACKERS] = [_largest(told) for _, told in _by(attackers, _root)]
    wholes = list(_wholes(victims, attackers, ceiling))
    kept = [
        _floored(one, victims)
        for one in wholes
        if not _is_part(one, wholes) and not _is_none_of_some(one)
    ]
    if kept:
        rows[WHOLE] = kept
    entered = {id_ for row in rows.values() for figure in row for id_ in figure.ids}
    return rows, [(one, PART) for one in claims if one.claim.id not in entered]


def _is_none_of_some(whole: Figure) -> bool:
    """Say whether it is told only that a group has no victim, which is no figure of them all.

    "No soldiers were killed" leaves open how many others were.
    """
    groups = {group(one.claim) for one in whole.claims}
    return whole.count.hi == 0 and bool(whole.claims) and WHOLE not in groups


def _floored(whole: Figure, told: Sequence[Sourced]) -> Figure:
    """Return a whole of which only a ceiling is told with its largest part as a floor."""
    if not isinstance(whole.count.lo, Unknown) or isinstance(whole.count.hi, Unknown):
        return whole
    parts = [one for one in told if _is_part_of(one.claim, whole.ids)]
    least = max((alone(one, "", "").size[0] for one in parts), default=0)
    if not 0 < least <= whole.count.hi:
        return whole
    floor = replace(whole.count, lo=least, kind=QuantityKind.RANGE, derived=True)
    return replace(whole, count=floor, derived=True)


def _wholes(
    victims: Sequence[Sourced], attackers: Sequence[Sourced], ceiling: Number | Unknown
) -> Iterator[Figure]:
    """Yield each voice's whole; it includes the attackers whom that voice tells apart."""
    own = {root: list(told) for root, told in _by(attackers, _root)}
    counted = [root for root, _ in _by(victims, _root)]
    whom = _whom(persons(one.claim for one in (*victims, *attackers) if attackers))
    for root, told in _by(victims, _root):
        whole = _largest(told, ceiling)
        extra = [
            one
            for one in own.get(root, ())
            if not _included(one.claim, whole) and not _counted(one, told, whom)
        ]
        both = summed((whole, _largest(extra))) if extra else whole
        yield whole if extra and _hides(both, extra, ceiling) else both
    for root, told in own.items():
        if root not in counted:
            yield _largest(told)


def _counted(one: Sourced, told: Iterable[Sourced], whom: Whom) -> bool:
    """Say whether an attacker is a victim told of too: who shot himself is one dead.

    He is not whom he or another attacked, and nobody who "was also killed" has been told of
    before.
    """
    if is_besides(one.claim):
        return False
    mine = whom.get(one.claim.id, frozenset())
    called = set(map(named, (*one.claim.counted_role, *one.claim.roles.actor)))
    himself = any(named(filler) in REFLEXIVE for filler in one.claim.counted_role)
    return any(
        not (himself and any(map(_is_somebody, other.claim.roles.actor)))
        and mine & whom.get(other.claim.id, frozenset())
        and called.isdisjoint(map(named, other.claim.roles.actor))
        for other in told
    )


def _is_somebody(filler: Filler) -> bool:
    """Say whether words tell of a person or a force, and not of a mishap or a blast."""
    told = (filler.id, filler.country, filler.sector)
    return normal(filler.text) in SEXES or any(not isinstance(one, Unknown) for one in told)


def _included(claim: Claim, whole: Figure) -> bool:
    wholes = {link.claim for link in claim.links if link.type is LinkType.PART_OF}
    return bool(wholes & set(whole.ids))


def _is_part(figure: Figure, others: Iterable[Figure]) -> bool:
    """Say whether a figure is only a part of what another voice counts in the same text.

    Who tells of single persons without a number, of children or of a few men by their trade
    alone, does not count them all.
    A publisher who says less than the voice that he cites tells of some of its victims; and a
    voice that says less than the publisher who cites it told of some of his, unless it is a
    side in the war: neither contradicts the other (A4b).
    """
    return any(
        (_is_partial(figure, other) and other.size > figure.size)
        or (_is_own(figure) and not _is_own(other) and _holds(other, figure))
        or (_is_own(other) and not _is_side(figure) and _exceeds(other, figure))
        for other in others
        if other is not figure
    )


def _is_partial(figure: Figure, other: Figure) -> bool:
    """Say whether nobody is counted, or the women, men or children alone, unlike in another."""
    uncounted = not any(known(one.claim.count, UNSTATED).surface for one in figure.claims)
    return uncounted or (_is_limited(figure) and not _is_limited(other))


def _is_limited(figure: Figure) -> bool:
    """Say whether one such group is counted: "three men and a woman" are all of them."""
    groups = {one.claim.victims.group for one in figure.claims}
    some = all(
        one.claim.victims.group in BY_AGE_AND_SEX or SOME in one.claim.flags
        for one in figure.claims
    )
    return some and (len(groups) == 1 or not groups <= BY_AGE_AND_SEX)


def _is_own(figure: Figure) -> bool:
    """Say whether the text tells it itself, be it an agency's whose credit it bears."""
    return all(one.own or _is_credited(one.claim) for one in figure.claims)


def _is_credited(claim: Claim) -> bool:
    voice = claim.claimant
    media = voice.source_type is SourceType.INDEPENDENT_MEDIA
    return media and (voice.part is Part.RELAYER or voice.cue == voice.text)


def _is_side(figure: Figure) -> bool:
    return any(one.claim.claimant.source_type in SIDES for one in figure.claims)


def _holds(cited: Figure, own: Figure) -> bool:
    """Say whether a cited figure is no smaller, and the publisher's own no floor or range."""
    (least, most), (low, high) = cited.size, own.size
    told = own.count.kind in TOLD and low > 1
    return not told and least >= low and most >= high


def _exceeds(own: Figure, cited: Figure) -> bool:
    """Say whether the publisher's figure, told in a number, is larger at both ends."""
    counted = own.count.kind is QuantityKind.RANGE
    (least, most), (low, high) = own.size, cited.size
    return counted and (least > low or (least == low and most > high)) and most >= high


def _largest(told: Sequence[Sourced], ceiling: Number | Unknown = UNKNOWN) -> Figure:
    """Return the whole of what one voice tells: the largest figure or sum told apart."""
    ids = {one.claim.id for one in told}
    wholes = [one for one in told if not _is_part_of(one.claim, ids)] or list(told)
    options = [[one] for one in wholes]
    options += _same_sentence(wholes)
    options += [_disjoint(wholes, BY_ROLE), _disjoint(wholes, BY_AGE_AND_SEX)]
    people = persons(one.claim for one in told)
    whom = _whom(people)
    described = _whom(tuple(one for one in people if is_described(one)))
    options += [_sides(wholes), _names(wholes), told_apart(wholes, described)]
    made = [
        _together(option)
        for option in options
        if option and not _mixed(option) and not _twice(option, whom)
    ]
    able = [one for one in made if len(one.claims) == 1 or not _above(one, ceiling)]
    return min(able, key=lambda one: (*_reach(one), len(one.ids), one.rank))


def _above(figure: Figure, ceiling: Number | Unknown) -> bool:
    """Say whether a sum goes beyond what the title counts."""
    return not isinstance(ceiling, Unknown) and figure.size[0] > ceiling


def _hides(both: Figure, extra: Iterable[Sourced], ceiling: Number | Unknown) -> bool:
    """Say whether attackers who were hurt would lift a toll beyond what the title counts.

    Who kills himself stands outside of what a title counts.
    """
    return _above(both, ceiling) and not any(one.claim.kind == DEAD for one in extra)


def _reach(figure: Figure) -> tuple[Number, Number]:
    """Return the order of a voice's figures: the largest first; a word reaches as far as a few.

    A range is the figure of a voice that has weighed others: "between 12 and 19" before "16".
    """
    least, most = figure.size
    if figure.count.kind is QuantityKind.RANGE and not figure.count.soft:
        return (-most, -most)
    return (-least, -least) if figure.count.soft else (-most, -least)


def _whom(people: Sequence[Person]) -> dict[str, frozenset[int]]:
    """Return the persons that each claim of single ones tells of."""
    whom: dict[str, frozenset[int]] = {}
    for at, person in enumerate(people):
        for mention in person:
            whom[mention.claim.id] = whom.get(mention.claim.id, frozenset()) | {at}
    return whom


def _twice(told: Sequence[Sourced], whom: Whom) -> bool:
    """Say whether claims that are to be added up tell of one person twice."""
    single = [at for one in told for at in whom.get(one.claim.id, ())]
    return len(single) != len(set(single))


def _mixed(told: Sequence[Sourced]) -> bool:
    """Say whether a headline's figure stands beside the body's, which it only renders."""
    return len({"headline" in one.claim.flags for one in told}) > 1


def _together(claims: Sequence[Sourced]) -> Figure:
    parts = [alone(one, _root(one), organ(one.claim)) for one in claims]
    return parts[0] if len(parts) == 1 else summed(parts)


def _is_part_of(claim: Claim, ids: Collection[str]) -> bool:
    return any(link.type is LinkType.PART_OF and link.claim in ids for link in claim.links)


def _same_sentence(told: Sequence[Sourced]) -> list[list[Sourced]]:
    """Return the groups that a sentence tells apart: other words for each, told once."""
    runs: list[list[Sourced]] = []
    for one in sorted(told, key=lambda one: (one.claim.span.start, one.claim.trigger.start)):
        if runs and _one_sentence(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run for run in runs if len(run) > 1 and all_apart(run)]


def _one_sentence(left: Sourced, right: Sourced) -> bool:
    start, end = left.claim.span.end, right.claim.span.start
    if end <= start:
        return True
    if isinstance(left.document, Unknown):
        return False
    return not SENTENCE_END & set(_between(left.document, start, end))


def _between(document: Document, start: int, end: int) -> str:
    return document.text[start - 1 : end]


def _disjoint(told: Sequence[Sourced], groups: Collection[str]) -> list[Sourced]:
    """Return the largest claim of each of these groups, which have no member in common."""
    shelves = [list(shelf) for name, shelf in _by(told, lambda one: group(one.claim))
               if name in groups]  # fmt: skip
    return [_top(shelf) for shelf in shelves] if len(shelves) > 1 else []


def _sides(told: Sequence[Sourced]) -> list[Sourced]:
    """Return the largest claim of each army: the dead of both sides of one clash."""
    kept: list[Sourced] = []
    for one in sorted(told, key=_order):
        ours = identities(one.claim.counted_role)
        if ours and all(not kindred(ours, identities(k.claim.counted_role)) for k in kept):
            kept.append(one)
    return kept if len(kept) > 1 else []


def _names(told: Sequence[Sourced]) -> list[Sourced]:
    """Return the persons told one by one under their full names."""
    kept: list[Sourced] = []
    seen: list[frozenset[str]] = []
    for one in told:
        role = one.claim.counted_role
        name = full_name(role[0]) if len(role) == 1 else frozenset()
        single = not isinstance(one.claim.count, Unknown) and one.claim.count.hi == 1
        body = single and "headline" not in one.claim.flags
        if name and body and not any(one_person(name, other) for other in seen):
            kept.append(one)
            seen.append(name)
    return kept if len(kept) > 1 else []


def _is_attacker(claim: Claim, actors: Collection[str]) -> bool:
    """Say whether those counted are those who attacked, in their own word or the text's."""
    if claim.victims.group == ATTACKERS:
        return True
    words = {normal(filler.text) for filler in claim.counted_role}
    if words and words <= set(actors) and not is_new(claim):
        return True
    single = not isinstance(claim.count, Unknown) and claim.count.hi == 1
    if is_new(claim):
        return False
    meant = {named(filler) for filler in claim.counted_role}
    return single and bool(meant) and meant <= set(actors)


def _fight(attackers: Iterable[Sourced]) -> bool:
    """Say whether two forces kill each other, so that neither is told apart as attacker."""
    forces = [{key} for key in map(subject, (one.claim for one in attackers)) if armed(key)]
    return any(not kindred(left, right) for left, right in combinations(forces, 2))


def _top(shelf: Iterable[Sourced]) -> Sourced:
    return min(shelf, key=_order)


def _order(one: Sourced) -> tuple[object, ...]:
    size = alone(one, "", "").size
    return (-size[0], -size[1], *one.rank)


def _root(one: Sourced) -> str:
    return root_on_the_spot(one.root)


def _by(
    claims: Iterable[Sourced], key: Callable[[Sourced], str]
) -> list[tuple[str, list[Sourced]]]:
    order = sorted(claims, key=lambda one: (key(one), one.claim.trigger.start, one.claim.id))
    return [(name, list(shelf)) for name, shelf in groupby(order, key=key)]
