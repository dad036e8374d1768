"""Rows for CSV: the names of the contract, dots for what lies deeper."""

from collections.abc import Iterable, Mapping

from reportedly.report.table import Column, Table
from reportedly.wire import Json, dumps

CLAIM_COLUMNS = (
    "id",
    "document",
    "kind",
    "plover",
    "mode",
    "cameo",
    "acled",
    "span",
    "quote",
    "trigger",
    "roles.actor.text",
    "roles.actor.id",
    "roles.target.text",
    "roles.target.id",
    "roles.recipient.text",
    "roles.recipient.id",
    "roles.thing.text",
    "roles.in_return.text",
    "roles.instrument.text",
    "mediator.text",
    "counted",
    "count.surface",
    "count.n",
    "count.lo",
    "count.hi",
    "count.lo_open",
    "count.hi_open",
    "count.best",
    "count.kind",
    "count.soft",
    "n_a_to_b.surface",
    "n_b_to_a.surface",
    "remains",
    "victims.role",
    "victims.age",
    "victims.sex",
    "victims.group",
    "period",
    "increment",
    "when.start",
    "when.end",
    "when.date_prec",
    "where.name",
    "where.country",
    "where.lat",
    "where.lon",
    "where.where_prec",
    "as_of.date",
    "as_of.from",
    "attribution.part",
    "attribution.text",
    "attribution.cue",
    "attribution.id",
    "attribution.source_type",
    "attribution.stance",
    "status",
    "claimant_value",
    "publisher_value",
    "flags",
    "links.type",
    "links.claim",
    "why",
)
INCIDENT_COLUMNS = (
    "id",
    "shape",
    "title",
    "when.start",
    "when.end",
    "where.name",
    "where.country",
    "where.lat",
    "where.lon",
    "actors.text",
    "actors.id",
    "tolls.category",
    "tolls.victims",
    "tolls.period",
    "tolls.low",
    "tolls.best",
    "tolls.high",
    "tolls.high_open",
    "tolls.status",
    "tolls.convention",
    "tolls.as_of",
    "tolls.groups",
    "tolls.documents",
    "tolls.claims",
    "tolls.held_out.claim",
    "tolls.held_out.reason",
    "tolls.last",
    "tolls.derived",
    "tolls.credibility.claim",
    "tolls.credibility.letter",
    "tolls.credibility.digit",
    "tolls.credibility.why",
    "tolls.confirmed",
    "tolls.notes",
    "tolls.outlets",
    "documents",
    "main_of",
    "grade",
    "disputes",
    "history.claim",
    "history.superseded_by",
    "history.kind",
    "why",
    "notes",
    "copies.document",
    "copies.original",
    "copies.score",
    "claims",
)
BETWEEN = "; "


def claims_flat(claims: Iterable[Mapping[str, Json]]) -> Table:
    """Return one row for each claim, given as JSON of the contract."""
    return _table(CLAIM_COLUMNS, claims)


def incidents_flat(incidents: Iterable[Mapping[str, Json]]) -> Table:
    """Return one row for each toll of each incident, given as JSON of the contract.

    An incident without a toll has one row.
    """
    return _table(INCIDENT_COLUMNS, (row for one in incidents for row in _by_toll(one)))


def _by_toll(incident: Mapping[str, Json]) -> Iterable[Mapping[str, Json]]:
    tolls = incident["tolls"]
    if not isinstance(tolls, list) or not tolls:
        yield {**incident, "tolls": None}
        return
    for toll in tolls:
        yield {**incident, "tolls": toll}


def _table(names: tuple[str, ...], objects: Iterable[Mapping[str, Json]]) -> Table:
    return Table(
        columns=tuple(Column(name=name) for name in names),
        rows=tuple(
            tuple(_cell(_at(dict(one), name.split("."))) for name in names) for one in objects
        ),
    )


def _at(value: Json, steps: list[str]) -> Json:
    """Return what lies at a path; lists on the way are taken one by one."""
    if not steps or value is None:
        return value
    if isinstance(value, list):
        return [_at(one, steps) for one in value]
    return _at(value.get(steps[0]), steps[1:]) if isinstance(value, dict) else None


def _cell(value: Json) -> str:
    """Return what stands in a cell: nothing for null, "; " between the words of a list."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) or one is None for one in value):
        return BETWEEN.join(_cell(one) for one in value)
    return dumps(value)
