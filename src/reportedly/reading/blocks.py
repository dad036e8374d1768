"""Blocks of Markdown: which lines are markup, and where the running text stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.edits import Edit

QUOTE = re.compile(r"(?: {0,3}> ?)+")
FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
DEFINITION = re.compile(
    r" {0,3}\[([^\[\]]+)\]:[ \t]*\S+[ \t]*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?[ \t]*$"
)
FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]]+\]:[ \t]*")
ITEM = re.compile(r"[ \t]*(?:[-*+]|([0-9]{1,9})[.)])[ \t]+(?=\S)")
BREAK = re.compile(r"(?<! ) {2,}$|\\$")
DELIMITERS = frozenset("|:- \t")
BULLET = "- "

Block = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a Markdown source are.

    Attributes:
        edits: what the markup of lines does to the text.
        blocks: ranges of the source that hold running text, one for each paragraph or item.
        labels: names of the links that are defined somewhere, folded.
        heading: the first heading of level 1, where there is one.
    """

    edits: tuple[Edit, ...]
    blocks: tuple[Block, ...]
    labels: frozenset[str]
    heading: Block | Unknown


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source.

    Attributes:
        outer: where it starts.
        start: where it starts inside its block quotes.
        end: where it ends, without the line end.
        after: where the next one starts.
        text: what stands from `start` to `end`.
    """

    outer: int
    start: int
    end: int
    after: int
    text: str


def lay_out(source: str, begin: int) -> Layout:
    """Return what the lines from `begin` on are."""
    scanner = _Scanner(source)
    for line in _lines(source, begin):
        scanner.take(line)
    scanner.close()
    return Layout(
        edits=tuple(scanner.edits),
        blocks=tuple(scanner.blocks),
        labels=frozenset(scanner.labels),
        heading=scanner.heading,
    )


def fold(label: str) -> str:
    """Return a label as labels are compared: without regard to case and blanks."""
    return " ".join(label.split()).casefold()


def _lines(source: str, begin: int) -> Iterator[Line]:
    at = begin
    while at < len(source):
        feed = source.find("\n", at)
        after = len(source) if feed < 0 else feed + 1
        text = source[at:after].rstrip("\r\n")
        yield Line(at, at, at + len(text), after, text)
        at = after


@dataclass(slots=True)
class _Scanner:
    """The state of the scan: the fence and the paragraph that are open, and what was found."""

    source: str
    edits: list[Edit] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    heading: Block | Unknown = UNKNOWN
    fence: str = ""
    paragraph: list[Line] = field(default_factory=list)
    in_item: bool = False

    def take(self, line: Line) -> None:
        """Sort one line in; the first rule that knows it decides."""
        if self.fence:
            self._code(line)
            return
        inner = self._unquote(line)
        rules: tuple[Callable[[Line], bool], ...] = (
            self._blank,
            self._opens_fence,
            self._heading,
            self._underline,
            self._dropped,
            self._definition,
            self._item,
        )
        if not any(rule(inner) for rule in rules):
            self._running(inner)

    def close(self) -> None:
        """End the paragraph that is open."""
        if self.paragraph:
            self.blocks.append((self.paragraph[0].start, self.paragraph[-1].end))
        self.paragraph = []

    def _drop(self, line: Line, new: str = "") -> bool:
        self.edits.append(Edit(line.outer, line.after, new))
        return True

    def _unquote(self, line: Line) -> Line:
        match = QUOTE.match(line.text)
        if not match:
            return line
        start = line.start + match.end()
        self.edits.append(Edit(line.start, start))
        return Line(line.outer, start, line.end, line.after, line.text[match.end() :])

    def _code(self, line: Line) -> None:
        stripped = line.text.strip()
        if stripped.startswith(self.fence) and not stripped.strip(self.fence[0]):
            self.fence = ""
            self._drop(line)

    def _blank(self, line: Line) -> bool:
        if line.text.strip():
            return False
        self.close()
        self.in_item = False
        return True

    def _opens_fence(self, line: Line) -> bool:
        match = FENCE.match(line.text)
        if not match:
            return False
        self.close()
        self.fence = match[1]
        return self._drop(line)

    def _heading(self, line: Line) -> bool:
        match = HEADING.match(line.text)
        if not match:
            return False
        self.close()
        body = line.text.rstrip()
        core = body.rstrip("#")
        closed = core != body and (core.endswith((" ", "\t")) or len(core) <= match.end())
        end = max(match.end(), len(core.rstrip() if closed else body))
        start, stop = line.start + match.end(), line.start + end
        self.edits += [Edit(line.start, start), Edit(stop, line.end)]
        self._headed((start, stop), level=len(match[1]))
        self.edits.append(Edit(line.after, line.after, self._gap(line)))
        return True

    def _underline(self, line: Line) -> bool:
        match = UNDERLINE.match(line.text) if self.paragraph and not self.in_item else None
        if not match:
            return False
        heading = (self.paragraph[0].start, self.paragraph[-1].end)
        level = 1 if match[1].startswith("=") and len(self.paragraph) == 1 else 2
        self.paragraph = []
        self._headed(heading, level=level)
        return self._drop(line, self._gap(line))

    def _headed(self, block: Block, *, level: int) -> None:
        if block[0] < block[1]:
            self.blocks.append(block)
        if level == 1 and isinstance(self.heading, Unknown):
            self.heading = block

    def _gap(self, line: Line) -> str:
        """Return what has to stand after a heading, so that a blank line follows it."""
        rest = self.source[line.after : line.after + 1]
        return "\n" if rest.strip() else ""

    def _dropped(self, line: Line) -> bool:
        table_row = {"|", "-"} <= set(line.text) <= DELIMITERS
        if not table_row and not RULE.match(line.text):
            return False
        if not table_row:
            self.close()
        return self._drop(line)

    def _definition(self, line: Line) -> bool:
        note = FOOTNOTE.match(line.text)
        if note:
            self.close()
            self._begin(line, note.end(), "")
            return True
        match = None if self.paragraph else DEFINITION.match(line.text)
        if not match:
            return False
        self.labels.add(fold(match[1]))
        return self._drop(line)

    def _item(self, line: Line) -> bool:
        match = ITEM.match(line.text)
        inside = self.paragraph and not self.in_item
        if not match or (inside and match[1] and int(match[1]) != 1):
            return False
        self.close()
        self._begin(line, match.end(), BULLET)
        self.in_item = True
        return True

    def _begin(self, line: Line, length: int, marker: str) -> None:
        """Open a paragraph after a marker of some length."""
        start = line.start + length
        if line.text[:length] != marker:
            self.edits.append(Edit(line.start, start, marker))
        self._running(Line(line.outer, start, line.end, line.after, line.text[length:]))

    def _running(self, line: Line) -> None:
        indent = len(line.text) - len(line.text.lstrip())
        if indent:
            self.edits.append(Edit(line.start, line.start + indent))
        end = BREAK.search(line.text)
        if end:
            self.edits.append(Edit(line.start + end.start(), line.end))
        self.paragraph.append(line)
