"""PDF: the text of each page, columns in their order, each character with its page.

The source that spans point into is the text of a page as pdfium counts its characters; `part`
is "page:3". Lines that run on every page at its edge (heads, numbers) stay out. Words that are
cut at the end of a line are put together.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from reportedly.model import trouble
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Origin, SectionRole
from reportedly.model.raw import Facts, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.columns import GAP, Line, in_reading_order, paragraphs
from reportedly.reading.datings import dated_text, weighed
from reportedly.reading.draft import Draft, refuse
from reportedly.reading.weaver import BLANK, Piece, Weaver

PDF_DATE = re.compile(r"D:([0-9]{4})([0-9]{2})([0-9]{2})")
MOST_PAGES = 2_000
RUNNING = 0.5  # of the pages: a line that stands on so many, near the same edge, runs
EDGE = 2  # lines at either edge that may run
FEW = 3  # pages on which a line must stand to run
DIGITS = re.compile(r"[0-9]+")
PAGE_NUMBER = re.compile(r"(?:page\s*)?[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?", re.IGNORECASE)
HYPHENS = "\ufffe\x02\u00ad"
WORD = re.compile(r"\S+")
LONGEST_TITLE = 200
LARGE = 1.25  # times the usual height: a headline
HEAD = 800  # characters of the first page among which its date is sought
UNTITLED = re.compile(
    r"^(?:microsoft word|untitled|slide|powerpoint)|\.(?:docx?|pdf|indd)$", re.IGNORECASE
)


class Glyphs(Protocol):
    """What is used of the text of a page."""

    def get_text_range(self) -> str:
        """Return all of it."""

    def get_charbox(self, index: int, *, loose: bool) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top of a character."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, as lines in reading order.

    Attributes:
        number: counted from 1.
        lines: what is read.
    """

    number: int
    lines: tuple[Line, ...]


def read_pdf(raw: Raw, today: PartialDate | Unknown) -> Draft:
    """Return the draft of a PDF."""
    import pypdfium2  # noqa: PLC0415 - heavy, and of use in a guarded process alone

    draft = Draft(name=raw.name, text="")
    try:
        document = pypdfium2.PdfDocument(raw.data)
        pages = [
            _page(number, document[number - 1].get_textpage())
            for number in range(1, min(len(document), MOST_PAGES) + 1)
        ]
        about = document.get_metadata_dict()
        document.close()
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return refuse(draft, trouble.LOCKED if locked else trouble.BROKEN_DOCUMENT, str(error))
    kept = without_running(pages)
    return _told(_woven(draft, kept), kept, about, (raw, today))


def _page(number: int, glyphs: Glyphs) -> Page:
    text = glyphs.get_text_range()
    whole, cut = list[Line](), list[Line]()
    for match in re.finditer(r"[^\r\n\ufffe]+\ufffe?", text):
        words = list(_words(match.group(), match.start(), glyphs))
        if words:
            whole.append(_joined(words, text))
            cut += [_joined(part, text) for part in _apart(words)]
    return Page(number, tuple(in_reading_order(cut, whole)))


def _words(line: str, start: int, glyphs: Glyphs) -> Iterator[Line]:
    """Yield the words of a line, each with its box."""
    for match in WORD.finditer(line):
        first, last = start + match.start(), start + match.end() - 1
        left, bottom, _, top = glyphs.get_charbox(first, loose=True)
        _, bottom2, right, top2 = glyphs.get_charbox(last, loose=True)
        yield Line(
            start=first,
            text=match.group(),
            left=left,
            right=right,
            bottom=min(bottom, bottom2),
            top=max(top, top2),
        )


