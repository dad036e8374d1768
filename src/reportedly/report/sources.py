"""Sources: who answers for how many claims, in how many texts, printed by whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model.claim import Claim
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


def sources(ground: Ground, letters: Mapping[str, str]) -> tuple[Source, ...]:
    """Return all who answer for claims, those with the most claims first.

    Args:
        ground: the claims and their documents.
        letters: reliability by id, as reviewers set it.
    """
    told: dict[str, list[Claim]] = {}
    for claim in ground.claims.values():
        voice = claim.claimant
        name = words.claimant(claim, ground.document(claim))
        key = name.casefold() if isinstance(voice.id, Unknown) else voice.id
        told.setdefault(key, []).append(claim)
    made = [_source(ground, claims, letters) for claims in told.values()]
    return tuple(sorted(made, key=lambda one: (-one.claims, one.name, str(one.id))))


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
