"""Issues and judgements: what went wrong, and what a person decided."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Trouble in a text: kept, shown, and never in the way of the others.

    Attributes:
        code: stable, with an entry in the docs.
        subject: the document, file or line that it is about.
        message: what failed.
        hint: what to do next.
        span: where, if in a document.
    """

    code: str
    subject: str
    message: str
    hint: str
    span: Span | Unknown = UNKNOWN


class Verdict(StrEnum):
    """What a reviewer, or a rule, decided.

    The last one turns off a default of exports, for one export: it is about no claim.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    SPLIT = "split"
    GRADE = "grade"
    UNDO = "undo"
    UNPROTECT = "unprotect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision with an author; undone by a later one, never edited.

    Attributes:
        id: hash of everything else.
        verdict: what was decided.
        subjects: the ids that it is about.
        author: who decided; "rule:…" for the machine.
        at: ISO 8601 time.
        reason: why.
        value: the new value of a correction or a grade.
    """

    id: str
    verdict: Verdict
    subjects: tuple[str, ...]
    author: str
    at: str
    reason: str
    value: str | Unknown = UNKNOWN
