"""Credits: the agency whose report a text says that it is (A4d, ruling 23).

"(Reuters)" at the end, a line "AFP", "Source: Xinhua", "© 2024 The Associated Press". An outlet
that prints it adds no source of its own. "With material from AFP" is no such line.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportedly.model.document import Document
from reportedly.model.unknown import Unknown

HEAD, TAIL = 3, 3  # lines that may carry a credit
LEAD = re.compile(
    r"^\W*(?:(?:by|from|source|sources|credit|via|copyright|©|\(c\))[\s:]+)*(?:\d{4}\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
REST = re.compile(r"[\s.,]*(?:all rights reserved\.?|news agency)?\W*$", re.IGNORECASE)
LAST = re.compile(
    r"(?:\(|[-–—/]\s?)(?:the\s+)?([^\W\d][^()\n–—]{1,40}?)\)?\s*\.?\s*$", re.IGNORECASE
)
Names = tuple[tuple[str, str], ...]


def credit(document: Document | Unknown, agencies: Names) -> str:
    """Return the group of the agency that a text is credited to as a whole; else nothing.

    Args:
        document: the text.
        agencies: names of agencies, each with its group.
    """
    if isinstance(document, Unknown) or not agencies:
        return ""
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    known = _folded(agencies)
    whole = (_bare(line) for line in (*lines[1:HEAD], *lines[-TAIL:]))
    found = [known[line] for line in (*whole, *_last(lines[-1:])) if line in known]
    return found[0] if found else ""


def agency(outlet: str, agencies: Names) -> str:
    """Return the group of an outlet that is an agency itself; else nothing."""
    return _folded(agencies).get(outlet.casefold(), "")


def _bare(line: str) -> str:
    return REST.sub("", LEAD.sub("", line)).casefold()


def _last(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        match = LAST.search(line)
        if match:
            yield match[1].strip().casefold()


@lru_cache(maxsize=4)
def _folded(agencies: Names) -> dict[str, str]:
    return {name.casefold(): group for name, group in agencies}
