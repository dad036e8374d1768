"""Claims are chosen by what a person would ask for."""

import pytest
from tests.report.build import (
    CAPTURED,
    CLAIMS,
    GROUND,
    HUNDRED,
    LOST,
    PLANNED,
    THREE_HUNDRED,
    WOUNDED,
)

from reportedly.model.moment import PartialDate
from reportedly.report.choose import Wanted, choose


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), CLAIMS),
        (Wanted(kind="killed"), (HUNDRED, THREE_HUNDRED)),
        (Wanted(status="planned"), (PLANNED,)),
        (Wanted(document="even"), (THREE_HUNDRED, LOST)),
        (Wanted(target="PRK"), (HUNDRED, THREE_HUNDRED, WOUNDED)),
        (Wanted(target="prk-mil"), (HUNDRED, THREE_HUNDRED, WOUNDED)),
        (Wanted(target="Northern"), (HUNDRED, THREE_HUNDRED, WOUNDED, CAPTURED)),
        (Wanted(actor="northern"), ()),
        (Wanted(place="village"), (CAPTURED,)),
        (Wanted(claimant="spy agency"), (HUNDRED, THREE_HUNDRED)),
        (Wanted(claimant="third_intelligence"), (HUNDRED, THREE_HUNDRED)),
        (Wanted(claimant="Evening Wire"), ()),
        (Wanted(text="SO FAR"), (THREE_HUNDRED,)),
        (Wanted(since=PartialDate.parse("2025")), (THREE_HUNDRED, LOST)),
        (Wanted(until=PartialDate.parse("2024-12")), (HUNDRED, PLANNED)),
        (Wanted(kind="killed", until=PartialDate.parse("2024")), (HUNDRED,)),
    ],
)
def test_what_is_asked_for_is_chosen(wanted: Wanted, expected: tuple[object, ...]) -> None:
    assert choose(CLAIMS, GROUND.documents, wanted) == expected


def test_a_publisher_is_the_claimant_of_its_own_voice() -> None:
    assert choose((CAPTURED,), {}, Wanted(claimant="Post")) == ()
    documents = {"leaflet": GROUND.documents["morning"]}
    assert choose((CAPTURED,), documents, Wanted(claimant="post")) == (CAPTURED,)
