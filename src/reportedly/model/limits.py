"""Limits: how much of the world one document may be."""

from dataclasses import dataclass

from reportedly.model.raw import Form

MIB = 1024 * 1024
WIDEST = 4  # bytes of a character, in any encoding


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes above which a text is refused with an issue, so that none can fill the memory.

    Attributes:
        file_bytes: a file that is one text.
        page_bytes: one HTML page.
        mail_bytes: one letter, with what is attached to it.
        feed_bytes: one feed, or one list of feeds.
        line_bytes: one line of JSON Lines; the file itself has no limit.
        characters: the clean text of one document, in code points.
        title_characters: a longer first line is no title.
        control_share: share of control characters above which a file is no text.
    """

    file_bytes: int = 64 * MIB
    page_bytes: int = 4 * MIB
    mail_bytes: int = 32 * MIB
    feed_bytes: int = 16 * MIB
    line_bytes: int = 32 * MIB
    characters: int = 2_000_000
    title_characters: int = 150
    control_share: float = 0.02

    def bytes_of(self, form: Form) -> int:
        """Return how many bytes a document of a form may have."""
        if form in {Form.TEXT, Form.MARKDOWN}:
            return min(self.file_bytes, WIDEST * self.characters)
        if form is Form.HTML:
            return self.page_bytes
        return self.mail_bytes if form is Form.MAIL else self.file_bytes


DEFAULT_LIMITS = Limits()
