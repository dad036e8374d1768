"""Forty ways in which a server can answer, and what comes of each."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from tests.sources.fetch.misbehaving import BEHAVIOURS, PAGE, always
from tests.sources.fetch.serving import Asked, Server, reply, serving
from tests.sources.fetch.worlds import LOOPBACK, Clock, fetch, fetcher

from reportedly.model.issue import Issue
from reportedly.sources.fetch.address import networks
from reportedly.sources.fetch.answer import Fetched
from reportedly.sources.fetch.fetcher import Manner
from reportedly.sources.fetch.limits import FetchLimits

ROOT = Path(__file__).parents[3]
CASES = yaml.safe_load((ROOT / "tests/cases/sources/fetching.yml").read_text())
LONGEST = 12.0  # seconds for one case on a busy machine: three tries of at most 1.5 seconds


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Run the server for all the cases."""
    with serving(BEHAVIOURS) as running:
        yield running


@pytest.mark.parametrize("name", CASES)
def test_what_a_server_does(name: str, server: Server, tmp_path: Path) -> None:
    case = CASES[name]
    got = fetch(server.url(f"/{name}"), tmp_path)
    if case["gives"] in {"page", "body"}:
        assert isinstance(got, Fetched), got
        assert (got.body == PAGE) is (case["gives"] == "page")
    else:
        assert isinstance(got, Issue)
        assert got.code == case["gives"]
        assert case.get("says", "") in got.message
        assert got.subject == server.url(f"/{name}")


def test_the_docs_have_the_same_table() -> None:
    page = (ROOT / "docs/fetching.md").read_text()
    for case in CASES.values():
        gives = {"page": "the page", "body": "what it sent"}.get(
            case["gives"], f"`{case['gives']}`"
        )
        assert f"| {case['server']} | {gives} |" in page


def test_at_least_forty() -> None:
    assert len(CASES) >= 40


def test_it_says_who_asks(server: Server, tmp_path: Path) -> None:
    fetch(server.url("/plain"), tmp_path)
    assert server.log[-1].headers["user-agent"] == "reportedly (tests)"


def test_what_did_not_change_comes_from_the_archive(server: Server, tmp_path: Path) -> None:
    url = server.url("/etag")
    first = fetch(url, tmp_path)
    second = fetch(url, tmp_path)
    assert server.log[-1].headers["if-none-match"] == '"v1"'
    assert isinstance(first, Fetched)
    assert isinstance(second, Fetched)
    assert (first.same, second.same) == (False, True)
    assert second.body == first.body == PAGE


def test_what_is_fresh_is_not_asked_for_again(server: Server, tmp_path: Path) -> None:
    limits = FetchLimits(pause=0.0, fresh=300.0)
    manner = Manner(limits=limits, allowed=LOOPBACK)
    url, clock = server.url("/moved"), Clock()
    fetch(url, tmp_path, clock=clock, manner=manner)
    before = len(server.log)
    again = fetch(url, tmp_path, clock=clock, manner=manner)
    assert len(server.log) == before
    assert isinstance(again, Fetched)
    assert again.same
    assert again.url == server.url("/plain")
    clock.now += timedelta(seconds=301)
    fetch(url, tmp_path, clock=clock, manner=manner)
    assert len(server.log) > before


def test_retries_wait_longer_each_time(server: Server, tmp_path: Path) -> None:
    clock = Clock()
    fetch(server.url("/busy-always"), tmp_path, clock=clock)
    assert clock.slept == [1.0, 2.0]


def test_a_server_is_given_the_time_that_it_asks_for(server: Server, tmp_path: Path) -> None:
    clock = Clock()
    fetch(server.url("/later") + "?again", tmp_path, clock=clock)
    assert clock.slept == [2.0]


