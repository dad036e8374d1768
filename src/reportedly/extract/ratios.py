"""Shares told as a proportion: "one in five", "nine out of ten", "one out of every three"."""

from dataclasses import replace

from reportedly.extract.atom import Atom
from reportedly.extract.numerals import atom_at
from reportedly.extract.pieces import Piece
from reportedly.lexicon.number_book import NumberBook

ROUND = frozenset({2, 3, 4, 5, 10, 20, 100, 1000, 10000, 100000})
OUT = ("out", "of")


def ratio_at(pieces: tuple[Piece, ...], above: Atom, book: NumberBook) -> Atom | None:
    """Return the share that a number opens with the one behind "in", "out of" or "over".

    "3 out of 12 hostages were freed" counts three; only what is told of everybody is a share.
    """
    if above.part or above.exact.denominator != 1 or not above.exact:
        return None
    words = tuple(piece.lower for piece in pieces[above.last + 1 : above.last + 4])
    at = above.last + 2 + (words[:2] == OUT)
    every = words[at - above.last - 1 : at - above.last] == ("every",)
    joined = words[:1] == ("in",) or words[:2] == OUT or words[:1] == ("over",)
    below = atom_at(pieces, at + every, book) if joined and at + every < len(pieces) else None
    if below is None or below.exact <= abs(above.exact) or below.exact.denominator != 1:
        return None
    if not every and not _is_of_everybody(pieces, above, below, words[0], book):
        return None
    exact = above.exact / below.exact
    return replace(above, last=below.last, exact=exact, part=True, surface="", scaled=False)


def _is_of_everybody(
    pieces: tuple[Piece, ...], above: Atom, below: Atom, link: str, book: NumberBook
) -> bool:
    """Say whether two numbers make a proportion, and no count of a stated whole."""
    at = below.last + 1
    following = pieces[at] if at < len(pieces) else None
    closed = following is None or not following.text[0].isalnum() or following.lower == "or"
    if link == "over":
        return abs(above.exact) == 1 and closed
    whole = below.exact in ROUND and below.spelled and above.spelled
    if link == "out" or (following is not None and following.lower == "of"):
        return whole  # "seven in ten of the villagers"
    if closed or following is None:
        return above.exact == 1 or below.exact in ROUND
    untimed = (following.lower not in book.units) and following.token.tag in {"NNS", "NNPS"}
    return untimed and (above.exact == 1 or below.exact in ROUND)
