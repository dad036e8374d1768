"""A packed gazetteer: hundreds of thousands of places, looked up and never loaded whole.

The file opens with its birth certificate, as every file of the lexicon does. One line of JSON
says where the blocks lie; the blocks are lines of text, deflated one by one. There are two
sorts: `names` (a folded name, then the numbers of the places that it may mean, the most
populous first, `~` before one that has the name only as an alias), sorted by name; and
`places`, sorted by province.
"""

import json
import mmap
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from unicodedata import combining, normalize

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import CERTIFICATE

MAGIC = b"reportedly gazetteer 1\n"
# An id without a sort is a GeoNames number; an empty precision is 1, a town.
COLUMNS = ("id", "name", "region", "lat", "lon", "where_prec", "population")
REGION = COLUMNS.index("region")
NAMES_BYTES = 12_000
PLACES_PER_BLOCK = 128
NAMESAKES = 60  # kept for one name
CACHED = 512
# Letters that no decomposition takes apart, and marks that spell the same name or none.
LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "ð": "d",
        "ø": "o",
        "þ": "th",
        "đ": "d",
        "\u0131": "i",  # the dotless one of Turkish
        "ł": "l",
        "œ": "oe",
    }
)
# Apostrophes, half rings and primes of all kinds, and what has no width.
SILENT = frozenset(
    "'`\u00ad\u00b4\u02b9\u02bb\u02bc\u02be\u02bf\u02c8\u2018\u2019\u2032"
    "\u200b\u200c\u200d\u200e\u200f"
)
ALIAS = "~"

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Gazetteer:
    """A packed file, open for reading.

    Attributes:
        data: the file's bytes, mapped into memory.
        firsts: the first name of each block of names.
        names: where each block of names begins, and where the last one ends.
        places: the same for the blocks of places.
        countries: ISO 3166-1 alpha-3 by the two letters that a region begins with.
    """

    data: "mmap.mmap | bytes"
    firsts: tuple[str, ...]
    names: tuple[int, ...]
    places: tuple[int, ...]
    countries: Mapping[str, str]

    def find(self, key: str) -> tuple[tuple[int, bool], ...]:
        """Return the numbers of the places that a folded name may mean, and which are aliases.

        The most populous comes first.
        """
        block = bisect_right(self.firsts, key) - 1
        if block < 0 or not key:
            return ()
        text = _block(self, self.names[block], self.names[block + 1])
        at = text.find(f"\n{key}\t".encode())
        if at < 0:
            return ()
        line = text[at + 1 : text.index(b"\n", at + 1)].decode()
        cells = line.partition("\t")[2].split(" ")
        return tuple((int(cell.removeprefix(ALIAS)), cell[0] == ALIAS) for cell in cells)

    def row(self, number: int) -> Row:
        """Return the columns of a place."""
        block, line = divmod(number, PLACES_PER_BLOCK)
        text = _block(self, self.places[block], self.places[block + 1])
        return tuple(text.decode().split("\n")[line + 1].split("\t"))

    def province(self, region: str) -> str:
        """Return the name of the province with a code ("UA.07"); empty where none is kept."""
        return _province(self, region) if region else ""


@lru_cache(maxsize=CACHED)
def _block(pack: Gazetteer, start: int, end: int) -> bytes:
    return zlib.decompress(pack.data[start:end])


@lru_cache(maxsize=CACHED)
def _province(pack: Gazetteer, region: str) -> str:
    last = len(pack.places) - 1

    def first(block: int) -> str:
        return pack.row(block * PLACES_PER_BLOCK)[REGION]

    block = max(bisect_left(range(last), region, key=first) - 1, 0)
    start = f"\nadm:{region}\t".encode()
    while block < last and first(block) <= region:
        text = _block(pack, pack.places[block], pack.places[block + 1])
        at = text.find(start)
        if at >= 0:
            return text[at + len(start) :].partition(b"\t")[0].decode()
        block += 1
    return ""


def unpacked(pack: Gazetteer) -> Iterator[str]:
    """Yield all lines of a gazetteer, names first, then places."""
    for starts in (pack.names, pack.places):
        for start, end in pairwise(starts):
            yield from zlib.decompress(pack.data[start:end]).decode().split("\n")[1:-1]


