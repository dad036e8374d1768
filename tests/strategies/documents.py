"""Strategies for documents and for what they yield."""

from dataclasses import replace
from hashlib import sha256

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies.claims import claims
from tests.strategies.incidents import issues
from tests.strategies.parts import attributions, factualities, quantities, whens, wheres
from tests.strategies.values import (
    characters,
    maybe,
    names,
    partial_dates,
    some,
    spans_within,
    texts,
    unpaired,
)

from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.origin import Dating, Origin, Section, SectionRole
from reportedly.model.span import Segment
from reportedly.model.unknown import UNKNOWN

datings = st.builds(
    Dating, stated=texts, place=texts, day=maybe(partial_dates), taken=st.booleans()
)
sections = st.builds(
    Section,
    start=st.integers(min_value=0, max_value=9),
    end=st.integers(min_value=10),
    role=st.sampled_from(SectionRole),
)
origins = st.builds(
    Origin,
    form=names,
    sha256=st.just("cd" * 32),
    encoding=maybe(texts),
    site=maybe(texts),
    canonical=maybe(texts),
    retrieved=maybe(texts),
    datings=some(datings),
)


@st.composite
def documents(draw: DrawFn) -> Document:
    """Return a document, of title and body from two parts of its source, or without a map."""
    title = draw(texts.filter(bool))
    body = draw(st.text(characters, min_size=1, max_size=40).map(unpaired).filter(bool))
    text = f"{title}\n\n{body}"
    begin = draw(st.integers(min_value=0, max_value=99))
    runs = (
        Segment(start=0, source_start=0, length=len(title), part="title"),
        Segment(start=len(title) + 2, source_start=begin, length=len(body)),
    )
    parts = (
        Section(start=0, end=len(title), role=SectionRole.HEADLINE),
        Section(start=len(title) + 2, end=len(text), role=draw(st.sampled_from(SectionRole))),
    )
    return Document(
        id=draw(names),
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=draw(maybe(st.just(title))),
        published=draw(maybe(partial_dates)),
        published_as=draw(maybe(texts)),
        publisher=draw(maybe(texts)),
        author=draw(maybe(texts)),
        url=draw(maybe(texts)),
        language=draw(maybe(st.just("en"))),
        segments=draw(st.sampled_from([(), runs])),
        sections=draw(st.sampled_from([(), parts])),
        origin=draw(maybe(origins)),
    )


@st.composite
def founds(draw: DrawFn) -> Found:
    """Return what a document yields, as a line of `extract` can carry it."""
    whole = draw(documents())
    came = whole.published_as if whole.published is UNKNOWN else str(whole.published)
    document = replace(whole, segments=(), sections=(), origin=UNKNOWN, published_as=came)
    spans = spans_within(document)
    return Found(
        document=document,
        claims=draw(some(claims(document))),
        attributions=draw(some(attributions(spans))),
        quantities=draw(some(quantities(spans))),
        places=draw(some(wheres(spans))),
        dates=draw(some(whens(spans))),
        factuality=draw(some(factualities(spans))),
        issues=draw(some(issues(spans))),
    )
