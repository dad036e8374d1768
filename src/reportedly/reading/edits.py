"""Edits: how a source becomes a clean text, with the map that leads back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.model.origin import Section, SectionRole
from reportedly.model.span import Segment

TITLE = "title"
GAP = "\n\n"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One place where the clean text differs from its source.

    Attributes:
        start: first code point of the source that is left out.
        end: one past the last; equal to `start` where something is only put in.
        new: what stands there instead.
    """

    start: int
    end: int
    new: str = ""


Segments = tuple[Segment, ...]


def apply(source: str, edits: Iterable[Edit]) -> tuple[str, Segments]:
    """Return the clean text and its map; the map is empty where nothing was edited.

    Of edits that overlap, the first decides what is put in, and all that any of them leaves out
    is left out.
    """
    parts, segments, at, length = list[str](), list[Segment](), 0, 0

    def keep(text: str, start: int, *, mapped: bool, stands_for: int = 0) -> None:
        nonlocal length
        if text and mapped:
            segments.append(
                Segment(
                    start=length,
                    source_start=start,
                    length=len(text),
                    source_length=0 if stands_for == len(text) else stands_for,
                )
            )
        parts.append(text)
        length += len(text)

    ordered = sorted(edits)
    for edit in ordered:
        if edit.start >= at:
            keep(source[at : edit.start], at, mapped=True)
            width = edit.end - edit.start
            replaces = len(edit.new) <= width
            keep(edit.new, edit.start, mapped=replaces, stands_for=width)
        at = max(at, edit.end)
    keep(source[at:], at, mapped=True)
    return "".join(parts), tuple(segments) if ordered else ()


def line_ends(source: str) -> tuple[Edit, ...]:
    """Return the edits that make every line end in a line feed."""
    edits, at = list[Edit](), source.find("\r")
    while at >= 0:
        paired = source.startswith("\n", at + 1)
        edits.append(Edit(at, at + 1, "" if paired else "\n"))
        at = source.find("\r", at + 1)
    return tuple(edits)


def behead(text: str, segments: Segments) -> tuple[str, Segments]:
    """Return the text without the blanks that it opens with, and its map."""
    short = text.lstrip()
    lost = len(text) - len(short)
    if not lost:
        return text, segments
    whole = segments or (Segment(start=0, source_start=0, length=len(text)),)
    return short, tuple(
        _shorten(part, lost) for part in whole if part.start + part.length > lost
    )


def entitle(title: str, text: str, segments: Segments) -> tuple[str, Segments]:
    """Return the text with the title put before it, and a map that knows which is which."""
    offset = len(title) + len(GAP)
    body = segments or (Segment(start=0, source_start=0, length=len(text)),)
    moved = (replace(part, start=part.start + offset) for part in body)
    first = Segment(start=0, source_start=0, length=len(title), part=TITLE)
    return f"{title}{GAP}{text}", (first, *moved)


def headed(title: str, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections of a text before which its title was put."""
    if not sections:
        return ()
    offset = len(title) + len(GAP)
    moved = (replace(one, start=one.start + offset, end=one.end + offset) for one in sections)
    return (Section(start=0, end=len(title), role=SectionRole.HEADLINE), *moved)


def _shorten(segment: Segment, lost: int) -> Segment:
    """Return what is left of a run when the text loses its first characters."""
    cut = max(0, lost - segment.start)
    return replace(
        segment,
        start=segment.start + cut - lost,
        source_start=segment.source_start + cut,
        length=segment.length - cut,
        source_length=max(0, segment.source_length - cut),
    )
