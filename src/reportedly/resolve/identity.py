"""Who a stretch of words means: country, sector, name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.lexicon.actor_book import Sort
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import SourceType
from reportedly.resolve.scene import HEADS, NAMED, STATES, Mention, Scene

GOVERNMENT = "GOV"
LAND = frozenset({"countries.tsv", "countries_extra.tsv", "seats.tsv"})
RULING = frozenset({GOVERNMENT, "MIL", "SPY", "COP", "JUD", "LEG"})
IN = re.compile(r"\s+in\s+(?:the\s+)?", re.IGNORECASE)
LONGEST_NAME = 5
BESIDE = 3
# A name: capitalised words with particles, initials and hyphens between them.
NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]*\.?)(?:[ -](?:(?:al|bin|ben|de|da|del|el|van|von|der)[ -])?"
    r"[^\W\d_a-z][\w’'-]*\.?){0,4}"
)
BREAK = re.compile(r"[.,;:()“”\"—\n]|--")
LEAD = re.compile(r"^(?:the|a|an|some|its|their|his|her|these|those)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whom a stretch of words means.

    Attributes:
        start: first code point of the words.
        end: one past the last.
        id: identifier, where country and sector or a name give one.
        name: the bare name.
        country: ISO 3166-1 alpha-3.
        sector: field guide, section 8.
        head: the word that gave the sector, in lower case.
        number: "one", "many" or "body".
        person: a person is named.
        source_type: what kind of voice it is, where that depends on no war.
        why: the lexicon file that decided.
    """

    start: int
    end: int
    id: str | Unknown = UNKNOWN
    name: str | Unknown = UNKNOWN
    country: str | Unknown = UNKNOWN
    sector: str | Unknown = UNKNOWN
    head: str = ""
    number: str = "body"
    person: bool = False
    source_type: SourceType | Unknown = UNKNOWN
    why: str = ""


def describe(scene: Scene, start: int, end: int) -> Identity | None:
    """Return whom the words of a range mean; nothing where the book knows none of them."""
    mentions = scene.inside(start, end)
    person = person_name(scene, start, end, mentions)
    head = _head(scene, start, mentions)
    named = next((m for m in mentions if m.entry.sort in NAMED), None)
    if named and not _ruled_by(scene, head, named):
        return _named(scene, named, head, person)
    if head:
        return _headed(scene, mentions, head, person, start)
    state = _only_state(mentions)
    if state:
        return _state(scene, state, person)
    if person:
        return Identity(start=start, end=end, name=person, person=True, number="one")
    return None


