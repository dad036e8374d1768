"""`python -m benchmarks webarchive [--limit N] [--pin]`: a web archive made up, in one pass.

Ten thousand pages, each with a report that no other has, menus, scripts and a list of other
reports around it; written to a file one by one, so that all of them are never in the memory.
"""

import hashlib
import random
from collections.abc import Iterator
from html import escape
from itertools import islice

from benchmarks.floors import Section, fallen, settle
from benchmarks.folder_files import SEED, Story, story
from benchmarks.options import Options
from benchmarks.pages import ARCHIVED, MOST_GROWTH, one_pass
from benchmarks.verdicts import show_verdicts

LINKS = 120  # in the menus
TOLD = 8  # reports on a page: its own, and what led to it
SCRIPT = (
    "window.settings = {" + ", ".join(f"key{number}: {number}" for number in range(900)) + "};"
)
PINNED = 200  # pages whose bytes stand for all


def measure_web_archive(options: Options) -> int:
    """Read the archive; return 1 where pages are missing or the memory grows."""
    count = options.limit or ARCHIVED
    done, growth = one_pass(islice(pages(), count), count)
    figures = {"pages read": done / count, "memory is flat": float(growth <= MOST_GROWTH)}
    measured = Section(name="web_archive", digest=digest_of_pages(), figures=figures)
    floors = {"writes": options.pin, "lower": options.lower}
    verdicts = settle(options.floors, [measured], **floors)
    show_verdicts(verdicts)
    return int(fallen(verdicts, lower=options.lower))


def pages() -> Iterator[bytes]:
    """Yield pages without end, always the same."""
    chance = random.Random(SEED)  # noqa: S311 - nothing here is secret
    number = 0
    while True:
        told = [story(chance, number + at) for at in range(TOLD)]
        number += TOLD
        yield page(told)


def page(told: list[Story]) -> bytes:
    """Return a page on the first of some reports; the others lead up to it."""
    one, *_ = told
    menu = "".join(f'<li><a href="/{at}">Section {at}</a></li>' for at in range(LINKS))
    body = "".join(f"<p>{escape(line)}</p>" for each in told for line in each.sentences)
    others = "".join(f'<a href="{each.address}">{escape(each.title)}</a>' for each in told)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(one.title)} - The Kurier</title>'
        f'<meta property="article:published_time" content="{one.day}T08:00:00Z">'
        f"<script>{SCRIPT}</script></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{escape(one.title)}</h1>{body}</article>"
        f"<aside>{others}</aside><footer>The Kurier</footer></body></html>"
    ).encode()


def digest_of_pages() -> str:
    """Return the SHA-256 of the first pages."""
    return hashlib.sha256(b"".join(islice(pages(), PINNED))).hexdigest()
