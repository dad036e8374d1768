"""Pages of claims: what the tables find is what a look at every claim finds."""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import pytest
from benchmarks.ledger_scale import READER, RULES, of_size
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import strategies as some
from tests.ledger.build import TEXT, claim, document, found, fresh

from reportedly.errors import UsageError
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted
from reportedly.report.choose import as_it_stood, choose
from reportedly.wire import claim_id

QUICK = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
MADE = tuple(of_size(240))
CLAIMS = tuple(claim for one in MADE for claim in one.claims)
PAPERS = {one.document.id: one.document for one in MADE}
DAY = PartialDate.parse("2019-01-01")


def walked(
    ledger: Ledger, wanted: Wanted, limit: int, known: PartialDate | Unknown
) -> list[Claim]:
    """Return all that is found, piece by piece."""
    after, every = "", list[Claim]()
    while True:
        piece = ledger.page(wanted, known=known, after=after, limit=limit)
        assert len(piece.claims) <= limit
        assert {one.document for one in piece.claims} == {one.id for one in piece.documents}
        every += piece.claims
        after = piece.next
        if not after:
            return every


WANTED = (
    Wanted(),
    Wanted(kind="killed"),
    Wanted(kind="attack", target="QAQ"),
    Wanted(actor="grp:front_03-000_b"),
    Wanted(actor="drones"),
    Wanted(target="people", status="happened"),
    Wanted(status="planned"),
    Wanted(place="geo:90000077"),
    Wanted(place="QCQ"),
    Wanted(place="kadal"),
    Wanted(claimant="council of front 07"),
    Wanted(claimant="front 07 council"),
    Wanted(claimant="party_government", kind="missing"),
    Wanted(text="rockets people"),
    Wanted(text='"people were killed" said'),
    Wanted(text="kill"),
    Wanted(text="wounde"),
    Wanted(text="12"),
    Wanted(document="00000-01"),
    Wanted(document="00000-012-a"),
    Wanted(since=DAY, until=DAY),
    Wanted(since=PartialDate.parse("2019-01-02")),
    Wanted(until=PartialDate.parse("2018")),
    Wanted(since=PartialDate.parse("2018"), until=PartialDate.parse("2019"), kind="killed"),
    Wanted(since=PartialDate.parse("1999"), until=PartialDate.parse("2031")),
    Wanted(kind="killed", actor="—"),
    Wanted(text="' OR \\ & | ! : * ( \" )"),
)


@pytest.fixture(scope="module")
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    place = (
        request.getfixturevalue("server").fresh()
        if request.param == "postgresql"
        else str(tmp_path_factory.mktemp("made") / "war.db")
    )
    with fresh(place) as ledger:
        ledger.add_all(MADE, READER, RULES)
    return place


@pytest.mark.parametrize("made", ["sqlite", "postgresql"], indirect=True)
def test_the_tables_find_what_a_look_at_all_finds(made: str) -> None:
    with open_ledger(made, create=False) as ledger:
        for wanted in WANTED:
            for known, limit in ((UNKNOWN, 1000), (DAY, 70)):
                expected = choose(as_it_stood(CLAIMS, PAPERS, known), PAPERS, wanted)
                got = walked(ledger, wanted, limit, known)
                assert {one.id for one in got} == {one.id for one in expected}, wanted
                assert len(got) == len(expected)


def test_the_list_is_in_order_of_publication(ledger: Ledger) -> None:
    papers = [document("a", published=day) for day in ("2025-02", "", "2024", "2025-01-31")]
    for number, paper in enumerate(papers):
        ledger.add(found(replace(paper, id=f"{number}")), READER, RULES)
    order = [one.document for one in ledger.page(Wanted()).claims]
    assert order == ["2", "2", "3", "3", "0", "0", "1", "1"]
    assert [one.kind for one in ledger.page(Wanted()).claims[:2]] == ["wounded", "killed"]


def test_the_order_of_reading_does_not_show(places: Callable[[], str]) -> None:
    pages = []
    for papers in (MADE[:9], MADE[:9][::-1]):
        with fresh(places()) as ledger:
            for paper in papers:
                ledger.add(paper, READER, RULES)
            pages.append(ledger.page(Wanted(), limit=20))
    assert pages[0] == pages[1]


