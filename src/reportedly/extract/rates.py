"""Whether a number is a rate: so many in each span of time."""

from reportedly.extract.pieces import Piece
from reportedly.lexicon.number_book import NumberBook

EACH = frozenset({"a", "an", "each", "every", "per"})
STANDING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "AUX"})
REACH = 5


def is_rate(pieces: tuple[Piece, ...], last: int, book: NumberBook) -> bool:
    """Say whether a span of time that recurs stands behind a counted noun: "92 men a day".

    Args:
        pieces: of the sentence.
        last: last piece of the number, the bound behind it included.
        book: the words.
    """
    for at in range(last + 1, min(last + 1 + REACH, len(pieces) - 1)):
        if pieces[at].lower in EACH:
            unit = book.units.get(pieces[at + 1].lower)
            return unit is not None and unit.sort == "time"
        if pieces[at].lower == "daily":
            return True
        if pieces[at].token.pos not in STANDING:
            return False
    return pieces[-1].lower == "daily" and len(pieces) - last <= REACH
