"""The note of method that goes with every export."""

from reportedly.model.unknown import Unknown
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import Export, File
from reportedly.report.method import method_lines
from reportedly.wire import Json, dumps

METHOD = "method.json"
LICENCE = (
    "The figures are claims of the sources named. Quotations belong to their publishers; check"
    " their terms before you pass them on."
)


def method_note(one: Cared, name: str, made: Export) -> File:
    """Return the note that says how the files were made, and what they leave out."""
    dossier = one.dossier
    settings = dossier.settings
    omitted: list[Json] = [{"id": one.id, "reason": one.reason} for one in made.omitted]
    rows: dict[str, Json] = {file.name: file.rows for file in made.files}
    note: dict[str, Json] = {
        "format": name,
        "version": dossier.version,
        "rules": dossier.rules,
        "convention": settings.convention,
        "as_of": None if isinstance(settings.as_of, Unknown) else str(settings.as_of),
        "method": list(method_lines(settings)),
        "care": list(one.lines),
        "licence": LICENCE,
        "rows": rows,
        "omitted": omitted,
    }
    return File(name=METHOD, data=dumps(note).encode(), rows=len(omitted))
