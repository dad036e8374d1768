"""A list that is there whole, a piece at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from reportedly.errors import UsageError

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(Generic[Noun]):
    """A piece of a list.

    Attributes:
        items: in the order of the list.
        next: the mark with which to ask for the next piece; "" at the end.
        total: how many the whole list has.
    """

    items: tuple[Noun, ...]
    next: str
    total: int


def piece(
    every: Sequence[Noun], name: Callable[[Noun], str], after: str, limit: int
) -> Piece[Noun]:
    """Return what follows a mark.

    Args:
        every: the whole list.
        name: what one of it is called: its mark.
        after: the mark of the last one before; "" for the beginning.
        limit: how many at most.

    Raises:
        UsageError: nothing in the list has this mark.
    """
    names = [name(one) for one in every]
    if after and after not in names:
        hint = "The list may be another now: start from its beginning."
        raise UsageError("this list has no such mark", after, hint)
    start = names.index(after) + 1 if after else 0
    shown = tuple(every[start : start + limit])
    more = start + limit < len(every)
    return Piece(items=shown, next=names[start + limit - 1] if more else "", total=len(every))
