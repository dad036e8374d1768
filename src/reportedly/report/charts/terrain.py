"""The ground of a map: which part of the world it shows, and the outlines in it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.lexicon.outline_book import Outline, Point
from reportedly.report.charts.svg import Markup, group, tag

KM = 111.2  # a degree of latitude
LEAST_DEGREES = 4.0  # no map shows less: outlines are no finer than that is worth
AROUND = 0.18  # of what the points take, on every side
TURNS = (-360, 0, 360)
POLE = 84.0  # beyond it there is nothing but a stretched edge
FINE = 1.4  # points nearer each other than this are one on the page
AREA = MappingProxyType(
    {"fill": "c2", "fill_opacity": "0.12", "stroke": "c2", "stroke_dasharray": "4 3"}
)
TALLEST, FLATTEST = 0.8, 0.5  # height of a map as a share of its width


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A part of the world laid on a part of the page; degrees are straight.

    Attributes:
        west: the degree at its left edge.
        north: the degree at its upper edge.
        scale: of a degree of latitude, on the page.
        squeeze: how much shorter a degree of longitude is, in the middle of the map.
        left: its left edge on the page.
        top: its upper edge.
        right: its right edge.
        bottom: its lower edge.
    """

    west: float
    north: float
    scale: float
    squeeze: float
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, points: Sequence[Point], left: float, top: float, wide: float) -> "View":
        """Return a view with all these points in it, and some ground around them."""
        west, south, east, north = _extent(points)
        squeeze = max(0.2, math.cos(math.radians((south + north) / 2)))
        across, upright = (east - west) * squeeze, north - south
        high = wide * min(TALLEST, max(FLATTEST, upright / across))
        scale = min(wide / across, high / upright)
        return cls(
            west=(east + west) / 2 - wide / scale / squeeze / 2,
            north=(north + south) / 2 + high / scale / 2,
            scale=scale,
            squeeze=squeeze,
            left=left,
            top=top,
            right=left + wide,
            bottom=top + high,
        )

    def at(self, point: Point) -> Point:
        """Return where a place stands on the page, even beyond the edge; a pole is none."""
        east, north = point[0], min(POLE, max(-POLE, point[1]))
        x = self.left + (east - self.west) * self.scale * self.squeeze
        return x, self.top + (self.north - north) * self.scale

    def reach(self, km: float) -> float:
        """Return how long so many kilometres are on the page."""
        return km / KM * self.scale

    def holds(self, outline: Outline, turn: int) -> bool:
        """Say whether something of an outline may lie on the map, and large enough to see.

        Args:
            outline: which.
            turn: by so many degrees around the globe.
        """
        left, top = self.at((outline.west + turn, outline.north))
        right, bottom = self.at((outline.east + turn, outline.south))
        beside = right < self.left or left > self.right
        large = max(right - left, bottom - top) >= FINE
        return large and not (beside or bottom < self.top or top > self.bottom)


def land(outlines: Iterable[Outline], view: View, chosen: frozenset[str]) -> Markup:
    """Return the countries of a view.

    Args:
        outlines: of all countries.
        view: what is shown.
        chosen: codes of the countries that are areas: something is told of them as a whole.
    """
    rings = dict[str, list[str]]()
    for one in outlines:
        for turn in TURNS:
            if view.holds(one, turn):
                points = [view.at((east + turn, north)) for east, north in one.ring()]
                shape = _closed(_thinned(_clipped(points, view)))
                rings.setdefault(one.code, []).append(shape)
    shapes = sorted((code, "".join(steps)) for code, steps in rings.items())
    return group(
        *(_country(code, steps) for code, steps in shapes if steps),
        *(
            tag("path", d=steps, fill_rule="evenodd", **AREA)
            for code, steps in shapes
            if steps and code in chosen
        ),
    )


def _country(code: str, steps: str) -> Markup:
    look = {"fill": "land", "stroke": "coast", "stroke_width": "0.7", "fill_rule": "evenodd"}
    return tag("path", d=steps, data_country=code, **look)


def _extent(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return west, south, east and north of a map; without points, of the world."""
    if not points:
        return -180.0, -58.0, 180.0, POLE
    across = sorted(x for x, _ in points)
    upright = sorted(min(POLE, max(-POLE, y)) for _, y in points)
    wide = max(LEAST_DEGREES, (across[-1] - across[0]) * (1 + 2 * AROUND))
    high = max(LEAST_DEGREES / 2, (upright[-1] - upright[0]) * (1 + 2 * AROUND))
    x, y = (across[0] + across[-1]) / 2, (upright[0] + upright[-1]) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _clipped(ring: list[Point], view: View) -> list[Point]:
    """Return what of a closed shape lies on the map; its edges run along the map's edge."""
    edges = ((0, view.left, 1), (0, view.right, -1), (1, view.top, 1), (1, view.bottom, -1))
    for axis, limit, sign in edges:
        ring = list(_inside(ring, axis, limit, sign))
    return ring


def _inside(ring: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    """Yield a closed shape cut along one edge."""
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, is_ = (sign * (one[axis] - limit) >= 0 for one in (before, point))
        if was != is_:
            yield _crossing(before, point, axis, limit)
        if is_:
            yield point


def _crossing(before: Point, point: Point, axis: int, limit: float) -> Point:
    share = (limit - before[axis]) / (point[axis] - before[axis])
    other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def _thinned(ring: list[Point]) -> list[Point]:
    kept = list[Point]()
    for x, y in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINE:
            kept.append((x, y))
    return kept


def _closed(ring: list[Point]) -> str:
    """Return a closed shape as the steps of a path; nothing where it encloses nothing."""
    if len(ring) <= 2:  # noqa: PLR2004 - two points enclose nothing
        return ""
    return "M" + " ".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "Z"
