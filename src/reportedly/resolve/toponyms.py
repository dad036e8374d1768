"""Stretches of a text that may name a place, each with all the places that it may mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.lexicon.gazetteer import folded
from reportedly.lexicon.phrases import Word
from reportedly.lexicon.place_book import (
    COUNTRY_PREC,
    PROVINCE_PREC,
    TOWN_PREC,
    PlaceBook,
    PlaceEntry,
    merged,
)

LONGEST = 6
# What may stand inside a name: a stop, apostrophes and dashes of every kind, an accent that is
# a character of its own ("Port-au-Prince", "Sana'a", "St. Louis"); a line may end there too.
MARK = r"[.'`\-\u00b4\u02b9\u02bb\u02bc\u02be\u02bf\u05be\u2010-\u2013\u2018\u2019\u2212]"
JOIN = re.compile(rf"(?:{MARK}|[\u0300-\u036f]){{0,2}}[ \u00a0\n]?")
APOSTROPHES = frozenset("'\u2019\u02bc")
BLANKS = frozenset(" \n")
HYPHENS = frozenset("-\u2010\u2011\u2013")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name with all the places that it may mean.

    Attributes:
        first: index of its first word.
        last: one past its last.
        start: first code point.
        end: one past the last.
        key: the name as it is looked up.
        entries: the places, our own first.
        kind: the precision that a word like "province" beside it leaves; 0 for none.
        short: whether it is a short form of a province ("Ky.").
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    entries: tuple[PlaceEntry, ...]
    kind: int = 0
    short: bool = False


def toponyms(text: str, row: Sequence[Word], book: PlaceBook) -> Iterator[Toponym]:
    """Yield the longest names from left to right, none over another."""
    index = 0
    while index < len(row):
        found = _longest(text, row, index, book)
        if found:
            found = _with_kind(text, row, _with_side(text, row, found, book), book)
            yield found
        index = found.last if found else index + 1


def _longest(text: str, row: Sequence[Word], index: int, book: PlaceBook) -> Toponym | None:
    hand = book.phrases.at(text, row, index)
    packed = _packed(text, row, index, book)
    if hand and (not packed or hand.last >= packed.last):
        key = folded(text[hand.start : hand.end])
        others = packed.entries if packed and packed.last == hand.last else ()
        entries = merged(hand.entries, others)
        first = hand.first + (hand.last - hand.first > 1 and row[hand.first].lower == "the")
        return Toponym(first, hand.last, row[first].start, hand.end, key, entries)
    short = book.short.at(text, row, index) if not packed or packed.last == index + 1 else None
    if short and (short.last > index + 1 or not packed or text[short.end - 1] == "."):
        key = folded(text[short.start : short.end])
        return Toponym(
            short.first, short.last, short.start, short.end, key, short.entries, short=True
        )
    return packed


def _packed(text: str, row: Sequence[Word], index: int, book: PlaceBook) -> Toponym | None:
    """Return the longest name of the gazetteer that begins at a word."""
    if not _opens(text, row, index, book):
        return None
    for last in range(_reach(text, row, index, book), index, -1):
        if not _closes(text, row, index, last):
            continue
        key = folded(text[row[index].start : row[last - 1].end])
        entries = book.named(key)
        if entries and not _only_first(text, row, (index, last), book):
            return Toponym(index, last, row[index].start, row[last - 1].end, key, entries)
    return None


def _only_first(text: str, row: Sequence[Word], span: tuple[int, int], book: PlaceBook) -> bool:
    """Say whether a plain word is only the beginning of a name ("North" of "North London")."""
    first, last = span
    if last >= len(row) or not all(word.lower in book.plain for word in row[first:last]):
        return False
    following = row[last]
    return (
        text[row[last - 1].end : following.start] in {" ", "-"} and following.text[0].isupper()
    )


def _opens(text: str, row: Sequence[Word], index: int, book: PlaceBook) -> bool:
    """Say whether a name may begin at a word: a capital, a letter of a script without, al-."""
    word = row[index]
    if word.text[0].isalpha() and not word.text[0].islower():
        return not (index and _possessive(text, row, index))
    glued = index + 1 < len(row) and text[word.end : row[index + 1].start] in HYPHENS
    return word.lower in book.articles and glued and row[index + 1].text[0].isupper()


def _possessive(text: str, row: Sequence[Word], index: int) -> bool:
    word = row[index]
    return word.lower == "s" and text[word.start - 1] in APOSTROPHES


def _reach(text: str, row: Sequence[Word], index: int, book: PlaceBook) -> int:
    """Return one past the last word that may belong to the name."""
    last = index + 1
    while last < min(len(row), index + LONGEST):
        word = row[last]
        inside = (
            not word.text[0].islower() or word.lower in book.inside or _glued(text, row, last)
        )
        if not inside or not JOIN.fullmatch(text, row[last - 1].end, word.start):
            break
        last += 1
    return last


def _glued(text: str, row: Sequence[Word], last: int) -> bool:
    """Say whether a small letter follows an apostrophe or a hyphen: `Sana'a`, not `Goma's`."""
    gap = text[row[last - 1].end : row[last].start]
    return bool(gap) and " " not in gap and row[last].lower != "s"


def _closes(text: str, row: Sequence[Word], index: int, last: int) -> bool:
    """Say whether a name may end with a word: a capital one, or one that is tied to it."""
    return (
        last - 1 == index or not row[last - 1].text[0].islower() or _glued(text, row, last - 1)
    )


def _with_kind(text: str, row: Sequence[Word], one: Toponym, book: PlaceBook) -> Toponym:
    """Return a name that a word beside it calls a province, a district or a river.

    A capital word ("Idlib Governorate") belongs to the name. A place of that sort is taken
    where there is one.
    """
    called = _called(row, one, book)
    if called:
        fitting = tuple(entry for entry in one.entries if _fits(entry, called))
        return replace(one, entries=fitting or one.entries, kind=called)
    after = row[one.last] if one.last < len(row) else None
    if after is None or text[one.end : after.start] not in BLANKS:
        return one
    kind = book.kinds.get(after.lower, 0)
    if one.entries[0].where_prec == COUNTRY_PREC and not after.text[0].isupper():
        return one  # "a Ukraine town", "Nigeria state media"
    if one.short or not kind or _goes_on(text, row, one.last):
        return _led_by_head(one, after, book)
    fitting = tuple(entry for entry in one.entries if _fits(entry, kind))
    if after.text[0].isupper() and (fitting or TOWN_PREC < kind <= PROVINCE_PREC):
        one = replace(one, last=one.last + 1, end=after.end)
    return replace(one, entries=fitting or one.entries, kind=kind)


def _called(row: Sequence[Word], one: Toponym, book: PlaceBook) -> int:
    """Return the precision that "the state of", "the district of" before a name leaves."""
    words = [word.lower for word in row[max(0, one.first - 2) : one.first]]
    return book.kinds.get(words[0], 0) if len(words) > 1 and words[1] == "of" else 0


def _led_by_head(one: Toponym, after: Word, book: PlaceBook) -> Toponym:
    """Return a name as the province that it is where a governor or senator follows."""
    prec = book.heads.get(after.lower, 0) if after.text[0].isupper() else 0
    fitting = tuple(entry for entry in one.entries if _fits(entry, prec))
    return replace(one, entries=fitting, kind=prec) if fitting and not one.short else one


def _with_side(text: str, row: Sequence[Word], one: Toponym, book: PlaceBook) -> Toponym:
    """Return a town's name with the capital word before it that says which part ("North")."""
    if not one.first or one.entries[0].where_prec >= PROVINCE_PREC or one.short:
        return one
    before = row[one.first - 1]
    side = before.lower in book.sides and before.text[0].isupper()
    if not side or text[before.end : one.start] != " " or one.first < 2:  # noqa: PLR2004
        return one
    if text[row[one.first - 2].end : before.start] != " ":
        return one
    return replace(one, first=one.first - 1, start=before.start)


def _goes_on(text: str, row: Sequence[Word], index: int) -> bool:
    """Say whether a capital word is only the first of a body's name ("State Police")."""
    word = row[index]
    if not word.text[0].isupper() or index + 1 >= len(row):
        return False
    following = row[index + 1]
    close = text[word.end : following.start] == " "
    return close and (following.text[0].isupper() or following.lower == "of")


def _fits(entry: PlaceEntry, kind: int) -> bool:
    return entry.where_prec == kind
