"""Attributions within sentences meet the quotation marks of the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.extract.quotation import Quote
from reportedly.extract.spoken import Raw
from reportedly.model.voice import AttributionKind

Range = tuple[int, int]

LINK = re.compile(r"[^\S\n]*[,:;–—―-]*[^\S\n]*")
AFTER = re.compile(r"[^\S\n,:–—―-]*(?::\s*|[,–—―-][^\S\n]*)?(?:that[^\S\n]+)?")
STOP = re.compile(r"[.!?][^\S\n]+(?=[“\"'])")
SCARE = 4  # words: a shorter quotation may be no speech
MARK = re.compile(r"[“”\"]|''")
BLANK = " \N{NO-BREAK SPACE}"
CLOSING = "”“\"’' \n"
NOBODYS: Mapping[int, int] = MappingProxyType({})
STOPS = frozenset(".?!…")
OPENINGS: Mapping[str, str] = MappingProxyType({"”": "“", '"': '"', "''": "''"})
SHUT = re.compile(r"[.,?!…]{0,3}(?P<mark>”|’|\"|'')")
TRAILING = " \t\n,;:–—―-"


@dataclass(frozen=True, slots=True)
class Heard:
    """What is given, in code points, and which quotations hold it.

    Attributes:
        content: the ranges that are given.
        quoted: the quotations among them.
    """

    content: tuple[Range, ...]
    quoted: tuple[Quote, ...]


def owners(text: str, raws: Iterable[Raw], quotes: tuple[Quote, ...]) -> Mapping[int, int]:
    """Return which cue each quotation stands beside in its paragraph: start → start of cue.

    `“…,” he said` owns what it closes; a speech that is owned is nobody else's.
    """
    starts = [quote.start for quote in quotes]
    ends = [quote.end for quote in quotes]
    closed: dict[int, int] = {}
    opened: dict[int, int] = {}
    for raw in raws:
        if "quote" not in raw.cue.frames or raw.cue.cue_class.effect == "plain":
            continue
        tokens = raw.sentence.tokens
        clause = (tokens[raw.clause[0]].start, tokens[raw.clause[1]].end)
        before = bisect_right(ends, clause[0]) - 1
        if before >= 0 and LINK.fullmatch(text, ends[before], clause[0]):
            closed.setdefault(starts[before], tokens[raw.token].start)
        after = bisect_left(starts, clause[1])
        if after < len(starts) and LINK.fullmatch(text, clause[1], starts[after]):
            opened.setdefault(starts[after], tokens[raw.token].start)
    return {**opened, **closed}


def heard(
    text: str, raw: Raw, quotes: tuple[Quote, ...], owned: Mapping[int, int] = NOBODYS
) -> Heard:
    """Return what a cue gives, quotations that it opens or closes included."""
    tokens = raw.sentence.tokens
    content = [(tokens[first].start, tokens[last].end) for first, last in raw.content]
    clause = (tokens[raw.clause[0]].start, tokens[raw.clause[1]].end)
    cue = tokens[raw.token].start
    outside = [
        quote
        for quote in quotes
        if not quote.start <= cue < quote.end
        and owned.get(quote.start, cue) == cue
        and not _names(quote, raw)
    ]
    taken = [quote for quote in outside if _belongs(text, quote, content, clause, raw)]
    speeches = {quote.speech for quote in taken}
    taken = [quote for quote in outside if quote.speech in speeches]
    end = _end(text, raw, clause[1])
    silent = not content and "quote" in raw.cue.frames and not text[clause[1] : end].strip(". ")
    if taken or silent:
        after = {
            q.speech for q in _following(text, end, [q for q in outside if q not in taken])
        }
        taken += [quote for quote in outside if quote.speech in after]
    content = [_shut(text, _opened(text, one, taken, clause), taken) for one in content]
    ranges = merged([*content, *((quote.start, quote.end) for quote in taken)])
    return Heard(tuple(_without(ranges, clause, raw)), tuple(taken))


def _names(quote: Quote, raw: Raw) -> bool:
    """Say whether a quotation is part of who speaks: "whoever wrote “The Road” said"."""
    tokens = raw.sentence.tokens
    return any(
        tokens[first].start < quote.start and quote.end <= tokens[last].end + 1
        for first, last in raw.source
    )


def _end(text: str, raw: Raw, after: int) -> int:
    """Return where the sentence of a cue ends.

    Small parses go on over the stop into the next quotation: `he said. “They left.”`
    """
    last = raw.sentence.tokens[-1].end
    stop = STOP.search(text, after, last)
    if stop and not MARK.search(text, after, stop.start()):
        return stop.start() + 1
    return last


def _opened(text: str, one: Range, taken: list[Quote], clause: Range) -> Range:
    """Cut off a whole sentence before the quotation that the cue closes.

    Small parses join `It fell. “We ran,” he said.`
    """
    for quote in taken:
        closes = quote.end <= clause[0] and LINK.fullmatch(text, quote.end, clause[0])
        before = text[one[0] : quote.start].rstrip(CLOSING)
        if closes and one[0] < quote.start <= one[1] and before[-1:] in STOPS:
            return quote.start, one[1]
    return one


def _shut(text: str, one: Range, taken: list[Quote]) -> Range:
    """Cut off what stands behind a quotation that a comma closes: `said, “We left,” when`."""
    for quote in taken:
        opens = quote.start - 1 <= one[0] <= quote.start + 2 and quote.end < one[1]
        if (
            opens
            and text[quote.start : quote.end].rstrip(CLOSING)[-1:] == ","
            and not any(quote.end <= other.start < one[1] for other in taken)
        ):
            return one[0], quote.end
    return one


def _belongs(text: str, quote: Quote, content: list[Range], clause: Range, raw: Raw) -> bool:
    """Say whether a quotation is given by this cue: it crosses the content, or adjoins."""
    crossed = any(start < quote.end and quote.start < end for start, end in content)
    carried = any(
        clause[0] < end <= quote.start and not text[end : quote.start].strip(BLANK)
        for _, end in content
    )
    if crossed or carried:
        return True
    if "quote" not in raw.cue.frames or (content and raw.cue.cue_class.effect == "plain"):
        return False
    if any(clause[0] < end for _, end in content):
        return False  # it governs a clause of its own behind it
    before = quote.end <= clause[0] and LINK.fullmatch(text, quote.end, clause[0])
    after = clause[1] <= quote.start and AFTER.fullmatch(text, clause[1], quote.start)
    return bool(before or after)


def _following(text: str, end: int, quotes: list[Quote]) -> Iterable[Quote]:
    """Yield whole sentences in quotation marks behind `…,” he said.`, in the same paragraph."""
    for quote in quotes:
        between = text[end : quote.start]
        inside = text[quote.start : quote.end]
        whole = inside.rstrip(CLOSING)[-1:] in STOPS or len(inside.split()) > SCARE
        if quote.start < end or between.strip(BLANK) or not whole:
            continue
        yield quote
        end = quote.end


def _without(ranges: list[Range], clause: Range, raw: Raw) -> Iterable[Range]:
    """Cut the cue's own clause out of what is given."""
    tokens = raw.sentence.tokens
    core = (tokens[raw.cue_run[0]].start, tokens[raw.cue_run[1]].end)
    for start, end in ranges:
        if start < core[0] and core[1] < end:
            yield (start, max(start + 1, min(clause[0], core[0])))
            yield (min(clause[1], end - 1), end)
        else:
            yield (start, end)


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Return the ranges in order, those that touch made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def tidy(text: str, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Trim blanks and commas off the ranges; a quotation keeps its own marks."""
    found = []
    for outer_start, outer_end in ranges:
        start, end = outer_start, outer_end
        while start < end and text[start] in TRAILING:
            start += 1
        while end > start and text[end - 1] in TRAILING:
            end -= 1
        if any(character.isalnum() for character in text[start:end]):
            found.append(_balanced(text, start, end))
    return tuple(found)


def _balanced(text: str, start: int, end: int) -> Range:
    """Give words the mark that closes a quotation begun in them; take off a stray bracket."""
    inside = text[start:end]
    if inside.endswith((")", "]")) and not set("([") & set(inside):
        return start, end - 1
    shut = SHUT.match(text, end)
    opening = OPENINGS.get(shut["mark"], "") if shut else ""
    if shut is None or not opening:
        return start, end
    same = opening == shut["mark"]
    left = (
        inside.count(opening) % 2
        if same
        else inside.count(opening) - inside.count(shut["mark"])
    )
    return (start, shut.end()) if left > 0 else (start, end)


def kind_of(
    text: str, content: tuple[Range, ...], quotes: tuple[Quote, ...]
) -> AttributionKind:
    """Say whether all that is given stands in quotation marks, or some, or none."""
    letters = quoted = 0
    for start, end in content:
        first = bisect_right(quotes, start, key=lambda quote: quote.end)
        last = bisect_left(quotes, end, key=lambda quote: quote.start)
        inside = quotes[first:last]
        letters += sum(map(str.isalnum, text[start:end]))
        for quote in inside:
            quoted += sum(map(str.isalnum, text[max(start, quote.start) : min(end, quote.end)]))
    if not quoted:
        return AttributionKind.INDIRECT
    return AttributionKind.DIRECT if quoted >= letters else AttributionKind.MIXED
