"""`acled_like.csv`: one day a row, in the columns of ACLED.

Ids begin with RPT, never like ACLED's own. Totals over several days are split by floor
division, the remainder one each from the first day on; those of a whole country are refused.
Silence on deaths becomes 0 here, and only here (ACLED codebook).
"""

from collections.abc import Iterator
from datetime import timedelta

from reportedly.model.claim import Claim
from reportedly.model.incident import Incident
from reportedly.model.unknown import Unknown, known
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import Export, File, Omitted
from reportedly.report.exports.rows import (
    CIVILIANS,
    DEATHS,
    STATE_FORCES,
    admin,
    claimants,
    country,
    csv_bytes,
    days,
    land,
    listed,
    place,
    publishers,
    sides,
    toll_of,
)
from reportedly.report.exports.tolls import tolls_file

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2",
    "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
    "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
VIOLENCE = "Violence against civilians"
ABROAD = "External/Other forces"
NO_DATE, NO_TYPE, WHOLE_COUNTRY = (
    "no day",
    "no sub-event type fits",
    "a total of a whole country",
)
COUNTRY_PREC = 6
WEEK = 7
LONGEST = 366  # days over which a total is split


def acled(one: Cared) -> Export:
    """Return ACLED-like rows, one for each day of each incident that has a sub-event type."""
    rows, omitted = list[tuple[str, ...]](), list[Omitted]()
    for incident in one.dossier.happenings():
        reason = _refused(incident, one)
        if reason:
            omitted.append(Omitted(id=incident.id, reason=reason))
            continue
        for cells in _rows(incident, one):
            rows.append(tuple(cells.get(name, "") for name in COLUMNS))
    file = File(name="acled_like.csv", data=csv_bytes(COLUMNS, rows), rows=len(rows))
    return Export(files=(file, tolls_file(one)), omitted=(*one.omitted, *omitted))


def split(total: int, count: int) -> tuple[int, ...]:
    """Return a total over so many days: 12 over 3 is 4, 4, 4; 7 over 3 is 3, 2, 2."""
    share, rest = divmod(total, count)
    return tuple(share + (day < rest) for day in range(count))


def _refused(incident: Incident, one: Cared) -> str:
    span = days(incident)
    if span is None or span[0].day == 0 or span[1].day == 0:
        return NO_DATE
    if not _sub_event(incident, one):
        return NO_TYPE
    several = (span[1].last - span[0].first).days > 0
    where = incident.where
    prec = 0 if isinstance(where, Unknown) else known(where.where_prec, 0)
    return WHOLE_COUNTRY if several and prec >= COUNTRY_PREC else ""


def _sub_event(incident: Incident, one: Cared) -> str:
    """Return the sub-event type that most claims have; of as many, the first."""
    claims = one.dossier.claims_of(incident)
    types = [known(claim.coding.acled, "") for claim in claims]
    found = [name for name in types if name in one.book.acled_events]
    return max(found, key=found.count, default="")


def _rows(incident: Incident, one: Cared) -> Iterator[dict[str, str]]:
    span = days(incident)
    if span is None:
        return
    first, last = span[0].first, span[1].last
    count = min((last - first).days + 1, LONGEST)
    toll = toll_of(incident, DEATHS)
    best = toll.low if toll and isinstance(toll.best, Unknown) else toll.best if toll else 0
    dead = 0 if isinstance(best, Unknown) else int(best)
    common = _common(incident, one)
    for number, part in enumerate(split(dead, count)):
        day = first + timedelta(days=number)
        note = f"; {dead} reported deaths split over {count} days" if count > 1 and dead else ""
        yield {
            **common,
            "event_id_cnty": f"RPT-{incident.id}" + (f"-{number + 1}" if count > 1 else ""),
            "event_date": day.isoformat(),
            "year": str(day.year),
            "time_precision": _time_precision(count),
            "notes": common["notes"] + note,
            "fatalities": str(part),
        }


def _common(incident: Incident, one: Cared) -> dict[str, str]:
    claims = one.dossier.claims_of(incident)
    sub = _sub_event(incident, one)
    event, disorder = one.book.acled_events[sub]
    inter1, inter2 = _inter(claims, "actor", one), _inter(claims, "target", one)
    side_a, side_b = sides(incident, one)
    targeted = event == VIOLENCE or inter2 == CIVILIANS
    return {
        "disorder_type": disorder,
        "event_type": event,
        "sub_event_type": sub,
        "actor1": side_a,
        "inter1": inter1,
        "actor2": side_b,
        "inter2": inter2,
        "interaction": "-".join(name for name in (inter1, inter2) if name),
        "civilian_targeting": "Civilians targeted" if targeted else "",
        **_place(incident, one),
        "source": publishers(incident, one),
        "notes": f"{one.dossier.standing_of(incident)}; claimants: {claimants(claims, one)}",
        "tags": listed(incident.notes),
    }


def _place(incident: Incident, one: Cared) -> dict[str, str]:
    point = one.point(incident)
    where = incident.where
    prec = 0 if isinstance(where, Unknown) else known(where.where_prec, 0)
    here, (admin1, admin2) = land(incident, one), admin(incident, one)
    return {
        "iso": here.number,
        "region": here.acled,
        "country": here.name or country(incident),
        "admin1": admin1,
        "admin2": admin2,
        "location": place(incident, one),
        "latitude": "" if point is None else f"{point[0]:.4f}",
        "longitude": "" if point is None else f"{point[1]:.4f}",
        "geo_precision": {1: "1", 2: "2"}.get(prec, "3" if prec else ""),
    }


def _inter(claims: tuple[Claim, ...], role: str, one: Cared) -> str:
    """Return ACLED's word for what kind of actor fills a role first."""
    for claim in claims:
        for filler in getattr(claim.roles, role):
            kind = one.book.acled_actors.get(known(filler.sector, ""), "")
            if kind == STATE_FORCES and _abroad(claim, known(filler.country, "")):
                return ABROAD
            if kind:
                return kind
    return ""


def _abroad(claim: Claim, country_of: str) -> bool:
    where = claim.where
    here = "" if isinstance(where, Unknown) else known(where.country, "")
    return bool(here and country_of and here != country_of)


def _time_precision(count: int) -> str:
    """Return ACLED's code: 1 the day, 2 the week, 3 the month."""
    if count == 1:
        return "1"
    return "2" if count <= WEEK else "3"
