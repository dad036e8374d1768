"""`/documents`: the texts, found by their words."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.web.frame import Framed

router = APIRouter()
PAGE = 50


@router.get("/documents")
def documents(frame: Framed, text: str = "", after: str = "") -> HTMLResponse:
    """Return a page of the list of documents."""
    found, mark = frame.library.ledger.search(text.strip(), after=after, limit=PAGE)
    return frame.page(
        "documents.html", documents=found, next=mark, text=text, mask=frame.mask((), found)
    )
