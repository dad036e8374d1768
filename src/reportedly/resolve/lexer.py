"""Pieces of text that the date grammar reads: words, numbers, marks."""

import re
from dataclasses import dataclass

PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
OUTSIDE = ""
TOO_LONG = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a number or a mark.

    Attributes:
        text: the characters.
        lower: in lower case.
        start: first code point.
        end: one past the last.
    """

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text, safe to look past either end.

    Attributes:
        text: the text.
        row: the pieces.
        lows: the pieces in lower case.
        size: how many they are.
    """

    text: str
    row: tuple[Piece, ...]
    lows: tuple[str, ...]
    size: int

    @classmethod
    def of(cls, text: str) -> "Pieces":
        """Cut a text."""
        row = tuple(
            Piece(m.group(), m.group().lower(), m.start(), m.end())
            for m in PIECE.finditer(text)
        )
        return cls(text, row, tuple(piece.lower for piece in row), len(row))

    def low(self, index: int) -> str:
        """Return a piece in lower case, or nothing outside the text."""
        return self.lows[index] if 0 <= index < self.size else OUTSIDE

    def raw(self, index: int) -> str:
        """Return a piece as it stands, or nothing outside the text."""
        return self.row[index].text if 0 <= index < self.size else OUTSIDE

    def number(self, index: int) -> int:
        """Return the number at a place, or -1."""
        piece = self.raw(index)
        return (
            int(piece) if piece.isascii() and piece.isdigit() and len(piece) < TOO_LONG else -1
        )

    def tight(self, index: int) -> bool:
        """Say whether a piece follows the one before it without a blank."""
        inside = 0 < index < self.size
        return inside and self.row[index].start == self.row[index - 1].end
