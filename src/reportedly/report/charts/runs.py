"""The line of one claimant: as long as a figure of his is fresh, and then a gap."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from reportedly.model.moment import LAST_DAY
from reportedly.model.unknown import known
from reportedly.report.charts.frame import Frame
from reportedly.report.charts.labels import Box
from reportedly.report.charts.marks import Style, level, middle
from reportedly.report.charts.points import Point
from reportedly.report.charts.svg import Markup, box, group, line

THIN, THICK = 1.0, 2.0


def runs(points: Sequence[Point], style: Style, frame: Frame, fresh: int) -> Markup:
    """Return the steps of one claimant.

    Args:
        points: of this claimant, by day; each has a day and a figure.
        style: of his line.
        frame: of the panel.
        fresh: for so many days a figure is current.
    """
    following = [*points[1:], None]
    pairs = zip(points, following, strict=True)
    return group(
        *(_run(point, after, (style, fresh), frame) for point, after in pairs),
        *(_riser(one, other, style, frame) for one, other in pairwise(points)),
    )


def ways(points: Sequence[Point], frame: Frame, fresh: int) -> tuple[Box, ...]:
    """Return where the steps of one claimant run."""
    following = [*points[1:], None]
    boxes = list[Box]()
    for point, after in zip(points, following, strict=True):
        solid, end = _ends(point, after, fresh, frame)
        start, levels = middle(point, frame), [level(one, frame) for one in point.figures]
        top, bottom = min(levels), max(levels)
        boxes.append(Box(left=start, top=top - 1, right=max(solid, end), bottom=bottom + 1))
        if after is not None:
            low = sorted((bottom, level(after.figures[0], frame)))
            boxes.append(Box(left=end - 1, top=low[0], right=end + 1, bottom=low[1]))
    return tuple(boxes)


def _ends(point: Point, after: Point | None, fresh: int, frame: Frame) -> tuple[float, float]:
    """Return where a figure is no longer fresh, and where the next one comes."""
    start = middle(point, frame)
    stale = frame.days.at(_later(known(point.last, LAST_DAY), fresh))
    end = stale if after is None else middle(after, frame)
    return min(max(start, stale), max(start, end)), end


def _run(point: Point, after: Point | None, how: tuple[Style, int], frame: Frame) -> Markup:
    style, fresh = how
    start = middle(point, frame)
    solid, end = _ends(point, after, fresh, frame)
    edges = sorted({level(one, frame) for one in point.figures})
    return group(
        _band(edges, start, solid, style),
        *(
            line((start, y), (solid, y), stroke=style.hue, **_stroke(style, at))
            for at, y in enumerate(reversed(edges))
        ),
        *(
            line((solid, y), (end, y), stroke=style.hue, stroke_width=THIN,
                 stroke_dasharray="1 4")
            for y in edges[-1:]
            if after is not None and end > solid
        ),
    )  # fmt: skip


def _stroke(style: Style, at: int) -> dict[str, str | float]:
    return {"stroke_width": THIN if at else THICK, "stroke_dasharray": style.dash}


def _band(edges: Sequence[float], start: float, end: float, style: Style) -> Markup:
    """Return the band of a range: from the least to the most, as long as it is fresh."""
    if len(edges) == 1:
        return Markup("")
    size = (end - start, edges[-1] - edges[0])
    return box(start, edges[0], size, fill=style.hue, fill_opacity="0.14")


def _riser(point: Point, after: Point, style: Style, frame: Frame) -> Markup:
    x = middle(after, frame)
    low, next_low = (level(one.figures[0], frame) for one in (point, after))
    return line((x, low), (x, next_low), stroke=style.hue, stroke_width=THIN)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days) if (LAST_DAY - day).days > days else LAST_DAY
