"""What every rule of the date grammar reads from: the pieces, the words, the anchor."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from reportedly.lexicon.phrases import words
from reportedly.lexicon.time_book import Stretch, TimeBook
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.resolve.calendar import OPEN, Interval, full_year, moment, without_year
from reportedly.resolve.lexer import Pieces

ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th"})
DAYS = 31
MONTHS = 12
WINDOW = 12
LEAD = 60  # pieces of a first sentence
SLASHED = re.compile(r"(?<![\d/])([0-9]{1,2})/([0-9]{1,2})/(?=[0-9])")
TENS = 20
THIRTY = 30
HUNDRED = 100
THOUSAND = 1000
YEARS = range(1000, 2200)
LIVELY = range(1900, 2100)
YEAR_DIGITS = 4
SHORT_YEAR = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression that was read.

    Attributes:
        stop: one past its last piece.
        interval: what it means.
        loose: it dates nothing by itself: how long, how often, at what hour, "now".
    """

    stop: int
    interval: Interval
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A text, the book, and the day of writing.

    Attributes:
        pieces: the text's pieces.
        book: the words.
        anchor: the day that relative expressions count from.
        phrases: phrases such as "last night", by their first character.
        loose: phrases such as "recently", by their first character, and their sort.
        feasts: names of days such as "Christmas", by their first character, and their rules.
        day_first: the text writes "31/12", so that its "9/1" is in January.
        told: the last day that the text named before, for "two days later".
        forward: what is read here lies after the anchor.
    """

    pieces: Pieces
    book: TimeBook
    anchor: date | Unknown
    phrases: Mapping[int, tuple[int, Stretch]]
    loose: Mapping[int, tuple[int, str]]
    feasts: Mapping[int, tuple[int, str]]
    day_first: bool | None = None
    told: Interval = OPEN
    forward: bool = False

    @classmethod
    def of(cls, text: str, book: TimeBook, anchor: date | Unknown) -> "Reader":
        """Cut a text and find its fixed phrases."""
        row = words(text)
        found = {
            match.start: (match.end, match.entries[0])
            for match in book.relative.scan(text, row)
        }
        loose = {
            match.start: (match.end, match.entries[0]) for match in book.loose.scan(text, row)
        }
        feasts = {
            match.start: (match.end, match.entries[0]) for match in book.feasts.scan(text, row)
        }
        return cls(
            pieces=Pieces.of(text),
            book=book,
            anchor=anchor,
            phrases=MappingProxyType(found),
            loose=MappingProxyType(loose),
            feasts=MappingProxyType(feasts),
            day_first=_day_first(text),
        )

    def may_start(self, index: int) -> bool:
        """Say whether an expression can begin at a place, so that no rule is asked in vain."""
        if self._strong(index):
            return True
        book, row = self.book, self.pieces.row
        if row[index].lower not in book.openers:
            return False
        index += 1 + (self.pieces.low(index + 1) == "the")
        return index < len(row) and (row[index].lower in book.openers or self._strong(index))

    def _strong(self, index: int) -> bool:
        """Say whether a number, a word of time or a phrase stands at a place."""
        piece = self.pieces.row[index]
        return (
            piece.lower in self.book.starters
            or piece.text[0].isdigit()
            or piece.start in self.loose
            or piece.start in self.phrases
            or piece.start in self.feasts
        )

    def ahead(self, index: int, words: frozenset[str] = frozenset()) -> bool:
        """Say whether the words before a place look to the future, or such as are given."""
        if self.forward:
            return True
        future = words or self.book.future
        for back in range(index - 1, max(-1, index - WINDOW), -1):
            if self.pieces.low(back) == ".":
                return False
            if self.pieces.low(back) in future:
                return True
        return False

    def opens(self, index: int) -> bool:
        """Say whether a place lies in the first sentence, before which nothing was told."""
        return index <= LEAD and "." not in self.pieces.lows[:index]


def _day_first(text: str) -> bool | None:
    """Say how a text orders its dates in figures: by the first that has but one reading."""
    for match in SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        if (first > MONTHS) != (second > MONTHS):
            return first > MONTHS
    return None


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
    beside = beside or (pieces.low(index - 1) == "in" and closes(reader, index + 1))
    if word in reader.book.doubtful and pieces.raw(index).islower() and not beside:
        return None
    whole = not any(other != word and other.startswith(word) for other in reader.book.months)
    dotted = not whole and pieces.low(index + 1) == "." and pieces.tight(index + 1)
    return number, index + 2 if dotted else index + 1


def year_at(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the year after a month or a day, past a comma or "of", and where it stops."""
    pieces = reader.pieces
    start = index + 1 if pieces.low(index) in {",", "of", "-", "in"} else index
    if pieces.low(index) == "of" and len(pieces.raw(start)) == SHORT_YEAR:
        return _short_year(reader, start)
    if pieces.low(index) in {"'", "’", "‘"} and not pieces.tight(index):
        short = pieces.tight(index + 1) and len(pieces.raw(index + 1)) == SHORT_YEAR
        return _short_year(reader, index + 1) if short else None
    number = pieces.number(start)
    if number not in YEARS or len(pieces.raw(start)) != YEAR_DIGITS:
        return None
    counted = counts(reader, start + 1) and pieces.low(start + 1) not in reader.book.felled
    return None if counted else (number, start + 1)


