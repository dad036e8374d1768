"""Pages: how much of the report is found, how fast, and how flat the memory stays.

Words against the hand-made main texts beside the library's own answer, titles and dates against
those that a person read off the pages, all pinned in the floors; pages a second and core, and
the ratio to the library's own command over the same files, both as processes, in CPU time; a
web archive of ten thousand pages in one pass.
"""

import csv
import gzip
import hashlib
import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from trafilatura import bare_extraction

from benchmarks.floors import Section, digest, fallen, settle
from benchmarks.options import HERE, Options
from benchmarks.table import table
from benchmarks.verdicts import show_verdicts
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
COPIES, ROUNDS = 20, 10
ARCHIVED = 10_000
MOST_GROWTH = 32  # MiB, from the first thousand pages of the archive to the last
BESIDE = frozenset({SectionRole.HEADLINE, SectionRole.STANDFIRST, SectionRole.CAPTION})
WORD = re.compile(r"\w+")
HEAD = ("page", "library", "ours", "title", "published")
TRUTH = HERE / "pages.tsv"
TITLE_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A shared page with its hand-made main text.

    Attributes:
        raw: the page.
        text: its main text.
        published: the day that a person found on it.
        title: the hash of the headline that a person found on it.
    """

    raw: Raw
    text: str
    published: str = ""
    title: str = ""


def measure_pages(options: Options) -> int:
    """Measure all of it; return 1 where a bound is broken."""
    index = options.articles.with_name("html_pages.jsonl")
    if not index.is_file():
        print(f"pages: skipped, there is no {index}. Name the articles with --articles.")
        return 0
    pages = read_pages(index)
    figures = compare(pages)
    measured = Section(name="html_pages", digest=digest(index), figures=figures)
    floors = {"writes": options.pin, "lower": options.lower}
    verdicts = settle(options.floors, [measured], **floors)
    show_verdicts(verdicts)
    bad = fallen(verdicts, lower=options.lower)
    bad |= figures["main text F1"] < figures["the library's main text F1"]
    bad |= speed(pages)
    count = options.limit or ARCHIVED
    return int(bad | archive(pages, count))


def read_pages(index: Path) -> list[Page]:
    """Return the shared pages."""
    records = [json.loads(line) for line in index.read_text(encoding="utf-8").splitlines()]
    truths = read_truths()
    return [
        Page(
            raw=Raw(
                name=record["id"],
                data=(index.parent / record["html"]).read_bytes(),
                form=Form.HTML,
                facts=Facts(url=record["url"]),
            ),
            text=record["text"],
            published=truths[record["id"]][0],
            title=truths[record["id"]][1],
        )
        for record in records
    ]


def read_truths() -> dict[str, tuple[str, str]]:
    """Return what a person read off each page: its day, and the hash of its headline."""
    with TRUTH.open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t")
        return {row["page"]: (row["published"], row["title"]) for row in rows}


def compare(pages: Sequence[Page]) -> dict[str, float]:
    """Print what was found on each page, and return the figures, as shares of all pages."""
    rows, sums = list[tuple[str, ...]](), [0.0] * 4
    for page in pages:
        found = read(page.raw).document
        library = getattr(bare_extraction(page.raw.data), "text", None) or ""
        title, day = ("", "") if isinstance(found, Unknown) else (found.title, found.published)
        theirs, ours = overlap(library, page.text), overlap(main_text(found), page.text)
        right = (hashed(f"{title}") == page.title, f"{day}"[:10] == page.published)
        sums = [sum(pair) for pair in zip(sums, (theirs, ours, *right), strict=True)]
        rows.append((page.raw.name, f"{theirs:.3f}", f"{ours:.3f}", f"{title}"[:60], f"{day}"))
    means = [one / len(pages) for one in sums]
    shown = [f"{one:.4f}" for one in means]
    rows.append(("mean", shown[0], shown[1], f"right: {shown[2]}", f"right: {shown[3]}"))
    print(table(HEAD, rows))
    names = ("the library's main text F1", "main text F1", "titles right", "dates right")
    return dict(zip(names, means, strict=True))


def hashed(title: str) -> str:
    """Return what stands for a headline that is not ours to print."""
    words = " ".join(title.split())
    return hashlib.sha256(words.encode()).hexdigest()[:TITLE_DIGITS]


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
    raws = [page.raw for page in pages]
    rate, middle = rates(raws, read)
    alone, _ = rates(raws, by_the_library)
    print(f"\n{rate:,.0f} pages a second and core, at least {LEAST_SPEED:,.0f}")
    print(
        f"that is the best of {ROUNDS} rounds in CPU time; the middle of them is {middle:,.0f}"
    )
    print(f"the library alone, which neither maps words nor weighs dates: {alone:,.0f}")
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


def rates(raws: Sequence[Raw], work: Callable[[Raw], object]) -> tuple[float, float]:
    """Return the pages a second of CPU time of one process: the best round, and the middle."""
    rounds = [round_of(raws, work) for _ in range(ROUNDS)]
    return len(raws) / min(rounds), len(raws) / median(rounds)


def round_of(raws: Sequence[Raw], work: Callable[[Raw], object]) -> float:
    """Return the CPU seconds for all pages once; the least of several is theirs alone."""
    begun = time.process_time()
    for raw in raws:
        work(raw)
    return time.process_time() - begun


def by_the_library(raw: Raw) -> object:
    """Return what the library makes of a page by itself."""
    return bare_extraction(raw.data, with_metadata=True)


def cpu_of(command: Sequence[str]) -> float:
    """Return the CPU time that a program takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def archive(pages: Sequence[Page], count: int) -> bool:
    """Read a web archive in one pass, through the guard; say if the memory grows."""
    answers = (page.raw.data for page in islice(cycle(pages), count))
    done, growth = one_pass(answers, count)
    return done != count or growth > MOST_GROWTH


def one_pass(answers: Iterable[bytes], count: int) -> tuple[int, int]:
    """Print how fast a web archive of these pages is read.

    Returns:
        how many of its pages were read, and by how many MiB the memory grew after a tenth.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pages.warc.gz")
        with path.open("wb") as file:
            file.writelines(records(answers))
        begun, peaks, done = time.perf_counter(), list[int](), 0
        for piece in gather([str(path)], io.BytesIO()):
            if isinstance(piece, Issue):
                print(piece)
                continue
            done += not isinstance(reading_of(piece, DEFAULT_RECIPE).document, Unknown)
            if done % max(1, count // 10) == 0:
                peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        seconds = time.perf_counter() - begun
        size = path.stat().st_size >> 20
    warden().close()
    print(f"\nWARC of {done:,} pages, {size:,} MiB: {done / seconds:,.0f} pages a second")
    peaks = peaks or [0]
    print(f"peak memory {peaks[0]:,} MiB after a tenth, {peaks[-1]:,} MiB at the end")
    return done, peaks[-1] - peaks[0]


def records(answers: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the records of a web archive of these pages."""
    for number, page in enumerate(answers):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
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
