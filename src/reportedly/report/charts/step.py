"""The step chart: one line for each claimant, at the dates that his figures refer to."""

from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.model.incident import Incident
from reportedly.model.unknown import Unknown
from reportedly.report.charts.frame import ARROW, COLUMN, STRIP, Frame, number_room
from reportedly.report.charts.labels import Box, Label, placed
from reportedly.report.charts.legend import EDGE, Block, head, heading, key, lines, voices
from reportedly.report.charts.marks import Drawn, Style, explained, mark_of, styles
from reportedly.report.charts.points import LOOSE, Panel, Point, Sort, claimants, panels
from reportedly.report.charts.runs import runs, ways
from reportedly.report.charts.scale import Days, Scale, numbers
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.svg import Markup, drawing, group, line

ALONE, CROWDED, BESIDE = 280.0, 210.0, 140.0  # heights of a panel
CROWD = 8  # so many points want more room
CAUTION = (
    "Each figure is what the named claimant said. The chart shows reporting as well as"
    " violence; a gap is no zero."
)
NOTHING = "Nothing of this series has a place on a chart."


def step_chart(series: Incident, sheet: Sheet) -> str:
    """Return the step chart of a series, or of the tolls of an incident, as SVG.

    A panel for each category; in it a line for each claimant, never joined to another's. A
    figure that was replaced, or is no longer fresh, is hollow; an open bound has an arrow, a
    range is a band, a figure of a stretch of time is a bar over it. What has no date or no
    figure stands beside the axes; nothing is left out.
    """
    shown = panels(series, sheet)
    names = claimants(shown)
    look = styles(names)
    top = head(sheet.title(series), (sheet.method_note(),), sheet.wide)
    legend = key(voices(names), top.bottom, sheet.wide)
    body = _stacked(shown, look, sheet, legend.bottom + 8)
    points = [one for panel in shown for one in panel.points]
    told = key(explained(points), body.bottom, sheet.wide)
    review = sheet.review_note(frozenset(one.claim.id for one in points))
    notes = [CAUTION if points else NOTHING, review]
    below = lines((note for note in notes if note), told.bottom, sheet.wide)
    return drawing(
        (sheet.wide, below.bottom + EDGE / 2),
        f"step-{series.id[:12]}",
        sheet.title(series),
        _about(shown, names),
        *(part.drawn for part in (top, legend, body, told, below)),
        linked=sheet.linked,
    )


def _about(shown: Sequence[Panel], names: Sequence[str]) -> str:
    counted = ", ".join(f"{panel.name}: {len(panel.points)} claims" for panel in shown)
    return f"Step chart by claimant. {counted}. Claimants: {'; '.join(names)}. {CAUTION}"


def _stacked(
    shown: Sequence[Panel], look: Mapping[str, Style], sheet: Sheet, top: float
) -> Block:
    days = [day for panel in shown for one in panel.points for day in _days(one)]
    as_of = sheet.settings.as_of
    days += [] if isinstance(as_of, Unknown) or not days else [as_of.last]
    parts = list[Markup]()
    for panel in shown:
        frame = _frame(panel, shown, days, (top + 24, sheet.wide))
        parts.append(heading(panel.name, (EDGE, top + 12), sheet.wide - 2 * EDGE))
        parts.append(_panel(panel, look, sheet, frame))
        top = frame.bottom + 30 + (STRIP if _loose(panel) else 0)
    return Block(drawn=Markup("".join(parts)), bottom=top)


def _frame(
    panel: Panel, shown: Sequence[Panel], days: Sequence[date], place: tuple[float, float]
) -> Frame:
    top, wide = place
    high = CROWDED if len(panel.points) > CROWD else BESIDE
    high = ALONE if len(shown) == 1 else high
    bottom = top + ARROW + high
    figures = _figures(panel, bottom, top + ARROW + 4)
    undated = any(_undated(one) for one in shown)
    room = max(number_room(_figures(one, bottom, top)) for one in shown)
    left = EDGE + room + (COLUMN if undated else 0)
    right = wide - EDGE - 8
    return Frame(
        days=Days.over(days, left, right),
        figures=figures,
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        undated=left - COLUMN / 2 if undated else left,
        loose=bottom + 24 + STRIP / 2,
    )


def _figures(panel: Panel, start: float, end: float) -> Scale:
    return numbers(
        (n for one in panel.points if _has_level(one) for n in one.figures), start, end
    )


def _panel(panel: Panel, look: Mapping[str, Style], sheet: Sheet, frame: Frame) -> Markup:
    drawn = [mark_of(one, look[one.name], frame, sheet) for one in panel.points]
    fresh = sheet.settings.contemporary_days
    told = _by_claimant(panel)
    lines_ = [runs(one, look[name], frame, fresh) for name, one in told.items()]
    shy = [box for one in told.values() for box in ways(one, frame, fresh)]
    undated = frame.undated < frame.left
    return group(
        frame.axes(undated=undated, loose=_loose(panel)),
        _as_of(sheet, frame),
        *lines_,
        _rivalries(drawn),
        *(one.markup for one in drawn),
        _labels(drawn, frame, shy),
    )


def _by_claimant(panel: Panel) -> Mapping[str, list[Point]]:
    told = dict[str, list[Point]]()
    for one in panel.points:
        if one.placed and one.sort is Sort.TOTAL:
            told.setdefault(one.name, []).append(one)
    return told


def _as_of(sheet: Sheet, frame: Frame) -> Markup:
    as_of = sheet.settings.as_of
    if isinstance(as_of, Unknown):
        return Markup("")
    x = frame.days.at(as_of.last)
    return line((x, frame.top), (x, frame.bottom), stroke="soft", stroke_dasharray="1 3")


def _rivalries(drawn: Sequence[Drawn]) -> Markup:
    """Return a line between every two points of a panel that contradict each other."""
    places = {one.point.claim.id: one.at for one in drawn if one.point.placed}
    pairs = {
        tuple(sorted((one, other)))
        for one in places
        for point in (drawn_.point for drawn_ in drawn if drawn_.point.claim.id == one)
        for other in point.rivals
        if other in places
    }
    return group(
        *(
            line(places[one], places[other], stroke="alarm", stroke_dasharray="1 3")
            for one, other in sorted(pairs)
        )
    )


def _labels(drawn: Sequence[Drawn], frame: Frame, shy: Sequence[Box]) -> Markup:
    wanted = [one for one in drawn if one.point.sort is not Sort.RENDERING]
    wanted.sort(key=lambda one: (not one.point.current, -one.at[0], one.at[1]))
    labels = [Label(at=one.at, line=one.point.label, bold=one.point.current) for one in wanted]
    taken = [box for one in drawn for box in one.takes]
    room = Box(
        left=frame.start - 4,
        top=frame.top - 8,
        right=frame.right + 8,
        bottom=frame.loose + STRIP / 2,
    )
    return placed(labels, [*taken, _axis(frame)], room, shy=shy)


def _axis(frame: Frame) -> Box:
    """Return where the names of the days stand."""
    return Box(left=0, top=frame.bottom, right=frame.right + EDGE, bottom=frame.bottom + 22)


def _days(point: Point) -> tuple[date, ...]:
    ends = (point.first, point.last)
    return tuple(day for day in ends if not isinstance(day, Unknown))


def _undated(panel: Panel) -> bool:
    return any(isinstance(one.first, Unknown) for one in panel.points)


def _has_level(point: Point) -> bool:
    return bool(point.figures) and point.sort not in LOOSE


def _loose(panel: Panel) -> bool:
    return any(not _has_level(one) for one in panel.points)
