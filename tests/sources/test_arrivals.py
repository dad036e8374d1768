"""Addresses bring pages, feeds their entries or the pages behind them, lists their feeds."""

from collections.abc import Iterator, Sequence

import pytest

from reportedly.errors import UsageError
from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.model.raw import Form, Raw
from reportedly.sources.arrivals import arrivals
from reportedly.sources.fetch.answer import Fetched

SITE = "https://news.invalid"
PAGE = b"<!doctype html><html><title>Nine hurt</title><p>Nine were hurt.</p></html>"
LONG = " ".join(["word"] * 200)


def entry(number: int, text: str, link: str = "") -> str:
    """Return one entry of a feed."""
    place = f"<link>{link}</link>" if link else ""
    return f"<item><title>Entry {number}</title>{place}<description>{text}</description></item>"


def feed(*entries: str) -> bytes:
    """Return a feed."""
    items = "".join(entries)
    return f'<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'.encode()


def opml(*urls: str) -> bytes:
    """Return a list of feeds."""
    rows = "".join(f'<outline xmlUrl="{url}"/>' for url in urls)
    return f'<opml version="2.0"><body>{rows}</body></opml>'.encode()


class Web:
    """A web of a few answers, that keeps what it was asked for."""

    def __init__(self, **pages: bytes) -> None:
        self.pages = {f"{SITE}/{name}": body for name, body in pages.items()}
        self.asked: list[str] = []

    def fetch(self, url: str) -> Fetched | Issue:
        """Answer, or say that there is nothing."""
        self.asked.append(url)
        if url not in self.pages:
            return trouble.FETCH_STATUS.about(url, "HTTP 404 Not Found")
        kind = "text/html" if self.pages[url] == PAGE else "application/octet-stream"
        return Fetched(
            asked=url,
            url=url,
            at="2026-03-01T12:00:00Z",
            content_type=kind,
            body=self.pages[url],
            charset="utf-8",
        )


def no_files(targets: Sequence[str]) -> Iterator[Raw | Issue]:
    """Hold nothing."""
    return iter([Raw(name=one, data=b"text", form=Form.TEXT) for one in targets])


def bring(web: Web, *names: str) -> list[tuple[str, str]]:
    """Return what addresses give: names with their form, or with the code of an issue."""
    found = arrivals([f"{SITE}/{name}" for name in names], no_files, web.fetch)
    return [
        (item.name.removeprefix(f"{SITE}/"), str(item.form))
        if isinstance(item, Raw)
        else (item.subject.removeprefix(f"{SITE}/"), item.code)
        for item in found
    ]


def test_a_page_keeps_where_and_when() -> None:
    (page,) = arrivals([f"{SITE}/a"], no_files, Web(a=PAGE).fetch)
    assert isinstance(page, Raw)
    assert (page.form, page.container, page.charset) == (Form.HTML, "http", "utf-8")
    assert (page.facts.url, page.retrieved) == (f"{SITE}/a", "2026-03-01T12:00:00Z")


def test_the_bytes_know_better_than_the_server() -> None:
    assert bring(Web(a=b"%PDF-1.7\n"), "a") == [("a", "pdf")]


def test_plain_words_are_a_text() -> None:
    assert bring(Web(a=b"Nine were hurt."), "a") == [("a", "text")]


def test_a_long_entry_is_read_as_it_is() -> None:
    web = Web(feed=feed(entry(1, LONG, f"{SITE}/a")))
    assert [form for _, form in bring(web, "feed")] == ["text"]
    assert web.asked == [f"{SITE}/feed"]


def test_behind_a_teaser_the_page_is_fetched() -> None:
    web = Web(feed=feed(entry(1, "Nine hurt", f"{SITE}/a")), a=PAGE)
    (page,) = arrivals([f"{SITE}/feed"], no_files, web.fetch)
    assert isinstance(page, Raw)
    assert (page.form, page.data, page.facts.title) == (Form.HTML, PAGE, "Entry 1")
    assert page.facts.url == f"{SITE}/a"


def test_a_teaser_whose_page_is_gone_stays_and_says_so() -> None:
    web = Web(feed=feed(entry(1, "Nine hurt", f"{SITE}/a")))
    assert [kind for _, kind in bring(web, "feed")] == ["fetch_status", "text"]


def test_a_teaser_without_a_link_stays() -> None:
    assert [form for _, form in bring(Web(feed=feed(entry(1, "Nine"))), "feed")] == ["text"]


def test_a_list_brings_its_feeds() -> None:
    web = Web(
        list=opml(f"{SITE}/one", f"{SITE}/two"),
        one=feed(entry(1, LONG)),
        two=feed(entry(1, LONG), entry(2, LONG)),
    )
    assert [form for _, form in bring(web, "list")] == ["text"] * 3


def test_a_list_that_lists_itself_ends() -> None:
    web = Web(list=opml(f"{SITE}/list"))
    assert bring(web, "list") == []
    assert len(web.asked) == 3


def test_what_cannot_be_had_is_said_and_the_rest_comes() -> None:
    assert bring(Web(b=PAGE), "a", "b") == [("a", "fetch_status"), ("b", "html")]


def test_files_and_addresses_come_in_their_order() -> None:
    found = arrivals(["x.txt", f"{SITE}/a", "y.txt"], no_files, Web(a=PAGE).fetch)
    assert [item.name for item in found if isinstance(item, Raw)] == [
        "x.txt",
        f"{SITE}/a",
        "y.txt",
    ]


def test_addresses_are_off_unless_they_are_asked_for() -> None:
    with pytest.raises(UsageError, match="--fetch"):
        arrivals(["x.txt", f"{SITE}/a"], no_files, None)


def test_without_addresses_nothing_changes() -> None:
    (found,) = arrivals(["x"], no_files, None)
    assert isinstance(found, Raw)
    assert found.name == "x"
