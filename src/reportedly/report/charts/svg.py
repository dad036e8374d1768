"""SVG as text: elements, escaped words, widths of words; nothing here knows what is drawn."""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from html import escape
from types import MappingProxyType
from typing import NewType

from reportedly.report import words
from reportedly.report.charts.palette import PAINTS, PREFIX, TOKENS, own_rules, paint

Markup = NewType("Markup", str)
Value = str | float

SPACE = "http://www.w3.org/2000/svg"
FONT = "system-ui, Helvetica, Arial, sans-serif"
MORE = "…"
SMALL, NORMAL, LARGE = 12, 13, 17
LINE = 1.35  # of the size, from one line to the next
# Widths as shares of the size, a little more than any common sans serif needs.
NARROW = frozenset("iIjlft.,:;'|!()[] -–’‘“”·")
_NARROW, _USUAL, _BROAD, _WIDE = 0.4, 0.6, 0.8, 1.1
LAST_OF_PLANE = "\uffff"
MANY = 1e5  # beyond it a tenth is not written
BROAD = frozenset("mwMWOQGCDHNUAVXYKR@%&—→")


def tag(name: str, *children: Markup, **given: Value) -> Markup:
    """Return an element; numbers are rounded, colours are tokens, empty attributes stay out.

    Args:
        name: of the element.
        children: what stands in it, in order.
        given: attributes; an underscore stands for a hyphen, one at the end falls away.
    """
    classes = [str(given.pop("class_"))] if given.get("class_") else []
    attributes = dict[str, Value]()
    for key, value in given.items():
        plain = key.rstrip("_").replace("_", "-")
        if plain in PAINTS and value in TOKENS:
            class_, value = paint(plain, str(value))  # noqa: PLW2901 - the token's value
            classes.append(class_)
        attributes[plain] = value
    named = {"class": " ".join(classes), **attributes}
    inside = "".join(
        f' {key}="{_written(value)}"' for key, value in named.items() if value != ""
    )
    body = "".join(children)
    return Markup(f"<{name}{inside}>{body}</{name}>" if body else f"<{name}{inside}/>")


def said(text: str) -> Markup:
    """Return words as they may stand in an element: on one line, escaped."""
    return Markup(escape(words.plain(text)))


def text(at: tuple[float, float], line: str, size: float = SMALL, **given: Value) -> Markup:
    """Return one line of words at a place."""
    fill = given.pop("fill", "ink")
    x, y = at
    return tag("text", said(line), x=x, y=y, font_size=size, fill=fill, **given)


def group(*children: Markup, **given: Value) -> Markup:
    """Return elements in a group; nothing where there are none."""
    return tag("g", *children, **given) if any(children) else Markup("")


