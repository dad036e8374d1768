"""All books of the lexicon, loaded together."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from reportedly.lexicon.actor_book import ActorBook, load_actors
from reportedly.lexicon.claim_book import ClaimBook, load_claims
from reportedly.lexicon.cue_book import CueBook, load_cues
from reportedly.lexicon.event_book import EventBook, load_events
from reportedly.lexicon.lineage_book import LineageBook, load_lineage
from reportedly.lexicon.number_book import NumberBook, load_numbers
from reportedly.lexicon.overlay import own_places
from reportedly.lexicon.people_book import PeopleBook, load_people
from reportedly.lexicon.place_book import PlaceBook, load_places
from reportedly.lexicon.rarity_book import RarityBook, load_rarity
from reportedly.lexicon.reading_book import load_reading
from reportedly.lexicon.tables import HERE, rules_hash
from reportedly.lexicon.time_book import TimeBook, load_time
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Every word that means something to us.

    Attributes:
        claims: claim kinds with their words.
        numbers: number, bound and vague words.
        people: nouns for persons and things.
        cues: words that say who says so and how sure.
        events: verbs that carry an event's noun, nouns for those who act.
        actors: countries, groups, organisations, offices, wars.
        places: places with coordinates.
        time: words that name days.
        rarity: how rare words are, to compare texts by.
        lineage: who only says what another gives him to say.
        common: lower-case words that are no names, for headlines in capitals; in upper case
            those too that are none only where everything is in capitals.
        rules: SHA-256 of all lexicon files, for the birth certificate of a claim.
    """

    claims: ClaimBook
    numbers: NumberBook
    people: PeopleBook
    cues: CueBook
    events: EventBook
    actors: ActorBook
    places: PlaceBook
    time: TimeBook
    rarity: RarityBook
    lineage: LineageBook
    common: frozenset[str]
    rules: str


def load(root: Path = HERE, places: Path | Unknown = UNKNOWN) -> Lexicon:
    """Read every book from its files.

    Args:
        root: the folder of the lexicon.
        places: a file with places of the user's own.

    Raises:
        LexiconError: a file breaks its rules; the message names file and line.
    """
    own = () if isinstance(places, Unknown) else own_places(places)
    claims, numbers, people = load_claims(root), load_numbers(root), load_people(root)
    common = common_words(claims, numbers, people)
    shouted = frozenset(word.upper() for word in load_reading(root).capitals)
    return Lexicon(
        claims=claims,
        numbers=numbers,
        people=people,
        cues=load_cues(root),
        events=load_events(root),
        actors=load_actors(root),
        places=load_places(root, own),
        time=load_time(root),
        rarity=load_rarity(root, common),
        lineage=load_lineage(root),
        common=common | shouted,
        rules=_rules(root, places),
    )


def _rules(root: Path, places: Path | Unknown) -> str:
    """Return the hash of all files; the user's own places change it, their absence does not."""
    rules = rules_hash(root)
    if isinstance(places, Unknown):
        return rules
    return hashlib.sha256(rules.encode() + places.read_bytes()).hexdigest()


def common_words(claims: ClaimBook, numbers: NumberBook, people: PeopleBook) -> frozenset[str]:
    """Return every word of the books in its plain forms: in a headline it is no name."""
    verbs = {e.lemma for entries in claims.by_lemma.values() for e in entries}
    phrases = [bound.phrase for bound in numbers.bounds.values()]
    plain = {word for phrase in phrases for word in phrase.split()}
    plain |= set(numbers.numerals) | set(numbers.periods) | set(numbers.changes)
    nouns = {word for noun in (*people.people, *people.things) for word in noun.split()}
    return frozenset(form for word in plain | verbs | nouns for form in forms(word))


def forms(word: str) -> tuple[str, ...]:
    """Return a word with the regular endings of English."""
    stem = word.removesuffix("e")
    doubled = word + word[-1:]
    y = word.removesuffix("y") + "ie" if word.endswith("y") else word
    return (
        word, f"{y}s", f"{word}es", f"{stem}ed", f"{y}d", f"{stem}ing",
        f"{doubled}ed", f"{doubled}ing", f"{stem}er", f"{stem}ers",
    )  # fmt: skip
