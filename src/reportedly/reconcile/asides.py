"""Asides: what a text tells of another day is no part of the happening that it is about.

"The shooting recalled the night in 2005 when her husband was killed": words alone would join
both, since others tell of them in one breath too. A text dates them apart, and it is believed.
"""

from collections.abc import Collection, Sequence
from itertools import groupby

from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import Window
from reportedly.reconcile.evidence import Telling
from reportedly.reconcile.weights import share


def asides(
    told: Sequence[Telling],
    members: Collection[int],
    settings: Settings,
    bound: Collection[int] = (),
) -> tuple[int, ...]:
    """Return the scenes of one incident that their own text dates apart from what it is about.

    Args:
        told: all scenes.
        members: the places of those that are one incident.
        settings: how many days a date may be off.
        bound: the places of scenes that a person joined to others: they stay.
    """
    found: list[int] = []
    order = sorted(members, key=lambda at: told[at].key)
    for _, shelf in groupby(order, key=lambda at: told[at].scene.document):
        mine = list(shelf)
        if len(mine) > 1:
            chief = max(mine, key=lambda at: (_weight(told[at]), -at))
            free = [at for at in mine if at not in bound]
            found += [at for at in free if _apart(told[at], told[chief], settings)]
    return tuple(found)


def _weight(one: Telling) -> int:
    """Return how much of its text a scene is."""
    return sum(share(it.claim, it.document) for it in one.scene.claims)


def _apart(one: Telling, chief: Telling, settings: Settings) -> bool:
    days = _days(chief)
    return (
        isinstance(one.days, Window)
        and isinstance(days, Window)
        and one.days.apart(days) > settings.day_slack
    )


def _days(chief: Telling) -> Window | Unknown:
    """Return the days of what a text is about; undated, it is news of the day it came out."""
    if isinstance(chief.days, Window) or isinstance(chief.published, Unknown):
        return chief.days
    return Window(first=chief.published, last=chief.published)
