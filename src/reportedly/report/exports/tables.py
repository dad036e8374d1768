"""`claims.csv` and `incidents.csv`, and the same in Parquet: every field of the contract."""

import io
from collections.abc import Callable, Mapping

from reportedly.errors import UsageError
from reportedly.model.claim import Claim
from reportedly.report.exports.care import Cared, kept_claims
from reportedly.report.exports.dossier import Export, File
from reportedly.report.flat import claims_flat, incidents_flat
from reportedly.report.table import Table, csv_text
from reportedly.wire import Json, claim_to_json, incident_to_json

DOCUMENTS = frozenset({"document", "documents", "main_of", "original"})
WORDS = frozenset({"text", "name", "surface", "quote", "title", "why"})


def tables_csv(one: Cared) -> Export:
    """Return claims and incidents as CSV, dots for what lies deeper."""
    return _export(one, ".csv", lambda table: csv_text(table).encode("utf-8", "replace"))


def tables_parquet(one: Cared) -> Export:
    """Return the same columns as Parquet, every cell a text.

    Raises:
        UsageError: the extra `parquet` is not installed.
    """
    return _export(one, ".parquet", _parquet)


def _export(one: Cared, suffix: str, write: Callable[[Table], bytes]) -> Export:
    claims, omitted = kept_claims(one)
    first = claims_flat(_claim(claim, one) for claim in claims)
    second = incidents_flat(
        _masked(incident_to_json(incident), one) for incident in one.dossier.incidents
    )
    files = tuple(
        File(name=f"{name}{suffix}", data=write(table), rows=len(table.rows))
        for name, table in (("claims", first), ("incidents", second))
    )
    return Export(files=files, omitted=(*one.omitted, *omitted))


def _claim(claim: Claim, one: Cared) -> Mapping[str, Json]:
    written = dict(_masked(claim_to_json(claim), one))
    return {**written, "quote": one.quote(claim)}


def _masked(value: Mapping[str, Json], one: Cared) -> dict[str, Json]:
    """Return JSON with the protected names withheld wherever it holds words of a text."""
    return {name: _value(name, part, one) for name, part in value.items()}


def _value(name: str, value: Json, one: Cared) -> Json:
    if isinstance(value, dict):
        return _masked(value, one)
    if isinstance(value, list):
        return [_value(name, part, one) for part in value]
    if not isinstance(value, str):
        return value
    if name in DOCUMENTS:
        return one.document(value)
    return one.text(value) if name in WORDS else value


def _parquet(table: Table) -> bytes:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        hint = "Install it with: pip install 'reportedly[parquet]'"
        raise UsageError(
            "Parquet needs a library that is not there", "pyarrow", hint
        ) from error
    columns = {
        column.name: pa.array([row[at] for row in table.rows], pa.string())
        for at, column in enumerate(table.columns)
    }
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()
