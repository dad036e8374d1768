"""Snapshots: texts under `tests/__snapshots__` that a person can judge."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples each time, and no deadline: the machines that run this are busy ones.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

SNAPSHOTS = Path(__file__).parent / "__snapshots__"
Snapshot = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--snapshot-update`."""
    parser.addoption(
        "--snapshot-update",
        action="store_true",
        help="write what the tests made into tests/__snapshots__, to be judged in the diff",
    )


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Return a function that compares a text with the snapshot of its name."""

    def compare(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if request.config.getoption("--snapshot-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.exists(), f"no snapshot {name}: run pytest with --snapshot-update"
        assert text == path.read_bytes().decode("utf-8")

    return compare
