"""Every issue code is in the catalogue, and every code of the catalogue is in the docs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from reportedly.model import trouble
from reportedly.model.trouble import TROUBLES, Trouble
from reportedly.model.unknown import UNKNOWN

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "issues.md"
CODE = re.compile(r"[a-z][a-z0-9_]*")


def entries() -> dict[str, str]:
    """Return the entries of the page by their code."""
    parts = re.split(r"^### `(.+)`$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def codes_in_source() -> Iterator[tuple[str, str]]:
    """Yield every code that is written out where an issue is made, with its file."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
                ("Issue", "Trouble")
            ):
                values = [word.value for word in node.keywords if word.arg == "code"]
                values += node.args[:1]
                yield from (
                    (value.value, path.name)
                    for value in values
                    if isinstance(value, ast.Constant) and isinstance(value.value, str)
                )


def test_the_catalogue_is_whole_sorted_and_unique() -> None:
    codes = [kind.code for kind in TROUBLES]
    named = {name: kind for name, kind in vars(trouble).items() if isinstance(kind, Trouble)}
    assert codes == sorted(set(codes))
    assert set(TROUBLES) == set(named.values())
    assert all(name == kind.code.upper() for name, kind in named.items())
    assert all(CODE.fullmatch(code) for code in codes)


def test_every_code_has_its_entry() -> None:
    used = {code for code, _ in codes_in_source()} | {kind.code for kind in TROUBLES}
    assert sorted(used - set(entries())) == []


def test_every_entry_has_its_code() -> None:
    used = {code for code, _ in codes_in_source()}
    assert sorted(set(entries()) - used) == []


def test_every_entry_says_what_it_means_and_what_to_do() -> None:
    for code, entry in entries().items():
        assert "**What to do:**" in entry, code
        assert len(entry.partition("**What to do:**")[0].split()) > 5, code


def test_the_entries_are_sorted() -> None:
    assert list(entries()) == sorted(entries())


def test_a_trouble_makes_an_issue() -> None:
    plain = trouble.EMPTY.about("a.txt")
    assert (plain.code, plain.subject, plain.span) == ("empty", "a.txt", UNKNOWN)
    assert trouble.BAD_DATE.about("a.txt", "“soon”").message.endswith("not used: “soon”")
