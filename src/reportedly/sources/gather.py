"""Gather what the caller named: files, folders of them, and standard input."""

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath
from typing import BinaryIO

from reportedly.errors import DisturbedError, EndedError, SourceError
from reportedly.guard.terms import DEFAULT_TERMS, Terms
from reportedly.guard.warden import Warden
from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.raw import Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources import kinds
from reportedly.sources.kinds import BLANK, HEAD, Kind, by_looks, by_name
from reportedly.sources.member import Within
from reportedly.sources.pieces import pieces
from reportedly.sources.tables import is_table
from reportedly.sources.texts import stream_of
from reportedly.sources.unpack import kind_of, unpack_file

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"
PAGES = kinds.HTML.suffixes
SAVED = ("_files", ".files", "-files")
Columns = tuple[tuple[str, str], ...]


def gather(
    targets: Sequence[str],
    stdin: BinaryIO,
    limits: Limits = DEFAULT_LIMITS,
    columns: Columns = (),
    terms: Terms = DEFAULT_TERMS,
) -> Iterator[Raw | Issue]:
    """Yield what the targets hold, in their order, folders sorted by name.

    Every target is looked at before the first is read, so that a mistyped name costs no work.
    What has to be unpacked is unpacked in a process of its own, which may be stopped.

    Args:
        targets: paths of files and folders; `-` is standard input.
        stdin: where `-` is read from.
        limits: above which size an issue stands in for the bytes.
        columns: our fields, each with the column of a table that holds it.
        terms: what unpacking may take.

    Raises:
        SourceError: a target is missing, or may not be read.
    """
    for target in targets:
        if target != STANDARD_INPUT:
            _check(Path(target))
    hand = Hand(Within(limits=limits, columns=columns), Warden(terms))
    return chain.from_iterable(hand.target(target, stdin) for target in targets)


def held(
    name: str,
    data: bytes,
    kind: Kind,
    limits: Limits = DEFAULT_LIMITS,
    terms: Terms = DEFAULT_TERMS,
) -> Iterator[Raw | Issue]:
    """Yield what bytes of a kind hold that has to be unpacked, in a process of its own.

    Args:
        name: what they are called in issues.
        data: the bytes.
        kind: one without a form of its own, such as a feed or an archive.
        limits: above which size an issue stands in for the bytes.
        terms: what unpacking may take.
    """
    hand = Hand(Within(limits=limits), Warden(terms))
    try:
        yield from hand.laid_down(name, (data,), kind)
    finally:
        hand.warden.close()


def count(targets: Sequence[str]) -> int:
    """Return how many files the targets hold, as far as one can see without opening them."""
    return sum(1 for target in targets for _ in _files(target))


def _files(target: str) -> Iterator[Path]:
    if target == STANDARD_INPUT or not Path(target).is_dir():
        yield Path(target)
        return
    for top, folders, names in os.walk(target):
        beside = _beside_pages(names)
        folders[:] = [one for one in folders if not one.startswith(".") and one not in beside]
        yield from (Path(top, name) for name in names if not name.startswith("."))


