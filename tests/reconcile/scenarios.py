"""Scenarios of reconciling: tables of claims in, what is found shown in the table's words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import yaml
from tests.reconcile import builders

from reportedly.model.actor import Filler, Where
from reportedly.model.claim import (
    Claim,
    FactValue,
    Link,
    LinkType,
    Period,
    Status,
    VictimRole,
)
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Number
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import SourceType, Voice
from reportedly.reconcile.reconcile import reconcile

CASES = Path(__file__).parents[1] / "cases" / "reconcile"
Value = str | int | bool | date | Sequence[str]
Fields = Mapping[str, Value]
Shown = dict[str, object]
STEP = 100
FORCES = {
    "north koreans": builders.NORTH_KOREANS,
    "russians": Filler(text="Russian troops", id="RUS-MIL", country="RUS", sector="MIL"),
    "ukrainians": Filler(text="Ukrainian troops", id="UKR-MIL", country="UKR", sector="MIL"),
    "gazans": Filler(text="residents of Gaza", id="PSE", country="PSE"),
    "rebels": Filler(text="the rebels", id="grp:front"),
    "army": Filler(text="the army", id="MMR-MIL", country="MMR", sector="MIL"),
}
SPAN = builders.IZIUM.span
PLACES = {
    "Izium": builders.IZIUM,
    "Kupiansk": builders.KUPIANSK,
    "Kherson": builders.KHERSON,
    "Kamianka": builders.town("Kamianka", 49.25, 37.30),
    "Rafah": builders.town("Rafah", 31.29, 34.24, "PSE"),
    "Ukraine": Where(
        surface="Ukraine", span=SPAN, name="Ukraine", id="iso:UKR", country="UKR", where_prec=6
    ),
    "Kharkiv region": Where(
        surface="Kharkiv region",
        span=SPAN,
        name="Kharkiv region",
        id="geo:kharkiv",
        country="UKR",
        where_prec=4,
    ),
}


def load() -> dict[str, Mapping[str, object]]:
    """Return every scenario by its name; a name may stand in one file only."""
    found: dict[str, Mapping[str, object]] = {}
    for path in sorted(CASES.glob("*.yml")):
        table = _plain(yaml.safe_load(path.read_text(encoding="utf-8")))
        assert not found.keys() & table.keys(), path.name
        found |= table
    return found


def _plain(value: object) -> dict[str, Mapping[str, object]]:
    """Return a table with its days in words."""
    return cast("dict[str, Mapping[str, object]]", _in_words(value))


def _in_words(value: object) -> object:
    if isinstance(value, dict):
        return {key: _in_words(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_in_words(one) for one in value]
    return str(value) if isinstance(value, date) else value


def claims_of(case: Mapping[str, object]) -> dict[str, Claim]:
    """Return the claims of a scenario by the names that it gives them."""
    shared = cast("Fields", case.get("all", {}))
    told = cast("Mapping[str, Fields]", case["claims"])
    made: dict[str, Claim] = {}
    for place, (name, own) in enumerate(told.items()):
        made[name] = _claim({**shared, **own}, STEP * place, made)
    return made


def documents_of(case: Mapping[str, object], claims: Mapping[str, Claim]) -> list[Document]:
    """Return the papers of a scenario: "2025-01-13 The Herald", or fields."""
    papers = cast("Mapping[str, object]", case.get("papers", {}))
    names = sorted({one.document for one in claims.values()} | papers.keys())
    return [_paper(name, papers.get(name, "")) for name in names]


def settings_of(case: Mapping[str, object]) -> Settings:
    """Return the settings that a scenario asks for."""
    at = case.get("at")
    return Settings(as_of=PartialDate.parse(str(at)) if at else UNKNOWN)


def found_in(case: Mapping[str, object]) -> list[Shown]:
    """Return what a scenario yields, in the words of its table."""
    claims = claims_of(case)
    documents = documents_of(case, claims)
    found = reconcile(tuple(claims.values()), tuple(documents), settings=settings_of(case))
    names = {one.id: name for name, one in claims.items()}
    return [shown(one, names) for one in found]


def shown(incident: Incident, names: Mapping[str, str]) -> Shown:
    """Return an incident in the words of the tables."""
    return {
        "shape": str(incident.shape),
        "title": incident.title,
        "documents": list(incident.documents),
        "main_of": list(incident.main_of),
        "tolls": {_row(toll): _toll(toll, names) for toll in incident.tolls},
        "disputes": sorted(
            " and ".join(sorted(names.get(one, "a sum") for one in pair))
            for pair in incident.disputes
        ),
        "history": {
            names[step.claim]: f"{step.kind} by {names[step.superseded_by]}"
            for step in incident.history
        },
    }


def _row(toll: Toll) -> str:
    return toll.category if toll.victims == "all" else f"{toll.category} {toll.victims}"


def _toll(toll: Toll, names: Mapping[str, str]) -> Shown:
    return {
        "range": f"{_number(toll.low)}..{_number(toll.high)}{'+' * toll.high_open}",
        "best": "unknown" if isinstance(toll.best, Unknown) else toll.best,
        "status": str(toll.status),
        "groups": toll.groups,
        "period": toll.period,
        "derived": toll.derived,
        "as_of": "unknown" if isinstance(toll.as_of, Unknown) else str(toll.as_of),
        "claims": sorted(names[one] for one in toll.claims),
        "held_out": {names[one.claim]: one.reason for one in toll.held_out},
        "last": sorted(names[one] for one in toll.last),
    }


def _number(number: Number | Unknown) -> str:
    return "?" if isinstance(number, Unknown) else str(number)


def _paper(name: str, given: object) -> Document:
    if isinstance(given, Mapping):
        fields = {key: str(value) for key, value in given.items()}
        day, publisher = fields.get("published", ""), fields.get("publisher", "")
        return builders.document(name, day, publisher=publisher, text=fields.get("text", ""))
    day, _, publisher = str(given).partition(" ")
    return builders.document(name, day, publisher=publisher)


def _claim(fields: Fields, at: int, made: Mapping[str, Claim]) -> Claim:
    said = fields.get("by")
    one = builders.claim(
        str(fields["kind"]),
        str(fields.get("count", "")),
        by=None if said is None else str(said),
        of=_people(str(fields.get("of", "people"))),
        actor=tuple(_people(str(who)) for who in _list(fields.get("actor"))),
        at=int(str(fields.get("at", at))),
        sentence=int(str(fields["sentence"])) if "sentence" in fields else None,
        doc=str(fields.get("paper", "a paper")),
        group=str(fields.get("group", "all")),
        role=VictimRole(str(fields.get("role", "unknown"))),
        period=Period(str(fields.get("period", "incident"))),
        as_of=str(fields.get("as_of", "")),
        when=str(fields.get("when", "")),
        where=PLACES[str(fields["where"])] if "where" in fields else UNKNOWN,
        status=Status(str(fields.get("status", "happened"))),
        flags=tuple(_list(fields.get("flags"))),
        links=tuple(_links(fields, made)),
        increment=bool(fields.get("increment", False)),
    )
    if "value" in fields:
        one = replace(one, claimant_value=FactValue(str(fields["value"])))
    return replace(one, attribution=(*one.attribution[:-1], _typed(one.claimant, fields)))


def _typed(voice: Voice, fields: Fields) -> Voice:
    kind = SourceType(str(fields["voice"])) if "voice" in fields else voice.source_type
    country = str(fields["country"]) if "country" in fields else voice.country
    return replace(voice, source_type=kind, country=country)


def _links(fields: Fields, made: Mapping[str, Claim]) -> list[Link]:
    return [
        Link(type=LinkType(kind), claim=made[str(fields[kind])].id)
        for kind in ("part_of", "denies", "corrects")
        if kind in fields
    ]


def _people(words: str) -> Filler:
    return FORCES.get(words, Filler(text=words))


def _list(value: Value | None) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(one) for one in cast("list[str]", value)]
