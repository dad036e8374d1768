"""The network of exchanges: who is said to give what to whom, and for what."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from reportedly.model.actor import Role
from reportedly.model.claim import Claim, Status
from reportedly.model.unknown import Unknown, known
from reportedly.report import words
from reportedly.report.charts.labels import Box, Label, around, placed
from reportedly.report.charts.legend import EDGE, Entry, head, key, lines
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.svg import (
    SMALL,
    Markup,
    box,
    drawing,
    fitted,
    group,
    line,
    polygon,
    tag,
    text,
    width,
)

KINDS = frozenset({"aid", "exchange", "prisoner_swap"})
NOT_NAMED = "not named"
SOMETHING = "something"
WIDEST, HIGH = 170.0, 30.0
BEND = 0.18  # how far a line leaves the straight one, so that there and back are two
Places = Mapping[str, tuple[float, float]]
NOTHING = "Nobody is said to give anything to anybody."
ARROW = 7.0
STEPS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What one party is said to give another.

    Attributes:
        giver: who gives.
        taker: who gets.
        things: what, as the texts have it, each once.
        claims: who says so.
    """

    giver: str
    taker: str
    things: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def happened(self) -> bool:
        """Whether a claim says that it happened; else it is planned, offered or denied."""
        return any(claim.status is Status.HAPPENED for claim in self.claims)


def exchange_chart(claims: Iterable[Claim], sheet: Sheet) -> str:
    """Return who gives what to whom as SVG: parties as boxes, what is given as arrows.

    An arrow for each direction between two parties, with what is said to be given along it.
    What is only planned, offered or denied is dashed.
    """
    found = flows(claims, sheet)
    parties = tuple(dict.fromkeys(name for one in found for name in (one.giver, one.taker)))
    top = head("Who is said to give what to whom", (), sheet.wide)
    middle = (sheet.wide / 2, top.bottom + 20 + _high(parties) / 2)
    places = _places(parties, middle, sheet.wide)
    floor = top.bottom + 40 + (_high(parties) if parties else 0)
    told = key(_key(found), floor, sheet.wide)
    ids = frozenset(claim.id for one in found for claim in one.claims)
    notes = ["" if found else NOTHING, sheet.review_note(ids)]
    below = lines((note for note in notes if note), told.bottom, sheet.wide)
    room = Box(left=EDGE, top=top.bottom, right=sheet.wide - EDGE, bottom=floor)
    return drawing(
        (sheet.wide, below.bottom + EDGE / 2),
        "exchanges",
        "Network of exchanges",
        "; ".join(f"{one.giver} to {one.taker}: {', '.join(one.things)}" for one in found),
        top.drawn,
        *(_arrow(one, places, sheet) for one in found),
        *(_party(name, places[name]) for name in parties),
        placed(
            _labels(found, places),
            [_box(places[name], name) for name in parties],
            room,
            shy=[spot for one in found for spot in _along(one, places)],
        ),
        told.drawn,
        below.drawn,
        linked=sheet.linked,
    )


def flows(claims: Iterable[Claim], sheet: Sheet) -> tuple[Flow, ...]:
    """Return what each party is said to give each other, by giver and taker."""
    made = dict[tuple[str, str], list[tuple[str, Claim]]]()
    for claim in claims:
        if claim.kind in KINDS or claim.roles.in_return:
            for giver, taker, thing in _given(claim, sheet):
                made.setdefault((giver, taker), []).append((thing, claim))
    return tuple(
        Flow(
            giver=giver,
            taker=taker,
            things=tuple(dict.fromkeys(thing for thing, _ in told)),
            claims=tuple({claim.id: claim for _, claim in told}.values()),
        )
        for (giver, taker), told in sorted(made.items())
    )


