"""`/documents/ID`: one text, every claim marked where it stands, its card beside it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.report.marked import pieces
from reportedly.web.frame import Framed

router = APIRouter()


@router.get("/documents/{identity}")
def document(frame: Framed, identity: str) -> HTMLResponse:
    """Return the page of one document."""
    found = frame.library.document(identity, frame.settings)
    text = found.document
    claims = tuple(sorted(found.claims, key=lambda one: (one.trigger.start, one.id)))
    mask = frame.mask(claims, (text,))
    return frame.page(
        "document.html",
        document=text,
        claims=claims,
        numbers={one.id: at for at, one in enumerate(claims, start=1)},
        kinds={one.id: one.kind for one in claims},
        pieces=pieces(text, claims, mask.places(text.text)),
        mask=mask,
    )
