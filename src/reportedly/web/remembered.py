"""Pages that were written already: the same question to the same ledger has the same answer.

A page is kept under the revision of the ledger, its address, who asks and the day. Whatever is
read or judged makes another revision, so that nothing stale is ever shown. A page with a form
of somebody's own is not kept.
"""

from collections import OrderedDict
from collections.abc import AsyncIterable
from hashlib import sha256
from threading import Lock
from typing import Final

from fastapi import Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.middleware.base import RequestResponseEndpoint

from reportedly.desk.bench import clock
from reportedly.desk.door import Visitor
from reportedly.errors import ReportedlyError

MOST: Final = 64 * 1024 * 1024  # bytes
OK, UNCHANGED = 200, 304
PLAIN: Final = frozenset({"content-type", "content-length"})
HTML: Final = "text/html; charset=utf-8"
Key = tuple[str, ...]


class Remembered:
    """Pages, those asked for last; any number of threads may ask at once."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._pages: OrderedDict[Key, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, key: Key) -> bytes | None:
        """Return a page, if it is there."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def put(self, key: Key, page: bytes) -> None:
        """Keep a page; those that were not asked for the longest make room."""
        with self._lock:
            self._size += len(page) - len(self._pages.get(key, b""))
            self._pages[key] = page
            self._pages.move_to_end(key)
            while self._size > self._most:
                _, gone = self._pages.popitem(last=False)
                self._size -= len(gone)


async def remembered(
    request: Request, further: RequestResponseEndpoint, visitor: Visitor
) -> Response:
    """Return a page as it was written before, or else write it and keep it."""
    try:
        revision = await run_in_threadpool(request.app.state.library.ledger.revision)
    except ReportedlyError:  # the page says so itself
        return await further(request)
    pages: Remembered = request.app.state.remembered
    asked = (request.url.path, request.url.query)
    key = (revision, *asked, visitor.name, visitor.role, clock()[:10])
    page = pages.get(key)
    if page is None:
        answer = await further(request)
        if not _is_plain(answer):
            return answer
        page = b"".join([one async for one in _body(answer)])
        if visitor.token and visitor.token.encode() in page:
            return Response(page, headers=dict(answer.headers))
        pages.put(key, page)
    return _marked(request, page)


def _is_plain(answer: Response) -> bool:
    """Say whether an answer is a page and nothing else."""
    headers = answer.headers
    return (
        answer.status_code == OK
        and headers.get("content-type") == HTML
        and PLAIN.issuperset(headers.keys())
    )


def _body(answer: Response) -> AsyncIterable[bytes]:
    found: AsyncIterable[bytes] = getattr(answer, "body_iterator")  # noqa: B009 - it has no type
    return found


def _marked(request: Request, page: bytes) -> Response:
    """Return a page with its mark, or only that a browser has it already."""
    mark = f'"{sha256(page).hexdigest()[:32]}"'
    headers = {"ETag": mark, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=UNCHANGED, headers=headers)
    return Response(page, media_type="text/html", headers=headers)
