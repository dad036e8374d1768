"""Lines on a page: in which order they are read, and where a paragraph ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

GAP = 1.2  # heights of a line: wider than between words, narrower than between columns
LEAST_LINES = 5  # of a column
MOST_CROSSING = 0.3  # of all lines: titles and tables that lie across
LEAST_WORDS = 18  # characters of a line of prose, on average; a table has less
MIDDLE = (0.25, 0.75)  # of the page's width, where a gutter may lie
STEPS = 60
LOOSE = 1.45  # times the usual distance of lines: a paragraph ends
LARGER = 1.2  # times the height: a heading
SHORT = 0.8  # of the width of its column: the last line of a paragraph
BULLETS = ("•", "▪", "■", "●", "◦", "–", "- ", "* ", "o ")
ENDS = (".", "!", "?", "”", '"', ":", ")")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A run of words on one line of a page.

    Attributes:
        start: where it begins in the text of the page.
        text: what it says.
        left: its box, from the left edge of the page.
        right: where it ends.
        bottom: its box, from the lower edge of the page.
        top: its upper edge.
    """

    start: int
    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.top - self.bottom


def in_reading_order(lines: Sequence[Line], whole: Sequence[Line]) -> list[Line]:
    """Return lines as a person reads them: down one column, then down the next.

    Args:
        lines: cut where a gap is as wide as between columns.
        whole: the same lines, uncut, in the order of the file; kept where there are no columns.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return list(whole)
    bands, band = list[list[Line]](), list[Line]()
    for line in sorted(lines, key=lambda one: -one.top):
        if line.left < gutter < line.right:
            bands += [band, [line]]
            band = []
        else:
            band.append(line)
    bands.append(band)
    return [line for one in bands for line in _down(one, gutter)]


def _down(band: Sequence[Line], gutter: float) -> Iterator[Line]:
    for side in (True, False):
        column = [line for line in band if (line.left < gutter) is side]
        yield from sorted(column, key=lambda one: (-round(one.top, 1), one.left))


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where two columns of prose are parted, if there are two."""
    if len(lines) < 2 * LEAST_LINES:
        return None
    left, right = min(one.left for one in lines), max(one.right for one in lines)
    width = right - left
    best, fewest = None, int(MOST_CROSSING * len(lines)) + 1
    for step in range(STEPS + 1):
        at = left + width * (MIDDLE[0] + (MIDDLE[1] - MIDDLE[0]) * step / STEPS)
        crossing = sum(1 for one in lines if one.left < at < one.right)
        if crossing < fewest and _is_prose(lines, at):
            best, fewest = at, crossing
    return best


def _is_prose(lines: Sequence[Line], at: float) -> bool:
    """Say whether on both sides of a place stand lines of prose."""
    sides = [one for one in lines if one.right <= at], [one for one in lines if one.left >= at]
    return all(
        len(side) >= LEAST_LINES
        and sum(len(one.text) for one in side) >= LEAST_WORDS * len(side)
        for side in sides
    )


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines in reading order, put together to paragraphs."""
    found = list[list[Line]]()
    pitches = [one.top - two.top for one, two in pairwise(lines)]
    down = [pitch for pitch in pitches if pitch > 0]
    usual = median(down) if down else 0.0
    width = max((one.right - one.left for one in lines), default=0.0)
    for line in lines:
        last = found[-1][-1] if found else None
        if last is None or _ends(last, line, usual, width):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _ends(last: Line, line: Line, usual: float, width: float) -> bool:
    """Say whether a paragraph ends between two lines."""
    tall = max(last.height, line.height) > LARGER * max(0.1, min(last.height, line.height))
    sized = tall and abs(last.height - line.height) > LARGER
    pitch = last.top - line.top
    apart = pitch > LOOSE * usual > 0
    short = last.right - last.left < SHORT * width and last.text.rstrip().endswith(ENDS)
    beside = abs(pitch) < usual / 2 and line.left > last.right
    turned = pitch < 0 and last.text.rstrip().endswith(ENDS)
    return not beside and (
        turned or sized or apart or short or line.text.lstrip().startswith(BULLETS)
    )
