"""What counts as read: the exit codes of the commands that read."""

from reportedly.model.issue import Issue
from reportedly.model.trouble import CRASHED, SKIPPED_FORMAT, SKIPPED_SPECIAL
from reportedly.model.unknown import Unknown
from reportedly.pipeline import Outcome, Summary

PASSED_OVER = frozenset({SKIPPED_FORMAT.code, SKIPPED_SPECIAL.code})


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


def _passed_over(issue: Issue) -> bool:
    return issue.code in PASSED_OVER
