"""Quotations that stand alone in a paragraph, without a word that says whose they are.

They belong to whoever spoke last, where the paragraph before leaves no doubt about that.

Yes: `“Nine fell,” the colonel said.`, and a paragraph of its own: `“We lost the bridge too.”`
No: behind a paragraph that closes with words of nobody, or with those of a second speaker.
No: 'Nine fell' in single marks, or “the bridge”: a heading, a name.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportedly.extract.quotation import Quote

Range = tuple[int, int]

LINE = re.compile(r"[^\n]+")
DOUBLE = ("“", "«", "„", '"', "''", "``")
BETWEEN = " \t\N{NO-BREAK SPACE},.;–—-"
SCARE = 4  # words: a shorter quotation may be a name
STOP = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What an attribution gives, and where its cue stands.

    Attributes:
        cue: first code point of the cue.
        content: what is given, in order.
        whose: where its source stands; empty where nobody is named, or nobody speaks.
    """

    cue: int
    content: tuple[Range, ...]
    whose: tuple[Range, ...] = ()


def uncued(
    text: str, marks: Sequence[Quote], given: Sequence[Given]
) -> Mapping[int, Sequence[Range]]:
    """Return which quotations each attribution gives besides: its place → their ranges.

    Args:
        text: the document's.
        marks: its quotations, in order.
        given: the attributions, in order of their cues.
    """
    held = sorted((*span, one.cue) for one in given for span in one.content)
    reach = list(accumulate((end for _, end, _ in held), max))
    cues = [one.cue for one in given]
    ends = [quote.end for quote in marks]
    found: dict[int, list[Range]] = {}
    owner = -1
    for line in LINE.finditer(text):
        if not line.group().strip():
            continue
        first, last = bisect_right(ends, line.start()), bisect_right(ends, line.end())
        inside = marks[first:last]
        if not _stands_alone(text, line.span(), inside) or _is_held(inside, held, reach):
            near = range(bisect_left(cues, line.start()), bisect_left(cues, line.end()))
            owner = _last_speaker(text, line.span(), [(k, given[k]) for k in near])
        elif owner >= 0:
            found.setdefault(owner, []).extend((quote.start, quote.end) for quote in inside)
    return found


def _stands_alone(text: str, line: Range, inside: Sequence[Quote]) -> bool:
    """Say whether a line is a quotation in double marks and nothing else."""
    if not inside or not text.startswith(DOUBLE, inside[0].start):
        return False
    words = sum(len(text[quote.start : quote.end].split()) for quote in inside)
    ends = [line[0], *(quote.end for quote in inside)]
    starts = [*(quote.start for quote in inside), line[1]]
    gaps = [text[end:start].strip(BETWEEN) for end, start in zip(ends, starts, strict=True)]
    return words >= SCARE and not any(gaps)


def _is_held(
    inside: Sequence[Quote], held: Sequence[tuple[int, int, int]], reach: Sequence[int]
) -> bool:
    """Say whether somebody outside of a quotation gives words of it already.

    Args:
        inside: the quotations of a line.
        held: start and end of what is given, and its cue, by their start.
        reach: for each of them how far it or one before it goes.
    """
    first, last = inside[0].start, inside[-1].end
    at, upto = bisect_left(held, (first, 0, 0)), bisect_left(held, (last, 0, 0))
    if at and reach[at - 1] > first:
        return True
    return any(not first <= cue < last for _, _, cue in held[at:upto])


def _last_speaker(text: str, line: Range, near: Sequence[tuple[int, Given]]) -> int:
    """Return the place of the attribution with which a line closes; -1 where none does."""
    if not near:
        return -1
    stops = [match.end() for match in STOP.finditer(text, *line)]
    closing = stops[-1] if stops else line[0]
    last = [
        (k, one)
        for k, one in near
        if (one.cue >= closing or any(end > closing for _, end in one.content))
        and not any(_gives(other, one.cue) for _, other in near)
    ]
    whose = {one.whose for _, one in last}
    return last[0][0] if len(whose) == 1 and whose != {()} else -1


def _gives(one: Given, at: int) -> bool:
    return any(start <= at < end for start, end in one.content)
