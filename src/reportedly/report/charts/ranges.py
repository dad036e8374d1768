"""The range chart: what each claimant said of one incident, side by side, over low and high."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from reportedly.model.incident import Incident, Toll, TollStatus
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown
from reportedly.report.charts.legend import EDGE, Block, head, heading, key, lines
from reportedly.report.charts.marks import (
    BAR,
    LESS,
    RADIUS,
    Style,
    changed,
    explained,
    ringed,
    styles,
)
from reportedly.report.charts.points import Panel, Point, Sort, claimants, panel_name, panels
from reportedly.report.charts.scale import Scale, number_ticks, numbers
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.step import CAUTION, NOTHING
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
    said,
    tag,
    text,
    width,
)
from reportedly.report.figures import figures
from reportedly.report.incidents import as_of

ROW = 26.0
OPEN = 26.0  # of an open bound
NAMES = 0.37  # of the width, for who said it
MOST_TICKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a panel: where it stands, and the axis that it stands on.

    Attributes:
        y: its middle.
        axis: of the figures.
        wide: of the drawing.
    """

    y: float
    axis: Scale
    wide: float


def range_chart(one: Incident, sheet: Sheet) -> str:
    """Return the figures of an incident as SVG: a row for each claim, by claimant.

    Over them stands what the convention makes of them, from low to high; best is marked where
    there is one. Nothing is added up or averaged.
    """
    shown = panels(one, sheet)
    look = styles(claimants(shown))
    top = head(sheet.title(one), (sheet.method_note(),), sheet.wide)
    body = _stacked(one, shown, look, sheet, top.bottom + 8)
    points = [point for panel in shown for point in panel.points]
    told = key(explained(points, over_time=False), body.bottom, sheet.wide)
    review = sheet.review_note(frozenset(point.claim.id for point in points))
    notes = [CAUTION if points else NOTHING, review]
    below = lines((note for note in notes if note), told.bottom, sheet.wide)
    return drawing(
        (sheet.wide, below.bottom + EDGE / 2),
        f"range-{one.id[:12]}",
        sheet.title(one),
        f"Range chart. {sheet.happening(one)}. {CAUTION}",
        *(part.drawn for part in (top, body, told, below)),
        linked=sheet.linked,
    )


def _stacked(
    one: Incident,
    shown: Sequence[Panel],
    look: Mapping[str, Style],
    sheet: Sheet,
    top: float,
) -> Block:
    tolls = {panel_name(toll.category, toll.victims): toll for toll in one.tolls}
    parts = list[Markup]()
    for panel in shown:
        parts.append(heading(panel.name, (EDGE, top + 14), sheet.wide - 2 * EDGE))
        block = _panel(panel, tolls.get(panel.name), look, sheet, top + 22)
        parts.append(block.drawn)
        top = block.bottom
    return Block(drawn=Markup("".join(parts)), bottom=top)


def _panel(
    panel: Panel,
    toll: Toll | None,
    look: Mapping[str, Style],
    sheet: Sheet,
    top: float,
) -> Block:
    left, right = EDGE + sheet.wide * NAMES, sheet.wide - EDGE - OPEN
    axis = numbers((n for one in panel.points for n in one.figures), left, right)
    points = sorted(panel.points, key=lambda one: (one.name, not one.current))
    start = top + (ROW if toll else 0)
    bottom = start + len(points) * ROW
    middles = (start + (at + 0.5) * ROW for at in range(len(points)))
    rows = [Row(y=y, axis=axis, wide=sheet.wide) for y in middles]
    summary = Row(y=top + ROW / 2, axis=axis, wide=sheet.wide)
    return Block(
        drawn=group(
            _grid(axis, top, bottom),
            _summary(toll, summary, sheet) if toll else Markup(""),
            *(
                _claim(one, look[one.name], row, sheet)
                for one, row in zip(points, rows, strict=True)
            ),
        ),
        bottom=bottom + 30,
    )


def _grid(axis: Scale, top: float, bottom: float) -> Markup:
    return group(
        *(
            part
            for x, name in number_ticks(axis, MOST_TICKS)
            for part in (
                line((x, top), (x, bottom + 4), stroke="rule"),
                text((x, bottom + 17), name, SMALL, fill="soft", text_anchor="middle"),
            )
        )
    )


