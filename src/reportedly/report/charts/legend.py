"""Heads, keys and notes: what a chart shows, who is who in it, how it is to be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.report.charts.palette import dash, hue, shape
from reportedly.report.charts.svg import (
    LARGE,
    LINE,
    NORMAL,
    SMALL,
    Markup,
    fitted,
    group,
    line,
    mark,
    text,
    width,
    wrapped,
)

EDGE = 16.0  # around everything
SWATCH = 34.0
ROW = 20.0
BETWEEN = 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a chart that has been laid out.

    Attributes:
        drawn: what is drawn.
        bottom: where it ends.
    """

    drawn: Markup
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a key.

    Attributes:
        swatch: what is explained, drawn around the origin.
        name: what it means.
    """

    swatch: Markup
    name: str


def head(title: str, notes: Sequence[str], wide: float) -> Block:
    """Return the title of a chart and what stands under it."""
    room = wide - 2 * EDGE
    top = EDGE
    parts = list[Markup]()
    for one in wrapped(title, room, LARGE * 1.04)[:3]:
        top += LARGE * LINE
        parts.append(text((EDGE, top - 5), one, LARGE, font_weight="600"))
    below = lines(notes, top, wide)
    return Block(drawn=Markup("".join(parts) + below.drawn), bottom=below.bottom)


def lines(notes: Iterable[str], top: float, wide: float) -> Block:
    """Return sentences in quiet small letters, each on lines of its own."""
    parts = list[Markup]()
    for note in notes:
        for one in wrapped(note, wide - 2 * EDGE, SMALL):
            top += SMALL * LINE
            parts.append(text((EDGE, top), one, SMALL, fill="soft"))
    return Block(drawn=Markup("".join(parts)), bottom=top + 4)


def key(entries: Sequence[Entry], top: float, wide: float) -> Block:
    """Return a key in as many rows as it needs."""
    if not entries:
        return Block(drawn=Markup(""), bottom=top)
    x, y = EDGE, top + ROW
    parts = list[Markup]()
    for entry in entries:
        name = fitted(entry.name, wide - 2 * EDGE - SWATCH, SMALL)
        takes = SWATCH + width(name, SMALL)
        if x > EDGE and x + takes > wide - EDGE:
            x, y = EDGE, y + ROW
        parts += (
            group(entry.swatch, transform=f"translate({x + 14:.1f} {y - 4:.1f})"),
            text((x + SWATCH, y), name, SMALL),
        )
        x += takes + BETWEEN
    return Block(drawn=Markup("".join(parts)), bottom=y + 6)


def voices(names: Sequence[str]) -> tuple[Entry, ...]:
    """Return the key of the lines, one for each claimant: colour, dash and mark."""
    return tuple(
        Entry(
            swatch=group(
                line(
                    (-14, 0),
                    (14, 0),
                    stroke=hue(at),
                    stroke_width=2,
                    stroke_dasharray=dash(at),
                ),
                mark(shape(at), (0, 0), 5, fill=hue(at), stroke=hue(at)),
            ),
            name=name,
        )
        for at, name in enumerate(names)
    )


def heading(line_: str, at: tuple[float, float], room: float) -> Markup:
    """Return the name of a part of a chart."""
    return text(at, fitted(line_, room, NORMAL * 1.04), NORMAL, font_weight="600")
