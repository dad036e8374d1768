"""A small war of invented reports, built by hand: what tables and briefs are tested on."""

import hashlib
from dataclasses import replace

from reportedly.model.actor import Filler, Roles, Where
from reportedly.model.claim import AsOf, Claim, FactValue, Period, Status
from reportedly.model.document import Document
from reportedly.model.incident import (
    HeldOut,
    Incident,
    Shape,
    Step,
    StepKind,
    Toll,
    TollStatus,
)
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report.ground import Ground


def document(name: str, text: str, **known: str) -> Document:
    """Return a document; `published` is a date, the rest is as it is."""
    published = known.pop("published", "")
    return Document(
        id=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        title=known.get("title", UNKNOWN),
        publisher=known.get("publisher", UNKNOWN),
        url=known.get("url", UNKNOWN),
        published=PartialDate.parse(published) if published else UNKNOWN,
    )


def find(text: Document, words: str) -> Span:
    """Return where the words stand; nobody types an offset."""
    start = text.text.index(words)
    return text.span(start, start + len(words))


def amount(
    surface: str,
    n: int | Unknown = UNKNOWN,
    kind: QuantityKind = QuantityKind.EXACT,
    bounds: tuple[int | Unknown, int | Unknown] | None = None,
) -> Quantity:
    """Return a quantity whose bounds are its numeral, unless they are given."""
    lo, hi = bounds or (n, n)
    return Quantity(surface=surface, n=n, lo=lo, hi=hi, kind=kind)


def claim(source: Document, quote: str, kind: str, trigger: str, **more: object) -> Claim:
    """Return a claim on a quote of its document; its id is short and readable."""
    span = find(source, quote)
    inside = span.start + quote.index(trigger)
    built = Claim(
        id=hashlib.sha256(f"{source.id}{quote}{kind}".encode()).hexdigest()[:16],
        document=source.id,
        kind=kind,
        span=span,
        quote=quote,
        trigger=source.span(inside, inside + len(trigger)),
        attribution=(Voice(part=Part.PUBLISHER),),
    )
    return replace(built, **more)  # type: ignore[arg-type]  # fields of Claim, by name


def says(name: str, cue: str, source_type: SourceType) -> tuple[Voice, ...]:
    """Return a chain of the publisher and one claimant."""
    claimant = Voice(part=Part.CLAIMANT, text=name, cue=cue, source_type=source_type)
    return (Voice(part=Part.PUBLISHER), claimant)


def dated(day: str) -> AsOf:
    """Return an as-of date that the statement gives."""
    return AsOf(date=PartialDate.parse(day), origin="statement")


SOLDIERS = Roles(target=(Filler(text="northern soldiers", id="PRK-MIL", country="PRK"),))

MORNING = document(
    "morning",
    "Spy agency counts northern dead\n\nThe spy agency said at least 100 northern soldiers"
    " were killed. Another 12,000 are to be sent, officials said.",
    title="Spy agency counts northern dead",
    published="2024-12-19",
    publisher="Invented Morning Post",
    url="https://morning.invalid/a?b=1",
)
EVENING = document(
    "evening",
    "The spy agency said about 300 northern soldiers were killed so far."
    " The capital called it “neutralising terrorists” [sic] <b>and</b> said 4,000 were lost.",
    published="2025-01-13",
    publisher="Invented Evening Wire",
)
LEAFLET = document(
    "leaflet",
    "Dozens of northern soldiers were reportedly wounded.\nTwo were captured near the village.",
)

