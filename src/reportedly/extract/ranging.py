"""Two numbers → one quantity: "between 12 and 15", "12-15", "more than 20 but under 30"."""

from dataclasses import dataclass, replace
from fractions import Fraction

from reportedly.extract.amounts import Amount, amount_at, is_year
from reportedly.extract.bounding import CEILINGS, FLOORS, RANGED, bound_before
from reportedly.extract.pieces import Piece
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.quantity import Number, Quantity, QuantityKind
from reportedly.model.unknown import Unknown

LINKS = frozenset({"to", "-", "–", "or", "—", "and", "through", "~", "−"})
DASHES = frozenset({"-", "–", "—", "−"})
OPENERS = frozenset({"between", "from"})
BOTH = frozenset({"and", "but"})
SCALES = (10**12, 10**9, 10**6, 10**3)
THOUSAND = 1000
APART = 10  # a low end that is smaller than its scale by this much shares it
CHANGE_REACH = 4
EITHER = frozenset({"and", "or"})
MEASURED = frozenset({"money", "share", "measure"})
TIMED = 8  # pieces of a time between the ends of a range


@dataclass(frozen=True, slots=True)
class Ranged:
    """A range and where it stands.

    Attributes:
        first: first piece, the bound and "between" included.
        high: the upper number.
        quantity: what the words say.
        sort: what it is a range of.
        low: the lower number.
    """

    first: int
    high: Amount
    quantity: Quantity
    sort: str
    low: Amount


def range_at(
    pieces: tuple[Piece, ...], low: Amount, floor: int, book: NumberBook
) -> Ranged | None:
    """Read a range that begins with an amount.

    "Between 12 and 15", "12 to 15", "12-15", "from 600 to 700", "two or three", "$10 to $15
    billion", "5% to 7%", "from 90 kg to 80". A toll that rose from one figure to another is no
    range: each is a figure of its own.
    """
    link = _link(pieces, low, floor)
    if not link or low.atom.fold:
        return None  # "rose sixfold to 300"
    hanging = pieces[link].text == "-" and pieces[link + 1].lower in LINKS
    at = link + 2 if hanging else link + 1  # "3- to 7,000"
    at += pieces[link].lower == "up"  # "from 450 up to 900"
    high = amount_at(pieces, at, book, dated=low.sort == "date")
    if high is None or not _fits(pieces, low, high, floor, link=pieces[link].lower):
        return None
    first, kind = bound_before(pieces, low.first - _opened(pieces, low, floor), floor, book)
    if pieces[link].lower == "or" and (kind not in RANGED or _respective(pieces, high)):
        return None
    tight = hanging or (pieces[link].text in DASHES and pieces[link].glued)
    ends = _ends(pieces, (low, high), _low_value(low, high, tight=tight), floor, book)
    if ends is None:
        return None
    quantity = Quantity(surface="", lo=ends[0], hi=ends[1], kind=QuantityKind.RANGE)
    sort = low.sort if high.sort == "count" else high.sort
    if is_year(pieces, low.atom, book, dated=False) and high.sort == "date":
        sort = "date"
    return Ranged(first, high, quantity, sort, low)


def _opened(pieces: tuple[Piece, ...], low: Amount, floor: int) -> bool:
    return low.first - 1 >= floor and pieces[low.first - 1].lower in OPENERS


def _respective(pieces: tuple[Piece, ...], high: Amount) -> bool:
    return any(piece.lower == "respectively" for piece in pieces[high.end + 1 :])


def _ends(
    pieces: tuple[Piece, ...],
    both: tuple[Amount, Amount],
    start: Fraction,
    floor: int,
    book: NumberBook,
) -> tuple[Number, Number] | None:
    """Return the lower and the upper value, if the two make a range.

    What is measured may move down ("from 90 kg to 80"); a toll that moves makes no range.
    """
    low, high = both
    opened = _opened(pieces, low, floor)
    measured = (low.sort if high.sort == "count" else high.sort) in MEASURED
    if opened and not measured and _changes(pieces, low.first - 1, book):
        return None
    falling = opened and measured and pieces[low.first - 1].lower == "from"
    if start == high.atom.exact or (start > high.atom.exact and not falling):
        return None
    values = (replace(low.atom, exact=start).value, high.value)
    return values if values[0] < values[1] else (values[1], values[0])