def test_a_host_is_not_asked_faster_than_it_wants(tmp_path: Path) -> None:
    rules = always(reply(b"User-agent: *\nCrawl-delay: 7\n"))
    with serving({"/a": always(reply(PAGE)), "/robots.txt": rules}) as server:
        clock = Clock()
        with fetcher(tmp_path, clock=clock) as one:
            one.fetch(server.url("/a"))
            one.fetch(server.url("/a?again"))
    assert all(6.0 < seconds <= 7.0 for seconds in clock.slept)
    assert len(clock.slept) == 2


@pytest.mark.parametrize(
    ("status", "code"), [("404 Not Found", ""), ("500 Broken", "fetch_forbidden")]
)
def test_a_robots_file_that_cannot_be_had(status: str, code: str, tmp_path: Path) -> None:
    answers = {"/a": always(reply(PAGE)), "/robots.txt": always(reply(b"", status))}
    with serving(answers) as server:
        got = fetch(server.url("/a"), tmp_path)
    assert (got.code if isinstance(got, Issue) else "") == code


def test_a_name_that_changes_between_check_and_connection(tmp_path: Path) -> None:
    """The name is resolved once for each step; the connection goes where the check looked."""
    with serving({"/a": always(reply(PAGE))}) as server:
        asked: list[str] = []

        class Rebinding(dict[str, tuple[str, ...]]):
            def __getitem__(self, host: str) -> tuple[str, ...]:
                asked.append(host)
                return ("127.0.0.1",) if len(asked) == 1 else ("10.0.0.1",)

        hosts = Rebinding({"news.example": ()})
        got = fetch(server.url("/a", "news.example"), tmp_path, hosts=hosts)
    assert isinstance(got, Issue)
    assert got.code == "fetch_forbidden"  # robots.txt would have been asked inside
    assert all(entry.path != "/a" for entry in server.log)


def test_one_private_answer_among_public_ones_is_enough(tmp_path: Path) -> None:
    hosts = {"news.example": ("93.184.215.14", "192.168.1.1")}
    got = fetch("http://news.example/", tmp_path, hosts=hosts, manner=Manner())
    assert isinstance(got, Issue)
    assert "192.168.1.1" in got.message


def test_loopback_is_refused_unless_it_is_allowed(tmp_path: Path) -> None:
    with serving({"/a": always(reply(PAGE))}) as server:
        got = fetch(server.url("/a"), tmp_path, manner=Manner())
        assert not server.log
    assert isinstance(got, Issue)
    assert got.code == "address_refused"


def test_networks_can_be_read_from_words() -> None:
    assert len(networks(" 10.1.0.0/16, fd00::/8 ,")) == 2


def test_a_run_that_was_killed_leaves_an_archive_that_can_be_used(
    server: Server, tmp_path: Path
) -> None:
    url = server.url("/etag")
    fetch(url, tmp_path)
    with (tmp_path / "fetched.jsonl").open("ab") as stream:
        stream.write(b'{"url": "http://half')
    again = fetch(url, tmp_path)
    third = fetch(url, tmp_path)
    assert isinstance(again, Fetched)
    assert isinstance(third, Fetched)
    assert third.same


def test_an_answer_that_the_archive_lost_is_fetched_again(
    server: Server, tmp_path: Path
) -> None:
    url = server.url("/etag")
    fetch(url, tmp_path)
    (tmp_path / "fetched-000.warc.gz").unlink()
    again = fetch(url, tmp_path)
    assert isinstance(again, Fetched)
    assert not again.same


def test_trouble_that_passed_is_no_answer_to_keep(tmp_path: Path) -> None:
    def behave(asked: Asked) -> Iterator[bytes]:
        yield reply(b"", "503 Busy") if asked.times <= 3 else reply(PAGE)

    manner = Manner(limits=FetchLimits(pause=0.0), allowed=LOOPBACK)
    with serving({"/a": behave}) as server:
        assert isinstance(fetch(server.url("/a"), tmp_path, manner=manner), Issue)
        assert isinstance(fetch(server.url("/a"), tmp_path, manner=manner), Fetched)
