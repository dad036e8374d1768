"""Every command and option stands in the docs, and what the docs tell to run runs."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.calling import call
from typer.main import get_command

from reportedly.cli import app
from reportedly.cli.call import BLAS_VARIABLE, LEDGER_VARIABLE, PLACES_VARIABLE, TODAY_VARIABLE
from reportedly.cli.deciding import REVIEWER_VARIABLE
from reportedly.model.trouble import TROUBLES

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
RUNNABLE = re.compile(r"^<!-- run -->\n```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def commands() -> Iterator[tuple[str, str]]:
    """Yield every command with each of its options, both as they are typed."""
    for name, command in getattr(get_command(app), "commands").items():  # noqa: B009
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    yield name, option


def runnable() -> list[str]:
    """Return every line that a page marks as one that can be run."""
    blocks = (block for page in PAGES for block in RUNNABLE.findall(page.read_text()))
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize(("command", "option"), sorted(commands()))
def test_every_option_stands_in_the_reference(command: str, option: str) -> None:
    page = (ROOT / "docs" / "reference" / "cli.md").read_text()
    section = page.split(f"## `reportedly {command}`")[1].split("\n## ")[0]
    assert f"`{option}" in section


@pytest.mark.parametrize("command", sorted({name for name, _ in commands()}))
def test_every_command_stands_in_the_tutorial(command: str) -> None:
    assert f"reportedly {command}" in (ROOT / "docs" / "tutorial.md").read_text()


@pytest.mark.parametrize("name", sorted({name for name, _ in commands()}))
def test_every_command_says_what_it_does_in_a_line(name: str) -> None:
    shown = call("--help", COLUMNS="80").stdout
    (line,) = [line for line in shown.splitlines() if line.startswith(f"  {name} ")]
    assert line.endswith(".")
    assert "..." not in line


@pytest.mark.parametrize(
    "name",
    [BLAS_VARIABLE, LEDGER_VARIABLE, PLACES_VARIABLE, REVIEWER_VARIABLE, TODAY_VARIABLE],
)
def test_every_variable_stands_in_the_docs(name: str) -> None:
    assert any(name in page.read_text() for page in PAGES)


@pytest.mark.parametrize("code", sorted(trouble.code for trouble in TROUBLES))
def test_every_issue_code_has_its_entry(code: str) -> None:
    assert f"### `{code}`" in (ROOT / "docs" / "reference" / "issues.md").read_text()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    missing = [to for to in LINK.findall(page.read_text()) if not (page.parent / to).exists()]
    assert missing == []


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the tutorial can be followed."""
    folder = tmp_path_factory.mktemp("tutorial")
    (folder / "examples").symlink_to(ROOT / "examples")
    ledger = folder / "build" / "examples.db"
    ledger.parent.mkdir()
    made = call("read", str(ROOT / "examples" / "reports"), "--ledger", str(ledger))
    assert made.exit_code == 0, made.output
    # Lines of the docs are run one by one, in any order: each finds the ledger that it reads.
    shutil.copy(ledger, folder / "war.db")
    return folder


@pytest.mark.parametrize("line", runnable())
def test_what_the_docs_tell_to_run_runs(
    line: str, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(checkout)
    monkeypatch.setenv(LEDGER_VARIABLE, "build/examples.db")
    passed_on = ""
    for step in line.split(" | "):
        program, *arguments = shlex.split(step)
        assert program == "reportedly"
        made = call(*arguments, stdin=passed_on)
        assert made.exit_code == 0, made.output
        passed_on = made.stdout
    assert made.output  # an empty list is said beside the output, which stays empty
