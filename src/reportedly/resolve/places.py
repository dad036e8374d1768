"""The places of a text: names, points, precision; a capital that acts is no place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.lexicon.actor_book import ActorBook, ActorEntry, Sort
from reportedly.lexicon.phrases import PhraseMatch, Word, words
from reportedly.lexicon.place_book import COUNTRY_PREC, PlaceBook, PlaceEntry
from reportedly.model.actor import Where
from reportedly.model.document import Document
from reportedly.model.parse import Parse, Token
from reportedly.model.unknown import Unknown, known

# A name that stands alone must be at least this large to be believed without "in" or "near".
WELL_KNOWN = 300_000
NEAR = 2
# Words that hold the name of a place and are none.
NO_PLACE = frozenset({Sort.GROUP, Sort.ORGAN, Sort.DEMONYM})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A name with all the places that it may mean."""

    start: int
    end: int
    before: str
    after: str
    match: PhraseMatch[PlaceEntry]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a name is judged by: the text, the words of actors in it, the parse."""

    text: str
    row: Sequence[Word]
    book: PlaceBook
    marks: Sequence[PhraseMatch[ActorEntry]]
    tokens: Mapping[int, Token]
    covered: frozenset[int]
    seats: frozenset[int]


def places(parse: Parse, book: PlaceBook, actors: ActorBook) -> tuple[Where, ...]:
    """Return every place of a document, in order.

    A name with several places takes one in a country that the document names, else the most
    populous. Demonyms are no places, and neither are capitals that act, give or speak.
    """
    ground = _ground(parse, book, actors)
    found = [_found(ground, match) for match in book.phrases.scan(ground.text, ground.row)]
    kept = [one for one in found if _believed(one, ground)]
    countries = _countries(kept, ground)
    return tuple(_where(parse.document, one, countries, book) for one in kept)


def _ground(parse: Parse, book: PlaceBook, actors: ActorBook) -> _Ground:
    text = parse.document.text
    row = words(text)
    marks = tuple(actors.phrases.scan(text, row))
    held = [mark for mark in marks if mark.entries[0].sort in NO_PLACE]
    seats = (mark.start for mark in marks if mark.entries[0].sort is Sort.SEAT)
    return _Ground(
        text,
        row,
        book,
        marks,
        {token.start: token for s in parse.sentences for token in s.tokens},
        frozenset(row[index].start for mark in held for index in range(mark.first, mark.last)),
        frozenset(seats),
    )


def _found(ground: _Ground, match: PhraseMatch[PlaceEntry]) -> _Found:
    text, row = ground.text, ground.row
    index = match.first - 1
    while index >= 0 and row[index].lower == "the":
        index -= 1
    near = index >= 0 and text[row[index].end : match.start].strip(" .\nthe") == ""
    joined = match.last < len(row) and text[match.end : row[match.last].start] in {" ", "\n"}
    return _Found(
        match.start,
        match.end,
        row[index].lower if near else "",
        row[match.last].text if joined else "",
        match,
    )


def _believed(one: _Found, ground: _Ground) -> bool:
    """Say whether a name is a place here, and not a person, a paper, a team or a government."""
    book = ground.book
    never = {one.before, one.after.lower()} & book.never
    if one.start in ground.covered or never:
        return False
    if one.start in ground.seats:
        return one.before in book.firm or _in_list(ground.text, one)
    led = one.before in book.before
    if led or one.after.lower() in book.after or _in_list(ground.text, one):
        return True
    weight = max(entry.weight for entry in one.match.entries)
    alone = not one.after[:1].isupper() and not _follows_name(ground.text, one)
    return weight >= WELL_KNOWN and alone and not _acts(one, ground)


def _in_list(text: str, one: _Found) -> bool:
    """Say whether a comma and a capital stand beside it ("Aleppo, Syria")."""
    rest = text[one.end : one.end + 3]
    return rest.startswith(", ") and rest[2:].isupper()


def _follows_name(text: str, one: _Found) -> bool:
    """Say whether a capitalised word stands right before it, inside a sentence."""
    head = text[: one.start].rstrip(" ").rpartition("\n")[2].split(" ")
    last, rest = head[-1], head[:-1]
    starts = not rest or rest[-1].endswith((".", "!", "?", ":", "”", '"'))
    return last[:1].isupper() and last[-1:].isalpha() and not starts


def _acts(one: _Found, ground: _Ground) -> bool:
    """Say whether the parse has a town as the one who does or says something."""
    token = ground.tokens.get(one.start)
    state = any(entry.where_prec == COUNTRY_PREC for entry in one.match.entries)
    return token is not None and not state and token.dep in SUBJECTS


def _countries(kept: Sequence[_Found], ground: _Ground) -> Counter[str]:
    """Count the countries that the document names: as places, by demonym, by a sole place."""
    found: Counter[str] = Counter()
    for mark in ground.marks:
        entry = mark.entries[0]
        if entry.sort in {Sort.COUNTRY, Sort.DEMONYM} and not isinstance(
            entry.country, Unknown
        ):
            found[entry.country] += 1
    for one in kept:
        lands = {known(entry.country, "") for entry in one.match.entries}
        found.update(lands if len(lands) == 1 else ())
    return found


def _where(document: Document, one: _Found, countries: Counter[str], book: PlaceBook) -> Where:
    entry = max(
        one.match.entries,
        key=lambda each: (countries[known(each.country, "")], each.weight),
    )
    prec = entry.where_prec
    after = book.after.get(one.after.lower(), 0)
    prec = max(prec, book.before.get(one.before, 0)) if prec < NEAR else prec
    span = document.span(one.start, one.end)
    return Where(
        surface=document.quote(span),
        span=span,
        name=entry.name,
        id=entry.id,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        where_prec=max(prec, after) if prec < COUNTRY_PREC else prec,
    )
