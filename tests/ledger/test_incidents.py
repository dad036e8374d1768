"""Incidents as rows: put, listed, weighed and taken out again, in rooms apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pytest
from sqlalchemy import select
from tests.ledger.build import READER, RULES, document, found

from reportedly.errors import UsageError
from reportedly.ledger.dialect import CLAIM_WORDS, matching, matching_among
from reportedly.ledger.incidents import Kept
from reportedly.ledger.parts import AT_ONCE
from reportedly.ledger.schema import CLAIMS, SPOTS
from reportedly.ledger.store import Ledger
from reportedly.ledger.words import KIND, exactly
from reportedly.model.incident import Incident, Shape
from reportedly.model.listing import Listed, Order
from reportedly.model.moment import PartialDate, When
from reportedly.model.span import Span
from reportedly.model.wanted import Wanted

SPAN = Span(start=0, end=1, source_start=0, source_end=1)
NAMES = ("a", "b", "c", "d")
HEAVY, MIDDLE, LIGHT = "heavy", "middle", "light"


def on(day: str) -> When:
    date = PartialDate.parse(day)
    return When(surface=day, span=SPAN, start=date, end=date)


def incident(name: str, papers: Iterable[str], day: str = "", **more: object) -> Incident:
    """Return an incident that these documents tell of, by all of their claims."""
    told = sorted(papers)
    made = Incident(
        id=name,
        shape=Shape.INCIDENT,
        title=f"What {', '.join(told)} tell",
        documents=tuple(told),
        claims=tuple(sorted(one.id for paper in told for one in found(document(paper)).claims)),
    )
    dated = replace(made, when=on(day)) if day else made
    return replace(dated, **more)  # type: ignore[arg-type]


WAR = (
    (incident(HEAVY, "ab", "2025-01-02"), 30),
    (incident(MIDDLE, "c", "2025-01-09"), 20),
    (incident(LIGHT, "abd", shape=Shape.SERIES), 10),
)


def named(one: Incident) -> Mapping[str, str]:
    return {claim: f"after {claim}" for claim in one.claims}


def put(kept: Kept, some: Iterable[tuple[Incident, int]]) -> None:
    kept.put((one, weight, named(one)) for one, weight in some)


def ids(kept: Kept, asked: Listed) -> list[str]:
    return [one.id for one in kept.page(asked).incidents]


@pytest.fixture
def kept(ledger: Ledger) -> Iterator[Kept]:
    for name in NAMES:
        ledger.add(found(document(name)), READER, RULES)
    with ledger.deriving("plain") as rows:
        put(rows.incidents, WAR)
        yield rows.incidents


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.WEIGHT, [HEAVY, MIDDLE, LIGHT]),
        (Order.NEWEST, [MIDDLE, HEAVY, LIGHT]),
        (Order.DOCUMENTS, [LIGHT, HEAVY, MIDDLE]),
    ],
)
def test_orders(kept: Kept, order: Order, expected: list[str]) -> None:
    assert ids(kept, Listed(order=order)) == expected
    first = kept.page(Listed(order=order, limit=2))
    second = kept.page(Listed(order=order, limit=2, after=first.next))
    assert [one.id for one in (*first.incidents, *second.incidents)] == expected
    assert second.next == ""


def test_a_piece_that_is_just_full_is_the_last(kept: Kept) -> None:
    assert kept.page(Listed(limit=3)).next == ""


def test_what_was_put_in_comes_back(kept: Kept) -> None:
    assert kept.page(Listed()).incidents == tuple(one for one, _ in WAR)


def test_what_is_put_again_stands_once(kept: Kept) -> None:
    other = replace(WAR[0][0], title="Told anew")
    put(kept, [(other, 5)])
    assert ids(kept, Listed()) == [MIDDLE, LIGHT, HEAVY]
    assert kept.beginning(HEAVY, 9) == (other,)


def test_weights_change_alone(kept: Kept) -> None:
    kept.weigh({LIGHT: 99, "nobody": 5})
    assert ids(kept, Listed()) == [LIGHT, HEAVY, MIDDLE]


def test_what_is_taken_out_is_gone(kept: Kept) -> None:
    kept.drop([HEAVY, "nobody"])
    assert ids(kept, Listed()) == [MIDDLE, LIGHT]
    assert kept.ids() == (LIGHT, MIDDLE)
    kept.clear()
    assert kept.ids() == ()
    assert kept.page(Listed()).incidents == ()


def test_many_come_and_go(kept: Kept) -> None:
    many = [incident(f"n{at:04}", "a") for at in range(AT_ONCE + 7)]
    put(kept, ((one, at) for at, one in enumerate(many)))
    assert len(kept.ids()) == len(many) + len(WAR)
    kept.drop(one.id for one in many)
    assert len(kept.ids()) == len(WAR)


def test_rooms_are_apart(kept: Kept, ledger: Ledger) -> None:
    other = Kept(kept._connection, "ucdp")  # noqa: SLF001 - two rooms in one transaction
    put(other, [WAR[1]])
    assert other.ids() == (MIDDLE,)
    other.clear()
    assert kept.ids() == (HEAVY, LIGHT, MIDDLE)
    assert ledger.revision() == "4.0"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Listed(shape=Shape.SERIES), [LIGHT]),
        (Listed(shape=Shape.INCIDENT), [HEAVY, MIDDLE]),
        (Listed(documents=2), [HEAVY, LIGHT]),
        (Listed(documents=3), [LIGHT]),
        (Listed(documents=4), []),
        (Listed(wanted=Wanted(kind="killed")), [HEAVY, MIDDLE, LIGHT]),
        (Listed(wanted=Wanted(kind="arrested")), []),
        (Listed(wanted=Wanted(document="c")), [MIDDLE]),
        (Listed(wanted=Wanted(document="d", kind="wounded")), [LIGHT]),
        (Listed(wanted=Wanted(text="ministry wounded"), shape=Shape.SERIES), [LIGHT]),
        (Listed(wanted=Wanted(claimant="ministry"), documents=2), [HEAVY, LIGHT]),
        (Listed(wanted=Wanted(since=PartialDate(year=2024))), []),
    ],
)
def test_what_fits(kept: Kept, asked: Listed, expected: list[str]) -> None:
    assert ids(kept, asked) == expected


@pytest.mark.parametrize(
    ("kind", "names", "expected"),
    [
        ("killed", "bc", 2),
        ("killed", "", 0),
        ("arrested", "bc", 0),
    ],
)
def test_words_among_some_numbers_alone(
    kept: Kept, kind: str, names: str, expected: int
) -> None:
    connection = kept._connection  # noqa: SLF001 - what stands under the rows
    ids = [one.id for name in names for one in found(document(name)).claims]
    at = (CLAIMS.c.reading == SPOTS.c.reading) & (CLAIMS.c.place == SPOTS.c.place)
    some = select(SPOTS.c.spot).join(CLAIMS, at).where(CLAIMS.c.id.in_(ids))
    sought = (exactly(KIND, kind),)
    among = set(connection.scalars(matching_among(connection, CLAIM_WORDS, sought, some)))
    every = set(connection.scalars(matching(connection, CLAIM_WORDS, sought)))
    assert among == every & set(connection.scalars(some))
    assert len(among) == expected


def test_by_the_beginning_of_an_id(kept: Kept) -> None:
    assert [one.id for one in kept.beginning("", 9)] == [HEAVY, LIGHT, MIDDLE]
    assert [one.id for one in kept.beginning("", 2)] == [HEAVY, LIGHT]
    assert [one.id for one in kept.beginning("mid", 9)] == [MIDDLE]
    assert kept.beginning("mid_", 9) == ()


def test_by_what_it_may_have_been_called(kept: Kept) -> None:
    claim = WAR[1][0].claims[0]
    assert [one.id for one in kept.formerly(f"after {claim}", 9)] == [MIDDLE]
    assert [one.id for one in kept.formerly("after", 9)] == [HEAVY, LIGHT, MIDDLE]
    assert kept.formerly("nobody", 9) == ()


@pytest.mark.parametrize("mark", ["x", "/", "1.5/a"])
def test_a_mark_must_be_one(kept: Kept, mark: str) -> None:
    with pytest.raises(UsageError, match="no mark of a page"):
        kept.page(Listed(after=mark))


def half(ledger: Ledger) -> None:
    """Put something in, and fail before the end."""
    with ledger.deriving("plain") as rows:
        put(rows.incidents, [(incident(HEAVY, "a"), 1)])
        rows.shelf.add("s", "k", str(1 // 0))


def test_what_is_not_finished_is_not_there(ledger: Ledger) -> None:
    ledger.add(found(document("a")), READER, RULES)
    with pytest.raises(ZeroDivisionError):
        half(ledger)
    with ledger.derived("plain") as rows:
        assert rows.incidents.ids() == ()
        assert rows.shelf.held("s", "k") == ()


def test_a_ledger_tells_what_was_read_since(ledger: Ledger) -> None:
    for name in NAMES:
        ledger.add(found(document(name)), READER, RULES)
    ledger.add(found(document("b")), "reader 2", RULES)
    with ledger.derived("plain") as rows:
        assert rows.documents() == len(NAMES)
        assert rows.read_since(0, 2) == (2, ("a", "b"))
        assert rows.read_since(2, 9) == (5, ("c", "d", "b"))
        assert rows.read_since(5, 9) == (5, ())
        assert rows.revision() == ledger.revision() == "5.0"
