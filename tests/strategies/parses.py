"""Strategies for what the parser saw, and for what became of it."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies.claims import claims
from tests.strategies.documents import documents
from tests.strategies.values import flags, ids, kinds, maybe, names, some, spans_within, texts

from reportedly.model.explanation import Explanation, Seen
from reportedly.model.parse import Parse, Sentence, Token

places = st.integers(min_value=0, max_value=99)
tokens = st.builds(
    Token,
    i=places,
    start=places,
    end=places,
    text=texts,
    lemma=texts,
    pos=names,
    tag=names,
    dep=names,
    head=places,
)
sentences = st.builds(
    Sentence,
    index=places,
    start=places,
    end=places,
    tokens=some(tokens),
    children=some(some(places)),
    style=st.sampled_from(["body", "headline", "heading"]),
    paragraph=places,
    parsed=flags,
)


@st.composite
def parses(draw: DrawFn) -> Parse:
    """Return a document with sentences of no language in particular."""
    return Parse(document=draw(documents()), sentences=draw(some(sentences)))


@st.composite
def explanations(draw: DrawFn) -> Explanation:
    """Return why a document yields what it yields."""
    parse = draw(parses())
    seen = st.builds(
        Seen,
        word=texts,
        span=spans_within(parse.document),
        entry=texts,
        kind=kinds,
        outcome=texts,
        claim=maybe(ids),
    )
    return Explanation(
        parse=parse,
        seen=draw(some(seen)),
        claims=draw(some(claims(parse.document))),
        looked_for=draw(some(texts)),
    )