def _apart(words: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield words in groups, parted where a gap is as wide as between columns."""
    height = max(word.height for word in words)
    group = [words[0]]
    for last, word in pairwise(words):
        if word.left - last.right > GAP * height or word.left < last.left:
            yield group
            group = []
        group.append(word)
    yield group


def _joined(words: Sequence[Line], text: str) -> Line:
    first, last = words[0], words[-1]
    return Line(
        start=first.start,
        text=text[first.start : last.start + len(last.text)],
        left=min(word.left for word in words),
        right=max(word.right for word in words),
        bottom=min(word.bottom for word in words),
        top=max(word.top for word in words),
    )


def without_running(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without heads and numbers that run on all of them."""
    seen = Counter(shape for page in pages for shape in {*map(_shape, _edges(page))})
    least = max(FEW, int(RUNNING * len(pages)))
    kept = list[Page]()
    for page in pages:
        edges = {
            line.start
            for line in _edges(page)
            if seen[_shape(line)] >= least or PAGE_NUMBER.fullmatch(line.text.strip())
        }
        lines = tuple(line for line in page.lines if line.start not in edges)
        kept.append(Page(page.number, lines))
    return kept


def _edges(page: Page) -> list[Line]:
    ordered = sorted(page.lines, key=lambda line: -line.top)
    return ordered if len(ordered) <= 2 * EDGE else [*ordered[:EDGE], *ordered[-EDGE:]]


def _shape(line: Line) -> str:
    return DIGITS.sub("0", " ".join(line.text.split()))


def _woven(draft: Draft, pages: Sequence[Page]) -> Draft:
    weaver = Weaver()
    usual = _usual([line for page in pages for line in page.lines])
    for page in pages:
        weaver.part = f"page:{page.number}"
        for paragraph in paragraphs(page.lines):
            weaver.open()
            for number, line in enumerate(paragraph):
                if number:
                    weaver.gap("" if _is_cut(paragraph[number - 1].text) else BLANK)
                following = paragraph[number + 1].text if number + 1 < len(paragraph) else ""
                weaver.take(_pieces(line, following))
            large = max(line.height for line in paragraph) > LARGE * usual > 0
            weaver.close(SectionRole.HEADING if large else SectionRole.BODY)
    return replace(draft, text=weaver.text, segments=weaver.segments, sections=weaver.sections)


def _pieces(line: Line, following: str) -> Iterator[Piece]:
    """Yield what a line says, in pieces; a hyphen that only cuts a word goes."""
    text = line.text
    if _is_cut(text) and following:
        before = WORD.findall(text[:-1])
        keeps = bool(before) and (before[-1][:1].isupper() or not following[:1].islower())
        if keeps:
            yield line.start, f"{text[:-1]}-", len(text)
            return
        text = text[:-1]
    at = 0
    for match in re.finditer(r"\s+|[\x00-\x08\ufffe\x02\u00ad]", text):
        if at < match.start():
            yield line.start + at, text[at : match.start()], match.start() - at
        if match.group().isspace():
            yield line.start + match.start(), " ", len(match.group())
        at = match.end()
    if at < len(text):
        yield line.start + at, text[at:], len(text) - at


def _is_cut(text: str) -> bool:
    return len(text) > 1 and (text[-1] in HYPHENS or (text[-1] == "-" and text[-2].isalpha()))


def _usual(lines: Sequence[Line]) -> float:
    """Return the height of most letters."""
    heights = Counter[float]()
    for line in lines:
        heights[round(line.height, 1)] += len(line.text)
    return max(heights, key=lambda height: (heights[height], height), default=0.0)


def _told(
    draft: Draft,
    pages: Sequence[Page],
    about: dict[str, str],
    how: tuple[Raw, PartialDate | Unknown],
) -> Draft:
    raw, today = how
    created = PDF_DATE.match(about.get("CreationDate", ""))
    given = [
        (dated_text(draft.text[:HEAD]), "text on the first page"),
        ("-".join(created.groups()) if created else "", "pdf creation date"),
    ]
    datings, _, published = weighed(given, today)
    origin = Origin(
        form=raw.form.value,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        retrieved=raw.retrieved,
        datings=datings,
    )
    title = _title(pages, about.get("Title", ""))
    facts = Facts(
        title=title or UNKNOWN,
        published=published,
        author=about.get("Author", "").strip() or UNKNOWN,
    )
    return replace(draft, facts=facts, origin=origin)


def _title(pages: Sequence[Page], stated: str) -> str:
    """Return the largest words of the first page, else what the file says of itself."""
    first = pages[0].lines if pages else ()
    usual = _usual(first)
    largest = max((line.height for line in first), default=0.0)
    large = [line for line in first if line.height > 0.9 * largest > LARGE * usual > 0]
    shown = " ".join(" ".join(line.text.split()) for line in large)
    plain = " ".join(stated.split())
    if shown and len(shown) <= LONGEST_TITLE:
        return shown
    return "" if UNTITLED.search(plain) else plain[:LONGEST_TITLE]
