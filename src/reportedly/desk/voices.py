"""Who answers for claims, who printed them, and of where they are: told by tallies.

What this gives is what `report.sources` makes of all claims, at the cost of what is shown.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from reportedly.derived.decisions import decisions
from reportedly.derived.tallying import LAND, OUTLET, ROOM, SEEN, VOICE, tallies_of
from reportedly.desk.desk import Desk, lexicon
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger
from reportedly.ledger.tallies import WITHIN, Sum
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import read_under
from reportedly.report.ground import Ground
from reportedly.report.sources import UNJUDGED, Outlet, Record, Source, key_of, outlets, record
from reportedly.report.sources import sources as sources_of
from reportedly.review.effective import REVIEWED, letters
from reportedly.reviewing import judged_page

TEXTS: Final = 50  # of a source, at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who answers for the claims of a ledger, and who printed them.

    Attributes:
        sources: those with the most claims first; who printed them is told of pieces alone.
        outlets: those with the most documents first.
        homes: by the key of a source the document in which its first claim stands.
        lands: countries by code with how many claims are of them, in how many documents, and
            the newest day of these; those with the most claims first.
        waiting: how many claims nobody has reviewed.
        newest: the newest day of publication; "" where none is known.
    """

    sources: tuple[Source, ...]
    outlets: tuple[Outlet, ...]
    homes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    lands: tuple[Sum, ...] = ()
    waiting: int = 0
    newest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One source, and a piece of what he claims.

    Attributes:
        source: who.
        record: what became of the claims of this piece.
        ground: these claims, and the documents that they stand in.
        next: the mark with which to ask for the next piece; "" at the end.
    """

    source: Source
    record: Record
    ground: Ground
    next: str = ""


def voices(ledger: Ledger) -> Voices:
    """Return what the tallies of a ledger say, which must be up to date."""
    marks = dict(letters(decisions(ledger).judgements))
    with ledger.derived(ROOM) as rows:
        told, printed = rows.tallies.sums(VOICE), rows.tallies.sums(OUTLET)
        lands, seen = rows.tallies.sums(LAND), rows.tallies.sums(SEEN)
    made = (_source(one, marks) for one in told)
    outlets_ = (
        Outlet(name=one.key, documents=one.documents, claims=one.claims, own=one.own)
        for one in printed
    )
    return Voices(
        sources=tuple(sorted(made, key=lambda one: (-one.claims, one.name, str(one.id)))),
        outlets=tuple(sorted(outlets_, key=lambda one: (-one.documents, one.name))),
        homes=MappingProxyType({one.key: one.first.rpartition(WITHIN)[2] for one in told}),
        lands=tuple(sorted(lands, key=lambda one: (-one.claims, one.key))),
        waiting=sum(one.claims for one in printed) - sum(one.claims for one in seen),
        newest=max((one.published for one in printed), default=""),
    )


def voices_of(desk: Desk) -> Voices:
    """Return the same of a ledger that is laid open."""
    ground = desk.ground
    firsts = {
        key_of(one, ground.document(one)): one.document
        for one in reversed(ground.known(ground.claims))
    }
    return Voices(
        sources=sources_of(ground, dict(letters(desk.judgements))),
        outlets=outlets(ground),
        homes=MappingProxyType(firsts),
        lands=_lands(ground),
        waiting=waiting(desk),
        newest=max((str(day) for day in published(ground)), default=""),
    )


def waiting(desk: Desk) -> int:
    """Return how many claims nobody has reviewed."""
    return sum(REVIEWED.isdisjoint(one.flags) for one in desk.ground.claims.values())


def printed(ledger: Ledger, shown: Iterable[Source]) -> tuple[Source, ...]:
    """Return sources with who printed them."""
    every = tuple(shown)
    with ledger.derived(ROOM) as rows:
        names = rows.tallies.publishers(VOICE, [one.key for one in every])
    return tuple(replace(one, publishers=names.get(one.key, ())) for one in every)


def papers(ledger: Ledger, names: Iterable[str], settings: Settings) -> Ground:
    """Return documents by their whole ids, and the claims in them as people left them."""
    found = ledger.readings(sorted(set(names)))
    documents = tuple(each.document for each in found)
    claims = tuple(claim for each in found for claim in each.claims)
    left = judged_page(ledger, Page(claims=claims, documents=documents))
    return Ground.of(read_under(left.claims, documents, settings, lexicon()), documents)


def told(ledger: Ledger, one: Source, settings: Settings, after: str = "") -> Told:
    """Return a piece of what a source claims, the oldest first, and what became of it.

    Args:
        ledger: with tallies and incidents that are up to date.
        one: the source.
        settings: the convention.
        after: the mark of the piece before; "" for the first.
    """
    with ledger.derived(ROOM) as rows:
        names, mark = rows.tallies.documents(VOICE, one.key, after, TEXTS)
    ground = papers(ledger, names, settings)
    mine = _mine(one.key, ground)
    with ledger.derived(settings.convention) as rows:
        incidents = rows.homes(claim.id for claim in mine)
    (source,) = printed(ledger, (one,))
    kept = record(one.key, ground, incidents)
    return Told(source=source, record=kept, ground=ground, next=mark)


def told_of(desk: Desk, one: Source) -> Told:
    """Return the same of a ledger that is laid open, in one piece."""
    kept = record(one.key, desk.ground, desk.incidents)
    return Told(source=one, record=kept, ground=desk.ground)


def published(ground: Ground) -> Iterator[PartialDate]:
    """Yield the days on which the documents came out, where that is known."""
    for paper in ground.documents.values():
        if not isinstance(paper.published, Unknown):
            yield paper.published


def _lands(ground: Ground) -> tuple[Sum, ...]:
    told: dict[str, list[Claim]] = {}
    for claim in ground.claims.values():
        told.setdefault(claim.document, []).append(claim)
    found: dict[str, Sum] = {}
    for name, claims in told.items():
        yielded = Found(document=ground.documents[name], claims=tuple(claims))
        for one in tallies_of(yielded):
            if one.space == LAND:
                day = "" if isinstance(one.published, Unknown) else one.published
                bare = Sum(key=one.key, claims=0, own=0, documents=0, first="", published="")
                known = found.get(one.key, bare)
                found[one.key] = replace(
                    known,
                    claims=known.claims + one.claims,
                    documents=known.documents + 1,
                    published=max(known.published, day),
                )
    return tuple(sorted(found.values(), key=lambda one: (-one.claims, one.key)))


def _mine(key: str, ground: Ground) -> tuple[Claim, ...]:
    claims = ground.claims.values()
    return tuple(one for one in claims if key_of(one, ground.document(one)) == key)


def _source(one: Sum, marks: dict[str, str]) -> Source:
    _, _, *names, identity, kind, _ = one.first.split(WITHIN)
    return Source(
        name=WITHIN.join(names),
        id=identity or UNKNOWN,
        source_type=kind,
        letter=marks.get(identity, UNJUDGED) if identity else UNJUDGED,
        claims=one.claims,
        documents=one.documents,
        publishers=(),
    )
