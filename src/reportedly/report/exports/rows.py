"""What the rows of several exports have in common: figures, dates, sources, sides."""

from collections.abc import Iterable

from reportedly.lexicon.care_book import Land
from reportedly.lexicon.gazetteer import REGION, folded
from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Claim, Status
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Number
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.report import words
from reportedly.report.exports.care import Cared
from reportedly.report.table import Column, Table, csv_text

BETWEEN = ";"
ALL = "all"
DEATHS = "killed"
# What the table of ACLED's words calls two kinds of actors.
STATE_FORCES, CIVILIANS = "State forces", "Civilians"
NOWHERE = Land(name="", number="", ucdp="", acled="")
DISTRICT_PREC, PROVINCE_PREC = 3, 4  # of UCDP's where_prec
PRIO_CELLS = 720  # of half a degree around the globe
HALF = 2


def csv_bytes(names: Iterable[str], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return RFC 4180 CSV in UTF-8; cells that a spreadsheet would run are made harmless."""
    columns = tuple(Column(name=name) for name in names)
    return csv_text(Table(columns=columns, rows=tuple(rows))).encode("utf-8", "replace")


def toll_of(incident: Incident, category: str, victims: str = ALL) -> Toll | None:
    """Return the row of one category and group."""
    fits = (
        toll for toll in incident.tolls if (toll.category, toll.victims) == (category, victims)
    )
    return next(fits, None)


def cell(value: Number | Unknown) -> str:
    """Return a figure, or an empty cell where it is unknown."""
    return "" if isinstance(value, Unknown) else str(value)


def days(incident: Incident) -> tuple[PartialDate, PartialDate] | None:
    """Return the first and the last day, where both are known."""
    when = incident.when
    if isinstance(when, Unknown):
        return None
    start, end = when.start, when.end
    if isinstance(start, Unknown) or isinstance(end, Unknown):
        return None
    return start, end


def documents_of(incident: Incident, one: Cared) -> tuple[Document, ...]:
    """Return the documents behind an incident, by date and id."""
    found = (one.dossier.ground.documents.get(name) for name in incident.documents)
    kept = [document for document in found if document is not None]
    return tuple(sorted(kept, key=lambda document: (str(document.published), document.id)))


def publishers(incident: Incident, one: Cared) -> str:
    """Return who issued the documents, once each."""
    names = (words.publisher(document) for document in documents_of(incident, one))
    return listed(one.text(name) for name in names)


def claimants(claims: Iterable[Claim], one: Cared) -> str:
    """Return who answers for the claims, once each."""
    ground = one.dossier.ground
    return listed(one.text(words.claimant(claim, ground.document(claim))) for claim in claims)


def listed(cells: Iterable[str]) -> str:
    """Return the cells that are not empty, once each, with semicolons between them."""
    return BETWEEN.join(dict.fromkeys(text.replace(BETWEEN, ",") for text in cells if text))


def sources(incident: Incident) -> int:
    """Return how many independent sources the figures have, at most."""
    return max((toll.groups for toll in incident.tolls), default=0)


def sides(incident: Incident, one: Cared) -> tuple[str, str]:
    """Return the two sides of an incident by name: who did it, and to whom.

    They are those of its first claim that names somebody, claims of deaths first; a side that
    nobody names is empty. What somebody strikes with is no side: "a drone", "the strike".
    """
    happened = [
        claim for claim in one.dossier.claims_of(incident) if claim.status is Status.HAPPENED
    ]
    happened.sort(key=lambda claim: claim.kind != DEATHS)
    actors = (words.named(_parties(claim.roles.actor, one)) for claim in happened)
    targets = (words.named(_parties(claim.roles.target, one)) for claim in happened)
    return one.text(_first_name(actors)), one.text(_first_name(targets))


def _parties(role: Role, one: Cared) -> Role:
    """Return the fillers of a role that are known parties, or at least no weapons."""

    def is_means(filler: Filler) -> bool:
        said = known(filler.name, filler.text).casefold().split()
        ends = (" ".join(said[at:]) for at in range(len(said)))
        return isinstance(filler.id, Unknown) and any(end in one.book.means for end in ends)

    return tuple(filler for filler in role if not is_means(filler))


def _first_name(names: Iterable[str]) -> str:
    """Return the first of some names that has a letter: a bare number is nobody's."""
    return next((name for name in names if any(char.isalpha() for char in name)), "")


def country(incident: Incident) -> str:
    """Return the country of an incident, in ISO 3166-1 alpha-3; empty where it is unknown."""
    where = incident.where
    return "" if isinstance(where, Unknown) else known(where.country, "")


def land(incident: Incident, one: Cared) -> Land:
    """Return the country of an incident as other people's tables have it."""
    return one.book.lands.get(country(incident), NOWHERE)


def admin(incident: Incident, one: Cared) -> tuple[str, str]:
    """Return the province and the district of an incident, empty where they are unknown.

    The gazetteer knows the province of its places; a district is told only where the place
    itself is one.
    """
    where = incident.where
    if isinstance(where, Unknown):
        return "", ""
    name, prec = known(where.name, where.surface), known(where.where_prec, 0)
    district = one.text(name) if prec == DISTRICT_PREC else ""
    if prec == PROVINCE_PREC:
        return one.text(name), ""
    packed = one.book.packed
    rows = (packed.row(number) for number, _ in packed.find(folded(name)))
    same = (row for row in rows if where.id in {row[0], f"geo:{row[0]}"})
    regions = [row[REGION] for row in same]
    return (one.text(packed.province(regions[0])) if regions else "", district)


def place(incident: Incident, one: Cared) -> str:
    """Return the name of the place; empty where it is unknown."""
    where = incident.where
    return "" if isinstance(where, Unknown) else one.text(known(where.name, where.surface))


def prec(incident: Incident) -> str:
    """Return UCDP's code of how exact the place is."""
    where = incident.where
    return "" if isinstance(where, Unknown) else cell(where.where_prec)


def prio_cell(point: tuple[float, float] | None) -> str:
    """Return the id of the PRIO-GRID cell (half a degree) that holds a point."""
    if point is None:
        return ""
    lat, lon = point
    return str(int((lat + 90) * HALF) * PRIO_CELLS + int((lon + 180) * HALF) + 1)


def published(document: Document) -> PartialDate | Unknown:
    """Return the day of publication."""
    return document.published if isinstance(document.published, PartialDate) else UNKNOWN
