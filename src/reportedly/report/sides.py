"""The claimants of one incident or series side by side: what each says, and how it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident, StepKind, Toll
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part
from reportedly.report import words
from reportedly.report.ground import Ground, told_in
from reportedly.report.series import standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One claim of a side.

    Attributes:
        claim: what was said.
        notes: how it stands, in words.
        renderings: how many other renderings of it there are.
        current: it is in a range.
    """

    claim: Claim
    notes: tuple[str, ...]
    renderings: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """All that one claimant says.

    Attributes:
        name: the claimant.
        source_type: what kind of voice he is.
        said: his claims, oldest first, those that only render another left out.
    """

    name: str
    source_type: str
    said: tuple[Said, ...]

    @property
    def latest(self) -> tuple[Claim, ...]:
        """His last claim of each kind, in the order in which he first spoke of the kind."""
        last = {one.claim.kind: one.claim for one in self.said}
        return tuple(last.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One document's place in the lineage: whom it cites, and whose words it repeats.

    Attributes:
        document: the text.
        cites: who stands behind its claims, first named first.
        through: who relayed them.
        copy_of: the text that it repeats; unknown where it repeats none.
    """

    document: Document
    cites: tuple[str, ...]
    through: tuple[str, ...]
    copy_of: str | Unknown


def sides(one: Incident, ground: Ground, short: Mapping[str, str]) -> tuple[Side, ...]:
    """Return what each claimant says, those with a current figure first, then by name.

    Args:
        one: the incident or series.
        ground: the claims.
        short: how a claim's id is printed.
    """
    stands = standings(one, short, ground)
    again = _again(one)
    current = {claim for toll in one.tolls for claim in toll.claims}
    told: dict[str, list[Said]] = {}
    for claim in ground.known(told_in(one)):
        if claim.id not in again:
            name = words.plain(words.claimant(claim, ground.document(claim)))
            told.setdefault(name, []).append(
                Said(
                    claim=claim,
                    notes=stands.get(claim.id, ()),
                    renderings=sum(root == claim.id for root in again.values()),
                    current=claim.id in current,
                )
            )
    made = (_side(name, tuple(said)) for name, said in told.items())
    return tuple(sorted(made, key=lambda side: (not _is_current(side), side.name.casefold())))


def lineage(one: Incident, ground: Ground) -> tuple[Telling, ...]:
    """Return the documents behind an incident by day, each with whom it cites."""
    copies = {copy.document: copy.original for copy in one.copies}
    told: dict[str, list[Claim]] = {}
    for claim in ground.known(told_in(one)):
        told.setdefault(claim.document, []).append(claim)
    papers = [ground.documents[name] for name in told if name in ground.documents]
    return tuple(
        Telling(
            document=paper,
            cites=_named(told[paper.id], paper, last=True),
            through=_named(told[paper.id], paper, last=False),
            copy_of=copies.get(paper.id, UNKNOWN),
        )
        for paper in sorted(papers, key=lambda paper: (str(paper.published), paper.id))
    )


def behind_toll(toll: Toll, ground: Ground) -> tuple[Claim, ...]:
    """Return the claims whose figures a toll's range is made of, or the last ones known."""
    return ground.known(toll.claims or toll.last)


def _side(name: str, said: tuple[Said, ...]) -> Side:
    kinds = {str(one.claim.claimant.source_type) for one in said}
    kind = kinds.pop() if len(kinds) == 1 else words.UNKNOWN_WORD
    return Side(name=name, source_type=kind.replace("_", " "), said=said)


def _is_current(side: Side) -> bool:
    return any(one.current for one in side.said)


def _again(one: Incident) -> Mapping[str, str]:
    """Return for each claim that only renders another the one that it leads to."""
    steps = {
        step.claim: step.superseded_by
        for step in one.history
        if step.kind is StepKind.RENDERING
    }
    return {claim: _root(claim, steps) for claim in steps}


def _root(claim: str, steps: Mapping[str, str]) -> str:
    seen = {claim}
    while claim in steps and steps[claim] not in seen:
        claim = steps[claim]
        seen.add(claim)
    return claim


def _named(claims: Iterable[Claim], paper: Document, *, last: bool) -> tuple[str, ...]:
    voices = (
        voice
        for claim in claims
        for voice in (
            (claim.claimant,)
            if last
            else (one for one in claim.attribution if one.part is Part.RELAYER)
        )
        if voice.part is not Part.PUBLISHER
    )
    return tuple(dict.fromkeys(words.plain(words.voice(voice, paper)) for voice in voices))
