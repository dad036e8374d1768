"""Where a document was read from: what a page, a letter or a file says of itself."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.errors import NounError
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown


class SectionRole(StrEnum):
    """What a part of a text is in its source."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    TABLE = "table"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the clean text, and what it is in the source.

    Attributes:
        start: its first code point in the clean text.
        end: one past the last; `start < end`.
        role: what it is; a quote is one of a post or a document that stands in the text.
    """

    start: int
    end: int
    role: SectionRole

    def __post_init__(self) -> None:
        """Refuse an empty or turned range."""
        if not 0 <= self.start < self.end:
            raise NounError(
                "a section must hold at least one character",
                f"[{self.start}, {self.end})",
                "Leave empty sections out.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A date that a source gives for itself.

    Attributes:
        stated: as it stands there.
        place: where: "json-ld datePublished", "meta article:published_time", "address".
        day: what it means; unknown where it is no date.
        taken: it is the one that the document's `published` was taken from.
    """

    stated: str
    place: str
    day: PartialDate | Unknown = UNKNOWN
    taken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a document was read from.

    Attributes:
        form: how the bytes were read: "html", "pdf", "mail", "docx".
        sha256: SHA-256 of the bytes, 64 hex digits.
        encoding: how the characters of its source stand in the bytes.
        site: what the site calls itself.
        canonical: the address that the page gives as its own.
        retrieved: when the bytes were fetched, as it came.
        datings: every date that the source gives for itself, the better ones first.
    """

    form: str
    sha256: str
    encoding: str | Unknown = UNKNOWN
    site: str | Unknown = UNKNOWN
    canonical: str | Unknown = UNKNOWN
    retrieved: str | Unknown = UNKNOWN
    datings: tuple[Dating, ...] = ()
