"""What is withheld on pages, who turned that off, and why: kept in the ledger's own log."""

from dataclasses import dataclass

from reportedly.errors import UsageError
from reportedly.ledger.store import Ledger
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.protection import Protection
from reportedly.review.standing import standing
from reportedly.reviewing import judge, judgement

PAGES = "pages"  # value of a judgement that turns a default off for pages, not for an export


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decides, when and why.

    Attributes:
        author: who.
        at: ISO 8601 time.
        reason: why.
    """

    author: str
    at: str
    reason: str

    def __post_init__(self) -> None:
        """Refuse a decision of nobody, or without a reason."""
        for name, given in (("author", self.author), ("reason", self.reason)):
            if not given.strip():
                hint = "Say who decides, and why: it is kept in the log."
                raise UsageError("a protection is not changed without it", name, hint)


def turned_off(ledger: Ledger) -> tuple[Judgement, ...]:
    """Return the judgements that turn defaults of pages off and still hold."""
    made = standing(ledger.judgements())
    return tuple(one for one in made if one.verdict is Verdict.UNPROTECT and one.value == PAGES)


def turn_off(ledger: Ledger, what: Protection, signed: Signed) -> Judgement:
    """Keep that a default is off on pages from now on."""
    made = judgement(
        Verdict.UNPROTECT, (what,), (signed.author, signed.at), signed.reason, PAGES
    )
    judge(ledger, made)
    return made


def turn_on(ledger: Ledger, what: Protection, signed: Signed) -> tuple[Judgement, ...]:
    """Keep that a default holds again; what turned it off stays in the log."""
    off = tuple(one for one in turned_off(ledger) if what in one.subjects)
    made = tuple(
        judgement(Verdict.UNDO, (one.id,), (signed.author, signed.at), signed.reason)
        for one in off
    )
    for one in made:
        judge(ledger, one)
    return made
