"""Words that say who says so and how sure: attribution cues, hedges, moods, gaps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.tables import HERE, table
from reportedly.model.claim import FactValue
from reportedly.model.unknown import UNKNOWN, Unknown

BLANK = "-"
FORMS = ("verb", "noun", "adverb", "adjective", "phrase")


@dataclass(frozen=True, slots=True, kw_only=True)
class CueClass:
    """What a class of attribution makes of a claim (field guide, section 4).

    Attributes:
        name: "statement", "distanced", "assessment", "denial" …
        claimant: how sure the voice is.
        publisher: how sure the publisher is.
        effect: "voice", "hearsay", "denied", "ordered", "planned", "possible", "hedged",
            "open" or "plain".
        speaks: whether the source joins the chain of voices.
        flags: marks that the claim gets.
        nameless: name of the class where nobody is named ("was reported").
        thing: name of the class where a thing does it ("the blast shows").
    """

    name: str
    claimant: FactValue | Unknown
    publisher: FactValue | Unknown
    effect: str
    speaks: bool
    flags: tuple[str, ...]
    nameless: str
    thing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One word or phrase that gives words to somebody.

    Attributes:
        id: file and word, as `why` names it: `lexicon/cues/verbs.tsv#announce`.
        word: the dictionary form.
        cue_class: what it makes of a claim.
        frames: what it governs as content.
        shifts: the class that a frame brings where it is another ("told him to": an order).
    """

    id: str
    word: str
    cue_class: CueClass
    frames: frozenset[str]
    shifts: Mapping[str, CueClass]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """One word that takes what depends on it out of plain fact.

    Attributes:
        id: file and word, as `why` names it.
        word: the dictionary form.
        form: "verb", "noun", "adjective", "modal", "conjunction", "negator" …
        effect: a status, "open" or "same".
        frames: what it governs.
    """

    id: str
    word: str
    form: str
    effect: str
    frames: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """One word that lowers how sure a voice is.

    Attributes:
        id: file and word, as `why` names it.
        value: the value of what stands under it; unknown where only the flags count.
        flags: marks that the claim gets.
    """

    id: str
    value: FactValue | Unknown
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One way in which an outlet says that it could not check, or that nobody spoke.

    Attributes:
        id: file and phrase, as `why` names it.
        words: the words, in order.
        kind: "unverified", "unconfirmed" (by the body that is cited), "silence" or "none".
    """

    id: str
    words: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CueBook:
    """Every cue, by form and dictionary form.

    Attributes:
        classes: the classes of attribution, by name.
        verbs: verbs, particle included ("point out").
        nouns: nouns ("claim", "report").
        adverbs: hearsay adverbs.
        adjectives: hearsay adjectives.
        phrases: "according to" and its like.
        predicates: adjectives of thought and feeling ("convinced", "aware").
        lies: words for what is not true ("a lie", "baseless").
        moods: by form and word.
        hedges: by form and word.
        gaps: by their first word.
        outlets: media, lower case: "name" or "head" of a name.
        words: plain lists by file name: documents, speakers, labels, artefacts, countings,
            history, inserted, relays, seers, tallies, times; countries and names (of bodies,
            groups, capitals).
        fiction: works, drills, their verbs of telling, "mock" and who plays, by word.
        happenings: words that tell of another happening, by lemma, with their sorts.
        implicatives: verbs whose infinitive is as real as they are, by sort.
        eventive: nouns, and endings of nouns, that tell of something that happens.
        levels: factuality of a predicate by its context, -3 to 3.
    """

    classes: Mapping[str, CueClass]
    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adverbs: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    phrases: Mapping[str, Cue]
    predicates: Mapping[str, Cue]
    lies: Mapping[str, Cue]
    moods: Mapping[tuple[str, str], tuple[Mood, ...]]
    hedges: Mapping[tuple[str, str], Hedge]
    gaps: Mapping[str, tuple[Gap, ...]]
    outlets: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    fiction: Mapping[str, str]
    happenings: Mapping[str, frozenset[str]]
    implicatives: Mapping[str, str]
    eventive: frozenset[tuple[str, str]]
    levels: Mapping[str, float]

    @property
    def speaking(self) -> frozenset[str]:
        """The verbs of saying that may stand behind what they give: "…, the mayor said"."""
        return frozenset(
            word
            for word, cue in self.verbs.items()
            if cue.cue_class.speaks and "quote" in cue.frames
        )


def load_cues(root: Path = HERE) -> CueBook:
    """Read the tables of cues.

    Raises:
        LexiconError: a table breaks its rules; the message names file and line.
    """
    folder = root / "cues"
    classes = _classes(folder)
    return CueBook(
        classes=classes,
        verbs=_cues(folder, "verbs", classes),
        nouns=_cues(folder, "nouns", classes),
        adverbs=_cues(folder, "adverbs", classes),
        adjectives=_cues(folder, "adjectives", classes),
        phrases=_cues(folder, "phrases", classes),
        predicates=_cues(folder, "predicates", classes),
        lies=_cues(folder, "lies", classes),
        moods=_moods(folder),
        hedges=_hedges(folder),
        gaps=_gaps(folder),
        outlets=_pairs(folder / "outlets.tsv", ("name", "sort")),
        words=_word_lists(root),
        fiction=_pairs(folder / "fiction.tsv", ("word", "sort")),
        happenings=_sorts(folder / "happenings.tsv"),
        implicatives=_pairs(folder / "implicatives.tsv", ("verb", "sort")),
        eventive=frozenset(
            (row[0], row[1]) for row in table(folder / "eventive.tsv", ("noun", "sort"), key=2)
        ),
        levels=MappingProxyType(
            {
                name: float(level)
                for name, level in table(folder / "levels.tsv", ("context", "level"))
            }
        ),
    )


LISTS = (
    ("artefacts", "word"),
    ("countings", "verb"),
    ("documents", "noun"),
    ("history", "word"),
    ("inserted", "verb"),
    ("labels", "label"),
    ("ordinals", "word"),
    ("pointers", "pointer"),
    ("relays", "verb"),
    ("seers", "verb"),
    ("selves", "word"),
    ("speakers", "noun"),
    ("tallies", "noun"),
    ("times", "word"),
    ("tags", "word"),
)


def _sorts(path: Path) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, sort in table(path, ("word", "sort"), key=2):
        found[word] = found.get(word, frozenset()) | {sort}
    return MappingProxyType(found)


def _classes(folder: Path) -> Mapping[str, CueClass]:
    columns = (
        "class",
        "claimant",
        "publisher",
        "effect",
        "voice",
        "flags",
        "nameless",
        "thing",
    )
    rows = table(folder / "classes.tsv", columns)
    return MappingProxyType({row[0]: _class(row) for row in rows})


def _class(row: tuple[str, ...]) -> CueClass:
    name, claimant, publisher, effect, speaks, flags, nameless, thing = row
    return CueClass(
        name=name,
        claimant=_value(claimant),
        publisher=_value(publisher),
        effect=effect,
        speaks=speaks == "yes",
        flags=_words(flags),
        nameless=nameless,
        thing=thing,
    )


CUE_FORMS = MappingProxyType({"predicates": "adjective", "lies": "word"})
FRAMED = frozenset({"verbs", "nouns", "predicates", "lies"})


def _cues(folder: Path, name: str, classes: Mapping[str, CueClass]) -> Mapping[str, Cue]:
    form = CUE_FORMS.get(name, name.removesuffix("s"))
    framed = name in FRAMED
    columns = (form, "class", "frames") if framed else (form, "class")
    rows = table(folder / f"{name}.tsv", columns)
    return MappingProxyType(
        {row[0]: _cue(f"lexicon/cues/{name}.tsv#{row[0]}", row, classes) for row in rows}
    )


def _cue(name: str, row: tuple[str, ...], classes: Mapping[str, CueClass]) -> Cue:
    frames = [frame.partition("=") for cell in row[2:] for frame in _words(cell)]
    return Cue(
        id=name,
        word=row[0],
        cue_class=classes[row[1]],
        frames=frozenset(frame for frame, _, _ in frames),
        shifts=MappingProxyType({frame: classes[to] for frame, _, to in frames if to}),
    )


def _moods(folder: Path) -> Mapping[tuple[str, str], tuple[Mood, ...]]:
    found: dict[tuple[str, str], tuple[Mood, ...]] = {}
    for word, form, effect, frames in table(
        folder / "moods.tsv", ("word", "form", "effect", "frames"), key=3
    ):
        mood = Mood(
            id=f"lexicon/cues/moods.tsv#{word}",
            word=word,
            form=form,
            effect=effect,
            frames=frozenset(_words(frames)),
        )
        found[form, word] = (*found.get((form, word), ()), mood)
    return MappingProxyType(found)


def _hedges(folder: Path) -> Mapping[tuple[str, str], Hedge]:
    rows = table(folder / "hedges.tsv", ("word", "form", "value", "flags"), key=2)
    return MappingProxyType(
        {
            (form, word): Hedge(
                id=f"lexicon/cues/hedges.tsv#{word}", value=_value(value), flags=_words(flags)
            )
            for word, form, value, flags in rows
        }
    )


def _gaps(folder: Path) -> Mapping[str, tuple[Gap, ...]]:
    found: dict[str, tuple[Gap, ...]] = {}
    for phrase, kind in table(folder / "gaps.tsv", ("phrase", "kind")):
        words = tuple(phrase.split())
        gap = Gap(id=f"lexicon/cues/gaps.tsv#{phrase}", words=words, kind=kind)
        found[words[0]] = (*found.get(words[0], ()), gap)
    return MappingProxyType(found)


def _pairs(path: Path, columns: tuple[str, ...]) -> Mapping[str, str]:
    return MappingProxyType({row[0].lower(): row[1] for row in table(path, columns)})


def _word_lists(root: Path) -> Mapping[str, frozenset[str]]:
    """Return the plain lists; whoever is a person can speak."""
    found = {name: _list(root / "cues", name, column) for name, column in LISTS}
    found |= _actors(root / "actors")
    people = table(root / "people" / "people.tsv", ("noun", "role", "age", "sex", "group"))
    found["speakers"] |= {row[0] for row in people}
    return MappingProxyType(found)


COUNTRIES = ("iso3", "name", "aliases", "demonyms", "capital", "geonames", "population")
BODIES = ("id", "name", "aliases", "country", "sector", "source_type")
SEATS = ("name", "country", "sector")
GROUPS = ("id", "name", "aliases", "country", "sector")


def _actors(folder: Path) -> dict[str, frozenset[str]]:
    """Return the names of countries, and of whoever has a seat, a staff or a flag."""
    countries = table(folder / "countries.tsv", COUNTRIES)
    bodies = table(folder / "organisations.tsv", BODIES, key=2)
    groups = table(folder / "groups.tsv", GROUPS)
    seats = table(folder / "seats.tsv", SEATS)
    cells = (row[1:3] for row in (*countries, *bodies, *groups))
    return {
        "countries": _names(row[1:3] for row in countries),
        "names": _names(
            (*cells, *(row[4:5] for row in countries), *(row[:1] for row in seats))
        ),
    }


def _names(rows: Iterable[tuple[str, ...]]) -> frozenset[str]:
    cells = (cell for row in rows for cell in row if cell != BLANK)
    return frozenset(name.lower() for cell in cells for name in cell.split("|"))


def _list(folder: Path, name: str, column: str) -> frozenset[str]:
    return frozenset(row[0] for row in table(folder / f"{name}.tsv", (column,)))


def _value(cell: str) -> FactValue | Unknown:
    return UNKNOWN if cell == BLANK else FactValue(cell)


def _words(cell: str) -> tuple[str, ...]:
    return () if cell == BLANK else tuple(cell.split())