def _link(pieces: tuple[Piece, ...], low: Amount, floor: int) -> int:
    """Return where the link to the upper number stands; 0 without one.

    A time may stand between the ends of what moved: "from $20 in May to $29 in June".
    """
    at = low.end + 1
    if at + 2 < len(pieces) and pieces[at].lower == "up" and pieces[at + 1].lower == "to":
        return at
    if at + 1 < len(pieces) and pieces[at].lower in LINKS:
        return at
    opened = low.first > floor and pieces[low.first - 1].lower == "from"
    if not opened or low.sort not in MEASURED or at >= len(pieces):
        return 0
    if pieces[at].token.pos != "ADP":
        return 0
    reach = range(at + 1, min(at + TIMED, len(pieces) - 1))
    return next((there for there in reach if pieces[there].lower == "to"), 0)


def _fits(
    pieces: tuple[Piece, ...], low: Amount, high: Amount, floor: int, *, link: str
) -> bool:
    """Say whether two numbers can be ends of one range: the same unit, or one for both."""
    before = pieces[low.first - 1].lower if low.first > floor else ""
    hanging = pieces[low.end + 1].text == "-" and pieces[low.end + 2].lower in EITHER
    split = link == "and" and before != "between"
    step = link == "to" and before == "by" and low.sort == high.sort == "count"
    mixed = low.atom.part and not high.atom.part and high.sort != "share"  # "by a third to 90"
    # "a 7- or 8-inch shell", "climbed by four to 21", "rose in 2018 to 3.9 million"
    if hanging or split or step or mixed or (low.sort == "date" and high.sort != "date"):
        return False
    if isinstance(low.unit, Unknown) or low.unit == high.unit:
        return True
    if before == "from" and low.sort in MEASURED and isinstance(high.unit, Unknown):
        return not _is_counted(pieces, high.last + 1)  # "from 90 kg to 80"
    if low.sort != "money" or low.end > low.last:
        return False
    same = isinstance(high.unit, Unknown) or high.sort == "money"
    return same and (link != "or" or high.sort == "money")


def _is_counted(pieces: tuple[Piece, ...], at: int) -> bool:
    return at < len(pieces) and pieces[at].token.pos in {"NOUN", "PROPN", "ADJ", "NUM"}


def _changes(pieces: tuple[Piece, ...], opener: int, book: NumberBook) -> bool:
    """Say whether a verb of change stands before "from": "rose from 16 to 17"."""
    if pieces[opener].lower != "from":
        return False
    near = pieces[max(0, opener - CHANGE_REACH) : opener]
    return any(p.token.lemma in book.changes or p.lower in book.changes for p in near)


def _low_value(low: Amount, high: Amount, *, tight: bool) -> Fraction:
    """Let "2 to 3 million" and "600-700,000" share their scale."""
    value, top = low.atom.exact, high.atom.exact
    if low.atom.scaled:
        return value
    if high.atom.scaled:
        for scale in SCALES:
            if top >= scale and value * APART < scale:
                return value * scale if value * scale < top else value
    grouped = "," in high.atom.surface and low.atom.surface.isdigit()
    if tight and grouped and value < THOUSAND <= top and value * THOUSAND < top:
        return value * THOUSAND
    return value


def double_bound(
    one: tuple[Quantity, int], other: tuple[Quantity, int], pieces: tuple[Piece, ...]
) -> Quantity | None:
    """Return one range of "more than 100 but fewer than 300", where nothing stands between.

    Args:
        one: the first quantity, and its last piece.
        other: the second one, and its first piece.
        pieces: of the sentence.
    """
    (low, last), (high, first) = one, other
    if first != last + 2 or pieces[last + 1].lower not in BOTH:
        return None
    if low.kind in CEILINGS and high.kind in FLOORS:
        low, high = high, low
    if low.kind not in FLOORS or high.kind not in CEILINGS:
        return None
    if isinstance(low.lo, Unknown) or isinstance(high.hi, Unknown) or low.lo >= high.hi:
        return None
    return Quantity(
        surface="",
        lo=low.lo,
        hi=high.hi,
        lo_open=low.lo_open,
        hi_open=high.hi_open,
        kind=QuantityKind.RANGE,
    )
