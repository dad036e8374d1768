"""What resolving and its gazetteer cost: a share of the reading, memory, seconds at the start.

Each is measured in a process of its own, with one thread, in CPU time. The memory is what the
process grows by when the gazetteer is opened and the capitalised words of the articles are
looked up in it.
"""

import os
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.articles import read_articles
from benchmarks.options import Options
from benchmarks.speed import THREADS, seconds
from benchmarks.table import table
from reportedly.extract.extract import extract
from reportedly.lexicon.gazetteer import folded
from reportedly.lexicon.place_book import load_places
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.parse import Parse
from reportedly.pipeline import Reader, make_reader, parsed_by
from reportedly.resolve.station import resolve

SHARE, MEGABYTES, START = 0.25, 60.0, 0.3
ROUNDS = 3
NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
HEAD = ("cost", "measured", "at most")
PARTS = ("resolve", "gazetteer")
LAYERS = frozenset({"claims"})
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes of one unit of `ru_maxrss`


def measure_cost(options: Options) -> int:
    """Measure both parts; return 1 where one costs too much."""
    if not options.articles.is_file():
        print(f"cost: skipped, there is no {options.articles}. Name it with --articles.")
        return 0
    one_thread = {**os.environ, **dict.fromkeys(THREADS, "1")}
    command = [sys.executable, "-m", "benchmarks.cost", str(options.articles)]
    runs = (subprocess.run([*command, p], env=one_thread, check=False) for p in PARTS)
    return max(run.returncode for run in runs)


def verdict(rows: Sequence[tuple[str, float, float]]) -> tuple[str, int]:
    """Return costs as a table, and 1 where one is over its bound."""
    cells = [(name, f"{value:.3f}", f"{most:g}") for name, value, most in rows]
    return table(HEAD, cells), int(any(value > most for _, value, most in rows))


def main(articles: Path, part: str) -> int:
    """Measure one part and print it."""
    texts = [article.text for article in read_articles(articles)]
    rows = of_resolving(texts) if part == "resolve" else of_gazetteer(texts)
    shown, code = verdict(rows)
    print(shown)
    return code


def of_gazetteer(texts: Sequence[str]) -> list[tuple[str, float, float]]:
    """Return the seconds to open the gazetteer, and the megabytes that its use adds."""
    before = _memory()
    begun = time.process_time()
    book = load_places()
    opened = time.process_time() - begun
    names = {name for text in texts for name in NAME.findall(text)}
    found = sum(bool(book.named(folded(name))) for name in sorted(names))
    print(f"{len(names):,} names looked up, {found:,} found")
    return [
        ("gazetteer: seconds at the start", opened, START),
        ("gazetteer: megabytes in use", _memory() - before, MEGABYTES),
    ]


def of_resolving(texts: Sequence[str]) -> list[tuple[str, float, float]]:
    """Return what resolving adds, as a share of parsing and extracting the same texts."""
    reader = make_reader()
    before: list[float] = []
    added: list[float] = []
    read: list[tuple[Found, Parse]] = []
    for _ in range(ROUNDS):
        read.clear()
        before.append(seconds(lambda: read.extend(_extracted(texts, reader))))
        added.append(seconds(lambda: _resolve(read, reader)))
    share = statistics.median(added) / statistics.median(before)
    return [("resolving: share of extract without it", share, SHARE)]


def _extracted(texts: Sequence[str], reader: Reader) -> Iterator[tuple[Found, Parse]]:
    for number, text in enumerate(texts):
        document = Document(id=f"{number}", sha256="0" * 64, text=text)
        parsed = parsed_by(document, reader.engine, reader.lexicon, worth=bool)
        yield extract(parsed, reader.lexicon, LAYERS, reader.extractors), parsed


def _resolve(read: Sequence[tuple[Found, Parse]], reader: Reader) -> None:
    book = reader.lexicon
    for found, parsed in read:
        resolve(found, parsed, book.actors, book.places, book.time)


def _memory() -> float:
    """Return the most memory that this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 1_000_000


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
