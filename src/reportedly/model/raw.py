"""What stands before a document: bytes with a name, and what reading them gave."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.document import Document
from reportedly.model.issue import Issue
from reportedly.model.unknown import UNKNOWN, Unknown


class Form(StrEnum):
    """How the bytes are to be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSONL = "jsonl"
    HTML = "html"
    PDF = "pdf"
    MAIL = "mail"
    DOCX = "docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said about a text beside the text: by its source, or by what it came in.

    Attributes:
        id: as it came.
        title: the headline.
        published: the date or time of publication, as it came.
        publisher: who issued it.
        author: the byline.
        url: where it stood.
        language: BCP 47 code.
    """

    id: str | Unknown = UNKNOWN
    title: str | Unknown = UNKNOWN
    published: str | Unknown = UNKNOWN
    publisher: str | Unknown = UNKNOWN
    author: str | Unknown = UNKNOWN
    url: str | Unknown = UNKNOWN
    language: str | Unknown = UNKNOWN


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of one document, as a source gave them.

    Attributes:
        name: the path, "path:LINE" for a line of JSON Lines, "path!/MEMBER" for a part of an
            archive, an address, or "standard input".
        data: the bytes; of JSON Lines, one line.
        form: how they are to be read.
        facts: what a feed, an archive or a server says of them; the text itself knows better,
            but for where it stood.
        container: what says so: "feed", "warc", "http"; "" where nothing does.
        charset: the encoding that it names.
        retrieved: when the bytes were fetched, as it came: no date of publication is later.
    """

    name: str
    data: bytes
    form: Form
    facts: Facts = NO_FACTS
    container: str = ""
    charset: str | Unknown = UNKNOWN
    retrieved: str | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """That some bytes were read, and what came of it: whoever has it need not read them again.

    Attributes:
        digest: hash over the bytes, and over all else that decides what reading them gives.
        document: the id of the text that they hold; unknown where they hold none.
        sha256: the hash of that text; unknown with it.
        issues: what went wrong while they were read.
    """

    digest: str
    document: str | Unknown = UNKNOWN
    sha256: str | Unknown = UNKNOWN
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one `Raw` gave.

    Attributes:
        name: the name of the `Raw`.
        id: the id that came with it, also where no document could be made.
        document: the text; unknown where it was refused, and then an issue says why.
        issues: what went wrong, in the order of the text.
    """

    name: str
    id: str | Unknown = UNKNOWN
    document: Document | Unknown = UNKNOWN
    issues: tuple[Issue, ...] = ()
