"""The packed gazetteer: what goes in comes out, and costs little."""

import resource
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import LexiconError
from reportedly.lexicon import gazetteer as packing
from reportedly.lexicon.gazetteer import (
    Gazetteer,
    folded,
    open_gazetteer,
    read_pack,
    unpacked,
    write_pack,
)
from reportedly.lexicon.tables import CERTIFICATE, HERE

SHIPPED = HERE / "places" / "gazetteer.pack"
BIRTH = dict.fromkeys(CERTIFICATE, "invented")
ROWS = (
    ("1", "Upper Marsh", "AA.01", "1.000", "2.000", "", "5000"),
    ("2", "Lower Marsh", "AA.02", "3.000", "-4.000", "", "70"),
    ("adm:AA.01", "Marshland", "AA.01", "1.500", "2.500", "4", "5000"),
)
# The start costs memory that the whole process pays: measured in one of its own.
COST = """
import resource, time
from pathlib import Path
from reportedly.lexicon.place_book import load_places
import reportedly.lexicon.load
size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
load_places()
print(time.process_time() - start)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - size) / 1024)
"""


@cache
def shipped() -> Gazetteer:
    return open_gazetteer(SHIPPED)


def small(names: dict[str, list[tuple[int, bool]]]) -> Gazetteer:
    return read_pack(write_pack(BIRTH, ROWS, names, {"AA": "AAA"}), Path("small"))


def test_a_name_leads_to_its_places_with_aliases_marked() -> None:
    pack = small({"marsh": [(0, True), (1, True)], "upper marsh": [(0, False)]})
    assert pack.find("marsh") == ((0, True), (1, True))
    assert pack.find("upper marsh") == ((0, False),)
    assert pack.row(1) == ROWS[1]
    assert pack.countries["AA"] == "AAA"


@pytest.mark.parametrize("name", ["", "mars", "marshes", "a", "zzz", "upper"])
def test_what_is_not_in_it_is_not_found(name: str) -> None:
    assert small({"marsh": [(0, True)], "upper marsh": [(0, False)]}).find(name) == ()


KEYS = st.text("abcdef ", min_size=1, max_size=12).map(folded).filter(bool)


@given(st.dictionaries(KEYS, st.integers(0, len(ROWS) - 1), min_size=1))
def test_every_name_is_found_in_blocks_of_any_size(names: dict[str, int]) -> None:
    packing.NAMES_BYTES, kept = 16, packing.NAMES_BYTES
    try:
        pack = small({key: [(number, False)] for key, number in names.items()})
    finally:
        packing.NAMES_BYTES = kept
    assert all(pack.find(key) == ((number, False),) for key, number in names.items())


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sana'a", "sanaa"),
        ("Sana\u2019a", "sanaa"),
        ("\u1e62an\u02bf\u0101\u02be", "sana"),
        ("SANAA", "sanaa"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Deir\u00a0ez\u2011Zor", "deir ez zor"),
        ("Port\u2013au\u2013Prince", "port au prince"),
        ("M\u00e9naka", "menaka"),
        ("Me\u0301naka", "menaka"),
        ("\u0141\u00f3d\u017a", "lodz"),
        ("\u0130zmir", "izmir"),
        ("Diyarbak\u0131r", "diyarbakir"),
        ("Troms\u00f8", "tromso"),
        ("Gro\u00dfenhain", "grossenhain"),
        ("St. Louis", "st louis"),
        ("N'Djamena", "ndjamena"),
        ("\u041a\u0438\u0457\u0432", "\u043a\u0438\u0456\u0432"),
        ("", ""),
        ("--", ""),
    ],
)
def test_a_name_is_folded_to_what_it_is_looked_up_by(name: str, key: str) -> None:
    assert folded(name) == key


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_it_holds_what_was_promised() -> None:
    lines = list(unpacked(shipped()))
    places = [line for line in lines if line.count("\t") == len(packing.COLUMNS) - 1]
    assert len(places) > 230_000
    assert len(lines) - len(places) > 500_000
    assert SHIPPED.stat().st_size <= 10_000_000


def test_every_place_lies_on_the_globe_in_a_country() -> None:
    pack = shipped()
    lines = (line.split("\t") for line in unpacked(pack))
    for _, _, region, lat, lon, prec, people in (row for row in lines if len(row) > 2):
        assert region.partition(".")[0] in pack.countries
        assert -90 <= float(lat) <= 90
        assert -180 <= float(lon) <= 180
        assert prec in {"", "3", "4"}
        assert int(people) >= 0


def test_it_is_no_gazetteer() -> None:
    with pytest.raises(LexiconError, match="no gazetteer"):
        open_gazetteer(HERE / "places" / "cues.tsv")


def test_it_is_missing_or_empty(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot read"):
        open_gazetteer(tmp_path / "none.pack")
    (tmp_path / "empty.pack").touch()
    with pytest.raises(LexiconError, match="cannot read"):
        open_gazetteer(tmp_path / "empty.pack")


def test_a_gazetteer_needs_its_birth_certificate() -> None:
    made = write_pack(BIRTH, ROWS, {"marsh": [(0, True)]}, {"AA": "AAA"})
    with pytest.raises(LexiconError, match="scope"):
        read_pack(made.replace(b"# scope: ", b"# shape: "), Path("odd.pack"))


def test_loading_costs_little_time_and_memory() -> None:
    done = subprocess.run(
        (sys.executable, "-c", COST), capture_output=True, check=True, text=True
    )
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds <= 0.3
    assert megabytes <= 60


def test_a_thousand_names_are_looked_up_in_no_time_and_little_memory() -> None:
    keys = [line.partition("\t")[0] for line in unpacked(shipped())][::500]
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    assert all(shipped().find(key) for key in keys[:1000])
    assert time.process_time() - start < 1
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - size) / 1024 <= 60


def test_a_province_is_found_by_its_code() -> None:
    pack = small({"marsh": [(0, False)]})
    assert pack.province("AA.01") == "Marshland"
    assert pack.province("AA.02") == ""  # a town of it is kept, itself it is not
    assert pack.province("ZZ.99") == pack.province("") == ""


@pytest.mark.parametrize(
    ("code", "name"), [("AD.02", "Canillo"), ("ZW.10", "Harare"), ("CN.33", "Chongqing")]
)
def test_provinces_of_the_shipped_file_are_found(code: str, name: str) -> None:
    assert shipped().province(code) == name


def test_every_province_that_is_kept_is_found() -> None:
    kept = [line.split("\t") for line in unpacked(shipped()) if line.startswith("adm:")]
    assert len(kept) > 3000
    provinces = [row for row in kept if row[0] == f"adm:{row[2]}"]  # the others are districts
    for row in provinces[::97]:
        assert shipped().province(row[2]) == row[1]
