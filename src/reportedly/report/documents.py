"""The table of documents: one row is one text."""

from collections.abc import Sequence

from reportedly.model.document import Document
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.table import Column, Table

COLUMNS = (
    Column(name="id", figure=True),
    Column(name="published", figure=True),
    Column(name="publisher", least=8),
    Column(name="title", least=24, yields=1),
)
OPENING = 120


def documents_table(documents: Sequence[Document]) -> Table:
    """Return one row for each document; without a title it has its first words."""
    return Table(columns=COLUMNS, rows=tuple(_row(one) for one in documents))


def _row(document: Document) -> tuple[str, ...]:
    first = document.text[:OPENING].partition("\n")[0]
    cells = (
        document.id,
        words.UNKNOWN_WORD if isinstance(document.published, Unknown) else document.published,
        words.publisher(document),
        first if isinstance(document.title, Unknown) else document.title,
    )
    return tuple(words.plain(str(cell)) for cell in cells)