def line(start: tuple[float, float], end: tuple[float, float], **given: Value) -> Markup:
    """Return a straight line."""
    return tag("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **given)


def box(left: float, top: float, size: tuple[float, float], **given: Value) -> Markup:
    """Return a rectangle; its sides are never negative."""
    width, height = size
    return tag("rect", x=left, y=top, width=max(0.0, width), height=max(0.0, height), **given)


def path(points: Iterable[tuple[float, float]], **given: Value) -> Markup:
    """Return a line through points."""
    return tag("polyline", points=_pairs(points), **given)


def polygon(corners: Iterable[tuple[float, float]], **given: Value) -> Markup:
    """Return a closed shape."""
    return tag("polygon", points=_pairs(corners), **given)


def drawing(
    size: tuple[float, float], name: str, title: str, about: str, *parts: Markup, linked: bool
) -> str:
    """Return a whole drawing, with a title and a description for those who do not see it.

    Args:
        size: width and height.
        name: begins the ids in it, which have to be unique in a page.
        title: what it shows, in a line.
        about: what a reader has to know, in a few sentences.
        parts: what is in it.
        linked: parts of it lead somewhere; then it is a group and no image to a reader's aid.
    """
    width, height = size
    key = f"{PREFIX}-{name}"
    return tag(
        "svg",
        tag("title", said(title), id=f"{key}-title"),
        tag("desc", said(about), id=f"{key}-desc"),
        tag("style", Markup(own_rules())),
        box(0, 0, (width, height), fill="ground"),
        *parts,
        xmlns=SPACE,
        class_=PREFIX,
        width=width,
        height=height,
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        role="group" if linked else "img",
        aria_labelledby=f"{key}-title {key}-desc",
        font_family=FONT,
    )


def embedded(whole: str) -> str:
    """Return a drawing without its own rules: the page that it stands in has them."""
    return whole.replace(tag("style", Markup(own_rules())), "", 1)


def width(words_: str, size: float) -> float:
    """Return how wide a line is at most in any common sans serif."""
    return sum(_share(char) for char in words_) * size


def fitted(line_: str, room: float, size: float) -> str:
    """Return a line, cut so that it fits; nothing where not even the mark of a cut does."""
    plain = words.plain(line_)
    if width(plain, size) <= room:
        return plain
    left = room - width(MORE, size)
    kept = 0
    for char in plain:
        left -= _share(char) * size
        if left < 0:
            break
        kept += 1
    return f"{plain[:kept].rstrip()}{MORE}" if kept else ""


def wrapped(line_: str, room: float, size: float) -> list[str]:
    """Return words over as many lines as they need; a word that is too long is cut."""
    lines: list[str] = []
    for word in words.plain(line_).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(fitted(word, room, size))
    return lines


def mark(shape: str, at: tuple[float, float], radius: float, **given: Value) -> Markup:
    """Return a mark of one of the palette's shapes around a point."""
    x, y = at
    if shape == "circle":
        return tag("circle", cx=x, cy=y, r=radius, **given)
    corners = [(x + radius * dx, y + radius * dy) for dx, dy in CORNERS[shape]]
    return polygon(corners, **given)


def arrow(start: tuple[float, float], end: tuple[float, float], **given: Value) -> Markup:
    """Return an arrow with an open head: a bound that has no other end."""
    (x, y), (to_x, to_y) = start, end
    angle = math.atan2(to_y - y, to_x - x)
    head = [
        (to_x - 5 * math.cos(angle + turn), to_y - 5 * math.sin(angle + turn))
        for turn in (0.55, -0.55)
    ]
    return group(line(start, end, **given), path([head[0], end, head[1]], fill="none", **given))


def _ring(sides: int, first: float) -> tuple[tuple[float, float], ...]:
    step = 2 * math.pi / sides
    return tuple(
        (math.cos(first + at * step), math.sin(first + at * step)) for at in range(sides)
    )


CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        "square": tuple((0.88 * x, 0.88 * y) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))),
        "diamond": tuple((1.2 * x, 1.2 * y) for x, y in _ring(4, 0)),
        "up": tuple((1.15 * x, 1.15 * y) for x, y in _ring(3, -math.pi / 2)),
        "down": tuple((1.15 * x, 1.15 * y) for x, y in _ring(3, math.pi / 2)),
        "hexagon": tuple((1.05 * x, 1.05 * y) for x, y in _ring(6, 0)),
        "plus": tuple(
            (x * 1.1, y * 1.1)
            for x, y in (
                (-0.35, -1), (0.35, -1), (0.35, -0.35), (1, -0.35), (1, 0.35), (0.35, 0.35),
                (0.35, 1), (-0.35, 1), (-0.35, 0.35), (-1, 0.35), (-1, -0.35), (-0.35, -0.35),
            )
        ),
    }
)  # fmt: skip


def _pairs(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _share(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"} or char > LAST_OF_PLANE:
        return _WIDE
    if char in NARROW:
        return _NARROW
    if not char.isascii():
        return _BROAD
    return _BROAD if char in BROAD else _USUAL


def _written(value: Value) -> str:
    return escape(words.plain(value)) if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    """Return a coordinate, to a tenth: no drawing shows more."""
    rounded = round(value, 1) + 0.0  # no negative zero
    return f"{rounded:g}" if abs(rounded) < MANY else f"{rounded:.0f}"
