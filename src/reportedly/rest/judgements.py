"""`/api/judgements`: what people decided; a judgement is added, never changed."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk.bench import clock, reader
from reportedly.desk.deciding import Asking, Signed, decision
from reportedly.desk.door import Visitor, refuse_unless
from reportedly.desk.library import Library
from reportedly.desk.paging import piece
from reportedly.errors import AccessError
from reportedly.model.account import Right
from reportedly.model.correction import Part
from reportedly.model.issue import Verdict
from reportedly.model.unknown import Unknown
from reportedly.rest.call import PAGE, After, Caller, Ledger, Limit, Listed, door_of
from reportedly.reviewing import judge
from reportedly.wire import judgement_to_json

router = APIRouter(tags=["judgements"])
CREATED = 201
EDITING = frozenset({Verdict.GRADE, Verdict.SPLIT})
Words = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"\S")]


class Decision(BaseModel):
    """A decision to be kept.

    Attributes:
        verdict: what was decided; `grade` and `split` take an editor in a team.
        subjects: ids of the claims, or their beginnings; of the judgement that is undone; what
            is graded: an incident, or the voice of a claim as the pages name it.
        author: who decides; in a team nobody but the caller, who is meant where it is left out.
        reason: why.
        part: of `correct`: the field that is wrong.
        words: of `correct`: the right words, as they stand in the text.
        near: of `correct`: about where they begin, in characters, where they stand there twice.
        none: of `correct`: the text says nothing of the field.
        out_of: of `split`: the incident that the claims are taken out of.
        grade: of `grade`: A to F for a source, or the grade of an incident.
    """

    model_config = ConfigDict(extra="forbid")

    verdict: Literal[
        "accept", "reject", "correct", "same", "different", "unsure", "split", "grade", "undo"
    ]
    subjects: Annotated[tuple[Words, ...], Field(min_length=1, max_length=50)]
    author: Words | None = None
    reason: Words
    part: Part | None = None
    words: Words | None = None
    near: Annotated[int | None, Field(ge=0)] = None
    none: bool = False
    out_of: Words | None = None
    grade: Words | None = None

    def asking(self) -> Asking:
        """Return the same as every face asks it."""
        return Asking(
            ids=self.subjects,
            part=self.part,
            words=self.words,
            none=self.none,
            from_=self.out_of,
            grade=self.grade or "",
            near=self.near,
        )


@router.get("/judgements")
def list_judgements(ledger: Ledger, after: After = "", limit: Limit = PAGE) -> Listed:
    """List judgements in the order in which they were made, undone ones too."""
    shown = piece(ledger.ledger.judgements(), lambda one: one.id, after, limit)
    return Listed(items=list(map(judgement_to_json, shown.items)), next=shown.next or None)


@router.post("/judgements", status_code=CREATED)
def add_judgement(
    request: Request, ledger: Ledger, caller: Caller, asked: Decision
) -> dict[str, Any]:
    """Keep a decision; the same one twice is one."""
    author, verdict = _author(request, caller, asked), Verdict(asked.verdict)
    refuse_unless(caller, Right.EDIT if verdict in EDITING else Right.JUDGE)
    signed = Signed(author=author, at=clock(), reason=asked.reason)
    made = decision(ledger.ledger, verdict, asked.asking(), signed, reader)
    if verdict is Verdict.UNDO and not _all_by(ledger, made.subjects, caller.name):
        refuse_unless(caller, Right.EDIT)
    judge(ledger.ledger, made)
    return judgement_to_json(made)


def _author(request: Request, caller: Visitor, decided: Decision) -> str:
    """Return as whom a judgement is signed.

    Raises:
        AccessError: it would be signed with somebody else's name.
    """
    asked = decided.author or caller.name
    if isinstance(door_of(request).team, Unknown) or asked == caller.name:
        return asked
    hint = "Leave `author` out."
    raise AccessError("nobody signs with another's name", asked, hint)


def _all_by(ledger: Library, subjects: tuple[str, ...], name: str) -> bool:
    """Say whether the judgements that are named are all somebody's own."""
    made = {one.id: one.author for one in ledger.ledger.judgements()}
    return all(made.get(one, name) == name for one in subjects)
