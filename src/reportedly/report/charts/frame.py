"""The frame of a panel: its axes, its grid, and where what has no place on them stands."""

from dataclasses import dataclass

from reportedly.report.charts.legend import EDGE
from reportedly.report.charts.scale import Days, Scale, number_ticks
from reportedly.report.charts.svg import SMALL, Markup, box, group, line, text, width

ARROW = 20.0  # of an open bound
STRIP = 30.0  # for what has no figure, or none that is a total
COLUMN = 64.0  # for what has no date
LABEL_ROOM = 78.0  # for the name of a day under the axis
HIGH = 40.0  # for one number on the upright axis


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The ground that the points of one panel stand on.

    Attributes:
        days: across.
        figures: upright, growing upwards.
        left: where the days begin.
        right: where they end.
        top: of the panel.
        bottom: where the figures begin.
        undated: in the middle of the column for what has no date.
        loose: in the middle of the row for what has no figure.
    """

    days: Days
    figures: Scale
    left: float
    right: float
    top: float
    bottom: float
    undated: float
    loose: float

    @property
    def start(self) -> float:
        """Where the panel begins: with the column for what has no date, where there is one."""
        return self.undated - COLUMN / 2 if self.undated < self.left else self.left

    def axes(self, *, undated: bool, loose: bool) -> Markup:
        """Return the grid and its names.

        Args:
            undated: something stands in the column without a date.
            loose: something stands in the row without a figure.
        """
        start = self.start
        return group(
            self._column() if undated else Markup(""),
            *(
                part
                for y, name in number_ticks(self.figures, self._most_numbers())
                for part in self._number(start, y, name)
            ),
            *(
                part
                for x, name in self.days.ticks(self._most_days())
                for part in self._day(x, name)
            ),
            line((start, self.bottom), (self.right, self.bottom), stroke="soft"),
            self._row() if loose else Markup(""),
        )

    def _most_numbers(self) -> int:
        return max(2, int((self.bottom - self.top) / HIGH))

    def _most_days(self) -> int:
        return max(2, int((self.right - self.left) / LABEL_ROOM))

    def _number(self, start: float, y: float, name: str) -> tuple[Markup, ...]:
        return (
            line((start, y), (self.right, y), stroke="rule"),
            text((start - 6, y + 4), name, SMALL, fill="soft", text_anchor="end"),
        )

    def _day(self, x: float, name: str) -> tuple[Markup, ...]:
        half = width(name, SMALL) / 2
        middle = min(max(x, EDGE + half), self.right + EDGE - half)
        return (
            line((x, self.top), (x, self.bottom + 4), stroke="rule"),
            text((middle, self.bottom + 17), name, SMALL, fill="soft", text_anchor="middle"),
        )

    def _column(self) -> Markup:
        left = self.undated - COLUMN / 2
        return group(
            box(left, self.top, (COLUMN - 8, self.bottom - self.top), fill="sea"),
            text(
                (self.undated - 4, self.bottom + 17),
                "no date",
                SMALL,
                fill="soft",
                text_anchor="middle",
            ),
        )

    def _row(self) -> Markup:
        left = self.start
        return group(
            box(left, self.loose - STRIP / 2, (self.right - left, STRIP), fill="sea"),
            text((left - 6, self.loose + 4), "no total", SMALL, fill="soft", text_anchor="end"),
        )


def number_room(figures: Scale) -> float:
    """Return how much the names of the numbers take beside an axis."""
    names = [name for _, name in number_ticks(figures, 6)]
    return max([width("no total", SMALL), *(width(name, SMALL) for name in names)]) + 10
