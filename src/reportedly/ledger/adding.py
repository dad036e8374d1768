"""Adding what documents yield: rows for each table, written together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Table, func, select, tuple_
from sqlalchemy.engine import Connection

from reportedly.ledger.dialect import CLAIM_WORDS, DOCUMENT_WORDS, add_words, insert_new
from reportedly.ledger.filling import document_pieces, free_spots, spot_rows, word_rows
from reportedly.ledger.rows import Row, claim_rows, document_row, issue_row
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, ISSUES, READINGS, SPOTS
from reportedly.model.found import Found
from reportedly.model.unknown import Unknown

Text = tuple[str, str]


@dataclass(slots=True)
class Batch:
    """Rows that are to be written.

    Attributes:
        texts: row numbers of documents by id and hash: those that are there, and new ones.
        read: row numbers of documents that this reader has read.
        documents: new rows, and so for the others.
        kept: what is new, with the number of its reading.
    """

    texts: dict[Text, int]
    read: set[int]
    documents: list[Row] = field(default_factory=list)
    readings: list[Row] = field(default_factory=list)
    words: list[tuple[int, Sequence[str]]] = field(default_factory=list)
    kept: list[tuple[int, Found]] = field(default_factory=list)


def add(
    connection: Connection, yielded: Iterable[Found], how: tuple[str, str], seen: str | Unknown
) -> int:
    """Add what documents yield, read by a reader with its rules; say how many were new."""
    founds = tuple(yielded)
    texts = known_texts(connection, founds)
    batch = Batch(texts=texts, read=known_readings(connection, texts.values(), how))
    number, reading = _last(connection, DOCUMENTS), _last(connection, READINGS)
    for found in founds:
        key = (found.document.id, found.document.sha256)
        if key not in batch.texts:
            number += 1
            batch.texts[key] = number
            batch.documents.append({"seq": number, **document_row(found.document, seen)})
            batch.words += document_pieces(number, found.document)
        text = batch.texts[key]
        if text in batch.read:
            continue
        reading += 1
        batch.read.add(text)
        made: Row = {"seq": reading, "document": text, "reader": how[0], "rules": how[1]}
        batch.readings.append(made)
        batch.kept.append((reading, found))
    _write(connection, batch)
    return len(batch.kept)


def known_texts(connection: Connection, founds: Sequence[Found]) -> dict[Text, int]:
    """Return the row numbers of the documents that are there, by id and hash."""
    keys = sorted({(one.document.id, one.document.sha256) for one in founds})
    columns = (DOCUMENTS.c.id, DOCUMENTS.c.sha256)
    query = select(DOCUMENTS.c.seq, *columns).where(tuple_(*columns).in_(keys))
    return {(row.id, row.sha256): row.seq for row in connection.execute(query).all()}


def known_readings(
    connection: Connection, texts: Iterable[int], how: tuple[str, str]
) -> set[int]:
    """Return the row numbers of those documents that this reader has read with its rules."""
    same = (READINGS.c.reader == how[0], READINGS.c.rules == how[1])
    query = select(READINGS.c.document).where(READINGS.c.document.in_(list(texts)), *same)
    return set(connection.scalars(query).all())


def add_issues(connection: Connection, rows: list[Row]) -> None:
    """Add issues; the same one twice is one."""
    if rows:
        connection.execute(insert_new(connection, ISSUES), rows)


def _last(connection: Connection, table: Table) -> int:
    """Return the last number of a table; the one writer has the lock."""
    return connection.scalars(select(func.max(table.c.seq))).one() or 0


def _write(connection: Connection, batch: Batch) -> None:
    firsts = free_spots(connection, [found for _, found in batch.kept])
    runs = list(zip(firsts, batch.kept, strict=True))
    tables = (
        (DOCUMENTS, batch.documents),
        (READINGS, batch.readings),
        (CLAIMS, [row for number, one in batch.kept for row in claim_rows(one, number)]),
        (SPOTS, [row for at, (number, one) in runs for row in spot_rows(at, number, one)]),
    )
    for table, rows in tables:
        if rows:
            connection.execute(table.insert(), rows)
    issues = [issue_row(issue, number) for number, one in batch.kept for issue in one.issues]
    add_issues(connection, issues)
    add_words(connection, DOCUMENT_WORDS, batch.words)
    # In the order of spots, which is how the words are kept.
    words = [row for at, (_, one) in sorted(runs, key=_spot) for row in word_rows(at, one)]
    add_words(connection, CLAIM_WORDS, words)


def _spot(run: tuple[int, tuple[int, Found]]) -> int:
    return run[0]
