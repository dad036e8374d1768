"""Archives: zip, tar, and files that are packed alone."""

import tarfile
import zipfile
from dataclasses import replace
from pathlib import PurePosixPath

from reportedly.model import trouble
from reportedly.model.unknown import Unknown
from reportedly.sources.bounded import peekable, unpacked
from reportedly.sources.kinds import BLANK, HEAD, by_head, by_looks
from reportedly.sources.member import INSIDE, Descend, Found, Member, Within, seekable
from reportedly.sources.tables import is_table

MOST_MEMBERS = 200_000
LOCKED = 0x1
HIDDEN = (".", "__MACOSX")
USTAR = slice(257, 262)  # where a tar says that it is one
EVERY = 500  # members after which a sign of life is given


def open_zip(member: Member, within: Within, descend: Descend) -> Found:
    """Yield what the members of a zip hold; one that is broken costs none of the others."""
    stream = seekable(member.stream, within.limits)
    if stream is None:
        yield trouble.FILE_TOO_LARGE.about(member.name)
        return
    with zipfile.ZipFile(stream) as archive:
        for number, info in enumerate(archive.infolist()):
            if number == MOST_MEMBERS:
                yield trouble.ARCHIVE_TOO_LARGE.about(member.name, f"{number:,} members")
                return
            if number % EVERY == 0:
                yield None
            if info.is_dir() or _is_hidden(info.filename):
                continue
            name = f"{member.name}{INSIDE}{_shown(info.filename)}"
            if info.flag_bits & LOCKED:
                yield trouble.LOCKED.about(name)
                continue
            yield from _zipped(archive, info, name, within, descend=descend)


def _zipped(
    archive: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    name: str,
    within: Within,
    *,
    descend: Descend,
) -> Found:
    try:
        with archive.open(info) as stream:
            paid = within.budget.metered(stream)
            yield from descend(Member(name=name, stream=paid), within)
    except (NotImplementedError, RuntimeError, zipfile.BadZipFile) as error:
        yield trouble.BROKEN_ARCHIVE.about(name, str(error)[:200])


def open_tar(member: Member, within: Within, descend: Descend) -> Found:
    """Yield what the members of a tar hold, in one pass."""
    head = peekable(member.stream)
    plain = unpacked(head, head.peek(HEAD), within.budget)
    with tarfile.open(fileobj=plain, mode="r|") as archive:
        for number, info in enumerate(archive):
            if number == MOST_MEMBERS:
                yield trouble.ARCHIVE_TOO_LARGE.about(member.name, f"{number:,} members")
                return
            if number % EVERY == 0:
                yield None
            if info.isdir() or _is_hidden(info.name):
                continue
            name = f"{member.name}{INSIDE}{_shown(info.name)}"
            stream = archive.extractfile(info) if info.isreg() else None
            if stream is None:
                yield trouble.SKIPPED_SPECIAL.about(name)
                continue
            yield from descend(Member(name=name, stream=peekable(stream)), within)


def open_packed(member: Member, within: Within, descend: Descend) -> Found:
    """Yield what is packed alone: a member that is called as the file without its suffix."""
    stream = peekable(member.stream)
    inner = peekable(unpacked(stream, stream.peek(HEAD), within.budget))
    path = PurePosixPath(member.name)
    inside = path.stem if path.suffix else path.name
    ending = _suffix_of(inside, inner.peek(HEAD)[:HEAD], within)
    name = f"{member.name}{INSIDE}{inside}{ending}"
    yield from descend(replace(member, name=name, stream=inner), within)


def _suffix_of(name: str, head: bytes, within: Within) -> str:
    """Return the suffix that a name without one should have, by the first bytes."""
    if PurePosixPath(name).suffix or not isinstance(by_head(head), Unknown):
        return ""
    if head[USTAR] == b"ustar":
        return ".tar"
    kind = by_looks(head)
    if not isinstance(kind, Unknown):
        return kind.suffixes[0]
    if is_table(head, within):
        return ".csv"
    if head.lstrip(BLANK).startswith(b"{"):
        return ".jsonl"
    return "" if b"\0" in head else ".txt"


def _is_hidden(name: str) -> bool:
    return any(part.startswith(HIDDEN) for part in PurePosixPath(name).parts if part != "..")


def _shown(name: str) -> str:
    """Return a name as text that can be printed, whatever bytes it has."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
