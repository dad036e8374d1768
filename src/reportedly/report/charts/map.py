"""The map: where things are said to have happened, a vague place as an area and no point."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from reportedly.lexicon.outline_book import Outline, Point
from reportedly.model.actor import Where
from reportedly.model.incident import Incident
from reportedly.model.unknown import Unknown, known
from reportedly.report.charts.labels import Box, Label, around, placed
from reportedly.report.charts.legend import EDGE, Entry, head, key, lines
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.svg import Markup, box, drawing, group, mark, tag, text
from reportedly.report.charts.terrain import AREA, View, land
from reportedly.report.ground import behind

POINT, NEAR, COUNTRY, VAGUEST = 1, 2, 6, 7
# How far a place of each precision may reach: an order of size, no border (UCDP's codes).
REACH_KM: Mapping[int, float] = MappingProxyType({2: 25, 3: 40, 4: 100, 5: 60, 6: 250, 7: 250})
SMALLEST, LARGEST = 7.0, 90.0  # of an area, on the page
DOT = 5.0
LISTED = 8  # of several incidents at one place, so many are named
ORIGIN = (
    "Outlines: Natural Earth, as territory is run; they take no side in any claim to it."
    " An area shows how vague a place is, and no border."
)
PRECISIONS: Mapping[int, str] = MappingProxyType(
    {
        1: "an exact place",
        2: "near a place",
        3: "somewhere in a district",
        4: "somewhere in a province",
        5: "along a river, a front or a border",
        6: "somewhere in a country",
        7: "at sea or in the air",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with what is said to have happened there.

    Attributes:
        at: degrees east and north.
        prec: UCDP's code of how exact it is; a place of unknown precision is vague.
        name: of the place.
        country: its code.
        incidents: in their order.
    """

    at: Point
    prec: int
    name: str
    country: str
    incidents: tuple[Incident, ...]


def map_chart(incidents: Sequence[Incident], sheet: Sheet, outlines: Sequence[Outline]) -> str:
    """Return a map of incidents as SVG, as large a part of the world as they take.

    An exact place is a dot, one near a place a hollow mark with the reach of "near", all
    others are areas: what was told of a province did not happen in its middle. Incidents at
    one place share a mark with their number. What has no place on the map is counted.
    """
    shown = spots(incidents, sheet)
    top = head("Where it is said to have happened", (sheet.method_note(),), sheet.wide)
    left, start = EDGE, top.bottom + 4
    view = View.around([one.at for one in shown], left, start, sheet.wide - 2 * EDGE)
    whole = frozenset(one.country for one in shown if one.prec == COUNTRY)
    ground = land(outlines, view, whole)
    drawn = whole & {one.code for one in outlines}
    told = key(_key(shown), view.bottom, sheet.wide)
    placed_ = sum(len(one.incidents) for one in shown)
    notes = (ORIGIN, _missing(len(incidents) - placed_), _reviewed(shown, sheet))
    below = lines((note for note in notes if note), told.bottom, sheet.wide)
    frame = (sheet.wide - 2 * EDGE, view.bottom - start)
    return drawing(
        (sheet.wide, below.bottom + EDGE / 2),
        "map",
        "Map of incidents",
        f"{placed_} incidents at {len(shown)} places. {ORIGIN}",
        top.drawn,
        box(left, start, frame, fill="sea"),
        ground,
        *(_area(one, view, drawn) for one in _largest_first(shown)),
        *(_mark(one, view, sheet) for one in _largest_first(shown)),
        _names(shown, view),
        box(left, start, frame, fill="none", stroke="coast"),
        told.drawn,
        below.drawn,
        linked=sheet.linked,
    )


def spots(incidents: Iterable[Incident], sheet: Sheet) -> tuple[Spot, ...]:
    """Return the places of incidents, those that share a place and its precision together."""
    found = dict[tuple[Point, int], list[tuple[Where, Incident]]]()
    for one in incidents:
        where = one.where
        if isinstance(where, Unknown):
            continue
        at = point_of(where)
        if at is not None:
            prec = min(VAGUEST, max(POINT, known(where.where_prec, COUNTRY)))
            found.setdefault((at, prec), []).append((where, one))
    return tuple(
        Spot(
            at=at,
            prec=prec,
            name=sheet.plain(known(pairs[0][0].name, pairs[0][0].surface)),
            country=known(pairs[0][0].country, ""),
            incidents=tuple(incident for _, incident in pairs),
        )
        for (at, prec), pairs in sorted(found.items(), key=lambda one: one[0])
    )


