"""Sentences → quantities: the number, its bound, and what it is a number of.

The bound belongs to its own number and does not leak to the next. What is no count of people
or things (dates, money, ages, labels) is read too and marked with its sort.
"""

import re
from dataclasses import dataclass, replace

from reportedly.extract.numerals import Atom, atom_at
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence, Token
from reportedly.model.quantity import Number, Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown

YEARS = range(1900, 2101)
AGES = range(1, 111)
DAYS = range(1, 32)
LONGEST_BOUND = 5
NUMBERING = frozenset({"no", "no.", "nos.", "number"})
THOUSAND = 1000
CHANGE_REACH = 5
YEAR = re.compile(r"^\d{4}$")
CLOCK = re.compile(r"^\d{1,2}:\d\d")
LINKS = frozenset({"to", "-", "–", "or", "—", "and"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
RANGED = {QuantityKind.EXACT, QuantityKind.APPROX}
READINGS = frozenset({"bare plural", "casualties", "heavy"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with its tokens and its sort.

    Attributes:
        first: first token of the words, bound included.
        last: last token.
        anchor: last token of the number itself.
        sort: "count", "money", "share", "age", "date", "time", "measure" or "label".
        quantity: what the words say.
    """

    first: int
    last: int
    anchor: int
    sort: str
    quantity: Quantity


def measured(sentence: Sentence, document: Document, book: NumberBook) -> tuple[Measured, ...]:
    """Return every quantity of a sentence, in order, none inside another."""
    found: list[Measured] = []
    at, floor = 0, 0
    tokens = sentence.tokens
    while at < len(tokens):
        one = _range(tokens, at, floor, book) or _number(tokens, at, floor, book)
        one = one or _vague(tokens, at, floor, book)
        if one is None:
            at += 1
            continue
        found.append(_worded(one, tokens, document, book))
        at = floor = one.last + 1
    return tuple(found)


def _number(
    tokens: tuple[Token, ...], at: int, floor: int, book: NumberBook
) -> Measured | None:
    atom = atom_at(tokens, at, book.numerals)
    if atom is None or _inside_word(tokens, at, atom.last):
        return None
    sort = _sort(tokens, atom, book)
    first, kind = _bound_before(tokens, at, floor, book)
    last, after = _bound_after(tokens, atom.last, book)
    kind = after if after is not QuantityKind.EXACT else kind
    dozen = tokens[atom.last].lower == "dozen"
    kind = QuantityKind.APPROX if dozen and kind is QuantityKind.EXACT else kind
    return Measured(first, last, atom.last, sort, bounded(atom.value, kind))


def bounded(value: Number, kind: QuantityKind) -> Quantity:
    """Return a number under a bound (field guide, section 2.2)."""
    if kind in {QuantityKind.AT_LEAST, QuantityKind.MORE_THAN}:
        strict = kind is QuantityKind.MORE_THAN
        return Quantity(surface="", n=value, lo=value, best=value, lo_open=strict, kind=kind)
    if kind in {QuantityKind.AT_MOST, QuantityKind.LESS_THAN}:
        strict = kind is QuantityKind.LESS_THAN
        return Quantity(surface="", n=value, hi=value, hi_open=strict, kind=kind)
    kind = QuantityKind.ZERO if value == 0 and kind is QuantityKind.EXACT else kind
    return Quantity(surface="", n=value, lo=value, hi=value, best=value, kind=kind)


def _range(tokens: tuple[Token, ...], at: int, floor: int, book: NumberBook) -> Measured | None:
    """Read "between 12 and 15", "12 to 15", "12-15", "from 600 to 700", "two or three"."""
    low = atom_at(tokens, at, book.numerals)
    if low is None or low.last + 2 >= len(tokens) or tokens[low.last + 1].lower not in LINKS:
        return None
    hanging = low.surface.endswith("-")  # "3- to 7,000"
    high = atom_at(tokens, low.last + 2, book.numerals)
    if high is None:
        return None
    if hanging and high.value >= THOUSAND > low.value:
        low = replace(low, value=low.value * THOUSAND)
    before = tokens[at - 1].lower if at > floor else ""
    if tokens[low.last + 1].lower == "and" and before != "between":
        return None
    low_value = _same_scale(low, high)
    sort = _sort(tokens, Atom(at, high.last, high.value, high.spelled, high.surface), book)
    if low_value >= high.value or _inside_word(tokens, at, high.last):
        return None
    first = at - 1 if before in {"between", "from"} else at
    first, kind = _bound_before(tokens, first, floor, book)
    if kind not in RANGED and low.last + 1 == at + 1 and tokens[low.last + 1].lower == "or":
        return None
    quantity = Quantity(surface="", lo=low_value, hi=high.value, kind=QuantityKind.RANGE)
    return Measured(first, high.last, high.last, sort, quantity)


def _same_scale(low: Atom, high: Atom) -> Number:
    """Let "2 to 3 million" and "600-700,000" share their scale."""
    for scale in (10**9, 10**6, 10**3):
        if high.value >= scale > low.value * 1000 / 10 and high.value % scale == 0:
            scaled = low.value * scale
            if scaled < high.value and high.last > high.first:
                return scaled
    return low.value


def _vague(tokens: tuple[Token, ...], at: int, floor: int, book: NumberBook) -> Measured | None:
    """Read the longest vague term that begins here: "tens of thousands", "a few"."""
    for length in range(min(4, len(tokens) - at), 0, -1):
        term = " ".join(token.lower for token in tokens[at : at + length])
        if term not in book.vague or term in READINGS or term in {"few", "pair", "handful"}:
            continue
        if term == "couple" and not _of_follows(tokens, at + length):
            continue
        if term == "many" and at and tokens[at - 1].lower in {"as", "how", "so", "too"}:
            continue
        return _vague_measured(tokens, (at, at + length - 1, floor), term, book)
    number_of = _number_of(tokens, at)
    if number_of > at:
        return _vague_measured(tokens, (at, number_of, floor), "a number of", book)
    word = tokens[at].lower
    if word in {"handful", "pair"} and _of_follows(tokens, at + 1):
        return _vague_measured(tokens, (at, at, floor), word, book)
    return None


def _number_of(tokens: tuple[Token, ...], at: int) -> int:
    """Return the "of" of "a (large) number of"; -1 where there is none."""
    words = [token.lower for token in tokens[at : at + 4]]
    if words[:1] not in (["a"], ["an"]):
        return -1
    for place in (1, 2):  # an adjective may stand between
        if words[place : place + 2] == ["number", "of"]:
            return at + place + 1
    return -1


def _vague_measured(
    tokens: tuple[Token, ...], place: tuple[int, int, int], term: str, book: NumberBook
) -> Measured:
    """Return a vague term as a quantity; "at least dozens" stays what "dozens" is."""
    at, last, floor = place
    first, _ = _bound_before(tokens, at, floor, book)
    vague = book.vague[term]
    quantity = Quantity(
        surface="",
        lo=vague.plain_lo,
        hi=vague.plain_hi,
        kind=QuantityKind.VAGUE,
        soft=True,
        term=term,
    )
    sort = _sort(tokens, Atom(at, last, 0, spelled=True), book)
    article = first > floor and tokens[first - 1].lower in {"a", "an"}
    return Measured(first - 1 if article else first, last, last, sort, quantity)


def _of_follows(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower in {"of", "more"}


def _bound_before(
    tokens: tuple[Token, ...], at: int, floor: int, book: NumberBook
) -> tuple[int, QuantityKind]:
    """Return where the bound words start, and the bound; the outermost bound wins."""
    first, kind = at, QuantityKind.EXACT
    while True:
        step = _one_bound(tokens, first, floor, book)
        if step is None:
            return first, kind
        first, found = step
        kind = kind if found in RANGED and kind is not QuantityKind.EXACT else found


def _one_bound(
    tokens: tuple[Token, ...], at: int, floor: int, book: NumberBook
) -> tuple[int, QuantityKind] | None:
    for length in range(min(LONGEST_BOUND, at - floor), 0, -1):
        phrase = " ".join(token.lower for token in tokens[at - length : at])
        bound = book.bounds.get((phrase, "before"))
        particle = length == 1 and tokens[at - 1].dep == "prt"  # "handed *over* 12 hostages"
        if bound is not None and not particle:
            return at - length, bound.kind
    return None


def _bound_after(
    tokens: tuple[Token, ...], last: int, book: NumberBook
) -> tuple[int, QuantityKind]:
    if tokens[last].text.endswith("+"):
        return last, QuantityKind.AT_LEAST
    for length in range(min(3, len(tokens) - last - 1), 0, -1):
        words = [token.lower for token in tokens[last + 1 : last + 1 + length]]
        phrase = "".join(words) if words[0] == "-" else " ".join(words)
        bound = book.bounds.get((phrase, "after"))
        if bound is not None:
            return last + length, bound.kind
    return last, QuantityKind.EXACT


def _inside_word(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Say whether the number is glued to letters: `T-72`, `Covid-19`."""
    if first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].text[-1].isalpha():
        return tokens[first - 1].start == tokens[first - 2].end
    del last
    return False


def _sort(tokens: tuple[Token, ...], atom: Atom, book: NumberBook) -> str:
    """Say what the number is a number of, by the words beside it."""
    before = _word_before(tokens, atom.first)
    at = atom.last + 1
    if at < len(tokens) and tokens[at].text == "-" and at + 1 < len(tokens):
        at += 1
    after = [token.lower for token in tokens[at : at + 3]]
    if _is_age(tokens, atom, after):
        return "age"
    sort = book.contexts.get((after[0], "after")) if after else None
    sort = sort or book.contexts.get((" ".join(after[:2]), "after"))
    sort = sort or book.contexts.get((before, "before"))
    if sort == "label" and _noun_follows(tokens, atom) and before not in NUMBERING:
        sort = None  # "during the operation 23 fighters were killed"
    if sort:
        return _dated(sort, tokens, atom)
    if YEAR.match(atom.surface) and atom.value in YEARS and not _noun_follows(tokens, atom):
        return "date"
    return "count"


def _word_before(tokens: tuple[Token, ...], at: int) -> str:
    """Return the word before a token, with its full stop: "Battalion *No.* 4"."""
    if at > 1 and tokens[at - 1].text == "." and tokens[at - 1].start == tokens[at - 2].end:
        return f"{tokens[at - 2].lower}."
    return tokens[at - 1].lower if at else ""


def _dated(sort: str, tokens: tuple[Token, ...], atom: Atom) -> str:
    """A month beside a number makes a date only of a possible day or year."""
    if sort != "date":
        return sort
    day = isinstance(atom.value, int) and (atom.value in DAYS or atom.value in YEARS)
    return "date" if day and not tokens[atom.last].text.endswith("+") else "count"


def _is_age(tokens: tuple[Token, ...], atom: Atom, after: list[str]) -> bool:
    if after[:3] in (["year", "-", "old"], ["years", "-", "old"]) or after[:2] == [
        "years",
        "old",
    ]:
        return True
    if after[:1] in (["year-old"], ["years-old"]):
        return True
    commas = atom.first > 1 and tokens[atom.first - 1].text in {",", "("}
    closed = not after or after[0] in {",", ")", "."}
    named = commas and tokens[atom.first - 2].pos in {"PROPN", "NOUN"}
    return bool(named and closed and atom.value in AGES and not atom.spelled)


def _noun_follows(tokens: tuple[Token, ...], atom: Atom) -> bool:
    at = atom.last + 1
    return at < len(tokens) and tokens[at].pos in NOUNS


def _worded(
    one: Measured, tokens: tuple[Token, ...], document: Document, book: NumberBook
) -> Measured:
    """Give the quantity its words, unit and change."""
    span = document.span(tokens[one.first].start, tokens[one.last].end)
    quantity = replace(
        one.quantity,
        surface=document.quote(span),
        span=span,
        unit=_unit(one, tokens),
        change=_change(one, tokens, book),
    )
    if one.sort == "share":
        quantity = replace(quantity, kind=QuantityKind.SHARE)
    return replace(one, quantity=quantity)


def _unit(one: Measured, tokens: tuple[Token, ...]) -> str | Unknown:
    if one.sort in {"count", "date", "label"}:
        return UNKNOWN
    if one.sort == "money" and one.first and tokens[one.first - 1].text in "$€£¥₽₴₪₹":
        return tokens[one.first - 1].text
    at = one.last + 1
    at += at < len(tokens) and tokens[at].text == "-"
    return tokens[at].text if at < len(tokens) else UNKNOWN


def _change(one: Measured, tokens: tuple[Token, ...], book: NumberBook) -> str | Unknown:
    near = tokens[max(0, one.first - CHANGE_REACH) : one.first]
    found = [book.changes[t.lemma] for t in near if t.lemma in book.changes]
    return found[-1] if found else UNKNOWN