HUNDRED = claim(
    MORNING,
    "The spy agency said at least 100 northern soldiers were killed.",
    "killed",
    "killed",
    roles=SOLDIERS,
    counted="target",
    count=amount("at least 100", 100, QuantityKind.AT_LEAST, (100, UNKNOWN)),
    attribution=says("The spy agency", "said", source_type=SourceType.THIRD_INTELLIGENCE),
    as_of=dated("2024-12-19"),
    period=Period.CUMULATIVE,
    claimant_value=FactValue.CERTAIN,
    publisher_value=FactValue.UNCOMMITTED,
    why=("lexicon/claims/killed.yaml#kill",),
)
PLANNED = claim(
    MORNING,
    "Another 12,000 are to be sent, officials said.",
    "deployed",
    "sent",
    counted="target",
    count=amount("12,000", 12000),
    attribution=says("officials", "said", source_type=SourceType.ANONYMOUS_OFFICIAL),
    as_of=dated("2024-12-19"),
    status=Status.PLANNED,
    increment=True,
)
THREE_HUNDRED = claim(
    EVENING,
    "The spy agency said about 300 northern soldiers were killed so far.",
    "killed",
    "killed",
    roles=SOLDIERS,
    counted="target",
    count=amount("about 300", 300, QuantityKind.APPROX),
    attribution=says("The spy agency", "said", source_type=SourceType.THIRD_INTELLIGENCE),
    as_of=dated("2025-01-13"),
    period=Period.CUMULATIVE,
    claimant_value=FactValue.CERTAIN,
)
LOST = claim(
    EVENING,
    "The capital called it “neutralising terrorists” [sic] <b>and</b> said 4,000 were lost.",
    "casualties",
    "lost",
    roles=Roles(target=(Filler(text="terrorists"),)),
    counted="target",
    count=amount("4,000", 4000),
    attribution=says("The capital", "said", source_type=SourceType.PARTY_GOVERNMENT),
    as_of=dated("2025-01-13"),
    flags=("distanced",),
)
WOUNDED = claim(
    LEAFLET,
    "Dozens of northern soldiers were reportedly wounded.",
    "wounded",
    "wounded",
    roles=SOLDIERS,
    counted="target",
    count=amount("Dozens", UNKNOWN, QuantityKind.VAGUE, (24, 99)),
    attribution=(
        Voice(part=Part.PUBLISHER),
        Voice(part=Part.CLAIMANT, cue="reportedly"),
    ),
    claimant_value=FactValue.UNCOMMITTED,
)
CAPTURED = claim(
    LEAFLET,
    "Two were captured near the village.",
    "captured",
    "captured",
    roles=Roles(
        target=(Filler(text="Two", name="northern soldiers", antecedent=WOUNDED.span),)
    ),
    counted="target",
    count=amount("Two", 2),
    where=Where(surface="the village", span=find(LEAFLET, "the village")),
)

CLAIMS = (HUNDRED, PLANNED, THREE_HUNDRED, LOST, WOUNDED, CAPTURED)
GROUND = Ground.of(CLAIMS, (MORNING, EVENING, LEAFLET))


def toll(category: str, status: TollStatus, **more: object) -> Toll:
    """Return a toll under the plain convention."""
    built = Toll(
        category=category, victims="all", period="cumulative", convention="plain", status=status
    )
    return replace(built, **more)  # type: ignore[arg-type]  # fields of Toll, by name


SERIES = Incident(
    id="0a1b2c3d4e5f6071",
    shape=Shape.SERIES,
    title="northern soldiers: running total",
    actors=SOLDIERS.target,
    tolls=(
        toll(
            "killed",
            TollStatus.SINGLE_SOURCE,
            low=300,
            high=300,
            groups=1,
            as_of=PartialDate.parse("2025-01-13"),
            documents=("evening",),
            claims=(THREE_HUNDRED.id,),
            held_out=(HeldOut(claim=HUNDRED.id, reason="superseded"),),
        ),
        toll(
            "casualties",
            TollStatus.DISPUTED,
            low=4000,
            high=4000,
            high_open=True,
            groups=1,
            as_of=PartialDate.parse("2025-01-13"),
            documents=("evening",),
            claims=(LOST.id,),
        ),
        toll(
            "deployed",
            TollStatus.NO_CURRENT,
            held_out=(HeldOut(claim=PLANNED.id, reason="planned"),),
        ),
    ),
    documents=("evening", "morning"),
    disputes=((LOST.id, THREE_HUNDRED.id),),
    history=(Step(claim=HUNDRED.id, superseded_by=THREE_HUNDRED.id, kind=StepKind.SUPERSEDED),),
)
VILLAGE = Incident(
    id="77aa88bb99cc00dd",
    shape=Shape.INCIDENT,
    title="captured near the village",
    where=CAPTURED.where,
    tolls=(
        toll(
            "captured",
            TollStatus.SINGLE_SOURCE,
            period="incident",
            low=2,
            high=2,
            groups=1,
            documents=("leaflet",),
            claims=(CAPTURED.id,),
        ),
    ),
    documents=("leaflet",),
    main_of=("leaflet",),
)
