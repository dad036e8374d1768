"""The method note: how a convention makes its figures, generated from the preset itself."""

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType

from reportedly.model.preset import BestPolicy, Confirmed, Conflict, Inclusion, Silence, Spread
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown

CONFLICT: Mapping[Conflict, str] = MappingProxyType(
    {
        Conflict.SHOWN: "All are shown, from the lowest to the highest.",
        Conflict.RANGE: "The lowest and the highest make the range.",
        Conflict.LOWEST: "The lowest stands until another independent claimant bears out a"
        " higher one; the range shows all.",
        Conflict.CHOSEN: "One is chosen: the most detailed, of equals the most recent; the"
        " others are listed.",
    }
)
BEST: Mapping[BestPolicy, str] = MappingProxyType(
    {
        BestPolicy.NONE: "No best figure is named where they differ.",
        BestPolicy.LOWEST: "Best is the lowest that stands.",
        BestPolicy.MEDIAN_LOW: "Best is the lower middle one.",
        BestPolicy.MOST_RELIABLE: "Best is that of the most reliable claimant: by letter, by"
        " digit, by date, then the lower.",
    }
)
INCLUSION: Mapping[Inclusion, str] = MappingProxyType(
    {
        Inclusion.TOLL: "An incident counts with any toll.",
        Inclusion.DEATH: "An incident counts with at least one death in its low, best or high"
        " figure.",
        Inclusion.EVENT: "Any event counts, with or without deaths.",
        Inclusion.CIVILIAN_DEATH: "An incident counts if civilians died in it.",
        Inclusion.CIVILIAN_HARM: "An incident counts if civilians were harmed in it.",
        Inclusion.EXPLOSIVE: "An incident counts with at least one casualty of an explosive"
        " weapon.",
    }
)
SPREAD: Mapping[Spread, str] = MappingProxyType(
    {
        Spread.KEPT: "Totals over many days or places are kept as such.",
        Spread.SUMMARY: "Totals over many days or places are kept as summaries (clarity 2), up"
        " to a year.",
        Spread.SPLIT: "Totals over several days are split by day in exports; those of a whole"
        " country are refused.",
        Spread.OVERLAPS: "What a total shares with listed incidents is to be subtracted.",
        Spread.PER_INCIDENT: "Totals over many days or places are no incidents.",
        Spread.REFUSED: "Totals over more than 24 hours are refused.",
    }
)
SILENCE: Mapping[Silence, str] = MappingProxyType(
    {
        Silence.UNKNOWN: "Where nobody tells of deaths, their number is unknown.",
        Silence.NO_EVENT: "Where nobody tells of deaths, there is no event.",
        Silence.EXPORTED_ZERO: "Where nobody tells of deaths, their number is unknown here, and"
        " 0 in the export.",
        Silence.NO_ENTRY: "Where nobody tells of deaths, there is no entry.",
    }
)
CONFIRMED: Mapping[Confirmed, str] = MappingProxyType(
    {
        Confirmed.SEPARATE: "The dead who are named are a minimum of their own.",
        Confirmed.NOT_SHOWN: "The dead who are named are not told apart.",
        Confirmed.CORE: "The dead who are named are the core of the count.",
        Confirmed.GRADED: "An incident whose doer accepts it is graded as confirmed.",
    }
)
NOTES: Mapping[str, str] = MappingProxyType(
    {
        "clarity_2": "a summary, not one incident",
        "lacks_a_civilian_death": "no civilian is said to have died",
        "lacks_a_death": "nobody is said to have died",
        "lacks_any_toll": "nothing is counted",
        "lacks_a_casualty_of_an_explosive_weapon": "no casualty of an explosive weapon is told",
        "lacks_civilian_harm": "no civilian is said to have been harmed",
        "no_incident": "a running total is no incident",
        "no_single_days": "it cannot be split by day",
        "not_in_rows": "the wounded have no rows",
        "not_quantifiable": "a word is no figure",
        "over_24_hours": "it covers more than 24 hours",
        "over_a_year": "it covers more than a year",
        "overlaps_to_subtract": "it may hold incidents that are listed beside it",
        "provisional": "it needs a second independent claimant",
        "split_per_day": "it is split by day in exports",
    }
)


def method_lines(settings: Settings) -> tuple[str, ...]:
    """Return how the convention makes figures, a sentence for each of its choices."""
    made = settings.preset
    needed = "One claimant is enough, and marked as a single source."
    if made.needs > 1:
        needed = f"Below {made.needs} independent claimants a toll is provisional."
    wounded = "are counted in rows of their own" if made.wounded else "have no rows in exports"
    return (
        f"Convention {made.name}: vague words are read {made.vague}.",
        f"Where figures differ: {CONFLICT[made.conflict]} {BEST[settings.best]}",
        needed,
        INCLUSION[made.inclusion],
        SPREAD[made.spread],
        f"The wounded {wounded}.",
        SILENCE[made.silence],
        CONFIRMED[made.confirmed],
        f"A running total is current for {settings.contemporary_days} days.",
        f"Who was hurt may be told dead {settings.death_days} days later, of one happening.",
        f"When figures are compared, “about” may be off by {settings.approx_tolerance:.0%}.",
    )


def settings_table(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Return every setting with its value in words."""
    as_of = "the newest claim of each series"
    if not isinstance(settings.as_of, Unknown):
        as_of = str(settings.as_of)
    pairs = {one.name: str(getattr(settings, one.name)) for one in fields(settings)}
    letters = ", ".join(f"{who} {letter}" for who, letter in settings.letters)
    same, different = len(settings.pairs.same), len(settings.pairs.different)
    shown = {
        "pairs": f"{same} judged the same, {different} judged different",
        "as_of": as_of,
        "best_policy": str(settings.best),
        "letters": letters or "all F",
        "feeders": "those of the lexicon",
        "agencies": "those of the lexicon",
        "reprints": "those of the lexicon",
    }
    return tuple((pairs | shown).items())


def note(code: str) -> str:
    """Return what a code of `notes` says."""
    return NOTES.get(code, code.replace("_", " "))
