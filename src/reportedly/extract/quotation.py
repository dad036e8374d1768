"""Quotation marks in a text: where direct speech stands, over paragraphs too."""

import re
from dataclasses import dataclass, replace

LINE = re.compile(r"[^\n]+")
OPENERS = "“«„"
CLOSERS = "”»"
STRAIGHT = '"'
LONGEST_SPEECH = 20  # paragraphs: a mark that nobody closed opens no book
PAIR = '"\N{ZERO WIDTH SPACE}'  # two single marks, as some wires type them
SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\s‘'])([^\n“”\"]*?[^\s‘'])[’'](?![\w’'])")


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch of direct speech in one paragraph, its marks included.

    Attributes:
        start: the opening mark.
        end: one past the closing mark, or past the paragraph where none stands.
        speech: number of the speech; a quotation over several paragraphs is one speech.
    """

    start: int
    end: int
    speech: int


def quotes(text: str) -> tuple[Quote, ...]:
    """Return every quotation of a text, in order.

    An opening mark without a closing one goes on in the next paragraph where that opens
    with a mark too.
    """
    found: list[Quote] = []
    carried = False
    run = 0
    for line in LINE.finditer(text):
        if not line.group().strip():
            continue
        inside, open_end = _in_line(line.group())
        starts_open = line.group().lstrip()[0] in OPENERS + STRAIGHT
        for k, (start, end) in enumerate(inside):
            goes_on = k == 0 and carried and starts_open and found and run < LONGEST_SPEECH
            run = run + 1 if goes_on else 0
            speech = found[-1].speech if goes_on else len(found)
            found.append(Quote(line.start() + start, line.start() + end, speech))
        carried = open_end
    return tuple(_renumbered(found))


def _in_line(line: str) -> tuple[list[tuple[int, int]], bool]:
    """Return the quotations of one paragraph, and whether the last one stays open."""
    found: list[tuple[int, int]] = []
    opened = -1
    line = line.replace("''", PAIR).replace("``", PAIR)
    for at, mark in enumerate(line):
        if opened < 0 and _opens(line, at, mark):
            opened = at
        elif opened >= 0 and (mark in CLOSERS + STRAIGHT or _closes(line, at, mark)):
            found.append((opened, at + (2 if line.startswith(PAIR, at) else 1)))
            opened = -1
    if opened >= 0:
        found.append((opened, len(line.rstrip())))
    if not found:
        found = [match.span() for match in SINGLE.finditer(line)]
    return [span for span in found if span[1] - span[0] > 2], opened >= 0  # noqa: PLR2004


def _opens(line: str, at: int, mark: str) -> bool:
    if mark in OPENERS:
        return True
    inches = at > 0 and line[at - 1].isdigit()
    after = line[at + len(PAIR if line.startswith(PAIR, at) else STRAIGHT) :][:1]
    return mark == STRAIGHT and not inches and after.strip() != ""


def _closes(line: str, at: int, mark: str) -> bool:
    """Say whether an opening mark is a wrong one that closes: `“We left,“`."""
    after = line[at + 1 : at + 2]
    return mark in OPENERS and not line[at - 1].isspace() and not after.isalnum()


def _renumbered(found: list[Quote]) -> list[Quote]:
    order = {speech: k for k, speech in enumerate(dict.fromkeys(q.speech for q in found))}
    return [replace(quote, speech=order[quote.speech]) for quote in found]
