"""The pinned figures: read, compared, pinned anew.

A figure stands beside the digest of the texts that it was measured on: on other texts it says
nothing. It may not get worse by more than `SLACK`; only `--lower` writes down that it did.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

SLACK = 0.0005
DIGITS = 4
LESS_IS_BETTER = frozenset({"MAE"})
HEAD = """\
# What the program reached, each figure beside the SHA-256 digest of the texts it was taken on.
# Written by `python -m benchmarks --pin`; a figure that fell is written with `--lower` only.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The figures of one set of texts.

    Attributes:
        name: the set.
        digest: SHA-256 of its texts, 64 hex digits.
        figures: measures and their values.
    """

    name: str
    digest: str
    figures: Mapping[str, float]


class State(StrEnum):
    """How a figure stands to its floor."""

    NEW = "new"
    HELD = "held"
    ROSE = "rose"
    FELL = "fell"
    GONE = "gone"
    OTHER_TEXTS = "other texts"


BAD = frozenset({State.FELL, State.GONE, State.OTHER_TEXTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One figure against its floor.

    Attributes:
        name: the set.
        measure: what was measured.
        state: how it stands.
        words: both figures, for a person.
    """

    name: str
    measure: str
    state: State
    words: str


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_floors(path: Path) -> dict[str, Section]:
    """Return the pinned sections by name; none where the file is not there yet."""
    if not path.is_file():
        return {}
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: Section(name=name, digest=table["digest"], figures=table.get("figures", {}))
        for name, table in tables.items()
    }


def write_floors(path: Path, floors: Mapping[str, Section]) -> None:
    """Write the sections, sorted by name, their figures in the order of the measuring."""
    parts = [HEAD, *(_section(floors[name]) for name in sorted(floors))]
    path.write_text("\n".join(parts), encoding="utf-8")


def _section(section: Section) -> str:
    head = f'[{section.name}]\ndigest = "{section.digest}"\n\n[{section.name}.figures]\n'
    lines = (f"{_key(name)} = {value}\n" for name, value in section.figures.items())
    return head + "".join(lines)


def _key(name: str) -> str:
    """Quote a measure's name as TOML does, which JSON's strings are a part of."""
    return json.dumps(name, ensure_ascii=False)


def compare(measured: Section, floor: Section | None) -> Iterator[Verdict]:
    """Yield a verdict for every figure that was measured or pinned."""
    if floor is not None and floor.digest != measured.digest:
        words = f"pinned on {floor.digest[:12]}, measured on {measured.digest[:12]}"
        yield _verdict(measured, "", State.OTHER_TEXTS, words)
        return
    pinned = {} if floor is None else floor.figures
    for measure, value in measured.figures.items():
        if measure not in pinned:
            yield _verdict(measured, measure, State.NEW, f"{value:.4f}")
            continue
        words = f"{pinned[measure]:.4f} -> {value:.4f}"
        yield _verdict(measured, measure, _state(measure, value, pinned[measure]), words)
    for measure in pinned:
        if measure not in measured.figures:
            yield _verdict(measured, measure, State.GONE, f"{pinned[measure]:.4f} -> nothing")


def pin(measured: Section, floor: Section | None, *, lower: bool) -> Section:
    """Return the floor with what rose and what is new; what got worse only with `lower`."""
    rounded = {name: round(value, DIGITS) for name, value in measured.figures.items()}
    new = Section(name=measured.name, digest=measured.digest, figures=rounded)
    if floor is None or lower:
        return new
    if floor.digest != measured.digest:
        return floor
    kept = {
        verdict.measure: floor.figures[verdict.measure]
        for verdict in compare(measured, floor)
        if verdict.state not in {State.NEW, State.ROSE}
    }
    return Section(name=new.name, digest=new.digest, figures={**rounded, **kept})


def settle(
    path: Path, measured: Iterable[Section], *, writes: bool, lower: bool
) -> tuple[Verdict, ...]:
    """Compare sections with the file of the floors, and pin them there where that is asked.

    Returns:
        the verdicts that are not "held".
    """
    floors = read_floors(path)
    verdicts: list[Verdict] = []
    for section in measured:
        floor = floors.get(section.name)
        verdicts += compare(section, floor)
        floors[section.name] = pin(section, floor, lower=lower)
    if writes or lower:
        write_floors(path, floors)
    return tuple(one for one in verdicts if one.state is not State.HELD)


def fallen(verdicts: Iterable[Verdict], *, lower: bool) -> bool:
    """Say whether a figure got worse, and nobody allowed it."""
    return not lower and any(verdict.state in BAD for verdict in verdicts)


def _verdict(section: Section, measure: str, state: State, words: str) -> Verdict:
    return Verdict(name=section.name, measure=measure, state=state, words=words)


def _state(measure: str, value: float, pinned: float) -> State:
    gain = pinned - value if measure in LESS_IS_BETTER else value - pinned
    if gain < -SLACK:
        return State.FELL
    return State.ROSE if gain > SLACK else State.HELD
