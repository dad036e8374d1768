"""Lists of incidents: in every order, in pieces of any size, nothing twice and nothing lost."""

import pytest

from reportedly.desk.library import Library
from reportedly.errors import UsageError
from reportedly.model.incident import Incident, Shape
from reportedly.model.listing import Listed, Order, last_day
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.model.wanted import Wanted
from reportedly.reconcile.naming import name_after

SETTINGS = Settings()


def every(library: Library, order: Order, limit: int) -> list[Incident]:
    """Return the whole list, put together from its pieces."""
    found, after = list[Incident](), ""
    while True:
        asked = Listed(order=order, after=after, limit=limit)
        piece = library.incidents(asked, SETTINGS)
        assert len(piece.incidents) <= limit
        found += piece.incidents
        after = piece.next
        if not after:
            return found


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("limit", [1, 2, 50])
def test_pieces_are_the_whole(library: Library, order: Order, limit: int) -> None:
    made = library.desk(SETTINGS).incidents
    found = every(library, order, limit)
    assert len(found) == len(made)
    assert {one.id for one in found} == {one.id for one in made}


def test_the_weightiest_come_first(library: Library) -> None:
    assert every(library, Order.WEIGHT, 2) == list(library.desk(SETTINGS).incidents)


def test_the_newest_come_first_and_the_undated_last(library: Library) -> None:
    days = [last_day(one) for one in every(library, Order.NEWEST, 50)]
    dated = [day for day in days if not isinstance(day, Unknown)]
    assert dated == sorted(dated, reverse=True)
    assert days[: len(dated)] == dated


def test_those_that_many_tell_of_come_first(library: Library) -> None:
    counts = [len(one.documents) for one in every(library, Order.DOCUMENTS, 50)]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("shape", Shape)
def test_one_shape_alone(library: Library, shape: Shape) -> None:
    made = library.desk(SETTINGS).incidents
    found = library.incidents(Listed(shape=shape), SETTINGS).incidents
    assert found == tuple(one for one in made if one.shape is shape)


def test_told_by_several(library: Library) -> None:
    found = library.incidents(Listed(documents=2), SETTINGS).incidents
    assert found
    assert all(len(one.documents) > 1 for one in found)


def test_a_claim_behind_it_must_fit(library: Library) -> None:
    desk, wanted = library.desk(SETTINGS), Wanted(kind="killed")
    found = library.incidents(Listed(wanted=wanted), SETTINGS).incidents
    kinds = [{desk.ground.claims[name].kind for name in one.claims} for one in found]
    assert kinds
    assert all("killed" in one for one in kinds)
    nothing = Listed(wanted=Wanted(kind="nosuchkind"))
    assert library.incidents(nothing, SETTINGS).incidents == ()


def test_a_mark_must_be_one(library: Library) -> None:
    with pytest.raises(UsageError, match="no mark of a page"):
        library.incidents(Listed(after="nowhere"), SETTINGS)


def test_an_incident_is_found_by_the_beginning_of_its_id(library: Library) -> None:
    one = library.desk(SETTINGS).incidents[0]
    assert library.incident(one.id, SETTINGS) == one
    assert library.incident(one.id[:12], SETTINGS) == one


def test_any_claim_of_an_incident_could_have_named_it(library: Library) -> None:
    made = library.desk(SETTINGS).incidents
    one = next(one for one in made if one.shape is Shape.INCIDENT)
    for claim in one.claims:
        assert library.incident(name_after(claim), SETTINGS) == one


def test_an_id_that_no_incident_ever_had(library: Library) -> None:
    with pytest.raises(UsageError, match="nothing in the ledger has this id"):
        library.incident("zzzz", SETTINGS)


def test_an_incident_comes_with_its_claims_in_the_order_of_the_texts(library: Library) -> None:
    for one in library.desk(SETTINGS).incidents:
        page = library.claims_of(one, SETTINGS)
        assert sorted(claim.id for claim in page.claims) == list(one.claims)
        assert {claim.document for claim in page.claims} == {x.id for x in page.documents}
        places = [(claim.document, claim.trigger.start) for claim in page.claims]
        assert places == sorted(places)
