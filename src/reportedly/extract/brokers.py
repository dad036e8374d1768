"""Who brokered a swap.

Yes: "Doha brokered an exchange", "a swap mediated by Oslo", "with Oman as go-between".
Yes: "with the UAE mediating", "through church elders", "with the mediation of the Holy See".
No: "with the rebels" names the other side.
"""

from collections.abc import Iterator

from reportedly.extract.context import Context
from reportedly.extract.deeds import behind
from reportedly.extract.fillers import fillers
from reportedly.extract.nominals import carried
from reportedly.extract.parties import is_party
from reportedly.extract.phrases import heads, phrase_at
from reportedly.extract.slots import subject_of
from reportedly.model.actor import Role
from reportedly.model.parse import Sentence

MEDIATOR = "mediator"
GO_BETWEENS = frozenset({"broker", "go", "go-between", "intermediary", "mediator"})
HELP = frozenset({"auspex", "auspices", "help", "mediation", "facilitation"})
ROUTES = frozenset({"through", "via"})
WITH = "with"


def broker(context: Context, sentence: Sentence, i: int) -> Role:
    """Return who brokered the swap whose word stands at a token; empty where nobody is told."""
    numbers = context.numbers[sentence.index]
    held = tuple(dict.fromkeys(_found(context, sentence, i)))
    return fillers(context, sentence, [phrase_at(sentence, h, numbers) for h in held[:1]])


def _found(context: Context, sentence: Sentence, i: int) -> Iterator[int]:
    found = carried(context, sentence, i)
    if found is not None and found.support.subject == MEDIATOR:
        yield from _agents(sentence, found.verb)
        subject = subject_of(sentence, found.verb)
        if 0 <= subject != i:
            yield from heads(sentence, subject)
    for token in sentence.tokens:
        if token.dep in {"acl", "relcl"} and _mediates(context, token.lemma):
            yield from _agents(sentence, token.i)
            before = sentence.tokens[token.head]
            if token.tag == "VBG" and sentence.tokens[before.head].lower == WITH:
                yield before.i
        yield from _standing_between(context, sentence, token.i)


def _standing_between(context: Context, sentence: Sentence, i: int) -> Iterator[int]:
    token = sentence.tokens[i]
    below = sentence.children[i]
    if token.lower in ROUTES:
        yield from (c for c in below if is_party(context, sentence, c))
    if token.lemma in HELP:
        yield from (c for c in behind(sentence, i, "of") if is_party(context, sentence, c))
        yield from (c for c in below if sentence.tokens[c].dep == "poss")
    if token.lower == WITH:
        named = [c for c in below if is_party(context, sentence, c)]
        if any(t.lemma in GO_BETWEENS for t in sentence.tokens[i + 1 : i + 9]):
            yield from named[:1]
        after = (t for t in sentence.tokens[i + 1 :] if t.tag == "VBG")
        if any(_mediates(context, t.lemma) for t in after):
            yield from named[:1]
            for t in sentence.tokens[i + 1 :]:
                if t.tag == "VBG" and _mediates(context, t.lemma):
                    yield from (c for c in sentence.children[t.i]
                                if sentence.tokens[c].dep == "nsubj")  # fmt: skip


def _agents(sentence: Sentence, verb: int) -> Iterator[int]:
    for child in behind(sentence, verb, "by"):
        yield from heads(sentence, child)


def _mediates(context: Context, lemma: str) -> bool:
    support = context.lexicon.events.support.get((lemma, "object"))
    return support is not None and support.subject == MEDIATOR
