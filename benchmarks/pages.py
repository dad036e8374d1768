"""Pages: how much of the report is found, how fast, and how flat the memory stays.

Words against the hand-made main texts beside the library's own answer; pages a second and core,
and the ratio to the library's own command over the same files, both as processes, in CPU time;
a web archive of ten thousand pages in one pass.
"""

import gzip
import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from trafilatura import bare_extraction

from benchmarks.options import Options
from benchmarks.table import table
from reportedly.model.document import Document
from reportedly.model.issue import Issue
from reportedly.model.origin import SectionRole
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.pipeline import DEFAULT_RECIPE, reading_of, warden
from reportedly.reading.read import read
from reportedly.sources.gather import gather

LEAST_SPEED = 150.0  # pages a second and core
MOST_RATIO = 1.3
COPIES, ROUNDS = 20, 3
ARCHIVED = 10_000
MOST_GROWTH = 32  # MiB, from the first thousand pages of the archive to the last
BESIDE = frozenset({SectionRole.HEADLINE, SectionRole.STANDFIRST, SectionRole.CAPTION})
WORD = re.compile(r"\w+")
HEAD = ("page", "library", "ours", "title", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A shared page with its hand-made main text.

    Attributes:
        raw: the page.
        text: its main text.
    """

    raw: Raw
    text: str


def measure_pages(options: Options) -> int:
    """Measure all of it; return 1 where a bound is broken."""
    index = options.articles.with_name("html_pages.jsonl")
    if not index.is_file():
        print(f"pages: skipped, there is no {index}. Name the articles with --articles.")
        return 0
    pages = read_pages(index)
    bad = compare(pages)
    bad |= speed(pages)
    count = options.limit or ARCHIVED
    return int(bad | archive(pages, count))


def read_pages(index: Path) -> list[Page]:
    """Return the shared pages."""
    records = [json.loads(line) for line in index.read_text(encoding="utf-8").splitlines()]
    return [
        Page(
            raw=Raw(
                name=record["id"],
                data=(index.parent / record["html"]).read_bytes(),
                form=Form.HTML,
                facts=Facts(url=record["url"]),
            ),
            text=record["text"],
        )
        for record in records
    ]


def compare(pages: Sequence[Page]) -> bool:
    """Print the share of right words, ours beside the library's; say if ours is less."""
    rows, sums = list[tuple[str, ...]](), [0.0, 0.0]
    for page in pages:
        found = read(page.raw).document
        library = getattr(bare_extraction(page.raw.data), "text", None) or ""
        theirs, ours = overlap(library, page.text), overlap(main_text(found), page.text)
        sums = [sums[0] + theirs, sums[1] + ours]
        title, day = ("", "") if isinstance(found, Unknown) else (found.title, found.published)
        rows.append((page.raw.name, f"{theirs:.3f}", f"{ours:.3f}", f"{title}"[:60], f"{day}"))
    rows.append(("mean", *(f"{one / len(pages):.4f}" for one in sums), "", ""))
    print(table(HEAD, rows))
    return sums[1] < sums[0]


def main_text(document: Document | Unknown) -> str:
    """Return the body of a document, without headline, standfirst and captions."""
    if isinstance(document, Unknown):
        return ""
    parts = (one for one in document.sections if one.role not in BESIDE)
    return "\n".join(document.text[one.start : one.end] for one in parts)


def overlap(found: str, wanted: str) -> float:
    """Return F1 over the words, as often as they stand there."""
    ours, theirs = Counter(WORD.findall(found)), Counter(WORD.findall(wanted))
    both = (ours & theirs).total()
    return 2 * both / max(1, ours.total() + theirs.total())


def speed(pages: Sequence[Page]) -> bool:
    """Print pages a second, and the ratio to the library's own command; say if too slow."""
    for page in pages:
        read(page.raw)
    begun = time.process_time()
    for _ in range(ROUNDS):
        for page in pages:
            read(page.raw)
    rate = ROUNDS * len(pages) / (time.process_time() - begun)
    print(f"\n{rate:,.0f} pages a second and core, at least {LEAST_SPEED:,.0f}")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in")
        source.mkdir()
        for number in range(COPIES):
            for page in pages:
                (source / f"{page.raw.name}-{number}.html").write_bytes(page.raw.data)
        library = [sys.executable, "-m", "trafilatura.cli", "--parallel", "1"]
        library += ["--input-dir", str(source), "--output-dir", str(Path(folder, "out"))]
        theirs = cpu_of(library)
        ours = cpu_of([sys.executable, "-m", "benchmarks.pages", str(source)])
    files = COPIES * len(pages)
    print(f"{files} files: {ours:.1f} s of CPU, the library's command {theirs:.1f} s")
    print(f"ratio {ours / theirs:.2f}, at most {MOST_RATIO:.2f}")
    return rate < LEAST_SPEED or ours / theirs > MOST_RATIO


def cpu_of(command: Sequence[str]) -> float:
    """Return the CPU time that a program takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def archive(pages: Sequence[Page], count: int) -> bool:
    """Read a web archive in one pass, through the guard; say if the memory grows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pages.warc.gz")
        with path.open("wb") as file:
            file.writelines(records(pages, count))
        begun, peaks, done = time.perf_counter(), list[int](), 0
        for piece in gather([str(path)], io.BytesIO()):
            if isinstance(piece, Issue):
                print(piece)
                continue
            reading_of(piece, DEFAULT_RECIPE)
            done += 1
            if done % max(1, count // 10) == 0:
                peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        seconds = time.perf_counter() - begun
        size = path.stat().st_size >> 20
    warden().close()
    growth = peaks[-1] - peaks[0]
    print(f"\nWARC of {done:,} pages, {size:,} MiB: {done / seconds:,.0f} pages a second")
    print(f"peak memory {peaks[0]:,} MiB after a tenth, {peaks[-1]:,} MiB at the end")
    return done != count or growth > MOST_GROWTH


def records(pages: Sequence[Page], count: int) -> Iterator[bytes]:
    """Yield the records of a web archive of so many pages."""
    for number, page in enumerate(islice(cycle(pages), count)):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.raw.data
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
            f"WARC-Date: 2031-04-03T06:15:00Z\r\nContent-Length: {len(answer)}\r\n"
            "Content-Type: application/http; msgtype=response\r\n\r\n"
        )
        yield gzip.compress(head.encode() + answer + b"\r\n\r\n", 1)


def main(folder: Path) -> None:
    """Read every page of a folder, as the program does in its guarded process."""
    for path in sorted(folder.iterdir()):
        read(Raw(name=path.name, data=path.read_bytes(), form=Form.HTML))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
