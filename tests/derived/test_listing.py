"""Lists of kept incidents: the same pieces as those made in memory, for every way of asking."""

from collections.abc import Callable, Iterator

import pytest
from tests.derived.test_keeping import SETTINGS, fill, pool, words

from reportedly.derived.listing import beginning, brought_up, claims_of, listing
from reportedly.desk.desk import laid_open
from reportedly.desk.listing import listing as in_memory
from reportedly.errors import UsageError
from reportedly.ledger import incidents as kept_rows
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.incident import Shape
from reportedly.model.issue import Verdict
from reportedly.model.listing import Listed, Order
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.model.wanted import Wanted
from reportedly.reviewing import judge, judged, judgement
from reportedly.wire import incident_to_json

DAY = PartialDate(year=2019, month=1, day=1)
LATER = PartialDate(year=2019, month=1, day=2)
SIGNED = ("ada", "2026-01-02T03:04:05Z")
WANTED = (
    Wanted(),
    Wanted(kind="wounded"),
    Wanted(kind="attack", status="happened"),
    Wanted(actor="rockets"),
    Wanted(place="QCQ"),
    Wanted(claimant="council of front 07", kind="killed"),
    Wanted(text="people killed"),
    Wanted(text='"were killed"'),
    Wanted(text="nosuchword"),
    Wanted(since=DAY, until=DAY),
    Wanted(since=LATER),
    Wanted(until=DAY, kind="missing"),
    Wanted(document="00000-00"),
)


@pytest.fixture
def war(place: str) -> Iterator[Ledger]:
    with open_ledger(place, create=True) as ledger:
        fill(ledger, pool())
        assert brought_up(ledger, SETTINGS, words())
        yield ledger


def ids(ledger: Ledger, asked: Listed) -> list[str]:
    """Return the ids of the whole list, in pieces of seven, from the end of each on."""
    found, after = list[str](), ""
    while True:
        part = Listed(
            wanted=asked.wanted,
            shape=asked.shape,
            documents=asked.documents,
            order=asked.order,
            after=after,
            limit=7,
        )
        piece = listing(ledger, SETTINGS, part)
        found += [one.id for one in piece.incidents]
        after = piece.next
        if not after:
            return found


@pytest.mark.parametrize(
    ("dense", "far"),
    [
        pytest.param(1, 1_000_000, id="along the list"),
        pytest.param(1, 1, id="a piece along the list, then from the claims"),
        pytest.param(1_000_000, 1, id="from the claims"),
    ],
)
def test_every_list_is_that_of_memory(
    war: Ledger, dense: int, far: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_rows, "DENSE", dense)
    monkeypatch.setattr(kept_rows, "FAR", far)
    monkeypatch.setattr(kept_rows, "LEAST_BATCH", 8)
    desk = laid_open(judged(war, SETTINGS))
    for wanted in WANTED:
        for order in Order:
            asked = Listed(wanted=wanted, order=order, limit=500)
            expected = [one.id for one in in_memory(desk, asked).incidents]
            assert ids(war, asked) == expected, (wanted, order)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("documents", [0, 2, 3])
def test_shape_and_documents(war: Ledger, shape: Shape, documents: int) -> None:
    asked = Listed(shape=shape, documents=documents)
    found = listing(war, SETTINGS, asked).incidents
    assert found
    assert all(one.shape is shape and len(one.documents) >= documents for one in found)
    assert ids(war, asked)[: len(found)] == [one.id for one in found]


@pytest.mark.parametrize("mark", ["nowhere", "x/y"])
def test_a_mark_must_be_one(war: Ledger, mark: str) -> None:
    with pytest.raises(UsageError, match="no mark of a page"):
        listing(war, SETTINGS, Listed(after=mark))


def test_an_incident_comes_with_its_claims(war: Ledger) -> None:
    for one in listing(war, SETTINGS, Listed(limit=9)).incidents:
        page = claims_of(war, one, SETTINGS, words())
        assert sorted(claim.id for claim in page.claims) == list(one.claims)
        assert {claim.document for claim in page.claims} == set(one.documents)
        assert [paper.id for paper in page.documents] == list(one.documents)
        places = [(claim.document, claim.trigger.start) for claim in page.claims]
        assert places == sorted(places)


def test_a_rejected_claim_is_behind_nothing(war: Ledger) -> None:
    (one,) = listing(war, SETTINGS, Listed(limit=1)).incidents
    gone = one.claims[-1]
    judge(war, judgement(Verdict.REJECT, (gone,), SIGNED, "misread"))
    assert gone not in {claim.id for claim in claims_of(war, one, SETTINGS, words()).claims}
    assert brought_up(war, SETTINGS, words())
    every = listing(war, SETTINGS, Listed(limit=500)).incidents
    assert all(gone not in made.claims for made in every)


def test_what_the_rows_say_is_what_the_incidents_say(war: Ledger) -> None:
    every = listing(war, SETTINGS, Listed(limit=500)).incidents
    assert [*every] == sorted(every, key=lambda one: ids(war, Listed()).index(one.id))
    for one in every[:5]:
        (again,) = beginning(war, SETTINGS, one.id)
        assert incident_to_json(again) == incident_to_json(one)


def test_a_ledger_that_another_writes_to_is_listed_from_memory(
    places: Callable[[], str],
) -> None:
    place = places()
    with open_ledger(place, create=True) as writer:
        fill(writer, pool()[:8])
        with (
            open_ledger(place, create=False, patience=0.1) as reader,
            writer.deriving("another"),
        ):
            assert not brought_up(reader, SETTINGS, words())
    with open_ledger(place, create=False) as reader:
        assert brought_up(reader, SETTINGS, words())


def test_the_incidents_of_one_day_have_that_day(war: Ledger) -> None:
    found = listing(war, SETTINGS, Listed(wanted=Wanted(since=DAY, until=DAY))).incidents
    dated = [one.when for one in found if not isinstance(one.when, Unknown)]
    starts = [when.start for when in dated if not isinstance(when.start, Unknown)]
    assert starts
    assert all(start.first <= DAY.last for start in starts)
