"""A passage of a document with words marked, for any terminal."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model.document import Document
from reportedly.model.span import Span

AROUND = 240
MARK = "^"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a passage.

    Attributes:
        text: the words, with nothing that acts on a terminal.
        marks: as wide as the text, a caret under each marked character; "" where none is.
    """

    text: str
    marks: str = ""


def around(document: Document, span: Span, width: int) -> tuple[Line, ...]:
    """Return the marked span with the words before and after it."""
    start = _word_edge(document.text, max(0, span.start - AROUND), 1)
    end = _word_edge(document.text, min(len(document.text), span.end + AROUND), -1)
    start, end = min(start, span.start), max(end, span.end)
    return marked(document.text, (span,), width, start=start, end=end)


def whole(document: Document, spans: Iterable[Span], width: int) -> tuple[Line, ...]:
    """Return the whole text with every span marked."""
    return marked(document.text, spans, width, start=0, end=len(document.text))


def marked(
    text: str, spans: Iterable[Span], width: int, *, start: int, end: int
) -> tuple[Line, ...]:
    """Return `text[start:end]` in lines of at most `width` cells, the spans marked."""
    hot = sorted((span.start, span.end) for span in spans)
    return tuple(
        Line(text=_shown(text[begin:finish]), marks=_marks(text, begin, finish, hot))
        for begin, finish in _lines(text, start, end, max(width, 20))
    )


def _word_edge(text: str, at: int, step: int) -> int:
    """Return the nearest end of a word, so that no word is cut in two."""
    while 0 < at < len(text) and not text[at - 1 if step > 0 else at].isspace():
        at += step
    return at


def _lines(text: str, start: int, end: int, width: int) -> Iterable[tuple[int, int]]:
    """Yield the ends of lines: at line breaks, and at blanks where a line is full."""
    begin, blank, used, at = start, -1, 0, start
    while at < end:
        if text[at] == "\n":
            yield begin, at
            begin, blank, used = at + 1, -1, 0
        else:
            blank = at if text[at].isspace() else blank
            used += cells(text[at])
            if used > width:
                cut = blank if blank > begin else at
                yield begin, cut
                begin = cut + 1 if cut == blank else cut
                blank, used = -1, sum(cells(char) for char in text[begin : at + 1])
        at += 1
    if begin < end:
        yield begin, end


def _shown(text: str) -> str:
    return "".join(_one_cell(char) for char in text).rstrip()


def _marks(text: str, start: int, end: int, hot: list[tuple[int, int]]) -> str:
    near = [(begin, finish) for begin, finish in hot if begin < end and start < finish]
    signs = (
        (MARK if any(begin <= at < finish for begin, finish in near) else " ") * cells(text[at])
        for at in range(start, end)
    )
    return "".join(signs).rstrip()


def cells(char: str) -> int:
    """Return how many cells of a terminal a character takes."""
    if unicodedata.combining(char) or char in "\u200b\u200c\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _one_cell(char: str) -> str:
    """Return what is printed for a character: nothing may act on the terminal."""
    if char.isspace():
        return " "
    shown = char.isprintable() or not cells(char)
    return char if shown else "\N{REPLACEMENT CHARACTER}"
