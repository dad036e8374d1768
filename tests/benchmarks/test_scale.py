"""The scale of a ledger: measured on a small one, and judged by its bounds."""

from dataclasses import replace

import pytest
from benchmarks.scale import EXPONENT, PAGE_MS, Measured, exponent, main, seconds, verdict

SMALL = Measured(
    claims=10_000, papers=3000, rebuilt=40.0, added=12.0, page=30.0, held=200.0, disk=90.0
)
LARGE = replace(SMALL, claims=100_000, papers=30_000, rebuilt=410.0, added=15.0)


def test_what_keeps_its_bounds_passes() -> None:
    shown, code = verdict([SMALL, LARGE])
    assert code == 0
    assert "exponent of 1.01 (at most 1.15)" in shown
    assert "1000 documents more cost 1.25 times as much (at most 2)" in shown


@pytest.mark.parametrize(
    "worse",
    [
        replace(LARGE, rebuilt=600.0),
        replace(LARGE, added=25.0),
        replace(LARGE, page=PAGE_MS + 1),
        replace(LARGE, held=1001.0),
    ],
)
def test_what_breaks_one_fails(worse: Measured) -> None:
    assert verdict([SMALL, worse])[1] == 1


def test_exponents() -> None:
    assert exponent((10, 1.0), (100, 10.0)) == pytest.approx(1.0)
    assert exponent((10, 1.0), (100, 100.0)) == pytest.approx(2.0)
    assert exponent((10, 3.0), (10, 4.0)) == 1.0 < EXPONENT


def test_a_row_has_a_cell_for_each_figure() -> None:
    assert SMALL.cells == ("10,000", "3,000", "40.0", "12.0", "30.0", "200", "90")


def test_seconds_are_those_of_the_processor() -> None:
    assert 0 <= seconds(lambda: sum(range(1000))) < 1


def test_a_small_ledger_is_measured(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.scale.ADDED", 5)
    main([200])
    shown = capsys.readouterr().out
    assert "claims" in shown
    assert "the slowest page took" in shown
    assert "MB were held" in shown
