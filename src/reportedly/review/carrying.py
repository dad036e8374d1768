"""Judgements carried over to a new reading, where the words are the same.

A claim's id is a hash of its words and of what was read in them. A new version of the reader
may find another actor in the same sentence, and so make another id. A judgement is about the
words: it goes over to the one claim of its document that is of the same kind and has the same
quote. Where there are several, the trigger and the figure tell which; else it stays behind.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportedly.model.claim import Claim
from reportedly.model.issue import Judgement
from reportedly.model.unknown import Unknown
from reportedly.review.standing import BETWEEN

Words = tuple[str, str, str]


def carried(
    judgements: Iterable[Judgement], former: Mapping[str, Claim], current: Iterable[Claim]
) -> tuple[Judgement, ...]:
    """Return the judgements, about claims of today.

    Args:
        judgements: as they were made.
        former: the claims that they were made about, of any reading.
        current: the claims of today.
    """
    known = set[str]()
    by_words: dict[Words, list[Claim]] = {}
    for claim in current:
        known.add(claim.id)
        by_words.setdefault(_words(claim), []).append(claim)
    moved = {
        name: heir.id
        for name, claim in former.items()
        if name not in known and (heir := _heir(claim, by_words.get(_words(claim), [])))
    }
    return tuple(_moved(one, moved) for one in judgements)


def _moved(one: Judgement, moved: Mapping[str, str]) -> Judgement:
    if moved.keys().isdisjoint((*one.subjects, *str(one.value).split(BETWEEN))):
        return one
    subjects = tuple(moved.get(name, name) for name in one.subjects)
    if isinstance(one.value, Unknown):
        return replace(one, subjects=subjects)
    staying = (moved.get(name, name) for name in one.value.split(BETWEEN))
    return replace(one, subjects=subjects, value=BETWEEN.join(staying))


def _words(claim: Claim) -> Words:
    return (claim.document, claim.kind, claim.quote)


def _heir(claim: Claim, others: list[Claim]) -> Claim | None:
    if len(others) > 1:
        others = [one for one in others if _marks(one) == _marks(claim)]
    return others[0] if len(others) == 1 else None


def _marks(claim: Claim) -> tuple[int, str]:
    """Return where in its sentence the trigger is, and the words of the figure."""
    figure = "" if isinstance(claim.count, Unknown) else claim.count.surface
    return (claim.trigger.start - claim.span.start, figure)
