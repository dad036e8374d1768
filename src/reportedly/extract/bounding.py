"""The words that bound a number: before it, behind it, around it."""

from reportedly.extract.pieces import Piece
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.quantity import Number, Quantity, QuantityKind

LONGEST_BOUND = 7
LONGEST_AFTER = 4
RANGED = frozenset({QuantityKind.EXACT, QuantityKind.APPROX})
FLOORS = frozenset({QuantityKind.AT_LEAST, QuantityKind.MORE_THAN})
CEILINGS = frozenset({QuantityKind.AT_MOST, QuantityKind.LESS_THAN})
CLIMBING = frozenset({"back", "bring", "go", "inch", "move"})
TOTALS = frozenset({"count", "number", "tally", "toll"})
MARKS = frozenset({"<", ">", "=", "≤", "≥", "-"})
MANY = 2


def bounded(value: Number, kind: QuantityKind) -> Quantity:
    """Return a number under a bound (field guide, section 2.2)."""
    if kind in FLOORS:
        strict = kind is QuantityKind.MORE_THAN
        return Quantity(surface="", n=value, lo=value, best=value, lo_open=strict, kind=kind)
    if kind in CEILINGS:
        strict = kind is QuantityKind.LESS_THAN
        return Quantity(surface="", n=value, hi=value, hi_open=strict, kind=kind)
    kind = QuantityKind.ZERO if value == 0 and kind is QuantityKind.EXACT else kind
    return Quantity(surface="", n=value, lo=value, hi=value, best=value, kind=kind)


def bound_before(
    pieces: tuple[Piece, ...], at: int, floor: int, book: NumberBook
) -> tuple[int, QuantityKind]:
    """Return where the bound words start, and the bound; the outermost bound wins.

    Args:
        pieces: of the sentence.
        at: first piece of the number.
        floor: first piece that no other number has taken: a bound does not leak.
        book: the words.
    """
    first, kind = at, QuantityKind.EXACT
    while True:
        step = _one_before(pieces, first, floor, book)
        if step is None:
            return first, kind
        first, found = step
        kind = kind if found in RANGED and kind is not QuantityKind.EXACT else found


def _one_before(
    pieces: tuple[Piece, ...], at: int, floor: int, book: NumberBook
) -> tuple[int, QuantityKind] | None:
    for length in range(min(LONGEST_BOUND, at - floor), 0, -1):
        phrase = _phrase(pieces, at - length, at)
        bound = book.bounds.get((phrase, "before"))
        # "handed *over* 12 hostages", "climbed *up to* 17"
        particle = length == 1 and pieces[at - 1].token.dep == "prt"
        if (
            bound is not None
            and not particle
            and not _climbs(pieces, at - length, phrase, book)
        ):
            return at - length, bound.kind
    return None


def _climbs(pieces: tuple[Piece, ...], first: int, phrase: str, book: NumberBook) -> bool:
    """Say whether "up to" is where something rose to, and no ceiling."""
    if phrase != "up to" or not first:
        return False
    before = pieces[first - 1].token.lemma
    if before in TOTALS:
        return True  # a headline's "death toll up to 45"
    change = book.changes.get(before)
    rises = change is not None and change.way == "up" and not change.takes
    return before in CLIMBING or rises


def _phrase(pieces: tuple[Piece, ...], first: int, end: int) -> str:
    """Return the words with one blank between; marks that stand together are one."""
    said = ""
    for piece in pieces[first:end]:
        joined = not said or said == "-" or _is_prefix(piece)
        joined = joined or (piece.text in MARKS and said[-1] in MARKS)
        said += piece.lower if joined else f" {piece.lower}"
    return said


def _is_prefix(piece: Piece) -> bool:
    """Say whether a hyphen ties the word before to the number: `sub-300`."""
    return piece.text == "-" and piece.glued


def bound_after(
    pieces: tuple[Piece, ...], last: int, book: NumberBook
) -> tuple[int, QuantityKind]:
    """Return where the bound words behind a number end, and the bound."""
    for length in range(min(LONGEST_AFTER, len(pieces) - last - 1), 0, -1):
        phrase = _phrase(pieces, last + 1, last + 1 + length)
        bound = book.bounds.get((phrase, "after"))
        if bound is not None and not _of_the_next(pieces, last + 1 + length, phrase, book):
            return last + length, bound.kind
    return last, QuantityKind.EXACT


def _of_the_next(pieces: tuple[Piece, ...], at: int, phrase: str, book: NumberBook) -> bool:
    """Say whether the words bound the number behind them: "200 *or more than 300*"."""
    if at >= len(pieces):
        return False
    if phrase == "+":
        return pieces[at].text[0].isdigit() and pieces[at].glued
    if phrase.endswith("up") and pieces[at].lower == "to":
        return True  # "at least 5 *and up* to 20"
    if (phrase, "before") in book.bounds and _is_number(pieces[at], book):
        return True  # "5 Feb 2015 *At least* 45 were killed"
    beyond = pieces[at].lower == "than" and at + 1 < len(pieces)
    return (beyond or phrase.endswith("than")) and _is_number(pieces[at + beyond], book)


def _is_number(piece: Piece, book: NumberBook) -> bool:
    return piece.text[0].isdigit() or piece.lower in book.numerals
