"""What resolving costs: bounds, and the gazetteer measured over a few words."""

from pathlib import Path

from benchmarks.cost import MEGABYTES, START, measure_cost, of_gazetteer, verdict
from benchmarks.options import Options


def test_a_cost_over_its_bound_fails() -> None:
    shown, code = verdict([("seconds", 0.2, 0.3), ("megabytes", 61.0, 60.0)])
    assert code == 1
    assert "61.000" in shown


def test_costs_within_their_bounds_pass() -> None:
    assert verdict([("seconds", 0.2, 0.3)])[1] == 0


def test_the_gazetteer_is_opened_and_asked() -> None:
    rows = of_gazetteer(["A boat left Berbera for Port Sudan."])
    assert [most for _, _, most in rows] == [START, MEGABYTES]
    assert all(value >= 0 for _, value, _ in rows)


def test_without_articles_nothing_is_measured(tmp_path: Path) -> None:
    assert measure_cost(Options(articles=tmp_path / "none.jsonl")) == 0
