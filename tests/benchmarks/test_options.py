"""What the command line says arrives."""

import pytest
from benchmarks.__main__ import MEASURES
from benchmarks.options import PARTS, read_options


def test_nothing_asks_for_all_of_it() -> None:
    options = read_options([])

    assert (options.parts, options.sets, options.limit) == (PARTS, (), 0)
    assert not options.pin


def test_parts_and_sets_are_named() -> None:
    options = read_options(["gold", "--sets", "harbour,airfield", "--limit", "5", "--lower"])

    assert options.parts == ("gold",)
    assert options.sets == ("harbour", "airfield")
    assert (options.limit, options.lower) == (5, True)


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["silver"])

    assert "silver" in capsys.readouterr().err


def test_every_part_can_be_measured() -> None:
    assert tuple(MEASURES) == PARTS
