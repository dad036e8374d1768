"""Every format by its name, and the note of method that goes with each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.errors import UsageError
from reportedly.lexicon.care_book import CareBook
from reportedly.lexicon.wording_book import load_wording
from reportedly.report.exports.acled import acled
from reportedly.report.exports.annotations import annotations
from reportedly.report.exports.bundle import bundle
from reportedly.report.exports.care import Cared, cared
from reportedly.report.exports.dossier import Dossier, Export
from reportedly.report.exports.ged import ged
from reportedly.report.exports.geojson import geojson
from reportedly.report.exports.hxl import hxl
from reportedly.report.exports.note import method_note
from reportedly.report.exports.prov import prov
from reportedly.report.exports.review import claimreview
from reportedly.report.exports.tables import tables_csv, tables_parquet


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    Attributes:
        make: what makes it.
        convention: the convention that it is made under where none is asked for.
        what: what it holds, for `--help` and the docs.
    """

    make: Callable[[Cared], Export]
    convention: str
    what: str


def _claimreview(one: Cared) -> Export:
    return claimreview(one, load_wording())


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "acled-like": Format(
            make=acled, convention="acled", what="one day a row, in ACLED's columns"
        ),
        "annotations": Format(
            make=annotations, convention="plain", what="claims as W3C Web Annotations"
        ),
        "bundle": Format(
            make=bundle, convention="plain", what="a zip of rows, quotes, hashes, method"
        ),
        "claimreview": Format(
            make=_claimreview, convention="plain", what="accepted claims as ClaimReview"
        ),
        "csv": Format(
            make=tables_csv, convention="plain", what="claims and incidents, all fields"
        ),
        "ged-like": Format(
            make=ged, convention="ucdp", what="incidents with a death, in UCDP GED's columns"
        ),
        "geojson": Format(make=geojson, convention="plain", what="incidents on the map"),
        "hxl": Format(make=hxl, convention="plain", what="incidents with HXL hashtags"),
        "parquet": Format(
            make=tables_parquet, convention="plain", what="as csv, by columns (extra parquet)"
        ),
        "prov": Format(make=prov, convention="plain", what="where claims come from, in PROV-O"),
    }
)


def format_of(name: str) -> Format:
    """Return a format.

    Raises:
        UsageError: there is none of this name.
    """
    if name not in FORMATS:
        raise UsageError("no such format", name, f"Use one of: {', '.join(FORMATS)}.")
    return FORMATS[name]


def export(dossier: Dossier, name: str, book: CareBook) -> Export:
    """Return an export with do-no-harm defaults, its note of method last.

    Raises:
        UsageError: there is no such format, or its extra is not installed.
    """
    ready = cared(dossier, book)
    made = format_of(name).make(ready)
    note = method_note(ready, name, made)
    return Export(files=(*made.files, note), omitted=made.omitted)
