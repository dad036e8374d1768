"""Strategies for the nouns that claims are made of."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from tests.strategies.values import (
    LOOSE,
    flags,
    maybe,
    names,
    numbers,
    partial_dates,
    some,
    texts,
)

from reportedly.model.actor import Filler, Role, Roles, Where
from reportedly.model.moment import When
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.span import Span
from reportedly.model.voice import (
    Attribution,
    AttributionKind,
    Factuality,
    Part,
    SourceType,
    Stance,
    Voice,
)


@st.composite
def quantities(draw: DrawFn, spans: SearchStrategy[Span] = LOOSE) -> Quantity:
    """Return a quantity whose bounds do not cross."""
    lo, best, hi = sorted(draw(st.lists(numbers, min_size=3, max_size=3)))
    return Quantity(
        surface=draw(texts),
        span=draw(maybe(spans)),
        n=draw(maybe(numbers)),
        lo=draw(maybe(st.just(lo))),
        hi=draw(maybe(st.just(hi))),
        lo_open=draw(flags),
        hi_open=draw(flags),
        best=draw(maybe(st.just(best))),
        kind=draw(st.sampled_from(QuantityKind)),
        soft=draw(flags),
        term=draw(maybe(texts)),
        unit=draw(maybe(texts)),
        change=draw(maybe(st.sampled_from(["up", "down"]))),
        derived=draw(flags),
    )


@st.composite
def whens(draw: DrawFn, spans: SearchStrategy[Span] = LOOSE) -> When:
    """Return an interval that does not end before it starts."""
    start, end = sorted(draw(st.lists(partial_dates, min_size=2, max_size=2)))
    return When(
        surface=draw(texts),
        span=draw(spans),
        start=draw(maybe(st.just(start))),
        end=draw(maybe(st.just(end))),
    )


def wheres(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Where]:
    """Return places."""
    return st.builds(
        Where,
        surface=texts,
        span=spans,
        name=maybe(texts),
        id=maybe(names),
        country=maybe(st.sampled_from(["UKR", "PRK", "SDN"])),
        lat=maybe(st.floats(min_value=-90, max_value=90)),
        lon=maybe(st.floats(min_value=-180, max_value=180)),
        where_prec=maybe(st.integers(min_value=1, max_value=7)),
    )


def fillers(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Filler]:
    """Return fillers of roles."""
    return st.builds(
        Filler,
        text=texts,
        span=maybe(spans),
        id=maybe(names),
        name=maybe(texts),
        country=maybe(st.sampled_from(["UKR", "PRK", "SDN"])),
        sector=maybe(st.sampled_from(["MIL", "GOV", "CVL"])),
        antecedent=maybe(spans),
    )


def fillings(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Role]:
    """Return roles: open, filled once, or filled by several."""
    return some(fillers(spans))


def roles(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Roles]:
    """Return who fills which role."""
    role = fillings(spans)
    return st.builds(
        Roles,
        actor=role,
        target=role,
        recipient=role,
        thing=role,
        in_return=role,
        instrument=role,
        mediator=role,
    )


def voices(
    spans: SearchStrategy[Span] = LOOSE,
    parts: SearchStrategy[Part] = st.sampled_from(Part),  # noqa: B008 - a strategy is a constant
) -> SearchStrategy[Voice]:
    """Return voices of a chain."""
    return st.builds(
        Voice,
        part=parts,
        text=maybe(texts),
        span=maybe(spans),
        cue=maybe(texts),
        cue_span=maybe(spans),
        id=maybe(names),
        name=maybe(texts),
        country=maybe(st.sampled_from(["UKR", "PRK", "SDN"])),
        source_type=st.sampled_from(SourceType),
        stance=st.sampled_from(Stance),
    )


def attributions(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Attribution]:
    """Return words that are given to somebody."""
    return st.builds(
        Attribution,
        kind=st.sampled_from(AttributionKind),
        content=some(spans, least=1),
        source=some(spans),
        cue=some(spans),
    )


def factualities(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Factuality]:
    """Return how sure a text is of its predicates."""
    return st.builds(Factuality, span=spans, value=st.floats(min_value=-3, max_value=3))
