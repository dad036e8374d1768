"""`/api/judgements`: what people decided; a judgement is added, never changed."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk.door import Visitor, refuse_unless
from reportedly.desk.library import Library
from reportedly.desk.paging import piece
from reportedly.errors import AccessError
from reportedly.model.account import Right
from reportedly.model.issue import Verdict
from reportedly.model.unknown import Unknown
from reportedly.rest.call import PAGE, After, Caller, Ledger, Limit, Listed, door_of
from reportedly.reviewing import judge, judgement
from reportedly.wire import judgement_to_json

router = APIRouter(tags=["judgements"])
CREATED = 201
Words = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"\S")]


class Decision(BaseModel):
    """A decision to be kept.

    Attributes:
        verdict: what was decided; corrections and splits are made on the pages, where the
            words can be chosen, or with `reportedly review`.
        subjects: whole ids of the claims, or of the judgement that is undone.
        author: who decides; in a team nobody but the caller, who is meant where it is left out.
        reason: why.
    """

    model_config = ConfigDict(extra="forbid")

    verdict: Literal["accept", "reject", "same", "different", "unsure", "undo"]
    subjects: Annotated[tuple[Words, ...], Field(min_length=1, max_length=50)]
    author: Words | None = None
    reason: Words


@router.get("/judgements")
def list_judgements(ledger: Ledger, after: After = "", limit: Limit = PAGE) -> Listed:
    """List judgements in the order in which they were made, undone ones too."""
    shown = piece(ledger.ledger.judgements(), lambda one: one.id, after, limit)
    return Listed(items=list(map(judgement_to_json, shown.items)), next=shown.next or None)


@router.post("/judgements", status_code=CREATED)
def add_judgement(
    request: Request, ledger: Ledger, caller: Caller, decision: Decision
) -> dict[str, Any]:
    """Keep a decision; the same one twice is one."""
    refuse_unless(caller, Right.JUDGE)
    author, verdict = _author(request, caller, decision), Verdict(decision.verdict)
    if verdict is Verdict.UNDO and not _all_by(ledger, decision.subjects, caller.name):
        refuse_unless(caller, Right.EDIT)
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = judgement(verdict, decision.subjects, (author, now), decision.reason)
    judge(ledger.ledger, made)
    return judgement_to_json(made)


def _author(request: Request, caller: Visitor, decision: Decision) -> str:
    """Return as whom a judgement is signed.

    Raises:
        AccessError: it would be signed with somebody else's name.
    """
    asked = decision.author or caller.name
    if isinstance(door_of(request).team, Unknown) or asked == caller.name:
        return asked
    hint = "Leave `author` out."
    raise AccessError("nobody signs with another's name", asked, hint)


def _all_by(ledger: Library, subjects: tuple[str, ...], name: str) -> bool:
    """Say whether the judgements that are named are all somebody's own."""
    made = {one.id: one.author for one in ledger.ledger.judgements()}
    return all(made.get(one, name) == name for one in subjects)
