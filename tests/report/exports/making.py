"""A small ledger for exports, built by hand: a victim, a relative and a minister, by name."""

from dataclasses import replace

from tests.report import build

from reportedly.lexicon.care_book import load_care
from reportedly.model.actor import Filler, Roles, Where
from reportedly.model.claim import Coding, VictimRole, Victims
from reportedly.model.incident import Incident, Shape, Toll, TollStatus
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import QuantityKind
from reportedly.model.settings import Settings
from reportedly.model.voice import SourceType
from reportedly.report.exports.care import Cared, cared
from reportedly.report.exports.dossier import Dossier
from reportedly.report.ground import Ground

TEXT = (
    "Teacher Olena Hrytsenko dies as shell hits school\n\n"
    "At least 12 people were killed, among them Olena Hrytsenko, said her brother Taras"
    " Hrytsenko. Mrs. Hrytsenko-Bilyk taught there. Minister Ihor Klymenko confirmed 12 dead."
)
REPORT = build.document(
    "report-olena-hrytsenko",
    TEXT,
    title="Teacher Olena Hrytsenko dies as shell hits school",
    published="2025-03-02",
    publisher="Invented Morning Post",
    url="https://morning.invalid/2025/olena-hrytsenko-killed?x=1",
)
QUOTE = "At least 12 people were killed, among them Olena Hrytsenko, said her brother Taras"
VICTIM = build.claim(
    REPORT,
    QUOTE,
    "killed",
    "killed",
    roles=Roles(target=(Filler(text="12 people"), Filler(text="Olena Hrytsenko"))),
    counted="target",
    count=build.amount("At least 12", 12, QuantityKind.AT_LEAST, (12, 12)),
    attribution=build.says("Taras Hrytsenko", "said", source_type=SourceType.FAMILY),
    as_of=build.dated("2025-03-01"),
    coding=Coding(acled="Shelling/artillery/missile attack"),
)
MINISTER = build.claim(
    REPORT,
    "Minister Ihor Klymenko confirmed 12 dead.",
    "killed",
    "dead",
    counted="target",
    count=build.amount("12", 12),
    attribution=build.says("Ihor Klymenko", "confirmed", SourceType.PARTY_GOVERNMENT),
    as_of=build.dated("2025-03-01"),
    victims=Victims(role=VictimRole.CIVILIAN),
)
DAYS = When(
    surface="on Saturday",
    span=REPORT.span(0, 1),
    start=PartialDate.parse("2025-03-01"),
    end=PartialDate.parse("2025-03-03"),
)
PLACE = Where(
    surface="the town",
    span=REPORT.span(0, 1),
    name="Izium",
    country="UKR",
    lat=49.21234,
    lon=37.25678,
    where_prec=1,
)
TOLL = Toll(
    category="killed",
    victims="all",
    period="incident",
    convention="ucdp",
    status=TollStatus.CORROBORATED,
    low=12,
    best=12,
    high=12,
    as_of=PartialDate.parse("2025-03-01"),
    groups=2,
    documents=(REPORT.id,),
    claims=(VICTIM.id, MINISTER.id),
)
INCIDENT = Incident(
    id="feedbeef00000001",
    shape=Shape.INCIDENT,
    title="killed: 12 people, Izium",
    when=DAYS,
    where=PLACE,
    tolls=(TOLL,),
    documents=(REPORT.id,),
)
GROUND = Ground.of((VICTIM, MINISTER), (REPORT,))
BOOK = load_care()
NAMES = ("olena", "hrytsenko", "taras", "bilyk")


def dossier(*incidents: Incident, **more: object) -> Dossier:
    """Return a dossier of these incidents, or of the one above."""
    made = Dossier(
        incidents=incidents or (INCIDENT,),
        ground=GROUND,
        settings=Settings(convention="ucdp"),
        rules="rules",
        version="reportedly 0",
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Dossier, by name


def ready(*incidents: Incident, **more: object) -> Cared:
    """Return the same, ready to leave."""
    return cared(dossier(*incidents, **more), BOOK)
