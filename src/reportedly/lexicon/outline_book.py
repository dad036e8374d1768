"""Outlines of countries: what a map is drawn on, shipped, so that it needs no network."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import HERE, meaning, table

COLUMNS = ("code", "ring", "west", "south", "east", "north", "points")
PER_DEGREE = 100  # points lie on a hundredth of a degree, about a kilometre
LEAST, BITS, MORE = 63, 5, 0x20

Point = tuple[float, float]  # degrees east, degrees north
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One closed line: an island, a mainland, or a hole in one.

    Attributes:
        code: ISO 3166-1 alpha-3 of its country, or a name where there is no code.
        west: the least degree east that it touches.
        south: the least degree north.
        east: the largest degree east.
        north: the largest degree north.
        points: its points, packed; a map unpacks what it shows.
    """

    code: str
    west: float
    south: float
    east: float
    north: float
    points: str

    def ring(self) -> Ring:
        """Return its points; the first is the last.

        Raises:
            LexiconError: they are not packed.
        """
        return unpacked(self.points, self.code)


@cache
def load_outlines(root: Path = HERE) -> tuple[Outline, ...]:
    """Read the outlines of countries as they are run, not as anybody claims them; once.

    Raises:
        LexiconError: the file breaks its rules.
    """
    path = root / "outlines" / "countries.tsv"
    with meaning(path):
        return tuple(
            Outline(
                code=code,
                west=float(west),
                south=float(south),
                east=float(east),
                north=float(north),
                points=points,
            )
            for code, _, west, south, east, north, points in table(path, COLUMNS, key=2)
        )


def packed(points: Iterable[Point]) -> str:
    """Return points as letters: the steps between them, five bits a letter, the least first.

    It is the encoding that web maps call a polyline, longitude first.
    """
    places = [(round(x * PER_DEGREE), round(y * PER_DEGREE)) for x, y in points]
    steps = (
        after[axis] - before[axis]
        for before, after in pairwise([(0, 0), *places])
        for axis in (0, 1)
    )
    return "".join(letter for step in steps for letter in _letters(step))


@lru_cache(maxsize=2048)
def unpacked(text: str, where: str) -> Ring:
    """Return the points that `packed` made letters of.

    Args:
        text: the letters.
        where: names them, in an error.

    Raises:
        LexiconError: they are no such letters.
    """
    steps = tuple(_steps(text))
    cut_short = text[-1:] >= chr(LEAST + MORE)
    if not steps or len(steps) % 2 or cut_short or min(text) < chr(LEAST):
        raise LexiconError("these are no points", where, "Run scripts/build_outlines.py.")
    points = list[Point]()
    x = y = 0
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + east, y + north
        points.append((x / PER_DEGREE, y / PER_DEGREE))
    return tuple(points)


def _letters(step: int) -> Iterator[str]:
    left = step * 2 if step >= 0 else -step * 2 - 1
    while left >= MORE:
        yield chr(LEAST + (left % MORE | MORE))
        left >>= BITS
    yield chr(LEAST + left)


def _steps(text: str) -> Iterator[int]:
    value = shift = 0
    for letter in text:
        part = ord(letter) - LEAST
        value |= (part % MORE) << shift
        shift += BITS
        if part < MORE:
            yield -(value + 1) // 2 if value % 2 else value // 2
            value = shift = 0
