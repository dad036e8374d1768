"""What the guide to the lexicon adds is added to a copy of it, and then read."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.machine import parsed
from tests.resolve.texts import document

from reportedly.extract.context import context
from reportedly.extract.registry import drafts
from reportedly.lexicon.actor_book import load_actors
from reportedly.lexicon.claim_book import Kind
from reportedly.lexicon.load import Lexicon, load
from reportedly.lexicon.tables import HERE
from reportedly.model.parse import Parse
from reportedly.resolve.identity import describe
from reportedly.resolve.scene import Scene

PAGE = Path(__file__).parents[2] / "docs" / "guide_lexicon.md"
BLOCK = re.compile(
    r"^<!-- (add|new|change): (\S+) -->\n```\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
KIND = "ferrying"


def blocks() -> Iterator[tuple[str, str, str]]:
    """Yield what to do, the file, and the lines, for each example of the guide."""
    yield from BLOCK.findall(PAGE.read_text(encoding="utf-8"))


def taught(path: Path, how: str, lines: str) -> None:
    """Change one file of the copy as the guide says."""
    if how == "new":
        path.write_text(lines, encoding="utf-8")
        return
    rows = path.read_text(encoding="utf-8").splitlines()
    new = lines.rstrip("\n")
    if how == "change":
        rows = [new if row.split("\t")[0] == new.split("\t")[0] else row for row in rows]
    elif path.suffix == ".yaml":
        words, cases = rows.index("words:"), rows.index("cases:")
        rows[words + 1 : cases] = sorted([*rows[words + 1 : cases], new], key=identifier)
    else:
        head = next(i for i, row in enumerate(rows) if not row.startswith("#"))
        rows[head + 1 :] = sorted([*rows[head + 1 :], new])
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def identifier(row: str) -> str:
    return row.split("id: ")[1].split(",", maxsplit=1)[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("lexicon") / "lexicon"
    shutil.copytree(HERE, root)
    for how, name, lines in blocks():
        taught(root / name, how, lines)
    return root


@pytest.fixture(scope="module")
def lexicon(folder: Path) -> Lexicon:
    return load(folder)


def kinds(parse: Parse, lexicon: Lexicon) -> list[str]:
    return [draft.kind for draft in drafts(context(parse, lexicon))]


def test_a_verb_is_read_with_its_line_and_not_without(lexicon: Lexicon) -> None:
    text = "The barons waylaid a convoy near Kisu."
    assert kinds(parsed(text), load()) == []
    assert kinds(parsed(text), lexicon) == ["attack"]


def test_a_kind_passes_its_own_cases(lexicon: Lexicon) -> None:
    kind: Kind = lexicon.claims.kinds[KIND]
    assert all(KIND in kinds(parsed(case.text), lexicon) for case in kind.yes)
    assert not any(KIND in kinds(parsed(case.text), lexicon) for case in kind.no)


@pytest.mark.parametrize(
    ("words", "id_"), [("SOV fighters", "grp:sons-of-vara"), ("Motswana soldiers", "BWA-MIL")]
)
def test_an_actor_is_known_with_its_row(words: str, id_: str, folder: Path) -> None:
    book = load_actors(folder)
    found = describe(Scene.of(document(words), book), 0, len(words))
    assert found is not None
    assert found.id == id_
