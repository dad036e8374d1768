"""Tolls that the text does not split: "killed or wounded 20" is one figure (R1)."""

from dataclasses import replace

from reportedly.extract.context import Draft
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import Unknown

MERGED = frozenset({
    frozenset({"killed", "wounded"}),
    frozenset({"killed", "missing"}),
    frozenset({"killed", "captured"}),
    frozenset({"wounded", "missing"}),
})  # fmt: skip
JOINTS = frozenset({"and", "or", "and/or", "/", "either", "both", "were", "have", "been"})
CATEGORY = "casualties"


def unsplit(drafts: list[Draft]) -> list[Draft]:
    """Make one draft of two that share their number and whose words are joined."""
    merged: list[Draft] = []
    used: set[int] = set()
    for at, draft in enumerate(drafts):
        if at in used:
            continue
        later = range(at + 1, len(drafts))
        partner = next((n for n in later if _is_one(draft, drafts[n])), -1)
        if partner >= 0:
            used.add(partner)
        merged.append(draft if partner < 0 else _joined(draft, drafts[partner]))
    return merged


def _is_one(one: Draft, other: Draft) -> bool:
    if frozenset({one.kind, other.kind}) not in MERGED or one.targets != other.targets:
        return False
    first, last = sorted((one.trigger, other.trigger))
    return {t.lower for t in one.sentence.tokens[first + 1 : last]} <= JOINTS


def _joined(one: Draft, other: Draft) -> Draft:
    """Join two drafts; a single person with no number was killed."""
    single = not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.EXACT
    if single and one.number < 0:
        return one if one.kind == "killed" else other
    return replace(one, kind=CATEGORY, why=(*one.why, *other.why, "R1"))
