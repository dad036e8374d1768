"""Series: the running total of one group, who said what when, and what replaced what."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reportedly.model.incident import Incident, Shape, StepKind
from reportedly.report import words
from reportedly.report.ground import Ground, behind
from reportedly.report.ids import shortened
from reportedly.report.table import Column, Table

LINE_COLUMNS = (
    Column(name="claimant"),
    Column(name="as of", figure=True),
    Column(name="toll", figure=True),
    Column(name="figure", figure=True),
    Column(name="claim", figure=True),
    Column(name="standing", least=16),
)
REPLACED: Mapping[StepKind, str] = MappingProxyType(
    {
        StepKind.SUPERSEDED: "replaced by",
        StepKind.REVISED_DOWN: "revised down by",
        StepKind.CORRECTED: "corrected by",
        StepKind.RETRACTED: "withdrawn in",
        StepKind.SAME_STATE_NEWER: "the same state is newer in",
        StepKind.RENDERING: "another rendering of",
    }
)


def only_series(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Return the series among incidents."""
    return tuple(incident for incident in incidents if incident.shape is Shape.SERIES)


def lines_table(one: Incident, ground: Ground) -> Table:
    """Return a row for each claim of a series, by claimant and date, with how it stands.

    A claim stands in the range, was replaced, is held out with a reason, or contradicts.
    """
    claims = ground.known(behind(one))
    short = shortened(ground.claims)
    standing = standings(one, short)
    rows = sorted(
        (
            (
                words.plain(words.claimant(claim, ground.document(claim))),
                words.as_of(claim),
                claim.kind,
                words.plain(words.count(claim)),
                short[claim.id],
                "; ".join(standing[claim.id]),
            )
            for claim in claims
        ),
        key=lambda row: (row[2], row[0], row[1], row[4]),
    )
    return Table(columns=LINE_COLUMNS, rows=tuple(rows))


def standings(one: Incident, short: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return for every claim behind an incident how it stands, in words.

    Args:
        one: the incident or series.
        short: how a claim's id is printed.
    """
    replaced = {step.claim for step in one.history}
    notes: list[tuple[str, str]] = []
    for toll in one.tolls:
        notes += [(claim, "in the range") for claim in toll.claims]
        notes += [(claim, "last known, no longer current") for claim in toll.last]
        notes += [
            (held.claim, f"held out: {held.reason.replace('_', ' ')}")
            for held in toll.held_out
            if held.claim not in replaced and held.claim not in toll.last
        ]
    notes += [
        (step.claim, f"{REPLACED[step.kind]} {_short(step.superseded_by, short)}")
        for step in one.history
    ]
    for left, right in one.disputes:
        notes.append((left, f"contradicts {_short(right, short)}"))
        notes.append((right, f"contradicts {_short(left, short)}"))
    return MappingProxyType(
        {
            claim: tuple(dict.fromkeys(note for about, note in notes if about == claim))
            for claim in behind(one)
        }
    )


def _short(claim: str, short: Mapping[str, str]) -> str:
    return short.get(claim, claim)
