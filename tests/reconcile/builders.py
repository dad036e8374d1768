"""Small real nouns for the tests of reconciling: invented claims of invented texts."""

from hashlib import sha256

from reportedly.model.actor import Filler, Roles, Where
from reportedly.model.claim import AsOf, Claim, Link, Period, Status, VictimRole, Victims
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.wire import short_hash

NORTH_KOREANS = Filler(text="North Korean soldiers", id="PRK-MIL", country="PRK", sector="MIL")
PEOPLE = Filler(text="people")
LENGTH = 30
KINDS = {
    "at least": QuantityKind.AT_LEAST,
    "more than": QuantityKind.MORE_THAN,
    "up to": QuantityKind.AT_MOST,
    "about": QuantityKind.APPROX,
    "nearly": QuantityKind.NEARLY,
    "": QuantityKind.EXACT,
}


def count(words: str) -> Quantity:
    """Read "about 300", "at least 12", "24..99" or "dozens 24..99" (soft, from a word)."""
    bound, _, figure = words.rpartition(" ")
    if ".." in figure:
        low, high = figure.split("..")
        return Quantity(
            surface=words,
            lo=int(low),
            hi=int(high) if high else UNKNOWN,
            kind=QuantityKind.VAGUE if bound else QuantityKind.RANGE,
            soft=bool(bound),
        )
    n = int(figure)
    kind = KINDS[bound] if n else QuantityKind.ZERO
    open_ended = kind in {QuantityKind.AT_LEAST, QuantityKind.MORE_THAN}
    ceiling = kind is QuantityKind.AT_MOST
    return Quantity(
        surface=words,
        n=n,
        lo=UNKNOWN if ceiling else n,
        hi=UNKNOWN if open_ended else n,
        lo_open=kind is QuantityKind.MORE_THAN,
        best=UNKNOWN if ceiling else n,
        kind=kind,
    )


def voice(who: str) -> Voice:
    """Read "KOR-SPY" as an identifier, "a resident" as a name, and "" as hearsay."""
    if not who:
        return Voice(part=Part.CLAIMANT, cue="reportedly")
    state = who[:3].isupper() and who[3:4] == "-"
    return Voice(
        part=Part.CLAIMANT,
        text=who,
        name=who,
        id=who if state or who.startswith("grp:") else UNKNOWN,
        country=who[:3] if state else UNKNOWN,
        source_type=SourceType.CAPTIVE if who == "a captive" else SourceType.UNKNOWN,
    )


def document(
    name: str,
    published: str = "",
    *,
    publisher: str = "",
    text: str = "",
    title: str = "",
) -> Document:
    """Build a document; without a text of its own it says nothing that another says."""
    body = text or f"{name}. " + "It went on. " * 250
    return Document(
        id=name,
        sha256=sha256(body.encode()).hexdigest(),
        text=body,
        title=title or UNKNOWN,
        published=PartialDate.parse(published) if published else UNKNOWN,
        publisher=publisher or UNKNOWN,
    )


def claim(
    kind: str,
    words: str = "",
    *,
    by: str | None = None,
    of: Filler | tuple[Filler, ...] = PEOPLE,
    actor: tuple[Filler, ...] = (),
    at: int = 0,
    sentence: int | None = None,
    doc: str = "doc",
    group: str = "all",
    role: VictimRole = VictimRole.UNKNOWN,
    period: Period = Period.INCIDENT,
    as_of: str = "",
    when: str = "",
    where: Where | Unknown = UNKNOWN,
    status: Status = Status.HAPPENED,
    flags: tuple[str, ...] = (),
    links: tuple[Link, ...] = (),
    increment: bool = False,
    quoted: bool = False,
) -> Claim:
    """Build a claim; `by` None is the publisher's own voice, "" is hearsay.

    Args:
        kind: the claim kind.
        words: the count, as `count` reads it.
        by: who says so.
        of: who is counted.
        actor: who did it.
        at: where its word stands in the text; a claim a place.
        sentence: where its sentence begins; several claims may share one.
        doc: the document.
        group: the row of the victims.
        role: what the victims are.
        period: what time the figure covers.
        as_of: the day that it refers to; stated in the text.
        when: the day of the happening.
        where: the place.
        status: whether it happened.
        flags: marks.
        links: ties to other claims.
        increment: it adds to an earlier figure.
        quoted: its words stand in quotation marks.
    """
    start = at if sentence is None else sentence
    span = _span(start, at + LENGTH)
    fillers = of if isinstance(of, tuple) else (of,)
    placed = tuple(
        Filler(
            text=one.text,
            span=_span(at + 5 + i, at + 6 + i),
            id=one.id,
            name=one.name,
            country=one.country,
            sector=one.sector,
        )
        for i, one in enumerate(fillers)
    )
    publisher = Voice(part=Part.PUBLISHER)
    opening = "“" if quoted else "x"
    return Claim(
        id=short_hash(doc, kind, words, str(at), str(status)),
        document=doc,
        kind=kind,
        span=span,
        quote=opening + "x" * (span.end - span.start - 1),
        trigger=_span(at + 1, at + 4),
        attribution=(publisher,) if by is None else (publisher, voice(by)),
        roles=Roles(actor=actor, target=placed),
        counted="target",
        count=count(words) if words else UNKNOWN,
        victims=Victims(role=role, group=group),
        period=period,
        increment=increment,
        when=_when(when, span),
        where=where,
        as_of=AsOf(date=PartialDate.parse(as_of), origin="stated") if as_of else UNKNOWN,
        status=status,
        flags=flags,
        links=links,
    )


def town(name: str, lat: float, lon: float, country: str = "UKR") -> Where:
    """Build an exactly known place."""
    return Where(
        surface=name,
        span=_span(0, len(name)),
        name=name,
        id=f"geo:{name.lower()}",
        country=country,
        lat=lat,
        lon=lon,
        where_prec=1,
    )


def _when(day: str, span: Span) -> When | Unknown:
    if not day:
        return UNKNOWN
    first, _, last = day.partition("/")
    start, end = PartialDate.parse(first), PartialDate.parse(last or first)
    return When(surface=day, span=span, start=start, end=end)


def _span(start: int, end: int) -> Span:
    return Span(start=start, end=end, source_start=start, source_end=end)


IZIUM = town("Izium", 49.21, 37.25)
KUPIANSK = town("Kupiansk", 49.71, 37.62)
KHERSON = town("Kherson", 46.64, 32.62)
