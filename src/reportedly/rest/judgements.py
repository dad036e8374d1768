"""`/api/judgements`: what people decided; a judgement is added, never changed."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk.paging import piece
from reportedly.model.issue import Verdict
from reportedly.rest.call import PAGE, After, Ledger, Limit, Listed
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
        author: who decides.
        reason: why.
    """

    model_config = ConfigDict(extra="forbid")

    verdict: Literal["accept", "reject", "same", "different", "unsure", "undo"]
    subjects: Annotated[tuple[Words, ...], Field(min_length=1, max_length=50)]
    author: Words
    reason: Words


@router.get("/judgements")
def list_judgements(ledger: Ledger, after: After = "", limit: Limit = PAGE) -> Listed:
    """List judgements in the order in which they were made, undone ones too."""
    shown = piece(ledger.ledger.judgements(), lambda one: one.id, after, limit)
    return Listed(items=list(map(judgement_to_json, shown.items)), next=shown.next or None)


@router.post("/judgements", status_code=CREATED)
def add_judgement(ledger: Ledger, decision: Decision) -> dict[str, Any]:
    """Keep a decision; the same one twice is one."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = judgement(
        Verdict(decision.verdict), decision.subjects, (decision.author, now), decision.reason
    )
    judge(ledger.ledger, made)
    return judgement_to_json(made)
