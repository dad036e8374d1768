"""Which names of a text are places here: not people, papers, governments or plain words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.lexicon.place_book import COUNTRY_PREC, PROVINCE_PREC, PlaceEntry
from reportedly.model.unknown import known
from reportedly.resolve.namesakes import INTO_PARENT
from reportedly.resolve.terrain import Terrain

# A name that stands alone must be at least this large to be believed without "in" or "near".
WELL_KNOWN = 300_000
# After "of", "from", "to" it must be this large, or lie in a country that the text names.
LED = 100_000
AT_HOME = 500
# By a name that is not its own, even after "in".
AS_ALIAS = 20_000
ACRONYM = 4
REACH = 24  # characters before a name that are looked at
TIMES, BODY = frozenset({"day", "month"}), "body"
AREAS = frozenset({3, 4})  # precision codes of districts and provinces
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
LOCATED = frozenset({"appos", "npadvmod"})
# "KYIV, Ukraine (AP) —", "PARIS -": where a report was written.
DATELINE = re.compile(r"(?:, [\w. ]{2,24})?(?: \([\w ./]{2,24}\))?(?:,| )? ?(?:[—–]|--?) ?\S")
WIRE = re.compile(r"(?:, [\w. ]{2,24})? \([A-Z][\w ./]{1,24}\) ?(?:[—–]|--?)")
BASED = re.compile(r"-(?:based|area|born|trained)\b")
OWNER = re.compile(r"[’']s [A-Z]")
BESIDE = re.compile(r", (?:and |or )?| and | or | & |/|-")
ENDS = (".", "!", "?", ":", "”", '"', "—", "–", "-", "(")


def believed(ground: Terrain, chosen: Sequence[PlaceEntry]) -> tuple[int, ...]:
    """Return the indexes of the names that are places."""
    every = range(len(chosen))
    sure = {index for index in every if _firm(ground, chosen, index)}
    familiar = {ground.names[index].key for index in sure}
    named = Counter(known(chosen[index].country, "") for index in sure)
    ground = replace(ground, lands=ground.lands + named)
    kept = sure | {
        index
        for index in every
        if index not in sure and _likely(ground, chosen, index, familiar)
    }
    kept |= set(_beside(ground, chosen, kept))
    return tuple(sorted(kept))


def _firm(ground: Terrain, chosen: Sequence[PlaceEntry], index: int) -> bool:
    """Say whether the words around leave no doubt: "in", a parent, a dateline, "province"."""
    one, entry = ground.names[index], chosen[index]
    if one.short:
        return _is_short(ground, index)
    if _barred(ground, index, entry) or _odd(ground, entry):
        return False
    if _parented(ground, chosen, index) or _dateline(ground, index):
        return True
    before, leading = ground.before(index).lower, ground.two_before(index)
    if before not in ground.book.firm and leading.lower not in ground.book.of and not one.kind:
        return False
    if entry.by_hand and entry.where_prec >= PROVINCE_PREC:
        return True
    stranger = _person(ground, index) and entry.weight < LED
    return not _is_plain(ground, index) and not stranger


def _likely(
    ground: Terrain, chosen: Sequence[PlaceEntry], index: int, familiar: set[str]
) -> bool:
    """Say whether a name is a place without such words: by size, country, other mentions."""
    one, entry = ground.names[index], chosen[index]
    if one.short or _barred(ground, index, entry):
        return False
    led = ground.before(index).lower in ground.book.before
    known_here = one.key in familiar
    if _governs(ground, index, entry):
        again = led and known_here and not _acts(ground, index)
        return again or _is_local(ground, index)
    if not known_here and _person(ground, index):
        return False
    wide = entry.by_hand and entry.where_prec >= PROVINCE_PREC
    if wide and not known_here and _opens_as_word(ground, index):
        return False
    return wide or _weighs(ground, index, entry, led=led, known_here=known_here)


def _opens_as_word(ground: Terrain, index: int) -> bool:
    """Say whether it begins a sentence and the text has it as a word ("Turkey was served")."""
    one = ground.names[index]
    word = ground.row[one.first]
    alone = one.last - one.first == 1 and word.lower in ground.lower
    return alone and _opens_sentence(ground, one.start)


def _weighs(
    ground: Terrain, index: int, entry: PlaceEntry, *, led: bool, known_here: bool
) -> bool:
    """Say whether a town is large, or near enough to what the text is about."""
    if _is_plain(ground, index):
        return False
    home = ground.lands[known(entry.country, "")] > 0 and entry.weight >= AT_HOME
    if _says_kind(ground, index) and not entry.alias:
        return True
    folk = ground.after(index).text in ground.book.folk
    if led or folk or _is_local(ground, index):
        return known_here or entry.weight >= LED or home
    return known_here or (
        entry.weight >= WELL_KNOWN
        and (entry.by_hand or not entry.alias)
        and not _acts(ground, index)
    )


def _is_short(ground: Terrain, index: int) -> bool:
    """Say whether "Ky." stands behind a place and a comma, or "B.C." by itself."""
    one = ground.names[index]
    word = ground.row[one.first - 1] if one.first else None
    if word and ground.text[word.end : one.start] == ", " and word.text[0].isupper():
        return True
    dotted = ground.text[one.start : one.end].count(".") > 1
    return dotted and word is not None and not word.text[0].isdigit()


def _barred(ground: Terrain, index: int, entry: PlaceEntry) -> bool:
    """Say whether the words beside it make it part of another name."""
    book, before, after = ground.book, ground.before(index), ground.after(index)
    if before.text[:1].isupper() and before.lower in book.never:
        return True
    if _of_body(ground, index):
        return True
    if after.text[:1].isupper() and after.lower in book.never:
        return True
    if _runs_on(ground, index) or _glued(ground, index, entry) or _owns(ground, index, entry):
        return True
    if _acronym(ground, index, entry):
        return True
    return _follows_name(ground, index, entry)


def _of_body(ground: Terrain, index: int) -> bool:
    """Say whether it belongs to the name of a body ("the Bank of England")."""
    word = ground.two_before(index)
    body = ground.book.plain.get(word.lower) == BODY or word.lower in ground.book.never
    return word.text[:1].isupper() and body and not ground.in_title(index)


def _runs_on(ground: Terrain, index: int) -> bool:
    """Say whether a capital word follows that is none who leads or serves a place."""
    one, after = ground.names[index], ground.after(index)
    if not after.text[:1].isupper() or ground.text[one.end : after.start] != " ":
        return False
    if ground.text[one.end - 1] == "." or _shouts(ground, index) or _says_kind(ground, index):
        return False
    book, word = ground.book, after.lower
    sort = book.plain.get(word, "")
    if sort in TIMES or (ground.in_title(index) and sort != BODY):
        return False
    served = word in book.heads or word in book.local or word in book.titles
    return not served and not _wide_next(ground, index, after.start)


def _wide_next(ground: Terrain, index: int, start: int) -> bool:
    """Say whether a country or state follows without a comma ("Aleppo Syria")."""
    following = ground.names[index + 1 : index + 2]
    return any(
        one.start == start and one.entries[0].by_hand and one.entries[0].where_prec > 1
        for one in following
    )


def _glued(ground: Terrain, index: int, entry: PlaceEntry) -> bool:
    """Say whether more is tied to it: "Wal-Mart", "US$"; not "Sudan-Chad"."""
    one = ground.names[index]
    tie = ground.text[one.end : one.end + 1]
    if tie == "$":
        return True
    if tie != "-" or one.last >= len(ground.row):
        return False
    after = ground.row[one.last]
    capital = after.start == one.end + 1 and after.text[0].isupper()
    return capital and not (entry.by_hand or entry.weight >= WELL_KNOWN)


def _acronym(ground: Terrain, index: int, entry: PlaceEntry) -> bool:
    """Say whether it is some letters that stand for a body ("SWAT", "FAO")."""
    one = ground.names[index]
    surface = ground.text[one.start : one.end]
    short = surface.isupper() and len(surface) <= ACRONYM and entry.where_prec <= PROVINCE_PREC
    return short and not _opens_line(ground, one.start) and not _shouts(ground, index)


def _owns(ground: Terrain, index: int, entry: PlaceEntry) -> bool:
    """Say whether a body has its name by a genitive ("St. Paul's Hospital")."""
    one = ground.names[index]
    if entry.by_hand or not OWNER.match(ground.text, one.end):
        return False
    after = ground.row[one.last + 1].start
    following = ground.names[index + 1 : index + 2]
    owned = [other for other in following if other.start == after]
    return not any(other.entries[0].weight >= LED for other in owned) or any(
        _is_plain(ground, index + 1) for _ in owned
    )


def _follows_name(ground: Terrain, index: int, entry: PlaceEntry) -> bool:
    """Say whether a capital word stands right before it, inside a sentence."""
    one = ground.names[index]
    before = ground.row[one.first - 1] if one.first else None
    if before is None or ground.text[before.end : one.start] != " ":
        return False
    if not before.text[0].isupper() or _opens_sentence(ground, before.start):
        return False
    book = ground.book
    placed = before.lower in book.before or before.lower in book.kinds
    if placed or _shouts(ground, index):
        return False
    if ground.in_title(index) and before.lower not in book.given:
        return False
    return before.lower in book.given or entry.where_prec < COUNTRY_PREC


def _opens_sentence(ground: Terrain, start: int) -> bool:
    head = ground.text[max(0, start - REACH) : start].rstrip(" ")
    return not head or head.endswith(("\n", *ENDS))


def _shouts(ground: Terrain, index: int) -> bool:
    """Say whether the words around are in capitals, so that capitals mean nothing."""
    one = ground.names[index]
    near = ground.row[max(0, one.first - 3) : one.last + 3]
    around = [word for word in near if word.text.isalpha() and len(word.text) > 1]
    return all(word.text.isupper() for word in around) and len(around) > one.last - one.first


def _odd(ground: Terrain, entry: PlaceEntry) -> bool:
    """Say whether only a small place far away has the name, and only as another name."""
    small = entry.alias and not entry.by_hand and entry.weight < AS_ALIAS
    return small and not ground.lands[known(entry.country, "")]


def _parented(ground: Terrain, chosen: Sequence[PlaceEntry], index: int) -> bool:
    """Say whether the province or country that it lies in follows."""
    if index + 1 >= len(chosen) or not INTO_PARENT.fullmatch(ground.gap(index)):
        return False
    inner, outer = chosen[index], chosen[index + 1]
    if outer.where_prec < PROVINCE_PREC or inner.where_prec >= outer.where_prec:
        return False
    return inner.country == outer.country


def _dateline(ground: Terrain, index: int) -> bool:
    one = ground.names[index]
    if WIRE.match(ground.text, one.end):
        return True
    return _opens_line(ground, one.start) and bool(DATELINE.match(ground.text, one.end))


def _opens_line(ground: Terrain, start: int) -> bool:
    return ground.text[max(0, start - REACH) : start].rstrip(" ")[-1:] in {"", "\n"}


def _is_plain(ground: Terrain, index: int) -> bool:
    """Say whether the name is an ordinary word, or one that the text has in small letters."""
    one = ground.names[index]
    words = [word.lower for word in ground.row[one.first : one.last]]
    small = len(words) == 1 and words[0] in ground.lower
    book = ground.book
    return (
        small
        or _is_shouted(ground, index)
        or all(word in book.plain or word in book.titles for word in words)
    )


def _is_shouted(ground: Terrain, index: int) -> bool:
    """Say whether all is in capitals and the parser has no name here: "IN FRONT OF"."""
    one = ground.names[index]
    known_words = [ground.tokens.get(word.start) for word in ground.row[one.first : one.last]]
    tags = [token.pos for token in known_words if token is not None and token.pos]
    return bool(tags) and "PROPN" not in tags and _shouts(ground, index)


def _says_kind(ground: Terrain, index: int) -> bool:
    """Say whether the name ends with what it is ("Laurel County")."""
    one = ground.names[index]
    word = ground.row[one.last - 1]
    sort = one.last - one.first > 1 and word.text[0].isupper()
    return sort and ground.book.kinds.get(word.lower, 0) in AREAS


def _is_local(ground: Terrain, index: int) -> bool:
    """Say whether what follows belongs to a town: police, a suburb, its mayor."""
    if BASED.match(ground.text, ground.names[index].end) or _closes_address(ground, index):
        return True
    after = ground.after(index)
    capital = after.text[:1].isupper()
    return after.lower in (ground.book.heads if capital else ground.book.local)


def _closes_address(ground: Terrain, index: int) -> bool:
    """Say whether it stands behind a comma as where something lies ("the Mater, Dublin")."""
    one = ground.names[index]
    word = ground.row[one.first - 1] if one.first else None
    token = ground.tokens.get(one.start)
    if word is None or token is None or token.dep not in LOCATED:
        return False
    return ground.text[word.end : one.start] == ", " and word.text[0].isupper()


def _governs(ground: Terrain, index: int, entry: PlaceEntry) -> bool:
    """Say whether a capital stands for its government."""
    return ground.seats.get(ground.names[index].start) == entry.country


def _person(ground: Terrain, index: int) -> bool:
    """Say whether the text has introduced somebody of this name."""
    one = ground.names[index]
    return all(word.lower in ground.people for word in ground.row[one.first : one.last])


def _acts(ground: Terrain, index: int) -> bool:
    """Say whether the parse has a town as the one who does or says something."""
    token = ground.tokens.get(ground.names[index].start)
    return token is not None and token.dep in SUBJECTS


def _beside(ground: Terrain, chosen: Sequence[PlaceEntry], kept: set[int]) -> Iterator[int]:
    """Yield names that stand in one list with a place."""
    for order in (range(1, len(chosen)), range(len(chosen) - 2, -1, -1)):
        step = 1 if order.step > 0 else -1
        for index in order:
            other = index - step
            gap = ground.gap(min(index, other))
            if other not in kept or index in kept or not BESIDE.fullmatch(gap):
                continue
            if _joins(ground, chosen, index):
                kept.add(index)
                yield index


def _joins(ground: Terrain, chosen: Sequence[PlaceEntry], index: int) -> bool:
    entry = chosen[index]
    barred = ground.names[index].short or _barred(ground, index, entry)
    if barred or _is_plain(ground, index) or _person(ground, index):
        return False
    home = ground.lands[known(entry.country, "")] > 0
    return entry.weight >= LED or home
