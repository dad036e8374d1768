"""Texts and lines in a stream: one document of a file, or one of each of its lines."""

from collections.abc import Iterable, Iterator
from itertools import chain

from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.model.limits import Limits
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.sources.pieces import UTF16_BOMS, form_of, head, lines, whole


def perhaps_lines(
    name: str, source: Iterator[bytes], limits: Limits, why: str
) -> Iterator[Raw | Issue]:
    """Yield the lines of a file, if its first one is a JSON object; else say why not."""
    line, taken = head(source, limits.line_bytes)
    if taken and form_of(line, limits.line_bytes) is not Form.JSONL:
        yield trouble.UNREADABLE_FORMAT.about(name, why)
    else:
        yield from lines_of(name, chain(taken, source), limits)


def stream_of(
    name: str, source: Iterator[bytes], form: Form | Unknown, limits: Limits
) -> Iterator[Raw | Issue]:
    """Yield the documents of a stream, whose form is told by its first line where unknown."""
    taken: tuple[bytes, ...] = ()
    if isinstance(form, Unknown):
        line, taken = head(source, limits.line_bytes)
        form = form_of(line, limits.line_bytes)
    everything = chain(taken, source)
    if isinstance(form, Unknown):
        yield trouble.UNREADABLE_FORMAT.about(name)
    elif form is Form.JSONL:
        yield from lines_of(name, everything, limits)
    else:
        yield text_of(name, everything, form, limits)


def text_of(name: str, source: Iterable[bytes], form: Form, limits: Limits) -> Raw | Issue:
    """Return the one document of a stream."""
    limit = limits.bytes_of(form)
    data = whole(source, limit)
    if isinstance(data, Unknown):
        return trouble.FILE_TOO_LARGE.about(name, f"more than {limit:,} bytes")
    return Raw(name=name, data=data, form=form)


def lines_of(name: str, source: Iterable[bytes], limits: Limits) -> Iterator[Raw | Issue]:
    """Yield the lines of a stream, each a document."""
    for number, line in lines(source, limits.line_bytes):
        here = f"{name}:{number}"
        if isinstance(line, Unknown):
            yield trouble.LINE_TOO_LONG.about(here, f"more than {limits.line_bytes:,} bytes")
        elif number == 1 and line.startswith(UTF16_BOMS):
            yield trouble.UNREADABLE_FORMAT.about(name, "it is UTF-16, and must be UTF-8")
            return
        elif line.strip():
            yield Raw(name=here, data=line, form=Form.JSONL)
