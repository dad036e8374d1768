"""Tables for a terminal: columns as wide as their widest cell, numbers to the right."""

from collections.abc import Sequence

NUMERIC = frozenset("0123456789.-+%* ")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay rows out below their head; a column of figures only is set to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    right = [all(NUMERIC.issuperset(cell) for cell in cells) for cells in _columns(head, rows)]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(_line(line, widths, right) for line in lines)


def share(part: int, whole: int) -> float:
    """Return a share, 0 where there is nothing to share."""
    return part / whole if whole else 0.0


def _columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[row[number] for row in rows] for number in range(len(head))]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    set_out = (
        cell.rjust(width) if is_right else cell.ljust(width)
        for cell, width, is_right in zip(cells, widths, right, strict=True)
    )
    return "  ".join(set_out).rstrip()
