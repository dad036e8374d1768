"""How many times as much: "sixfold", "twice that number"."""

from fractions import Fraction

from reportedly.extract.atom import Atom
from reportedly.extract.pieces import Piece
from reportedly.lexicon.number_book import NumberBook

FOLD = "fold"
COUNTING = frozenset({"unit", "ten", "scale"})


def folded(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    """Return the number of times that a word says; it counts nobody by itself."""
    often = book.numerals.get(pieces[i].lower)
    if often is not None and often.sort == "times":
        said = " ".join(piece.lower for piece in pieces[i + 1 : i + 3])
        meant = (said, "times") in book.contexts
        return Atom(i, i, Fraction(often.value), spelled=True, fold=True) if meant else None
    stem = pieces[i].lower.removesuffix(FOLD)
    word = book.numerals.get(stem) if stem != pieces[i].lower else None
    if word is None or word.sort not in COUNTING:
        return None
    return Atom(i, i, Fraction(word.value), spelled=True, fold=True)
