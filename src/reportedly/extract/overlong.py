"""Numbers with more digits than any count has: an issue, never a figure."""

import re
from collections.abc import Iterator

from reportedly.extract.pieces import LONGEST
from reportedly.model.document import Document
from reportedly.model.issue import Issue
from reportedly.model.trouble import OVERLONG_NUMBER

OVERLONG = re.compile(rf"\d{{{LONGEST + 1},}}|\d{{1,3}}(?:,\d{{3}}){{{LONGEST // 3},}}")
SHOWN = 12  # digits of it that the issue quotes


def overlong(document: Document) -> Iterator[Issue]:
    """Yield an issue for every number of the text that is too long to be one."""
    for match in OVERLONG.finditer(document.text):
        detail = f"{match.group()[:SHOWN]}…, {len(match.group())} characters"
        span = document.span(match.start(), match.end())
        yield OVERLONG_NUMBER.about(document.id, detail, span)
