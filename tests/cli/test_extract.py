"""Documents in, a line for each out, in their order, whatever happens."""

import json
from pathlib import Path

import pytest
from tests.cli.calling import EXAMPLES, call, lines

from reportedly.errors import UsageError

REPORT = "Officials said at least 12 people were killed."


def test_standard_input_is_read_where_no_file_is_named() -> None:
    (line,) = lines(call("extract", stdin=REPORT))
    assert line["text"] == REPORT
    (claim,) = lines(call("extract", "-", stdin=REPORT))[0]["claims"]
    assert claim["kind"] == "killed"
    assert claim["count"]["n"] == 12


def test_every_document_has_its_line_in_order() -> None:
    made = lines(call("extract", str(EXAMPLES / "four-dispatches.jsonl"), "--no-text"))
    assert [line["document"] for line in made] == [
        "tessel-2025-01-13",
        "lanternfield-2025-01-14",
        "osprey-2025-01-22",
        "quillhaven-2025-03-27-troops",
    ]
    assert all("text" not in line for line in made)


def test_a_bad_line_keeps_its_place(tmp_path: Path) -> None:
    path = tmp_path / "three.jsonl"
    good = json.dumps({"id": "good", "text": REPORT})
    path.write_text(f"{good}\nno json\n{good}\n")
    result = call("extract", str(path))
    assert result.exit_code == 1
    made = lines(result)
    assert len(made) == 3
    assert made[1]["claims"] == []
    assert made[1]["issues"][0]["code"] == "not_json"


def test_only_the_layers_that_were_asked_for_are_there() -> None:
    (line,) = lines(call("extract", "--layers", "quantities,dates", stdin=REPORT))
    assert "quantities" in line
    assert "claims" not in line
    (line,) = lines(call("extract", "--layers", "all", stdin=REPORT))
    assert {"claims", "incidents", "attributions", "factuality"} <= set(line)


def test_repeated_issues_are_counted_and_the_json_has_them_all(tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    odd = [json.dumps({"id": f"d{at}", "text": REPORT, "shade": "red"}) for at in range(12)]
    path.write_text("\n".join(odd) + "\n")
    result = call("extract", str(path), "--layers", "quantities")
    codes = [issue["code"] for line in lines(result) for issue in line["issues"]]
    assert codes == ["unknown_field"] * 12
    said = result.stderr.splitlines()
    assert len(said) == 4
    assert said[-1] == "… and 9 more of unknown_field"


def test_a_layer_that_is_none_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="there is no such layer: nouns"):
        call("extract", "--layers", "nouns", stdin=REPORT)


def test_a_table_is_for_people() -> None:
    shown = call("extract", "--table", stdin=REPORT).stdout
    assert "at least 12" in " ".join(shown.split())


def test_the_number_of_workers_changes_nothing() -> None:
    path = str(EXAMPLES / "four-dispatches.jsonl")
    assert call("extract", path, "--workers", "2").stdout == call("extract", path).stdout
