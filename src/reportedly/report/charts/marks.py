"""The marks of a step chart: one for each claim, with its bounds, and how they are read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from reportedly.model.incident import StepKind
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown
from reportedly.report.charts.frame import ARROW, Frame
from reportedly.report.charts.labels import Box, around
from reportedly.report.charts.legend import Entry
from reportedly.report.charts.palette import dash, hue, shape
from reportedly.report.charts.points import CHANGED, LOOSE, Point, Sort
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.svg import Markup, arrow, box, group, line, mark, tag

RADIUS, LESS = 5.0, 3.0
RING = 9.0
BAR = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the line of one claimant looks.

    Attributes:
        hue: token of its colour.
        dash: its dashes.
        shape: its marks.
    """

    hue: str
    dash: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A point that has been drawn.

    Attributes:
        point: which.
        at: where its mark stands.
        markup: the drawing.
        takes: where nothing else may stand.
    """

    point: Point
    at: tuple[float, float]
    markup: Markup
    takes: tuple[Box, ...]


def styles(names: Sequence[str]) -> Mapping[str, Style]:
    """Return a style for every claimant, in their order."""
    return MappingProxyType(
        {
            name: Style(hue=hue(at), dash=dash(at), shape=shape(at))
            for at, name in enumerate(names)
        }
    )


def level(value: Number, frame: Frame) -> float:
    """Return how high a figure stands."""
    return frame.figures.at(float(value))


def middle(point: Point, frame: Frame) -> float:
    """Return where a point stands among the days; one without a day has a column."""
    if isinstance(point.first, Unknown) or isinstance(point.last, Unknown):
        return frame.undated - 4
    return (frame.days.at(point.first) + frame.days.at(point.last)) / 2


def mark_of(point: Point, style: Style, frame: Frame, sheet: Sheet) -> Drawn:
    """Return the mark of a claim, leading to it, with its full wording."""
    loose = not point.figures or point.sort in LOOSE
    y = frame.loose if loose else level(point.figures[0], frame)
    at = (middle(point, frame), y)
    parts = (
        Markup("") if loose else _bounds(point, at, style, frame),
        _precision(point, style, frame, y),
        ringed(point, at),
        _mark(point, at, style),
    )
    link = sheet.leading(_page(point), point.told, *parts)
    markup = group(link, data_claim=point.claim.id, class_="rc-point")
    return Drawn(point=point, at=at, markup=markup, takes=_takes(point, at, loose=loose))


def _page(point: Point) -> str:
    """Return the page of a claim; a sum stands in no text and has none."""
    return "" if point.sort is Sort.SUM else f"claims/{quote(point.claim.id, safe='')}"


def _takes(point: Point, at: tuple[float, float], *, loose: bool) -> tuple[Box, ...]:
    """Return where a mark and its open bound stand: words keep off them."""
    x, y = at
    if loose or len(point.figures) != 1 or point.low == point.high:
        return (around(at, RADIUS + 1),)
    upward = isinstance(point.high, Unknown)
    ends = (y - ARROW, y) if upward else (y, y + ARROW)
    shaft = Box(left=x - 3, top=ends[0], right=x + 3, bottom=ends[1])
    return (around(at, RADIUS + 1), shaft)


def explained(points: Sequence[Point], *, over_time: bool = True) -> tuple[Entry, ...]:
    """Return the key of the marks that occur among these points.

    Args:
        points: that are drawn.
        over_time: along days, so that lines and bars occur.
    """
    return tuple(
        Entry(swatch=swatch, name=name)
        for holds, swatch, name in _KEY
        if holds(points) and (over_time or name not in _OVER_TIME)
    )


def _mark(point: Point, at: tuple[float, float], style: Style) -> Markup:
    radius = LESS if point.sort is Sort.RENDERING else RADIUS
    solid = point.current and point.sort is Sort.TOTAL
    dashes = "2 2" if point.sort in {Sort.PLANNED, Sort.SUM} else ""
    return group(
        mark(
            style.shape,
            at,
            radius,
            fill=style.hue if solid else "ground",
            stroke=style.hue,
            stroke_width=1.6,
            stroke_dasharray=dashes,
        ),
        changed(point, at),
    )


def changed(point: Point, at: tuple[float, float]) -> Markup:
    """Return what is drawn over the mark of a figure that was denied, changed or lowered."""
    crossed = point.sort is Sort.DENIED or bool(point.marks & CHANGED)
    return group(
        _cross(at) if crossed else Markup(""),
        _fall(at) if StepKind.REVISED_DOWN in point.marks else Markup(""),
    )


def _bounds(point: Point, at: tuple[float, float], style: Style, frame: Frame) -> Markup:
    """Return what lies beside the least figure: the rest of a range, or an open end."""
    x, y = at
    if isinstance(point.low, Unknown):
        return arrow((x, y), (x, min(frame.bottom, y + ARROW)), **_thin(style))
    if isinstance(point.high, Unknown):
        return arrow((x, y), (x, y - ARROW), **_thin(style))
    top = level(point.high, frame)
    if point.low == point.high:
        return Markup("")
    return group(
        line((x, y), (x, top), **_thin(style)),
        line((x - 4, top), (x + 4, top), **_thin(style)),
    )


def _precision(point: Point, style: Style, frame: Frame, y: float) -> Markup:
    """Return the bar of a stretch of time, or the reach of a date that is no single day."""
    if isinstance(point.first, Unknown) or isinstance(point.last, Unknown):
        return Markup("")
    left, right = frame.days.at(point.first), frame.days.at(point.last)
    if point.first == point.last and point.sort is not Sort.INTERVAL:
        return Markup("")
    if point.sort is Sort.INTERVAL:
        size = (max(BAR, right - left), BAR)
        return box(left, y - BAR / 2, size, fill=style.hue, fill_opacity="0.35")
    return group(
        line((left, y), (right, y), **_thin(style)),
        line((left, y - 3), (left, y + 3), **_thin(style)),
        line((right, y - 3), (right, y + 3), **_thin(style)),
    )


def ringed(point: Point, at: tuple[float, float]) -> Markup:
    """Return the ring around a figure that contradicts another."""
    return _circled(at) if point.rivals else Markup("")


def _circled(at: tuple[float, float]) -> Markup:
    x, y = at
    return tag(
        "circle", cx=x, cy=y, r=RING, fill="none", stroke="alarm", stroke_dasharray="3 2"
    )


def _cross(at: tuple[float, float]) -> Markup:
    x, y = at
    return group(
        line((x - 6, y - 6), (x + 6, y + 6), stroke="alarm", stroke_width=1.6),
        line((x - 6, y + 6), (x + 6, y - 6), stroke="alarm", stroke_width=1.6),
    )


def _fall(at: tuple[float, float]) -> Markup:
    x, y = at
    return arrow((x + 11, y - 6), (x + 11, y + 7), stroke="alarm", stroke_width=1.6)


def _thin(style: Style) -> dict[str, str | float]:
    return {"stroke": style.hue, "stroke_width": 1.4}


def _dot(fill: str, radius: float = RADIUS, **more: str) -> Markup:
    return mark("circle", (0, 0), radius, fill=fill, stroke="ink", stroke_width=1.6, **more)


def _sorted(sort: Sort) -> Callable[[Sequence[Point]], bool]:
    return lambda points: any(one.sort is sort for one in points)


def _is_hollow(points: Sequence[Point]) -> bool:
    return any(one.sort is Sort.TOTAL and not one.current for one in points)


def _is_open(points: Sequence[Point]) -> bool:
    return any(
        len(one.figures) == 1 and one.low != one.high and one.sort not in LOOSE
        for one in points
    )


def _is_range(points: Sequence[Point]) -> bool:
    return any(len(one.figures) > 1 for one in points)


_GAP, _DAYS = "nothing newer said", "of these days only, no total"
_OVER_TIME = frozenset({_GAP, _DAYS})
_KEY: tuple[tuple[Callable[[Sequence[Point]], bool], Markup, str], ...] = (
    (lambda points: any(one.current for one in points), _dot("ink"), "in the range"),
    (_is_hollow, _dot("ground"), "replaced, or no longer fresh"),
    (
        _is_hollow,
        line((-14, 0), (14, 0), stroke="ink", stroke_dasharray="1 4"),
        _GAP,
    ),
    (_is_open, arrow((0, 8), (0, -8), stroke="ink"), "open bound: at least, or at most"),
    (
        _is_range,
        box(-12, -6, (24, 12), fill="ink", fill_opacity="0.14"),
        "range, from its least to its most",
    ),
    (
        _sorted(Sort.INTERVAL),
        box(-12, -BAR / 2, (24, BAR), fill="ink", fill_opacity="0.35"),
        _DAYS,
    ),
    (
        lambda points: any(one.rivals for one in points),
        _circled((0, 0)),
        "contradicts another",
    ),
    (
        lambda points: any(StepKind.REVISED_DOWN in one.marks for one in points),
        arrow((0, -7), (0, 7), stroke="alarm", stroke_width=1.6),
        "revised down",
    ),
    (
        lambda points: any(one.sort is Sort.DENIED or one.marks & CHANGED for one in points),
        _cross((0, 0)),
        "denied, corrected or withdrawn",
    ),
    (_sorted(Sort.RENDERING), _dot("ground", LESS), "another rendering of one statement"),
    (
        _sorted(Sort.PLANNED),
        _dot("ground", stroke_dasharray="2 2"),
        "planned or possible, not said to have happened",
    ),
    (
        _sorted(Sort.SUM),
        _dot("ground", stroke_dasharray="2 2"),
        "a sum made only to compare, in no text",
    ),
)
