"""The parts of a report in a page, and their text: headline, standfirst, body, captions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reportedly.lexicon.reading_book import ReadingBook
from reportedly.model.origin import SectionRole
from reportedly.reading.maintext import Block, Cells, main_text
from reportedly.reading.markup import Marked, between, pieces_of
from reportedly.reading.pagefacts import HEADLINE, TITLE
from reportedly.reading.weaver import BLANK, LINE, Weaver

CELL = " | "
ITEM = "- "
CLASS = re.compile(r"<[a-z][a-z0-9]*\s[^<>]*?\bclass\s*=\s*[\"']?([^\"'<>]*)", re.IGNORECASE)
# Whatever may be a class in a text in lower case, found sooner than `CLASS` finds it.
CALLED = re.compile(r"class(?=\s*+=\s*+[\"']?([^\"'<>]*))")
EDGES = " .:!>»\u203a•|-–—"
META_TITLE = re.compile(
    r"<meta\b[^>]{0,200}(?:og|twitter):title[^>]{0,200}?content\s*=\s*[\"']([^\"'<>]{1,500})",
    re.IGNORECASE,
)
HEADLINES = 6  # a page has one, or one for each teaser
SHORT_LINE = 140
LONG_LINE = 400  # with entities and blanks; no headline is as long
STANDFIRST_WINDOW = 20_000
NOT_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a report, as numbers of runs.

    Attributes:
        title: the headline; empty where there is none.
        headline: the runs that say it; none where only the head of the page does.
        head: where it stands in the head of the page, for want of runs; -1 for nowhere.
        standfirst: what sums the report up, between headline and body.
        body: the blocks of the body.
        captions: the captions, a tuple for each.
    """

    title: str
    headline: tuple[int, ...]
    head: int = -1
    standfirst: tuple[int, ...] = ()
    body: tuple[Block, ...] = ()
    captions: tuple[tuple[int, ...], ...] = ()


def parts_of(page: Marked, titles: Sequence[str], book: ReadingBook) -> Parts:
    """Return the parts of the report in a page.

    Args:
        page: its runs.
        titles: what the head of the page gives as titles, the better ones first.
        book: what surrounds a report.
    """
    title, headline = _headline(page, titles)
    blocks, captions = main_text(page)
    used = {*headline, *(run for caption in captions for run in caption)}
    body = tuple(
        _called(page, block, book) if number == 0 else block
        for number, block in enumerate(_cleared(page, blocks, used, (title, book)))
    )
    first = min((run for block in body for run in block.runs), default=len(page.runs))
    standfirst = _standfirst(page, headline, first, book)
    return Parts(
        title=title,
        headline=headline,
        head=-1 if headline else _in_head(page, title),
        standfirst=standfirst,
        body=body,
        captions=captions,
    )


def woven(page: Marked, parts: Parts) -> Weaver:
    """Return the text of the report, with its map and its sections."""
    weaver = Weaver()
    if parts.headline:
        weaver.open()
        _weave(page, weaver, parts.headline)
        weaver.close(SectionRole.HEADLINE)
    elif parts.head >= 0:
        weaver.open()
        weaver.take([(parts.head, parts.title, len(parts.title))])
        weaver.close(SectionRole.HEADLINE)
    if parts.standfirst:
        weaver.open()
        _weave(page, weaver, parts.standfirst)
        weaver.close(SectionRole.STANDFIRST)
    for block in parts.body:
        weaver.open()
        _weave_block(page, weaver, block)
        weaver.close(block.role)
    for caption in parts.captions:
        weaver.open()
        _weave(page, weaver, caption)
        weaver.close(SectionRole.CAPTION)
    return weaver


def _weave_block(page: Marked, weaver: Weaver, block: Block) -> None:
    for number, line in enumerate(block.lines):
        if number:
            weaver.gap(LINE)
        if block.role is SectionRole.LIST:
            weaver.put(ITEM)
        for place, cell in enumerate(line):
            if place:
                weaver.put(CELL)
            _weave(page, weaver, cell)


def _weave(page: Marked, weaver: Weaver, runs: Sequence[int]) -> None:
    """Add some runs, with a gap between two where the page has one."""
    before = -1
    for run in runs:
        start, end = page.runs[run]
        if before >= 0:
            gap = between(page.visible, page.runs[before][1], start)
            weaver.gap(gap if run == before + 1 else gap or BLANK)
        weaver.take(pieces_of(page.source, start, end))
        before = run


