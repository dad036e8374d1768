"""Reprints: an outlet that carries an agency's texts is no source beside it for its figure."""

from dataclasses import replace
from itertools import permutations

import pytest
from tests.reconcile.builders import document
from tests.reconcile.test_citations import killed, outlet, told

from reportedly.lexicon.lineage_book import load_lineage
from reportedly.lexicon.load import load
from reportedly.lexicon.publisher_book import load_publishers
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.pipeline import with_lineage
from reportedly.reconcile.reprints import reprinted

WIRES = (("Quill Press", "org:quill"), ("North Wire", "org:north"))
CARRIED = (("The Herald", "Quill Press"), ("The Herald", "North Wire"), ("Post", "Sheet"))
KNOWN = Settings(agencies=WIRES, reprints=CARRIED)
PAPERS = (
    document("a", "2024-05-03", publisher="The Herald", text="Twelve fell by the river."),
    document("b", "2024-05-03", publisher="Quill Press", text="A bridge gave way at noon."),
    document("c", "2024-05-03", publisher="North Wire", text="Rescue went on until dusk."),
    document("d", "2024-05-03", publisher="The Courier", text="Nobody said why it fell."),
)


def groups(claims: tuple[Claim, ...], settings: Settings = KNOWN) -> int:
    """Return how many independent sources a toll has, in whatever order it is told."""
    papers: tuple[Document, ...] = PAPERS
    found = {killed(tuple(some), papers, settings).groups for some in permutations(claims)}
    (one,) = found
    return one


def test_who_carries_an_agencys_texts_has_its_figure_from_it() -> None:
    both = (told("a", "12"), told("b", "12"))
    assert groups(both) == 1
    assert groups(both, Settings(agencies=WIRES)) == 2


def test_two_agencies_stay_two_whoever_carries_both() -> None:
    assert groups((told("a", "12"), told("b", "12"), told("c", "12"))) == 2


def test_another_figure_is_the_outlets_own() -> None:
    assert groups((told("a", "15"), told("b", "12"))) == 2


def test_an_agency_that_has_no_such_figure_feeds_nobody() -> None:
    assert groups((told("a", "12"), told("d", "12"))) == 2


def test_who_names_another_source_has_it_from_him() -> None:
    cites = replace(told("a", "12"), attribution=(*told("a", "12").attribution, outlet("Dam")))
    assert groups((cites, told("b", "12"))) == 2


def test_an_outlet_that_no_file_knows_is_a_source() -> None:
    assert groups((told("d", "12"), told("b", "12"))) == 2


@pytest.mark.parametrize(
    ("feeders", "expected"),
    [
        ((), {"org:quill", "org:north"}),
        ((("org:quill", "state:XYZ"),), {"state:XYZ", "org:north"}),
    ],
)
def test_agencies_are_groups_of_independence(
    feeders: tuple[tuple[str, str], ...], expected: set[str]
) -> None:
    made = reprinted(replace(KNOWN, feeders=feeders))
    assert made["outlet:herald"] == expected
    assert made["outlet:post"] == {"outlet:sheet"}


def test_source_files_feed_the_settings() -> None:
    made = with_lineage(DEFAULT_SETTINGS, load())
    book = load_publishers()
    pairs = {
        (one.name, book.publishers[agency].name)
        for one in book.publishers.values()
        for agency in one.reprints
    }
    assert set(made.reprints) == set(load_lineage().reprints) == pairs
    assert len(pairs) > 20
    known = reprinted(made)
    assert "org:reuters" in known["outlet:guardian"]
    assert "org:anadolu" in known["outlet:daily sabah"]
