"""What can go wrong with a machine: nothing committed is lost, and nothing half is left.

`REPORTEDLY_KILLS=200 pytest tests/ledger/test_faults.py` kills as often as a release should
see.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest
from benchmarks.ledger_scale import of_size
from tests.ledger.build import READER, RULES, claim, document, export, found, fresh, judgement
from tests.ledger.faults import (
    how_many,
    killed_after,
    moments,
    names_in,
    running,
    until_done,
)
from tests.ledger.test_opening import room
from tests.postgres import Server

from reportedly.errors import LedgerError, LedgerFullError
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.found import Found
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.wanted import Wanted
from reportedly.wire import judgement_id

MADE = tuple(of_size(100))
Say = Callable[[str], None]


def silent(_: str) -> None:
    """Acknowledge nothing."""


def read_all(place: str, say: Say = silent) -> None:
    """Read many documents into a ledger, as a run would."""
    with fresh(place) as ledger:
        for one in MADE:
            if not ledger.known(one.document, READER, RULES):
                ledger.add(one, READER, RULES)
            say(one.document.id)


def judgements() -> Iterator[Judgement]:
    """Yield judgements on the claims, the same ones each time."""
    for number, one in enumerate(MADE):
        about = judgement(f"Reason {number}.", Verdict.ACCEPT, (one.claims[0].id,))
        yield replace(about, id=judgement_id(about))


def judge_all(place: str, say: Say = silent) -> None:
    """Judge a claim of each document."""
    with open_ledger(place, create=False) as ledger:
        known = {one.id for one in ledger.judgements()}
        for one in judgements():
            if one.id not in known:
                ledger.judge(one)
            say(one.id)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what an undisturbed run leaves."""
    place = str(tmp_path_factory.mktemp("whole") / "war.db")
    read_all(place)
    with open_ledger(place, create=False) as ledger:
        return export(ledger)


def sound(place: str) -> set[str]:
    """Say that a ledger is sound, and return the ids of its documents."""
    with open_ledger(place, create=True) as ledger:
        assert ledger.check() == ()
        for one in ledger.found():
            assert one in MADE
        return {one.id for one in ledger.documents()}


def test_kills_at_random_moments_of_reading(
    places: Callable[[], str], tmp_path: Path, whole: str
) -> None:
    begun = time.monotonic()
    read_all(places())
    longest = time.monotonic() - begun
    place, said = places(), tmp_path / "said-0"
    for number, moment in enumerate(moments(longest, how_many())):
        killed_after(moment, partial(read_all, place), said)
        assert names_in(said) <= sound(place)
        if len(names_in(said)) == len(MADE) or number % 4 == 3:
            read_all(place)
            with open_ledger(place, create=False) as ledger:
                assert export(ledger) == whole
            place, said = places(), tmp_path / f"said-{number}"


def test_kills_at_random_moments_of_judging(places: Callable[[], str], tmp_path: Path) -> None:
    everything = list(judgements())
    place, said, begun = filled(places()), tmp_path / "said-0", time.monotonic()
    judge_all(filled(places()))
    longest = time.monotonic() - begun
    for number, moment in enumerate(moments(longest, how_many())):
        killed_after(moment, partial(judge_all, place), said)
        with open_ledger(place, create=False) as ledger:
            assert ledger.check() == ()
            kept = [one.id for one in ledger.judgements()]
        assert names_in(said) <= set(kept)
        assert kept == [one.id for one in everything[: len(kept)]]
        if len(kept) == len(everything):
            place, said = filled(places()), tmp_path / f"said-{number}"
    judge_all(place)
    with open_ledger(place, create=False) as ledger:
        assert list(ledger.judgements()) == everything
        assert ledger.check() == ()


def filled(place: str) -> str:
    with fresh(place) as ledger:
        ledger.add_all(MADE, READER, RULES)
    return place


def test_two_processes_write_at_once(
    places: Callable[[], str], tmp_path: Path, whole: str
) -> None:
    place, said = places(), tmp_path / "said"
    fresh(place).close()
    with running(partial(read_all, place), said), running(partial(read_all, place), said):
        pass
    assert sound(place) == {one.document.id for one in MADE}
    with open_ledger(place, create=False) as ledger:
        assert export(ledger) == whole


