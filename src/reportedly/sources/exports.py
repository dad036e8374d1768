"""JSON that is one value: lists of documents, and the exports of Telegram and X."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.model.raw import Form, Raw
from reportedly.sources.bounded import taken
from reportedly.sources.member import Descend, Found, Member, Within
from reportedly.sources.records import columns_of, raw_of
from reportedly.sources.texts import perhaps_lines

# X begins its files with `window.YTD.tweets.part0 = `.
ASSIGNED = re.compile(r"^\s*window\.[\w.]+\s*=\s*")
X_TIME = "%a %b %d %H:%M:%S %z %Y"
Record = dict[str, object]


def open_json(member: Member, within: Within, _: Descend) -> Found:
    """Yield the documents of a JSON file: of its lines, or of the one value that it is."""
    data = taken(member.stream, within.limits.file_bytes)
    if data is None:
        yield trouble.FILE_TOO_LARGE.about(member.name)
        return
    source = ASSIGNED.sub("", data.decode("utf-8-sig", "replace"))
    try:
        value: object = json.loads(source)
    except RecursionError:
        yield trouble.UNREADABLE_FORMAT.about(member.name, "it is nested too deeply")
        return
    except ValueError as error:
        lines = iter(data.splitlines(keepends=True))
        why = f"it is no JSON: {error}"
        yield from perhaps_lines(member.name, lines, within.limits, why)
        return
    if isinstance(value, Mapping) and "text" in value:
        yield Raw(name=member.name, data=data, form=Form.JSONL)
        return
    records = list(_records(value))
    if not records:
        why = "it is neither a list of documents nor an export of Telegram or X"
        yield trouble.UNREADABLE_FORMAT.about(member.name, why)
    for number, record in enumerate(records, start=1):
        yield _raw(f"{member.name}#{number}", record, within)


def _raw(name: str, record: Record, within: Within) -> Raw | Issue:
    columns = columns_of(record, within.columns)
    if not columns.has_text:
        return trouble.NO_TEXT_COLUMN.about(name, ", ".join(list(record)[:12]))
    return raw_of(name, columns.record(record), "json")


def _records(value: object) -> Iterator[Record]:
    """Yield the documents of a value, whatever program exported it."""
    if isinstance(value, Mapping):
        if isinstance(value.get("messages"), list):
            yield from _telegram(value)
        elif isinstance(value.get("chats"), Mapping):
            for chat in _list(value["chats"].get("list")):
                yield from _telegram(chat)
        elif isinstance(value.get("data"), list):
            yield from _x_answer(value)
        else:
            for name in ("articles", "documents", "items", "results", "posts"):
                yield from _list(value.get(name))
        return
    for one in _list(value):
        tweet = one.get("tweet", one)
        if isinstance(tweet, Mapping) and "full_text" in tweet:
            yield from _tweet(dict(tweet))
        else:
            yield one


def _list(value: object) -> Iterator[Record]:
    if isinstance(value, list):
        yield from (dict(one) for one in value if isinstance(one, Mapping))


def _telegram(chat: Mapping[str, object]) -> Iterator[Record]:
    """Yield the messages of a chat that have words; what it forwards is named as such."""
    name, number = str(chat.get("name") or "Telegram"), chat.get("id", "")
    for message in _list(chat.get("messages")):
        words = _joined(message.get("text"))
        if message.get("type") != "message" or not words.strip():
            continue
        record: Record = {
            "id": f"telegram-{number}-{message.get('id', '')}",
            "text": words,
            "published": message.get("date"),
            "publisher": message.get("forwarded_from") or name,
        }
        yield record


def _joined(text: object) -> str:
    """Return the words of a message, which may lie in pieces."""
    if isinstance(text, str):
        return text
    parts = text if isinstance(text, list) else []
    words = (part.get("text", "") if isinstance(part, Mapping) else part for part in parts)
    return "".join(word for word in words if isinstance(word, str))


def _tweet(tweet: Record) -> Iterator[Record]:
    """Yield a post, and the post that it quotes as one of its own; no bare repost."""
    words, number = str(tweet.get("full_text") or tweet.get("text") or ""), tweet.get("id_str")
    if words.startswith("RT @"):
        return
    user = tweet.get("user")
    writer = user.get("screen_name") if isinstance(user, Mapping) else None
    yield {
        "id": f"x-{number}",
        "text": words,
        "published": _x_time(tweet.get("created_at")),
        "publisher": f"@{writer}" if writer else None,
        "url": f"https://x.com/{writer or 'i'}/status/{number}",
        "language": tweet.get("lang"),
    }
    quoted = tweet.get("quoted_status")
    if isinstance(quoted, Mapping):
        yield from _tweet(dict(quoted))


def _x_answer(value: Mapping[str, object]) -> Iterator[Record]:
    """Yield the posts of an answer of X's interface, version 2."""
    includes = value.get("includes")
    users = _list(includes.get("users")) if isinstance(includes, Mapping) else iter(())
    names = {str(user.get("id")): str(user.get("username")) for user in users}
    for post in _list(value["data"]):
        writer = names.get(str(post.get("author_id")))
        if str(post.get("text", "")).startswith("RT @"):
            continue
        yield {
            "id": f"x-{post.get('id')}",
            "text": post.get("text"),
            "published": post.get("created_at"),
            "publisher": f"@{writer}" if writer else None,
            "url": f"https://x.com/{writer or 'i'}/status/{post.get('id')}",
            "language": post.get("lang"),
        }


def _x_time(stated: object) -> object:
    """Return the time of a post in ISO 8601, or as it came."""
    try:
        return datetime.strptime(str(stated), X_TIME).astimezone(UTC).isoformat()
    except ValueError:
        return stated
