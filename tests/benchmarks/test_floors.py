"""A floor rises by itself and falls only by leave."""

from pathlib import Path

import pytest
from benchmarks.floors import (
    Section,
    State,
    compare,
    digest,
    fallen,
    pin,
    read_floors,
    settle,
    write_floors,
)

TEXTS = "a" * 64


def section(digest: str = TEXTS, **figures: float) -> Section:
    return Section(name="harbour", digest=digest, figures=figures)


def of(measure: str, value: float) -> Section:
    return Section(name="harbour", digest=TEXTS, figures={measure: value})


@pytest.mark.parametrize(
    ("measure", "pinned", "value", "state"),
    [
        ("F1", 0.5, 0.5, State.HELD),
        ("F1", 0.5, 0.4996, State.HELD),
        ("F1", 0.5, 0.499, State.FELL),
        ("F1", 0.5, 0.51, State.ROSE),
        ("MAE", 0.5, 0.49, State.ROSE),
        ("MAE", 0.5, 0.51, State.FELL),
    ],
)
def test_a_figure_stands_to_its_floor(
    measure: str, pinned: float, value: float, state: State
) -> None:
    (verdict,) = compare(of(measure, value), of(measure, pinned))

    assert verdict.state is state


def test_a_figure_without_a_floor_is_new_and_a_floor_without_a_figure_is_gone() -> None:
    verdicts = list(compare(section(recall=0.5), section(precision=0.5)))

    assert [verdict.state for verdict in verdicts] == [State.NEW, State.GONE]
    assert fallen(verdicts, lower=False)
    assert not fallen(verdicts, lower=True)


def test_figures_of_other_texts_are_not_compared() -> None:
    (verdict,) = compare(section(F1=0.1), section("b" * 64, F1=0.9))

    assert verdict.state is State.OTHER_TEXTS
    assert fallen([verdict], lower=False)


def test_pinning_takes_what_rose_and_keeps_what_fell() -> None:
    measured, floor = section(up=0.61234, down=0.3, new=0.5), section(up=0.6, down=0.4)

    assert pin(measured, floor, lower=False).figures == {"up": 0.6123, "down": 0.4, "new": 0.5}


def test_lowering_takes_all() -> None:
    measured, floor = section(down=0.3), section(down=0.4, gone=0.5)

    assert pin(measured, floor, lower=True).figures == {"down": 0.3}


def test_other_texts_are_pinned_only_by_leave() -> None:
    measured, floor = section(F1=0.9), section("b" * 64, F1=0.1)

    assert pin(measured, floor, lower=False) == floor
    assert pin(measured, floor, lower=True) == measured


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    figures = {"clean: best exact": 0.5, "'did \"not\"' recalled": 0.25, "gold>=2": 1.0}
    floors = {"harbour": Section(name="harbour", digest=TEXTS, figures=figures)}

    write_floors(path, floors)

    assert read_floors(path) == floors
    assert list(read_floors(path)["harbour"].figures) == list(figures)


def test_without_pinning_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"

    verdicts = settle(path, [section(F1=0.5)], writes=False, lower=False)

    assert [verdict.state for verdict in verdicts] == [State.NEW]
    assert read_floors(path) == {}


def test_pinned_sections_that_were_not_measured_stay(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    other = Section(name="airfield", digest=TEXTS, figures={"F1": 0.5})
    write_floors(path, {"airfield": other})

    settle(path, [section(F1=0.5)], writes=True, lower=False)

    assert read_floors(path) == {"airfield": other, "harbour": section(F1=0.5)}
    assert settle(path, [section(F1=0.5)], writes=False, lower=False) == ()


def test_a_digest_is_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "texts"
    path.write_bytes(b"")

    assert digest(path).startswith("e3b0c442")
