"""The timeline: when things are said to have happened, as exactly as it was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from reportedly.model.incident import Incident
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.charts.legend import EDGE, Entry, head, key, lines
from reportedly.report.charts.scale import Days
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.svg import (
    SMALL,
    Markup,
    arrow,
    box,
    drawing,
    fitted,
    group,
    line,
    mark,
    text,
    width,
)
from reportedly.report.ground import behind

LANE = 22.0
BAR, DOT = 8.0, 5.0
APART = 14.0
OPEN = 18.0
NAMED = 150  # of more incidents, marks alone are drawn; their titles have the names
LONGEST = 300.0
TOLD = "; when it happened is unknown: it stands at the day of the first report"
NOTHING = "No incident here has a date."


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days of one incident.

    Attributes:
        incident: which.
        first: the first day; unknown where it is open.
        last: the last day; unknown where it is open.
        told: the days are those of the first report, and not of what happened.
    """

    incident: Incident
    first: date | Unknown
    last: date | Unknown
    told: bool = False

    @property
    def days(self) -> tuple[date, ...]:
        """The days that are known, in order."""
        return tuple(day for day in (self.first, self.last) if not isinstance(day, Unknown))


def timeline_chart(incidents: Sequence[Incident], sheet: Sheet) -> str:
    """Return incidents along days as SVG, the earliest first.

    A day is a dot, some days are a bar as long as they are, an open end has an arrow. Where
    nobody said when it happened, a hollow mark stands at the day of the first report of it.
    What has no date at all is counted.
    """
    spans = sorted(
        (one for one in (span_of(incident, sheet) for incident in incidents) if one.days),
        key=lambda one: (one.days[0], one.days[-1], one.incident.id),
    )
    top = head("When it is said to have happened", (sheet.method_note(),), sheet.wide)
    days = Days.over(
        (day for one in spans for day in one.days), EDGE + OPEN, sheet.wide - EDGE - OPEN
    )
    start = top.bottom + 14
    lanes = _lanes(spans, days, sheet)
    floor = start + (max(lanes, default=0) + 1) * LANE
    told = key(_key(spans), floor + 22, sheet.wide)
    ids = {claim for one in spans for claim in behind(one.incident)} & set(sheet.ground.claims)
    notes = (
        "" if spans else NOTHING,
        _missing(len(incidents) - len(spans)),
        sheet.review_note(frozenset(ids)),
    )
    below = lines((note for note in notes if note), told.bottom, sheet.wide)
    return drawing(
        (sheet.wide, below.bottom + EDGE / 2),
        "timeline",
        "Timeline of incidents",
        f"{len(spans)} incidents along the days on which they are said to have happened.",
        top.drawn,
        _axis(days, start - 8, floor, sheet.wide) if spans else Markup(""),
        *(
            _drawn(one, days, start + (lane + 0.5) * LANE, sheet, named=len(spans) <= NAMED)
            for one, lane in zip(spans, lanes, strict=True)
        ),
        told.drawn,
        below.drawn,
        linked=sheet.linked,
    )


def span_of(incident: Incident, sheet: Sheet) -> Span:
    """Return the days of an incident, else those of the first report of it."""
    when = incident.when
    if not isinstance(when, Unknown) and (when.start, when.end) != (UNKNOWN, UNKNOWN):
        return Span(
            incident=incident,
            first=UNKNOWN if isinstance(when.start, Unknown) else when.start.first,
            last=UNKNOWN if isinstance(when.end, Unknown) else when.end.last,
        )
    claims = sheet.ground.known((*behind(incident), *incident.claims))
    told = [claim.as_of.date for claim in claims if not isinstance(claim.as_of, Unknown)]
    if not told:
        return Span(incident=incident, first=UNKNOWN, last=UNKNOWN)
    first = min(told, key=lambda day: (day.first, day.last))
    return Span(incident=incident, first=first.first, last=first.last, told=True)


