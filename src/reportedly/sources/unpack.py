"""What lies in a file, whatever its kind: unpacked within bounds, as work for the guard.

Everything here works on what strangers packed. It runs in a process that can be killed.
"""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from tarfile import TarError
from types import MappingProxyType

from reportedly.model import trouble
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.sources import kinds
from reportedly.sources.archives import open_packed, open_tar, open_zip
from reportedly.sources.bounded import BROKEN, Budget, TooMuchError, peekable, taken
from reportedly.sources.exports import open_json
from reportedly.sources.feeds import open_feed, open_outline
from reportedly.sources.kinds import HEAD, Kind, by_head, by_name
from reportedly.sources.letters import open_mbox
from reportedly.sources.member import Descend, Found, Member, Within
from reportedly.sources.pieces import pieces
from reportedly.sources.tables import open_csv, open_parquet
from reportedly.sources.texts import lines_of
from reportedly.sources.webarchives import open_warc

NESTING = 3  # an archive in an archive in an archive
FAULTS = (*BROKEN, TarError, zipfile.BadZipFile, NotImplementedError, UnicodeError)
UNSURE = (kinds.XML, kinds.HTML)
OPENERS: Mapping[str, Callable[[Member, Within, Descend], Found]] = MappingProxyType(
    {
        kinds.FEED.name: open_feed,
        kinds.JSON.name: open_json,
        kinds.MBOX.name: open_mbox,
        kinds.OUTLINE.name: open_outline,
        kinds.PACKED.name: open_packed,
        kinds.PARQUET.name: open_parquet,
        kinds.TABLE.name: open_csv,
        kinds.TAR.name: open_tar,
        kinds.WARC.name: open_warc,
        kinds.ZIP.name: open_zip,
    }
)
ARCHIVES = frozenset({kinds.PACKED.name, kinds.TAR.name, kinds.WARC.name, kinds.ZIP.name})


def unpack_file(path: bytes, name: str, within: Within) -> Found:
    """Yield what a file holds; `None` now and then means that it goes on.

    Args:
        path: where it lies.
        name: what it is called in issues.
        within: the limits, and how columns are called.
    """
    with open(path, "rb") as stream:  # noqa: PTH123 - a name may be any bytes
        budget = Budget.of(stream)
        yield from unpack(Member(name=name, stream=stream), replace(within, budget=budget))


def unpack(member: Member, within: Within) -> Found:
    """Yield what a member of an archive, or a file, holds; trouble in it is an issue."""
    nothing = True
    try:
        for piece in _opened(member, within):
            nothing = nothing and piece is None
            yield piece
        if nothing:
            yield trouble.EMPTY.about(member.name)
    except TooMuchError:
        yield trouble.ARCHIVE_TOO_LARGE.about(member.name)
    except FAULTS as error:
        detail = f"{type(error).__name__}: {error}"[:200]
        yield trouble.BROKEN_ARCHIVE.about(member.name, detail)


def _opened(member: Member, within: Within) -> Found:
    stream = peekable(member.stream)
    kind = kind_of(member.name, stream.peek(HEAD)[:HEAD])
    here = replace(member, stream=stream)
    if isinstance(kind, Unknown):
        yield trouble.SKIPPED_FORMAT.about(member.name)
    elif kind.form is Form.JSONL:
        yield from lines_of(member.name, pieces(stream), within.limits)
    elif not isinstance(kind.form, Unknown):
        yield from _whole(here, kind.form, within)
    elif within.depth >= NESTING and kind.name in ARCHIVES:
        yield trouble.ARCHIVE_TOO_LARGE.about(member.name, "it lies too deep in others")
    elif kind is kinds.XML:
        yield trouble.UNREADABLE_FORMAT.about(member.name, "it is XML of another kind")
    else:
        deeper = replace(within, depth=within.depth + (kind.name in ARCHIVES))
        yield from OPENERS[kind.name](here, deeper, unpack)


def kind_of(name: str, head: bytes) -> Kind | Unknown:
    """Return the kind of a file: as its name says, and where that says little, its bytes."""
    named = by_name(name)
    if not isinstance(named, Unknown) and named not in UNSURE:
        return named
    told = by_head(head)
    return named if isinstance(told, Unknown) else told


def _whole(member: Member, form: Form, within: Within) -> Found:
    """Yield the one document that a member is."""
    limit = within.limits.bytes_of(form)
    data = taken(member.stream, limit)
    if data is None:
        yield trouble.FILE_TOO_LARGE.about(member.name, f"more than {limit:,} bytes")
        return
    yield Raw(
        name=member.name,
        data=data,
        form=form,
        facts=member.facts,
        container=member.container,
        charset=member.charset,
        retrieved=member.retrieved,
    )
