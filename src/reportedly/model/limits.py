"""Limits: how much of the world one document may be."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes above which a text is refused with an issue, so that none can fill the memory.

    Attributes:
        file_bytes: a file that is one text.
        page_bytes: one HTML page.
        line_bytes: one line of JSON Lines; the file itself has no limit.
        characters: the clean text of one document, in code points.
        title_characters: a longer first line is no title.
        control_share: share of control characters above which a file is no text.
    """

    file_bytes: int = 64 * MIB
    page_bytes: int = 4 * MIB
    line_bytes: int = 32 * MIB
    characters: int = 2_000_000
    title_characters: int = 150
    control_share: float = 0.02


DEFAULT_LIMITS = Limits()
