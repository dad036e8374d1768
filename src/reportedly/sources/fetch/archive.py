"""Every answer as it came, in web archives of a folder, with an index beside them.

A run writes an archive of its own (`fetched-000.warc.gz`, `fetched-001.warc.gz`, …). A line is
added to `fetched.jsonl` when an answer is whole in its archive, so that a run that was killed
leaves nothing behind that the index names and the archive has not.
"""

import gzip
import json
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reportedly.errors import SourceError
from reportedly.sources.fetch.answer import Answer

INDEX = "fetched.jsonl"
NAME = "fetched-{:03d}.warc.gz"
HEAD_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the index.

    Attributes:
        url: what was asked for.
        at: ISO 8601 time of the answer, or of the last time the server called it unchanged.
        status: of HTTP; the status of the answer itself where it was called unchanged.
        etag: what the server calls this version.
        last_modified: when the server says that it changed.
        file: the archive.
        offset: where its record begins, in bytes.
    """

    url: str
    at: str
    status: int
    etag: str
    last_modified: str
    file: str
    offset: int


class Archive:
    """A folder of answers."""

    def __init__(self, folder: Path) -> None:
        """Open a folder, or make one.

        Raises:
            SourceError: it cannot be made or read.
        """
        self._folder = folder
        self._file: BinaryIO | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._known = _index(folder / INDEX)
        except OSError as error:
            raise _refused(folder, error) from error

    def last(self, url: str) -> Entry | None:
        """Return the newest entry of an address."""
        return self._known.get(url)

    def keep(self, answer: Answer) -> Entry:
        """Add an answer.

        Raises:
            SourceError: it cannot be written.
        """
        try:
            stream = self._open()
            offset = stream.tell()
            _write(stream, answer)
            stream.flush()
            entry = Entry(
                url=answer.url,
                at=answer.at,
                status=answer.status,
                etag=answer.header("etag"),
                last_modified=answer.header("last-modified"),
                file=Path(stream.name).name,
                offset=offset,
            )
            self._note(entry)
        except OSError as error:
            raise _refused(self._folder, error) from error
        return entry

    def unchanged(self, entry: Entry, at: str) -> None:
        """Note that the server still stands by an answer."""
        self._note(Entry(**{**asdict(entry), "at": at}))

    def wire(self, entry: Entry) -> tuple[tuple[tuple[str, str], ...], bytes] | None:
        """Return headers and packed body of an entry; nothing where the archive lost them."""
        try:
            with (self._folder / entry.file).open("rb") as stream:
                stream.seek(entry.offset)
                for record in ArchiveIterator(stream, parse_http=True):
                    found = record.http_headers
                    headers = found.astuples() if found else []
                    return tuple((k.lower(), v) for k, v in headers), record.reader.read()
        except OSError:
            return None
        return None

    def close(self) -> None:
        """Close the archive of this run."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _open(self) -> BinaryIO:
        """Return the archive of this run, which nobody else writes to."""
        number = 0
        while self._file is None:
            path = self._folder / NAME.format(number)
            try:
                self._file = path.open("xb")
            except FileExistsError:
                number += 1
        return self._file

    def _note(self, entry: Entry) -> None:
        path = self._folder / INDEX
        line = json.dumps(asdict(entry), ensure_ascii=False)
        with path.open("ab+") as stream:
            if stream.tell() and not _ends_in_newline(stream):
                line = "\n" + line  # a run was killed while it wrote
            stream.write(line.encode() + b"\n")
        self._known[entry.url] = entry


def _index(path: Path) -> dict[str, Entry]:
    """Return the newest entry of each address; a line that was cut off is passed over."""
    known = dict[str, Entry]()
    if path.exists():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                entry = Entry(**json.loads(line))
            except (ValueError, TypeError):
                continue
            known[entry.url] = entry
    return known


def _write(stream: BinaryIO, answer: Answer) -> None:
    packed = BytesIO()
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response)
    record.headers["WARC-Target-URI"] = answer.url
    record.headers["WARC-Date"] = answer.at
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.set_bytes_content(_http(answer))
    record.write(packed, checksum_data=True)
    stream.write(gzip.compress(packed.getvalue(), mtime=0))


def _http(answer: Answer) -> bytes:
    """Return the answer as HTTP has it; the length is that of the body which was kept."""
    lines = [f"HTTP/1.1 {answer.status} "]
    lines += [f"{name}: {value}" for name, value in answer.headers if name != "content-length"]
    lines.append(f"content-length: {len(answer.wire)}")
    return "\r\n".join(lines).encode("latin-1", "replace") + HEAD_END + answer.wire


def _ends_in_newline(stream: BinaryIO) -> bool:
    stream.seek(-1, 2)
    return stream.read(1) == b"\n"


def _refused(folder: Path, error: OSError) -> SourceError:
    return SourceError(
        "the archive of fetched pages cannot be used",
        f"{folder} ({error.strerror or error})",
        "Check its rights and the space on the disk, or name another with --archive.",
    )
