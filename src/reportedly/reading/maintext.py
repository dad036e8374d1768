"""Which runs of a page are the report: trafilatura chooses, within the part that holds it.

trafilatura looks at every element of a page many times. Most of them lie outside the report, so
the smallest element that holds most of the paragraphs is sought first, in one pass, and only
that is handed on. Where no element does, or too little comes of it, the whole page is.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from reportedly.model.origin import SectionRole
from reportedly.reading.markup import Marked, numbers_in

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

Cells = tuple[tuple[int, ...], ...]

SHARE = 0.8
SHORT_PARAGRAPH = 40  # characters; less is a label
LEAST = 250  # characters of paragraphs, below which the whole page is looked at
KEPT = 0.5  # of the paragraphs' characters: less shows that the library saw no report there
OUTSIDE = frozenset({"a", "aside", "footer", "li", "nav"})
ROLES = MappingProxyType(
    {
        "head": SectionRole.HEADING,
        "list": SectionRole.LIST,
        "quote": SectionRole.QUOTE,
        "table": SectionRole.TABLE,
    }
)
NEW_LINE = frozenset({"item", "row", "p", "head", "lb"})


class Element(Protocol):
    """What is used of an element of lxml, which has no types of its own."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator["Element"]:
        """Yield its children."""

    def __reversed__(self) -> Iterator["Element"]:
        """Yield them from the last."""

    def append(self, child: "Element") -> None:
        """Move another in as the last child."""

    def iter(self, *tags: str) -> Iterator["Element"]:
        """Yield it and what is in it, of these tags."""

    def iterancestors(self, *tags: str) -> Iterator["Element"]:
        """Yield what it is in."""

    def itertext(self) -> Iterator[str]:
        """Yield its texts."""

    def makeelement(self, tag: str) -> "Element":
        """Return a new one, made as it was made itself."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the report.

    Attributes:
        role: what it is.
        lines: the numbers of the runs of each of its lines; cells of a row stand apart.
    """

    role: SectionRole
    lines: tuple[Cells, ...]

    @property
    def runs(self) -> Iterator[int]:
        """All its runs."""
        return (run for line in self.lines for cell in line for run in cell)


@dataclass(slots=True)
class _Lines:
    """Lines in the making: of cells, of runs."""

    lines: list[list[list[int]]] = field(default_factory=lambda: [[[]]])

    def line(self) -> None:
        """Begin a line."""
        if self.lines[-1] != [[]]:
            self.lines.append([[]])

    def cell(self) -> None:
        """Begin a cell."""
        if self.lines[-1][-1]:
            self.lines[-1].append([])

    def words(self, text: str | None) -> None:
        """Add the runs whose marks stand in a text."""
        if text:
            self.lines[-1][-1] += numbers_in(text)


def main_text(page: Marked) -> tuple[tuple[Block, ...], Cells]:
    """Return the blocks of the report, and the captions in its part of the page."""
    tree = _parsed(page.copy)
    if tree is None:
        return (), ()
    holder, weight = _holder(tree)
    captions = tuple(_captions(holder))
    body = _extracted(_wrapped(holder)) if weight >= LEAST else None
    if body is None or _length(body) < KEPT * weight:
        again = _parsed(page.copy)
        wide = None if again is None else _extracted(again)
        body = wide if _length(wide) > _length(body) else body
    return tuple(_blocks(body)), captions


def _parsed(copy: bytes) -> Element | None:
    """Return the tree of a page, or nothing where there is none."""
    import lxml.etree  # noqa: PLC0415 - heavy, and of use in a guarded process alone
    import lxml.html  # noqa: PLC0415

    parser = lxml.etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    # One class for all elements: lxml.html asks a function in Python for each.
    parser.set_element_class_lookup(
        lxml.etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement)
    )
    try:
        tree: Element = lxml.html.document_fromstring(copy, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
    return tree


def _extracted(tree: Element) -> Element | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 - as above

    found = bare_extraction(tree, options=_options())
    body: Element | None = getattr(found, "body", None)
    return body


@cache
def _options() -> "Extractor":
    """Return how the library is to work; what it works on does not change it.

    Its tree is all that is used: in the format "python" it would make a text of it as well.
    """
    from trafilatura.settings import Extractor  # noqa: PLC0415 - as above

    return Extractor(output_format="txt", fast=True, comments=False)


def _length(body: Element | None) -> int:
    return 0 if body is None else sum(map(len, body.itertext()))


def _holder(tree: Element) -> tuple[Element, int]:
    """Return the smallest element that holds most of the paragraphs, and how much that is."""
    beside = defaultdict[Element, int](int)  # by what they stand in: most have the same
    for paragraph in tree.iter("p"):
        weight = _own_words(paragraph)
        if weight >= SHORT_PARAGRAPH:
            beside[next(paragraph.iterancestors())] += weight
    weights, total = defaultdict[Element, int](int), 0
    for parent, weight in beside.items():
        above = [parent, *parent.iterancestors()]
        if any(one.tag in OUTSIDE for one in above):
            continue
        total += weight
        for one in above:
            weights[one] += weight
    holder: Element | None = tree
    smallest = tree
    while holder is not None:
        smallest = holder
        holder = next((one for one in holder if weights.get(one, 0) >= SHARE * total > 0), None)
    return smallest, weights.get(smallest, 0)


def _own_words(element: Element) -> int:
    """Return how many characters stand in an element, outside of its links."""
    length = sum(map(len, element.itertext()))
    return length - sum(sum(map(len, link.itertext())) for link in element.iter("a"))


def _wrapped(holder: Element) -> Element:
    """Return the element as the article of a page of its own."""
    if holder.tag in {"html", "body"}:
        return next((one for one in holder.iterancestors() if one.tag == "html"), holder)
    page, body, article = map(holder.makeelement, ("html", "body", "article"))
    page.append(body)
    body.append(article)
    holder.tail = None
    article.append(holder)
    return page


def _captions(holder: Element) -> Iterator[tuple[int, ...]]:
    """Yield the runs of each caption in the report's part of the page."""
    near = next(holder.iterancestors("article", "main"), holder)
    for caption in near.iter("figcaption"):
        runs = tuple(run for text in caption.itertext() for run in numbers_in(text))
        if runs:
            yield runs


def _blocks(body: Element | None) -> Iterator[Block]:
    """Yield the blocks of what the library found."""
    for element in () if body is None else body:
        made = _Lines()
        _walk(element, made)
        lines = tuple(
            tuple(tuple(cell) for cell in line if cell) for line in made.lines if line != [[]]
        )
        if lines:
            yield Block(ROLES.get(str(element.tag), SectionRole.BODY), lines)


def _walk(top: Element, made: _Lines) -> None:
    """Collect the lines of an element, and of what follows it; without recursion."""
    waiting: list[tuple[Element, bool]] = [(top, False)]
    while waiting:
        element, done = waiting.pop()
        if done:
            if element.tag in NEW_LINE:
                made.line()
            made.words(element.tail)
            continue
        if element.tag in NEW_LINE:
            made.line()
        if element.tag == "cell":
            made.cell()
        made.words(element.text)
        waiting.append((element, True))
        waiting += [(child, False) for child in reversed(element)]
