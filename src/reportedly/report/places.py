"""Incidents by place and by month: what maps and timelines are drawn from."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model.actor import Where
from reportedly.model.incident import Incident
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report import words

PRECISIONS = (
    "unknown",
    "an exact place",
    "near a place",
    "a district",
    "a province",
    "a river, road or front",
    "a country",
    "waters or airspace",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place, and what is said to have happened there.

    Attributes:
        name: the place; "unknown" for what no text places.
        where: the place as the first incident has it; unknown where there is none.
        precision: how exact it is, in words.
        incidents: what happened there, by id.
    """

    name: str
    where: Where | Unknown
    precision: str
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month, and what is said to have begun in it.

    Attributes:
        name: `YYYY-MM`; "unknown" for what no text dates.
        incidents: by their first day.
    """

    name: str
    incidents: tuple[Incident, ...]


def located(incidents: Iterable[Incident]) -> tuple[Spot, ...]:
    """Return the places, those of most incidents first, the unknown one last."""
    told: dict[tuple[str, int], list[Incident]] = {}
    for one in incidents:
        told.setdefault((_name(one.where), _code(one.where)), []).append(one)
    spots = (
        Spot(
            name=name,
            where=there[0].where,
            precision=PRECISIONS[code],
            incidents=tuple(sorted(there, key=lambda one: one.id)),
        )
        for (name, code), there in told.items()
    )
    return tuple(
        sorted(
            spots,
            key=lambda one: (isinstance(one.where, Unknown), -len(one.incidents), one.name),
        )
    )


def dated(incidents: Iterable[Incident]) -> tuple[Month, ...]:
    """Return the months, the newest first, the unknown one last."""
    told: dict[str, list[Incident]] = {}
    for one in incidents:
        told.setdefault(_month(one), []).append(one)
    known = sorted((name for name in told if name != words.UNKNOWN_WORD), reverse=True)
    rest = [name for name in told if name == words.UNKNOWN_WORD]
    return tuple(
        Month(
            name=name,
            incidents=tuple(sorted(told[name], key=lambda one: (words.when(one.when), one.id))),
        )
        for name in (*known, *rest)
    )


def _name(where: Where | Unknown) -> str:
    if isinstance(where, Unknown):
        return words.UNKNOWN_WORD
    return words.plain(where.surface if isinstance(where.name, Unknown) else where.name)


def _code(where: Where | Unknown) -> int:
    code = UNKNOWN if isinstance(where, Unknown) else where.where_prec
    return 0 if isinstance(code, Unknown) else code


def _month(one: Incident) -> str:
    when = one.when
    if isinstance(when, Unknown):
        return words.UNKNOWN_WORD
    day = when.end if isinstance(when.start, Unknown) else when.start
    return words.UNKNOWN_WORD if isinstance(day, Unknown) else str(day)[:7]