def open_gazetteer(path: Path) -> Gazetteer:
    """Map a packed file into memory; nothing is read until it is asked for.

    Raises:
        LexiconError: the file is missing, of another format, or has no birth certificate.
    """
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise LexiconError(
            "cannot read the gazetteer", str(path), f"Reinstall the package ({error})."
        ) from error
    if data[: len(MAGIC)] != MAGIC:
        raise LexiconError("this is no gazetteer", str(path), "Run scripts/build_places.py.")
    return read_pack(data, path)


def read_pack(data: "mmap.mmap | bytes", path: Path) -> Gazetteer:
    """Return the gazetteer in some bytes.

    Raises:
        LexiconError: a field of the birth certificate is missing.
    """
    end = data.find(b"\n\n")
    head = data[:end].decode().split("\n")
    missing = [field for field in CERTIFICATE if not any(_states(field, row) for row in head)]
    if missing:
        raise LexiconError("no birth certificate", str(path), f"Add: {', '.join(missing)}.")
    index = json.loads(head[-1])
    base = end + 2
    return Gazetteer(
        data=data,
        firsts=tuple(index["firsts"]),
        names=tuple(base + at for at in index["names"]),
        places=tuple(base + at for at in index["places"]),
        countries=MappingProxyType(index["countries"]),
    )


def _states(field: str, row: str) -> bool:
    return row.startswith(f"# {field}: ")


def write_pack(
    certificate: Mapping[str, str],
    rows: Sequence[Row],
    names: Mapping[str, Sequence[tuple[int, bool]]],
    countries: Mapping[str, str],
) -> bytes:
    """Return the bytes of a packed gazetteer.

    Args:
        certificate: the fields of the birth certificate.
        rows: the places in the order of `COLUMNS`.
        names: folded names, with the numbers of places, the most populous first, and whether
            the name is an alias.
        countries: ISO 3166-1 alpha-3 by alpha-2.
    """
    groups = list(_grouped(names))
    blocks = [zlib.compress(_lines(lines), 9) for _, lines in groups]
    row_lines = ["\t".join(row) for row in rows]
    parts = range(0, len(rows), PLACES_PER_BLOCK)
    tables = [zlib.compress(_lines(row_lines[at : at + PLACES_PER_BLOCK]), 9) for at in parts]
    starts = _starts([*blocks, *tables])
    index = {
        "firsts": [first for first, _ in groups],
        "names": starts[: len(blocks) + 1],
        "places": starts[len(blocks) :],
        "countries": dict(sorted(countries.items())),
    }
    head = [f"# {field}: {certificate[field]}" for field in CERTIFICATE]
    text = "\n".join([*head, json.dumps(index, ensure_ascii=False, separators=(",", ":"))])
    return MAGIC + text.encode() + b"\n\n" + b"".join([*blocks, *tables])


def _grouped(
    names: Mapping[str, Sequence[tuple[int, bool]]],
) -> Iterator[tuple[str, list[str]]]:
    """Yield the first name of each block and its lines."""
    first, lines, size = "", list[str](), 0
    for key in sorted(names):
        cells = (f"{ALIAS * alias}{number}" for number, alias in names[key][:NAMESAKES])
        line = f"{key}\t{' '.join(cells)}"
        if size > NAMES_BYTES:
            yield first, lines
            lines, size = [], 0
        first = first if lines else key
        lines.append(line)
        size += len(line)
    yield first, lines


def _lines(lines: Sequence[str]) -> bytes:
    return ("\n" + "\n".join(lines) + "\n").encode()


def _starts(blocks: Sequence[bytes]) -> list[int]:
    starts = [0]
    for block in blocks:
        starts.append(starts[-1] + len(block))
    return starts


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """Return a name as it is looked up: lower case, no accents, no apostrophes, one blank.

    `Sana'a`, `Sanaá` and `SANAA` are one name; so are `Deir ez-Zor` and `Deir Ez Zor`.
    """
    if name.isascii():
        plain = name.lower().replace("'", "").replace("`", "")
    else:
        apart = normalize("NFKD", "".join(c for c in name.lower() if c not in SILENT))
        plain = "".join(c for c in apart if not combining(c) and c not in SILENT)
        plain = plain.translate(LETTERS)
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
