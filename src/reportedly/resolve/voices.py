"""Voices become known: who speaks, what kind of voice it is, and whose losses it tells."""

import re
from dataclasses import dataclass, replace

from reportedly.lexicon.actor_book import Sort
from reportedly.lexicon.phrases import words
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.model.voice import Part, SourceType, Stance, Voice
from reportedly.resolve.actors import again_named
from reportedly.resolve.identity import LEAD, Identity, describe
from reportedly.resolve.memory import Memory
from reportedly.resolve.scene import Scene
from reportedly.resolve.sides import Sides
from reportedly.resolve.speakers import Doubt, Speakers

ARMED = frozenset({"MIL", "REB", "UAF"})
SPIES = frozenset({"SPY"})
STATE = frozenset({"COP", "GOV", "JUD", "LEG", "OPP", "PTY"})
PARTY = {
    "MIL": SourceType.PARTY_MILITARY,
    "SPY": SourceType.PARTY_INTELLIGENCE,
    "GOV": SourceType.PARTY_GOVERNMENT,
}
THIRD = {
    "MIL": SourceType.THIRD_MILITARY,
    "SPY": SourceType.THIRD_INTELLIGENCE,
    "GOV": SourceType.THIRD_GOVERNMENT,
}
# Kinds whose every body is a group of its own (design, ruling 19): its name makes the id.
LOCAL = {SourceType.LOCAL_OFFICIAL: "loc", SourceType.MEDICAL: "med"}
ANONYMOUS = SourceType.ANONYMOUS_OFFICIAL
OFFICIALS = frozenset({"official", "officials", "diplomat", "diplomats"})
ONE_OF_MANY = re.compile(r"(?:an?|one|two|three|several|some|senior)\b", re.IGNORECASE)
NOUNS = frozenset({"offices.tsv", "sectors.tsv"})
SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Ears:
    """What a voice is known by.

    Attributes:
        scene: the words of the document and the actors among them.
        memory: whom it has named so far, the dead left out.
        speakers: who speaks in it, and whom its sentences are about.
    """

    scene: Scene
    memory: Memory
    speakers: Speakers


def voice(one: Voice, claim: Claim, ears: Ears, *, sides: Sides) -> Voice:
    """Return a voice with its id, name, country, kind and stance."""
    if one.part is Part.PUBLISHER:
        found = _publisher(one, ears.scene)
    elif isinstance(one.text, Unknown) or isinstance(one.span, Unknown):
        return one
    else:
        found = _meant(one, claim, ears, sides)
    return replace(found, stance=_stance(found, claim, sides))


def _stance(one: Voice, claim: Claim, sides: Sides) -> Stance:
    victims = claim.counted_role or claim.roles.target
    return sides.stance((one.country, one.id), victims)


def _publisher(one: Voice, scene: Scene) -> Voice:
    """Return the publisher as the table of organisations has it, else by its own name."""
    name = scene.document.publisher
    if isinstance(name, Unknown) or not name.strip():
        return one
    row = words(name)
    match = scene.book.phrases.at(name, row, 0) if row else None
    entry = match.entries[0] if match and match.entries[0].sort is Sort.ORGAN else None
    return replace(
        one,
        id=entry.id if entry else f"pub:{_slug(name)}",
        name=entry.name if entry else name.strip(),
        country=entry.country if entry else UNKNOWN,
        source_type=known(entry.source_type, SourceType.UNKNOWN) if entry else one.source_type,
    )


def _meant(one: Voice, claim: Claim, ears: Ears, sides: Sides) -> Voice:
    """Return a voice as whom its pronoun or bare noun means; its own words stay."""
    meant = ears.speakers.meant(one)
    if isinstance(meant, Doubt):
        return replace(one, name=known(one.text, ""))
    if meant is None:
        return _speaker(one, claim, ears, sides=sides)
    words = ears.scene.document.quote(meant)
    found = _speaker(replace(one, text=words, span=meant), claim, ears, sides=sides)
    return replace(found, text=one.text, span=one.span)


