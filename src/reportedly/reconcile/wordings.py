"""Evidence from words: where many texts are there, what two scenes are told in decides.

A town and a day are then little evidence: on one day a town may see several attacks. The words
around the claims tell them apart, and they also hold together what was dated differently by a
slip: a day or a place that clashes takes points away, and forbids nothing. The points were
chosen on a development half (docs/decisions/0010-words-before-days.md).
"""

import math

from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import Window
from reportedly.reconcile.evidence import SAME_DAY, Reasons, Telling, evidence
from reportedly.reconcile.places import places_clash
from reportedly.reconcile.subjects import actors_clash

TEXT, MOST = 12, 6  # points rise with the root of the likeness, up to a quarter of the words
GAPS = ((3, 0), (14, -1), (60, -2))  # days between publications, and their points
FAR = -3
CLASHING_DAYS, CLASHING_PLACES, CLASHING_ACTORS, FORETOLD = -2, -1, -2, -1
UNDATED = -2
FRAMES = 8  # claims of each scene whose places and actors are compared
RARE_TOLL = 2


def has_words(left: Telling, right: Telling) -> bool:
    """Say whether enough texts are there to know how rare the words of both are."""
    return bool(left.around.words and right.around.words)


def worded(left: Telling, right: Telling, settings: Settings) -> Reasons:
    """Return the reasons for one happening, with points for and against."""
    told = dict(evidence(left, right, settings))
    return (
        ("copy", told["copy"]),
        ("statement", told["statement"]),
        ("text", _text(left.around.likeness(right.around))),
        ("words", round(told["words"] / 2)),
        ("day", int(told["day"] == SAME_DAY)),
        ("place", int(told["place"] > 0)),
        ("toll", int(told["toll"] >= RARE_TOLL)),
        ("ages", _ages(left.around.ages, right.around.ages)),
        ("published", _published(left, right)),
        ("clash", _clash(left, right, settings)),
    )


def _text(likeness: float) -> int:
    return min(MOST, round(TEXT * math.sqrt(likeness)))


def _ages(ours: frozenset[str], theirs: frozenset[str]) -> int:
    if not ours or not theirs:
        return 0
    return 1 if ours & theirs else -1


def _published(left: Telling, right: Telling) -> int:
    """Return points against texts that came out long after each other, or before the day.

    A text of unknown date came out when it happened, as far as can be told. Where that is
    unknown too, much the same may have been told of another year.
    """
    ours, theirs = left.out, right.out
    if isinstance(ours, Unknown) or isinstance(theirs, Unknown):
        return UNDATED
    gap = abs((ours - theirs).days)
    points = next((points for days, points in GAPS if gap <= days), FAR)
    pairs = ((left.days, theirs), (right.days, ours))
    early = any(isinstance(days, Window) and (days.first - out).days > 1 for days, out in pairs)
    return points + FORETOLD * early


def _clash(left: Telling, right: Telling, settings: Settings) -> int:
    pairs = [(one, other) for one in left.frames[:FRAMES] for other in right.frames[:FRAMES]]
    places = any(places_clash(one.where, other.where, settings.near_km) for one, other in pairs)
    actors = any(actors_clash(one, other) for one, other in pairs)
    days = _are_days_apart(left.days, right.days, settings.day_slack)
    return CLASHING_DAYS * days + CLASHING_PLACES * places + CLASHING_ACTORS * actors


def _are_days_apart(ours: Window | Unknown, theirs: Window | Unknown, slack: int) -> bool:
    if isinstance(ours, Unknown) or isinstance(theirs, Unknown):
        return False
    return ours.apart(theirs) > slack