def test_only_what_counts_now_is_listed(ledger: Ledger) -> None:
    ledger.add(found(), READER, RULES)
    ledger.add(Found(document=document(), claims=(claim(document()),)), READER, "2")
    assert [one.kind for one in ledger.page(Wanted()).claims] == ["killed"]
    paper = document(text=TEXT.replace("12", "15"), published="2025-01-11")
    ledger.add(
        Found(document=paper, claims=(claim(paper, surface="at least 15"),)), READER, "2"
    )
    assert [one.quote for one in ledger.page(Wanted(text="15")).claims] == [paper.text]
    assert ledger.page(Wanted(text="12")) == Page()
    assert ledger.check() == ()


def test_codes_are_whole_and_words_may_go_on(ledger: Ledger) -> None:
    filler = replace(claim(document()).roles.target[0], id="PRK-MIL", country="PRK")
    roles = Roles(target=(filler, Filler(text="Cafés d’Évora")))
    raw = replace(claim(document()), roles=roles)
    kept = replace(raw, id=claim_id(raw))
    ledger.add(Found(document=document(), claims=(kept,)), READER, "1")
    for words in ("PRK-MIL", "prk", "people", "peop", "cafes", "évora", "cafes d'evo"):
        fits = words != "cafes d'evo"  # three letters do not go on
        assert bool(ledger.page(Wanted(target=words)).claims) is fits, words
    for words in ("PR", "MIL", "peo", "people cafes", "eople"):
        assert ledger.page(Wanted(target=words)) == Page()


def test_a_mark_must_be_one(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="no mark of a page"):
        ledger.page(Wanted(), after="page two")


def asking(name: str, words: str) -> Wanted:
    return replace(Wanted(), **{name: words})  # type: ignore[arg-type]


@QUICK
@given(some.founds(), st.text(max_size=8))
def test_whatever_is_asked_for(places: Callable[[], str], given_one: Found, words: str) -> None:
    claims = tuple({one.id: one for one in given_one.claims}.values())
    kept = Found(document=given_one.document, claims=claims)
    papers = {kept.document.id: kept.document}
    with fresh(places()) as ledger:
        ledger.add(kept, READER, RULES)
        for name in ("actor", "target", "place", "claimant", "text"):
            wanted = asking(name, words)
            expected = choose(claims, papers, wanted)
            assert len(ledger.page(wanted).claims) == len(expected), name


def test_kinds_are_told(ledger: Ledger) -> None:
    ledger.add_all(islice(of_size(30), 9), READER, RULES)
    assert set(ledger.kinds()) == {"attack", "killed", "missing", "wounded"}


def test_documents_are_found_by_their_words(ledger: Ledger) -> None:
    for name, text, day in (
        ("a", "Shells fell on Lower Fen. Nine died.", "2025-01-02"),
        ("b", "Lower taxes. A fen was drained.", "2025-01-01"),
        ("c", "In Lower Fén all was calm.", ""),
    ):
        ledger.add(Found(document=document(name, text, day)), READER, RULES)

    def names(words: str) -> list[str]:
        return [one.id for one in ledger.search(words)[0]]

    assert names("") == ["b", "a", "c"]
    assert names("lower FEN") == ["b", "a", "c"]
    assert names('"lower fen"') == ["a", "c"]
    assert names("shell died") == ["a"]
    assert names("tax") == []
    assert names("drain") == ["b"]


def test_documents_come_in_pieces(ledger: Ledger) -> None:
    ledger.add_all(MADE[:20], READER, RULES)
    every, mark = list[str](), ""
    while True:
        piece, mark = ledger.search("people", after=mark, limit=6)
        every += [one.id for one in piece]
        if not mark:
            break
    assert every == sorted(one.document.id for one in MADE[:20])


def test_a_long_text_is_found_by_its_last_words(ledger: Ledger) -> None:
    long = "Calm. " * 20_000 + "Then shells fell."
    ledger.add(Found(document=document("long", long)), READER, RULES)
    assert [one.id for one in ledger.search("shells")[0]] == ["long"]


def test_only_the_current_text_is_found(ledger: Ledger) -> None:
    ledger.add(found(), READER, RULES)
    later = document(text=TEXT.replace("Oreh", "Lipa"), published="2025-01-11")
    ledger.add(Found(document=later), READER, RULES)
    assert ledger.search("Oreh") == ((), "")
    assert ledger.search("Lipa") == ((later,), "")
