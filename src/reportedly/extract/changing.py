"""Whether the text says that something rose or fell by a quantity."""

from reportedly.extract.pieces import Kind, Piece
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.unknown import UNKNOWN, Unknown

REACH = 4
MARGINS = frozenset({"by", "a", "an", "another", "further", "the"})
MODIFIERS = frozenset({"ADV"})
OBJECTS = frozenset({"NOUN", "ADJ", "DET", "PRON"})  # "cut *its prices* by 5%"
COORDINATION = frozenset({"or", ",", "and", "("})
MOVED = frozenset({"money", "share", "measure"})


def change_before(
    pieces: tuple[Piece, ...], place: tuple[int, int], sort: str, book: NumberBook
) -> str | Unknown:
    """Return "up" or "down" where a word of change stands right before a quantity.

    "Rose 7%", "rose by another 7%", "down 12 points", but not "rose to 7%", "at 7%". What a
    verb takes for its object ("raised $5 million") is no change, unless it is a share, or
    the text goes on with what it came to ("added 15 cents to $2.70").

    Args:
        pieces: of the sentence.
        place: first and last piece of the quantity, its bound and its unit included.
        sort: what it is a quantity of; of persons only "by" tells.
        book: the words.
    """
    first, last = place
    by = False
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        piece = pieces[at]
        change = book.changes.get(piece.lower) or book.changes.get(piece.token.lemma)
        if change is not None:
            sure = sort == "share" or (sort in MOVED and (by or _comes_to(pieces, last)))
            moved = not change.takes and (by or sort in MOVED)
            return change.way if sure or moved else UNKNOWN
        by = by or piece.lower == "by"
        between = MODIFIERS | OBJECTS if by else MODIFIERS
        if piece.lower not in MARGINS and piece.token.pos not in between:
            return UNKNOWN
    return UNKNOWN


def _comes_to(pieces: tuple[Piece, ...], last: int) -> bool:
    """Say whether the figure that something came to stands behind: "to $2.70"."""
    if last + 2 >= len(pieces) or pieces[last + 1].lower != "to":
        return False
    return any(piece.kind is Kind.NUMBER for piece in pieces[last + 2 : last + 5])


def is_gapped(pieces: tuple[Piece, ...], first: int) -> bool:
    """Say whether a verb of change is left out: "Acme fell 2%, Bolt *by 3%*"."""
    named = first > 1 and pieces[first - 2].token.pos == "PROPN"
    return named and pieces[first - 1].lower == "by"


def is_converted(pieces: tuple[Piece, ...], last: int, first: int) -> bool:
    """Say whether a quantity says the one before in another unit: "nearly 5 miles (8 km)"."""
    between = [piece.text for piece in pieces[last + 1 : first]]
    return between in (["("], ["/"])


def continues(pieces: tuple[Piece, ...], last: int, first: int) -> bool:
    """Say whether a quantity is the same change in another unit: "12 points, or 0.2%"."""
    between = pieces[last + 1 : first]
    counted = bool(between) and between[0].token.tag == "NNS"  # "600 *posts* or 2 percent"
    joints = [piece.lower for piece in between[counted:]]
    return "or" in joints and all(word in COORDINATION for word in joints)
