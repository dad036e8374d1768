"""Records with names: rows, objects and posts become lines of the contract."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.lexicon.reading_book import load_reading
from reportedly.model.raw import Form, Raw

FIELDS = ("id", "text", "title", "published", "publisher", "url", "language")
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds which of our fields.

    Attributes:
        pairs: our field and the column's name.
    """

    pairs: tuple[tuple[str, str], ...]

    @property
    def has_text(self) -> bool:
        """Say whether a column holds the text."""
        return any(field == TEXT for field, _ in self.pairs)

    def record(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return a record of the contract; what is empty is left out."""
        found = {field: values.get(column) for field, column in self.pairs}
        return {field: value for field, value in found.items() if value not in {None, ""}}


def columns_of(names: Iterable[str], wanted: tuple[tuple[str, str], ...]) -> Columns:
    """Return which column holds what: as the caller says, else by their names.

    Args:
        names: what the columns are called.
        wanted: our fields, each with the column that the caller gave for it.
    """
    given = list(names)
    folded = {name.strip().lower().replace(" ", "_"): name for name in reversed(given)}
    pairs = {field: column for field, column in wanted if column in given}
    for field, known in load_reading().columns.items():
        fitting = (folded[name] for name in known if name in folded)
        column = next((one for one in fitting if one not in pairs.values()), None)
        if field not in pairs and column is not None:
            pairs[field] = column
    return Columns(tuple((field, pairs[field]) for field in FIELDS if field in pairs))


def raw_of(name: str, record: Mapping[str, object], container: str) -> Raw:
    """Return a record as a line of JSON Lines."""
    plain = {field: _plain(value) for field, value in record.items()}
    line = json.dumps(plain, ensure_ascii=True).encode()
    return Raw(name=name, data=line, form=Form.JSONL, container=container)


def _plain(value: object) -> object:
    """Return what JSON can say; times and numbers in their own words."""
    if isinstance(value, str) or value is None:
        return value
    return str(value)
