"""`/review`: what waits to be judged, one item at a time, and what was decided of it."""

from collections.abc import Callable
from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, RedirectResponse

from reportedly.desk.bench import Item, Kept
from reportedly.desk.deciding import LETTERS, Asking
from reportedly.desk.door import Visitor, refuse_unless
from reportedly.errors import UsageError
from reportedly.model.account import Right
from reportedly.model.correction import Part
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.exports.names import Mask
from reportedly.report.marked import Piece, around
from reportedly.review.graded import GRADES
from reportedly.web.forms import Form, Posted, Visiting
from reportedly.web.frame import Frame, Framed

router = APIRouter()

SEE_OTHER: Final = 303
PAIRED: Final = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})
EDITING: Final = frozenset({Verdict.GRADE, Verdict.SPLIT})
OFFERED: Final = frozenset(Verdict) - {Verdict.UNPROTECT}
REASONS: Final = (
    "The text says so.",
    "The text does not say so.",
    "A figure of speech, or no matter of this war.",
    "The figure is of another matter.",
    "The wrong claimant.",
    "Background, or long ago.",
)


@router.get("/review")
def review(
    frame: Framed,
    visitor: Visiting,
    claim: str = "",
    done: str = "",
    met: str = "",
    *,
    blind: Annotated[bool, Query()] = False,
    names: Annotated[bool, Query()] = False,
) -> HTMLResponse:
    """Return what waits first, or the claim that is asked for."""
    refuse_unless(visitor, Right.JUDGE)
    bench = frame.bench
    coder = visitor.name if blind else UNKNOWN
    waiting = bench.waiting(coder)
    chosen = claim or (waiting[0].claim.id if waiting else "")
    item = bench.item(chosen, coder) if chosen else None
    kept = bench.judgement(done) if done else None
    passage, mask = ((), None) if item is None else _shown(frame, item, names=names)
    return frame.page(
        "review.html",
        item=item,
        passage=passage,
        mask=mask,
        progress=bench.progress(coder),
        visitor=visitor,
        blind=blind,
        names=names,
        done=kept,
        undone=kept is not None and kept.verdict is Verdict.UNDO,
        met=[bench.judgement(one) for one in met.split(",") if one],
        parts_of=tuple(Part),
        grades=GRADES,
        letters=LETTERS,
        reasons=REASONS,
    )


@router.post("/review")
def decide(frame: Framed, form: Posted) -> RedirectResponse:
    """Keep what was decided, and go on to what waits behind it."""
    verdict = _verdict(form)
    bench, claim = frame.bench, form.one("claim")
    _refuse(form.visitor, verdict, lambda: bench.judgement(form.one("judgement")))
    asking = _asking(form, verdict, claim)
    signed = (form.visitor.name, form.one("reason"))
    blind = bool(form.one("blind"))
    following = form.one("following")
    kept = bench.decide(verdict, asking, signed, form.one("seen"))
    stays = verdict in {Verdict.UNDO, Verdict.CORRECT, *EDITING, *PAIRED}
    query = {
        "claim": claim if stays else following,
        "done": kept.judgement.id,
        "met": "" if blind else _ids(kept),
        "blind": "1" if blind else "",
        "names": form.one("names"),
    }
    pairs = urlencode({name: value for name, value in query.items() if value})
    return RedirectResponse(f"/review?{pairs}", status_code=SEE_OTHER)


def _shown(frame: Frame, item: Item, *, names: bool) -> tuple[tuple[Piece, ...], Mask | None]:
    """Return an item's words in pieces, and the names that the page withholds."""
    papers = [one for one in item.papers if not isinstance(one, Unknown)]
    mask = frame.mask((item.claim, *item.near), (item.document, *papers))
    hidden = () if names else mask.places(item.document.text)
    return around(item.document, item.claim, hidden), None if names else mask


def _verdict(form: Form) -> Verdict:
    named = form.one("verdict")
    if named not in OFFERED:
        hint = "Use one of the page's buttons."
        raise UsageError("there is no such verdict", named, hint)
    return Verdict(named)


def _refuse(visitor: Visitor, verdict: Verdict, undone: Callable[[], Judgement]) -> None:
    """Refuse what a role may not do: a coder judges claims, and undoes what is his own.

    Raises:
        AccessError: he may not.
    """
    refuse_unless(visitor, Right.EDIT if verdict in EDITING else Right.JUDGE)
    if verdict is Verdict.UNDO and undone().author != visitor.name:
        refuse_unless(visitor, Right.EDIT)


def _asking(form: Form, verdict: Verdict, claim: str) -> Asking:
    """Return what a form asks for."""
    part, near = form.one("part"), form.one("near")
    return Asking(
        ids=_ids_of(form, verdict, claim),
        part=Part(part) if part in set(Part) else None,
        words=form.one("words") or None,
        none=bool(form.one("none")),
        from_=form.one("from") or None,
        grade=form.one("grade"),
        near=int(near) if near.isdecimal() else None,
    )


def _ids_of(form: Form, verdict: Verdict, claim: str) -> tuple[str, ...]:
    if verdict is Verdict.UNDO:
        return (form.one("judgement"),)
    if verdict is Verdict.GRADE:
        return (form.one("whom"),)
    others = tuple(one for one in (*form.many("other"), form.one("another")) if one)
    if verdict in PAIRED and not others:
        hint = "Tick one of the claims beside it, or give the id of another."
        raise UsageError("which claim is it compared with?", claim, hint)
    return (claim, *others) if verdict in PAIRED else (claim,)


def _ids(kept: Kept) -> str:
    return ",".join(one.id for one in kept.meanwhile)
