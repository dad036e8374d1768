"""Lexicon files on disk: TSV tables and YAML entries, each with a birth certificate."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import cast

import yaml

from reportedly.errors import LexiconError

HERE = Path(__file__).parent
CERTIFICATE = ("source", "licence", "retrieved", "scope", "note")
SUFFIXES = frozenset({".pack", ".tsv", ".yaml"})
BOOLEAN = "tag:yaml.org,2002:bool"


class _Loader(yaml.CSafeLoader):
    """YAML in which `yes`, `no`, `on` and `off` are the words that they are."""


_Loader.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in resolvers if tag != BOOLEAN or letter in "tTfF"]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def table(path: Path, columns: tuple[str, ...], key: int = 1) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a TSV table, checked.

    A table opens with a line `# field: …` for each field of the birth certificate, then a row
    of column names, then the entries: sorted, one a line, unique in their first `key` columns.
    A lone `#` remark may stand at the end of a line, after two blanks.

    Args:
        path: the file.
        columns: the column names it must have, in order.
        key: how many leading columns make an entry unique.

    Raises:
        LexiconError: the file keeps none of this; the message names the line.
    """
    lines = _read(path).splitlines()
    head = [line for line in lines if line.startswith("# ")]
    _certify(path, {line[2:].partition(":")[0] for line in head})
    body = [line for line in lines if line.strip() and not line.startswith("#")]
    if not body or tuple(body[0].split("\t")) != columns:
        raise LexiconError("wrong columns", str(path), f"They must be: {', '.join(columns)}.")
    rows = tuple(_row(path, line, columns) for line in body[1:])
    _check_order(path, [row[:key] for row in rows])
    return rows


def entries(path: Path) -> Mapping[str, object]:
    """Return the content of a YAML file, its birth certificate checked.

    Raises:
        LexiconError: the file is no YAML mapping, or lacks a field of the certificate.
    """
    try:
        content = yaml.load(_read(path), Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise LexiconError(
            "this is no YAML", str(path), str(error).replace("\n", " ")
        ) from error
    if not isinstance(content, dict):
        raise LexiconError("this must be a mapping", str(path), "Start with `source:`.")
    _certify(path, {str(name) for name in content})
    return cast("Mapping[str, object]", content)


@contextmanager
def meaning(path: Path) -> Iterator[None]:
    """Turn a value that no entry can have, or one that is missing, into a lexicon error.

    Raises:
        LexiconError: naming the file and the value.
    """
    try:
        yield
    except (KeyError, ValueError) as error:
        raise LexiconError("no such value, or none", f"{path}: {error}", "Mend it.") from error


def rules_hash(root: Path = HERE) -> str:
    """Return the SHA-256 of every lexicon file: which words made a claim, in 64 hex digits."""
    total = hashlib.sha256()
    for path in _files(root):
        total.update(path.relative_to(root).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    yield from sorted(path for path in root.rglob("*") if path.suffix in SUFFIXES)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(
            "cannot read", str(path), f"Reinstall the package ({error})."
        ) from error


def _certify(path: Path, fields: set[str]) -> None:
    missing = [field for field in CERTIFICATE if field not in fields]
    if missing:
        raise LexiconError("no birth certificate", str(path), f"Add: {', '.join(missing)}.")


def _row(path: Path, line: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    cells = tuple(cell.strip() for cell in line.partition("  #")[0].split("\t"))
    if len(cells) != len(columns):
        problem = f"{len(cells)} columns instead of {len(columns)}"
        raise LexiconError(problem, f"{path}: {line[:60]}", "Separate cells by one tab.")
    return cells


def _check_order(path: Path, keys: list[tuple[str, ...]]) -> None:
    for before, after in pairwise(keys):
        if before >= after:
            problem = "twice" if before == after else "out of order"
            raise LexiconError(problem, f"{path}: {' '.join(after)}", "Sort by code point.")
