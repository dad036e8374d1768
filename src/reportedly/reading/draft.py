"""Drafts: what every form of source makes, and the one way from there to a document."""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime

from reportedly.errors import NounError
from reportedly.model import trouble
from reportedly.model.document import Document
from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Origin, Section
from reportedly.model.raw import NO_FACTS, Facts, Reading
from reportedly.model.trouble import Trouble
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reading.edits import Segments, entitle, headed

Remark = tuple[Trouble, str | Unknown]

DATE_LENGTH = len("YYYY-MM-DD")
ID_LENGTH = 16
DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
TIME = re.compile(r"[T ][0-9]{2}:[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text on its way to a document.

    Attributes:
        name: the name of the source.
        text: the clean text, without a title that still has to be put before it.
        segments: its map to the source; empty where the two are the same.
        facts: what the source says about it.
        sections: what the parts of the text are.
        origin: what it was read from, where that is more than a text.
        remarks: what went wrong so far.
        refused: no document can be made of it.
    """

    name: str
    text: str
    segments: Segments = ()
    facts: Facts = NO_FACTS
    sections: tuple[Section, ...] = ()
    origin: Origin | Unknown = UNKNOWN
    remarks: tuple[Remark, ...] = ()
    refused: bool = False


def refuse(draft: Draft, why: Trouble, detail: str | Unknown = UNKNOWN) -> Draft:
    """Return the draft with the reason why it becomes no document."""
    return replace(draft, refused=True, remarks=(*draft.remarks, (why, detail)))


def finish(draft: Draft, limits: Limits, today: PartialDate | Unknown) -> Reading:
    """Return the document that a draft makes, or the issues that keep it from becoming one."""
    weighed = _weigh(draft, limits)
    if weighed.refused:
        issues = tuple(kind.about(draft.name, detail) for kind, detail in weighed.remarks)
        return Reading(name=draft.name, id=draft.facts.id, issues=issues)
    published, doubts = _date(draft.facts.published, today)
    document = _document(draft, published)
    remarks = (*weighed.remarks, *doubts)
    issues = tuple(kind.about(document.id, detail) for kind, detail in remarks)
    return Reading(name=draft.name, id=draft.facts.id, document=document, issues=issues)


def _weigh(draft: Draft, limits: Limits) -> Draft:
    """Refuse a text that is none, or that is too much."""
    if draft.refused:
        return draft
    if not draft.text.strip():
        return refuse(draft, trouble.EMPTY)
    if len(draft.text) > limits.characters:
        length = f"{len(draft.text):,} characters, where {limits.characters:,} are the limit"
        return refuse(draft, trouble.TEXT_TOO_LONG, length)
    return draft


def _document(draft: Draft, published: PartialDate | Unknown) -> Document:
    facts, text, segments, sections = draft.facts, draft.text, draft.segments, draft.sections
    if not isinstance(facts.title, Unknown) and not text.startswith(facts.title):
        text, segments = entitle(facts.title, text, segments)
        sections = headed(facts.title, sections)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=_identity(draft, text, sha256) if isinstance(facts.id, Unknown) else facts.id,
        sha256=sha256,
        text=text,
        title=facts.title,
        published=published,
        published_as=UNKNOWN if isinstance(published, Unknown) else facts.published,
        publisher=facts.publisher,
        author=facts.author,
        url=facts.url,
        language=facts.language,
        segments=segments,
        sections=sections,
        origin=draft.origin,
    )


def _identity(draft: Draft, text: str, sha256: str) -> str:
    """Return the id of a text that brings none.

    The same words on the pages of two publishers are two documents: who repeats whom is what a
    ledger is for. Of a plain text nothing but the words is known.
    """
    where = known(draft.facts.url, known(draft.facts.publisher, ""))
    if isinstance(draft.origin, Unknown) or not where:
        return sha256[:ID_LENGTH]
    return hashlib.sha256(f"{text}\n{where}".encode()).hexdigest()[:ID_LENGTH]


def _date(
    stated: str | Unknown, today: PartialDate | Unknown
) -> tuple[PartialDate | Unknown, tuple[Remark, ...]]:
    if isinstance(stated, Unknown):
        return UNKNOWN, ()
    try:
        published = _parse(stated.strip())
    except ValueError:
        return UNKNOWN, ((trouble.BAD_DATE, f"“{stated[:40]}”"),)
    if not isinstance(today, Unknown) and published.first > today.last:
        return published, ((trouble.FUTURE_DATE, str(published)),)
    return published, ()


def _parse(stated: str) -> PartialDate:
    """Return the day of a date, or of a date with a time.

    Raises:
        ValueError: it is neither.
    """
    day, time = stated[:DATE_LENGTH], stated[DATE_LENGTH:]
    if not DAY.fullmatch(day) or (time and not TIME.match(time)):
        raise NounError("this is no date", stated, "Write it as YYYY-MM-DD.")
    if time:
        datetime.fromisoformat(stated)
    return PartialDate.parse(day)
