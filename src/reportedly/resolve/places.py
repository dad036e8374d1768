"""The places of a text: names, points, precision; a capital that acts is no place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.lexicon.actor_book import ActorBook, Sort
from reportedly.lexicon.phrases import PhraseMatch, Word, words
from reportedly.lexicon.place_book import COUNTRY_PREC, PlaceBook, PlaceEntry
from reportedly.model.actor import Where
from reportedly.model.document import Document
from reportedly.model.parse import Parse, Token
from reportedly.model.unknown import Unknown, known

# A name that stands alone must be at least this large to be believed without "in" or "near".
WELL_KNOWN = 300_000
NEAR = 2
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A name with all the places that it may mean."""

    start: int
    end: int
    before: str
    after: str
    led: bool
    match: PhraseMatch[PlaceEntry]


def places(parse: Parse, book: PlaceBook, actors: ActorBook) -> tuple[Where, ...]:
    """Return every place of a document, in order.

    A name with several places takes one in a country that the document names, else the most
    populous. Demonyms are no places, and neither are capitals that act or speak.
    """
    document = parse.document
    row = words(document.text)
    tokens = {token.start: token for s in parse.sentences for token in s.tokens}
    found = [
        _found(document.text, row, match, book)
        for match in book.phrases.scan(document.text, row)
    ]
    taken = _taken(document.text, row, actors)
    kept = [one for one in found if _believed(one, document.text, book, taken, tokens)]
    countries = _countries(kept, document.text, row, actors)
    return tuple(_where(document, one, countries, book) for one in kept)


def _found(
    text: str, row: Sequence[Word], match: PhraseMatch[PlaceEntry], book: PlaceBook
) -> _Found:
    first, last = row[match.first], row[match.last - 1]
    index = match.first - 1
    while index >= 0 and row[index].lower == "the":
        index -= 1
    before = row[index].lower if index >= 0 else ""
    near = index < 0 or text[row[index].end : first.start].strip(" \nthe") == ""
    after = row[match.last].text if match.last < len(row) else ""
    joined = match.last < len(row) and text[last.end : row[match.last].start] in {" ", "\n"}
    return _Found(
        first.start,
        last.end,
        before if near else "",
        after if joined else "",
        near and before in book.before,
        match,
    )


def _taken(text: str, row: Sequence[Word], actors: ActorBook) -> dict[int, int]:
    """Return where groups, organs and demonyms stand, which hold names that are no places."""
    held = {Sort.GROUP, Sort.ORGAN, Sort.DEMONYM}
    return {
        row[match.first].start: row[match.last - 1].end
        for match in actors.phrases.scan(text, row)
        if match.entries[0].sort in held
    }


def _believed(
    one: _Found, text: str, book: PlaceBook, taken: dict[int, int], tokens: dict[int, Token]
) -> bool:
    """Say whether a name is a place here, and not a person, a paper, a team or a government."""
    covered = any(start <= one.start < end for start, end in taken.items())
    if covered or {one.before, one.after.lower()} & book.never:
        return False
    if not one.led and _acts(one, tokens):
        return False
    entry = max(one.match.entries, key=lambda each: each.weight)
    if one.led or one.after.lower() in book.after or _in_list(text, one):
        return True
    named = one.after[:1].isupper() or _follows_name(text, one)
    return entry.weight >= WELL_KNOWN and not named


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


def _acts(one: _Found, tokens: dict[int, Token]) -> bool:
    """Say whether the parse has a country or a capital as the one who does or says it."""
    token = tokens.get(one.start)
    state = any(entry.where_prec == COUNTRY_PREC for entry in one.match.entries)
    return token is not None and not state and token.dep in SUBJECTS


def _countries(
    kept: Sequence[_Found], text: str, row: Sequence[Word], actors: ActorBook
) -> Counter[str]:
    """Count the countries that the document names: as places, by demonym, by a sole place."""
    found: Counter[str] = Counter()
    for match in actors.phrases.scan(text, row):
        entry = match.entries[0]
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
    if one.led and book.before[one.before] and prec < NEAR:
        prec = book.before[one.before]
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
