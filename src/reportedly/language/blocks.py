"""Clean text → blocks: the stretches that are parsed one by one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.language.datelines import dateline_end

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
BULLET = re.compile(r"\s*(?:[-*•–—]|\d{1,2}[.)])\s+(?=\S)")
STOP = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
WRAPPED_LINES = 3
WRAPPED_SHARE = 0.5
WRAP_LENGTHS = range(55, 125)
RUN_ON_SHARE = 0.3
HEADLINE_WORDS = 30
HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Block:
    """A title, a bullet, a line or a paragraph.

    Attributes:
        start: first code point in the document, after a bullet's mark.
        end: one past the last.
        style: "headline" (the title, a bullet, a short line without a stop) or "body".
    """

    start: int
    end: int
    style: str


def blocks(text: str, title_end: int) -> tuple[Block, ...]:
    """Cut a text into blocks; lines of a hard-wrapped text are joined to paragraphs.

    A dateline is a block of its own.

    Args:
        text: the clean text.
        title_end: where the title ends; 0 without one.
    """
    pattern = PARAGRAPH if _is_wrapped(text) else LINE
    found = (_block(text, match, title_end) for match in pattern.finditer(text))
    return tuple(part for block in found if block is not None for part in _apart(text, block))


def _apart(text: str, block: Block) -> Iterator[Block]:
    """Yield the dateline of a block, where it has one, and the rest."""
    end = 0 if block.style == HEADLINE else dateline_end(text[block.start : block.end])
    if end:
        line = text[block.start : block.start + end].rstrip()
        yield replace(block, end=block.start + len(line))
    yield replace(block, start=block.start + end)


def _block(text: str, match: re.Match[str], title_end: int) -> Block | None:
    raw = match.group()
    if not raw.strip():
        return None
    start = match.start() + len(raw) - len(raw.lstrip())
    end = match.end() - (len(raw) - len(raw.rstrip()))
    bullet = BULLET.match(text, start, end)
    if bullet:
        start = bullet.end()
    words = text[start:end]
    short = len(words.split()) <= HEADLINE_WORDS
    lead = start < title_end or bool(bullet) or not STOP.search(words)
    return Block(start=start, end=end, style=HEADLINE if short and lead else "body")


def _is_wrapped(text: str) -> bool:
    """Say whether lines end where the column did, not where a sentence or paragraph does."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    full = [line for line in lines if len(line) in WRAP_LENGTHS]
    running = [line for line in full if not STOP.search(line)]
    if not _runs_on(text):
        return False
    longest = max((len(line) for line in lines), default=0)
    return (
        len(running) >= WRAPPED_LINES
        and longest < 2 * WRAP_LENGTHS.stop
        and len(running) >= WRAPPED_SHARE * len(lines) * 0.5
    )


def _runs_on(text: str) -> bool:
    """Say whether lines go on in the middle of a sentence; headlines, one a line, do not.

    A text in capitals does not show it.
    """
    starts = [line.lstrip()[:1] for line in text.split("\n")[1:] if line.strip()]
    small = sum(letter.islower() for letter in starts)
    return text.isupper() or small >= RUN_ON_SHARE * len(starts)
