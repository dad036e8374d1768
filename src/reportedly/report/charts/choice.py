"""Which chart shows what, and the tables beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from reportedly.errors import UsageError
from reportedly.lexicon.outline_book import Outline
from reportedly.model.incident import Incident
from reportedly.model.unknown import Unknown
from reportedly.report.charts.exchanges import exchange_chart, flows
from reportedly.report.charts.lineage import lineage_chart
from reportedly.report.charts.map import map_chart
from reportedly.report.charts.ranges import range_chart
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.step import step_chart
from reportedly.report.charts.timeline import timeline_chart
from reportedly.report.claims import claims_table
from reportedly.report.exports.care import Cared
from reportedly.report.ground import behind
from reportedly.report.incidents import incidents_table, only_incidents, tolls_table
from reportedly.report.series import lines_table, only_series
from reportedly.report.table import Table

Tables = tuple[tuple[str, Table], ...]
QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A chart that has been made.

    Attributes:
        title: what it shows.
        svg: the drawing.
        tables: its figures in rows, each table with a caption.
    """

    title: str
    svg: str
    tables: Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a chart is made of.

    Attributes:
        incidents: incidents and series that were asked for, in order.
        chosen: ids of the claims that were asked for; those of exchanges go by them.
        sheet: what it is drawn on.
        outlines: of countries.
    """

    incidents: tuple[Incident, ...]
    chosen: frozenset[str]
    sheet: Sheet
    outlines: tuple[Outline, ...]


def shown(what: str, asked: Asked) -> Shown:
    """Return the chart of a name.

    Raises:
        UsageError: there is none of this name, or nothing that it could show.
    """
    if what not in CHARTS:
        raise UsageError("no such chart", what, f"Use one of: {', '.join(CHARTS)}.")
    made = CHARTS[what](asked)
    tables = tuple((caption, _veiled(table, asked.sheet)) for caption, table in made.tables)
    return replace(made, tables=tables)


def located(incident: Incident, one: Cared) -> Incident:
    """Return an incident whose point is as fine as it may leave."""
    point, where = one.point(incident), incident.where
    if point is None or isinstance(where, Unknown):
        return incident
    return replace(incident, where=replace(where, lat=point[0], lon=point[1]))


def _veiled(table: Table, sheet: Sheet) -> Table:
    """Return a table without protected names, and without quotes: a claim's page has them."""
    kept = [at for at, column in enumerate(table.columns) if column.name != QUOTE]
    return Table(
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(tuple(sheet.plain(row[at]) for at in kept) for row in table.rows),
    )


def _series(asked: Asked) -> Shown:
    return _of_one(_largest(only_series(asked.incidents)), step_chart, asked.sheet)


def _incident(asked: Asked) -> Shown:
    told = only_incidents(asked.incidents) or asked.incidents
    return _of_one(_largest(told), range_chart, asked.sheet)


def _lineage(asked: Asked) -> Shown:
    return _of_one(_largest(asked.incidents), lineage_chart, asked.sheet)


def _largest(found: Sequence[Incident]) -> Incident:
    """Return the one with most claims behind it; of equals the first.

    Raises:
        UsageError: there is none.
    """
    if not found:
        hint = "Name another --what, or use fewer filters; see `reportedly incidents`."
        raise UsageError("nothing fits", "this chart", hint)
    return max(found, key=lambda one: len(behind(one)))


def _of_one(one: Incident, draw: Callable[[Incident, Sheet], str], sheet: Sheet) -> Shown:
    tables = (
        ("Low, best and high", tolls_table(one, sheet.ground)),
        ("Who said what", lines_table(one, sheet.ground)),
    )
    return Shown(title=sheet.title(one), svg=draw(one, sheet), tables=tables)


def _timeline(asked: Asked) -> Shown:
    told = only_incidents(asked.incidents)
    return _of_many("Timeline", timeline_chart(told, asked.sheet), told, asked.sheet)


def _map(asked: Asked) -> Shown:
    told = only_incidents(asked.incidents)
    return _of_many("Map", map_chart(told, asked.sheet, asked.outlines), told, asked.sheet)


def _of_many(title: str, svg: str, told: Sequence[Incident], sheet: Sheet) -> Shown:
    table = incidents_table(told, sheet.ground, sheet.book)
    return Shown(title=title, svg=svg, tables=(("Incidents", table),))


def _exchanges(asked: Asked) -> Shown:
    sheet = asked.sheet
    claims = sheet.ground.known(asked.chosen)
    told = {claim.id: claim for flow in flows(claims, sheet) for claim in flow.claims}
    table = claims_table(tuple(told.values()), sheet.ground, sheet.book)
    return Shown(
        title="Exchanges", svg=exchange_chart(claims, sheet), tables=(("Claims", table),)
    )


CHARTS: Mapping[str, Callable[[Asked], Shown]] = MappingProxyType(
    {
        "exchanges": _exchanges,
        "incident": _incident,
        "lineage": _lineage,
        "map": _map,
        "series": _series,
        "timeline": _timeline,
    }
)
