"""DOCX: the words of a document of a word processor, from its own XML.

A DOCX is a zip with XML in it. Both are read here and within bounds, without python-docx, which
builds the whole tree of whatever it is given. The source that spans point into is the text of
one paragraph after the other, as `word/document.xml` has them, a line end after each; `part` is
"docx". Words that were deleted under tracking are not there; those that were put in are.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from reportedly.model import trouble
from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Origin, SectionRole
from reportedly.model.raw import Facts, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.datings import weighed
from reportedly.reading.draft import Draft, refuse
from reportedly.reading.weaver import LINE, Weaver

BODY, PROPERTIES = "word/document.xml", "docProps/core.xml"
DEEPEST = 200
PIECE = 1 << 16
CELL = " | "
TITLES = ("Title", "title")
HEADINGS = ("Heading", "heading", "berschrift")


class TooDeepError(Exception):
    """The XML is nested deeper than any word processor does."""


class EntityError(Exception):
    """The XML defines entities, which no word processor does."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph, in the making.

    Attributes:
        text: what it says.
        style: what its style is called.
        listed: it is an item of a list.
        cell: which cell of a row it is, from 1; 0 outside of tables.
    """

    text: list[str] = field(default_factory=list)
    style: str = ""
    listed: bool = False
    cell: int = 0


@dataclass(slots=True)
class Scribe:
    """The state of reading `document.xml`."""

    done: list[Paragraph] = field(default_factory=list)
    open: list[Paragraph] = field(default_factory=list)
    depth: int = 0
    words: bool = False
    cell: int = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooDeepError
        kind = name.rpartition(":")[2]
        if kind == "p":
            self.open.append(Paragraph(cell=self.cell))
        elif kind == "tr":
            self.cell = 0
        elif kind == "tc":
            self.cell += 1
        elif self.open:
            self._inside(kind, attributes)

    def _inside(self, kind: str, attributes: dict[str, str]) -> None:
        paragraph = self.open[-1]
        if kind == "t":
            self.words = True
        elif kind in {"tab", "br", "cr"}:
            paragraph.text.append("\t" if kind == "tab" else "\n")
        elif kind == "pStyle":
            paragraph.style = attributes.get("w:val", "")
        elif kind == "numPr":
            paragraph.listed = True
        elif kind == "noBreakHyphen":
            paragraph.text.append("-")

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self.depth -= 1
        kind = name.rpartition(":")[2]
        if kind == "p" and self.open:
            self.done.append(self.open.pop())
        elif kind == "tbl":
            self.cell = 0
        elif kind == "t":
            self.words = False

    def say(self, text: str) -> None:
        """Take some words."""
        if self.words and self.open:
            self.open[-1].text.append(text)


def read_docx(raw: Raw, limits: Limits, today: PartialDate | Unknown) -> Draft:
    """Return the draft of a DOCX."""
    draft = Draft(name=raw.name, text="")
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            written = scribed(_member(archive, BODY, limits.file_bytes))
            about = properties(_member(archive, PROPERTIES, limits.line_bytes))
    except EntityError:
        return refuse(draft, trouble.BROKEN_DOCUMENT, "its XML defines entities of its own")
    except TooDeepError:
        return refuse(draft, trouble.BROKEN_DOCUMENT, "its XML is nested too deeply")
    except (zipfile.BadZipFile, expat.ExpatError, OSError, ValueError, EOFError) as error:
        return refuse(draft, trouble.BROKEN_DOCUMENT, f"{error}"[:200])
    except (RuntimeError, NotImplementedError):
        return refuse(draft, trouble.LOCKED)
    made, title = woven(written)
    given = [
        (about.get("created", ""), "docx created"),
        (about.get("modified", ""), "docx modified"),
    ]
    datings, _, published = weighed(given, today)
    origin = Origin(
        form=raw.form.value,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        retrieved=raw.retrieved,
        datings=datings,
    )
    facts = Facts(
        title=title or about.get("title", "").strip() or UNKNOWN,
        published=published,
        author=about.get("creator", "").strip() or UNKNOWN,
    )
    return replace(
        draft,
        text=made.text,
        segments=made.segments,
        sections=made.sections,
        facts=facts,
        origin=origin,
    )


def _member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return a member, or nothing where there is none.

    Raises:
        ValueError: it is longer than the limit.
    """
    try:
        with archive.open(name) as stream:
            data = stream.read(limit + 1)
    except KeyError:
        if name == BODY:
            raise ValueError(f"there is no {name} in it") from None
        return b""
    if len(data) > limit:
        raise ValueError(f"{name} has more than {limit:,} bytes")
    return data


def _parser() -> expat.XMLParserType:
    """Return a parser that takes no entity but the five of XML."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    parser.UnparsedEntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    parser.buffer_text = True
    return parser


def _refuse(*_: object) -> int:
    raise EntityError


def scribed(data: bytes) -> list[Paragraph]:
    """Return the paragraphs of `document.xml`."""
    scribe, parser = Scribe(), _parser()
    parser.StartElementHandler = scribe.begin
    parser.EndElementHandler = scribe.end
    parser.CharacterDataHandler = scribe.say
    for piece in _pieces(data):
        parser.Parse(piece)
    parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place
    return scribe.done


def _pieces(data: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), PIECE):
        yield data[at : at + PIECE]


def properties(data: bytes) -> dict[str, str]:
    """Return what the file says of itself: title, creator, created, modified."""
    found, name = dict[str, str](), [""]
    if not data:
        return found
    parser = _parser()

    def begin(tag: str, _: dict[str, str]) -> None:
        name[0] = tag.rpartition(":")[2]

    def end(_: str) -> None:
        name[0] = ""

    def say(text: str) -> None:
        if name[0]:
            found[name[0]] = found.get(name[0], "") + text

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = say
    parser.Parse(data, True)  # noqa: FBT003 - as above
    return found


def woven(written: list[Paragraph]) -> tuple[Weaver, str]:
    """Return the text of the paragraphs, and the title where a style says which it is."""
    weaver, title, at, row = Weaver(part="docx"), "", 0, False
    for paragraph in written:
        text = "".join(paragraph.text)
        if not text.strip():
            at += len(text) + 1
            continue
        continues = paragraph.cell > 1 and row
        if continues:
            weaver.put(CELL)
        else:
            weaver.open()
        if paragraph.listed:
            weaver.put("- ")
        for number, line in enumerate(text.split("\n")):
            if number:
                weaver.gap(LINE)
                at += 1
            weaver.take([(at, line, len(line))] if line else [])
            at += len(line)
        at += 1
        row = paragraph.cell > 0
        if not continues:
            weaver.close(_role(paragraph))
        if paragraph.style in TITLES and not title:
            title = " ".join(text.split())
    return weaver, title


def _role(paragraph: Paragraph) -> SectionRole:
    if paragraph.cell:
        return SectionRole.TABLE
    if paragraph.listed:
        return SectionRole.LIST
    heading = any(name in paragraph.style for name in (*HEADINGS, *TITLES))
    return SectionRole.HEADING if heading else SectionRole.BODY
