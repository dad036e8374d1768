"""Read a `Raw`, whatever its form."""

from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.moment import PartialDate
from reportedly.model.raw import Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.draft import Draft, finish
from reportedly.reading.lines import read_line
from reportedly.reading.markdown import read_markdown
from reportedly.reading.plain import read_plain


def read(
    raw: Raw, limits: Limits = DEFAULT_LIMITS, today: PartialDate | Unknown = UNKNOWN
) -> Reading:
    """Return the document in the bytes, or why there is none.

    Args:
        raw: the bytes, with their name and form.
        limits: above which size a text is refused.
        today: the day of reading; a later publication date is an issue. Unknown checks nothing.
    """
    return finish(_draft(raw, limits), limits, today)


def _draft(raw: Raw, limits: Limits) -> Draft:
    if raw.form is Form.JSONL:
        return read_line(raw)
    if raw.form is Form.MARKDOWN:
        return read_markdown(raw, limits)
    return read_plain(raw, limits)
