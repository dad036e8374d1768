"""The lineage graph: from who printed it, over who passed it on, to who answers for it."""

from collections.abc import Mapping
from itertools import pairwise

from reportedly.model.incident import Incident
from reportedly.report.charts.chains import Edge, Graph, Node, graph
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
    tag,
    text,
)
from reportedly.wire import short_hash

HIGH, APART = 40.0, 14.0
WIDEST, GAP = 230.0, 44.0
LISTED = 4  # of what a voice tells, so much is read out
NOTHING = "Nobody is known to have told of it."


def lineage_chart(one: Incident, sheet: Sheet) -> str:
    """Return who has it from whom, as SVG: at the left who printed it, at the right the source.

    Every voice is one box, however many texts it speaks in: ten outlets that lead to one box
    are one source. A box with a dashed edge answers for nothing here, it only repeats.
    """
    made = graph(one, sheet)
    top = head(sheet.title(one), (_summary(made, one), sheet.method_note()), sheet.wide)
    places = _places(made, sheet.wide, top.bottom + 22)
    floor = max((y + HIGH for _, y, _ in places.values()), default=top.bottom)
    told = key(_key(made), floor + 6, sheet.wide)
    ids = {claim for column in made.columns for node in column for claim in node.answers}
    notes = ["" if made.columns else NOTHING, sheet.review_note(frozenset(ids))]
    below = lines((note for note in notes if note), told.bottom, sheet.wide)
    return drawing(
        (sheet.wide, below.bottom + EDGE / 2),
        f"lineage-{one.id[:12]}",
        f"Who has it from whom: {sheet.title(one)}",
        _about(made),
        top.drawn,
        _headings(made, places, top.bottom + 14),
        *(_edge(edge, made, places) for edge in made.edges),
        *(_box(node, places[node.key], sheet) for node in _voices(made)),
        told.drawn,
        below.drawn,
        linked=sheet.linked,
    )


def _places(made: Graph, wide: float, top: float) -> Mapping[str, tuple[float, float, float]]:
    """Return left edge, upper edge and width of each box; short columns are in the middle."""
    many = max(1, len(made.columns))
    room = (wide - 2 * EDGE - (many - 1) * GAP) / many
    size = min(WIDEST, room)
    step = (wide - 2 * EDGE - size) / max(1, many - 1)
    heights = [sum(_high(node) + APART for node in column) for column in made.columns]
    places = dict[str, tuple[float, float, float]]()
    for at, column in enumerate(made.columns):
        y = top + (max(heights) - heights[at]) / 2
        for node in column:
            places[node.key] = (EDGE + at * step, y, size)
            y += _high(node) + APART
    return places


def _high(node: Node) -> float:
    return HIGH if node.name else 0.0


def _voices(made: Graph) -> list[Node]:
    """Return the voices, without the places where only a line passes."""
    return [node for column in made.columns for node in column if node.name]


def _summary(made: Graph, one: Incident) -> str:
    nodes = _voices(made)
    answering = sum(bool(node.answers) for node in nodes)
    groups = max((toll.groups for toll in one.tolls), default=0)
    told = f"{answering} of {len(nodes)} voices answer for claims, the rest repeat"
    sources = "1 independent source" if groups == 1 else f"{groups} independent sources"
    return f"{told}; {sources} in the range." if groups else f"{told}."


def _about(made: Graph) -> str:
    names = {node.key: node.name for column in made.columns for node in column}
    ties = (f"{names[edge.teller]} has it from {names[edge.source]}" for edge in made.edges)
    return f"Graph of voices. {'; '.join(ties)}."


def _headings(
    made: Graph, places: Mapping[str, tuple[float, float, float]], y: float
) -> Markup:
    if len(made.columns) <= 1:
        return Markup("")
    (first, _, _), (last, _, size) = (places[made.columns[at][0].key] for at in (0, -1))
    return group(
        text((first, y), "says or prints it", SMALL, fill="soft"),
        text((last + size, y), "is cited for it", SMALL, fill="soft", text_anchor="end"),
    )