def _summary(toll: Toll, row: Row, sheet: Sheet) -> Markup:
    """Return what the convention makes of the claims: the range in which they stand."""
    name = f"{toll.status.replace('_', ' ')} ({toll.convention})"
    title = tag("title", said(sheet.toll(toll)))
    put = figures(toll, sheet.ground)
    parts = [title, _name(name, as_of(toll), row, "600")]
    ends = [n for n in (toll.low, toll.high) if not isinstance(n, Unknown)]
    if toll.status is TollStatus.NO_CURRENT or not ends:
        parts.append(_said(put, row.axis.start + 6, row))
        return group(*parts)
    first, last = row.axis.at(float(min(ends))), row.axis.at(float(max(ends)))
    parts.append(box(first - 3, row.y - 6, (last - first + 6, 12), fill="rule", stroke="ink"))
    if not isinstance(toll.best, Unknown):
        x = row.axis.at(float(toll.best))
        parts.append(line((x, row.y - 9), (x, row.y + 9), stroke="ink", stroke_width=3))
    if toll.high_open or isinstance(toll.high, Unknown):
        parts.append(arrow((last + 4, row.y), (last + OPEN, row.y), stroke="ink"))
        last += OPEN
    parts.append(_said(put, last + 10, row, first - 10))
    return group(*parts, data_toll=panel_name(toll.category, toll.victims))


def _claim(point: Point, style: Style, row: Row, sheet: Sheet) -> Markup:
    claim = point.claim
    dated = "no date" if isinstance(claim.as_of, Unknown) else str(claim.as_of.date)
    parts = (
        _name(point.name, dated, row),
        _bounds(point, style, row) if point.figures else Markup(""),
        _mark(point, style, row),
        _said(point.label, _end(point, row) + 10, row, _start(point, row) - 10),
    )
    page = "" if point.sort is Sort.SUM else f"claims/{quote(claim.id, safe='')}"
    return group(
        sheet.leading(page, point.told, *parts), data_claim=claim.id, class_="rc-point"
    )


def _mark(point: Point, style: Style, row: Row) -> Markup:
    """Return the mark at the figure that is named first; none for what names no figure."""
    if not point.figures:
        return Markup("")
    at = (row.axis.at(float(point.figures[0])), row.y)
    radius = LESS if point.sort is Sort.RENDERING else RADIUS
    solid = point.current and point.sort is Sort.TOTAL
    dashes = "2 2" if point.sort in {Sort.PLANNED, Sort.SUM} else ""
    fill = style.hue if solid else "ground"
    look: dict[str, str | float] = {"stroke": style.hue, "stroke_width": 1.6}
    return group(
        ringed(point, at),
        mark(style.shape, at, radius, fill=fill, stroke_dasharray=dashes, **look),
        changed(point, at),
    )


def _bounds(point: Point, style: Style, row: Row) -> Markup:
    x, y = row.axis.at(float(point.figures[0])), row.y
    look: dict[str, str | float] = {"stroke": style.hue, "stroke_width": 1.6}
    if isinstance(point.low, Unknown):
        return arrow((x, y), (x - OPEN, y), **look)
    if isinstance(point.high, Unknown):
        return arrow((x, y), (x + OPEN, y), **look)
    end = row.axis.at(float(point.high))
    if end == x:
        return Markup("")
    return group(
        box(x, y - BAR / 2, (end - x, BAR), fill=style.hue, fill_opacity="0.2"),
        line((x, y), (end, y), **look),
        line((end, y - 5), (end, y + 5), **look),
    )


def _start(point: Point, row: Row) -> float:
    if not point.figures:
        return row.axis.start
    x = row.axis.at(float(point.figures[0]))
    return x - OPEN if isinstance(point.low, Unknown) else x - RADIUS


def _end(point: Point, row: Row) -> float:
    """Return where the drawing of a claim ends."""
    ends: tuple[Number, ...] = point.figures
    if not ends:
        return row.axis.start
    x = row.axis.at(float(ends[-1]))
    return x + OPEN if isinstance(point.high, Unknown) else x + RADIUS


def _name(words_: str, dated: str, row: Row, weight: str = "") -> Markup:
    """Return who said it and as of when; a name that is too long is cut, a date never."""
    ending = f", {dated}"
    room = row.axis.start - EDGE - OPEN - width(ending, SMALL)
    shown = f"{fitted(words_, room, SMALL)}{ending}"
    return text((EDGE, row.y + 4), shown, SMALL, font_weight=weight)


def _said(words_: str, x: float, row: Row, before: float = 0.0) -> Markup:
    """Return a figure in words after its mark; before it where there is no room after it."""
    takes = width(words_, SMALL)
    if x + takes <= row.wide - 4 or takes > before - row.axis.start:
        shown = fitted(words_, row.wide - 4 - x, SMALL)
        return text((x, row.y + 4), shown, SMALL) if shown else Markup("")
    return text((before, row.y + 4), words_, SMALL, text_anchor="end")
