"""Documents: one retrieved text each, with where it is from."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from reportedly.errors import NounError
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Origin, Section
from reportedly.model.span import Segment, Span
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One clean text in which every span counts, mapped back to its source.

    Attributes:
        id: as it came, else 16 hex digits of the hash of the text; of a page or a letter, of
            the text with its address or publisher.
        sha256: SHA-256 of the clean text in UTF-8, 64 hex digits.
        text: title first, a blank line, the body; as it is, nothing normalised away.
        title: the headline, where one is known.
        published: the day of publication; never guessed.
        published_as: the publication date or time as it came, for the way out.
        publisher: the outlet or office that issued it.
        author: the byline.
        url: where it stood.
        language: BCP 47 code.
        segments: the map from clean text to source, sorted by `start`, without overlap.
        sections: what the parts of the text are, where the source tells; sorted, apart.
        origin: what it was read from, where that is more than a text.
    """

    id: str
    sha256: str
    text: str
    title: str | Unknown = UNKNOWN
    published: PartialDate | Unknown = UNKNOWN
    published_as: str | Unknown = UNKNOWN
    publisher: str | Unknown = UNKNOWN
    author: str | Unknown = UNKNOWN
    url: str | Unknown = UNKNOWN
    language: str | Unknown = UNKNOWN
    segments: tuple[Segment, ...] = ()
    sections: tuple[Section, ...] = ()
    origin: Origin | Unknown = UNKNOWN

    def __post_init__(self) -> None:
        """Refuse a document without an identity, or with a map out of order."""
        runs = [(one.start, one.start + one.length) for one in self.segments]
        parts = [(one.start, one.end) for one in self.sections]
        if not self.id or not all(_in_order(few, len(self.text)) for few in (runs, parts)):
            raise NounError(
                "a document needs an id and a map in order",
                self.id or "a document without an id",
                "Build documents with `reading`, which makes both.",
            )

    def span(self, start: int, end: int) -> Span:
        """Return the span of `[start, end)`, with where it stands in the source.

        Characters that the reading put in (the blank line after a title) have no source of
        their own and take the nearest end of their neighbour.

        Raises:
            NounError: the range is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise NounError(
                "a span must lie in its document",
                f"[{start}, {end}) in {self.id}, which has {len(self.text)} characters",
                "Count in code points of the document's clean text.",
            )
        if not self.segments:
            return Span(start=start, end=end, source_start=start, source_end=end)
        first = self._segment(start)
        last = self._last(first, end)
        begin = _into(first, start)
        finish = _out_of(last, end)
        return Span(
            start=start,
            end=end,
            source_start=begin,
            source_end=max(begin, finish),
            part=first.part,
        )

    def quote(self, span: Span) -> str:
        """Return the words at a span."""
        return self.text[span.start : span.end]

    def _last(self, first: Segment, end: int) -> Segment:
        """Return the run that holds the last character before `end` of the same part."""
        last = self._segment(end - 1)
        if last.part == first.part:
            return last
        after = (one for one in self.segments if first.start <= one.start < end)
        *_, last = takewhile(lambda one: one.part == first.part, after)
        return last

    def _segment(self, at: int) -> Segment:
        """Return the run that holds the character, or the one before it."""
        index = bisect_right(self.segments, at, key=lambda segment: segment.start) - 1
        return self.segments[max(0, index)]


def _into(segment: Segment, at: int) -> int:
    """Return the source position of a character in or after a run."""
    inside = min(max(at - segment.start, 0), segment.length - 1)
    return segment.source_start + inside


def _out_of(segment: Segment, end: int) -> int:
    """Return where the source of what ends in a run, or after it, ends."""
    if end >= segment.start + segment.length:
        return segment.source_end
    return _into(segment, end - 1) + 1


def _in_order(ranges: Sequence[tuple[int, int]], length: int) -> bool:
    """Say whether ranges follow each other and stay within a text."""
    follow = all(one[1] <= two[0] for one, two in pairwise(ranges))
    return follow and (not ranges or ranges[-1][1] <= length)
