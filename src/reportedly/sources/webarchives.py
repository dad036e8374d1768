"""Web archives: WARC and its packed forms, read in one pass."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO, Protocol

from reportedly.model import trouble
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.member import INSIDE, Descend, Found, Member, Within, seekable

FORMS = MappingProxyType(
    {
        "text/html": Form.HTML,
        "application/xhtml+xml": Form.HTML,
        "text/plain": Form.TEXT,
        "text/markdown": Form.MARKDOWN,
        "application/pdf": Form.PDF,
    }
)
EVERY = 500
OK = 200


class Headers(Protocol):
    """The head of a record, or of the answer in it."""

    @property
    def status_code(self) -> int | None:
        """The status of an answer."""

    def get(self, name: str) -> str | None:
        """Return a field."""


class Body(Protocol):
    """The body of a record."""

    def read(self, size: int) -> bytes:
        """Return so many bytes at most."""


class Record(Protocol):
    """What is used of a record of fastwarc, which is imported only where it is needed."""

    @property
    def headers(self) -> Headers:
        """Its own head."""

    @property
    def http_headers(self) -> Headers | None:
        """The head of the answer in it."""

    @property
    def http_content_type(self) -> str | None:
        """What the answer holds."""

    @property
    def http_charset(self) -> str | None:
        """The encoding that the server names."""

    @property
    def reader(self) -> Body:
        """Its body."""


@dataclass(slots=True)
class Left:
    """What was left out of an archive."""

    status: int = 0
    kind: int = 0


def open_warc(member: Member, within: Within, _: Descend) -> Found:
    """Yield the answers in a web archive that are documents; the rest is counted."""
    stream = seekable(member.stream, within.limits)
    if stream is None:
        yield trouble.FILE_TOO_LARGE.about(member.name)
        return
    left = Left()
    for number, record in enumerate(_records(stream)):
        if number % EVERY == 0:
            yield None
        yield from _taken(record, member, within, left)
    skipped = left.status + left.kind
    if skipped:
        detail = f"{left.status:,} for their status, {left.kind:,} for their kind"
        yield trouble.SKIPPED_RECORDS.about(member.name, detail)


def _records(stream: BinaryIO) -> Iterator[Record]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - as in feeds

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    yield from ArchiveIterator(
        stream, record_types=wanted, auto_decode="all", quirks_mode=True, fsspec_args=False
    )


def _taken(record: Record, member: Member, within: Within, left: Left) -> Found:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    status = record.http_headers.status_code if record.http_headers else OK
    if status != OK:
        left.status += 1
        return
    kind = record.http_content_type or record.headers.get("Content-Type") or ""
    form = FORMS.get(kind.partition(";")[0].strip().lower())
    if form is None:
        left.kind += 1
        return
    name = f"{member.name}{INSIDE}{address}"
    limit = within.limits.bytes_of(form)
    data = record.reader.read(limit + 1)
    within.budget.spend(len(data))
    if len(data) > limit:
        yield trouble.FILE_TOO_LARGE.about(name, f"more than {limit:,} bytes")
        return
    charset: str | Unknown = record.http_charset or UNKNOWN
    yield Raw(
        name=name,
        data=data,
        form=form,
        facts=Facts(url=address or UNKNOWN),
        container="warc",
        charset=charset,
        retrieved=record.headers.get("WARC-Date") or UNKNOWN,
    )
