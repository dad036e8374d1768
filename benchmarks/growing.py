"""`python -m benchmarks.growing CLAIMS…`: what it costs to add 1,000 documents to a ledger.

A ledger of so many claims is made up, its incidents are grown from its documents, and then the
next thousand documents come in. Time is that of the processor; memory the most that was held.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.ledger_scale import READER, RULES, documents
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.lexicon.load import load
from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.growing import Growing
from reportedly.reconcile.pages import Pages
from reportedly.reconcile.papers import MANY

ADDED: Final = 1000
AT_ONCE: Final = 500
MEGABYTE: Final = 1024


def measure(claims: int, book: RarityBook) -> str:
    """Return what was measured on a ledger of so many claims, in one line."""
    stream = documents()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scale.db"
        with open_ledger(str(path), create=True) as ledger:
            begun, written, texts = time.process_time(), 0, 0
            while written < claims:
                part = tuple(islice(stream, AT_ONCE))
                grow(ledger, part, book)
                written += sum(len(one.claims) for one in part)
                texts += len(part)
            built = time.process_time() - begun
            added = _added(ledger, stream, book)
        size = sum(one.stat().st_size for one in Path(folder).iterdir())
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE
    return (
        f"{written} claims in {texts} documents: built in {built:.0f} s, {ADDED} documents"
        f" added in {added:.1f} s, {held} MB of memory, {size / 1e6:.0f} MB on disk"
    )


def grow(ledger: Ledger, part: tuple[Found, ...], book: RarityBook) -> None:
    """Write documents into a ledger, and let its incidents grow by them."""
    ledger.add_all(part, READER, RULES)

    def read(name: str) -> tuple[Document, tuple[Claim, ...]]:
        found = ledger.reading(name)
        return found.document, found.claims

    with ledger.shelf() as rows:
        pages = Pages(read, DEFAULT_SETTINGS)
        Growing(rows, pages, book).add((one.document.id for one in part), MANY)


def _added(ledger: Ledger, stream: Iterator[Found], book: RarityBook) -> float:
    begun = time.process_time()
    grow(ledger, tuple(islice(stream, ADDED)), book)
    return time.process_time() - begun


if __name__ == "__main__":
    words = load().rarity
    for size in map(int, sys.argv[1:]):
        sys.stdout.write(f"{measure(size, words)}\n")
        sys.stdout.flush()
