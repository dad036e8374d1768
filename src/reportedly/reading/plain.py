"""Plain text: kept as it is, but for the ends of its lines."""

import re

from reportedly.model import trouble
from reportedly.model.limits import Limits
from reportedly.model.raw import Facts, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.decoding import decode
from reportedly.reading.draft import Draft, refuse
from reportedly.reading.edits import apply, line_ends

# Tab, line feed, vertical tab, form feed, carriage return and escape stand in honest texts.
LOOKED_AT = 1 << 18
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# A line that opens like a bullet, or ends like a sentence, is no title.
BULLET = ("-", "*", "+", "•", "–", "—")
SENTENCE_ENDS = (".", ":", ";", ",", "…", ".”", '."')


def read_plain(raw: Raw, limits: Limits) -> Draft:
    """Return the draft of a text file.

    A short first line that is followed by a blank one, and is neither a bullet nor a sentence,
    is taken as the title.
    """
    source, remarks = decode(raw.data)
    if is_binary(source, limits):  # that its bytes are no UTF-8 goes without saying
        return refuse(Draft(name=raw.name, text=source), trouble.BINARY)
    text, segments = apply(source, line_ends(source))
    facts = Facts(title=_title(text, limits))
    return Draft(name=raw.name, text=text, segments=segments, facts=facts, remarks=remarks)


def is_binary(source: str, limits: Limits) -> bool:
    """Say whether so many characters are control characters that this is no text."""
    head = source[:LOOKED_AT]
    return len(CONTROL.findall(head)) > limits.control_share * len(head)


def _title(text: str, limits: Limits) -> str | Unknown:
    line, _, rest = text.partition("\n")
    blank, _, body = rest.partition("\n")
    title = line.rstrip()
    is_title = (
        title == title.strip() != ""
        and len(title) <= limits.title_characters
        and not title.startswith(BULLET)
        and not title.endswith(SENTENCE_ENDS)
    )
    return title if is_title and not blank.strip() and body.strip() else UNKNOWN
