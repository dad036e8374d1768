"""A folder of mixed files, made up: every kind that is read, broken ones, copies, others.

    python -m benchmarks.folder_files FOLDER COUNT

Of a fixed seed. Places, people and figures are invented; the texts are put together from a few
sentences of ours, so that each document has claims, and no two have the same words unless one
is meant to be a copy.
"""

import csv
import gzip
import io
import json
import random
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from html import escape
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from tests.pages.files import docx, letter, paragraph, pdf

SEED = 20_310_403
FIRST_DAY = date(2021, 1, 1)
DAYS = 365
PLACES = (
    "Veldkamp",
    "Oss Bridge",
    "Korinvale",
    "Marrow Ford",
    "Sabelle",
    "Tarn Hill",
    "Dunmere",
)
SIDES = ("the northern command", "the Norvian army", "the river militia", "the border guard")
VOICES = (
    "the health ministry", "a regional official", "the army", "hospital officials", "the mayor",
)  # fmt: skip
TELLING = (
    "Shells killed at least {n} people and wounded {m} in {place} on {day}, {voice} said.",
    "{side} said it had captured {n} soldiers near {place} after {m} hours of fighting.",
    "Rescue workers pulled {n} bodies from a collapsed school in {place}, {voice} said.",
    "Some {m} families fled {place} in the past week, and {n} houses were burned.",
    "A drone strike on a depot outside {place} wounded {m} soldiers, according to {voice}.",
    "More than {m} troops were deployed to {place} on {day}, {side} announced.",
)
FILLING = (
    "Roads into {place} stayed closed for the {m}th day, and power was out in most districts.",
    "Neither side commented on the report from {place}, which could not be checked at once.",
    "Talks about a pause in the fighting are to go on in {place} next week, {voice} said.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """One invented report.

    Attributes:
        number: which of all it is.
        title: its headline.
        day: when it came out.
        sentences: what it says.
    """

    number: int
    title: str
    day: date
    sentences: tuple[str, ...]

    @property
    def address(self) -> str:
        """Where it stands."""
        return f"https://kurier.example/{self.day.year}/{self.number}"

    @property
    def text(self) -> str:
        """The report as plain text."""
        return f"{self.title}\n\n{' '.join(self.sentences)}\n"


def story(chance: random.Random, number: int) -> Story:
    """Return a report that no other number has."""
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    place, n, m = chance.choice(PLACES), 2 + number % 89, 90 + number % 907
    words = {
        "place": place, "n": n, "m": m, "day": f"{day:%A}", "side": chance.choice(SIDES),
        "voice": chance.choice(VOICES),
    }  # fmt: skip
    last = f"This is report {number} of the press office of {place}."
    lines = [*chance.sample(TELLING, 2), chance.choice(FILLING), last]
    said = tuple(line.format(**words)[0].upper() + line.format(**words)[1:] for line in lines)
    return Story(number, f"{n} dead near {place}, report {number}", day, said)


Stories = Callable[[int], list[Story]]
Made = tuple[str, bytes]


def html(take: Stories) -> Made:
    """Return a page with menus and a footer around its report."""
    return "html", page(take(1)[0])


def page(one: Story) -> bytes:
    """Return a report as a site would print it."""
    body = "".join(f"<p>{escape(line)}</p>" for line in one.sentences)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(one.title)} - The Kurier</title>'
        f'<meta property="article:published_time" content="{one.day}T08:00:00Z"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li></ul></nav>'
        f"<article><h1>{escape(one.title)}</h1>{body}</article><footer>The Kurier</footer>"
        "</body></html>"
    ).encode()


def txt(take: Stories) -> Made:
    """Return a plain text."""
    return "txt", take(1)[0].text.encode()


def md(take: Stories) -> Made:
    """Return a text with front matter."""
    one = take(1)[0]
    return "md", f"---\ndate: {one.day}\n---\n# {one.text}".encode()


def pdf_file(take: Stories) -> Made:
    """Return a page of a PDF."""
    one = take(1)[0]
    lines = [one.title, *(part for line in one.sentences for part in _broken(line))]
    return "pdf", pdf([[(60, 780 - 16 * at, 11, line) for at, line in enumerate(lines)]])


def _broken(line: str) -> Iterator[str]:
    words = line.split()
    for at in range(0, len(words), 12):
        yield " ".join(words[at : at + 12])


def docx_file(take: Stories) -> Made:
    """Return a document of a word processor."""
    one = take(1)[0]
    return "docx", docx(
        paragraph(one.title, style="Title") + "".join(paragraph(line) for line in one.sentences)
    )


def eml(take: Stories) -> Made:
    """Return a letter."""
    return "eml", _letter(take(1)[0])


def _letter(one: Story) -> bytes:
    when = f"{one.day:%a, %d %b %Y} 08:15:00 +0000"
    return letter("\n\n".join(one.sentences), subject=one.title, date=when)


def mbox(take: Stories) -> Made:
    """Return a mailbox."""
    parts = (
        b"From news@kurier.example Thu Apr  3 08:15:00 2031\n" + _letter(one) for one in take(5)
    )
    return "mbox", b"\n".join(parts)


def rss(take: Stories) -> Made:
    """Return a feed with its reports in full."""
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{one.address}</link>"
        f"<pubDate>{one.day:%a, %d %b %Y} 08:15:00 GMT</pubDate>"
        f"<description>{escape(' '.join(one.sentences))}</description></item>"
        for one in take(5)
    )
    return "rss", (
        f'<rss version="2.0"><channel><title>K</title>{items}</channel></rss>'
    ).encode()


def _record(one: Story) -> dict[str, str]:
    return {"title": one.title, "text": " ".join(one.sentences), "published": f"{one.day}"}


def json_list(take: Stories) -> Made:
    """Return a list of documents."""
    return "json", json.dumps([_record(one) for one in take(3)]).encode()


def jsonl(take: Stories) -> Made:
    """Return documents, one a line."""
    return "jsonl", b"".join(json.dumps(_record(one)).encode() + b"\n" for one in take(3))


def telegram(take: Stories) -> Made:
    """Return an export of a channel."""
    messages = [
        {
            "id": one.number,
            "type": "message",
            "date": f"{one.day}T08:15:00",
            "text": one.text,
        }
        for one in take(3)
    ]
    whole = {"name": "Kurier", "type": "public_channel", "id": 7, "messages": messages}
    return "json", json.dumps(whole).encode()


def csv_file(take: Stories) -> Made:
    """Return a table."""
    file = io.StringIO()
    writer = csv.DictWriter(file, ("title", "text", "published"))
    writer.writeheader()
    writer.writerows(_record(one) for one in take(4))
    return "csv", file.getvalue().encode()


def parquet(take: Stories) -> Made:
    """Return a table by columns."""
    import pyarrow as pa  # noqa: PLC0415 - an extra; the rest is made without it
    import pyarrow.parquet as columns  # noqa: PLC0415

    sink = io.BytesIO()
    columns.write_table(pa.Table.from_pylist([_record(one) for one in take(4)]), sink)
    return "parquet", sink.getvalue()


def warc(take: Stories) -> Made:
    """Return a web archive."""
    return "warc.gz", b"".join(record(page(one), one.address) for one in take(4))


def record(data: bytes, address: str) -> bytes:
    """Return one record of a web archive, packed."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2032-04-03T06:15:00Z\r\nContent-Length: {len(answer)}\r\n"
        "Content-Type: application/http; msgtype=response\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", 1, mtime=0)