def point_of(where: Where) -> Point | None:
    """Return the degrees of a place, east first; nothing where they are unknown or absurd."""
    if isinstance(where.lat, Unknown) or isinstance(where.lon, Unknown):
        return None
    inside = -90 <= where.lat <= 90 and -180 <= where.lon <= 180  # noqa: PLR2004 - degrees
    return (where.lon, where.lat) if inside else None


def _radius(one: Spot, view: View) -> float:
    if one.prec == POINT:
        return 0.0
    return min(LARGEST, max(SMALLEST + one.prec, view.reach(REACH_KM[one.prec])))


def _largest_first(shown: Sequence[Spot]) -> list[Spot]:
    return sorted(shown, key=lambda one: (-one.prec, one.at))


def _area(one: Spot, view: View, drawn: frozenset[str]) -> Markup:
    """Return the area in which a vague place lies, cut at the edge of the map.

    Args:
        one: the place.
        view: of the map.
        drawn: countries whose outlines are their areas.
    """
    radius = _radius(one, view)
    if not radius or (one.prec == COUNTRY and one.country in drawn):
        return Markup("")
    x, y = view.at(one.at)
    room = min(x - view.left, view.right - x, y - view.top, view.bottom - y)
    return tag("circle", cx=x, cy=y, r=max(1.0, min(radius, room)), **AREA)


def _mark(one: Spot, view: View, sheet: Sheet) -> Markup:
    """Return the mark of a place: solid for an exact one, hollow for all others."""
    x, y = view.at(one.at)
    many = len(one.incidents)
    radius = DOT if many == 1 else DOT + 3 + 2 * len(str(many))
    exact = one.prec == POINT
    shape = mark(
        "circle" if one.prec <= NEAR else "square",
        (x, y),
        radius,
        fill="c2" if exact else "ground",
        stroke="ground" if exact else "c2",
        stroke_width=1.4,
    )
    number = text(
        (x, y + 4),
        str(many) if many > 1 else "",
        fill="ground" if exact else "ink",
        text_anchor="middle",
        font_weight="600",
    )
    ids = " ".join(incident.id for incident in one.incidents)
    parts = (shape, number if many > 1 else Markup(""))
    return group(
        sheet.leading(_page(one), _told(one, sheet), *parts),
        data_incident=ids,
        data_prec=str(one.prec),
    )


def _page(one: Spot) -> str:
    if len(one.incidents) == 1:
        return f"incidents/{quote(one.incidents[0].id, safe='')}"
    return f"incidents?place={quote(one.name, safe='')}"


def _told(one: Spot, sheet: Sheet) -> str:
    """Return what is said to have happened at a place, so many incidents of it by name."""
    listed = [sheet.happening(incident) for incident in one.incidents[:LISTED]]
    more = len(one.incidents) - len(listed)
    rest = [f"and {more} more"] if more else []
    return f"{one.name} ({PRECISIONS[one.prec]}): " + " | ".join([*listed, *rest])


def _names(shown: Sequence[Spot], view: View) -> Markup:
    """Return the names of the places, of those with most incidents first."""
    first = sorted(shown, key=lambda one: (-len(one.incidents), one.prec, one.at))
    room = Box(left=view.left, top=view.top, right=view.right, bottom=view.bottom)
    marks = [around(view.at(one.at), DOT + 3) for one in shown]
    return placed((Label(at=view.at(one.at), line=one.name) for one in first), marks, room)


def _key(shown: Sequence[Spot]) -> tuple[Entry, ...]:
    """Return the key of the precisions that occur."""
    return tuple(
        Entry(swatch=_swatch(prec), name=PRECISIONS[prec])
        for prec in sorted({one.prec for one in shown})
    )


def _swatch(prec: int) -> Markup:
    exact = prec == POINT
    area = tag("circle", cx=0, cy=0, r=min(9, 5 + prec), **AREA)
    shape = "circle" if prec <= NEAR else "square"
    fill = "c2" if exact else "ground"
    dot = mark(shape, (0, 0), 4, fill=fill, stroke="c2", stroke_width=1.4)
    return group(Markup("") if exact else area, dot)


def _missing(many: int) -> str:
    if not many:
        return ""
    if many == 1:
        return "1 incident names no place that is known; it is in the list, not on the map."
    what = f"{many:,} incidents name no place that is known"
    return f"{what}; they are in the list, not on the map."


def _reviewed(shown: Sequence[Spot], sheet: Sheet) -> str:
    ids = {claim for one in shown for incident in one.incidents for claim in behind(incident)}
    return sheet.review_note(frozenset(ids & set(sheet.ground.claims)))
