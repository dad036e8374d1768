"""A ledger of any size, made up: claims in three tenths as many documents, from a fixed seed.

Two dozen regions at war, sixty towns each. What happens in a town is told by its authorities,
relayed by outlets in other words, copied with another last line, and told again the next day
with a higher toll; now and then the other side gives a figure of its own. Once a week each
authority gives its running total, and every ninety days the sides of a region change. A day
brings about 270 documents however large the ledger is, as a larger archive is a longer one: the
neighbourhood of a document stays the same. All names are invented.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import chain, count, islice
from random import Random
from typing import Final

from reportedly.errors import NounError
from reportedly.ledger.store import Ledger
from reportedly.model.actor import Filler, Roles, Where
from reportedly.model.claim import AsOf, Claim, FactValue, Period
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, SourceType, Stance, Voice
from reportedly.wire import claim_id

SEED: Final = 11
READER: Final = "scale 1"
RULES: Final = "invented"
BEGIN: Final = date(2019, 1, 1)
REGIONS: Final = 24
TOWNS: Final = 60
A_DAY: Final = 80
CAMPAIGN: Final = 90
WEEK: Final = 7
OUTLETS: Final = 200
AT_ONCE: Final = 2000
COPIED: Final = 0.3
CONTRADICTED: Final = 0.2
UPDATED: Final = 0.4
BOUNDED: Final = 0.4
MISSING: Final = 0.5
HEADS: Final = ("bel", "dor", "ka", "lu", "mar", "no", "os", "pri", "ru", "sta", "tol", "vey")
TAILS: Final = (
    "brod",
    "dal",
    "grad",
    "ich",
    "lov",
    "mir",
    "na",
    "pol",
    "sk",
    "tin",
    "va",
    "zen",
)
MEANS: Final = ("shells", "rockets", "drones", "air strikes")
CUES: Final = ("said", "reported", "stated", "announced")
LINES: Final = (
    "Rescue crews worked through the night",
    "Power was out in several streets",
    "A school nearby had been closed for weeks",
    "Residents spoke of a long morning without water",
    "Roads to the north stayed open",
    "Market stalls were back by noon",
    "Phones did not work for hours",
    "Buses brought people to the next village",
)
Places = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happens in a town, and is told of.

    Attributes:
        key: number of the day and of the happening on it.
        day: the day.
        region: the region's number.
        town: the town's number in it.
        killed: how many in the first report.
        wounded: how many in the first report.
        means: by what.
    """

    key: str
    day: int
    region: int
    town: int
    killed: int
    wounded: int
    means: str

    @property
    def campaign(self) -> str:
        """What the sides of this region are called in these ninety days."""
        return f"{self.region:02}-{self.day // CAMPAIGN:03}"


def documents(seed: int = SEED) -> Iterator[Found]:
    """Yield documents with their claims without end, in the order of their publication."""
    for day in count():
        yesterday = happenings(day - 1, seed) if day else ()
        told = (_told(one, seed) for one in happenings(day, seed))
        updates = (_updated(one, seed) for one in yesterday)
        yield from chain.from_iterable(chain(told, updates))
        yield from _totals(day, seed)


def of_size(claims: int, seed: int = SEED) -> Iterator[Found]:
    """Yield the first documents that hold so many claims."""
    left = claims
    for found in documents(seed):
        if left <= 0:
            return
        yield found
        left -= len(found.claims)


def fill(ledger: Ledger, claims: int, seed: int = SEED) -> int:
    """Write a ledger of so many claims; return how many documents it took."""
    stream, written = of_size(claims, seed), 0
    while batch := tuple(islice(stream, AT_ONCE)):
        ledger.add_all(batch, READER, RULES)
        written += len(batch)
    return written