def test_two_processes_judge_at_once(places: Callable[[], str], tmp_path: Path) -> None:
    place, said = filled(places()), tmp_path / "said"
    with running(partial(judge_all, place), said), running(partial(judge_all, place), said):
        pass
    with open_ledger(place, create=False) as ledger:
        assert {one.id for one in ledger.judgements()} == {one.id for one in judgements()}
        assert len(ledger.judgements()) == len(MADE)
        assert ledger.check() == ()


def test_a_reader_sees_one_state_while_another_writes(
    places: Callable[[], str], tmp_path: Path
) -> None:
    place = places()
    with fresh(place) as ledger:
        ledger.add_all(MADE[:10], READER, RULES)
        reader = ledger.found()
        seen = [next(reader)]
        with running(partial(read_all, place), tmp_path / "said"):
            while len(names_in(tmp_path / "said")) < 20:
                time.sleep(0.01)
            seen += list(reader)
            assert ledger.check() == ()
            ledger.page(Wanted(kind="killed"))
        assert [one.document.id for one in seen] == sorted(one.document.id for one in MADE[:10])
        assert len(list(ledger.documents())) == len(MADE)


def test_a_full_disk_loses_no_judgement(tmp_path: Path) -> None:
    place = filled(str(tmp_path / "war.db"))
    size = Path(place).stat().st_size
    kept = list[str]()
    with open_ledger(place, create=False) as ledger:
        with room(size + 40_000), pytest.raises(LedgerFullError, match="Free space"):
            judge_on(ledger, kept)
        assert len(ledger.judgements()) == len(kept)
        assert ledger.check() == ()
        ledger.judge(judgement())
        assert len(ledger.judgements()) == len(kept) + 1


def judge_on(ledger: Ledger, kept: list[str]) -> None:
    """Judge at length until there is no room, and say what was kept."""
    for number in range(500):
        one = judgement("Long. " * 500 + f"{number}.")
        ledger.judge(one)
        kept.append(one.id)


FULL = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind = 'wounded' THEN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON claims FOR EACH ROW EXECUTE FUNCTION full_disk();
"""


def test_a_full_disk_of_the_server_writes_no_half_document(server: Server) -> None:
    place = server.fresh()
    with fresh(place) as ledger:
        alone = Found(document=document("a"), claims=(claim(document("a")),))
        ledger.add(alone, READER, RULES)
        schema = place.rpartition("%3D")[2]
        server.run(FULL, schema)
        with pytest.raises(LedgerFullError, match="Free space"):
            ledger.add(found(document("b")), READER, RULES)
        assert [one.id for one in ledger.documents()] == ["a"]
        assert ledger.check() == ()
        server.run("DROP TRIGGER full_disk ON claims", schema)
        assert ledger.add(found(document("b")), READER, RULES)


def test_connections_that_are_lost_again_and_again(server: Server, whole: str) -> None:
    """The server drops everybody all the time; calling again ends in the same ledger."""
    place, done = server.fresh(), Event()
    fresh(place).close()
    drop = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'reportedly'"
    )
    thread = Thread(target=drop_often, args=(server, drop, done))
    thread.start()
    try:
        until_done(partial(read_all, place))
        until_done(partial(judge_all, place))
    finally:
        done.set()
        thread.join()
    read_all(place)
    with open_ledger(place, create=False) as ledger:
        assert export(ledger) == whole
        assert len(ledger.judgements()) == len(MADE)
        assert ledger.check() == ()


def drop_often(server: Server, statement: str, done: Event) -> None:
    while not done.wait(0.5):
        server.run(statement)


def test_a_judgement_that_a_guard_refuses_is_not_there(ledger: Ledger) -> None:
    ledger.add(found(), READER, RULES)
    for _ in range(3):
        with pytest.raises(LedgerError, match="no guard"):
            ledger.judge(judgement(), guard=refusing)
    assert (ledger.judgements(), ledger.check()) == ((), ())


def refusing(_new: Judgement, before: Callable[[], tuple[Judgement, ...]]) -> None:
    assert before() == ()
    raise LedgerError("no guard lets this pass", "it", "Leave it.")
