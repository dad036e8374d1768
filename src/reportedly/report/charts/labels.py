"""Words beside points: each where it covers nothing else, or left out (its title has them)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.report.charts.svg import SMALL, Markup, text, width

GAP = 9.0  # from a point to its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place that is taken.

    Attributes:
        left: its left edge.
        top: its upper edge.
        right: its right edge.
        bottom: its lower edge.
    """

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Say whether the two have a point in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: "Box") -> bool:
        """Say whether the other lies in it."""
        wide = self.left <= other.left and other.right <= self.right
        return wide and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words that want a place.

    Attributes:
        at: the point that they belong to.
        line: the words.
        fill: token of their colour.
        bold: they stand out.
    """

    at: tuple[float, float]
    line: str
    fill: str = "ink"
    bold: bool = False


def around(at: tuple[float, float], radius: float) -> Box:
    """Return the place that a mark takes."""
    x, y = at
    return Box(left=x - radius, top=y - radius, right=x + radius, bottom=y + radius)


def placed(
    labels: Iterable[Label],
    taken: Iterable[Box],
    room: Box,
    size: float = SMALL,
    *,
    shy: Sequence[Box] = (),
) -> Markup:
    """Return the words that find a place, first come, first served.

    Args:
        labels: those that matter most first.
        taken: where nothing may stand.
        room: where they have to stand.
        size: of the letters.
        shy: where words stand only if they find no other place.
    """
    boxes = list(taken)
    drawn = list[Markup]()
    for label in labels:
        found = _place(label, [*boxes, *shy], room, size) or _place(label, boxes, room, size)
        if found is not None:
            boxes.append(found)
            drawn.append(_drawn(label, found, size))
    return Markup("".join(drawn))


def _place(label: Label, boxes: list[Box], room: Box, size: float) -> Box | None:
    if not label.line:
        return None
    return next(
        (
            box
            for box in _candidates(label, size)
            if room.holds(box) and not any(box.meets(other) for other in boxes)
        ),
        None,
    )


def _candidates(label: Label, size: float) -> tuple[Box, ...]:
    """Return places over, beside and under a point, the best first."""
    x, y = label.at
    wide, high = width(label.line, size), size * 1.15
    over, under, level = y - GAP - high, y + GAP, y - high / 2
    lefts = (
        (x - wide / 2, over), (x + 4, over), (x - wide - 4, over), (x + GAP, level),
        (x - wide - GAP, level), (x - wide / 2, under), (x + 4, under), (x - wide - 4, under),
    )  # fmt: skip
    return tuple(
        Box(left=left, top=top, right=left + wide, bottom=top + high) for left, top in lefts
    )


def _drawn(label: Label, box: Box, size: float) -> Markup:
    return text(
        ((box.left + box.right) / 2, box.bottom - size * 0.28),
        label.line,
        size,
        fill=label.fill,
        text_anchor="middle",
        font_weight="600" if label.bold else "",
        stroke="ground",
        stroke_width=3,
        stroke_linejoin="round",
        paint_order="stroke",
    )
