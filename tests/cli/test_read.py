"""Reading fills a ledger, twice changes nothing, and says what could not be read."""

from pathlib import Path

from tests.cli.calling import EXAMPLES, call, lines


def test_reading_twice_changes_nothing(tmp_path: Path) -> None:
    arguments = ("read", str(EXAMPLES), "--ledger", str(tmp_path / "war.db"), "--json")
    (first,) = lines(call(*arguments))
    (second,) = lines(call(*arguments))
    assert first["new"] == 16
    assert (second["new"], second["known"], second["claims"]) == (0, 16, 0)


def test_a_document_that_cannot_be_read_makes_exit_code_one(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("At least 3 people were killed, officials said.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    result = call("read", str(tmp_path), "--ledger", str(tmp_path / "war.db"))
    assert result.exit_code == 1
    assert "new 1" in result.stdout
    assert "bad.txt" in result.stderr


def test_a_file_that_is_none_of_ours_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("At least 3 people were killed, officials said.")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    result = call("read", str(tmp_path), "--ledger", str(tmp_path / "war.db"))
    assert result.exit_code == 0
    assert "picture.png" in result.stderr