def two_digits(reader: Reader, index: int) -> tuple[int, int]:
    """Return the number below a hundred that words name, and where it stops; 0 for none."""
    pieces, numbers = reader.pieces, reader.book.numbers
    tens = numbers.get(pieces.low(index), 0) if len(pieces.low(index)) > 1 else 0
    at = index + 1 + (pieces.low(index + 1) == "-")
    ones = numbers.get(pieces.low(at), 0) if len(pieces.low(at)) > 1 else 0
    joined = tens >= TENS and tens % 10 == 0 and 0 < ones < TENS // 2
    return (tens + ones, at + 1) if joined else (tens, index + 1 if tens else index)


def year_words(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the year of "nineteen eighty-six" and "two thousand and five", and its stop."""
    pieces = reader.pieces
    first, at = two_digits(reader, index)
    big = {"hundred": HUNDRED, "thousand": THOUSAND}.get(pieces.low(at))
    if big and first:
        at += 1 + (pieces.low(at + 1) == "and")
        rest, stop = two_digits(reader, at)
        year = first * big + rest
        return (year, stop) if year in YEARS else None
    rest, stop = two_digits(reader, at)
    fits = TENS // 2 < first <= TENS + 1 and rest >= TENS // 2
    return (first * HUNDRED + rest, stop) if fits else None


def _short_year(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read the year of "April of 87" and "Nov. '15"."""
    number = reader.pieces.number(index)
    if number < 0 or isinstance(reader.anchor, Unknown) or not closes(reader, index + 1):
        return None
    return full_year(number, SHORT_YEAR, reader.anchor), index + 1


def counts(reader: Reader, index: int) -> bool:
    """Say whether a word makes the number before it a count."""
    return reader.pieces.low(index) in reader.book.holders


def undated(reader: Reader, index: int, month: int, day: int) -> PartialDate | None:
    """Return the date that a month or a day of a month at a place means without its year.

    Where no day of writing is known, a day next to one that the text has told is of its year.
    """
    anchor, told = reader.anchor, reader.told.first
    if not isinstance(anchor, Unknown):
        ahead = reader.ahead(index)
        return without_year(anchor, month, day, future=ahead, far=reader.forward)
    if isinstance(told, Unknown) or not day:
        return None
    years = (told.year, told.year - 1, told.year + 1)
    near = [found for year in years if (found := moment(year, month, day))]
    return min(near, key=lambda one: abs(one.first - told.first), default=None)


def stop_at(reader: Reader, index: int, end: int) -> int:
    """Return the piece that comes first after a character."""
    row = reader.pieces.row
    while index < len(row) and row[index].start < end:
        index += 1
    return index


def day_word(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the day that "ninth" or "twenty-second" names, and where it stops."""
    pieces, ordinals = reader.pieces, reader.book.ordinals
    number = ordinals.get(pieces.low(index), 0)
    if number:
        return number, index + 1
    tens = reader.book.numbers.get(pieces.low(index), 0)
    at = index + 1 + (pieces.low(index + 1) == "-")
    ones = ordinals.get(pieces.low(at), 0)
    fits = tens in {TENS, THIRTY} and 0 < ones < TENS // 2 and tens + ones <= DAYS
    return (tens + ones, at + 1) if fits else None


def closes(reader: Reader, index: int) -> bool:
    """Say whether no noun can follow here, so that what stood before is not its adjective."""
    word = reader.pieces.low(index)
    if word in {"'", "’"} and reader.pieces.low(index + 1) == "s":
        return False
    return not word[:1].isalnum() or word in reader.book.closers


def number_at(reader: Reader, index: int) -> int:
    """Return a small number in figures or words, or -1."""
    figure = reader.pieces.number(index)
    return figure if figure >= 0 else reader.book.numbers.get(reader.pieces.low(index), -1)
