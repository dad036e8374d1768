"""What the names of a text are judged by: its words, its actors, its people, its parse."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.lexicon.actor_book import ActorBook, ActorEntry, Sort
from reportedly.lexicon.gazetteer import folded
from reportedly.lexicon.phrases import PhraseMatch, Word, words
from reportedly.lexicon.place_book import PROVINCE_PREC, PlaceBook
from reportedly.model.parse import Parse, Token
from reportedly.model.unknown import Unknown, known
from reportedly.resolve.toponyms import Toponym, toponyms

# Words that hold the name of a place and are none.
NO_PLACE = frozenset({Sort.GROUP, Sort.ORGAN, Sort.DEMONYM})
# Sorts of plain words that are no surname.
NO_NAME = frozenset({"body", "day", "direction", "month", "tongue"})
NOWHERE = Word("", "", 0, 0)
AGE = re.compile(r", \d{1,2},")
LONG = 4  # letters of a word that a title writes with a capital; that many make a title
TITLED = 0.75
GAP = 2  # between two words of a person's name: a blank, or a stop and a blank


@dataclass(frozen=True, slots=True, eq=False)
class Terrain:
    """A document with everything that speaks for or against a place.

    Attributes:
        text: the text.
        row: its words.
        book: the book of places.
        names: names that may be places, from left to right.
        tokens: what the parser says of the word that starts at a character.
        covered: where words start that belong to an actor's name.
        seats: where capitals start that may stand for a government, and whose.
        titles: where sentences lie that write every longer word with a capital.
        people: surnames and first names of people that the text introduces.
        lower: words that the text has in small letters.
        lands: countries that the text names outright, by name or demonym, and how often.
        by_name: how often by which name, as it is looked up.
    """

    text: str
    row: Sequence[Word]
    book: PlaceBook
    names: tuple[Toponym, ...]
    tokens: Mapping[int, Token]
    covered: frozenset[int]
    seats: Mapping[int, str]
    titles: tuple[tuple[int, int], ...]
    people: frozenset[str]
    lower: frozenset[str]
    lands: Counter[str]
    by_name: Counter[tuple[str, str]]

    def before(self, index: int) -> Word:
        """Return the word before a name, past an article; none over a break."""
        at = self.names[index].first - 1
        while at >= 0 and self.row[at].lower == "the":
            at -= 1
        if at < 0:
            return NOWHERE
        gap = self.text[self.row[at].end : self.names[index].start]
        return self.row[at] if not gap.strip(" .\ntheT") else NOWHERE

    def after(self, index: int) -> Word:
        """Return the word that follows a name over one blank."""
        one = self.names[index]
        if one.last >= len(self.row):
            return NOWHERE
        word = self.row[one.last]
        return word if self.text[one.end : word.start] in {" ", "\n"} else NOWHERE

    def two_before(self, index: int) -> Word:
        """Return the word before "of" and a name ("the outskirts of Homs")."""
        at = self.names[index].first - 1
        while at >= 0 and self.row[at].lower == "the":
            at -= 1
        return self.row[at - 1] if at > 0 and self.row[at].lower == "of" else NOWHERE

    def in_title(self, index: int) -> bool:
        """Say whether a name stands in a headline whose words all have capitals."""
        start = self.names[index].start
        at = bisect_right(self.titles, (start, len(self.text))) - 1
        return at >= 0 and self.titles[at][0] <= start < self.titles[at][1]

    def gap(self, index: int) -> str:
        """Return what stands between a name and the next one."""
        return self.text[self.names[index].end : self.names[index + 1].start]


def terrain(parse: Parse, book: PlaceBook, actors: ActorBook) -> Terrain:
    """Look at a document."""
    text = parse.document.text
    row = words(text)
    marks = tuple(actors.phrases.scan(text, row))
    held = [mark for mark in marks if mark.entries[0].sort in NO_PLACE]
    covered = frozenset(row[at].start for mark in held for at in range(mark.first, mark.last))
    named = tuple(_lands(text, marks))
    return Terrain(
        text=text,
        row=row,
        book=book,
        names=tuple(
            one for one in toponyms(text, row, book) if one.start not in covered or _sea(one)
        ),
        tokens={token.start: token for s in parse.sentences for token in s.tokens},
        covered=covered,
        seats=_seats(marks),
        titles=tuple(_titles(parse)),
        people=frozenset(_people(text, row, book)),
        lower=frozenset(word.text for word in row if word.text.islower()),
        lands=Counter(country for country, _ in named),
        by_name=Counter(named),
    )


def _sea(one: Toponym) -> bool:
    """Say whether a name holds more than an actor's ("Indian Ocean", "Korean Peninsula")."""
    entry = one.entries[0]
    return entry.by_hand and entry.where_prec > PROVINCE_PREC and one.last - one.first > 1


def _titles(parse: Parse) -> Iterator[tuple[int, int]]:
    """Yield the sentences in which a capital says nothing."""
    text = parse.document.text
    for sentence in parse.sentences:
        found = words(text[sentence.start : sentence.end])
        long = [word for word in found if len(word.text) >= LONG and word.text.isalpha()]
        capital = sum(word.text[0].isupper() for word in long)
        if len(long) >= LONG and capital >= TITLED * len(long):
            yield sentence.start, sentence.end


def _seats(marks: Sequence[PhraseMatch[ActorEntry]]) -> Mapping[int, str]:
    found = ((mark.start, mark.entries[0]) for mark in marks)
    return {at: known(one.country, "") for at, one in found if one.sort is Sort.SEAT}


def _lands(text: str, marks: Sequence[PhraseMatch[ActorEntry]]) -> Iterator[tuple[str, str]]:
    """Yield the countries that a text names, each with the name."""
    for mark in marks:
        entry = mark.entries[0]
        if entry.sort in {Sort.COUNTRY, Sort.DEMONYM} and not isinstance(
            entry.country, Unknown
        ):
            yield entry.country, folded(text[mark.start : mark.end])


def _people(text: str, row: Sequence[Word], book: PlaceBook) -> Iterator[str]:
    """Yield the names of people whom the text introduces: "Jack London", "Mr. Lincoln"."""
    for index, word in enumerate(row):
        if not word.text[0].isupper():
            continue
        titled = word.lower in book.titles or word.lower in book.never
        run = list(_run(text, row, index + 1, book))
        if titled or word.lower in book.given:
            yield from run
        if AGE.match(text, word.end) or (len(run) == 1 and word.lower in book.given):
            yield word.lower


def _run(text: str, row: Sequence[Word], index: int, book: PlaceBook) -> Iterator[str]:
    """Yield the capital words right behind a title or a first name."""
    for word in row[index : index + 3]:
        gap = text[row[index - 1].end : word.start]
        if gap.strip(" .'’-") or len(gap) > GAP or not word.text[0].isupper():
            return
        sort = book.plain.get(word.lower)
        if word.lower in book.heads or word.lower in book.kinds or sort in NO_NAME:
            return
        yield word.lower
        index += 1