@dataclass(frozen=True, slots=True)
class Hand:
    """What opens files.

    Attributes:
        within: the limits, and how columns are called.
        warden: where archives are unpacked.
    """

    within: Within
    warden: Warden

    def target(self, target: str, stdin: BinaryIO) -> Iterator[Raw | Issue]:
        """Yield what one target holds."""
        try:
            if target == STANDARD_INPUT:
                yield from self._input(stdin)
            elif Path(target).is_dir():
                yield from self._folder(Path(target))
            else:
                yield from self._named(Path(target))
        finally:
            self.warden.close()

    def _named(self, path: Path) -> Iterator[Raw | Issue]:
        try:
            yield from self._file(path)
        except OSError as error:
            raise _refused(path, error) from error

    def _folder(self, top: Path) -> Iterator[Raw | Issue]:
        """Yield what a folder holds, without recursion: it may be deeper than calls."""
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
                    yield from self._entry(path)
            except OSError as error:
                kind = trouble.UNREADABLE_FOLDER if is_folder else trouble.UNREADABLE_FILE
                yield kind.about(_shown(path), error.strerror or type(error).__name__)

    def _entry(self, path: Path) -> Iterator[Raw | Issue]:
        """Yield what one file in a folder holds, if it is a file that is ours."""
        if not stat.S_ISREG(path.stat().st_mode):
            yield trouble.SKIPPED_SPECIAL.about(_shown(path))
        elif isinstance(by_name(path.name), Unknown):
            yield trouble.SKIPPED_FORMAT.about(_shown(path))
        else:
            yield from self._file(path)

    def _file(self, path: Path) -> Iterator[Raw | Issue]:
        name = _shown(path)
        with path.open("rb") as stream:
            start = stream.peek(HEAD)[:HEAD]
            kind = kind_of(path.name, start)
            if isinstance(kind, Unknown):
                kind = self._looks(start)
                name += "" if isinstance(kind, Unknown) else kind.suffixes[0]
            form = UNKNOWN if isinstance(kind, Unknown) else kind.form
            if isinstance(kind, Unknown) or not isinstance(form, Unknown):
                yield from stream_of(name, pieces(stream), form, self.within.limits)
                return
        yield from self._unpacked(path, name)

    def _input(self, stdin: BinaryIO) -> Iterator[Raw | Issue]:
        """Yield what stands on standard input; an archive is laid down first."""
        name, source = STANDARD_INPUT_NAME, pieces(stdin)
        taken = _beginning(source)
        whole = chain(taken, source)
        kind = self._looks(b"".join(taken))
        if isinstance(kind, Unknown):
            yield from stream_of(name, whole, UNKNOWN, self.within.limits)
        elif not isinstance(kind.form, Unknown):
            yield from stream_of(name, whole, kind.form, self.within.limits)
        else:
            yield from self.laid_down(name, whole, kind)

    def _looks(self, start: bytes) -> Kind | Unknown:
        """Return the kind of what has no name that says one, a table by its columns."""
        kind = by_looks(start)
        if isinstance(kind, Unknown) and is_table(start, self.within):
            return kinds.TABLE
        return kind

    def laid_down(
        self, name: str, source: Iterable[bytes], kind: Kind
    ) -> Iterator[Raw | Issue]:
        """Yield what a stream holds that can only be opened as a file."""
        with tempfile.NamedTemporaryFile(suffix=kind.suffixes[0]) as file:
            file.writelines(source)
            file.flush()
            yield from self._unpacked(Path(file.name), f"{name}{kind.suffixes[0]}")

    def _unpacked(self, path: Path, name: str) -> Iterator[Raw | Issue]:
        """Yield what has to be unpacked; whoever breaks the limits is left where he is."""
        try:
            for piece in self.warden.run(unpack_file, os.fsencode(path), name, self.within):
                if isinstance(piece, Raw | Issue):
                    yield piece
        except EndedError as error:
            late = isinstance(error, DisturbedError)
            why = trouble.DISTURBED if late else trouble.QUARANTINED
            yield why.about(name, error.subject)


def _beginning(source: Iterator[bytes]) -> list[bytes]:
    """Take as much as tells a kind; of lines of JSON one, so that the first is read at once."""
    taken, size = list[bytes](), 0
    for piece in source:
        taken.append(piece)
        size += len(piece)
        if size >= HEAD or taken[0].lstrip(BLANK).startswith(b'{"'):
            break
    return taken


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


def _visible(folder: Path) -> Iterable[Path]:
    """Return what is in a folder, but for what is hidden and what belongs to a saved page."""
    entries = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    beside = _beside_pages(entry.name for entry in entries)
    return [entry for entry in entries if entry.name not in beside]


def _beside_pages(names: Iterable[str]) -> frozenset[str]:
    """Return how browsers call the folders of what a saved page needs: "Oss_files"."""
    pages = (PurePath(name) for name in names)
    stems = [page.stem for page in pages if page.suffix.lower() in PAGES]
    return frozenset(f"{stem}{ending}" for stem in stems for ending in SAVED)


def _shown(path: Path) -> str:
    """Return the path as text that can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")
