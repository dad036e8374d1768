"""The guide to places is true: its report, its file, its promises, its error."""

import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli.calling import call, lines

from reportedly.errors import LexiconError

GUIDE = Path(__file__).parents[2] / "docs" / "guide_places.md"
LAYERS = ("--layers", "places", "--no-text")


def block(name: str) -> str:
    """Return what the guide shows under a name."""
    found = re.search(rf"^```{name}\n(.*?)^```$", GUIDE.read_text(), re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "report.txt").write_text(block("report"))
    (tmp_path / "my_places.tsv").write_text(block("places"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(**environment: str) -> list[dict[str, Any]]:
    made = call("extract", *LAYERS, "report.txt", **environment)
    assert made.exit_code == 0, made.output
    (document,) = lines(made)
    found: list[dict[str, Any]] = document["places"]
    return found


@pytest.mark.usefixtures("folder")
def test_the_places_are_missing_first() -> None:
    assert places() == []


@pytest.mark.usefixtures("folder")
def test_the_places_are_there_with_the_file() -> None:
    found = places(REPORTEDLY_PLACES="my_places.tsv")
    assert [(one["id"], one["where_prec"], one["country"]) for one in found] == [
        ("own:oldmarsh", 1, "UKR"),
        ("own:oldmarsh", 2, "UKR"),
        ("own:upper-fen", 3, "UKR"),
    ]


def test_a_wrong_line_is_said_as_the_guide_says(folder: Path) -> None:
    path = folder / "my_places.tsv"
    path.write_text(path.read_text().replace("48.61", "485.2"))
    with pytest.raises(LexiconError) as caught:
        call("extract", "report.txt", REPORTEDLY_PLACES="my_places.tsv")
    assert str(caught.value).replace(f"{folder.resolve()}/", "") == block("error").strip()
