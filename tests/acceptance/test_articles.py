"""Real articles: all are read, and neither repetition, order nor a kill changes the ledger."""

import json
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from tests.acceptance.ground import (
    ARTICLES,
    PROGRAM,
    documents,
    environment,
    exports,
    issues,
    needs_articles,
    program,
)

FEW = 25
SHORT = 2500

pytestmark = needs_articles


def lines() -> list[str]:
    """Return the articles as the program is sent them."""
    records = [json.loads(line) for line in ARTICLES.read_text("utf-8").splitlines()]
    return [
        json.dumps(
            {
                **{name: record[name] for name in ("id", "text", "title", "published")},
                "publisher": record["outlet"],
            }
        )
        for record in records
    ]


def written(path: Path, articles: Sequence[str]) -> Path:
    path.write_text("".join(f"{line}\n" for line in articles), "utf-8")
    return path


def ids(articles: Sequence[str]) -> list[str]:
    return [json.loads(line)["id"] for line in articles]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("articles")


@pytest.fixture(scope="module")
def ledger(folder: Path) -> Path:
    """A ledger of all the articles, read once."""
    path = folder / "once.db"
    source = written(folder / "articles.jsonl", lines())
    call = program("read", source, "--ledger", path)
    assert call.returncode == 0, call.stderr.decode()
    return path


@pytest.fixture(scope="module")
def exported(ledger: Path) -> dict[str, bytes]:
    return exports(ledger)


def test_every_article_is_in_the_ledger(ledger: Path) -> None:
    assert sorted(documents(ledger)) == sorted(ids(lines()))


def test_no_article_crashes(ledger: Path) -> None:
    crashed = [issue for issue in issues(ledger) if issue.code == "crashed"]

    assert crashed == []


def test_every_invariant_holds(ledger: Path) -> None:
    call = program("check", "--json", "--ledger", ledger)

    assert (call.returncode, call.stdout) == (0, b"")


def test_there_is_something_to_compare(exported: dict[str, bytes]) -> None:
    counts = {name: len(text.splitlines()) for name, text in exported.items()}

    assert counts["claims"] > len(lines())
    assert counts["incidents"]
    assert counts["series"]


def test_reading_twice_changes_nothing(
    folder: Path, ledger: Path, exported: dict[str, bytes]
) -> None:
    call = program("read", folder / "articles.jsonl", "--ledger", ledger, "--json")
    summary = json.loads(call.stdout)

    assert (summary["new"], summary["known"]) == (0, len(lines()))
    assert exports(ledger) == exported


def test_the_other_order_gives_the_same(folder: Path, exported: dict[str, bytes]) -> None:
    turned = folder / "turned.db"
    source = written(folder / "turned.jsonl", lines()[::-1])

    assert program("read", source, "--ledger", turned).returncode == 0
    assert exports(turned) == exported


def short_ones() -> list[str]:
    """Return some short articles, so that several runs take seconds."""
    return [line for line in lines() if len(line) < SHORT][:FEW]


def test_extract_has_a_line_for_every_article_in_its_order(tmp_path: Path) -> None:
    source = written(tmp_path / "few.jsonl", short_ones())
    call = program("extract", "--workers", "2", "--no-text", source)
    found = [json.loads(line) for line in call.stdout.splitlines()]

    assert call.returncode == 0
    assert [line["document"] for line in found] == ids(short_ones())
    assert all("claims" in line and "incidents" in line for line in found)


def kill_when(ready: Callable[[], bool], source: Path, ledger: Path) -> bool:
    """Read, and kill the reader as soon as it is ready; say whether it was still at work."""
    command = [PROGRAM, "read", str(source), "--ledger", str(ledger)]
    with subprocess.Popen(
        command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as reader:
        while reader.poll() is None and not ready():
            time.sleep(0.002)
        reader.send_signal(signal.SIGKILL)
        reader.wait()
    return reader.returncode == -signal.SIGKILL


def test_a_kill_at_any_moment_leaves_a_ledger_that_reading_completes(tmp_path: Path) -> None:
    source = written(tmp_path / "few.jsonl", short_ones())
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    assert program("read", source, "--ledger", whole).returncode == 0

    def has(least: int) -> bool:
        return len(documents(killed)) >= least

    at_work = [kill_when(killed.exists, source, killed)]
    at_work += [kill_when(partial(has, least), source, killed) for least in (3, 14)]
    assert at_work.count(True) >= 2
    assert program("check", "--ledger", killed).returncode == 0
    assert 1 <= len(documents(killed)) < FEW
    assert program("read", source, "--ledger", killed).returncode == 0

    assert exports(killed) == exports(whole)
    assert documents(killed) == documents(whole)
