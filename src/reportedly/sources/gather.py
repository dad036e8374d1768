"""Gather what the caller named: files, folders of them, and standard input."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from reportedly.errors import SourceError
from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.pieces import UTF16_BOMS, form_of, head, lines, pieces, whole

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"
FORMS = MappingProxyType(
    {
        ".txt": Form.TEXT,
        ".md": Form.MARKDOWN,
        ".markdown": Form.MARKDOWN,
        ".htm": Form.HTML,
        ".html": Form.HTML,
        ".jsonl": Form.JSONL,
        ".ndjson": Form.JSONL,
        ".xhtml": Form.HTML,
    }
)
# A .json file may hold JSON Lines, or one JSON value over many lines, which is not ours.
PERHAPS_LINES = ".json"


def gather(
    targets: Sequence[str], stdin: BinaryIO, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Raw | Issue]:
    """Yield what the targets hold, in their order, folders sorted by name.

    Every target is looked at before the first is read, so that a mistyped name costs no work.

    Args:
        targets: paths of files and folders; `-` is standard input.
        stdin: where `-` is read from.
        limits: above which size an issue stands in for the bytes.

    Raises:
        SourceError: a target is missing, or may not be read.
    """
    for target in targets:
        if target != STANDARD_INPUT:
            _check(Path(target))
    return chain.from_iterable(_target(target, stdin, limits) for target in targets)


def _target(target: str, stdin: BinaryIO, limits: Limits) -> Iterator[Raw | Issue]:
    if target == STANDARD_INPUT:
        yield from _stream(STANDARD_INPUT_NAME, pieces(stdin), UNKNOWN, limits)
    elif Path(target).is_dir():
        yield from _folder(Path(target), limits)
    else:
        try:
            yield from _file(Path(target), limits)
        except OSError as error:
            raise _refused(Path(target), error) from error


def _check(path: Path) -> None:
    """Refuse a target that cannot be opened; a pipe is not opened before its turn."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()
        elif stat.S_ISREG(mode):
            path.open("rb").close()
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError | ValueError) -> SourceError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return SourceError(
        "this source cannot be read",
        f"{_shown(path)} ({reason})",
        "Check the path and its rights.",
    )


def _folder(top: Path, limits: Limits) -> Iterator[Raw | Issue]:
    """Yield what a folder holds, without recursion: folders may be nested deeper than calls."""
    waiting = [top]
    while waiting:
        path, is_folder = waiting.pop(), False
        try:
            is_folder = path.is_dir() and (path == top or not path.is_symlink())
            if is_folder:
                waiting.extend(
                    sorted(_visible(path), key=lambda entry: entry.name, reverse=True)
                )
            else:
                yield from _entry(path, limits)
        except OSError as error:
            kind = trouble.UNREADABLE_FOLDER if is_folder else trouble.UNREADABLE_FILE
            yield kind.about(_shown(path), error.strerror or type(error).__name__)


def _visible(folder: Path) -> Iterable[Path]:
    return [entry for entry in folder.iterdir() if not entry.name.startswith(".")]


def _entry(path: Path, limits: Limits) -> Iterator[Raw | Issue]:
    """Yield what one file in a folder holds, if it is a file that is ours."""
    if not stat.S_ISREG(path.stat().st_mode):
        yield trouble.SKIPPED_SPECIAL.about(_shown(path))
    elif path.suffix.lower() not in (*FORMS, PERHAPS_LINES):
        yield trouble.SKIPPED_FORMAT.about(_shown(path))
    else:
        yield from _file(path, limits)


def _file(path: Path, limits: Limits) -> Iterator[Raw | Issue]:
    suffix = path.suffix.lower()
    with path.open("rb") as stream:
        source = pieces(stream)
        found = _stream(_shown(path), source, FORMS.get(suffix, UNKNOWN), limits)
        if suffix == PERHAPS_LINES:
            found = _perhaps_lines(_shown(path), source, limits)
        yield from found


def _perhaps_lines(name: str, source: Iterator[bytes], limits: Limits) -> Iterator[Raw | Issue]:
    line, taken = head(source, limits.line_bytes)
    if taken and form_of(line, limits.line_bytes) is not Form.JSONL:
        yield trouble.UNREADABLE_FORMAT.about(name, "its first line is no JSON object")
    else:
        yield from _lines(name, chain(taken, source), limits)


def _stream(
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
        yield from _lines(name, everything, limits)
    else:
        yield _text(name, everything, form, limits)


def _text(name: str, source: Iterable[bytes], form: Form, limits: Limits) -> Raw | Issue:
    data = whole(source, limits.file_bytes)
    if isinstance(data, Unknown):
        return trouble.FILE_TOO_LARGE.about(name, f"more than {limits.file_bytes:,} bytes")
    return Raw(name=name, data=data, form=form)


def _lines(name: str, source: Iterable[bytes], limits: Limits) -> Iterator[Raw | Issue]:
    for number, line in lines(source, limits.line_bytes):
        here = f"{name}:{number}"
        if isinstance(line, Unknown):
            yield trouble.LINE_TOO_LONG.about(here, f"more than {limits.line_bytes:,} bytes")
        elif number == 1 and line.startswith(UTF16_BOMS):
            yield trouble.UNREADABLE_FORMAT.about(name, "it is UTF-16, and must be UTF-8")
            return
        elif line.strip():
            yield Raw(name=here, data=line, form=Form.JSONL)


def _shown(path: Path) -> str:
    """Return the path as text that can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")
