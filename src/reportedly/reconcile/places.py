"""Places compared: the same, too far apart, or not to be told."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from reportedly.model.actor import Where
from reportedly.model.unknown import Unknown
from reportedly.reconcile.wording import spelled

EARTH_KM = 6371.0
REMEMBERED = 50_000  # pairs of points
TOWN = 2
PROVINCE = 4
COUNTRY = 6


def place_key(where: Where) -> str:
    """Return what tells a place from others: its identifier, else its name."""
    if not isinstance(where.id, Unknown):
        return where.id
    return spelled(where.surface if isinstance(where.name, Unknown) else where.name)


def precision(where: Where) -> int:
    """Return UCDP's code; a place whose precision is unknown is no better than a country."""
    return COUNTRY if isinstance(where.where_prec, Unknown) else where.where_prec


def same_place(left: Where | Unknown, right: Where | Unknown, near_km: float) -> bool:
    """Say whether two places are known to be one, or near enough."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return False
    if place_key(left) == place_key(right):
        return True
    far = distance(left, right)
    towns = precision(left) <= TOWN and precision(right) <= TOWN
    return towns and not isinstance(far, Unknown) and far <= near_km


def places_clash(left: Where | Unknown, right: Where | Unknown, near_km: float) -> bool:
    """Say whether two places cannot be one; a country and its town can."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return False
    if same_place(left, right, near_km):
        return False
    if _different(left.country, right.country):
        return True
    if precision(left) < PROVINCE and precision(right) < PROVINCE:
        far = distance(left, right)
        return isinstance(far, Unknown) or far > near_km
    return precision(left) == precision(right) == PROVINCE


def distance(left: Where, right: Where) -> float | Unknown:
    """Return the kilometres between two places, along the globe."""
    if isinstance(left.lat, Unknown) or isinstance(left.lon, Unknown):
        return Unknown.UNKNOWN
    if isinstance(right.lat, Unknown) or isinstance(right.lon, Unknown):
        return Unknown.UNKNOWN
    return _kilometres(left.lat, left.lon, right.lat, right.lon)


@lru_cache(maxsize=REMEMBERED)
def _kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the kilometres between two points; the same towns are compared time and again."""
    up = sin(radians(other_lat - lat) / 2) ** 2
    across = sin(radians(other_lon - lon) / 2) ** 2
    flat = cos(radians(lat)) * cos(radians(other_lat))
    return 2 * EARTH_KM * asin(sqrt(min(1.0, up + flat * across)))


def _different(left: str | Unknown, right: str | Unknown) -> bool:
    return not isinstance(left, Unknown) and not isinstance(right, Unknown) and left != right
