"""HTML as characters: where its running text stands, and what of it can be seen.

The tags are found as a browser finds them, in one pass that never looks back, so that a hostile
page costs no more than an honest one. Each run of text between two tags gets a number, and a
copy of the page is made in which each run begins with a mark that spells its number. Whatever a
library does with that copy, the marks that come out say which runs it chose; the words are then
taken from the source, with their places.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.reading.weaver import BLANK, LINE, Piece

# What stands between quotation marks ends no tag. Quantifiers are possessive: no way back.
ATTRIBUTES = r"""[^>=]*+(?:=\s*+(?>"[^"]*+"|'[^']*+'|)[^>=]*+)*+"""
TAG = rf"<[a-zA-Z/!?]{ATTRIBUTES}>"
# What a browser does not show, or shows as a control. What of the first sort is never closed
# hides the rest of the page.
HIDDEN = ("iframe", "noscript", "script", "style", "template", "textarea")
CONTROLS = ("audio", "button", "canvas", "math", "object", "select", "svg", "video")
OPENS = re.compile(
    rf"<(?:!--|(?=[abcimnostv])({'|'.join((*HIDDEN, *CONTROLS))})\b{ATTRIBUTES}>)",
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
RUN = re.compile(rf"(?:{TAG}|\s++)*+((?:[^<]++|<(?![a-zA-Z/!?]))*+)")
BODY = re.compile(rb"<body\b", re.IGNORECASE)
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
MOST_RUNS = BASE * BASE
DIGITS = tuple(chr(FIRST_MARK + digit) for digit in range(BASE))

ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
# One blank between words is a blank; all other white space becomes one, and what has no width
# goes.
SPECIAL = re.compile(
    r"(?P<blank>[ ]?[\t\n\r\f\v\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u3000]\s*+|[ ]{2,}+)"
    rf"|(?P<entity>{ENTITY})"
    r"|(?P<gone>[\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff])"
)
INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]*+")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A page whose running text is numbered.

    Attributes:
        source: the page.
        visible: the same, position by position, comments, scripts and their kin filled up.
        runs: where the runs of text stand, by number.
        copy: the page in UTF-8 without what cannot be seen, a mark before each run.
    """

    source: str
    visible: str
    runs: tuple[Range, ...]
    copy: bytes

    def runs_within(self, start: int, end: int) -> range:
        """Return the numbers of the runs in a range of the source."""
        first = _first_from(self.runs, start)
        return range(first, _first_from(self.runs, end))

    def words(self, numbers: Sequence[int]) -> str:
        """Return what some runs say, in one line."""
        runs = (self.runs[number] for number in numbers)
        found = (self.source[start:end] for start, end in runs)
        said = (one if _is_plain(one) else SPECIAL.sub(_meant, one) for one in found)
        return " ".join(BLANK.join(said).split())


def mark(source: str) -> Marked:
    """Return the page with its runs of text numbered; those beyond the last number lack one."""
    half = HALF_TAG.search(source, source.rfind(">") + 1)
    visible = shown(source[: half.start() if half else len(source)])
    runs, parts, at = list[Range](), list[str](), 0
    for match in RUN.finditer(visible):
        start, end = match.span(1)
        if start == end or len(runs) == MOST_RUNS:
            continue
        words = visible[start:end]
        if not words.isascii():
            words = STRAY_MARK.sub("\ufffd", words)
        parts += (visible[at:start], _spelled(len(runs)), words)
        runs.append((start, end))
        at = end
    parts.append(visible[at:])
    whole = "".join(parts).encode("utf-8", "replace")
    body = BODY.search(whole)
    copy = LINK.sub(b"<a", NEEDLESS.sub(b"", whole[body.start() :] if body else whole))
    return Marked(source=source, visible=visible, runs=tuple(runs), copy=copy)


def numbers_in(text: str) -> list[int]:
    """Return the numbers that the marks in a text spell."""
    return [_number(found) for found in MARK.findall(text)]


def pieces_of(source: str, start: int, end: int) -> Iterator[Piece]:
    """Yield what a range of HTML text says, in pieces with where they stand.

    A piece is as it stands there, or what an entity means, or a blank for any white space. No
    piece is longer than what it stands for.
    """
    whole = source[start:end]
    if whole and _is_plain(whole):
        yield start, whole, len(whole)
        return
    at = start
    for match in SPECIAL.finditer(source, start, end):
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
    parts, at, unclosed = list[str](), 0, set[str]()
    match = OPENS.search(source)
    while match:
        start, after = match.span()
        name = (match[1] or "").lower()
        end = -1 if name in unclosed else _end_of(source, name, after)
        if end < 0:
            unclosed.add(name)  # nor is one that comes later
        else:
            parts += (source[at:start], f"<!{'~' * (end - start - 3)}>")
            at = after = end
        match = OPENS.search(source, after)
    parts.append(source[at:])
    return "".join(parts)


def _end_of(source: str, name: str, after: int) -> int:
    """Return where a comment or an element ends that is not shown; -1 for nowhere."""
    if not name:
        end = source.find(COMMENT_END, after)
        return end + len(COMMENT_END) if end >= 0 else len(source)
    closing = CLOSES[name].search(source, after)
    if closing:
        return closing.end()
    return len(source) if name in HIDDEN else -1


def _is_plain(text: str) -> bool:
    """Say whether a text has nothing that is `SPECIAL`, sooner than the pattern does."""
    return text.isprintable() and "&" not in text and "  " not in text


def _spelled(number: int) -> str:
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