def _headline(page: Marked, titles: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Return the headline: what the page shows and its head says, if both agree."""
    wanted = [folded for one in titles if (folded := _folded(one))]
    shown = list[tuple[str, tuple[int, ...]]]()
    for match in page.telling(HEADLINE):
        runs = tuple(page.runs_within(*match.span(1)))
        words = page.words(runs)
        if words:
            shown.append((words, runs))
        if len(shown) == HEADLINES:
            break
    for words, runs in shown:
        folded = _folded(words)
        if any(_agree(folded, one) for one in wanted):
            return words, runs
    if len(shown) == 1 and not wanted:
        return shown[0]
    if not titles:
        return "", ()
    return min(titles, key=lambda one: (one is not titles[0], len(one))), ()


def _in_head(page: Marked, title: str) -> int:
    """Return where a title stands in the head of the page, letter by letter."""
    for match in (*islice(page.telling(TITLE), 1), *page.telling(META_TITLE)):
        at = page.source.find(title, *match.span(1)) if title else -1
        if at >= 0:
            return at
    return -1


def _agree(shown: str, told: str) -> bool:
    """Say whether a headline is the title of the page, which may name the site too."""
    return bool(shown) and (told.startswith(shown) or shown.startswith(told))


def _folded(words: str) -> str:
    return NOT_WORD.sub(" ", words).casefold().strip()


def _cleared(
    page: Marked, blocks: Sequence[Block], used: set[int], how: tuple[str, ReadingBook]
) -> Iterator[Block]:
    """Yield the blocks without lines that are said elsewhere, or that surround a report."""
    title, book = _folded(how[0]), how[1]
    seen = set(used)
    for block in blocks:
        lines = list[Cells]()
        for line in block.lines:
            cells = tuple(
                kept for cell in line if (kept := tuple(run for run in cell if run not in seen))
            )
            seen.update(run for cell in cells for run in cell)
            if _is_report(page, cells, title, book):
                lines.append(cells)
        if lines:
            yield Block(block.role, tuple(lines))


def _is_report(page: Marked, cells: Cells, title: str, book: ReadingBook) -> bool:
    """Say whether a line belongs to the report, and is not its headline again."""
    length = sum(page.runs[run][1] - page.runs[run][0] for cell in cells for run in cell)
    if length > LONG_LINE:
        return True
    words = " ".join(page.words(cell) for cell in cells)
    return bool(words) and not _surrounds(words, book) and not _is_title(words, title)


def _is_title(words: str, title: str) -> bool:
    """Say whether a line folds to a title; most lines begin with another letter."""
    first = words[0]
    if title and first.isalnum() and first.casefold()[0] != title[0]:
        return False
    return _folded(words) == title


def _surrounds(words: str, book: ReadingBook) -> bool:
    """Say whether a line belongs to the page, not to the report."""
    if len(words) > SHORT_LINE:
        return False
    line = words.casefold().strip(EDGES)
    return not line or line in book.lines or line.startswith(book.starts)


def _called(page: Marked, block: Block, book: ReadingBook) -> Block:
    """Return the first block of the body as what its element is called."""
    start = page.runs[next(block.runs)][0]
    tag = page.visible[max(0, page.visible.rfind("<", 0, start)) : start]
    named = CLASS.match(tag)
    if named and any(piece in named[1].lower() for piece in book.classes):
        return replace(block, role=SectionRole.STANDFIRST)
    return block


def _standfirst(
    page: Marked, headline: Sequence[int], first: int, book: ReadingBook
) -> tuple[int, ...]:
    """Return what stands between headline and body in an element that is called so."""
    if not headline or first >= len(page.runs) or first <= headline[-1]:
        return ()
    start, end = page.runs[headline[-1]][1], page.runs[first][0]
    window = page.visible[start : min(end, start + STANDFIRST_WINDOW)]
    named = "\n".join(CALLED.findall(window.lower()))
    if not any(piece in named for piece in book.classes):
        return ()
    for match in CLASS.finditer(window):
        names = match[1].lower()
        if any(piece in names for piece in book.classes):
            tag = window[match.start() + 1 :].split(None, 1)[0]
            stop = window.find(f"</{tag}", match.end())
            if stop > 0:
                return tuple(page.runs_within(start + match.end(), start + stop))
    return ()
