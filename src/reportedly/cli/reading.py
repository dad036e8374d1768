"""What the commands that read are given, and what counts as read for their exit codes."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reportedly.cli.call import columns_of
from reportedly.cli.screen import note
from reportedly.model.issue import Issue
from reportedly.model.raw import Raw
from reportedly.model.trouble import (
    BAD_DATE,
    BROKEN_ENCODING,
    BROKEN_FRONT_MATTER,
    BROKEN_UNICODE,
    BROKEN_UTF8,
    CRASHED,
    FUTURE_DATE,
    NOT_FETCHED,
    OVERLONG_NUMBER,
    SKIPPED_FORMAT,
    SKIPPED_RECORDS,
    SKIPPED_SPECIAL,
    TROUBLES,
    UNKNOWN_FIELD,
    WRONG_TYPE,
)
from reportedly.model.unknown import Unknown
from reportedly.pipeline import Outcome, Summary
from reportedly.sources.gather import STANDARD_INPUT, gather

# What keeps a source from becoming a document; the others are about parts of one.
WHOLE = frozenset(
    one.code
    for one in TROUBLES
    if one not in {BAD_DATE, BROKEN_ENCODING, BROKEN_FRONT_MATTER, BROKEN_UNICODE, BROKEN_UTF8}
    and one not in {FUTURE_DATE, OVERLONG_NUMBER, UNKNOWN_FIELD, WRONG_TYPE}
)
PASSED_OVER = frozenset(
    one.code for one in (NOT_FETCHED, SKIPPED_FORMAT, SKIPPED_RECORDS, SKIPPED_SPECIAL)
)


def raws_of(files: Sequence[str] | None, columns: str | None = None) -> Iterator[Raw | Issue]:
    """Return what the files hold; without any, what stands on standard input."""
    if not files and sys.stdin.isatty():
        note("Reading what you type; end with Ctrl-D.")
    targets = files or [STANDARD_INPUT]
    return gather(targets, sys.stdin.buffer, columns=columns_of(columns))


def is_passed_over(outcome: Outcome) -> bool:
    """Say whether it was no document at all, but a file of a folder that is none of ours."""
    return isinstance(outcome.found, Unknown) and all(map(_passed_over, outcome.issues))


def is_unread(outcome: Outcome) -> bool:
    """Say whether a document could not be read, so that its claims are missing."""
    crashed = any(issue.code == CRASHED.code for issue in outcome.issues)
    return crashed or (isinstance(outcome.found, Unknown) and not is_passed_over(outcome))


def unread(summary: Summary) -> int:
    """Return how many documents of a run could not be read."""
    passed_over = sum(map(_passed_over, summary.issues))
    crashed = sum(issue.code == CRASHED.code for issue in summary.issues)
    return summary.unread - passed_over + crashed


def reasons(issues: Iterable[Issue]) -> list[str]:
    """Return how many sources were not read, and how many passed over, and why."""
    codes = Counter(issue.code for issue in issues if issue.code in WHOLE)
    lines = []
    for name, wanted in (("not read", False), ("passed over", True)):
        mine = {code for code in codes if (code in PASSED_OVER) is wanted}
        some = sorted(((codes[code], code) for code in mine), reverse=True)
        told = ", ".join(f"{code} {number:,}" for number, code in some)
        lines += [f"{name}: {told}"] if told else []
    return lines


def _passed_over(issue: Issue) -> bool:
    return issue.code in PASSED_OVER
