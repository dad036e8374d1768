"""The shared articles: real reports, outside the repository."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its collection has it.

    Attributes:
        id: its id there.
        text: its text, without the title.
        title: its headline; empty where it has none.
        published: the day, as it stands there; empty where none is known.
        outlet: who published it.
        topic: what the collection files it under.
    """

    id: str
    text: str
    title: str
    published: str
    outlet: str
    topic: str

    def line(self) -> str:
        """Return the line of JSON that the program is sent."""
        fields = {
            "id": self.id,
            "text": self.text,
            "title": self.title or None,
            "published": self.published or None,
            "publisher": self.outlet or None,
        }
        return json.dumps(fields, ensure_ascii=False) + "\n"


def read_articles(path: Path, topic: str = "") -> tuple[Article, ...]:
    """Return the articles of a topic, or all, in the order of the file."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = ("id", "text", "title", "published", "outlet", "topic")
    articles = (
        Article(**{name: record.get(name) or "" for name in names}) for record in records
    )
    return tuple(article for article in articles if topic in {"", article.topic})
