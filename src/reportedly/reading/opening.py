"""The date with which a text opens: what a person who saved it has kept of its page.

Only a date at the very beginning counts, or behind words that say whose date it is. A sentence
that begins with a day tells of that day, and says nothing of when it was written.
"""

import calendar
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from reportedly.model.unknown import known
from reportedly.reading.datings import DAY_FIRST, MONTH_FIRST, NUMBERS, YEAR_FIRST
from reportedly.reading.draft import Draft

PLACE = "opening of the text"
HEAD = 80  # code points of a line in which its date may stand
LINES = 2  # the headline, and the line after it
WEEKDAYS = (*calendar.day_name, *calendar.day_abbr)
WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\b[.,]?\s+", re.IGNORECASE)
FORMS = (YEAR_FIRST, DAY_FIRST, MONTH_FIRST, NUMBERS)
# Behind the date the line ends, or something new begins; "5 March was a quiet day" goes on.
NEW = re.compile(r"\s*(?:$|[|,;:–—-]\s|[A-Z0-9\"“‘'(\[])|\s+by\s")


def opening(draft: Draft, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the dates with which the first lines of a text open, each with its place.

    Args:
        draft: the text, its title apart or not.
        words: what may stand before a date, each with what it is the date of.
    """
    text = "\n".join((known(draft.facts.title, ""), draft.text))
    lines = dict.fromkeys(line for line in text.split("\n", maxsplit=8) if line.strip())
    for line in islice(lines, LINES):
        found = _date(line.strip()[:HEAD], words)
        if found:
            yield found


def _date(line: str, words: Mapping[str, str]) -> tuple[str, str] | None:
    led, what = _led(line, words)
    rest = line[led:]
    day = WEEKDAY.match(rest)
    start = day.end() if day else 0
    for form in FORMS:
        match = form.match(rest, start)
        if match and (led or NEW.match(rest, match.end())):
            return match[0].strip(), f"{PLACE}, {what}"
    return None


def _led(line: str, words: Mapping[str, str]) -> tuple[int, str]:
    """Return where the words that announce a date end, and what it is the date of."""
    lower = line.lower()
    for one in sorted(words, key=len, reverse=True):
        if lower.startswith(one):
            mark = re.compile(r"\s*:?\s*").match(line, len(one))
            return (mark.end() if mark else len(one)), words[one]
    return 0, "published"
