"""`ged_like.csv`: rows in the columns of UCDP's Georeferenced Event Dataset.

Official ids and names stay blank. Only incidents with a death in low, best or high have a row;
everything else that was counted goes to `tolls.csv`, so that nothing is dropped in silence.
"""

from dataclasses import dataclass

from reportedly.lexicon.care_book import CareBook
from reportedly.model.claim import Claim, VictimRole
from reportedly.model.incident import Incident, Toll
from reportedly.model.unknown import Unknown, known
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import Export, File, Omitted
from reportedly.report.exports.rows import (
    CIVILIANS,
    DEATHS,
    STATE_FORCES,
    admin,
    cell,
    claimants,
    country,
    csv_bytes,
    days,
    documents_of,
    land,
    listed,
    place,
    prec,
    prio_cell,
    publishers,
    sides,
    sources,
    toll_of,
)
from reportedly.report.exports.tolls import tolls_file

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
STATE, NON_STATE, ONE_SIDED = "1", "2", "3"
NO_DEATH = "no death in low, best or high"
MIDNIGHT = "00:00:00.000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deaths:
    """The dead by side; they add up to the best figure exactly."""

    a: int = 0
    b: int = 0
    civilians: int = 0
    unknown: int = 0


def ged(one: Cared) -> Export:
    """Return GED-like rows, one for each incident with a death."""
    rows, omitted = list[tuple[str, ...]](), list[Omitted]()
    for incident in one.dossier.happenings():
        toll = toll_of(incident, DEATHS)
        if toll is None or not _has_death(toll):
            omitted.append(Omitted(id=incident.id, reason=NO_DEATH))
        else:
            cells = _row(incident, toll, one)
            rows.append(tuple(cells.get(name, "") for name in COLUMNS))
    data = csv_bytes(COLUMNS, rows)
    file = File(name="ged_like.csv", data=data, rows=len(rows))
    return Export(files=(file, tolls_file(one)), omitted=(*one.omitted, *omitted))


def _has_death(toll: Toll) -> bool:
    figures = (toll.low, toll.best, toll.high)
    return any(not isinstance(figure, Unknown) and figure > 0 for figure in figures)


def _row(incident: Incident, toll: Toll, one: Cared) -> dict[str, str]:
    claims = one.dossier.claims_of(incident)
    side_a, side_b = sides(incident, one)
    return {
        "id": incident.id,
        "code_status": one.dossier.standing_of(incident),
        "type_of_violence": violence(claims, one.book),
        "dyad_name": f"{side_a} - {side_b}" if side_a and side_b else "",
        "side_a": side_a,
        "side_b": side_b,
        "number_of_sources": str(sources(incident)),
        **_sources(incident, one),
        **_place(incident, one),
        **_time(incident),
        **_deaths(incident, toll, claims),
        "event_clarity": "2" if "clarity_2" in (*incident.notes, *toll.notes) else "1",
        "best": cell(toll.best),
        "high": cell(toll.high),
        "low": cell(toll.low),
    }


def _sources(incident: Incident, one: Cared) -> dict[str, str]:
    documents = documents_of(incident, one)
    return {
        "source_article": listed(one.source(document) for document in documents),
        "source_office": publishers(incident, one),
        "source_date": listed(
            str(document.published)
            for document in documents
            if not isinstance(document.published, Unknown)
        ),
        "source_headline": listed(one.text(document.title) for document in documents),
        "source_original": claimants(one.dossier.claims_of(incident), one),
    }


def _place(incident: Incident, one: Cared) -> dict[str, str]:
    point = one.point(incident)
    name = place(incident, one)
    here, (adm_1, adm_2) = land(incident, one), admin(incident, one)
    lat, lon = ("", "") if point is None else (f"{point[0]:g}", f"{point[1]:g}")
    return {
        "where_prec": prec(incident),
        "where_coordinates": name,
        "where_description": name,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": "" if point is None else f"POINT ({lon} {lat})",
        "priogrid_gid": prio_cell(point),
        "adm_1": adm_1,
        "adm_2": adm_2,
        "country": here.name or country(incident),
        "region": here.ucdp,
    }


def _time(incident: Incident) -> dict[str, str]:
    span = days(incident)
    if span is None or isinstance(incident.when, Unknown):
        return {}
    return {
        "year": str(span[0].year),
        "date_prec": cell(incident.when.date_prec),
        "date_start": f"{span[0].first} {MIDNIGHT}",
        "date_end": f"{span[1].last} {MIDNIGHT}",
    }


def violence(claims: tuple[Claim, ...], book: CareBook) -> str:
    """Return UCDP's type of violence by who did what to whom; empty where it is not told.

    1 between a state's forces and an armed group or another state's, 2 between groups, 3 of
    one side against civilians.
    """
    sectors = {known(filler.sector, "") for claim in claims for filler in claim.roles.actor} - {
        ""
    }
    victims = {claim.victims.role for claim in claims}
    against = {
        known(filler.sector, "") for claim in claims for filler in claim.roles.target
    } - {""}
    if sectors and victims <= {VictimRole.CIVILIAN, VictimRole.OTHER_PROTECTED}:
        return ONE_SIDED
    kinds = book.acled_actors
    fighting = {sector for sector in against if kinds.get(sector) != CIVILIANS}
    if not sectors or not fighting:
        return ""
    of_a_state = any(kinds.get(sector) == STATE_FORCES for sector in sectors | fighting)
    return STATE if of_a_state else NON_STATE


def _deaths(incident: Incident, toll: Toll, claims: tuple[Claim, ...]) -> dict[str, str]:
    if isinstance(toll.best, Unknown):
        return {}
    split = deaths(incident, int(toll.best), claims)
    return {
        "deaths_a": str(split.a),
        "deaths_b": str(split.b),
        "deaths_civilians": str(split.civilians),
        "deaths_unknown": str(split.unknown),
    }


def deaths(incident: Incident, best: int, claims: tuple[Claim, ...]) -> Deaths:
    """Return the best figure by side; nobody's side is inferred.

    Civilians are those whom a claim calls so. The rest falls to side b only where every claim
    of deaths calls the dead fighters, of one and the same side; else it is unknown.
    """
    part = toll_of(incident, DEATHS, "civilian")
    told = 0 if part is None or isinstance(part.best, Unknown) else min(int(part.best), best)
    killed = [claim for claim in claims if claim.kind == DEATHS]
    roles = {claim.victims.role for claim in killed}
    if killed and roles == {VictimRole.CIVILIAN}:
        return Deaths(civilians=best)
    fallen = {
        known(filler.id, "")
        for claim in killed
        if claim.victims.role is VictimRole.COMBATANT
        for filler in claim.roles.target
    }
    if roles and roles <= {VictimRole.COMBATANT, VictimRole.CIVILIAN} and len(fallen) == 1:
        return Deaths(b=best - told, civilians=told)
    return Deaths(civilians=told, unknown=best - told)
