"""Take pictures of every page on the example ledger: light, dark, and on a phone.

Run from the root of the checkout: `python scripts/screenshots.py`. It reads the examples into a
ledger in a temporary folder, serves it on a free port, and writes those pictures that the docs
show to docs/screens/; `--all FOLDER` writes every page in every look, as long as it is, to be
looked at. It needs Playwright (group `dev`) and a browser; `--browser` says where it lies.
"""

import argparse
import io
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from reportedly.desk.call import settings_of
from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.incident import Shape
from reportedly.model.listing import Listed
from reportedly.pipeline import make_reader, read_into
from reportedly.serving import build
from reportedly.sources.gather import gather

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "reports"
SCREENS = ROOT / "docs" / "screens"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Width, height, colour scheme.
LOOKS: Mapping[str, tuple[int, int, str]] = MappingProxyType(
    {
        "light": (1200, 900, "light"),
        "dark": (1200, 900, "dark"),
        "phone": (390, 844, "light"),
    }
)

# What the docs show.
SHOWN = frozenset(
    {
        ("overview", "light"),
        ("overview", "dark"),
        ("claims", "phone"),
        ("document", "light"),
        ("map", "light"),
        ("review", "light"),
        ("total", "light"),
    }
)


def pages(library: Library) -> Mapping[str, str]:
    """Return the address of every page by a name; of each noun, the weightiest."""
    settings = settings_of(None)
    first = {
        shape: library.incidents(Listed(shape=shape, limit=1), settings).incidents[0].id
        for shape in Shape
    }
    (series,) = library.incidents(Listed(shape=Shape.SERIES, limit=1), settings).incidents
    claim = library.claims_of(series, settings).claims[0]
    return {
        "overview": "/",
        "claims": "/claims",
        "claim": f"/claims/{claim.id}",
        "incidents": "/incidents",
        "incident": f"/incidents/{first[Shape.INCIDENT]}",
        "series": "/series",
        "total": f"/series/{first[Shape.SERIES]}",
        "documents": "/documents",
        "document": f"/documents/{claim.document}",
        "sources": "/sources",
        "exchanges": "/exchanges",
        "map": "/map",
        "timeline": "/timeline",
        "review": "/review",
        "brief": "/brief",
        "exports": "/exports",
        "settings": "/settings",
    }


def examples(folder: Path) -> str:
    """Read the examples into a new ledger, and return its path."""
    path = str(folder / "examples.db")
    with open_ledger(path, create=True) as ledger:
        read_into(ledger, gather((str(EXAMPLES),), io.BytesIO()), make_reader(), lambda _: None)
    return path


@contextmanager
def served(library: Library) -> Iterator[str]:
    """Serve a ledger on a free port, and give the address."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        config = uvicorn.Config(
            build(library, door=Door("mara")), log_level="error", lifespan="off"
        )
        server = uvicorn.Server(config)
        asked = {"sockets": [bound]}
        thread = threading.Thread(target=server.run, kwargs=asked, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


def shoot(
    browser: Browser, address: str, names: Mapping[str, str], folder: Path, *, whole: bool
) -> None:
    """Take pictures: of every page in every look, or of those that the docs show."""
    for look, (width, height, scheme) in LOOKS.items():
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        page = context.new_page()
        for name, path in names.items():
            page.goto(f"{address}{path}")
            page.wait_for_load_state("networkidle")
            if whole or (name, look) in SHOWN:
                page.screenshot(path=folder / f"{name}-{look}.png", full_page=whole)
                print(f"{name}-{look}.png")
        context.close()


def main(arguments: list[str]) -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--all", type=Path, help="a folder for every page in every look")
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    parser.add_argument("--browser", default=found, help="where the browser lies")
    asked = parser.parse_args(arguments)
    folder = asked.all or SCREENS
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as away,
        closing(Library.of(examples(Path(away)))) as library,
        served(library) as address,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=asked.browser, args=["--no-sandbox"])
        shoot(browser, address, pages(library), folder, whole=asked.all is not None)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
