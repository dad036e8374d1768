"""Credibility: the Admiralty's digit of each claim in a range, with its reason (section 5).

The digit says how independent claimants bear a claim out. The letter is about its claimant; a
reviewer sets it, and it never moves the digit.
"""

from collections.abc import Sequence

from reportedly.model.incident import Credibility
from reportedly.model.settings import Settings
from reportedly.model.voice import Stance
from reportedly.reconcile.figures import Figure, overlap

UNJUDGED = "F"
SEVERAL = 2
BORNE_OUT, PROBABLE, CONSISTENT, DOUBTFUL, IMPROBABLE, ALONE = 1, 2, 3, 4, 5, 6


def credibility(
    current: Sequence[Figure], older: Sequence[Figure], settings: Settings
) -> tuple[Credibility, ...]:
    """Return letter and digit of every claim in a range, sorted by claim.

    Args:
        current: the figures in the range, one of each independence group.
        older: the last figures of groups that are no longer current.
        settings: the tolerance, and the letters that reviewers gave.
    """
    letters = dict(settings.letters)
    found = (
        Credibility(claim=claim, letter=letters.get(one.root, UNJUDGED), digit=digit, why=why)
        for one in current
        for digit, why in (_digit(one, current, older, settings.approx_tolerance),)
        for claim in one.ids
    )
    return tuple(sorted(found, key=lambda one: one.claim))


def _digit(
    one: Figure, current: Sequence[Figure], older: Sequence[Figure], tolerance: float
) -> tuple[int, str]:
    others = [other for other in current if other.root != one.root]
    agree = [other for other in others if overlap(one, other, tolerance)]
    against = len(others) - len(agree)
    if len(agree) >= SEVERAL and len(agree) >= against:
        return BORNE_OUT, f"{len(agree)} other independent claimants give a figure that fits"
    if against > len(agree):
        return _contradicted(against)
    if agree and any(_stance(other) is not _stance(one) for other in agree):
        return PROBABLE, "another independent claimant of another stance gives one that fits"
    if agree:
        return CONSISTENT, "another independent claimant of the same stance gives one that fits"
    fits = [old for old in older if old.root != one.root and overlap(one, old, tolerance)]
    if fits:
        return CONSISTENT, "it stands alone, and fits what others said before"
    return ALONE, "there is nothing to compare it with"


def _contradicted(against: int) -> tuple[int, str]:
    if against >= SEVERAL:
        return IMPROBABLE, f"{against} other independent claimants contradict it"
    return DOUBTFUL, "another independent claimant contradicts it"


def _stance(figure: Figure) -> Stance:
    return figure.claims[0].claim.claimant.stance
