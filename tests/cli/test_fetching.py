"""Addresses from the command line, against a real server on loopback."""

from pathlib import Path

import pytest
from tests.cli.calling import call, lines
from tests.sources.fetch.misbehaving import always
from tests.sources.fetch.serving import Server, reply, serving

from reportedly.cli.fetching import archive_of
from reportedly.errors import UsageError

STORY = (
    b"<!doctype html><html><head><title>Nine hurt in Nikopol</title></head><body><article>"
    b"<h1>Nine hurt in Nikopol</h1><p>Nine people were injured in Nikopol on Monday, the"
    b" governor said. The shelling damaged a school and two houses in the town, he said in a"
    b" statement.</p></article></body></html>"
)
LOOPBACK = "127.0.0.0/8"


def read(server: Server, ledger: Path, *options: str) -> dict[str, object]:
    """Read the story, and return what came of it."""
    arguments = ("read", server.url("/story"), "--ledger", str(ledger), "--json", *options)
    (summary,) = lines(call(*arguments, REPORTEDLY_NETWORKS=LOOPBACK))
    return summary


def test_a_page_is_fetched_read_and_kept(tmp_path: Path) -> None:
    ledger = tmp_path / "war.db"
    with serving({"/story": always(reply(STORY))}) as server:
        first = read(server, ledger, "--fetch")
        second = read(server, ledger, "--fetch")
        assert server.times("/story") == 1  # the second came from the archive
    assert (first["new"], first["unread"]) == (1, 0)
    assert (second["new"], second["known"]) == (0, 1)
    assert (tmp_path / "war.db.fetched" / "fetched.jsonl").exists()
    claims = [
        one
        for one in lines(call("claims", "--ledger", str(ledger), "--json"))
        if one["kind"] == "wounded"
    ]
    assert {claim["count"]["n"] for claim in claims} == {9}


def test_without_the_option_nothing_is_fetched(tmp_path: Path) -> None:
    with (
        serving({"/story": always(reply(STORY))}) as server,
        pytest.raises(UsageError, match="--fetch"),
    ):
        read(server, tmp_path / "war.db")
    assert not server.log


def test_loopback_is_no_public_address(tmp_path: Path) -> None:
    with serving({"/story": always(reply(STORY))}) as server:
        url = server.url("/story")
        result = call("read", url, "--ledger", str(tmp_path / "w.db"), "--fetch")
    assert result.exit_code == 1
    assert "address_refused" in result.stderr
    assert not server.log


def test_a_site_learns_who_asks(tmp_path: Path) -> None:
    with serving({"/story": always(reply(STORY))}) as server:
        call(
            "read",
            server.url("/story"),
            "--fetch",
            "--ledger",
            str(tmp_path / "w.db"),
            REPORTEDLY_NETWORKS=LOOPBACK,
            REPORTEDLY_CONTACT="mailto:desk@example.org",
        )
    agent = server.log[-1].headers["user-agent"]
    assert agent.startswith("reportedly/")
    assert agent.endswith("(+mailto:desk@example.org)")


def test_networks_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="names no networks"):
        call(
            "read",
            "http://127.0.0.1/",
            "--fetch",
            "--ledger",
            str(tmp_path / "w.db"),
            REPORTEDLY_NETWORKS="here",
        )


def test_where_answers_are_kept() -> None:
    assert archive_of(None, "war.db") == Path("war.db.fetched")
    assert archive_of(None, "postgresql://host/war") == Path("reportedly.fetched")
    assert archive_of(Path("x"), "war.db") == Path("x")
