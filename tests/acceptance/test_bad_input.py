"""Bad input through the installed program: one clear message each, and the rest is read."""

import json
import os
import random
import sqlite3
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.acceptance.ground import PROGRAM, documents, environment, issues, program

GOOD = "Officials in the port said that 12 sailors were killed on Monday.\n"
MIB = 1024 * 1024
HUGE_LINE = 50 * MIB
BAD_LINES = "lines.jsonl"


@dataclass(frozen=True)
class Bad:
    """Something bad in a folder, and what is said of it.

    Attributes:
        code: the issue.
        subject: how the issue's subject ends.
        unread: no document comes of it.
        kept: how the subject ends in the ledger, where that is the document's own id.
    """

    code: str
    subject: str
    unread: bool
    kept: str = ""


EVERY_BAD = (
    Bad("empty", "1-empty.txt", unread=True),
    Bad("binary", "2-noise.txt", unread=True),
    Bad("line_too_long", "3-huge.jsonl:2", unread=True),
    Bad("missing_text", f"{BAD_LINES}:2", unread=True),
    Bad("not_json", f"{BAD_LINES}:3", unread=True),
    Bad("not_an_object", f"{BAD_LINES}:4", unread=True),
    Bad("unknown_field", f"{BAD_LINES}:1", unread=False, kept="curious"),
    Bad("future_date", f"{BAD_LINES}:5", unread=False, kept="tomorrow"),
    Bad("broken_utf8", "", unread=False),
)


def line(**fields: str) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def fill(folder: Path) -> None:
    """Put good documents first and last, and everything bad between them."""
    (folder / "0-good.txt").write_text(GOOD)
    (folder / "1-empty.txt").write_bytes(b"")
    (folder / "2-noise.txt").write_bytes(random.Random(1).randbytes(5000))  # noqa: S311 # noise
    with (folder / "3-huge.jsonl").open("wb") as huge:
        huge.write(line(id="before the huge one", text=GOOD))
        huge.write(b'{"text": "' + b"a" * HUGE_LINE + b'"}\n')
        huge.write(line(id="after the huge one", text=GOOD))
    (folder / "4-broken.txt").write_bytes(b"A mayor \xff\xfe said that 3 guards were killed.\n")
    (folder / BAD_LINES).write_bytes(
        line(id="curious", text=GOOD, colour="red")
        + line(id="mute", title="No text")
        + b"{\n[1, 2]\n"
        + line(id="tomorrow", text=GOOD, published="2026-01-02")
        + line(id="last", text=GOOD)
    )


@dataclass(frozen=True)
class Run:
    """A folder that was read.

    Attributes:
        folder: where everything lies.
        ledger: what it was read into.
        call: how the program ended.
    """

    folder: Path
    ledger: Path
    call: subprocess.CompletedProcess[bytes]

    @property
    def said(self) -> list[str]:
        return self.call.stderr.decode().splitlines()


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    base = tmp_path_factory.mktemp("bad")
    folder, ledger = base / "inbox", base / "war.db"
    folder.mkdir()
    fill(folder)
    return Run(folder, ledger, program("read", folder, "--ledger", ledger))


def test_some_unread_ends_with_one(run: Run) -> None:
    assert run.call.returncode == 1


def test_nobody_sees_a_traceback(run: Run) -> None:
    assert not [words for words in run.said if "Traceback" in words]


@pytest.mark.parametrize("bad", EVERY_BAD, ids=lambda bad: bad.code)
def test_each_is_said_once_with_what_on_which_and_what_to_do(run: Run, bad: Bad) -> None:
    (said,) = [words for words in run.said if f"[{bad.code}]" in words]
    subject, rest = said.split(": ", 1)
    what, hint = rest.split(f" [{bad.code}]. ")

    assert subject.endswith(bad.subject)
    assert len(what.split()) >= 4
    assert len(hint.split()) >= 3


@pytest.mark.parametrize("bad", EVERY_BAD, ids=lambda bad: bad.code)
def test_each_is_in_the_ledger(run: Run, bad: Bad) -> None:
    (issue,) = [issue for issue in issues(run.ledger) if issue.code == bad.code]

    assert issue.subject.endswith(bad.kept or bad.subject)
    assert issue.message
    assert issue.hint


def test_the_other_documents_are_read(run: Run) -> None:
    wanted = {"before the huge one", "after the huge one", "curious", "tomorrow", "last"}
    found = set(documents(run.ledger))

    assert wanted < found
    assert len(found - wanted) == 2  # 0-good.txt and 4-broken.txt
    call = program("claims", "--json", "--kind", "killed", "--ledger", run.ledger)
    assert len(call.stdout.splitlines()) == len(found)


