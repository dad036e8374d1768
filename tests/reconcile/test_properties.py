"""What holds for all claims: order, repetition and relays change nothing."""

import time
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.builders import IZIUM, KHERSON, NORTH_KOREANS, PEOPLE, claim, document
from tests.reconcile.test_worked_series import told

from reportedly.model.claim import Claim, Period
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown
from reportedly.reconcile.reconcile import reconcile
from reportedly.wire import short_hash

WORDS = ("3", "12", "at least 12", "about 15", "up to 20", "dozens 24..99", "40", "0")
VOICES = (None, "", "UKR-GOV", "UKR-MIL", "grp:front", "a monitor")


@st.composite
def world(draw: st.DrawFn) -> tuple[tuple[Claim, ...], tuple[Document, ...]]:
    """Draw up to six texts with up to four claims each."""
    documents, claims = [], []
    for n in range(draw(st.integers(1, 6))):
        name = f"d{n}"
        documents.append(document(name, f"2024-05-{draw(st.integers(2, 9)):02}"))
        claims += [_drawn(draw, name, at) for at in range(draw(st.integers(0, 4)))]
    return tuple(claims), tuple(documents)


def _drawn(draw: st.DrawFn, name: str, at: int) -> Claim:
    total = draw(st.booleans())
    return claim(
        draw(st.sampled_from(("killed", "wounded", "casualties", "captured"))),
        draw(st.sampled_from(WORDS)),
        by=draw(st.sampled_from(VOICES)),
        of=NORTH_KOREANS if total else PEOPLE,
        doc=name,
        at=100 * at,
        period=Period.CUMULATIVE if total else Period.UNKNOWN,
        when="" if total else draw(st.sampled_from(("", "2024-05-01", "2024-05-02"))),
        where=draw(st.sampled_from((IZIUM, KHERSON))),
    )


def tolls(incidents: tuple[Incident, ...]) -> dict[tuple[str, str, str], Toll]:
    return {(one.id, t.category, t.victims): t for one in incidents for t in one.tolls}


@settings(deadline=None, max_examples=60)
@given(world(), st.randoms(use_true_random=False))
def test_the_order_of_what_comes_in_changes_nothing(
    some: tuple[tuple[Claim, ...], tuple[Document, ...]], random: Random
) -> None:
    claims, documents = list(some[0]), list(some[1])
    first = reconcile(tuple(claims), tuple(documents))
    random.shuffle(claims)
    random.shuffle(documents)
    assert reconcile(tuple(claims), tuple(documents)) == first
    assert reconcile((*claims, *claims), tuple(documents)) == first


@settings(deadline=None, max_examples=60)
@given(world())
def test_every_document_has_one_main_incident_at_most(
    some: tuple[tuple[Claim, ...], tuple[Document, ...]],
) -> None:
    found = reconcile(*some)
    main = [name for one in found for name in one.main_of]
    assert len(main) == len(set(main))
    assert all(set(one.main_of) <= set(one.documents) for one in found)
    assert len({one.id for one in found}) == len(found)
    for name in {one.document for one in some[0]}:
        alone = tuple(one for one in some[0] if one.document == name)
        documents = tuple(one for one in some[1] if one.id == name)
        first, *rest = reconcile(alone, documents)
        assert first.main_of == (name,)
        assert all(one.main_of == () for one in rest)


@settings(deadline=None, max_examples=60)
@given(world())
def test_every_number_has_its_claims(
    some: tuple[tuple[Claim, ...], tuple[Document, ...]],
) -> None:
    ids = {one.id for one in some[0]}
    for toll in tolls(reconcile(*some)).values():
        assert set(toll.claims) <= ids
        assert {one.claim for one in toll.held_out} <= ids
        assert bool(toll.claims) == bool(toll.groups)
        assert not set(toll.claims) & {one.claim for one in toll.held_out}


@settings(deadline=None, max_examples=40)
@given(world())
def test_copies_of_every_text_change_no_figure(
    some: tuple[tuple[Claim, ...], tuple[Document, ...]],
) -> None:
    claims, documents = some
    before = tolls(reconcile(claims, documents))
    copies = tuple(replace(one, id=f"z{one.id}", publisher="The Copyist") for one in documents)
    again = tuple(
        replace(one, id=short_hash("copy", one.id), document=f"z{one.document}")
        for one in claims
    )
    after = reconcile((*claims, *again), (*documents, *copies))
    figures = sorted(_figures(toll) for toll in before.values())
    assert sorted(_figures(t) for one in after for t in one.tolls) == figures


def _figures(toll: Toll) -> tuple[str, ...]:
    numbers = (toll.low, toll.best, toll.high, toll.high_open, toll.groups, toll.status)
    return (toll.category, toll.victims, *map(str, numbers))


def test_a_relay_of_a_known_statement_changes_no_figure_of_the_worked_series() -> None:
    claims, documents = told()
    before = {key: _figures(toll) for key, toll in tolls(reconcile(claims, documents)).items()}
    for one in claims:
        relay = replace(
            one, id=short_hash("relay", one.id), document="z relay", as_of=Unknown.UNKNOWN
        )
        paper = document("z relay", "2025-09-02", publisher="A Late Paper")
        after = tolls(reconcile((*claims, relay), (*documents, paper)))
        assert {key: _figures(toll) for key, toll in after.items()} == before


@settings(deadline=None, max_examples=60)
@given(world(), st.sampled_from(WORDS), st.sampled_from(("killed", "casualties")))
def test_an_independent_claim_never_narrows_a_range(
    some: tuple[tuple[Claim, ...], tuple[Document, ...]], words: str, kind: str
) -> None:
    claims, documents = some
    extra = claim(
        kind,
        words,
        by="an independent monitor",
        of=NORTH_KOREANS,
        doc="zz",
        period=Period.CUMULATIVE,
        where=IZIUM,
    )
    latest = max(one.published for one in documents if not isinstance(one.published, Unknown))
    paper = document("zz", str(latest))
    before = tolls(reconcile(claims, documents))
    after = tolls(reconcile((*claims, extra), (*documents, paper)))
    soft = {one.id for one in claims if not isinstance(one.count, Unknown) and one.count.soft}
    for key in sorted(before.keys() & after.keys()):
        if set(before[key].claims) & soft or before[key].groups == 0:
            continue
        assert _not_above(after[key].low, before[key].low)
        assert _not_above(before[key].high, after[key].high)


def _not_above(left: Number | Unknown, right: Number | Unknown) -> bool:
    return isinstance(left, Unknown) or isinstance(right, Unknown) or left <= right


def test_two_thousand_texts_take_seconds() -> None:
    documents = tuple(
        document(
            f"d{n}",
            f"2024-{1 + n % 12:02}-{1 + n % 28:02}",
            text=f"Text Number{n % 700}. " * 99,
        )
        for n in range(2000)
    )
    claims = tuple(
        claim(
            ("killed", "wounded", "detained")[m % 3],
            str(1 + (n + m) % 9),
            doc=f"d{n}",
            at=30 * m,
            when=f"2024-{1 + n % 12:02}-{1 + n % 28:02}" if m < 5 else "",
            where=(IZIUM, KHERSON)[n % 2],
        )
        for n in range(2000)
        for m in range(10)
    )
    start = time.perf_counter()
    assert reconcile(claims, documents)
    assert time.perf_counter() - start < 60
