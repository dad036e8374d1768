"""Strategies for what is derived from claims, for troubles and for judgements."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from tests.strategies.parts import fillings, whens, wheres
from tests.strategies.values import (
    LOOSE,
    flags,
    ids,
    kinds,
    maybe,
    names,
    numbers,
    partial_dates,
    some,
    texts,
)

from reportedly.model.change import Change, ChangeKind
from reportedly.model.incident import (
    Copy,
    Credibility,
    HeldOut,
    Incident,
    Shape,
    Step,
    StepKind,
    Toll,
    TollStatus,
)
from reportedly.model.issue import Issue, Judgement, Verdict
from reportedly.model.span import Span


def issues(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Issue]:
    """Return trouble in a text."""
    return st.builds(
        Issue, code=names, subject=texts, message=texts, hint=texts, span=maybe(spans)
    )


judgements = st.builds(
    Judgement,
    id=ids,
    verdict=st.sampled_from(Verdict),
    subjects=some(ids),
    author=texts,
    at=st.datetimes().map(lambda at: at.isoformat()),
    reason=texts,
    value=maybe(texts),
)
changes = st.builds(
    Change, kind=st.sampled_from(ChangeKind), subject=texts, title=texts, claims=some(ids)
)
held_outs = st.builds(HeldOut, claim=ids, reason=names)
credibilities = st.builds(
    Credibility,
    claim=ids,
    letter=st.sampled_from("ABCDEF"),
    digit=st.integers(min_value=1, max_value=6),
    why=texts,
)
copies = st.builds(
    Copy, document=names, original=names, score=st.floats(min_value=0, max_value=1)
)
steps = st.builds(Step, claim=ids, superseded_by=ids, kind=st.sampled_from(StepKind))


@st.composite
def tolls(draw: DrawFn) -> Toll:
    """Return a toll whose figures do not cross."""
    low, best, high = sorted(draw(st.lists(numbers, min_size=3, max_size=3)))
    return Toll(
        category=draw(kinds),
        victims=draw(texts),
        period=draw(st.sampled_from(["incident", "cumulative"])),
        convention=draw(names),
        status=draw(st.sampled_from(TollStatus)),
        low=draw(maybe(st.just(low))),
        best=draw(maybe(st.just(best))),
        high=draw(maybe(st.just(high))),
        high_open=draw(flags),
        as_of=draw(maybe(partial_dates)),
        groups=draw(st.integers(min_value=0, max_value=9)),
        outlets=draw(st.integers(min_value=0, max_value=9)),
        documents=draw(some(names)),
        claims=draw(some(ids)),
        held_out=draw(some(held_outs)),
        last=draw(some(ids)),
        derived=draw(flags),
        credibility=draw(some(credibilities)),
        confirmed=draw(maybe(st.integers(min_value=0, max_value=9))),
        notes=draw(some(names)),
    )


def incidents(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Incident]:
    """Return incidents and series."""
    return st.builds(
        Incident,
        id=ids,
        shape=st.sampled_from(Shape),
        title=texts,
        when=maybe(whens(spans)),
        where=maybe(wheres(spans)),
        actors=fillings(spans),
        tolls=some(tolls()),
        documents=some(names),
        main_of=some(names),
        grade=maybe(names),
        disputes=some(st.tuples(ids, ids)),
        history=some(steps),
        why=some(texts),
        notes=some(names),
        copies=some(copies),
        claims=some(ids),
    )
