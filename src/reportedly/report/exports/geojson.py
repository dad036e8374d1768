"""`incidents.geojson`: incidents as features (RFC 7946); places that are points have one."""

from reportedly.model.incident import Incident, Toll
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import Export, File
from reportedly.report.exports.rows import country, days, place
from reportedly.report.incidents import as_of
from reportedly.wire import Json, dumps


def geojson(one: Cared) -> Export:
    """Return a FeatureCollection in WGS 84, longitude first."""
    incidents = one.dossier.happenings()
    features: list[Json] = [_feature(incident, one) for incident in incidents]
    data = dumps({"type": "FeatureCollection", "features": features}).encode()
    file = File(name="incidents.geojson", data=data, rows=len(features))
    return Export(files=(file,), omitted=one.omitted)


def _feature(incident: Incident, one: Cared) -> Json:
    point = one.point(incident)
    geometry: Json = None
    if point is not None:
        geometry = {"type": "Point", "coordinates": [point[1], point[0]]}
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": geometry,
        "properties": _properties(incident, one),
    }


def _properties(incident: Incident, one: Cared) -> Json:
    where, span, when = incident.where, days(incident), incident.when
    claims = one.dossier.claims_of(incident)
    return {
        "title": one.text(incident.title),
        "country": country(incident) or None,
        "place": place(incident, one) or None,
        "where_prec": None if isinstance(where, Unknown) else _known(where.where_prec),
        "start": None if span is None else str(span[0]),
        "end": None if span is None else str(span[1]),
        "date_prec": None if isinstance(when, Unknown) else _known(when.date_prec),
        "tolls": [_toll(toll, one) for toll in incident.tolls],
        "claims": [claim.id for claim in claims],
        "standing": one.dossier.standing_of(incident),
    }


def _toll(toll: Toll, one: Cared) -> Json:
    ground = one.dossier.ground
    voices = (
        words.claimant(claim, ground.document(claim)) for claim in ground.known(toll.claims)
    )
    return {
        "category": toll.category,
        "victims": toll.victims,
        "period": toll.period,
        "low": _known(toll.low),
        "best": _known(toll.best),
        "high": _known(toll.high),
        "high_open": toll.high_open,
        "status": str(toll.status),
        "convention": toll.convention,
        "as_of": as_of(toll),
        "number_of_sources": toll.groups,
        "claimants": list(dict.fromkeys(one.text(voice) for voice in voices)),
    }


def _known(value: float | Unknown) -> Json:
    return None if isinstance(value, Unknown) else value
