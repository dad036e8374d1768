"""Build `lexicon/outlines/countries.tsv` from Natural Earth, by way of the package world-atlas.

    npm pack world-atlas@2.0.2
    python scripts/build_outlines.py world-atlas-2.0.2.tgz            write the table
    python scripts/build_outlines.py --check world-atlas-2.0.2.tgz    exit 1 if it differs

The package holds the countries of Natural Earth at 1:50 million as TopoJSON: arcs that
neighbours share. Each arc is thinned once, so that neighbours keep one border. The package is
known by its hash. It needs the extra `data` (pycountry) for the codes.
"""

import hashlib
import json
import math
import re
import sys
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pycountry

from reportedly.lexicon.outline_book import COLUMNS, PER_DEGREE, packed

TARGET = (
    Path(__file__).parents[1] / "src" / "reportedly" / "lexicon" / "outlines" / "countries.tsv"
)
SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER = "package/countries-50m.json"
HEAD = """\
# source: Natural Earth 4.1, countries at 1:50 million, by world-atlas 2.0.2
# licence: public domain (Natural Earth), ISC (world-atlas)
# retrieved: 2026-11-26
# scope: every country and territory of Natural Earth, as it is run and not as it is claimed
# note: derived by scripts/build_outlines.py; lines thinned, points to a hundredth of a degree
"""
THINNED = 0.012  # degrees by which a line may leave the original
SMALLEST = 4  # a closed line of fewer points encloses nothing
KOSOVO = {"Kosovo": "KOS"}

Point = tuple[float, float]


def main(arguments: list[str]) -> int:
    """Write or check the table; return the exit code."""
    checked = arguments[:1] == ["--check"]
    text = build(Path(arguments[-1]))
    if checked:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name}: {'fresh' if same else 'stale; run scripts/build_outlines.py'}")
        return 0 if same else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {text.count(chr(10)):,} lines, {len(text):,} characters")
    return 0


def build(package: Path) -> str:
    """Return the table's text.

    Raises:
        SystemExit: the package is not the one that was pinned.
    """
    if hashlib.sha256(package.read_bytes()).hexdigest() != SHA256:
        message = f"{package} is not world-atlas 2.0.2. Run `npm pack world-atlas@2.0.2`."
        raise SystemExit(message)
    with tarfile.open(package) as archive:
        member = archive.extractfile(MEMBER)
        topology = json.load(member) if member else {}
    return text_of(topology)


def text_of(topology: Mapping[str, Any]) -> str:
    """Return the table of a topology's countries."""
    arcs = [thinned(arc) for arc in arcs_of(topology)]
    rows = list[str]()
    rings = dict[str, list[list[Point]]]()
    for country in topology["objects"]["countries"]["geometries"]:
        found = (ring for ring in rings_of(country, arcs) if len(ring) >= SMALLEST)
        rings.setdefault(code(country), []).extend(found)
    for name, closed in sorted(rings.items()):
        rows += [row(name, at, ring) for at, ring in enumerate(closed)]
    return HEAD + "\t".join(COLUMNS) + "\n" + "".join(f"{one}\n" for one in rows)


def row(name: str, at: int, ring: Sequence[Point]) -> str:
    """Return a closed line as a row: whose, which, within which degrees, its points."""
    across, upright = [x for x, _ in ring], [y for _, y in ring]
    box = (min(across), min(upright), max(across), max(upright))
    return "\t".join((name, f"{at:03}", *(f"{one:g}" for one in box), packed(ring)))


def code(country: Mapping[str, Any]) -> str:
    """Return the ISO 3166-1 alpha-3 of a country; a name where there is none."""
    name = str(country["properties"]["name"])
    known = pycountry.countries.get(numeric=str(country.get("id", "")))
    plain = re.sub(r"\W+", "-", name.lower()).strip("-")
    return known.alpha_3 if known else KOSOVO.get(name, plain)


def arcs_of(topology: Mapping[str, Any]) -> Iterator[list[Point]]:
    """Yield the arcs of a topology in degrees."""
    (wide, high), (left, low) = (topology["transform"][key] for key in ("scale", "translate"))
    for arc in topology["arcs"]:
        x = y = 0
        points = list[Point]()
        for east, north in arc:
            x, y = x + east, y + north
            points.append((x * wide + left, y * high + low))
        yield points


def thinned(points: Sequence[Point]) -> list[Point]:
    """Return a line with fewer points, none of the others further from it than is allowed.

    The ends stay, for other lines meet them there; so does the farthest point of a line that
    comes back to its start. What falls together on the grid is one point.
    """
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        away = ((_distance(points[at], points[first], points[last]), at) for at in between)
        farthest, at = max(away, default=(0.0, first))
        if farthest > THINNED:
            kept.add(at)
            spans += [(first, at), (at, last)]
    line = [_on_grid(points[at]) for at in sorted(kept)]
    return [one for at, one in enumerate(line) if at == 0 or one != line[at - 1]]


def rings_of(country: Mapping[str, Any], arcs: Sequence[list[Point]]) -> Iterator[list[Point]]:
    """Yield the closed lines of a country; an arc below zero is walked backwards."""
    shapes = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    for shape in shapes:
        for ring in shape:
            points = list[Point]()
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            yield unrolled(points)


def unrolled(ring: Sequence[Point]) -> list[Point]:
    """Return a closed line without a leap from one edge of the map to the other.

    It may go on beyond 180 degrees. One that goes around a pole is closed along the edge of
    the map instead.
    """
    points = list(ring[:1])
    for x, y in ring[1:]:
        points.append((x - 360 * round((x - points[-1][0]) / 360), y))
    if round((points[-1][0] - points[0][0]) / 360):
        pole = math.copysign(90.0, points[0][1])
        points += [(points[-1][0], pole), (points[0][0], pole), points[0]]
    return [_on_grid(point) for point in points]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = math.hypot(x2 - x1, y2 - y1)
    if not length:
        return math.hypot(x - x1, y - y1)
    share = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length**2))
    return math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))


def _on_grid(point: Point) -> Point:
    x, y = (round(part * PER_DEGREE) / PER_DEGREE for part in point)
    return x, y


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