def test_reading_it_again_says_the_same_and_adds_nothing(run: Run) -> None:
    before = issues(run.ledger), documents(run.ledger)

    again = program("read", run.folder, "--ledger", run.ledger, "--json")

    assert (issues(run.ledger), documents(run.ledger)) == before
    assert json.loads(again.stdout)["new"] == 0
    assert sorted(again.stderr.splitlines()) == sorted(run.call.stderr.splitlines())


def test_a_broken_byte_or_a_curious_field_alone_ends_with_nought(tmp_path: Path) -> None:
    source = tmp_path / "readable.jsonl"
    source.write_bytes(line(text=GOOD, colour="red") + b'{"text": "A mayor \xff said so."}\n')

    call = program("extract", source)

    assert call.returncode == 0
    codes = [
        [one["code"] for one in json.loads(row)["issues"]] for row in call.stdout.splitlines()
    ]
    assert codes == [["unknown_field"], ["broken_utf8"]]


def test_extract_has_a_line_for_what_it_cannot_read() -> None:
    sent = line(id="mute") + b"\0\0\0\n" + line(id="last", text=GOOD)

    call = program("extract", "-", stdin=sent)
    rows = [json.loads(row) for row in call.stdout.splitlines()]

    assert call.returncode == 1
    assert [row["document"] for row in rows][::2] == ["mute", "last"]
    assert [bool(row["issues"]) for row in rows] == [True, True, False]
    assert [claim["kind"] for claim in rows[2]["claims"]] == ["killed"]


def refused(*arguments: str | Path, about: str) -> str:
    """Run what must be refused; return the two lines that say why and what to do."""
    call = program(*arguments)
    what, hint = call.stderr.decode().splitlines()
    assert call.returncode == 2
    assert call.stdout == b""
    assert about in what
    assert len(hint.split()) >= 3
    return what


def test_a_missing_path_is_a_wrong_call(tmp_path: Path) -> None:
    refused("read", tmp_path / "nowhere", "--ledger", tmp_path / "war.db", about="nowhere")

    assert not (tmp_path / "war.db").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_without_rights_is_a_wrong_call(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)

    refused("read", closed, "--ledger", tmp_path / "war.db", about="closed")


def test_a_file_that_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text(GOOD)

    for call in (("read", diary), ("claims",), ("check",)):
        refused(*call, "--ledger", diary, about="diary.txt")

    assert diary.read_text() == GOOD


def test_a_ledger_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    refused("claims", "--ledger", tmp_path / "none.db", about="none.db")

    assert not (tmp_path / "none.db").exists()


def test_a_ledger_of_another_version_is_refused(tmp_path: Path) -> None:
    ledger, source = tmp_path / "war.db", tmp_path / "good.txt"
    source.write_text(GOOD)
    assert program("read", source, "--ledger", ledger).returncode == 0
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    connection.close()

    what = refused("read", source, "--ledger", ledger, about="war.db")

    assert "99" in what


def test_an_unknown_option_or_id_is_a_wrong_call(run: Run) -> None:
    assert program("claims", "--colour", "red", "--ledger", run.ledger).returncode == 2
    refused("show", "ffffffffffffffff", "--ledger", run.ledger, about="ffffffffffffffff")
    refused("extract", "--layers", "colours", run.folder, about="colours")


def test_a_full_disk_keeps_what_was_read_and_the_rest_can_follow(tmp_path: Path) -> None:
    source, ledger = tmp_path / "many.jsonl", tmp_path / "war.db"
    many = [
        f"On day {number}, {number + 2} sailors were killed in the port."
        for number in range(300)
    ]
    source.write_bytes(b"".join(line(id=f"{i}", text=text) for i, text in enumerate(many)))
    reading = ("read", str(source), "--ledger", str(ledger))

    full = subprocess.run(  # no file may grow beyond 400 KiB: a disk that is full
        ["bash", "-c", 'ulimit -f 400; exec "$@"', "bash", PROGRAM, *reading],
        capture_output=True,
        env=environment(),
        timeout=120,
        check=False,
    )
    what, hint = full.stderr.decode().splitlines()
    kept = len(documents(ledger))

    assert full.returncode == 2
    assert "war.db" in what
    assert len(hint.split()) >= 3
    assert 0 < kept < len(many)
    assert program("check", "--ledger", ledger).returncode == 0
    assert program(*reading).returncode == 0
    assert len(documents(ledger)) == len(many)
