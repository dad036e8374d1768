"""Feeds: RSS and Atom, well formed or not, and lists of feeds in OPML."""

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from reportedly.model import trouble
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.bounded import taken
from reportedly.sources.member import Descend, Found, Member, Within

MOST_ENTRIES = 20_000
MARKUP = re.compile(r"<[a-zA-Z/!]|&[#a-zA-Z]")
ADDRESS = re.compile(rb"""<outline\b[^>]*?\bxmlUrl\s*=\s*["']([^"'<>]+)["']""", re.IGNORECASE)
LINKS = ("http://", "https://")


def open_feed(member: Member, within: Within, _: Descend) -> Found:
    """Yield the entries of a feed: the full text where it stands there, else the summary."""
    data = taken(member.stream, within.limits.feed_bytes)
    if data is None:
        yield trouble.FILE_TOO_LARGE.about(member.name)
        return
    if _declares_entities(data):
        yield trouble.BROKEN_FEED.about(member.name, "it declares entities of its own")
        return
    yield from entries(member.name, data)


def entries(name: str, data: bytes) -> Found:
    """Yield the entries of a feed as documents, numbered from 1."""
    import feedparser  # noqa: PLC0415 - heavy, and of use in a guarded process alone

    found = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    site = _text(found.feed, "title")
    if not found.entries:
        why = str(found.get("bozo_exception", "it has no entries"))[:200]
        yield trouble.BROKEN_FEED.about(name, why)
    for number, entry in enumerate(found.entries[:MOST_ENTRIES], start=1):
        yield _entry(f"{name}#{number}", entry, site)


def addresses(data: bytes) -> Iterator[str]:
    """Yield the addresses of the feeds that an OPML list names, each once."""
    found = (match[1].decode("utf-8", "replace") for match in ADDRESS.finditer(data))
    yield from dict.fromkeys(one.replace("&amp;", "&") for one in found)


def open_outline(member: Member, within: Within, _: Descend) -> Found:
    """Yield an issue for each address that is listed and was not fetched."""
    data = taken(member.stream, within.limits.feed_bytes)
    listed = list(addresses(data or b""))
    for address in listed:
        yield trouble.NOT_FETCHED.about(f"{member.name}: {address[:300]}")
    if not listed:
        yield trouble.BROKEN_FEED.about(member.name, "it lists no feed")


def _entry(name: str, entry: Mapping[str, object], site: str) -> Raw:
    body, is_html = _body(entry)
    link = _text(entry, "link")
    facts = Facts(
        title=_plain(_text(entry, "title")) or UNKNOWN,
        published=_published(entry),
        publisher=site or UNKNOWN,
        author=_text(entry, "author") or UNKNOWN,
        url=link if link.startswith(LINKS) else UNKNOWN,
    )
    return Raw(
        name=name,
        data=body.encode("utf-8", "replace"),
        form=Form.HTML if is_html else Form.TEXT,
        facts=facts,
        container="feed",
        charset="utf-8",
    )


def _body(entry: Mapping[str, object]) -> tuple[str, bool]:
    """Return the longest text of an entry, and whether it is HTML."""
    contents = entry.get("content")
    several = contents if isinstance(contents, list) else []
    texts = [_text(one, "value") for one in several if isinstance(one, Mapping)]
    texts.append(_text(entry, "summary"))
    body = max(texts, key=len, default="")
    return body, bool(MARKUP.search(body))


def _published(entry: Mapping[str, object]) -> str | Unknown:
    """Return the time of publication in UTC; not that of a change."""
    parsed = entry.get("published_parsed")
    try:
        moment = calendar.timegm(parsed)  # type: ignore[arg-type]  # a struct_time, or nothing
        return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (TypeError, ValueError, OverflowError, OSError):
        return UNKNOWN


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""


def _plain(title: str) -> str:
    return " ".join(re.sub(r"<[^<>]*>", "", title).split())


def _declares_entities(data: bytes) -> bool:
    """Say whether XML defines entities, which is how a few lines become gigabytes."""
    return b"<!entity" in data[: 1 << 20].lower()
