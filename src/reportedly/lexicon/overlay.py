"""Places of the user's own: one TSV file, which comes before all that the lexicon knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import LexiconError
from reportedly.lexicon.actor_book import EMPTY
from reportedly.lexicon.gazetteer import folded
from reportedly.lexicon.place_book import FIRST, PlaceEntry
from reportedly.model.unknown import UNKNOWN

COLUMNS = ("name", "aliases", "iso3", "lat", "lon", "where_prec")
PRECISIONS = frozenset("1234567")
ISO3 = 3
LARGEST = 10_000_000
POLE, DATE_LINE = 90.0, 180.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file, for what is said of it."""

    path: Path
    number: int

    def wrong(self, what: str, cell: str, hint: str) -> LexiconError:
        shown = f"{self.path}, line {self.number}: {cell[:60]!r}"
        return LexiconError(what, shown, hint)


def own_places(path: Path) -> tuple[tuple[str, PlaceEntry], ...]:
    """Return the names of a user's file, each with its place.

    The first line names the columns: name, aliases (with `|` between them), iso3, lat, lon,
    where_prec. `-` stands for no aliases, and for a place that no one country holds. Lines
    that begin with `#` are remarks.

    Raises:
        LexiconError: the file cannot be read or a line is wrong: which, and what to do.
    """
    found: dict[str, int] = {}
    pairs = []
    for line, cells in _rows(path):
        entry = _entry(line, cells)
        key = f"{folded(entry.name)} {cells[2]}"
        if key in found:
            raise line.wrong("a place twice", cells[0], f"Line {found[key]} has it; keep one.")
        found[key] = line.number
        aliases = () if cells[1] == EMPTY else cells[1].split("|")
        pairs += [(form, entry) for form in (entry.name, *aliases) if folded(form)]
    return tuple(pairs)


def _rows(path: Path) -> Iterator[tuple[_Line, list[str]]]:
    lines = _text(path).splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, start=1) if _counts(line)]
    if not numbered:
        raise _Line(path, 1).wrong("no places", "", f"Begin with: {' '.join(COLUMNS)}.")
    number, head = numbered[0]
    if tuple(head.split("\t")) != COLUMNS:
        hint = f"The first line must be these, with tabs between them: {' '.join(COLUMNS)}."
        raise _Line(path, number).wrong("wrong columns", head, hint)
    for number, line in numbered[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != len(COLUMNS):
            what = f"{len(cells)} cells instead of {len(COLUMNS)}"
            raise _Line(path, number).wrong(what, line, "Put one tab between cells, no blanks.")
        yield _Line(path, number), cells


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise LexiconError(
                "too large a file of places", str(path), f"It may have {LARGEST} bytes."
            )
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        hint = "Check the path, its rights, and that it is UTF-8."
        raise LexiconError("cannot read your places", f"{path} ({error})", hint) from error


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _entry(line: _Line, cells: list[str]) -> PlaceEntry:
    name, _, iso3, lat, lon, prec = cells
    if not folded(name):
        raise line.wrong("a place without a name", name, "Write its name first.")
    if iso3 != EMPTY and not (len(iso3) == ISO3 and iso3.isascii() and iso3.isupper()):
        raise line.wrong("no country code", iso3, "Write three capitals like UKR, or -.")
    if prec not in PRECISIONS:
        raise line.wrong("no precision code", prec, "1 is a town, 3 a district, 4 a province.")
    return PlaceEntry(
        id=f"own:{folded(name).replace(' ', '-')}",
        name=name,
        country=UNKNOWN if iso3 == EMPTY else iso3,
        lat=_degrees(line, lat, POLE),
        lon=_degrees(line, lon, DATE_LINE),
        where_prec=int(prec),
        weight=FIRST,
    )


def _degrees(line: _Line, cell: str, most: float) -> float:
    hint = f"Write degrees with a stop, from -{most:.0f} to {most:.0f}."
    try:
        value = float(cell)
    except ValueError as error:
        raise line.wrong("no degrees", cell, hint) from error
    if not -most <= value <= most:
        raise line.wrong("no such degrees", cell, hint)
    return value
