"""What a brief tells of: everything, one series or incident, one week, one country."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from reportedly.model.claim import Claim
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.report.exports.dossier import Dossier
from reportedly.report.ground import Ground, behind

WEEK = timedelta(days=6)


def of_incident(whole: Dossier, name: str) -> Dossier:
    """Return a dossier of one incident or series and the claims behind it."""
    chosen = tuple(one for one in whole.incidents if one.id == name)
    inside = {claim for one in chosen for claim in behind(one)}
    return _narrowed(whole, lambda claim: claim.id in inside, {one.id for one in chosen})


def of_week(whole: Dossier, day: PartialDate) -> Dossier:
    """Return a dossier of the claims as of a day of the week, Monday to Sunday, of that day."""
    first, last = week_of(day)

    def fits(claim: Claim) -> bool:
        if isinstance(claim.as_of, Unknown):
            return False
        return first.first <= claim.as_of.date.last and claim.as_of.date.first <= last.first

    return _narrowed(whole, fits)


def of_country(whole: Dossier, code: str) -> Dossier:
    """Return a dossier of the claims that lie in a country, or are of its people."""

    def fits(claim: Claim) -> bool:
        places = () if isinstance(claim.where, Unknown) else (claim.where.country,)
        roles = (filler.country for _, role in claim.roles.filled() for filler in role)
        return code in (*places, *roles)

    return _narrowed(whole, fits)


def week_of(day: PartialDate) -> tuple[PartialDate, PartialDate]:
    """Return Monday and Sunday of a day's week."""
    monday = day.first - timedelta(days=day.first.weekday())
    return PartialDate.of(monday), PartialDate.of(min(monday, date.max - WEEK) + WEEK)


def _narrowed(
    whole: Dossier, fits: Callable[[Claim], bool], only: set[str] | None = None
) -> Dossier:
    """Return a dossier of the claims that fit, and of the incidents that they stand in.

    All claims behind such an incident come with it: its figures rest on them.
    """
    ground = whole.ground
    wanted = {name for name, claim in ground.claims.items() if fits(claim)}
    kept = tuple(
        one
        for one in whole.incidents
        if (one.id in only if only is not None else wanted.intersection(behind(one)))
    )
    inside = wanted | {claim for one in kept for claim in behind(one)}
    claims = tuple(one for name, one in ground.claims.items() if name in inside)
    documents = {claim.document for claim in claims}
    return replace(
        whole,
        incidents=kept,
        ground=Ground.of(
            claims,
            (one for name, one in ground.documents.items() if name in documents),
            ground.sums.values(),
        ),
    )
