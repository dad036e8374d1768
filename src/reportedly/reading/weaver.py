"""The weaver: a clean text put together from pieces of a source, each with where it stood."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.model.origin import Section, SectionRole
from reportedly.model.span import Segment

BLANK, LINE, PARAGRAPH = " ", "\n", "\n\n"
GAPS = ("", BLANK, LINE, PARAGRAPH)

# A piece of a source: where it stands, what it says, and how many characters it stands for.
Piece = tuple[int, str, int]


@dataclass(slots=True)
class Weaver:
    """A text in the making.

    Attributes:
        part: the part of the source that pieces are taken from.
        length: how many code points were written.
    """

    part: str = "text"
    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _segments: list[Segment] = field(default_factory=list)
    _sections: list[Section] = field(default_factory=list)
    _gap: str = ""
    _begun: int = 0

    def take(self, pieces: Iterable[Piece]) -> None:
        """Add pieces of the source; white space at their ends becomes a gap."""
        for at, text, width in pieces:
            bare = text.strip()
            if not bare:
                self.gap(BLANK)
                continue
            lead = len(text) - len(text.lstrip())
            if lead:
                self.gap(BLANK)
            self._flush()
            self._map(at + lead, len(bare), 0 if width == len(text) else width)
            self._write(bare)
            if lead + len(bare) < len(text):
                self.gap(BLANK)

    def put(self, text: str) -> None:
        """Add words that the source does not have."""
        self._flush()
        self._write(text)

    def gap(self, kind: str) -> None:
        """Ask for a gap before what comes next; of several gaps the widest is made."""
        self._gap = max(self._gap, kind, key=GAPS.index)

    def open(self) -> None:
        """Begin a section, which is a paragraph of its own."""
        self.gap(PARAGRAPH)
        self._begun = -1

    def close(self, role: SectionRole) -> None:
        """End the section that was opened, if anything was written since."""
        if self._begun >= 0:
            self._sections.append(Section(start=self._begun, end=self.length, role=role))

    @property
    def text(self) -> str:
        """What was written."""
        return "".join(self._parts)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Its map."""
        return tuple(self._segments)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its sections."""
        return tuple(self._sections)

    def _flush(self) -> None:
        gap, self._gap = self._gap, ""
        if self.length and gap:
            self._write(gap)
        if self._begun < 0:
            self._begun = self.length

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def _map(self, at: int, length: int, stands_for: int) -> None:
        last = self._segments[-1] if self._segments else None
        if last and not stands_for and self._continues(last, at):
            at, length = last.source_start, at + length - last.source_start
            start = last.start
            self._segments.pop()
        else:
            start = self.length
        self._segments.append(
            Segment(
                start=start,
                source_start=at,
                length=length,
                part=self.part,
                source_length=stands_for,
            )
        )

    def _continues(self, last: Segment, at: int) -> bool:
        """Say whether what comes next stands right after the last run, in both texts.

        One blank may stand between, in both.
        """
        between = at - last.source_start - last.length
        same = self.length - last.start - last.length == between
        return same and 0 <= between <= 1 and not last.source_length and last.part == self.part
