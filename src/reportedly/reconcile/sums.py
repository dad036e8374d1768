"""Sums: killed and wounded of one statement, only to be compared with unsplit figures (R4)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from reportedly.model.claim import Claim, Link, LinkType, Period, Status
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reconcile.figures import UNSTATED, plus
from reportedly.reconcile.matters import group_matters, representative
from reportedly.reconcile.roots import root
from reportedly.reconcile.subjects import alike
from reportedly.wire import claim_id

TOTAL = frozenset({Period.CUMULATIVE, Period.STOCK})
PARTS = ("killed", "wounded")


def sums(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return for each statement that splits a running total the claim of its sum.

    The sum is derived, linked to its parts, and enters no range; it has the words of its first
    part, since no others say it.

    Args:
        claims: with the periods that `matters` gives them.
    """
    shelves: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind in PARTS and _summable(claim):
            shelves.setdefault(claim.document, []).append(claim)
    return tuple(one for shelf in shelves.values() for one in _of_document(shelf))


def is_sum(claim: Claim) -> bool:
    """Say whether a claim is a sum that was made here."""
    made = any(link.type is LinkType.DERIVED_FROM for link in claim.links)
    return made and not isinstance(claim.count, Unknown) and claim.count.derived


def _of_document(claims: list[Claim]) -> Iterator[Claim]:
    best = [representative(matter) for matter in group_matters(claims)]
    killed = [claim for claim in best if claim.kind == PARTS[0]]
    wounded = [claim for claim in best if claim.kind == PARTS[1]]
    for left, right in product(killed, wounded):
        if _one_statement(left, right):
            yield _sum(left, right)


def _summable(claim: Claim) -> bool:
    whole = not any(link.type is LinkType.PART_OF for link in claim.links)
    happened = claim.status is Status.HAPPENED and not claim.increment
    return whole and happened and claim.period in TOTAL and not isinstance(claim.count, Unknown)


def _one_statement(left: Claim, right: Claim) -> bool:
    return (
        root(left, UNKNOWN) == root(right, UNKNOWN)
        and left.victims.group == right.victims.group
        and left.period is right.period
        and left.as_of == right.as_of
        and alike(left, right)
    )


def _sum(killed: Claim, wounded: Claim) -> Claim:
    made = replace(
        killed,
        kind="casualties",
        count=plus(known(killed.count, UNSTATED), known(wounded.count, UNSTATED)),
        flags=tuple(flag for flag in killed.flags if flag != "headline"),
        links=(
            Link(type=LinkType.DERIVED_FROM, claim=killed.id),
            Link(type=LinkType.DERIVED_FROM, claim=wounded.id),
        ),
        why=("reconcile/sums#R4",),
    )
    return replace(made, id=claim_id(made))
