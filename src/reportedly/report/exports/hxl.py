"""`claims_hxl.csv`: incidents with a row of HXL hashtags under the header."""

from reportedly.model.incident import Incident
from reportedly.model.unknown import Unknown
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import Export, File
from reportedly.report.exports.rows import (
    admin,
    cell,
    claimants,
    country,
    csv_bytes,
    days,
    documents_of,
    listed,
    place,
    publishers,
    sides,
    toll_of,
)
from reportedly.report.incidents import as_of

# Toll categories that HXL can tag, and how.
AFFECTED = (
    ("killed", "killed"),
    ("wounded", "injured"),
    ("abducted", "abducted"),
    ("displaced", "displaced"),
    ("missing", "missing"),
    ("captured", "captured"),
)
FIGURES = ("low", "best", "high")
HEAD = (
    ("id", "#meta+id"),
    ("reported", "#date+reported"),
    ("start", "#date+occurred+start"),
    ("end", "#date+occurred+end"),
    ("country", "#country+code"),
    ("admin 1", "#adm1+name"),
    ("place", "#loc+name"),
    ("latitude", "#geo+lat"),
    ("longitude", "#geo+lon"),
    ("type", "#event+type"),
    ("first group", "#group+name+first"),
    ("second group", "#group+name+second"),
)
TAIL = (
    ("publishers", "#meta+source"),
    ("claimants", "#meta+source+original"),
    ("addresses", "#meta+url"),
    ("standing", "#status"),
)
COLUMNS = (
    *HEAD,
    *((f"{name} {f}", f"#affected+{tag}+{f}") for name, tag in AFFECTED for f in FIGURES),
    *TAIL,
)


def hxl(one: Cared) -> Export:
    """Return a row for each incident; cells under #affected are numbers or blank."""
    rows = [_row(incident, one) for incident in one.dossier.happenings()]
    tags = tuple(tag for _, tag in COLUMNS)
    data = csv_bytes((name for name, _ in COLUMNS), (tags, *rows))
    return Export(
        files=(File(name="claims_hxl.csv", data=data, rows=len(rows)),), omitted=one.omitted
    )


def _row(incident: Incident, one: Cared) -> tuple[str, ...]:
    claims = one.dossier.claims_of(incident)
    span = days(incident)
    point = one.point(incident)
    kinds = (claim.kind for claim in claims if isinstance(claim.counted, Unknown))
    return (
        incident.id,
        max((as_of(toll) for toll in incident.tolls if as_of(toll)[:1].isdigit()), default=""),
        "" if span is None else str(span[0].first),
        "" if span is None else str(span[1].last),
        country(incident),
        admin(incident, one)[0],
        place(incident, one),
        "" if point is None else f"{point[0]:g}",
        "" if point is None else f"{point[1]:g}",
        next(iter(sorted(set(kinds))), ""),
        *sides(incident, one),
        *(_figure(incident, name, f) for name, _ in AFFECTED for f in FIGURES),
        publishers(incident, one),
        claimants(claims, one),
        listed(one.address(document) for document in documents_of(incident, one)),
        one.dossier.standing_of(incident),
    )


def _figure(incident: Incident, category: str, which: str) -> str:
    toll = toll_of(incident, category)
    return "" if toll is None else cell(getattr(toll, which))
