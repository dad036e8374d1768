"""The guide to charts is true: its pictures are fresh, and it names every chart and mark."""

import re
from pathlib import Path

import pytest
from scripts import draw
from tests.report.charts.drawn import check, claims, lines_of_text

from reportedly.report.charts.choice import CHARTS

GUIDE = (Path(__file__).parents[2] / "docs" / "guide_charts.md").read_text(encoding="utf-8")
PICTURE = re.compile(r"!\[([^\]]+)\]\(charts/(\w+)\.svg\)")


def test_the_pictures_are_what_would_be_drawn() -> None:
    assert draw.main(["--check"]) == 0


@pytest.mark.parametrize("what", CHARTS)
def test_every_chart_is_named(what: str) -> None:
    assert what in GUIDE


def test_every_picture_stands_in_the_guide_and_has_words_for_it() -> None:
    shown = {name: words for words, name in PICTURE.findall(GUIDE)}
    assert set(shown) == set(draw.PICTURES)
    assert all(shown.values())


@pytest.mark.parametrize("name", draw.PICTURES)
def test_every_picture_is_a_drawing_of_something(name: str) -> None:
    root = check((draw.TARGET / f"{name}.svg").read_text(encoding="utf-8"))
    told = " ".join(lines_of_text(root))
    assert "machine-extracted, unreviewed" in told.casefold()
    assert claims(root) or name not in {"series", "incident"}


def test_a_picture_that_is_another_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(draw, "TARGET", tmp_path)
    monkeypatch.setattr(draw, "pictures", lambda: {"a": "<svg/>", "b": "<svg/>"})
    assert draw.main(["--check"]) == 1
    assert capsys.readouterr().out.count("stale") == 2
    assert draw.main([]) == 0
    assert draw.main(["--check"]) == 0
    (tmp_path / "a.svg").write_text("<svg>other</svg>")
    assert draw.main(["--check"]) == 1
