"""A brief of what is laid open: of all, one series or incident, one week, one country."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reportedly.desk.books import care, wording
from reportedly.desk.desk import Desk, lexicon
from reportedly.desk.leaving import dossier_of
from reportedly.errors import UsageError
from reportedly.ledger.finding import Candidate, only
from reportedly.model.issue import Judgement
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import READER_VERSION
from reportedly.report.briefs.compose import WHOLE, compose
from reportedly.report.briefs.nouns import Brief
from reportedly.report.briefs.scope import of_country, of_incident, of_week, week_of
from reportedly.report.exports.care import cared
from reportedly.report.exports.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a brief is asked to tell of; all that is given holds at once.

    Attributes:
        series: the id of a series or incident, or its beginning; "" for all.
        week: a day of the week, Monday to Sunday; unknown for all of the time.
        country: its name or its three letters; "" for all.
    """

    series: str = ""
    week: PartialDate | Unknown = UNKNOWN
    country: str = ""


def brief_of(
    open_desk: Callable[[Settings], Desk],
    settings: Settings,
    scope: Scope,
    *,
    today: PartialDate | Unknown,
    waived: tuple[Judgement, ...] = (),
) -> Brief:
    """Return a brief with its do-no-harm defaults; that of a week stands as of its Sunday.

    Args:
        open_desk: lays the ledger open under settings.
        settings: those of the call.
        scope: what it tells of.
        today: the day of the brief; what is younger than the delay stays behind.
        waived: judgements that turn a default off, for this brief.

    Raises:
        UsageError: there is no such series, or no such country.
    """
    if not isinstance(scope.week, Unknown) and isinstance(settings.as_of, Unknown):
        settings = replace(settings, as_of=week_of(scope.week)[1])
    desk = open_desk(settings)
    whole = dossier_of(desk, settings, today=today, waived=waived)
    told, heading = _narrowed(whole, scope)
    made = compose(cared(told, care()), wording(), desk.judgements, heading)
    birth = (("program", READER_VERSION), ("rules", desk.rules))
    return replace(made, method=(*made.method, *birth))


def _narrowed(whole: Dossier, scope: Scope) -> tuple[Dossier, str]:
    """Return what a brief is of, and its title."""
    heading = WHOLE
    if scope.series:
        begins = (one for one in whole.incidents if one.id.startswith(scope.series))
        chosen = only((Candidate(one.id, str(one.shape)) for one in begins), scope.series).id
        whole = of_incident(whole, chosen)
        heading = f"{WHOLE}: {whole.incidents[0].title}"
    if not isinstance(scope.week, Unknown):
        first, last = week_of(scope.week)
        whole, heading = of_week(whole, scope.week), f"{heading}, {first} to {last}"
    if scope.country:
        code, name = _country(scope.country)
        whole, heading = of_country(whole, code), f"{heading}: {name}"
    return whole, heading


def _country(asked: str) -> tuple[str, str]:
    """Return the code and the name of a country that is asked for by either.

    Raises:
        UsageError: there is none.
    """
    names = lexicon().actors.countries
    found = [
        (code, name)
        for code, name in names.items()
        if asked.casefold() in {code.casefold(), name.casefold()}
    ]
    if not found:
        hint = "Give its English name, or its three letters: UKR."
        raise UsageError("no such country", asked, hint)
    return found[0]
