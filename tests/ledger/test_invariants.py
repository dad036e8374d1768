"""What must hold of any ledger, on both databases (field guide, section 13)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from benchmarks.ledger_scale import of_size
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.build import READER, RULES, export, fresh
from tests.review.build import accept, reject, undo

from reportedly.ledger.store import Ledger
from reportedly.model.found import Found
from reportedly.model.issue import Judgement
from reportedly.model.moment import PartialDate
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import Unknown
from reportedly.model.wanted import Wanted
from reportedly.reviewing import judged, judged_page

SOME = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
MADE = tuple(of_size(40))
TEXTS = {one.document.id: one.document for one in MADE}
CLAIMS = tuple(claim for one in MADE for claim in one.claims)
Places = Callable[[], str]

orders = st.lists(st.sampled_from(MADE), min_size=1, max_size=14)
batches = st.integers(min_value=1, max_value=5)
chosen = st.sampled_from(CLAIMS)


def listed(ledger: Ledger) -> list[str]:
    """Return the ids of all claims, as they are listed."""
    return [one.id for one in ledger.page(Wanted(), limit=1000).claims]


def holding(ledger: Ledger) -> list[str]:
    """Return the ids of the claims that hold, as they are listed: figures use the same ones."""
    page = judged_page(ledger, ledger.page(Wanted(), limit=1000))
    found = judged(ledger, DEFAULT_SETTINGS).found
    ids = [one.id for one in page.claims]
    assert sorted(ids) == sorted(claim.id for one in found for claim in one.claims)
    return ids


@SOME
@given(orders, batches)
def test_order_repetition_and_batches_change_nothing(
    places: Places, papers: list[Found], size: int
) -> None:
    once = sorted({one.document.id for one in papers})
    with fresh(places()) as one, fresh(places()) as other:
        for paper in papers:
            one.add(paper, READER, RULES)
        for start in range(0, len(papers), size):
            other.add_all(papers[::-1][start : start + size], READER, RULES)
        assert [paper.id for paper in one.documents()] == once
        assert export(one) == export(other)
        assert listed(one) == listed(other)
        assert one.check() == other.check() == ()


@SOME
@given(orders)
def test_every_claim_resolves_to_its_words(places: Places, papers: list[Found]) -> None:
    with fresh(places()) as ledger:
        ledger.add_all(papers, READER, RULES)
        for name in listed(ledger):
            source = ledger.source(name)
            (claim,) = source.claims
            assert source.document == TEXTS[claim.document]
            assert source.document.quote(claim.span) == claim.quote
            assert claim.span.covers(claim.trigger)


@SOME
@given(orders, st.dates(date(2018, 12, 30), date(2019, 1, 4)))
def test_the_state_of_a_day_uses_only_what_was_out(
    places: Places, papers: list[Found], day: date
) -> None:
    known = PartialDate.of(day)
    with fresh(places()) as ledger:
        ledger.add_all(papers, READER, RULES)
        page = ledger.page(Wanted(), known=known, limit=1000)
    for paper in page.documents:
        assert not isinstance(paper.published, Unknown)
        assert paper.published.first <= day
    out = {one.document.id for one in papers if published(one) <= day}
    assert {one.document for one in page.claims} == out


def published(found: Found) -> date:
    assert not isinstance(found.document.published, Unknown)
    return found.document.published.first


@SOME
@given(chosen, chosen)
def test_a_rejected_claim_leaves_and_keeps_its_row(
    places: Places, one: object, other: object
) -> None:
    gone = sorted({getattr(one, "id", ""), getattr(other, "id", "")})
    with fresh(places()) as ledger:
        ledger.add_all(MADE, READER, RULES)
        before = (export(ledger), holding(ledger))
        no = reject(*gone)
        ledger.judge(no)
        assert set(holding(ledger)) == set(before[1]) - set(gone)
        assert export(ledger) == before[0]
        (kept,) = ledger.judgements()
        assert (kept.author, kept.at, kept.reason) == (no.author, no.at, no.reason)
        assert {ledger.source(name).claims[0].id for name in gone} == set(gone)
        ledger.judge(undo(no))
        assert (export(ledger), holding(ledger)) == before
        assert ledger.check() == ()


@SOME
@given(st.lists(st.tuples(chosen, st.sampled_from([accept, reject])), max_size=6))
def test_judgements_are_only_added(
    places: Places, made: list[tuple[object, Callable[..., Judgement]]]
) -> None:
    with fresh(places()) as ledger:
        ledger.add_all(MADE, READER, RULES)
        heads = [ledger.chain()]
        kept: list[Judgement] = []
        for claim, verdict in made:
            kept.append(verdict(getattr(claim, "id", "")))
            ledger.judge(kept[-1])
            heads.append(ledger.chain())
            assert list(ledger.judgements()) == kept
        assert len(set(heads)) == len(made) + 1
        assert [number for number, _ in heads] == list(range(len(made) + 1))
        assert ledger.check() == ()


@SOME
@given(orders)
def test_a_new_reader_adds_its_claims_beside_the_old(
    places: Places, papers: list[Found]
) -> None:
    """What it finds again has the same id; what was decided of it still holds."""
    with fresh(places()) as ledger:
        ledger.add_all(papers, READER, RULES)
        first = papers[0].claims[0].id
        ledger.judge(reject(first))
        before = holding(ledger)
        ledger.add_all((replace(one, claims=one.claims[::-1]) for one in papers), "2", RULES)
        assert sorted(holding(ledger)) == sorted(before)
        assert first not in holding(ledger)
        assert ledger.check() == ()
