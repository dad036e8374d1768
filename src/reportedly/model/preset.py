"""Presets: what a convention makes of tolls, beside how it reads words (field guide, 12).

The claims and their spans stay the same under every preset. What a preset would not count is
marked, with a stable code, and never taken away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reportedly.errors import UsageError


class BestPolicy(StrEnum):
    """Which figure is `best` where several are current (field guide, section 7, rule 5)."""

    NONE = "none"
    LOWEST = "lowest"
    MEDIAN_LOW = "median_low"
    MOST_RELIABLE = "most_reliable"


class Conflict(StrEnum):
    """What becomes of figures that differ."""

    SHOWN = "shown"
    RANGE = "range"
    LOWEST = "lowest"
    CHOSEN = "chosen"


class Inclusion(StrEnum):
    """What an incident must have told of it to be counted."""

    TOLL = "any_toll"
    DEATH = "a_death"
    EVENT = "any_event"
    CIVILIAN_DEATH = "a_civilian_death"
    CIVILIAN_HARM = "civilian_harm"
    EXPLOSIVE = "a_casualty_of_an_explosive_weapon"


class Spread(StrEnum):
    """What becomes of a total over many days or places."""

    KEPT = "kept"
    SUMMARY = "summary"
    SPLIT = "split"
    OVERLAPS = "overlaps"
    PER_INCIDENT = "per_incident"
    REFUSED = "refused"


class Silence(StrEnum):
    """What it means that nobody says how many died; never a zero, but in ACLED's export."""

    UNKNOWN = "unknown"
    NO_EVENT = "no_event"
    EXPORTED_ZERO = "zero_in_the_export"
    NO_ENTRY = "no_entry"


class Confirmed(StrEnum):
    """Where the dead who are named stand."""

    SEPARATE = "separate"
    NOT_SHOWN = "not_shown"
    CORE = "core"
    GRADED = "graded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One column of the field guide's table of conventions.

    Attributes:
        name: what it is called.
        vague: how vague words are read, in words; the lexicon has the figures.
        conflict: what becomes of figures that differ.
        best: which of them is `best`.
        needs: independent claimants that a toll needs to be more than provisional.
        inclusion: what an incident must have to be counted.
        spread: what becomes of totals over many days or places.
        wounded: whether the wounded have rows.
        silence: what it means that nobody tells of deaths.
        confirmed: where the dead who are named stand.
    """

    name: str
    vague: str
    conflict: Conflict
    best: BestPolicy
    needs: int
    inclusion: Inclusion
    spread: Spread
    wounded: bool
    silence: Silence
    confirmed: Confirmed


def _presets() -> Mapping[str, Preset]:
    made = (
        Preset(
            name="plain", vague="as soft intervals, without a best", conflict=Conflict.SHOWN,
            best=BestPolicy.NONE, needs=1, inclusion=Inclusion.TOLL, spread=Spread.KEPT,
            wounded=True, silence=Silence.UNKNOWN, confirmed=Confirmed.SEPARATE,
        ),
        Preset(
            name="ucdp", vague="as low, best and high: one unit, two units, one below the next "
            "order", conflict=Conflict.RANGE, best=BestPolicy.MOST_RELIABLE, needs=1,
            inclusion=Inclusion.DEATH, spread=Spread.SUMMARY, wounded=False,
            silence=Silence.NO_EVENT, confirmed=Confirmed.NOT_SHOWN,
        ),
        Preset(
            name="acled", vague="as one number: 3 or 10, 10, 12, 100", conflict=Conflict.LOWEST,
            best=BestPolicy.LOWEST, needs=1, inclusion=Inclusion.EVENT, spread=Spread.SPLIT,
            wounded=False, silence=Silence.EXPORTED_ZERO, confirmed=Confirmed.NOT_SHOWN,
        ),
        Preset(
            name="ibc", vague="as intervals", conflict=Conflict.RANGE, best=BestPolicy.NONE,
            needs=2, inclusion=Inclusion.CIVILIAN_DEATH, spread=Spread.OVERLAPS, wounded=True,
            silence=Silence.NO_ENTRY, confirmed=Confirmed.CORE,
        ),
        Preset(
            name="airwars", vague="as intervals", conflict=Conflict.RANGE, best=BestPolicy.NONE,
            needs=1, inclusion=Inclusion.CIVILIAN_HARM, spread=Spread.PER_INCIDENT,
            wounded=True, silence=Silence.UNKNOWN, confirmed=Confirmed.GRADED,
        ),
        Preset(
            name="strict", vague="not at all: they are no figures", conflict=Conflict.CHOSEN,
            best=BestPolicy.NONE, needs=1, inclusion=Inclusion.EXPLOSIVE, spread=Spread.REFUSED,
            wounded=True, silence=Silence.NO_ENTRY, confirmed=Confirmed.NOT_SHOWN,
        ),
    )  # fmt: skip
    return MappingProxyType({one.name: one for one in made})


PRESETS = _presets()


def preset(name: str) -> Preset:
    """Return the preset of a convention.

    Raises:
        UsageError: there is no such convention.
    """
    if name not in PRESETS:
        known = ", ".join(PRESETS)
        raise UsageError("no such convention", name, f"Use one of: {known}.")
    return PRESETS[name]
