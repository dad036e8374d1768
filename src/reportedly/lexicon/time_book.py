"""The book of time: weekdays, months, units, and the words that move them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.phrases import PhraseIndex
from reportedly.lexicon.tables import HERE, table

STARTERS = frozenset(
    {
        "daypart",
        "decade",
        "month",
        "number",
        "ordinal",
        "part",
        "season",
        "shift",
        "starter",
        "unit",
        "weekday",
        "weekday_short",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days counted from the anchor, which is 0.

    Attributes:
        first: the first day.
        last: the last.
    """

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeBook:
    """All that the lexicon knows of time.

    Attributes:
        relative: phrases such as "yesterday", and the days that they mean.
        loose: words of time that date nothing by themselves ("recently", "every day").
        feasts: names of days, and the rule that finds them in a year.
        weekdays: Monday is 0.
        weekday_short: abbreviations, which need a capital and a full stop or a date after them.
        months: January is 1.
        doubtful: month words that are common words too ("may").
        units: words for units, and the unit's name.
        shifts: -1 for "last", 0 for "this", 1 for "next"; "past" and "coming" roll.
        rolling: shift words that count from the day itself.
        parts: "early", "mid", "late", as thirds 0, 1, 2.
        numbers: small numbers and "a".
        vague: words for a number that is not told ("several").
        ordinals: first is 1.
        seasons: first month of each.
        dayparts: words such as "morning" that belong to the day before them.
        future: words that announce what is to come.
        before: words that a bare month or year follows.
        holders: words that a number before them counts, so that it is no year.
        papers: words that make a weekday before them the name of a paper ("Times").
        felled: holders that are verbs too, so that "May 2023 killed" is a month.
        stated: words that say to what date a figure refers ("as", "by").
        about: words that belong to the length after them ("nearly").
        each: words that make a unit a habit ("every").
        zones: time zones and what else may follow an hour.
        aftermath: lemmas of what follows a happening ("arrest", "funeral"): a day of theirs is
            not its day.
        happening: lemmas of verbs that give a happening its day ("the shooting occurred on").
        saying: lemmas of nouns whose day is that of what is said in them ("statement").
        posted: words before the day of a page, not of its story ("Updated:").
        limits: words that open an interval at one end, by the first of them, longest first, and
            the end: "after" and "before" leave out what they name, "since" and "until" do not.
        decades: "nineties" is 90.
        intent: words that make "in two years" a day ahead ("hopes").
        subjects: words that begin a clause, so that "the day before" is that of the clause.
        openers: words that a word of time must follow, if they begin an expression ("in", "a").
        starters: words of time that begin an expression by themselves.
        closers: words that follow no adjective, so that what stands before is a noun.
    """

    relative: PhraseIndex[Stretch]
    loose: PhraseIndex[str]
    feasts: PhraseIndex[str]
    weekdays: Mapping[str, int]
    weekday_short: Mapping[str, int]
    months: Mapping[str, int]
    doubtful: frozenset[str]
    units: Mapping[str, str]
    shifts: Mapping[str, int]
    rolling: frozenset[str]
    parts: Mapping[str, int]
    numbers: Mapping[str, int]
    vague: frozenset[str]
    ordinals: Mapping[str, int]
    seasons: Mapping[str, int]
    dayparts: frozenset[str]
    future: frozenset[str]
    before: frozenset[str]
    holders: frozenset[str]
    papers: frozenset[str]
    felled: frozenset[str]
    stated: frozenset[str]
    about: frozenset[str]
    each: frozenset[str]
    zones: frozenset[str]
    aftermath: frozenset[str]
    happening: frozenset[str]
    saying: frozenset[str]
    posted: frozenset[str]
    limits: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    decades: Mapping[str, int]
    intent: frozenset[str]
    subjects: frozenset[str]
    openers: frozenset[str]
    starters: frozenset[str]
    closers: frozenset[str]


def load_time(root: Path = HERE) -> TimeBook:
    """Read the book from the tables under `time/`.

    Raises:
        LexiconError: a table breaks the rules of `tables`.
    """
    folder = root / "time"
    relative = table(folder / "relative.tsv", ("phrase", "first", "last"))
    loose = table(folder / "loose.tsv", ("phrase", "sort"))
    feasts = table(folder / "feasts.tsv", ("phrase", "rule"))
    rows = table(folder / "words.tsv", ("kind", "word", "value"), key=2)
    return TimeBook(
        relative=PhraseIndex.of(
            (form, Stretch(first=int(first), last=int(last))) for form, first, last in relative
        ),
        loose=PhraseIndex.of((form, sort) for form, sort in loose),
        feasts=PhraseIndex.of((form, rule) for form, rule in feasts),
        weekdays=_numbers(rows, "weekday"),
        weekday_short=_numbers(rows, "weekday_short"),
        months=_numbers(rows, "month"),
        doubtful=_words(rows, "doubtful"),
        units=MappingProxyType({word: value for kind, word, value in rows if kind == "unit"}),
        shifts=_numbers(rows, "shift"),
        rolling=_words(rows, "rolling"),
        parts=_numbers(rows, "part"),
        numbers=_numbers(rows, "number"),
        vague=_words(rows, "vague"),
        ordinals=_numbers(rows, "ordinal"),
        seasons=_numbers(rows, "season"),
        dayparts=_words(rows, "daypart"),
        future=_words(rows, "future"),
        before=_words(rows, "before"),
        holders=_words(rows, "holder"),
        papers=_words(rows, "paper"),
        felled=_words(rows, "felled"),
        stated=_words(rows, "stated"),
        about=_words(rows, "about"),
        each=_words(rows, "each"),
        zones=_words(rows, "zone"),
        aftermath=_words(rows, "aftermath"),
        happening=_words(rows, "happening"),
        saying=_words(rows, "saying"),
        posted=_words(rows, "posted"),
        limits=_limits(rows),
        decades=_numbers(rows, "decade"),
        intent=_words(rows, "intent"),
        subjects=_words(rows, "subject"),
        openers=_words(rows, "opener"),
        starters=_starters(rows),
        closers=_words(rows, "closer"),
    )


def _starters(rows: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    openers = _words(rows, "opener")
    return frozenset(word for kind, word, _ in rows if kind in STARTERS) - openers


def _numbers(rows: tuple[tuple[str, ...], ...], wanted: str) -> Mapping[str, int]:
    return MappingProxyType({word: int(value) for kind, word, value in rows if kind == wanted})


def _words(rows: tuple[tuple[str, ...], ...], wanted: str) -> frozenset[str]:
    return frozenset(word for kind, word, _ in rows if kind == wanted)


def _limits(
    rows: tuple[tuple[str, ...], ...],
) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, words, end in rows:
        if kind == "limit":
            said = tuple(words.split())
            found.setdefault(said[0], []).append((said, end))
    return MappingProxyType(
        {
            first: tuple(sorted(some, key=lambda one: -len(one[0])))
            for first, some in found.items()
        }
    )