def person_name(scene: Scene, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """Return the name of a person in a range, or nothing: capitals that the book lacks."""
    for match in NAME.finditer(scene.text, start, end):
        for begin, stop in _free(match.start(), match.end(), mentions):
            name = LEAD.sub("", scene.text[begin:stop].strip(" -.’'"), count=1)
            many = any(m.entry.number == "many" and m.start - stop in {0, 1} for m in mentions)
            if name[:1].isupper() and not many and _is_person(scene, (start, end), begin, name):
                return name
    return ""


def _free(start: int, end: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a range that no mention covers."""
    at = start
    for mention in mentions:
        if mention.end > at and mention.start < end:
            yield at, mention.start
            at = mention.end
    yield at, end


def _is_person(scene: Scene, within: tuple[int, int], begin: int, name: str) -> bool:
    """Say whether a capitalised name is a person's: titled, alone, or of two words."""
    offices = (m for m in scene.inside(*within) if m.entry.sort is Sort.OFFICE)
    titled = any(0 <= begin - office.end < BESIDE for office in offices)
    alone = scene.text[within[0] : within[1]].strip() == name
    return titled or alone or _like_a_person(name)


def _like_a_person(name: str) -> bool:
    parts = name.split()
    return 1 < len(parts) <= LONGEST_NAME and not any(
        part.isupper() for part in parts if part[1:]
    )


def _head(scene: Scene, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention that says what the words are.

    It is the last one before "of", a break, or the country that opens another noun phrase.
    """
    heads = [m for m in mentions if m.entry.sort in HEADS]
    if not heads:
        return None
    first = [m for m in heads if not _severed(scene, start, m.start)]
    closed = [m for m, after in pairwise(mentions) if m in first and after.entry.sort in STATES]
    return (closed or first[-1:] or heads)[0]


def _severed(scene: Scene, start: int, at: int) -> bool:
    links = scene.book.links
    ties = links["origin"] - {"s"} | links["scene"] | {"who", "that", "which"}
    text = scene.text[start:at]
    return bool(BREAK.search(text)) or any(w.lower in ties for w in scene.words_in(start, at))


def _ruled_by(scene: Scene, head: Mention | None, named: Mention) -> bool:
    """Say whether a head before the named body is who is meant ("soldiers in NATO")."""
    if head is None or named.start < head.start:
        return False
    apart = BREAK.search(scene.text, head.end, named.start) is not None
    return apart or scene.word_before(named.start) in scene.book.links["scene"]


def _named(scene: Scene, named: Mention, head: Mention | None, person: str) -> Identity:
    entry = named.entry
    return Identity(
        start=named.start,
        end=max(named.end, head.end if head else 0),
        id=entry.id,
        name=person or entry.name,
        country=entry.country,
        sector=entry.sector,
        head=scene.text[named.start : named.end].lower(),
        number="one" if person else entry.number,
        person=bool(person),
        source_type=entry.source_type,
        why=entry.source,
    )


def _headed(
    scene: Scene, mentions: Sequence[Mention], head: Mention, person: str, start: int
) -> Identity:
    country, at = _country(scene, mentions, head)
    end = head.end
    if isinstance(country, Unknown) and _rules(scene, head, start):
        country, end = _ruled_from(scene, mentions, head)
    sector = head.entry.sector
    if head.entry.sort is Sort.OFFICE:
        organ = _organ_of(mentions, head)
        sector = sector if isinstance(organ, Unknown) else organ
    both = not isinstance(country, Unknown) and not isinstance(sector, Unknown)
    words = scene.text[min(at, head.start) : end]
    return Identity(
        start=min(at, head.start),
        end=end,
        id=f"{country}-{sector}" if both else UNKNOWN,
        name=person or LEAD.sub("", " ".join(words.split())),
        country=country,
        sector=sector,
        head=head.entry.name,
        number="one" if person else head.entry.number,
        person=bool(person),
        why=head.entry.source,
    )


def _organ_of(mentions: Sequence[Mention], head: Mention) -> str | Unknown:
    """Return the sector that a plain spokesman or official speaks for ("army spokesman")."""
    organs = (m.entry for m in mentions if m.entry.sort is Sort.SECTOR and m is not head)
    sectors = [entry.sector for entry in organs if entry.number == "body"]
    plain = head.entry.sector == GOVERNMENT and sectors
    return sectors[0] if plain else UNKNOWN


def _country(
    scene: Scene, mentions: Sequence[Mention], head: Mention
) -> tuple[str | Unknown, int]:
    """Return the country of a head: the one before it, else the one behind "of" or "from"."""
    links = scene.book.links
    states = [m for m in mentions if m.entry.sort in STATES and m.entry.country]
    before = [m for m in states if m.end <= head.start and not set_in(scene, m)]
    after = [
        m
        for m in states
        if m.start >= head.end and scene.word_before(m.start) in links["origin"]
    ]
    chosen = before or after[:1]
    codes = {m.entry.country for m in chosen}
    if len(codes) != 1:
        return UNKNOWN, head.start
    return chosen[-1].entry.country, chosen[0].start


def _rules(scene: Scene, head: Mention, start: int) -> bool:
    """Say whether a body of a state is told, and no word before it says whose it is.

    "The military in Seoul", but not "Western officials in Kyiv" or "troops in Kyiv".
    """
    body = (
        head.entry.number == "body" or head.entry.name.split()[-1] in scene.book.links["rule"]
    )
    bare = not LEAD.sub("", scene.text[start : head.start]).strip()
    return bare and body and head.entry.sort is Sort.SECTOR and head.entry.sector in RULING


def _ruled_from(
    scene: Scene, mentions: Sequence[Mention], head: Mention
) -> tuple[str | Unknown, int]:
    """Return the country whose name or seat stands behind "in", right behind a body.

    With it stands where its words end: behind the place, without which "the military" would be
    anybody's; without a country, where the body's own words end.
    """
    behind = next((m for m in mentions if m.start >= head.end), None)
    if behind is None or behind.entry.sort not in {Sort.COUNTRY, Sort.SEAT}:
        return UNKNOWN, head.end
    if not IN.fullmatch(scene.text[head.end : behind.start]):
        return UNKNOWN, head.end
    return behind.entry.country, behind.end


def set_in(scene: Scene, mention: Mention) -> bool:
    """Say whether a country is only where something is ("in Ukraine")."""
    return scene.word_before(mention.start) in scene.book.links["scene"]


def _adjective(scene: Scene, state: Mention) -> bool:
    """Say whether a demonym goes with the noun behind it ("Russian assistance").

    A plural never does: "nine Syrians dead" are people.
    """
    word = scene.text[state.start : state.end]
    if word.endswith("s") and not word.endswith("ss"):  # "Swiss aid"
        return False
    links = scene.book.links
    behind = scene.words_in(state.end, state.end + BESIDE)[:1]
    if not behind or scene.text[state.end : behind[0].start] != " ":
        return False
    noun = behind[0].text.islower() and behind[0].lower not in links["stop"] | links["scene"]
    return noun and scene.word_just_before(state.start) not in links["one"]


def _only_state(mentions: Sequence[Mention]) -> Mention | None:
    states = [m for m in mentions if m.entry.sort in STATES]
    return states[0] if len({m.entry.country for m in states}) == 1 else None


def _state(scene: Scene, state: Mention, person: str) -> Identity:
    """A country or a capital acts by its government; a demonym that is a noun is its people."""
    entry = state.entry
    people = entry.sort is Sort.DEMONYM and not _adjective(scene, state)
    sector = UNKNOWN if people or person else entry.sector
    if entry.sort in {Sort.COUNTRY, Sort.DEMONYM} and not people and not person:
        sector = GOVERNMENT
    return Identity(
        start=state.start,
        end=state.end,
        id=entry.country if isinstance(sector, Unknown) else f"{entry.country}-{sector}",
        name=person or (scene.text[state.start : state.end] if people else entry.name),
        country=entry.country,
        sector=sector,
        head=entry.name.lower(),
        number="one" if person else "many" if people else "body",
        person=bool(person),
        why=entry.source,
    )