def _lanes(spans: Sequence[Span], days: Days, sheet: Sheet) -> list[int]:
    """Return a lane for each, so that none covers another."""
    ends = list[float]()
    lanes = list[int]()
    for one in spans:
        left, right = _reach(one, days, sheet, named=len(spans) <= NAMED)
        lane = next((at for at, end in enumerate(ends) if end + APART <= left), len(ends))
        ends[lane : lane + 1] = [right]
        lanes.append(lane)
    return lanes


def _ends(one: Span, days: Days) -> tuple[float, float]:
    return days.at(one.days[0]), days.at(one.days[-1])


def _reach(one: Span, days: Days, sheet: Sheet, *, named: bool) -> tuple[float, float]:
    """Return from where to where an incident takes place on its lane, its name included."""
    left, right = _ends(one, days)
    takes = width(_name(one, sheet), SMALL) + APART if named else 0.0
    before = right + OPEN + takes > sheet.wide - EDGE
    left = left - OPEN - takes if before else left - OPEN
    return left, right + OPEN + (0.0 if before else takes)


def _name(one: Span, sheet: Sheet) -> str:
    return fitted(sheet.title(one.incident), min(LONGEST, sheet.wide * 0.42), SMALL)


def _axis(days: Days, top: float, floor: float, wide: float) -> Markup:
    return group(
        *(
            part
            for x, name in days.ticks(int(wide / 90))
            for part in (
                line((x, top), (x, floor), stroke="rule"),
                text((x, floor + 15), name, SMALL, fill="soft", text_anchor="middle"),
            )
        ),
        line((EDGE, floor), (wide - EDGE, floor), stroke="soft"),
    )


def _drawn(one: Span, days: Days, y: float, sheet: Sheet, *, named: bool) -> Markup:
    left, right = _ends(one, days)
    start, _ = _reach(one, days, sheet, named=named)
    before = named and start < left - OPEN
    name = _name(one, sheet) if named else ""
    at = (left - DOT - 5, y + 4) if before else (right + DOT + 5, y + 4)
    if isinstance(one.last, Unknown) and not before:
        at = (right + OPEN + 4, y + 4)
    label = text(at, name, SMALL, text_anchor="end" if before else "") if name else Markup("")
    told = f"{sheet.happening(one.incident)}{TOLD if one.told else ''}"
    page = f"incidents/{quote(one.incident.id, safe='')}"
    return group(
        sheet.leading(page, told, _mark(one, (left, right), y), label),
        data_incident=one.incident.id,
    )


def _mark(one: Span, ends: tuple[float, float], y: float) -> Markup:
    left, right = ends
    fill = "ground" if one.told else "c1"
    parts = [
        arrow((x, y), (x + way, y), stroke="c1")
        for end, x, way in ((one.first, left, -OPEN), (one.last, right, OPEN))
        if end is UNKNOWN
    ]
    if right - left > 2 * DOT:
        size = (right - left, BAR)
        return group(*parts, box(left, y - BAR / 2, size, fill=fill, stroke="c1", rx=3))
    shape = "diamond" if one.told else "circle"
    at = ((left + right) / 2, y)
    return group(*parts, mark(shape, at, DOT, fill=fill, stroke="c1", stroke_width=1.4))


def _missing(many: int) -> str:
    if not many:
        return ""
    return f"{many:,} more without any date {'is' if many == 1 else 'are'} not on the line."


def _key(spans: Sequence[Span]) -> tuple[Entry, ...]:
    def is_long(one: Span) -> bool:
        return not one.told and one.first != one.last

    entries = (
        (any(not one.told for one in spans), mark("circle", (0, 0), DOT, fill="c1"), "a day"),
        (
            any(is_long(one) for one in spans),
            box(-12, -BAR / 2, (24, BAR), fill="c1", rx=3),
            "within these days, or over them",
        ),
        (
            any(UNKNOWN in {one.first, one.last} for one in spans),
            arrow((-10, 0), (10, 0), stroke="c1"),
            "one end is not known",
        ),
        (
            any(one.told for one in spans),
            mark("diamond", (0, 0), DOT, fill="ground", stroke="c1", stroke_width=1.4),
            "day of the first report; when it happened is unknown",
        ),
    )
    return tuple(Entry(swatch=swatch, name=name) for holds, swatch, name in entries if holds)