def _edge(edge: Edge, made: Graph, places: Mapping[str, tuple[float, float, float]]) -> Markup:
    """Return the way from a voice to whom it cites; it passes between the boxes."""
    high = {node.key: _high(node) for column in made.columns for node in column}
    stops = [(places[stop], places[stop][1] + high[stop] / 2) for stop in edge.stops]
    (left, _, size), y = stops[0]
    steps = f"M{left + size:.1f},{y:.1f}"
    for ((left, _, size), y), ((to, _, to_size), to_y) in pairwise(stops):
        start, across = left + size, to > left
        end = to if across else to + to_size  # within a column it goes around the boxes
        middle = (start + end) / 2 if across else max(start, end) + EDGE * 0.8
        steps += f"C{middle:.1f},{y:.1f} {middle:.1f},{to_y:.1f} {end:.1f},{to_y:.1f}"
        steps += f"H{to + to_size:.1f}" if (to, to_y) != (stops[-1][0][0], stops[-1][1]) else ""
    look = {
        "fill": "none",
        "stroke": "alarm" if edge.copied else "soft",
        "stroke_width": min(5.0, 1.0 + 0.5 * len(edge.claims)),
        "stroke_dasharray": "3 3" if edge.copied else "",
    }
    return tag("path", d=steps, data_claims=" ".join(edge.claims), **look)


def _box(node: Node, place: tuple[float, float, float], sheet: Sheet) -> Markup:
    left, top, size = place
    answers = bool(node.answers)
    told = _counted(node)
    parts = (
        box(
            left,
            top,
            (size, HIGH),
            rx=4,
            fill="land" if answers else "ground",
            stroke="ink" if answers else "soft",
            stroke_width="1.6" if answers else "1",
            stroke_dasharray="" if answers else "4 3",
        ),
        text((left + 8, top + 16), fitted(node.name, size - 16, SMALL), font_weight="600"),
        text((left + 8, top + 32), fitted(told, size - 16, SMALL), fill="soft"),
    )
    return group(
        sheet.leading(_page(node), _told(node, sheet), *parts),
        data_voice=short_hash(node.key),  # its name may be one that is withheld
        data_claims=" ".join(node.answers),
    )


def _page(node: Node) -> str:
    """Return where a voice leads: to the claim that it answers for, where that is one."""
    return f"claims/{node.answers[0]}" if len(node.answers) == 1 else ""


def _counted(node: Node) -> str:
    parts = []
    if node.answers:
        parts.append(f"answers for {len(node.answers)}")
    if node.repeats:
        parts.append(f"{'repeats' if node.answers else 'only repeats'} {len(node.repeats)}")
    return ", ".join(parts)


def _told(node: Node, sheet: Sheet) -> str:
    said = [sheet.told(claim) for claim in sheet.ground.known(node.answers)]
    more = [f"and {len(said) - LISTED} more"] if len(said) > LISTED else []
    return " | ".join([f"{node.name} {_counted(node)}", *said[:LISTED], *more])


def _key(made: Graph) -> tuple[Entry, ...]:
    nodes = _voices(made)
    entries = [
        (
            any(node.answers for node in nodes),
            box(-12, -6, (24, 12), rx=2, fill="land", stroke="ink", stroke_width="1.6"),
            "answers for what it says",
        ),
        (
            any(not node.answers for node in nodes),
            box(-12, -6, (24, 12), rx=2, fill="ground", stroke="soft", stroke_dasharray="4 3"),
            "only repeats",
        ),
        (
            any(not edge.copied for edge in made.edges),
            line((-14, 0), (14, 0), stroke="soft", stroke_width=2),
            "has it from (left from right)",
        ),
        (
            any(edge.copied for edge in made.edges),
            line((-14, 0), (14, 0), stroke="alarm", stroke_dasharray="3 3"),
            "prints a copy of its text",
        ),
    ]
    return tuple(Entry(swatch=swatch, name=name) for holds, swatch, name in entries if holds)
