"""What a browser sees: its own parser and its own text, of a page or of a piece of one.

A page of ours asks the browser to parse what it is given, as a document in which no script runs
and nothing is loaded, and writes down the text that it then has.
"""

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import cast

NAMES = ("chromium", "chromium-browser", "google-chrome")
UNSEEN = "script, style, noscript, template, iframe, textarea, select, svg, button, object"
PAGE = """<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>
const pieces = JSON.parse(new TextDecoder().decode(
  Uint8Array.from(atob("%s"), one => one.charCodeAt(0))));
const texts = pieces.map(piece => {
  const page = new DOMParser().parseFromString(piece, "text/html");
  page.querySelectorAll("%s").forEach(one => one.remove());
  return page.body ? page.body.textContent : "";
});
const bytes = new TextEncoder().encode(JSON.stringify(texts));
let binary = "";
bytes.forEach(one => { binary += String.fromCharCode(one); });
document.getElementById("out").textContent = btoa(binary);
</script>"""


def browser() -> str | None:
    """Return where a browser lies, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def texts(pieces: Sequence[str], folder: Path) -> list[str]:
    """Return the text that the browser has of each piece of HTML."""
    given = base64.b64encode(json.dumps(list(pieces)).encode()).decode()
    page = folder / "pieces.html"
    page.write_text(PAGE % (given, UNSEEN), encoding="utf-8")
    made = subprocess.run(
        [
            str(browser()),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    found = re.search(rb'<pre id="out">([A-Za-z0-9+/=]*)</pre>', made.stdout)
    assert found, made.stderr[-500:]
    return cast("list[str]", json.loads(base64.b64decode(found[1])))
