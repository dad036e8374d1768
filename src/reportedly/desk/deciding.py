"""One decision of a reviewer: from what was typed or clicked to a judgement.

Every face asks here, and keeps what comes out with `reviewing`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.desk.desk import Desk, laid_open
from reportedly.errors import UsageError
from reportedly.ledger.finding import Candidate, only
from reportedly.ledger.store import Ledger
from reportedly.model.claim import Claim
from reportedly.model.correction import Part
from reportedly.model.document import Document
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import Reader
from reportedly.report.ground import behind
from reportedly.review.graded import GRADES
from reportedly.reviewing import correction, judged, judgement, words_in, words_near
from reportedly.wire import correction_to_text

BETWEEN = " "
ONE, TWO = 1, 2
LETTERS = ("A", "B", "C", "D", "E", "F")
PAIRED = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})
ReaderOf = Callable[[], Reader]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a reviewer asked for, besides who he is and why.

    Attributes:
        ids: ids, or their beginnings.
        part: the field to be corrected.
        words: the right words.
        span: where they stand.
        none: the text says nothing of the field.
        from_: the incident that claims are taken out of.
        grade: the value of a grade.
        near: about where the words begin, where a page shows them.
    """

    ids: tuple[str, ...]
    part: Part | None = None
    words: str | None = None
    span: str | None = None
    none: bool = False
    from_: str | None = None
    grade: str = ""
    near: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decided, when and why.

    Attributes:
        author: who.
        at: ISO 8601 time.
        reason: why.
    """

    author: str
    at: str
    reason: str = ""


def decision(
    ledger: Ledger, verdict: Verdict, asking: Asking, signed: Signed, reader: ReaderOf
) -> Judgement:
    """Return a decision as a judgement; nothing is kept yet.

    Args:
        ledger: what it is about.
        verdict: what was decided.
        asking: of what, and how.
        signed: by whom, when and why.
        reader: gives what it takes to read the words of a correction.

    Raises:
        UsageError: it is about nothing that is there, or misses what it takes.
    """
    subjects, value = _subjects(ledger, verdict, asking)
    if verdict is Verdict.CORRECT:
        value = _correction(ledger, subjects[0], asking, reader)
    return judgement(verdict, subjects, (signed.author, signed.at), signed.reason, value)


def _subjects(ledger: Ledger, verdict: Verdict, asking: Asking) -> tuple[tuple[str, ...], str]:
    """Return what a judgement is about, and the value of a split or a grade."""
    least = TWO if verdict in PAIRED else ONE
    if len(asking.ids) < least or (verdict is Verdict.CORRECT and len(asking.ids) > ONE):
        hint = "Give two ids." if least == TWO else "Give the id of what it is about."
        raise UsageError("this many ids are not what it takes", BETWEEN.join(asking.ids), hint)
    if verdict is Verdict.GRADE:
        return _graded(ledger, asking.ids, asking.grade), asking.grade
    if verdict is Verdict.UNDO:
        return tuple(_one(ledger, "judgement", one) for one in asking.ids), ""
    if verdict in PAIRED:
        return _both(ledger, asking.ids), ""
    claims = tuple(_one(ledger, "claim", one) for one in asking.ids)
    return claims, _staying(ledger, claims, asking) if verdict is Verdict.SPLIT else ""


def _one(ledger: Ledger, kind: str, prefix: str) -> str:
    found = (one for one in ledger.candidates(prefix) if one.kind == kind)
    return only(found, prefix).id


def _both(ledger: Ledger, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the claims that are meant: those named, and all of an incident that is named."""
    found: list[str] = []
    desk: Desk | None = None
    for prefix in prefixes:
        stored = [one for one in ledger.candidates(prefix) if one.kind == "claim"]
        if stored:
            found.append(only(stored, prefix).id)
            continue
        desk = desk or laid_open(judged(ledger, DEFAULT_SETTINGS))
        found += _of_incident(desk, prefix)
    return tuple(dict.fromkeys(found))


def _of_incident(desk: Desk, prefix: str) -> tuple[str, ...]:
    """Return the claims of an incident that the ledger holds."""
    begins = [one for one in desk.incidents if one.id.startswith(prefix)]
    chosen = only((Candidate(one.id, "incident") for one in begins), prefix).id
    whole = next(one for one in begins if one.id == chosen)
    return tuple(one for one in behind(whole) if one in desk.ground.claims)


def _staying(ledger: Ledger, claims: tuple[str, ...], asking: Asking) -> str:
    """Return the claims that stay behind where others are taken out of an incident."""
    if asking.from_ is None:
        hint = "Give --from INCIDENT; `reportedly incidents` lists them."
        raise UsageError("a split is out of an incident", BETWEEN.join(asking.ids), hint)
    desk = laid_open(judged(ledger, DEFAULT_SETTINGS))
    others = [one for one in _of_incident(desk, asking.from_) if one not in claims]
    if not others:
        hint = "Name fewer claims, so that some stay."
        raise UsageError("nothing would stay in this incident", asking.from_, hint)
    return BETWEEN.join(others)


def _graded(ledger: Ledger, ids: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Return what is graded: voices as they are named, or incidents by their whole ids.

    Raises:
        UsageError: there is no such grade, or no such incident.
    """
    if value in LETTERS:
        return ids
    if value not in GRADES:
        hint = f"--value is one of {', '.join((*LETTERS, *GRADES))}."
        raise UsageError("no such grade", f"“{value}”", hint)
    desk = laid_open(judged(ledger, DEFAULT_SETTINGS))
    every = [Candidate(one.id, "incident") for one in desk.incidents]
    return tuple(only((one for one in every if one.id.startswith(id_)), id_).id for id_ in ids)


def _correction(ledger: Ledger, claim: str, asking: Asking, reader: ReaderOf) -> str:
    """Return the correction that a reviewer asks for, read from the words that he chose."""
    if asking.part is None:
        fields = ", ".join(Part)
        raise UsageError("which field is wrong?", claim, f"Give --field, one of {fields}.")
    source = ledger.source(claim)
    span = _chosen(source.document, source.claims[0], asking)
    made = correction(source.claims[0], source.document, asking.part, span, reader())
    return correction_to_text(made)


def _chosen(document: Document, claim: Claim, asking: Asking) -> Span | Unknown:
    if asking.none:
        return UNKNOWN
    if asking.span is not None:
        start, _, end = asking.span.partition(":")
        if not (start.isdecimal() and end.isdecimal()):
            hint = "Count in characters of the document, such as 120:131."
            raise UsageError("this is no START:END", asking.span, hint)
        return document.span(int(start), int(end))
    if asking.words is None:
        hint = "Give --words, or --span, or --none where the text says nothing of it."
        raise UsageError("which words are right?", claim.id, hint)
    if asking.near is not None:
        return words_near(document, asking.words, asking.near)
    return words_in(document, claim, asking.words)