def _speaker(one: Voice, claim: Claim, ears: Ears, *, sides: Sides) -> Voice:
    """Return a named or described voice of the text."""
    if isinstance(one.span, Unknown) or isinstance(one.text, Unknown):
        return one
    scene, memory = ears.scene, ears.memory
    reference = scene.book.references.get(one.text.lower())
    who: Identity | None
    if reference:
        who = memory.pronoun(reference, one.span.start)
        who = who if who and ears.speakers.agrees(who, one.text) else None
    else:
        who = describe(scene, one.span.start, one.span.end)
        who = (again_named(who, scene, memory) if who else None) or who
    kind = _kind(one.text, who, scene, sides, claim.quote)
    name = _name(one.text, one.span.start, who, kind)
    country = who.country if who else UNKNOWN
    named = replace(one, name=name, country=country, source_type=kind)
    return replace(named, id=_id(named, who, scene.document))


def _name(text: str, start: int, who: Identity | None, kind: SourceType) -> str | Unknown:
    """Return the bare name: a person's, a body's, else the words up to the head noun."""
    inside = who is not None and start <= who.start < start + len(text)
    if who and (who.person or _organ(who) or not inside or who.why not in NOUNS):
        return who.name
    end = who.end - start if who and kind not in LOCAL else len(text)
    return LEAD.sub("", text[:end], count=1)


def _kind(one: str, who: Identity | None, scene: Scene, sides: Sides, quote: str) -> SourceType:
    """Return what kind of voice it is: by its body, by its words, by its sector and the war."""
    if who and not isinstance(who.source_type, Unknown):
        return who.source_type
    by_word = _by_word(one, scene) or (_by_word(who.head, scene) if who else None)
    ruled = who is not None and not isinstance(who.id, Unknown)
    if by_word and not (ruled and by_word is SourceType.IMAGERY_OR_DOCUMENT):
        return by_word
    if who is None:
        return SourceType.UNKNOWN
    hidden = not who.person and _by_word(quote, scene, ANONYMOUS) is ANONYMOUS
    officials = OFFICIALS & set(one.lower().split())
    if _nameless(one, who) or (hidden and officials):
        return ANONYMOUS
    return _by_sector(who, sides)


def _by_word(text: str, scene: Scene, only: SourceType | None = None) -> SourceType | None:
    """Return what the first telling words of a text say, or the first of one kind."""
    matches = scene.book.voices.scan(text, words(text))
    kinds = (match.entries[0] for match in matches)
    return next((kind for kind in kinds if only in {None, kind}), None)


def _by_sector(who: Identity, sides: Sides) -> SourceType:
    if isinstance(who.sector, Unknown):
        return SourceType.UNKNOWN
    sector = "MIL" if who.sector in ARMED else "SPY" if who.sector in SPIES else "GOV"
    if sector == "GOV" and who.sector not in STATE:
        return SourceType.UNKNOWN
    party = sides.fights(who.country, who.id)
    if not party and isinstance(who.country, Unknown):
        return SourceType.UNKNOWN
    return (PARTY if party else THIRD)[sector]


def _nameless(text: str, who: Identity) -> bool:
    """Say whether an official stays without a name: "a senior US official said"."""
    return not who.person and who.head in OFFICIALS and bool(ONE_OF_MANY.match(text))


def _id(one: Voice, who: Identity | None, document: Document) -> str | Unknown:
    """Return the id that independence is counted by (field guide, A3 and A4)."""
    found = who.id if who else UNKNOWN
    name = known(one.name, "")
    if one.source_type is ANONYMOUS:
        whose = known(found, _slug(name)).lower()
        return f"anon:{whose}:{_slug(known(document.publisher, 'unnamed'))}"
    if one.source_type in LOCAL and name and not (who and _organ(who)):
        return f"{LOCAL[one.source_type]}:{_slug(name)}"
    return found


def _organ(who: Identity) -> bool:
    return not isinstance(who.source_type, Unknown)


def _slug(text: str) -> str:
    return SLUG.sub("-", text.lower()).strip("-")