def zip_file(take: Stories) -> Made:
    """Return a zip of texts and pages."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, one in enumerate(take(4)):
            name, data = (
                (f"{at}.txt", one.text.encode()) if at % 2 else (f"{at}.html", page(one))
            )
            archive.writestr(name, data)
    return "zip", file.getvalue()


def tar(take: Stories) -> Made:
    """Return a packed tar of texts."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for at, one in enumerate(take(4)):
            data = one.text.encode()
            info = tarfile.TarInfo(f"{at}.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return "tar.gz", file.getvalue()


MAKERS: Mapping[Callable[[Stories], Made], int] = MappingProxyType({
    html: 22, txt: 16, md: 5, pdf_file: 8, docx_file: 6, eml: 8, mbox: 1, rss: 3, json_list: 2,
    jsonl: 4, telegram: 1, csv_file: 3, parquet: 1, warc: 2, zip_file: 2, tar: 1,
})  # fmt: skip
HUNDRED = 100
COPIES, NEAR = 6, 4  # in a hundred files
BROKEN: Sequence[Made] = (
    ("pdf", b"%PDF-1.4 and no more"),
    ("zip", b"PK\x03\x04 cut off"),
    ("docx", b"no archive at all"),
    ("json", b'[{"text": "cut'),
)
FOREIGN: Made = ("png", b"\x89PNG\r\n\x1a\n")
SINGLE = frozenset({"html", "txt", "md"})  # kinds of which copies are made


@dataclass(slots=True)
class Tally:
    """What a folder should give.

    Attributes:
        files: how many files it has.
        documents: different texts.
        copies: files that repeat another byte by byte.
        near: of the documents those that repeat another in nearly the same words.
        broken: files of which nothing can be read.
        foreign: files of no kind that is read.
    """

    files: int = 0
    documents: int = 0
    copies: int = 0
    near: int = 0
    broken: int = 0
    foreign: int = 0


class Maker:
    """Makes files, and counts what they should give."""

    def __init__(self) -> None:
        self._chance = random.Random(SEED)  # noqa: S311 - nothing here is secret
        self._kept = list[Made]()
        self.tally = Tally()

    def take(self, some: int) -> list[Story]:
        """Return so many new reports."""
        first = self.tally.documents
        self.tally.documents += some
        return [story(self._chance, first + at) for at in range(some)]

    def hundred(self) -> Iterator[Made]:
        """Yield a hundred files in a shuffled order, or so."""
        jobs: list[Callable[[], Made]]
        jobs = [partial(self._new, one) for one, share in MAKERS.items() for _ in range(share)]
        jobs += [self._copy] * COPIES + [self._near] * NEAR + [self._foreign]
        jobs += [partial(self._broken, one) for one in BROKEN]
        self._chance.shuffle(jobs)
        for job in jobs:
            yield job()

    def _new(self, make: Callable[[Stories], Made]) -> Made:
        made = make(self.take)
        if made[0] in SINGLE:
            self._kept.append(made)
        return made

    def _copy(self) -> Made:
        if not self._kept:
            return self._new(txt)
        self.tally.copies += 1
        return self._chance.choice(self._kept)

    def _near(self) -> Made:
        """Return a text that another repeats with a line of its own at the end."""
        one = self.take(1)[0]
        self._kept.append(("txt", one.text.encode()))
        self.tally.documents += 1
        self.tally.near += 1
        return "jsonl", b"".join(
            json.dumps({"text": text}).encode() + b"\n"
            for text in (one.text, f"{one.text.strip()} More soon.\n")
        )

    def _broken(self, made: Made) -> Made:
        self.tally.broken += 1
        # Each is broken in a way of its own, or it were the same bytes as the one before.
        return made[0], made[1] + b" %d" % self.tally.broken

    def _foreign(self) -> Made:
        self.tally.foreign += 1
        return FOREIGN


def write(folder: Path, count: int) -> Tally:
    """Write so many files, a hundred to a folder; say what they should give."""
    maker = Maker()
    while maker.tally.files < count:
        inside = folder / f"{maker.tally.files // HUNDRED:03}"
        inside.mkdir(parents=True, exist_ok=True)
        for suffix, data in islice(maker.hundred(), count - maker.tally.files):
            (inside / f"{maker.tally.files:05}.{suffix}").write_bytes(data)
            maker.tally.files += 1
    return maker.tally


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])))
