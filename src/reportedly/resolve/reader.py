"""What every rule of the date grammar reads from: the pieces, the words, the anchor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from reportedly.lexicon.phrases import words
from reportedly.lexicon.time_book import Stretch, TimeBook
from reportedly.model.unknown import Unknown
from reportedly.resolve.calendar import Interval
from reportedly.resolve.lexer import Pieces

ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th"})
DAYS = 31
WINDOW = 12
OPENERS = frozenset(
    {"between", "from", "since", "until", "till", "the", "q", "later", "earlier"}
)
YEARS = range(1000, 2200)
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression that was read.

    Attributes:
        stop: one past its last piece.
        interval: what it means.
    """

    stop: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Reader:
    """A text, the book, and the day of writing.

    Attributes:
        pieces: the text's pieces.
        book: the words.
        anchor: the day that relative expressions count from.
        phrases: phrases such as "last night", by their first character.
        starters: words that an expression can begin with, numbers aside.
    """

    pieces: Pieces
    book: TimeBook
    anchor: date | Unknown
    phrases: Mapping[int, tuple[int, Stretch]]
    starters: frozenset[str]

    @classmethod
    def of(cls, text: str, book: TimeBook, anchor: date | Unknown) -> "Reader":
        """Cut a text and find its fixed phrases."""
        row = words(text)
        found = {
            match.start: (match.end, match.entries[0])
            for match in book.relative.scan(text, row)
        }
        return cls(Pieces.of(text), book, anchor, MappingProxyType(found), _starters(book))

    def may_start(self, index: int) -> bool:
        """Say whether an expression can begin at a place, so that no rule is asked in vain."""
        piece = self.pieces.row[index]
        return piece.text[0].isdigit() or piece.lower in self.starters

    def ahead(self, index: int) -> bool:
        """Say whether the words before a place in its sentence look to the future."""
        for back in range(index - 1, max(-1, index - WINDOW), -1):
            if self.pieces.low(back) == ".":
                return False
            if self.pieces.low(back) in self.book.future:
                return True
        return False


def _starters(book: TimeBook) -> frozenset[str]:
    tables = (
        book.weekdays,
        book.weekday_short,
        book.months,
        book.shifts,
        book.parts,
        book.numbers,
        book.ordinals,
        book.vague,
        book.seasons,
        book.relative.by_first,
    )
    return OPENERS.union(*tables)


def day_at(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the day of a month that stands at a place, and where it stops."""
    pieces = reader.pieces
    number = pieces.number(index)
    if not 0 < number <= DAYS or len(pieces.raw(index)) > len(str(DAYS)):
        return None
    marked = pieces.low(index + 1) in ORDINAL_MARKS and pieces.tight(index + 1)
    stop = index + 2 if marked else index + 1
    decimal = pieces.low(stop) in {".", ",", ":"} and pieces.tight(stop)
    inside = decimal and pieces.tight(stop + 1) and pieces.number(stop + 1) >= 0
    return None if inside else (number, stop)


def month_at(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the month that stands at a place, and where it stops."""
    pieces = reader.pieces
    word = pieces.low(index)
    number = reader.book.months.get(word)
    if number is None:
        return None
    beside = any(pieces.number(near) >= 0 for near in (index - 1, index + 1))
    if word in reader.book.doubtful and pieces.raw(index).islower() and not beside:
        return None
    whole = not any(other != word and other.startswith(word) for other in reader.book.months)
    dotted = not whole and pieces.low(index + 1) == "." and pieces.tight(index + 1)
    return number, index + 2 if dotted else index + 1


def year_at(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the year after a month or a day, past a comma or "of", and where it stops."""
    pieces = reader.pieces
    start = index + 1 if pieces.low(index) in {",", "of", "-", "in"} else index
    number = pieces.number(start)
    if number not in YEARS or len(pieces.raw(start)) != YEAR_DIGITS:
        return None
    return None if counts(reader, start + 1) else (number, start + 1)


def counts(reader: Reader, index: int) -> bool:
    """Say whether a word makes the number before it a count."""
    return reader.pieces.low(index) in reader.book.holders


def number_at(reader: Reader, index: int) -> int:
    """Return a small number in figures or words, or -1."""
    figure = reader.pieces.number(index)
    return figure if figure >= 0 else reader.book.numbers.get(reader.pieces.low(index), -1)
