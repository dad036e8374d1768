"""Number words, bound words and vague words, with what each convention makes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from reportedly.errors import UsageError
from reportedly.lexicon.tables import HERE, meaning, table
from reportedly.model.claim import Period
from reportedly.model.quantity import Number, Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown

CONVENTIONS = ("plain", "ucdp", "acled", "ibc", "airwars", "strict")
BARE_PLURAL = "bare plural"
VAGUE_COLUMNS = (
    "term", "plain_lo", "plain_hi", "ucdp_low", "ucdp_best", "ucdp_high", "acled",
    "acled_large",
)  # fmt: skip
INTERVALS = frozenset({"plain", "ibc", "airwars"})
FLOORS = frozenset({QuantityKind.AT_LEAST, QuantityKind.MORE_THAN})
CEILINGS = frozenset({QuantityKind.AT_MOST, QuantityKind.LESS_THAN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A word that is a number, or part of one.

    Attributes:
        sort: unit, ten, scale, suffix, dozen, article, part (a half, a third), parts
            (thirds), pronoun or none.
        value: what it stands for.
    """

    sort: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a number is a number of, where it is no count of people or things.

    Attributes:
        place: "any", or "glued" where it only stands right behind the digits.
        sort: money, measure, share, time or age.
    """

    place: str
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A word that says that something rose or fell.

    Attributes:
        way: "up" or "down".
        takes: whether an amount behind it may be its object: "raised $5 million".
    """

    way: str
    takes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Words that bound a number.

    Attributes:
        phrase: in lower case.
        place: "before" or "after" the number.
        kind: the bound that they make.
    """

    phrase: str
    place: str
    kind: QuantityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A vague word by convention (field guide, section 2.3); unknown is open or not stated.

    Attributes:
        term: the word.
        plain_lo: lower bound under `plain`.
        plain_hi: upper bound under `plain`.
        ucdp: low, best and high.
        acled: the single value.
    """

    term: str
    plain_lo: int | Unknown
    plain_hi: int | Unknown
    ucdp: tuple[int | Unknown, int | Unknown, int | Unknown]
    acled: int | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberBook:
    """Everything that the words say about numbers.

    Attributes:
        numerals: by word.
        bounds: by phrase and place.
        vague: by term.
        contexts: what a word before or after a number makes of it ("label", "date").
        units: by their words, which may be several.
        currencies: signs and codes that stand before a sum of money.
        starts: words and signs that a quantity may begin with.
        halves: words that make a bare "half" a share, with the side they stand on.
        changes: words that say that something rose or fell, by lemma or form.
        periods: what time a figure covers, by phrase.
        unstated: adjectives that call a toll great, with their reading.
        revisions: "old", "new" or "withdrawn", by the phrase before a figure.
        increments: words that make a number an addition, with the side they stand on.
        multiples: how many times a number told before a phrase makes: "twice as many".
        wars: what makes a total one of a whole war: "war", "within", "began", by lemma.
    """

    numerals: Mapping[str, Numeral]
    bounds: Mapping[tuple[str, str], Bound]
    vague: Mapping[str, Vague]
    contexts: Mapping[tuple[str, str], str]
    units: Mapping[str, Unit]
    currencies: frozenset[str]
    halves: frozenset[tuple[str, str]]
    starts: frozenset[str]
    changes: Mapping[str, Change]
    periods: Mapping[str, Period]
    increments: frozenset[tuple[str, str]]
    revisions: Mapping[str, str]
    unstated: Mapping[str, str]
    multiples: Mapping[tuple[str, ...], int]
    wars: Mapping[str, str]


