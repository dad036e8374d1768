"""Sources: who answers for how many claims, in how many texts, printed by whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident, StepKind, TollStatus
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report import words
from reportedly.report.ground import Ground
from reportedly.report.table import Column, Table

UNJUDGED = "F"
COLUMNS = (
    Column(name="claims", figure=True),
    Column(name="documents", figure=True),
    Column(name="claimant", least=12),
    Column(name="id", figure=True),
    Column(name="type", figure=True),
    Column(name="letter", figure=True),
    Column(name="printed by", least=12, yields=1),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One who answers for claims.

    Attributes:
        name: as the texts name him first; hearsay has a name of its own.
        id: his identifier.
        source_type: what kind of voice he is.
        letter: his reliability, as a reviewer set it; F cannot be judged.
        claims: how many claims he answers for.
        documents: in how many texts.
        publishers: who printed them, sorted.
    """

    name: str
    id: str | Unknown
    source_type: str
    letter: str
    claims: int
    documents: int
    publishers: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells him from others: his identifier, or else his name."""
        return self.name.casefold() if isinstance(self.id, Unknown) else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What became of a source's claims.

    Attributes:
        claims: his claims, oldest first.
        repeated: how often others only rendered one of them.
        confirmed: how many of them stand in a range that another claimant bears out.
        revised: how many he replaced, corrected or withdrew.
        contradicted: how many another claimant contradicts.
    """

    claims: tuple[Claim, ...]
    repeated: int
    confirmed: int
    revised: int
    contradicted: int


def key_of(claim: Claim, document: Document | Unknown) -> str:
    """Return what tells the claimant of a claim from others."""
    voice = claim.claimant
    if not isinstance(voice.id, Unknown):
        return voice.id
    return words.plain(words.claimant(claim, document)).casefold()


def record(key: str, ground: Ground, incidents: Iterable[Incident]) -> Record:
    """Return what became of the claims of a source.

    Args:
        key: what tells him from others.
        ground: the claims.
        incidents: all that were made of them.
    """
    mine = {
        one.id for one in ground.claims.values() if key_of(one, ground.document(one)) == key
    }
    repeated, revised, confirmed, contradicted = (set[str]() for _ in range(4))
    for one in incidents:
        for step in one.history:
            kept = step.superseded_by if step.kind is StepKind.RENDERING else step.claim
            if kept in mine:
                (repeated if step.kind is StepKind.RENDERING else revised).add(step.claim)
        for toll in one.tolls:
            if toll.status is TollStatus.CORROBORATED:
                confirmed.update(mine.intersection(toll.claims))
        contradicted.update(claim for pair in one.disputes for claim in pair if claim in mine)
    return Record(
        claims=ground.known(mine),
        repeated=len(repeated),
        confirmed=len(confirmed),
        revised=len(revised),
        contradicted=len(contradicted),
    )


def sources(ground: Ground, letters: Mapping[str, str]) -> tuple[Source, ...]:
    """Return all who answer for claims, those with the most claims first.

    Args:
        ground: the claims and their documents.
        letters: reliability by id, as reviewers set it.
    """
    told: dict[str, list[Claim]] = {}
    for claim in ground.claims.values():
        told.setdefault(key_of(claim, ground.document(claim)), []).append(claim)
    made = [_source(ground, claims, letters) for claims in told.values()]
    return tuple(sorted(made, key=lambda one: (-one.claims, one.name, str(one.id))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One who prints what others claim.

    Attributes:
        name: the publisher.
        documents: how many texts of his there are.
        claims: how many claims stand in them.
        own: for how many of these he answers himself.
    """

    name: str
    documents: int
    claims: int
    own: int


def outlets(ground: Ground) -> tuple[Outlet, ...]:
    """Return the publishers, those with the most documents first."""
    papers: dict[str, set[str]] = {}
    for paper in ground.documents.values():
        papers.setdefault(words.plain(words.publisher(paper)), set()).add(paper.id)
    told: dict[str, list[Claim]] = {}
    for claim in ground.claims.values():
        told.setdefault(claim.document, []).append(claim)
    made = (
        _outlet(name, [claim for one in sorted(ids) for claim in told.get(one, ())], len(ids))
        for name, ids in papers.items()
    )
    return tuple(sorted(made, key=lambda one: (-one.documents, one.name)))


def _outlet(name: str, claims: Sequence[Claim], documents: int) -> Outlet:
    own = sum(len(claim.attribution) == 1 for claim in claims)
    return Outlet(name=name, documents=documents, claims=len(claims), own=own)


def sources_table(found: Sequence[Source]) -> Table:
    """Return one row for each source, in their order."""
    return Table(columns=COLUMNS, rows=tuple(_row(one) for one in found))


def _source(ground: Ground, claims: Sequence[Claim], letters: Mapping[str, str]) -> Source:
    first = min(claims, key=lambda one: (words.as_of(one), one.id))
    voice = first.claimant
    return Source(
        name=words.plain(words.claimant(first, ground.document(first))),
        id=voice.id,
        source_type=str(voice.source_type),
        letter=UNJUDGED if isinstance(voice.id, Unknown) else letters.get(voice.id, UNJUDGED),
        claims=len(claims),
        documents=len({one.document for one in claims}),
        publishers=tuple(sorted(_publishers(ground, claims))),
    )


def _publishers(ground: Ground, claims: Iterable[Claim]) -> set[str]:
    papers = (ground.document(one) for one in claims)
    names = (UNKNOWN if isinstance(one, Unknown) else one.publisher for one in papers)
    return {name for name in names if not isinstance(name, Unknown)}


def _row(one: Source) -> tuple[str, ...]:
    cells = (
        f"{one.claims:,}",
        f"{one.documents:,}",
        one.name,
        "" if isinstance(one.id, Unknown) else one.id,
        one.source_type.replace("_", " "),
        one.letter,
        "; ".join(one.publishers),
    )
    return tuple(words.plain(cell) for cell in cells)
