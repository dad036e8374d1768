"""What is taken away from a page as a file: never shown by the browser, never run by it."""

import re
from pathlib import PurePath
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from fastapi.responses import Response

from reportedly.desk.desk import LARGE
from reportedly.desk.library import Library
from reportedly.errors import UsageError

SANDBOX: Final = "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox"
UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
BYTES: Final = "application/octet-stream"
MEDIA: Final = MappingProxyType(
    {
        ".csv": "text/csv; charset=utf-8",
        ".geojson": "application/geo+json",
        ".html": "text/html; charset=utf-8",
        ".json": "application/json",
        ".jsonld": "application/ld+json",
        ".md": "text/markdown; charset=utf-8",
        ".parquet": "application/vnd.apache.parquet",
        ".zip": "application/zip",
    }
)


def download(name: str, data: bytes, media: str = "") -> Response:
    """Return bytes that a browser saves under a name.

    Args:
        name: of the file; a folder before it is left away.
        data: its bytes.
        media: what it is; by its name where that is not said.
    """
    last = PurePath(name).name or "file"
    names = f"filename=\"{UNSAFE.sub('_', last)}\"; filename*=UTF-8''{quote(last)}"
    headers = {
        "Content-Disposition": f"attachment; {names}",
        "Content-Security-Policy": SANDBOX,
        "X-Content-Type-Options": "nosniff",
    }
    kind = media or MEDIA.get(PurePath(last).suffix.lower(), BYTES)
    return Response(data, media_type=kind, headers=headers)


def refuse_large(library: Library, command: str) -> None:
    """Refuse to lay a ledger open that is too large for somebody who waits.

    Args:
        library: the ledger.
        command: what gives the same at a terminal.

    Raises:
        UsageError: it is too large.
    """
    claims = library.size()[1]
    if claims > LARGE:
        what = "this ledger is too large to be laid open while you wait"
        hint = f"`{command}` gives the same at a terminal."
        raise UsageError(what, f"{claims:,} claims", hint)
