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


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of one document, as a source gave them.

    Attributes:
        name: the path, "path:LINE" for a line of JSON Lines, or "standard input".
        data: the bytes; of JSON Lines, one line.
        form: how they are to be read.
    """

    name: str
    data: bytes
    form: Form


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
