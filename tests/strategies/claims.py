"""Strategies for claims and what is only theirs."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from tests.strategies.parts import quantities, roles, voices, whens, wheres
from tests.strategies.values import (
    LOOSE,
    flags,
    ids,
    kinds,
    maybe,
    names,
    partial_dates,
    some,
    spans_within,
    texts,
)

from reportedly.model.claim import (
    AsOf,
    Claim,
    Coding,
    FactValue,
    Link,
    LinkType,
    Period,
    Status,
    Swap,
    VictimRole,
    Victims,
)
from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.model.voice import (
    Part,
)

victims = st.builds(
    Victims,
    role=st.sampled_from(VictimRole),
    age=maybe(st.sampled_from(["child", "adult"])),
    sex=maybe(st.sampled_from(["women", "men"])),
    group=st.sampled_from(["all", "children", "police"]),
)
as_ofs = st.builds(
    AsOf, date=partial_dates, origin=st.sampled_from(["stated", "statement", "publication"])
)
links = st.builds(Link, type=st.sampled_from(LinkType), claim=ids)
codings = st.builds(
    Coding, plover=maybe(texts), mode=maybe(texts), cameo=maybe(texts), acled=maybe(texts)
)


def swaps(spans: SearchStrategy[Span] = LOOSE) -> SearchStrategy[Swap]:
    """Return both directions of a swap."""
    return st.builds(
        Swap,
        n_a_to_b=maybe(quantities(spans)),
        n_b_to_a=maybe(quantities(spans)),
        remains=maybe(flags),
    )


@st.composite
def claims(draw: DrawFn, document: Document) -> Claim:
    """Return a claim of a document."""
    spans = spans_within(document)
    span = draw(spans)
    start = draw(st.integers(min_value=span.start, max_value=span.end - 1))
    first = voices(spans, st.just(Part.PUBLISHER))
    return Claim(
        id=draw(ids),
        document=document.id,
        kind=draw(kinds),
        span=span,
        quote=document.quote(span),
        trigger=document.span(start, span.end),
        attribution=(draw(first), *draw(some(voices(spans)))),
        coding=draw(codings),
        roles=draw(roles(spans)),
        counted=draw(maybe(st.sampled_from(["actor", "target", "thing"]))),
        count=draw(maybe(quantities(spans))),
        # One of which nothing is known says nothing, and is not told apart from none.
        swap=draw(maybe(swaps(spans).filter(lambda swap: swap != Swap()))),
        victims=draw(victims),
        period=draw(st.sampled_from(Period)),
        increment=draw(flags),
        when=draw(maybe(whens(spans))),
        where=draw(maybe(wheres(spans))),
        as_of=draw(maybe(as_ofs)),
        status=draw(st.sampled_from(Status)),
        claimant_value=draw(maybe(st.sampled_from(FactValue))),
        publisher_value=draw(maybe(st.sampled_from(FactValue))),
        flags=draw(some(names)),
        links=draw(some(links)),
        why=draw(some(texts)),
    )
