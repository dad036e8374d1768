"""Series: the running total of one group, who said what when, and what replaced what."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reportedly.model.claim import Claim
from reportedly.model.incident import Incident, Shape, StepKind
from reportedly.report import words
from reportedly.report.ground import Ground, behind, parts_of
from reportedly.report.ids import LEAST, shortened
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

    A claim stands in the range, was replaced, is held out with a reason, or contradicts. A
    sum has a row where it contradicts, and says what it was made from.
    """
    claims = (*ground.known(behind(one)), *ground.added(behind(one)))
    short = shortened(ground.ids)
    standing = standings(one, short, ground)
    rows = sorted(
        (
            (
                words.plain(words.claimant(claim, ground.document(claim))),
                words.as_of(claim),
                claim.kind.replace("_", " "),
                words.plain(words.count(claim)),
                short[claim.id],
                "; ".join(standing[claim.id]),
            )
            for claim in claims
        ),
        key=lambda row: (row[2], row[0], row[1], row[4]),
    )
    return Table(columns=LINE_COLUMNS, rows=tuple(rows))


def standings(
    one: Incident, short: Mapping[str, str], ground: Ground
) -> Mapping[str, tuple[str, ...]]:
    """Return for every claim behind an incident how it stands, in words.

    Args:
        one: the incident or series.
        short: how a claim's id is printed.
        ground: the claims, and the sums that may be in dispute.
    """
    replaced = {step.claim for step in one.history}
    notes = [(claim.id, made_from(claim, short)) for claim in ground.added(behind(one))]
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
        notes.append((left, f"contradicts {_opponent(right, short, ground)}"))
        notes.append((right, f"contradicts {_opponent(left, short, ground)}"))
    return MappingProxyType(
        {
            claim: tuple(dict.fromkeys(note for about, note in notes if about == claim))
            for claim in behind(one)
        }
    )


def made_from(claim: Claim, short: Mapping[str, str]) -> str:
    """Return what a sum is, and from which claims it was made."""
    parts = " and ".join(_short(part, short) for part in parts_of(claim))
    return f"derived from {parts}, in no text"


def _opponent(claim: str, short: Mapping[str, str], ground: Ground) -> str:
    """Return whom a claim contradicts; a sum is named by the claims that it was made from."""
    if claim not in ground.sums:
        return _short(claim, short)
    parts = " and ".join(_short(part, short) for part in parts_of(ground.sums[claim]))
    return f"the sum of {parts}"


def _short(claim: str, short: Mapping[str, str]) -> str:
    return short.get(claim, claim[:LEAST])
