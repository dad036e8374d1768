"""Watching: what is new is said once, kept in the journal, and passed on."""

import json
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.calling import EXAMPLES, call, lines
from tests.sources.fetch.serving import Asked, reply, serving

from reportedly.cli.fetching import Fetching
from reportedly.cli.journal import Journal
from reportedly.cli.watch import Watch
from reportedly.errors import SourceError, UsageError
from reportedly.lexicon.publisher_book import load_publishers
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.silence import Expected

FIRST = "2024-12-19-seoul-lawmaker.md"
LATER = "2025-01-13-three-hundred.md"


def put(folder: Path, name: str) -> None:
    """Put one of the examples into the folder that is watched."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text((EXAMPLES / name).read_text())


def look(tmp_path: Path, *options: str) -> list[dict[str, object]]:
    """Look once, and return the news."""
    source, ledger = str(tmp_path / "in"), str(tmp_path / "war.db")
    return lines(call("watch", source, "--ledger", ledger, "--once", "--json", *options))


def test_each_round_tells_only_what_is_new(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    assert {one["kind"] for one in look(tmp_path)} == {"new"}
    assert look(tmp_path) == []
    put(tmp_path / "in", LATER)
    news = look(tmp_path)
    replaced = [one for one in news if one["kind"] == "replaced"]
    assert len(replaced) == 2  # the dead and the wounded of one agency
    assert not {str(one["claims"]) for one in news if one["kind"] == "new"} & {
        str(one["claims"]) for one in replaced
    }


def test_the_journal_keeps_rounds_and_news(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    news = look(tmp_path)
    journal = (tmp_path / "war.db.journal.jsonl").read_text().splitlines()
    kept = [json.loads(line) for line in journal]
    assert (kept[0]["round"], kept[0]["new"]) == (str(tmp_path / "in"), 1)
    assert [{**one, "at": ""} for one in kept[1:]] == [{"at": "", **one} for one in news]


def test_people_get_sentences(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    result = call(
        "watch",
        str(tmp_path / "in"),
        "--ledger",
        str(tmp_path / "w.db"),
        "--once",
        COLUMNS="200",
    )
    assert "- new: National Intelligence Service said that at least 100" in result.stdout


def test_a_command_gets_the_news(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    news = look(tmp_path, "--notify", f"tee {tmp_path / 'told'}")
    told = (tmp_path / "told").read_text().splitlines()
    assert [json.loads(line) for line in told] == news


def test_a_command_that_fails_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    assert look(tmp_path, "--notify", "false")
    put(tmp_path / "in", LATER)
    assert look(tmp_path, "--notify", str(tmp_path / "no-such-command"))


def test_a_webhook_gets_the_news(tmp_path: Path) -> None:
    bodies: list[Asked] = []

    def take(asked: Asked) -> Iterator[bytes]:
        bodies.append(asked)
        yield reply(b"thanks")

    put(tmp_path / "in", FIRST)
    with serving({"/hook": take}) as server:
        assert look(tmp_path, "--webhook", server.url("/hook"))
    assert bodies[0].headers["content-type"] == "application/json"


def test_a_webhook_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    source, ledger = str(tmp_path / "in"), str(tmp_path / "war.db")
    result = call(
        "watch", source, "--ledger", ledger, "--once", "--webhook", "http://127.0.0.1:9/"
    )
    assert result.exit_code == 0
    assert "not_notified" in result.stderr


def test_a_journal_that_was_cut_off_is_gone_on_with(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    look(tmp_path)
    with (tmp_path / "war.db.journal.jsonl").open("a") as stream:
        stream.write('{"round": "half')
    put(tmp_path / "in", LATER)
    assert look(tmp_path)


def watched(tmp_path: Path, silence: timedelta | Unknown) -> Watch:
    return Watch(
        sources=(),
        ledger="war.db",
        settings=Settings(),
        silence=silence,
        journal=Journal(tmp_path / "journal"),
        fetching=Fetching(on=False, archive=tmp_path),
    )


def test_what_a_publishers_file_expects_is_what_a_source_should_bring(tmp_path: Path) -> None:
    asked = watched(tmp_path, UNKNOWN)
    known = load_publishers().publishers["isw"]
    brings = asked.expected("https://www.understandingwar.org/feed")
    assert (brings.least, brings.within) == (known.least, timedelta(days=known.days))
    for source in ("https://kurier.example/feed", str(tmp_path), "understandingwar.org"):
        assert asked.expected(source) == Expected(within=timedelta(days=2))


def test_who_says_how_long_is_heeded_for_every_source(tmp_path: Path) -> None:
    hour = timedelta(hours=1)
    asked = watched(tmp_path, hour)
    assert asked.expected("https://www.understandingwar.org/feed") == Expected(within=hour)


def test_a_folder_that_falls_silent_is_news(tmp_path: Path) -> None:
    put(tmp_path / "in", FIRST)
    assert look(tmp_path, "--silence", "1s")
    time.sleep(1.1)
    (silent,) = look(tmp_path, "--silence", "1s")
    assert (silent["kind"], silent["title"]) == ("silent", "nothing new for 1 second")


@pytest.mark.parametrize("span", ["15", "m", "0m", "-1h", "1w", "99999999d"])
def test_a_span_that_is_none(span: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no span of time"):
        call("watch", str(tmp_path), "--ledger", str(tmp_path / "w.db"), "--every", span)


def test_a_source_that_is_missing_at_first_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        call("watch", str(tmp_path / "no"), "--ledger", str(tmp_path / "w.db"), "--once")
