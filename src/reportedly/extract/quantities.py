"""Sentences → quantities: the number, its bound, and what it is a number of.

The bound belongs to its own number and does not leak to the next. What is no count of people
or things (dates, money, ages, labels) is read too and marked with its sort.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.extract.amounts import Amount, amount_at, is_nobody, unit_at
from reportedly.extract.bounding import bound_after, bound_before, bounded
from reportedly.extract.changing import change_before, continues, is_converted, is_gapped
from reportedly.extract.pieces import Kind, Piece, pieces
from reportedly.extract.ranging import DASHES, double_bound, range_at
from reportedly.extract.rates import is_rate
from reportedly.extract.vagueness import vague_at
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown

JOINTS = frozenset({",", "and", "or", "-", "–", "to"})
UNTOLD = frozenset({"date", "clock", "label"})
OF_THE = ("of", "the")
DETERMINERS = frozenset({"the", "these", "those", "its", "their", "his", "our"})
SCORED = frozenset({"count", "date", "label"})
MEASURES = frozenset({"money", "measure"})
COUNTED_ON = frozenset({"-", "and", "of", "or", "another"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
OVERSHOT = frozenset({"under", "over"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with its tokens and its sort.

    Attributes:
        first: first token of the words, bound included.
        last: last token.
        anchor: last token of the number itself.
        sort: "count", "base", "money", "share", "age", "date", "clock", "time", "measure" or
            "label"; a base is what a share is taken of.
        quantity: what the words say.
        rate: so many in each span of time: "92 men a day".
        pronoun: "one" stands for a thing and counts nothing: "this one".
    """

    first: int
    last: int
    anchor: int
    sort: str
    quantity: Quantity
    rate: bool = False
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity in the pieces of its sentence.

    Attributes:
        first: first piece, bound included.
        last: last piece, bound included.
        anchor: last piece of the number.
        end: last piece of its unit.
        sort: what it is a number of.
        quantity: what the words say.
    """

    first: int
    last: int
    anchor: int
    end: int
    sort: str
    quantity: Quantity


def measured(sentence: Sentence, document: Document, book: NumberBook) -> tuple[Measured, ...]:
    """Return every quantity of a sentence, in order, none inside another."""
    cut = pieces(sentence, document.text)
    found: list[Reading] = []
    for reading in _readings(cut, book):
        merged = _merged(found[-1], reading, cut) if found else None
        if merged is not None:
            found[-1] = merged
        else:
            found.append(_after(found[-1] if found else None, reading, cut, book))
    return tuple(_worded(one, cut, document, book) for one in found)


def alone(numbers: Iterable[Measured]) -> Iterator[Quantity]:
    """Yield the quantities of a text as they stand alone, without a claim around them.

    A rate is a kind of its own there; a claim's count keeps its bound, and its period says so.
    """
    for one in numbers:
        if _is_quantity(one):
            rate = one.rate and not isinstance(one.quantity.n, Unknown)
            kind = QuantityKind.RATE if rate else one.quantity.kind
            yield replace(one.quantity, kind=kind)


def _is_quantity(one: Measured) -> bool:
    """Say whether a number is a quantity of the text: no date, clock, name or bare age.

    A vague length ("a few minutes") is an expression of time and no quantity.
    """
    if one.sort == "time" and one.quantity.kind is QuantityKind.VAGUE:
        return False
    bare_age = one.sort == "age" and isinstance(one.quantity.unit, Unknown)
    return one.sort not in UNTOLD and not bare_age and not one.pronoun


def _readings(cut: tuple[Piece, ...], book: NumberBook) -> Iterator[Reading]:
    at, floor, dated = 0, 0, False
    while at < len(cut):
        one = None
        if _may_begin(cut[at], book):
            one = _number(cut, at, (floor, dated), book) or vague_at(cut, at, floor, book)
        if one is None:
            dated = dated and cut[at].lower in JOINTS
            at += 1
            continue
        reading = one if isinstance(one, Reading) else Reading(*one)
        yield reading
        dated = reading.sort == "date"
        at = floor = reading.last + 1


def _may_begin(piece: Piece, book: NumberBook) -> bool:
    if piece.kind is not Kind.WORD or piece.lower.endswith("fold"):
        return True
    return piece.lower in book.starts or piece.text in book.starts


def _number(
    cut: tuple[Piece, ...], at: int, place: tuple[int, bool], book: NumberBook
) -> Reading | None:
    floor, dated = place
    amount = amount_at(cut, at, book, dated=dated)
    if amount is None:
        return None
    if at > floor and is_nobody(cut, amount):
        return Reading(at - 1, at, at, at, "count", bounded(0, QuantityKind.ZERO))
    ranged = range_at(cut, amount, floor, book)
    end = _scored(cut, amount) if ranged is None else 0
    if end:
        return Reading(at, end, end, end, "label", Quantity(surface=""))
    if ranged is not None:
        high = ranged.high
        quantity = replace(ranged.quantity, unit=_unit(high, amount))
        return Reading(ranged.first, high.last, high.last, high.end, ranged.sort, quantity)
    first, kind = bound_before(cut, amount.first, floor, book)
    last, after = bound_after(cut, amount.last, book)
    kind = after if after is not QuantityKind.EXACT else kind
    dozen = cut[amount.last].lower in {"dozen", "dozens"}
    kind = QuantityKind.APPROX if dozen and kind is QuantityKind.EXACT else kind
    end, sort, unit = amount.end, amount.sort, amount.unit
    if last > amount.last and end == amount.last:  # "40 or more kilometres"
        end, unit, other = unit_at(cut, last, book)
        sort, end = other or sort, max(end, last)
    if sort == "count" and _is_age_group(cut, first, amount):
        sort = "age"
    quantity = replace(bounded(amount.value, kind), unit=unit)
    return Reading(first, last, amount.last, end, sort, quantity)


def _scored(cut: tuple[Piece, ...], low: Amount) -> int:
    """Return where the score of a game, a vote or a season ends: `3-1`, `2014-15`; else 0."""
    at = low.last + 2
    if at >= len(cut) or cut[at - 1].text not in DASHES or low.atom.spelled:
        return 0
    whole = cut[at].kind is Kind.NUMBER and cut[at].text.isdigit() and cut[at].glued
    return at if whole and cut[at - 1].glued and low.sort in SCORED else 0


def _unit(high: Amount, low: Amount) -> str | Unknown:
    return low.unit if isinstance(high.unit, Unknown) else high.unit


def _is_age_group(cut: tuple[Piece, ...], first: int, amount: Amount) -> bool:
    """Say whether the number is an age: "children under 12", "the over-60s"."""
    if amount.first == first or cut[first].lower not in OVERSHOT or not first:
        return False
    if cut[first - 1].token.pos not in {"NOUN", "PROPN"} or amount.atom.exact > 110:  # noqa: PLR2004
        return False
    at = amount.last + 1
    return at >= len(cut) or cut[at].token.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _merged(before: Reading, one: Reading, cut: tuple[Piece, ...]) -> Reading | None:
    """Make one range of two bounds that face each other."""
    if before.sort != one.sort:
        return None
    quantity = double_bound((before.quantity, before.end), (one.quantity, one.first), cut)
    if quantity is None:
        return None
    unit = before.quantity.unit if isinstance(one.quantity.unit, Unknown) else one.quantity.unit
    return replace(one, first=before.first, quantity=replace(quantity, unit=unit))


def _after(
    before: Reading | None, one: Reading, cut: tuple[Piece, ...], book: NumberBook
) -> Reading:
    """Give a quantity its change, and what it shares with the one before.

    The same change in another unit ("12 points, or 0.2%"), or the same sum or measure
    converted ("nearly 5 miles (8 km)", which is nearly 8 km too).
    """
    level = one.quantity.kind is QuantityKind.RANGE and cut[one.first].lower == "from"
    place = (one.first, one.end)
    change = UNKNOWN if level else change_before(cut, place, one.sort, book)
    quantity = replace(one.quantity, change=change)
    if before is None:
        return replace(one, quantity=quantity)
    if one.sort == "count" and _is_base(before, one, cut):
        return replace(one, sort="base", quantity=quantity)
    joined = continues(cut, before.end, one.first) or is_gapped(cut, one.first)
    if isinstance(change, Unknown) and joined:
        quantity = replace(quantity, change=before.quantity.change)
    same = before.sort == one.sort and one.sort in MEASURES
    if same and is_converted(cut, before.end, one.first):
        quantity = _bounded_like(quantity, before.quantity.kind)
    return replace(one, quantity=quantity)


def _is_base(before: Reading, one: Reading, cut: tuple[Piece, ...]) -> bool:
    """Say whether a number is the whole of which the one before is a part or a share.

    "4,000 of some 11,000", "40 percent of the 11,000"; "two of the 14" counts both.
    """
    between = [piece.lower for piece in cut[before.end + 1 : one.first]]
    if between == ["of"]:
        return before.sort in {"share", "count"}
    share = before.sort == "share" and between[:1] == ["of"]
    return share and len(between) == len(OF_THE) and between[1] in DETERMINERS


def _bounded_like(quantity: Quantity, kind: QuantityKind) -> Quantity:
    if isinstance(quantity.n, Unknown) or quantity.kind is not QuantityKind.EXACT:
        return quantity
    if kind in {QuantityKind.RANGE, QuantityKind.VAGUE, QuantityKind.ZERO}:
        return quantity
    like = bounded(quantity.n, kind)
    return replace(like, unit=quantity.unit, change=quantity.change)


def _worded(
    one: Reading, cut: tuple[Piece, ...], document: Document, book: NumberBook
) -> Measured:
    """Give the quantity its words and its tokens."""
    span = document.span(cut[one.first].start, cut[one.last].end)
    quantity = replace(one.quantity, surface=document.quote(span), span=span)
    first, last = cut[one.first].token.i, cut[one.last].last.i
    rate = one.sort == "count" and is_rate(cut, one.last, book)
    pronoun = _is_pronoun(one, cut, book)
    return Measured(first, last, cut[one.anchor].last.i, one.sort, quantity, rate, pronoun)


def _is_pronoun(one: Reading, cut: tuple[Piece, ...], book: NumberBook) -> bool:
    """Say whether "one" counts nothing: "this one", "a better one", "one another"."""
    at = one.anchor
    if cut[at].lower != "one" or one.first < at or one.end > at or not at:
        return False
    after = cut[at + 1] if at + 1 < len(cut) else None
    if after is not None and (after.lower in COUNTED_ON or after.token.pos in NOMINAL):
        return after.lower == "another"
    if (
        after is not None
        and after.lower == "in"
        and cut[min(at + 2, len(cut) - 1)].token.pos == "NUM"
    ):
        return False
    before = cut[at - 1]
    return before.token.pos == "ADJ" or (before.lower, "one") in book.contexts
