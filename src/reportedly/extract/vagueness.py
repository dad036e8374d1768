"""Vague words: "dozens", "a few hundred", "a number of"."""

from reportedly.extract.amounts import unit_at
from reportedly.extract.bounding import bound_before
from reportedly.extract.pieces import Kind, Piece
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.quantity import Quantity, QuantityKind

READINGS = frozenset({"bare plural", "casualties", "heavy"})
GROUPS = frozenset({"handful", "pair"})  # of shoes, of people
COMPARED = frozenset({"as", "how", "so", "too"})
FOLLOWERS = frozenset({"of", "more"})
VERBAL = frozenset({"VERB", "AUX"})
LONGEST_TERM = 4
SCORING = frozenset({"VBZ", "VBP"})

Place = tuple[int, int, int, int, str, Quantity]


def vague_at(pieces: tuple[Piece, ...], at: int, floor: int, book: NumberBook) -> Place | None:
    """Read the longest vague term that begins here: "tens of thousands", "a few".

    Returns:
        First and last piece, anchor, end of the unit, sort and quantity.
    """
    for length in range(min(LONGEST_TERM, len(pieces) - at), 0, -1):
        term = " ".join(piece.lower for piece in pieces[at : at + length])
        if term in book.vague and _is_meant(pieces, at, length, term):
            return _place(pieces, (at, at + length - 1, floor), term, book)
    number_of = _number_of(pieces, at)
    if number_of > at:
        return _place(pieces, (at, number_of, floor), "a number of", book)
    return None


def _is_meant(pieces: tuple[Piece, ...], at: int, length: int, term: str) -> bool:
    """Say whether a vague word counts here: no reading's name, no "as many", no verb."""
    if term in READINGS or term == "few":
        return False
    following = pieces[at + length].lower if at + length < len(pieces) else ""
    if term == "couple" and at + length < len(pieces):  # "a couple were killed"
        return following in FOLLOWERS or pieces[at + length].token.pos in VERBAL
    if term in GROUPS:
        return following in FOLLOWERS
    if term == "many":
        return not at or pieces[at - 1].lower not in COMPARED
    scored = following == "of" and at + length + 1 < len(pieces)
    if term == "scores" and scored and pieces[at + length + 1].kind is Kind.NUMBER:
        return False  # "scores of 200 or higher"
    return not (term == "scores" and pieces[at].token.tag in SCORING)


def _number_of(pieces: tuple[Piece, ...], at: int) -> int:
    """Return the "of" of "a (large) number of"; -1 where there is none."""
    words = [piece.lower for piece in pieces[at : at + 4]]
    if words[:1] not in (["a"], ["an"]):
        return -1
    for place in (1, 2):  # an adjective may stand between
        if words[place : place + 2] == ["number", "of"]:
            return at + place + 1
    return -1


def _place(
    pieces: tuple[Piece, ...], place: tuple[int, int, int], term: str, book: NumberBook
) -> Place:
    """Return a vague term as a quantity; "at least dozens" stays what "dozens" is."""
    at, last, floor = place
    first, _ = bound_before(pieces, at, floor, book)
    vague = book.vague[term]
    reach = last + (last + 1 < len(pieces) and pieces[last + 1].lower == "of")
    end, unit, sort = unit_at(pieces, reach, book)
    quantity = Quantity(
        surface="",
        lo=vague.plain_lo,
        hi=vague.plain_hi,
        kind=QuantityKind.VAGUE,
        soft=True,
        term=term,
        unit=unit,
    )
    article = first > floor and pieces[first - 1].lower in {"a", "an"}
    return (
        first - 1 if article else first,
        last,
        last,
        max(end, last),
        sort or "count",
        quantity,
    )
