"""Which judgements stand: what was undone does not, and no rule stands above a person."""

from collections.abc import Iterable

from reportedly.errors import UsageError
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.pairs import Pair, Pairs, components, pair

MACHINE = "rule:"
TOGETHER, APART = frozenset({Verdict.SAME}), frozenset({Verdict.DIFFERENT, Verdict.SPLIT})
ON_PAIRS = TOGETHER | APART | {Verdict.UNSURE}
BETWEEN = " "


def by_machine(judgement: Judgement) -> bool:
    """Say whether a rule made it."""
    return judgement.author.startswith(MACHINE)


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that nobody undid, in the order in which they were made.

    An undoing can be undone in its turn; a rule undoes no judgement of a person.
    """
    made = tuple(judgements)
    author = {one.id: by_machine(one) for one in made}
    undone: set[str] = set()
    left = []
    for one in reversed(made):
        if one.id in undone:
            continue
        if one.verdict is Verdict.UNDO:
            undone.update(
                name for name in one.subjects if author.get(name, True) or not by_machine(one)
            )
        else:
            left.append(one)
    return tuple(reversed(left))


def pairs_of(judgement: Judgement) -> tuple[Pair, ...]:
    """Return the pairs of claims that a judgement is about; a split has many."""
    if judgement.verdict not in ON_PAIRS:
        return ()
    if judgement.verdict is Verdict.SPLIT:
        staying = str(judgement.value).split(BETWEEN)
        return tuple(pair(one, other) for one in judgement.subjects for other in staying)
    first, *others = judgement.subjects
    return tuple(pair(first, other) for other in others)


def pairs(judgements: Iterable[Judgement]) -> Pairs:
    """Return which claims are the same and which are not, by the last word on each pair.

    A person goes before a rule; "unsure" takes back what a rule said. A "same" that would join
    what was told apart does not count: it is refused when it is made, and here passed over.
    """
    last: dict[Pair, Judgement] = {}
    for one in standing(judgements):
        for two in pairs_of(one):
            before = last.get(two)
            if before is None or by_machine(before) or not by_machine(one):
                last[two] = one
    different = frozenset(two for two, one in last.items() if one.verdict in APART)
    same: set[Pair] = set()
    for two, one in last.items():
        if one.verdict in TOGETHER and not _clash(same | {two}, different):
            same.add(two)
    return Pairs(same=frozenset(same), different=different)


def refuse_clash(new: Judgement, judgements: Iterable[Judgement]) -> None:
    """Refuse a judgement on pairs that contradicts what a person said before.

    Raises:
        UsageError: it joins what was told apart, or tells apart what was joined.
    """
    human = [one for one in standing(judgements) if not by_machine(one)]
    held, asked = pairs(human), frozenset(pairs_of(new))
    same = held.same | (asked if new.verdict in TOGETHER else frozenset())
    different = held.different | (asked if new.verdict in APART else frozenset())
    clash = _clash(same, different)
    if clash is None:
        return
    word = "different" if new.verdict in TOGETHER else "the same"
    sides = APART if new.verdict in TOGETHER else TOGETHER
    by = next(
        one for one in reversed(human) if one.verdict in sides and _touches(one, clash, same)
    )
    raise UsageError(
        f"a person judged these to be {word} ({by.author}, {by.at}: {by.reason})",
        BETWEEN.join(new.subjects),
        f"If that was wrong, undo it first: reportedly review undo {by.id[:8]}.",
    )


def _clash(same: Iterable[Pair], different: Iterable[Pair]) -> Pair | None:
    """Return a pair that is told apart and joined by others."""
    home = components(same)
    for left, right in sorted(different):
        if right in home.get(left, ()):
            return left, right
    return None


def _touches(one: Judgement, clash: Pair, same: Iterable[Pair]) -> bool:
    joined = components(same).get(clash[0], frozenset(clash))
    return any(two == clash or set(two) <= joined for two in pairs_of(one))
