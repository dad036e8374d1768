"""The entry point: version, help, and errors said once, with what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.calling import call

from reportedly.cli import main


def run_main(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["reportedly", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    code = ended.value.code
    assert isinstance(code, int)
    return code


def test_the_version_is_said() -> None:
    assert call("--version").stdout.startswith("reportedly 0.")


def test_every_command_has_help() -> None:
    shown = call("--help").stdout
    for name in ("read", "claims", "incidents", "series", "show", "explain", "brief", "check"):
        assert f"  {name}" in shown
        assert "Usage: " in call(name, "--help").stdout


def test_a_mistyped_command_is_a_wrong_call() -> None:
    assert call("clams").exit_code == 2


def test_a_missing_ledger_is_said_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run_main(monkeypatch, "claims", "--ledger", str(tmp_path / "none.db"))
    assert code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "there is no ledger" in said.err
    assert "reportedly read SOURCE" in said.err


def test_a_wrong_date_is_a_wrong_call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], examples: Path
) -> None:
    code = run_main(monkeypatch, "series", "--ledger", str(examples), "--as-of", "soon")
    assert code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_a_missing_source_is_a_wrong_call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run_main(monkeypatch, "extract", str(tmp_path / "none.txt")) == 2
    assert "this source cannot be read" in capsys.readouterr().err


def test_a_reader_that_goes_away_makes_no_noise(examples: Path) -> None:
    command = f"{sys.executable} -c 'from reportedly.cli import main; main()' claims --json"
    run = subprocess.run(
        ["/bin/sh", "-c", f"{command} --ledger {examples} | head -c 1"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""


def test_colour_is_for_terminals_that_want_it(examples: Path) -> None:
    reportedly = f"{Path(sys.executable).parent / 'reportedly'} claims --ledger {examples}"
    for setting, coloured in (("", True), ("NO_COLOR=1", False)):
        shown = _in_terminal(f"TERM=xterm {setting} {reportedly}")
        assert ("\x1b" in shown) is coloured
    assert "\x1b" not in call("claims", "--ledger", str(examples)).stdout


def _in_terminal(command: str) -> str:
    """Run a command with a terminal of its own, and return what it wrote there."""
    leader, follower = os.openpty()
    with subprocess.Popen(["/bin/sh", "-c", command], stdout=follower, stderr=follower):
        os.close(follower)
        written = b""
        try:
            while piece := os.read(leader, 65536):
                written += piece
        except OSError:  # Linux ends a terminal so
            os.close(leader)
    return written.decode()
