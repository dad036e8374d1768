"""HTML as characters: where its running text stands, and what of it can be seen.

The tags are found as a browser finds them, in one pass that never looks back, so that a hostile
page costs no more than an honest one. Each run of text between two tags gets a number, and a
copy of the page is made in which each run begins with a mark that spells its number. Whatever a
library does with that copy, the marks that come out say which runs it chose; the words are then
taken from the source, with their places.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from types import MappingProxyType

from reportedly.reading.weaver import BLANK, LINE, Piece

# What stands between quotation marks ends no tag. Quantifiers are possessive: no way back.
ATTRIBUTES = r"""[^>=]*+(?:=\s*+(?>"[^"]*+"|'[^']*+'|)[^>=]*+)*+"""
TAG = rf"<[a-zA-Z/!?]{ATTRIBUTES}>"
# What a browser does not show, or shows as a control. What of the first sort is never closed
# hides the rest of the page.
HIDDEN = ("iframe", "noscript", "script", "style", "template", "textarea")
CONTROLS = ("audio", "button", "canvas", "math", "object", "select", "svg", "video")


def _one_of(*names: str) -> str:
    """Return a pattern for some names that looks at the first letter of each letter once."""
    ordered = groupby(sorted(names), key=itemgetter(0))
    parts = ((first, "|".join(name[1:] for name in several)) for first, several in ordered)
    return "|".join(f"{first}(?:{rest})" for first, rest in parts)


# Tags that tell of the page itself: they are noted in the pass that finds what is not shown.
SIGNS = ("body", "h1", "html", "link", "meta", "time", "title")
OPENS = re.compile(
    rf"<(?=[!abchilmnostv])(?:!--|({_one_of(*HIDDEN, *CONTROLS)})\b{ATTRIBUTES}>"
    rf"|(?:{_one_of(*SIGNS)})\b())",
    re.IGNORECASE,
)
CLOSES = MappingProxyType(
    {name: re.compile(rf"</{name}\s*+>", re.IGNORECASE) for name in (*HIDDEN, *CONTROLS)}
)
COMMENT_END = "-->"
# What the library is not shown: fillers, tags that hold nothing, and where links lead to.
NEEDLESS = re.compile(
    rf"<(?:!~*+|(?=[ilmsw])(?:img|input|link|meta|source|wbr)\b{ATTRIBUTES})>".encode(),
    re.IGNORECASE,
)
LINK = re.compile(rb"<a href=\"[^\"<>]*+\"", re.IGNORECASE)
# A filler is passed by as what it is: a run of one character is read four times as fast.
RUN = re.compile(
    rf"\s*+(?:<(?:!~*+|[a-zA-Z/!?]{ATTRIBUTES})>\s*+)*+([^<]*+(?:<(?![a-zA-Z/!?])[^<]*+)*+)"
)
BODY = re.compile(rf"<body\b{ATTRIBUTES}>", re.IGNORECASE)
HALF_TAG = re.compile(r"<[a-zA-Z/!?]")
ANY_TAG = re.compile(TAG)
BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figure|figcaption|footer|h[1-6]"
    r"|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b",
    re.IGNORECASE,
)

# Marks are variation selectors, which no report uses: two of them spell a number. They count as
# marks on a letter, so that the patterns of the library look through them.
FIRST_MARK, BASE = 0xE0100, 240
MARK = re.compile(f"[{chr(FIRST_MARK)}-{chr(FIRST_MARK + BASE - 1)}]{{2}}")
STRAY_MARK = re.compile(f"[{chr(FIRST_MARK)}-{chr(FIRST_MARK + BASE - 1)}]")
AS_BYTES = ("utf-8", "replace")
MOST_RUNS = BASE * BASE
DIGITS = tuple(chr(FIRST_MARK + digit).encode() for digit in range(BASE))

ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
# One blank between words is a blank; all other white space becomes one, and what has no width
# goes.
SPECIAL = re.compile(
    r"(?P<blank>[ ]?[\t\n\r\f\v\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u3000]\s*+|[ ]{2,}+)"
    rf"|(?P<entity>{ENTITY})"
    rf"|(?P<gone>{UNSEEN.pattern})"
)
INVISIBLE = re.compile(f"{UNSEEN.pattern}*+")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A page whose running text is numbered.

    Attributes:
        source: the page.
        visible: the same, position by position, comments, scripts and their kin filled up.
        signs: where the tags begin that tell of the page itself, `SIGNS`.
        runs: where the runs of text stand, by number.
        copy: the page in UTF-8 without what cannot be seen, a mark before each run.
    """

    source: str
    visible: str
    signs: tuple[int, ...]
    runs: tuple[Range, ...]
    copy: bytes

    def telling(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what a pattern that begins with one of the `SIGNS` finds in what is visible."""
        return _at(self.visible, self.signs, pattern)

    def runs_within(self, start: int, end: int) -> range:
        """Return the numbers of the runs in a range of the source."""
        first = _first_from(self.runs, start)
        return range(first, _first_from(self.runs, end))

    def words(self, numbers: Sequence[int]) -> str:
        """Return what some runs say, in one line."""
        said = list[str]()
        for number in numbers:
            start, end = self.runs[number]
            words = self.source[start:end]
            said.append(SPECIAL.sub(_meant, words) if _is_special(words) else words)
        return " ".join(BLANK.join(said).split())