def _given(claim: Claim, sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Yield giver, taker and thing, there and, where something is given back, back."""
    roles = claim.roles
    whom = roles.recipient or (roles.target if _is_party(roles.target) else ())
    giver, taker = _party_name(roles.actor, sheet), _party_name(whom, sheet)
    there, back = _counts(claim)
    what = roles.thing or (roles.target if roles.target != whom else ())
    thing = _thing(there, what, sheet)
    if what or there:
        yield giver, taker, thing
    elif not roles.in_return:
        yield giver, taker, SOMETHING
    if roles.in_return or back:
        yield taker, giver, _thing(back, roles.in_return or what, sheet)


def _is_party(role: Role) -> bool:
    return any(not isinstance(one.id, Unknown) for one in role)


def _counts(claim: Claim) -> tuple[str, str]:
    """Return how many a swap gives and gets, in words; empty where that is not said."""
    if isinstance(claim.swap, Unknown):
        return "", ""
    pair = (claim.swap.n_a_to_b, claim.swap.n_b_to_a)
    there, back = ("" if isinstance(one, Unknown) else words.quantity(one) for one in pair)
    return there, back


def _thing(count: str, role: Role, sheet: Sheet) -> str:
    """Return what is given, as the text has it; a number that it has is not said twice."""
    what = sheet.plain(words.role(role))
    number = "" if count and count in what else count
    return " ".join(part for part in (number, what) if part) or SOMETHING


def _party_name(role: Role, sheet: Sheet) -> str:
    names = (known(one.name, one.text) for one in role)
    return sheet.plain(", ".join(dict.fromkeys(names))) or NOT_NAMED


def _high(parties: Sequence[str]) -> float:
    return 170.0 + 44.0 * min(12, len(parties))


def _places(parties: Sequence[str], middle: tuple[float, float], wide: float) -> Places:
    """Return the parties around a middle; two face each other."""
    x, y = middle
    across, upright = wide / 2 - EDGE - WIDEST / 2, _high(parties) / 2 - HIGH
    return {
        name: (
            x - across * math.cos(2 * math.pi * at / len(parties)),
            y - upright * math.sin(2 * math.pi * at / len(parties)),
        )
        for at, name in enumerate(parties)
    }


def _box(at: tuple[float, float], name: str) -> Box:
    half = min(WIDEST, width(name, SMALL) + 24) / 2
    x, y = at
    return Box(left=x - half, top=y - HIGH / 2, right=x + half, bottom=y + HIGH / 2)


def _party(name: str, at: tuple[float, float]) -> Markup:
    place = _box(at, name)
    return group(
        box(
            place.left,
            place.top,
            (place.right - place.left, HIGH),
            rx=4,
            fill="land",
            stroke="ink",
        ),
        text(
            (at[0], at[1] + 4),
            fitted(name, WIDEST - 16, SMALL),
            SMALL,
            text_anchor="middle",
            font_weight="600",
        ),
        data_party=name,
    )


def _bent(one: Flow, places: Places) -> tuple[tuple[float, float], ...]:
    """Return start, bend and end of an arrow; what one gives himself makes a loop."""
    (x, y), (to_x, to_y) = places[one.giver], places[one.taker]
    if one.giver == one.taker:
        return (x - 20, y - HIGH / 2), (x, y - 3 * HIGH), (x + 20, y - HIGH / 2)
    bend = (
        (x + to_x) / 2 + (to_y - y) * BEND,
        (y + to_y) / 2 - (to_x - x) * BEND,
    )
    return _edge_of(one.giver, places, bend), bend, _edge_of(one.taker, places, bend)


def _on(one: Flow, places: Places, share: float) -> tuple[float, float]:
    """Return a place on an arrow, by the share of the way to it."""
    weights = ((1 - share) ** 2, 2 * share * (1 - share), share**2)
    stops = tuple(zip(_bent(one, places), weights, strict=True))
    return sum(x * part for (x, _), part in stops), sum(y * part for (_, y), part in stops)


def _along(one: Flow, places: Places) -> tuple[Box, ...]:
    """Return where an arrow runs, in small steps: words keep off it where they can."""
    return tuple(around(_on(one, places, at / STEPS), 3) for at in range(STEPS + 1))


def _edge_of(name: str, places: Places, to: tuple[float, float]) -> tuple[float, float]:
    """Return where a line from the middle of a box to a point leaves the box."""
    x, y = places[name]
    place = _box((x, y), name)
    across, upright = to[0] - x, to[1] - y
    shares = [
        half / abs(way)
        for half, way in (((place.right - place.left) / 2, across), (HIGH / 2, upright))
        if way
    ]
    share = min([*shares, 1.0])
    return x + across * share, y + upright * share


def _arrow(one: Flow, places: Places, sheet: Sheet) -> Markup:
    start, bend, end = _bent(one, places)
    steps = " ".join(f"{x:.1f},{y:.1f}" for x, y in (bend, end))
    angle = math.atan2(end[1] - bend[1], end[0] - bend[0])
    tips = [
        (end[0] - ARROW * math.cos(angle + turn), end[1] - ARROW * math.sin(angle + turn))
        for turn in (0.45, -0.45)
    ]
    thick = min(5.0, 1.0 + 0.6 * len(one.claims))
    dashes = "" if one.happened else "5 4"
    curve = tag(
        "path",
        d=f"M{start[0]:.1f},{start[1]:.1f}Q{steps}",
        fill="none",
        stroke="c1",
        stroke_width=thick,
        stroke_dasharray=dashes,
    )
    head_ = polygon((*tips, end), fill="c1")
    told = " | ".join(sheet.told(claim) for claim in one.claims)
    page = f"claims/{quote(one.claims[0].id, safe='')}" if len(one.claims) == 1 else "exchanges"
    name = f"{one.giver} to {one.taker}: {', '.join(one.things)}. {told}"
    return group(
        sheet.leading(page, name, curve, head_),
        data_claims=" ".join(claim.id for claim in one.claims),
    )


def _labels(found: Sequence[Flow], places: Places) -> Iterator[Label]:
    """Yield what is given, in the middle of each arrow."""
    for one in found:
        at = _on(one, places, 0.5)
        more = f" +{len(one.things) - 1}" if len(one.things) > 1 else ""
        yield Label(at=at, line=f"{fitted(one.things[0], WIDEST, SMALL)}{more}")


def _key(found: Sequence[Flow]) -> tuple[Entry, ...]:
    entries = (
        (
            any(one.happened for one in found),
            group(
                line((-14, 0), (10, 0), stroke="c1", stroke_width=1.6),
                polygon(((8, -4), (8, 4), (15, 0)), fill="c1"),
            ),
            "is said to give",
        ),
        (
            any(not one.happened for one in found),
            line((-14, 0), (14, 0), stroke="c1", stroke_width=1.6, stroke_dasharray="5 4"),
            "only planned, offered, possible or denied",
        ),
    )
    return tuple(Entry(swatch=swatch, name=name) for holds, swatch, name in entries if holds)
