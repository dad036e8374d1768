"""`tolls.csv`: every toll of every incident and series, the wounded and the missing too."""

from reportedly.model.incident import Incident, Toll
from reportedly.report import words
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import File
from reportedly.report.exports.rows import cell, claimants, country, csv_bytes, listed, place
from reportedly.report.incidents import as_of

COLUMNS = (
    "incident", "shape", "title", "country", "place", "when", "category", "victims", "period",
    "low", "best", "high", "high_open", "status", "convention", "as_of", "number_of_sources",
    "number_of_documents", "claimants", "claims", "held_out", "notes", "standing",
)  # fmt: skip


def tolls_file(one: Cared) -> File:
    """Return one row for each toll."""
    rows = [
        _row(incident, toll, one)
        for incident in one.dossier.incidents
        for toll in incident.tolls
    ]
    return File(name="tolls.csv", data=csv_bytes(COLUMNS, rows), rows=len(rows))


def _row(incident: Incident, toll: Toll, one: Cared) -> tuple[str, ...]:
    claims = one.dossier.ground.known(toll.claims or toll.last)
    return (
        incident.id,
        str(incident.shape),
        one.text(incident.title),
        country(incident),
        place(incident, one),
        words.when(incident.when),
        toll.category,
        toll.victims,
        toll.period,
        cell(toll.low),
        cell(toll.best),
        cell(toll.high),
        "true" if toll.high_open else "false",
        str(toll.status),
        toll.convention,
        as_of(toll),
        str(toll.groups),
        str(len(toll.documents)),
        claimants(claims, one),
        listed(toll.claims or toll.last),
        listed(f"{held.claim} ({held.reason})" for held in toll.held_out),
        listed(toll.notes),
        one.dossier.standing(claims),
    )
