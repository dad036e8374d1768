"""Names of incidents: after the smallest of their claims, and found by any of them.

When incidents join or part, some names are no longer in use. Each claim of an incident could
have given it its name, so an old name leads to its claim, and to the incident that has it now.
"""

from collections.abc import Iterable

from reportedly.model.incident import Incident, Shape
from reportedly.wire import short_hash


def name_after(claim: str) -> str:
    """Return the id of the incident whose smallest claim this is."""
    return short_hash("incident", claim)


def formerly(prefix: str, incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Return the incidents that have, or may have had, an id that begins like this."""
    return tuple(
        one
        for one in incidents
        if one.shape is Shape.INCIDENT
        and any(name_after(claim).startswith(prefix) for claim in one.claims)
    )
