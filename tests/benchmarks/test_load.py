"""The load on pages: readers walk round a small ledger, and bounds are held against."""

from argparse import ArgumentTypeError
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks import load as loading
from benchmarks.load import HEAVY_KB, LATE_MS, Row, led_to, looked_at, make, verdict, weights
from benchmarks.options import read_options
from benchmarks.readers import Answer, ask, connected, times, walk, walk_together
from tests.serving import running

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.serving import build as application
from reportedly.web.app import NAV

QUICK = times([Answer(page="/", first=20.0, status=200, size=1000)])
ROW = Row(page="/", alone=40.0, times=QUICK, weight=90.0, ready=200.0)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where a ledger of a few made-up claims is served."""
    path = str(tmp_path_factory.mktemp("load") / "war.db")
    make(path, 60)
    library = Library.of(path)
    with running(application(library)) as served:
        yield served
    library.close()


def test_it_makes_a_ledger_with_its_incidents(tmp_path: Path) -> None:
    path = str(tmp_path / "war.db")
    make(path, 30)
    with open_ledger(path, create=False) as ledger:
        assert ledger.size()[1] >= 30
        with ledger.derived("plain") as rows:
            assert rows.incidents.ids() or rows.revision()


def test_options_of_the_load() -> None:
    given = read_options(["load", "--claims", "500", "--ledger", "war.db", "--pause", "0"])
    assert (given.parts, given.claims, given.ledger) == (("load",), 500, "war.db")
    assert (given.pause, given.seconds) == (0.0, 60.0)
    with pytest.raises((SystemExit, ArgumentTypeError)):
        read_options(["load", "--claims", "many"])


def test_every_page_is_looked_at(site: str) -> None:
    pages, alone, bodies = looked_at(site)
    assert {path for path, _ in NAV} <= set(pages)
    assert {"/claims/…", "/incidents/…", "/documents/…", "/sources/…"} <= set(pages)
    assert "/claims (second page)" in pages
    assert {one.status for one in alone.values()} == {200}
    assert all(alone[name].size == len(body.encode()) for name, body in bodies.items())
    assert len(pages["/claims/…"]) > 1


def test_what_a_page_loads_is_weighed(site: str) -> None:
    _, _, bodies = looked_at(site)
    loaded = weights(site, bodies)
    assert loaded["/"] > 40_000  # styles and scripts
    assert loaded["/review"] > loaded["/"]  # a script of its own


def test_readers_walk_round_all_pages(site: str) -> None:
    pages = {"list": ("/claims", "/documents"), "settings": ("/settings",)}
    made = walk(site, pages, 1.5, (0, 0.01))
    assert {one.page for one in made} == set(pages)
    assert {one.status for one in made} == {200}
    assert all(one.first > 0 for one in made)
    together = walk_together(site, pages, 1.5, (4, 0.05))
    assert len(together) > 4
    assert {one.status for one in together} == {200}


def test_a_server_that_is_gone_is_an_answer_too() -> None:
    answer, body = ask(connected("http://127.0.0.1:1"), "gone", "/")
    assert (answer.status, answer.size, body) == (0, 0, b"")
    assert times([answer]).failed == 1


def test_times_are_the_median_and_what_one_in_twenty_exceeds() -> None:
    made = [Answer(page="/", first=float(one), status=200, size=1) for one in range(1, 101)]
    made.append(Answer(page="/", first=1000.0, status=500, size=1))
    found = times(made)
    assert (found.asked, found.middle, found.late, found.failed) == (101, 51.0, 96.0, 1)


def test_what_keeps_its_bounds_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert verdict([ROW]) == 0
    assert "every bound is kept" in capsys.readouterr().out
    assert len(ROW.cells) == len(loading.HEAD)


@pytest.mark.parametrize(
    "worse",
    [
        replace(ROW, weight=HEAVY_KB + 1),
        replace(ROW, ready=1001.0),
        replace(ROW, times=replace(QUICK, middle=201.0)),
        replace(ROW, times=replace(QUICK, late=LATE_MS + 1)),
        replace(ROW, times=replace(QUICK, failed=1)),
    ],
)
def test_what_breaks_one_fails(worse: Row, capsys: pytest.CaptureFixture[str]) -> None:
    assert verdict([ROW, worse]) == 1
    assert "at most" in capsys.readouterr().out


def test_links_lead_to_single_things() -> None:
    bodies = {"/a": '<a href="/claims/ab12">x</a> <a href="/claims/ab12#w">', "/b": ""}
    assert led_to(bodies, "claims") == ("/claims/ab12",)
    assert led_to(bodies, "series") == ()
