"""What is refused before anything is sent, in every notation."""

from ipaddress import ip_address
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fetch.worlds import fetch

from reportedly.model.issue import Issue
from reportedly.model.unknown import UNKNOWN
from reportedly.sources.fetch.address import (
    Address,
    address,
    is_address,
    is_public,
    literal,
)
from reportedly.sources.fetch.failure import Failure
from reportedly.sources.fetch.fetcher import Manner

CASES = yaml.safe_load(Path("tests/cases/sources/addresses.yml").read_text())
PUBLIC = "93.184.215.14"


@pytest.mark.parametrize("url", CASES["refused"])
def test_what_is_refused(url: str, tmp_path: Path) -> None:
    """The world of the test has no route: a connection would be another trouble."""
    hosts = {name: tuple(ips) for name, ips in CASES["names"].items()}
    got = fetch(url, tmp_path, hosts=hosts, manner=Manner())
    assert isinstance(got, Issue)
    assert (got.code, got.subject) == ("address_refused", url)
    assert "public" in got.hint


def test_at_least_sixty() -> None:
    assert len(CASES["refused"]) >= 60


@pytest.mark.parametrize("url", CASES["passed"])
def test_what_is_not(url: str) -> None:
    found = address(url)
    assert isinstance(found, Address)
    spelled = literal(found.host)
    assert spelled is UNKNOWN or is_public(ip_address(str(spelled)))


@pytest.mark.parametrize(
    ("link", "base", "url"),
    [
        ("/b?c=1#d", "http://news.example/a", "http://news.example/b?c=1"),
        ("//other.example/x", "https://news.example/a", "https://other.example/x"),
        ("b", "http://news.example/a/c", "http://news.example/a/b"),
    ],
)
def test_a_link_is_read_where_it_stands(link: str, base: str, url: str) -> None:
    found = address(link, base)
    assert isinstance(found, Address)
    assert found.url == url


@pytest.mark.parametrize("link", ["javascript:alert(1)", "mailto:a@b.example", "file:///etc"])
def test_a_link_may_lead_nowhere(link: str) -> None:
    assert isinstance(address(link, "http://news.example/"), Failure)


def test_one_robots_file_speaks_for_an_origin() -> None:
    found = address("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/a")
    assert isinstance(found, Address)
    assert found.origin == "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:443"


def test_a_target_is_an_address_or_a_path() -> None:
    targets = ("http://a.example", "HTTPS://a.example", "httpd.log", "-")
    assert [is_address(target) for target in targets] == [True, True, False, False]


def test_an_endless_address_is_none() -> None:
    assert isinstance(address("http://news.example/" + "a" * 10_000), Failure)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(address("http://" + text), Address | Failure)
    assert isinstance(address(text, "http://news.example/"), Address | Failure)


@given(st.ip_addresses(v=4))
def test_an_address_is_no_more_public_inside_another(ip: object) -> None:
    inner = ip_address(str(ip))
    for outer in (f"::ffff:{inner}", f"64:ff9b::{inner}", f"::{inner}"):
        assert is_public(ip_address(outer)) <= is_public(inner)