def load_numbers(root: Path = HERE) -> NumberBook:
    """Read the tables of numbers.

    Raises:
        LexiconError: a table breaks its rules.
    """
    folder = root / "numbers"
    numerals = table(folder / "numerals.tsv", ("word", "sort", "value"))
    bounds = table(folder / "bounds.tsv", ("phrase", "place", "kind"), key=2)
    vague = table(folder / "vague.tsv", VAGUE_COLUMNS)
    contexts = table(folder / "contexts.tsv", ("word", "place", "sort"), key=2)
    units = table(folder / "units.tsv", ("unit", "place", "sort"))
    currencies = table(folder / "currencies.tsv", ("sign",))
    halves = table(folder / "halves.tsv", ("word", "place"), key=2)
    changes = table(folder / "changes.tsv", ("word", "change", "object"))
    periods = table(folder / "periods.tsv", ("phrase", "period"))
    increments = table(folder / "increments.tsv", ("word", "place"), key=2)
    revisions = table(folder / "revisions.tsv", ("phrase", "age"))
    unstated = table(folder / "unstated.tsv", ("word", "term"))
    multiples = table(folder / "multiples.tsv", ("phrase", "times"))
    wars = table(folder / "wars.tsv", ("word", "part"))
    with meaning(folder):
        return NumberBook(
            numerals=MappingProxyType(
                {w: Numeral(sort=s, value=int(v)) for w, s, v in numerals}
            ),
            bounds=MappingProxyType(
                {
                    (p, at): Bound(phrase=p, place=at, kind=QuantityKind(kind))
                    for p, at, kind in bounds
                }
            ),
            vague=MappingProxyType({row[0]: _vague(row) for row in vague}),
            contexts=MappingProxyType({(word, place): sort for word, place, sort in contexts}),
            units=MappingProxyType({w: Unit(place=at, sort=s) for w, at, s in units}),
            currencies=frozenset(sign for (sign,) in currencies),
            halves=frozenset(map(_pair, halves)),
            starts=_starts(numerals, vague, currencies),
            changes=MappingProxyType(
                {w: Change(way=way, takes=taken == "yes") for w, way, taken in changes}
            ),
            periods=MappingProxyType({phrase: Period(period) for phrase, period in periods}),
            increments=frozenset(map(_pair, increments)),
            revisions=MappingProxyType(dict(map(_pair, revisions))),
            unstated=MappingProxyType(dict(map(_pair, unstated))),
            multiples=MappingProxyType({tuple(p.split()): int(n) for p, n in multiples}),
            wars=MappingProxyType(dict(map(_pair, wars))),
        )


def under(quantity: Quantity, convention: str, book: NumberBook) -> Quantity:
    """Return a quantity as a named convention reads it; the words stay what they are.

    Args:
        quantity: as it was read, under any convention.
        convention: one of `CONVENTIONS` (field guide, sections 2.3, 2.4 and 12).
        book: the vague words.

    Raises:
        UsageError: there is no such convention.
    """
    if convention not in CONVENTIONS:
        known = ", ".join(CONVENTIONS)
        raise UsageError("no such convention", convention, f"Use one of: {known}.")
    if not isinstance(quantity.term, Unknown):
        return _vague_under(quantity, convention, book.vague[quantity.term])
    if convention == "acled":
        return _single(quantity, book)
    if convention == "ucdp":
        return _ucdp_bound(quantity)
    return quantity


def _vague_under(quantity: Quantity, convention: str, vague: Vague) -> Quantity:
    empty = replace(quantity, lo=UNKNOWN, hi=UNKNOWN, best=UNKNOWN)
    if convention in INTERVALS:
        return replace(empty, lo=vague.plain_lo, hi=vague.plain_hi)
    if convention == "ucdp":
        low, best, high = vague.ucdp
        return replace(empty, lo=low, best=best, hi=high)
    if convention == "acled":
        return replace(empty, lo=vague.acled, best=vague.acled, hi=vague.acled)
    return empty


def _single(quantity: Quantity, book: NumberBook) -> Quantity:
    """Return ACLED's one integer: the anchor, a range's lowest, 3 for a bare ceiling."""
    value: Number | Unknown = quantity.n
    if quantity.kind is QuantityKind.RANGE:
        value = quantity.lo
    if quantity.kind in CEILINGS:
        value = book.vague[BARE_PLURAL].acled
    return replace(quantity, lo=value, hi=value, best=value)


def _ucdp_bound(quantity: Quantity) -> Quantity:
    if quantity.kind in FLOORS:
        return replace(quantity, best=quantity.lo)
    if quantity.kind is QuantityKind.RANGE:
        return replace(quantity, best=quantity.lo)
    return quantity


def _starts(*tables: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Return the words that open an entry, and the beginnings of signs of several letters."""
    words = {row[0].split()[0] for rows in tables for row in rows}
    signs = {word[:length] for word in words for length in (1, 2) if not word.isalpha()}
    return frozenset(words | signs | {"-", "−", "minus", "negative"})


def _numeral(row: tuple[str, ...]) -> tuple[str, Numeral]:
    word, sort, value = row
    return word, Numeral(sort=sort, value=int(value))


def _pair(row: tuple[str, ...]) -> tuple[str, str]:
    first, second = row
    return first, second


def _vague(row: tuple[str, ...]) -> Vague:
    cells = [UNKNOWN if cell == "" else int(cell) for cell in row[1:]]
    return Vague(
        term=row[0],
        plain_lo=cells[0],
        plain_hi=cells[1],
        ucdp=(cells[2], cells[3], cells[4]),
        acled=cells[5],
    )
