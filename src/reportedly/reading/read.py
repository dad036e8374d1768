"""Read a `Raw`, whatever its form."""

from collections.abc import Iterator

from reportedly.lexicon.reading_book import load_reading
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.moment import PartialDate
from reportedly.model.raw import Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.draft import Draft, finish
from reportedly.reading.lines import read_line
from reportedly.reading.markdown import read_markdown
from reportedly.reading.page import read_page
from reportedly.reading.plain import read_plain

# What strangers' programs wrote, and libraries in C read: only apart, under a guard.
DANGEROUS = frozenset({Form.DOCX, Form.HTML, Form.MAIL, Form.PDF})


def read(
    raw: Raw, limits: Limits = DEFAULT_LIMITS, today: PartialDate | Unknown = UNKNOWN
) -> Reading:
    """Return the document in the bytes, or why there is none.

    Args:
        raw: the bytes, with their name and form.
        limits: above which size a text is refused.
        today: the day of reading; a later publication date is an issue. Unknown checks nothing.
    """
    return finish(_draft(raw, limits, today), limits, today)


def apart(raw: Raw, limits: Limits, today: PartialDate | Unknown) -> Iterator[Reading]:
    """Yield the same once: as work for a guard, which takes what comes piece by piece."""
    yield read(raw, limits, today)


def _draft(raw: Raw, limits: Limits, today: PartialDate | Unknown) -> Draft:
    if raw.form is Form.HTML:
        return read_page(raw, limits, today, load_reading())
    if raw.form is Form.JSONL:
        return read_line(raw)
    if raw.form is Form.MARKDOWN:
        return read_markdown(raw, limits)
    return read_plain(raw, limits)