def mark(source: str) -> Marked:
    """Return the page with its runs of text numbered; those beyond the last number lack one."""
    half = HALF_TAG.search(source, source.rfind(">") + 1)
    visible, signs = _scanned(source[: half.start() if half else len(source)])
    found = (match.span(1) for match in RUN.finditer(visible))
    runs = tuple(islice((run for run in found if run[0] < run[1]), MOST_RUNS))
    body = next(_at(visible, signs, BODY), None)
    copy = _copied(visible, runs, body.start() if body else 0)
    return Marked(source=source, visible=visible, signs=signs, runs=runs, copy=copy)


def _copied(visible: str, runs: tuple[Range, ...], begin: int) -> bytes:
    """Return the page from some place on, as the library is shown it."""
    parts, at = list[bytes](), begin
    for number in range(bisect_left(runs, (begin, begin)), len(runs)):
        start, end = runs[number]
        words = visible[start:end]
        if not words.isascii():
            words = STRAY_MARK.sub("\ufffd", words)
        parts += (
            visible[at:start].encode(*AS_BYTES),
            _spelled(number),
            words.encode(*AS_BYTES),
        )
        at = end
    parts.append(visible[at:].encode(*AS_BYTES))
    return LINK.sub(b"<a", NEEDLESS.sub(b"", b"".join(parts)))


def _at(
    visible: str, places: Sequence[int], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds where it may begin at these places alone."""
    after = 0
    for place in places:
        match = pattern.match(visible, place) if place >= after else None
        if match:
            after = match.end()
            yield match


def numbers_in(text: str) -> list[int]:
    """Return the numbers that the marks in a text spell."""
    return [_number(found) for found in MARK.findall(text)]


def pieces_of(source: str, start: int, end: int) -> Iterator[Piece]:
    """Yield what a range of HTML text says, in pieces with where they stand.

    A piece is as it stands there, or what an entity means, or a blank for any white space. No
    piece is longer than what it stands for.
    """
    whole = source[start:end].rstrip()
    at = start
    if whole and _is_plain(whole):
        yield start, whole, len(whole)
        at += len(whole)
    for match in SPECIAL.finditer(source, at, end):
        if at < match.start():
            yield at, source[at : match.start()], match.start() - at
        at = match.end()
        meant = _meant(match)
        if meant:
            yield match.start(), meant, len(match[0])
    if at < end:
        yield at, source[at:end], end - at


def between(visible: str, start: int, end: int) -> str:
    """Return what stands for the tags between two runs: a new line, a blank, or nothing."""
    tags = visible[start:end]
    if BLOCK_TAG.search(tags):
        return LINE
    rest = ANY_TAG.sub("", tags)
    return BLANK if rest.strip() != rest else ""


def _meant(match: re.Match[str]) -> str:
    if match.lastgroup == "blank":
        return " "
    if match.lastgroup == "gone":
        return ""
    meant = INVISIBLE.sub("", html.unescape(match[0]))
    if meant.isspace():
        return " "
    return meant if len(meant) <= len(match[0]) else meant[: len(match[0])]


def shown(source: str) -> str:
    """Return the page, position by position, with what is not shown filled up."""
    return _scanned(source)[0]


def _scanned(source: str) -> tuple[str, tuple[int, ...]]:
    """Return the same, and where the `SIGNS` begin in what is shown."""
    parts, signs, at, unclosed = list[str](), list[int](), 0, set[str]()
    search = OPENS.search
    match = search(source)
    while match:
        start, after = match.span()
        if match[2] is not None:
            signs.append(start)
            match = search(source, after)
            continue
        name = (match[1] or "").lower()
        end = -1 if name in unclosed else _end_of(source, name, after)
        if end < 0:
            unclosed.add(name)  # nor is one that comes later
        else:
            parts += (source[at:start], "<!", "~" * (end - start - 3), ">")
            at = after = end
        match = search(source, after)
    parts.append(source[at:])
    return "".join(parts), tuple(signs)


def _end_of(source: str, name: str, after: int) -> int:
    """Return where a comment or an element ends that is not shown; -1 for nowhere."""
    if not name:
        end = source.find(COMMENT_END, after)
        return end + len(COMMENT_END) if end >= 0 else len(source)
    closing = CLOSES[name].search(source, after)
    if closing:
        return closing.end()
    return len(source) if name in HIDDEN else -1


def _is_special(text: str) -> bool:
    """Say whether a text has an entity, or what cannot be seen; blanks count for nothing."""
    return "&" in text or (not text.isprintable() and UNSEEN.search(text) is not None)


def _is_plain(text: str) -> bool:
    """Say whether a text has nothing that is `SPECIAL`, sooner than the pattern does."""
    return "&" not in text and "  " not in text and text.isprintable()


def _spelled(number: int) -> bytes:
    high, low = divmod(number, BASE)
    return DIGITS[high] + DIGITS[low]


def _number(spelled: str) -> int:
    return (ord(spelled[0]) - FIRST_MARK) * BASE + ord(spelled[1]) - FIRST_MARK


def _first_from(runs: tuple[Range, ...], at: int) -> int:
    low, high = 0, len(runs)
    while low < high:
        middle = (low + high) // 2
        if runs[middle][0] < at:
            low = middle + 1
        else:
            high = middle
    return low
