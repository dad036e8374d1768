"""Calling the commands in this process, as a shell would."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from reportedly.cli import app

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


def call(*arguments: str, stdin: str = "", **environment: str) -> Result:
    """Run a command and return what it gave; an exception that is no exit is raised."""
    return CliRunner().invoke(
        app, arguments, input=stdin, env=environment, catch_exceptions=False
    )


def lines(result: Result) -> list[dict[str, Any]]:
    """Return standard output as JSON Lines."""
    return [json.loads(line) for line in result.stdout.splitlines()]
