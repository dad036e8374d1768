"""Another figure of a toll that the text has told before: the same claim, another number."""

from dataclasses import replace

from reportedly.extract.context import Draft
from reportedly.extract.quantities import Measured
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown

DROPPED = "besides"
PART = "including"


def refigured(named: Draft, i: int, one: Measured, why: str) -> Draft:
    """Return a draft of the kind of another with a figure of its own.

    Args:
        named: the toll that was told before.
        i: the token that stands for the new one.
        one: its number.
        why: the rule.
    """
    return recounted(named, i, (one.anchor, one.first), one.quantity, why)


def recounted(
    named: Draft, i: int, place: tuple[int, int], quantity: Quantity, why: str
) -> Draft:
    """Return the same for a quantity that is no number of the text alone.

    Args:
        named: the toll that was told before.
        i: the token that stands for the new one.
        place: the token that is counted, and the first of the number; -1 without.
        quantity: how many.
        why: the rule.
    """
    role: Role = ()
    if not isinstance(quantity.span, Unknown):
        role = (Filler(text=quantity.surface, span=quantity.span),)
    return replace(
        named,
        trigger=i,
        stands_at=-1,
        targets=(place[0],),
        roles=Roles(target=role),
        counted="target",
        count=quantity,
        number=place[1],
        why=(*(word for word in named.why if word != PART), why),
        flags=tuple(flag for flag in named.flags if flag != DROPPED),
    )
