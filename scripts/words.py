"""Check that the project speaks of itself only: no machine, no registry, no workshop talk.

A path of the machine where somebody worked helps no reader; the host of a package registry is
the installer's business; how a change came about belongs nowhere in the product. Every tracked
text file is read. The patterns below are put together from pieces, so that this file keeps the
rule that it checks.

Run from the root of the checkout: `python scripts/words.py`. It prints every offender as
`file:line`, and exits 1 if there is one.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

# An absolute path: no letter, digit, dot, dash or slash comes before it, as in an address.
_MACHINE = r"(?<![\w.~)}/-])/(?:" + "|".join(("wo" + "rk", "fa" + "rm", "ro" + "ot")) + r")/"

_REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted",
    "registry." + "npmjs",
    "deb." + "debian.org",
)

_TALK = (
    "sub" + "agent",
    "sub-" + "agent",
    "coding " + "agent",
    "llm " + "session",
    "ai " + "assistant",
    "context " + "window",
    "system " + "prompt",
)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in words), re.IGNORECASE)


RULES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "a path of one machine": re.compile(_MACHINE),
        "the host of a registry": _any_of(_REGISTRIES),
        "an option for an index": re.compile(r"^\s*--(?:(?:extra-)?index-url|find-links)\b"),
        "talk of the workshop": _any_of(_TALK),
    }
)


def offences(text: str, path: str) -> Iterator[str]:
    """Yield one line for each rule that a line of the text breaks."""
    for number, line in enumerate(text.splitlines(), start=1):
        for what, pattern in RULES.items():
            if found := pattern.search(line):
                yield f"{path}:{number} {what}: {found.group()}"


def tracked(root: Path) -> list[Path]:
    """Return the files that git tracks under a folder and that are there."""
    listed = subprocess.run(
        ("git", "-C", str(root), "ls-files", "-z"), capture_output=True, check=True, text=True
    )
    paths = (root / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def read(path: Path) -> str:
    """Return the text of a file, or nothing where it is no text."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""


def main(root: Path = Path()) -> int:
    """Print every offence and return the exit code: 1 if there is one."""
    files = tracked(root)
    found = [
        offence
        for path in files
        for offence in offences(read(path), path.relative_to(root).as_posix())
    ]
    print("\n".join([*found, f"{len(files)} files read, {len(found)} offences"]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
