"""Where words stand: in the clean text, and in the source that it was made from."""

from dataclasses import dataclass

from reportedly.errors import NounError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of code points, in the clean text and in its source.

    Attributes:
        start: first code point in the clean text.
        end: one past the last; `start < end`.
        source_start: first code point in the source part.
        source_end: one past the last; `source_start <= source_end`.
        part: which part of the source is meant: "text", "title", "page:3" of a PDF, "mime:1.2"
            of a letter.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    part: str = "text"

    def __post_init__(self) -> None:
        """Refuse an empty or turned range."""
        if not 0 <= self.start < self.end or not 0 <= self.source_start <= self.source_end:
            raise NounError(
                "a span must hold at least one character",
                f"[{self.start}, {self.end}) from [{self.source_start}, {self.source_end})",
                "Narrow a span with `Document.span`, which cannot turn it.",
            )

    def covers(self, other: "Span") -> bool:
        """Say whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of the clean text that stands in the source character by character.

    Attributes:
        start: where the run starts in the clean text.
        source_start: where it starts in the source part.
        length: how many code points it holds; 0 is refused.
        part: the source part, as in `Span`.
        source_length: how many code points of the source it stands for, where these are not as
            many: `&amp;` is one character of the text. 0 is as many.
    """

    start: int
    source_start: int
    length: int
    part: str = "text"
    source_length: int = 0

    @property
    def source_end(self) -> int:
        """One past the last code point of the source that the run stands for."""
        return self.source_start + (self.source_length or self.length)

    def __post_init__(self) -> None:
        """Refuse an empty run."""
        least = min(self.start, self.source_start, self.source_length)
        if self.length < 1 or least < 0:
            raise NounError(
                "a segment must hold at least one character",
                f"{self.length} characters at {self.start}",
                "Leave empty runs out of the map.",
            )
