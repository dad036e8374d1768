"""Citations: who only repeats whom, and rings of citing that end."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, claim, document

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Toll
from reportedly.model.settings import Settings
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.reconcile.citations import follow
from reportedly.reconcile.reconcile import reconcile

DAY = "2024-05-02"


@pytest.mark.parametrize(
    ("edges", "end"),
    [
        ({}, "a"),
        ({"a": "b"}, "b"),
        ({"a": "b", "b": "c"}, "c"),
        ({"a": "b", "b": "a"}, "a"),
        ({"a": "c", "c": "d", "d": "c"}, "c"),
        ({"a": "a"}, "a"),
    ],
)
def test_citing_ends(edges: dict[str, str], end: str) -> None:
    assert follow("a", edges) == end


def outlet(name: str) -> Voice:
    return Voice(
        part=Part.CLAIMANT, text=name, name=name, source_type=SourceType.INDEPENDENT_MEDIA
    )


def told(doc: str, words: str, cites: str = "") -> Claim:
    one = claim("killed", words, doc=doc, when=DAY, where=IZIUM)
    return replace(one, attribution=(*one.attribution, outlet(cites))) if cites else one


def paper(name: str, publisher: str, text: str = "") -> Document:
    return document(name, "2024-05-03", publisher=publisher, text=text)


def killed(
    claims: tuple[Claim, ...], papers: tuple[Document, ...], settings: Settings | None = None
) -> Toll:
    (one,) = reconcile(claims, papers, settings=settings or Settings())
    return next(t for t in one.tolls if (t.category, t.victims) == ("killed", "all"))


PAPERS = (paper("a", "The Herald"), paper("b", "The Courier"), paper("c", "The Post"))


def test_who_cites_another_for_a_figure_is_no_source_beside_him() -> None:
    claims = (told("a", "12"), told("b", "12", cites="The Herald"), told("b", "30", cites=""))
    toll = killed(claims[:2], PAPERS)
    assert (toll.groups, toll.outlets) == (1, 2)


def test_an_own_figure_that_the_outlet_cites_elsewhere_is_the_cited_ones() -> None:
    again = replace(told("c", "12", cites="The Herald"), document="c")
    later = (*PAPERS, paper("d", "The Post"))
    toll = killed((told("a", "12"), again, told("d", "12")), later)
    assert toll.groups == 1


def test_another_figure_is_the_outlets_own() -> None:
    cites = told("c", "12", cites="The Herald")
    toll = killed((told("a", "12"), cites, told("d", "30")), (*PAPERS, paper("d", "The Post")))
    assert (toll.groups, toll.low, toll.high) == (2, 12, 30)


def test_two_outlets_that_cite_each_other_are_one_source() -> None:
    ring = (told("a", "12", cites="The Courier"), told("b", "12", cites="The Herald"))
    toll = killed(ring, PAPERS)
    assert toll.groups == 1
    assert killed(ring[::-1], PAPERS[::-1]) == toll


def test_ten_outlets_with_one_root_are_one_source() -> None:
    papers = tuple(paper(f"p{n}", f"Paper {n}") for n in range(10))
    claims = tuple(told(f"p{n}", "12", cites="The Agency") for n in range(10))
    toll = killed(claims, papers)
    assert (toll.groups, toll.outlets, toll.status) == (1, 10, "single_source")


def test_who_is_fed_by_another_is_no_source_beside_him() -> None:
    army = claim("killed", "12", by="RUS-MIL", doc="a", when=DAY, where=IZIUM)
    agency = claim("killed", "12", by="the agency", doc="b", when=DAY, where=IZIUM)
    settings = Settings(feeders=(("agency", "x"), ("x", "state:RUS")))
    assert killed((army, agency), PAPERS).groups == 2
    assert killed((army, agency), PAPERS, settings).groups == 1


def test_feeders_that_feed_each_other_end() -> None:
    one = claim("killed", "12", by="the agency", doc="b", when=DAY, where=IZIUM)
    ring = Settings(feeders=(("agency", "bureau"), ("bureau", "agency")))
    assert killed((one,), PAPERS, ring).groups == 1
