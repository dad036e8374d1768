"""Tables: CSV and Parquet, one document a row."""

import csv
import io

from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.sources.member import Descend, Found, Member, Within, seekable
from reportedly.sources.records import columns_of, raw_of

SEPARATORS = ",;\t|"
LONGEST_CELL = 4 << 20
ROWS_AT_ONCE = 256
SHOWN = 12


def is_table(head: bytes, within: Within) -> bool:
    """Say whether bytes without a name begin like a table: with names of columns we know."""
    first = head.decode("utf-8-sig", "replace").partition("\n")[0].strip()
    separator = max(SEPARATORS, key=first.count)
    columns = columns_of(next(csv.reader([first], delimiter=separator), ()), within.columns)
    return columns.has_text and len(columns.pairs) > 1


def open_csv(member: Member, within: Within, _: Descend) -> Found:
    """Yield the rows of a CSV, numbered by their first line."""
    csv.field_size_limit(LONGEST_CELL)
    text = io.TextIOWrapper(member.stream, "utf-8-sig", "replace", newline="")
    first = text.readline()
    separator = max(SEPARATORS, key=first.count)
    (names,) = csv.reader([first], delimiter=separator)
    columns = columns_of(names, within.columns)
    if not columns.has_text:
        yield _no_text(member.name, names)
        return
    rows = csv.DictReader(text, names, delimiter=separator, restkey=None)
    try:
        for row in rows:
            record = columns.record(row)
            if record:
                yield raw_of(f"{member.name}:{rows.line_num + 1}", record, "csv")
    except csv.Error as error:
        where = f"near line {rows.line_num + 1:,}: {error}"
        yield trouble.BROKEN_TABLE.about(member.name, where)


def open_parquet(member: Member, within: Within, _: Descend) -> Found:
    """Yield the rows of a Parquet file, numbered from 1."""
    try:
        from pyarrow import parquet  # noqa: PLC0415 - an extra, asked for where needed
    except ImportError:
        yield trouble.MISSING_EXTRA.about(member.name, "install reportedly[parquet]")
        return
    stream = seekable(member.stream, within.limits)
    if stream is None:
        yield trouble.FILE_TOO_LARGE.about(member.name)
        return
    try:
        file = parquet.ParquetFile(stream)
        columns = columns_of(file.schema_arrow.names, within.columns)
        if not columns.has_text:
            yield _no_text(member.name, file.schema_arrow.names)
            return
        wanted = [column for _, column in columns.pairs]
        number = 0
        for batch in file.iter_batches(ROWS_AT_ONCE, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield raw_of(f"{member.name}:{number}", columns.record(row), "parquet")
    except (OSError, ValueError) as error:
        yield trouble.BROKEN_TABLE.about(member.name, str(error)[:200])


def _no_text(name: str, names: list[str]) -> Issue:
    shown = ", ".join(one[:40] for one in names[:SHOWN])
    return trouble.NO_TEXT_COLUMN.about(name, shown)
