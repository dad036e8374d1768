"""Check the sizes of the house: functions, files, tests, dependencies.

A function counts its lines from `def` to its end, less its docstring and its blank lines; a
function within a function counts in both. A file counts all its lines. Tests count what lies
under tests/ as Python or as YAML cases. Complexity, parameters, line lengths and docstrings are
ruff's to check.

Run from the root of the checkout: `python scripts/sizes.py`. It prints a table and every
offender, and exits 1 if there is one.
"""

import ast
import re
import statistics
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TREES = ("src", "tests", "scripts", "benchmarks")
CASES = frozenset({".py", ".yml", ".yaml"})
SHARE = 0.95
MAX_DEPENDENCIES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Sized:
    """Something with a size: a function or a file.

    Attributes:
        where: `path:line` and, for a function, its name.
        lines: how many lines it has.
    """

    where: str
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """How large things of one sort may be.

    Attributes:
        sort: what they are, in the plural.
        median: what half of them must not exceed, or 0 where nothing is asked.
        most: what 95 % of them must not exceed.
        top: what none may exceed.
    """

    sort: str
    median: int
    most: int
    top: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table.

    Attributes:
        name: what was measured.
        figure: what it came to.
        bound: what was allowed.
        offenders: who is over it; none, if all is well.
    """

    name: str
    figure: str
    bound: str
    offenders: tuple[str, ...]


FUNCTIONS = Bound(sort="functions", median=8, most=40, top=60)
FILES = Bound(sort="files", median=0, most=350, top=500)

FUNCTION_NODES = (ast.FunctionDef, ast.AsyncFunctionDef)


def functions(source: str, path: str) -> list[Sized]:
    """Return every function of a Python text, nested ones and methods included."""
    lines = source.splitlines()
    return [
        Sized(where=f"{path}:{node.lineno} {node.name}", lines=_length(node, lines))
        for node in ast.walk(ast.parse(source, path))
        if isinstance(node, FUNCTION_NODES)
    ]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef, lines: Sequence[str]) -> int:
    counted = set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    if ast.get_docstring(node, clean=False) is not None:
        docstring = node.body[0]
        counted -= set(range(docstring.lineno, (docstring.end_lineno or 0) + 1))
    return sum(1 for number in counted if lines[number - 1].strip())


def judge(things: Sequence[Sized], bound: Bound, name: str) -> list[Row]:
    """Hold things of one sort against their bound: a row each for median, 95 % and top."""
    if not things:
        return []
    ordered = sorted(things, key=lambda thing: thing.lines)
    rows = []
    if bound.median:
        median = statistics.median(thing.lines for thing in ordered)
        over = (f"{name}: median of {len(ordered)} {bound.sort}, {median:g} > {bound.median}",)
        rows.append(_row(f"{name} {bound.sort}: median", median, bound.median, over))
    at_share = ordered[_rank(len(ordered)) - 1].lines
    many = tuple(_offence(thing, bound.most) for thing in ordered if thing.lines > bound.most)
    rows.append(_row(f"{name} {bound.sort}: 95 %", at_share, bound.most, many))
    far = tuple(_offence(thing, bound.top) for thing in ordered if thing.lines > bound.top)
    rows.append(_row(f"{name} {bound.sort}: largest", ordered[-1].lines, bound.top, far))
    return rows


def _rank(count: int) -> int:
    """Return which of `count` ordered things bounds 95 % of them from above, counted from 1."""
    return max(1, -(-count * int(SHARE * 100) // 100))


def _row(name: str, figure: float, bound: int, offenders: tuple[str, ...]) -> Row:
    guilty = offenders if figure > bound else ()
    return Row(name=name, figure=f"{figure:g}", bound=f"<= {bound}", offenders=guilty)


def _offence(thing: Sized, bound: int) -> str:
    return f"{thing.where}, {thing.lines} > {bound}"


def judge_tests(source_lines: int, test_lines: int) -> Row:
    """Hold the lines of the tests against the lines that they test."""
    short = f"tests/, {test_lines} lines of tests < {source_lines} lines of src/"
    return Row(
        name="lines of tests",
        figure=str(test_lines),
        bound=f">= {source_lines}",
        offenders=(short,) if test_lines < source_lines else (),
    )


def judge_dependencies(names: Sequence[str], page: str) -> list[Row]:
    """Hold the runtime dependencies against their number, and each against its line of docs."""
    too_many = f"pyproject.toml, {len(names)} dependencies > {MAX_DEPENDENCIES}"
    silent = tuple(
        f"docs/dependencies.md, no line for `{name}`"
        for name in names
        if f"`{name}`" not in page
    )
    return [
        Row(
            name="runtime dependencies",
            figure=str(len(names)),
            bound=f"<= {MAX_DEPENDENCIES}",
            offenders=(too_many,) if len(names) > MAX_DEPENDENCIES else (),
        ),
        Row(
            name="dependencies without a line",
            figure=str(len(silent)),
            bound="<= 0",
            offenders=silent,
        ),
    ]


def dependency_names(pyproject: str) -> list[str]:
    """Return the names of the runtime dependencies in a pyproject.toml."""
    declared = tomllib.loads(pyproject)["project"]["dependencies"]
    return [re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0] for line in declared]


def survey(root: Path) -> Iterator[Row]:
    """Measure a checkout: the sizes of src alone, then of all its Python, then the rest."""
    yield from _judge_files(_files(root, ("src",), frozenset({".py"})), root, "src")
    yield from _judge_files(_files(root, TREES, frozenset({".py"})), root, "all")
    yield judge_tests(
        _total(_files(root, ("src",), frozenset({".py"}))),
        _total(_files(root, ("tests",), CASES)),
    )
    page = root / "docs" / "dependencies.md"
    yield from judge_dependencies(
        dependency_names((root / "pyproject.toml").read_text(encoding="utf-8")),
        page.read_text(encoding="utf-8"),
    )


def _judge_files(paths: Iterable[Path], root: Path, name: str) -> list[Row]:
    files, bodies = [], []
    for path in paths:
        source, where = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
        files.append(Sized(where=f"{where}:1", lines=len(source.splitlines())))
        bodies.extend(functions(source, where))
    return judge(bodies, FUNCTIONS, name) + judge(files, FILES, name)


def _files(root: Path, trees: Sequence[str], suffixes: frozenset[str]) -> list[Path]:
    found = (path for tree in trees for path in (root / tree).rglob("*"))
    return sorted(path for path in found if path.suffix in suffixes and path.is_file())


def _total(paths: Iterable[Path]) -> int:
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in paths)


def report(rows: Sequence[Row]) -> str:
    """Lay the rows out as a table, each offender on a line of its own below."""
    width = max(len(row.name) for row in rows)
    table = [_line(row, width) for row in rows]
    offenders = dict.fromkeys(offender for row in rows for offender in row.offenders)
    return "\n".join([*table, *offenders])


def _line(row: Row, width: int) -> str:
    verdict = "OVER" if row.offenders else "ok"
    return f"{row.name:<{width}}  {row.figure:>7}  {row.bound:<9} {verdict}"


def main(root: Path = Path()) -> int:
    """Print the table and return the exit code: 1 if anything is over its bound."""
    rows = list(survey(root.resolve()))
    print(report(rows))
    return int(any(row.offenders for row in rows))


if __name__ == "__main__":
    sys.exit(main())
