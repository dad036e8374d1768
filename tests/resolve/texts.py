"""Invented texts as documents, parses and claims, with spans found by their words."""

from functools import cache

from reportedly.lexicon.actor_book import ActorBook, load_actors
from reportedly.lexicon.place_book import PlaceBook, load_places
from reportedly.lexicon.time_book import TimeBook, load_time
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.moment import PartialDate
from reportedly.model.parse import Parse, Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice
from reportedly.resolve import resolve


@cache
def books() -> tuple[ActorBook, PlaceBook, TimeBook]:
    """Return the three books, read once."""
    return load_actors(), load_places(), load_time()


def document(
    text: str, published: str | Unknown = "2025-01-13", publisher: str | Unknown = UNKNOWN
) -> Document:
    """Return a text as a document."""
    day = UNKNOWN if isinstance(published, Unknown) else PartialDate.parse(published)
    return Document(id="doc", sha256="0" * 64, text=text, published=day, publisher=publisher)


def parse(doc: Document) -> Parse:
    """Return a document with a sentence a line, without relations."""
    sentences, at = [], 0
    for index, line in enumerate(doc.text.split("\n")):
        end = at + len(line)
        sentences.append(Sentence(index, at, end, (), (), parsed=False))
        at = end + 1
    return Parse(doc, tuple(sentences))


def at(doc: Document, words: str, after: int = 0) -> Span:
    """Return where words stand."""
    start = doc.text.index(words, after)
    return doc.span(start, start + len(words))


def claim(
    doc: Document,
    trigger: str,
    roles: dict[str, str] | None = None,
    voice: tuple[str, str] | None = None,
    *,
    kind: str = "killed",
) -> Claim:
    """Return a claim about the sentence of a trigger, with roles and a claimant by words."""
    spot = at(doc, trigger)
    start = doc.text.rfind("\n", 0, spot.start) + 1
    end = doc.text.find("\n", spot.start)
    span = doc.span(start, len(doc.text) if end < 0 else end)
    fillers = {
        name: (Filler(text=words, span=at(doc, words, start)),)
        for name, words in (roles or {}).items()
    }
    chain = [Voice(part=Part.PUBLISHER)]
    if voice:
        text, cue = voice
        spoken = Voice(
            part=Part.CLAIMANT,
            text=text,
            span=at(doc, text, start),
            cue=cue,
            cue_span=at(doc, cue, start),
        )
        chain.append(spoken)
    return Claim(
        id="claim",
        document=doc.id,
        kind=kind,
        span=span,
        quote=doc.quote(span),
        trigger=spot,
        counted="target",
        roles=Roles(**fillers),
        attribution=tuple(chain),
    )


def resolved(doc: Document, *claims: Claim) -> Found:
    """Return what the station makes of claims."""
    return resolve(Found(document=doc, claims=claims), parse(doc), *books())