def happenings(day: int, seed: int) -> tuple[Happening, ...]:
    """Return what happens on a day."""
    dice = Random(f"{seed}:{day}")  # noqa: S311 - the same each time is what is wanted
    return tuple(
        Happening(
            key=f"{day:05}-{number:03}",
            day=day,
            region=dice.randrange(REGIONS),
            town=dice.randrange(TOWNS),
            killed=min(1 + int(dice.expovariate(0.15)), 90),
            wounded=min(2 + int(dice.expovariate(0.08)), 200),
            means=dice.choice(MEANS),
        )
        for number in range(A_DAY)
    )


def _told(one: Happening, seed: int) -> Iterator[Found]:
    """Yield the first report, its relays, its copy, and what the other side says."""
    dice = Random(f"{seed}:{one.key}")  # noqa: S311 - the same each time is what is wanted
    first = _report(one, f"{one.key}-a", dice)
    yield first
    for number in range(dice.choice((0, 1, 1, 2, 3))):
        yield _report(one, f"{one.key}-r{number}", dice)
    if dice.random() < COPIED:
        yield _copied(first, f"{one.key}-c", dice)
    if dice.random() < CONTRADICTED:
        fewer = replace(one, killed=max(1, one.killed // 3))
        yield _report(fewer, f"{one.key}-o", dice, other=True)


def _updated(one: Happening, seed: int) -> Iterator[Found]:
    dice = Random(f"{seed}:{one.key}:later")  # noqa: S311 - the same each time is what is wanted
    if dice.random() < UPDATED:
        more = replace(one, killed=one.killed + dice.randint(1, 6))
        yield _report(more, f"{one.key}-u", dice, later=1)


def _totals(day: int, seed: int) -> Iterator[Found]:
    """Yield the running totals of the authorities whose day of the week it is."""
    for region in range(day % WEEK, REGIONS, WEEK):
        dice = Random(f"{seed}:{day}:{region}")  # noqa: S311 - the same each time is what is wanted
        total = 100 + (day % CAMPAIGN) * 20
        key = f"{day:05}-t{region:02}"
        one = Happening(
            key=key, day=day, region=region, town=0, killed=total, wounded=0, means=MEANS[0]
        )
        for number in range(3):
            yield _total(one, f"{key}-{number}", dice)


@dataclass(frozen=True, slots=True)
class Page:
    """A text with the places of its pieces.

    Attributes:
        text: the text.
        places: where each named piece stands.
    """

    text: str
    places: Places


def written(*pieces: str | tuple[str, str]) -> Page:
    """Return a text made of pieces; a pair is a piece with its name."""
    text, places = "", {}
    for piece in pieces:
        name, words = ("", piece) if isinstance(piece, str) else piece
        if name:
            places[name] = (len(text), len(text) + len(words))
        text += words
    return Page(text, places)


def _report(
    one: Happening, key: str, dice: Random, *, later: int = 0, other: bool = False
) -> Found:
    """Return a report on a happening: who was killed and wounded, and by what."""
    who, cue, town = _authority(one, other=other), dice.choice(CUES), name_of(one)
    day = BEGIN + timedelta(days=one.day)
    page = written(
        f"{one.means.capitalize()} hit {town}\n\n",
        ("who", who), " ", ("cue", cue), " that ", ("n1", _counted(one.killed, dice)), " ",
        ("whom", "people"), " were ", ("killed", "killed"), " and ",
        ("n2", str(one.wounded)), " ", ("whom2", "people"), " ", ("wounded", "wounded"),
        " when ", ("means", one.means), " ", ("attack", "hit"), " ", ("town", town), " on ",
        ("day", f"{day:%-d %B %Y}"), (".", "."), *_missing(one, dice),
        f" {dice.choice(LINES)}, {_line(dice)}.",
        f" {dice.choice(LINES)} in {name_of(replace(one, town=dice.randrange(TOWNS)))}.",
    )  # fmt: skip
    paper = _paper(page, key, BEGIN + timedelta(days=one.day + later), dice)
    common = _common(paper, page, one, other=other)
    return Found(
        document=paper,
        claims=(
            _claim(common, page, kind="killed", number="n1", whom="whom"),
            _claim(common, page, kind="wounded", number="n2", whom="whom2"),
            _attack(common, page, one),
            *_also_missing(common, page),
        ),
    )


def _missing(one: Happening, dice: Random) -> tuple[str | tuple[str, str], ...]:
    """Return a sentence about the missing, which every other report has."""
    if dice.random() > MISSING:
        return ()
    number = ("n3", str(1 + one.wounded // 4))
    return (
        " ",
        number,
        " ",
        ("whom3", "people"),
        " were ",
        ("missing", "missing"),
        ("..", "."),
    )


def _also_missing(common: Claim, page: Page) -> Iterator[Claim]:
    if "missing" in page.places:
        start, end = page.places["n3"][0], page.places[".."][1]
        moved = replace(
            common,
            span=_span(start, end),
            quote=page.text[start:end],
            trigger=_at(page, "missing"),
        )
        yield _claim(moved, page, kind="missing", number="n3", whom="whom3")


def _total(one: Happening, key: str, dice: Random) -> Found:
    """Return a report on the running total of an authority."""
    who, cue = _authority(one, other=False), dice.choice(CUES)
    page = written(
        f"Toll of front {one.campaign} grows\n\n",
        ("who", who), " ", ("cue", cue), " that ", ("n1", f"more than {one.killed:,}"), " ",
        ("whom", f"soldiers of front {one.campaign}"), " had been ", ("killed", "killed"),
        (".", " since the war began."), f" {dice.choice(LINES)}, {_line(dice)}.",
    )  # fmt: skip
    paper = _paper(page, key, BEGIN + timedelta(days=one.day), dice)
    raw = _claim(_common(paper, page, one), page, kind="killed", number="n1", whom="whom")
    fighters = replace(_filler(page, "whom"), id=f"grp:front_{one.campaign}_a")
    running = replace(
        raw,
        period=Period.CUMULATIVE,
        when=UNKNOWN,
        where=UNKNOWN,
        roles=Roles(target=(fighters,)),
    )
    return Found(document=paper, claims=(replace(running, id=claim_id(running)),))


def _copied(found: Found, key: str, dice: Random) -> Found:
    """Return the same report as another outlet prints it, with a line of its own at the end."""
    page = Page(f"{found.document.text} {_line(dice).capitalize()}.", {})
    paper = _paper(page, key, _published(found.document).first, dice)
    copies = (replace(claim, document=paper.id) for claim in found.claims)
    return Found(document=paper, claims=tuple(replace(one, id=claim_id(one)) for one in copies))


def _paper(page: Page, key: str, day: date, dice: Random) -> Document:
    return Document(
        id=key,
        sha256=sha256(page.text.encode()).hexdigest(),
        text=page.text,
        title=page.text.partition("\n")[0],
        published=PartialDate.of(day),
        publisher=f"Outlet {dice.randrange(OUTLETS)}",
        language="en",
    )


def _published(paper: Document) -> PartialDate:
    if isinstance(paper.published, Unknown):
        raise NounError("every paper here has a date", paper.id, "Mend `_paper`.")
    return paper.published


def _common(paper: Document, page: Page, one: Happening, *, other: bool = False) -> Claim:
    """Return what all claims of a report share."""
    start, end = page.places["who"][0], page.places["."][1]
    who, cue = page.places["who"], page.places["cue"]
    side = "b" if other else "a"
    return Claim(
        id="unset",
        document=paper.id,
        kind="unset",
        span=_span(start, end),
        quote=page.text[start:end],
        trigger=_at(page, "killed"),
        attribution=(
            Voice(part=Part.PUBLISHER, text=paper.publisher, id=_outlet(paper)),
            Voice(
                part=Part.CLAIMANT,
                text=page.text[slice(*who)],
                span=_span(*who),
                cue=page.text[slice(*cue)],
                cue_span=_span(*cue),
                id=f"grp:front_{one.campaign}_{side}",
                source_type=SourceType.PARTY_GOVERNMENT,
                stance=Stance.ENEMY_LOSSES if other else Stance.OWN_LOSSES,
            ),
        ),
        as_of=AsOf(date=_published(paper), origin="publication"),
        claimant_value=FactValue.CERTAIN,
        publisher_value=FactValue.UNCOMMITTED,
        why=("benchmarks/ledger_scale.py",),
        when=_when(page, one),
        where=_where(page, one),
    )


def _claim(common: Claim, page: Page, *, kind: str, number: str, whom: str) -> Claim:
    surface = page.text[slice(*page.places[number])]
    n = int("".join(one for one in surface if one.isdigit()))
    least, more = surface.startswith("at least"), surface.startswith("more than")
    bound = QuantityKind.AT_LEAST if least else QuantityKind.MORE_THAN
    made = replace(
        common,
        kind=kind,
        trigger=_at(page, kind),
        roles=Roles(target=(_filler(page, whom),)),
        counted="target",
        count=Quantity(
            surface=surface,
            span=_at(page, number),
            n=n,
            lo=n,
            hi=UNKNOWN if least or more else n,
            lo_open=more,
            best=n,
            kind=bound if least or more else QuantityKind.EXACT,
        ),
        period=Period.INCIDENT,
    )
    return replace(made, id=claim_id(made))


def _attack(common: Claim, page: Page, one: Happening) -> Claim:
    by = replace(_filler(page, "means"), id=f"grp:front_{one.campaign}_b")
    made = replace(
        common,
        kind="attack",
        trigger=_at(page, "attack"),
        roles=Roles(actor=(by,), target=(_filler(page, "town"),)),
    )
    return replace(made, id=claim_id(made))


def _filler(page: Page, name: str) -> Filler:
    return Filler(text=page.text[slice(*page.places[name])], span=_at(page, name))


def _when(page: Page, one: Happening) -> When | Unknown:
    if "day" not in page.places:
        return UNKNOWN
    day = PartialDate.of(BEGIN + timedelta(days=one.day))
    words = page.text[slice(*page.places["day"])]
    return When(surface=words, span=_at(page, "day"), start=day, end=day)


def _where(page: Page, one: Happening) -> Where | Unknown:
    if "town" not in page.places:
        return UNKNOWN
    name = name_of(one)
    return Where(
        surface=name,
        span=_at(page, "town"),
        name=name,
        id=f"geo:{90_000_000 + one.region * TOWNS + one.town}",
        country=f"Q{chr(65 + one.region)}Q",
        lat=round(-50 + 4 * one.region + 0.35 * (one.town // 8), 2),
        lon=round(20 + 0.35 * (one.town % 8), 2),
        where_prec=1,
    )


def name_of(one: Happening) -> str:
    """Return the name of a town."""
    number = one.region * TOWNS + one.town
    tail, rest = TAILS[number % 12], number // 12
    return f"{HEADS[rest % 12]}{HEADS[rest // 12 % 12]}{tail}".capitalize()


def _authority(one: Happening, *, other: bool) -> str:
    return f"The {'command' if other else 'council'} of front {one.campaign}"


def _counted(number: int, dice: Random) -> str:
    return f"at least {number}" if dice.random() < BOUNDED else str(number)


def _line(dice: Random) -> str:
    """Return words that another report hardly has."""
    return " ".join(dice.choice(HEADS) + dice.choice(TAILS) for _ in range(9))


def _outlet(paper: Document) -> str:
    return f"pub:{paper.publisher}".lower().replace(" ", "_")


def _at(page: Page, name: str) -> Span:
    return _span(*page.places[name])


def _span(start: int, end: int) -> Span:
    return Span(start=start, end=end, source_start=start, source_end=end)
