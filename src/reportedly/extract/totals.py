"""Figures told of a toll that other words named: "put the number at six", "up from 28".

Yes: "Three were captured, while Baku put the number at six" has a second figure of captives.
Yes: "The death toll is now 31, up from 28", "previously reported as 40": the old one too.
No: "Analysts put the number of tanks at 90" goes back to no toll.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.quantities import Measured
from reportedly.extract.reached import TOTALS, figure
from reportedly.model.actor import Filler, Roles
from reportedly.model.parse import Sentence

POINTING = frozenset({"its", "that", "the", "this"})
EARLIER = frozenset({"earlier", "first", "initial", "initially", "original", "originally",
                     "previous", "previously", "prior"})  # fmt: skip
TELLING = frozenset({"announce", "believe", "claim", "estimate", "give", "put", "report", "say",
                     "state", "think"})  # fmt: skip
TO = frozenset({"as", "at", "be", "to"})
CHANGED = frozenset({"down", "up"})
WHOLES = frozenset({"killed", "wounded", "missing", "captured", "detained", "abducted"})
DEAD = "killed"
NEAR = 1  # sentences: "The governor put the figure at 20"
REACH = 12  # tokens between a figure and the one that it replaces
SUPERSEDED = "superseded_in_text"


def totals(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the figures that words like "the number" and "up from" tell of other tolls.

    Args:
        context: the document.
        drafts: its tolls so far, in the order of the text.
    """
    last: Draft | None = None
    waiting = list(drafts)
    for sentence in context.parse.sentences:
        own = [d for d in waiting if d.sentence.index == sentence.index]
        for draft in own:
            yield from _earlier(context, draft)
        for token in sentence.tokens if sentence.parsed else ():
            before = [d for d in own if d.trigger < token.i and d.kind in WHOLES]
            named = _meant(before) if before else last
            if named is not None and _points_back(sentence, token.i):
                yield from _again(context, sentence, token.i, named)
        last = _meant(own) if own else _kept(last, sentence)


def _meant(told: list[Draft]) -> Draft:
    """Return the toll that "the figure" means: the dead, where several are told."""
    return next((d for d in reversed(told) if d.kind == DEAD), told[-1])


def _kept(last: Draft | None, sentence: Sentence) -> Draft | None:
    """Return the last toll while it is near enough to be meant."""
    near = last is not None and sentence.index - last.sentence.index <= NEAR
    return last if near and last is not None and last.kind in WHOLES else None


def _points_back(sentence: Sentence, i: int) -> bool:
    """Say whether a total names no toll of its own: "the number", "that figure"."""
    token = sentence.tokens[i]
    if token.lemma not in TOTALS or token.lemma == "toll":
        return False
    below = [sentence.tokens[c] for c in sentence.children[i]]
    pointed = any(t.lower in POINTING for t in below)
    return pointed and not any(t.dep in {"amod", "compound", "prep", "acl"} for t in below)


def _again(context: Context, sentence: Sentence, i: int, named: Draft) -> Iterator[Draft]:
    """Yield a second figure of a toll that was named before."""
    for head in figure(sentence, i):
        for one in context.numbers[sentence.index]:
            bare = one.first <= head <= one.last and one.sort == "count"
            if bare and named.number != one.first:
                yield _of(i, replace(named, sentence=sentence), one)


def _earlier(context: Context, draft: Draft) -> Iterator[Draft]:
    """Yield the figure that a toll's figure replaces."""
    if draft.number < 0 or draft.kind not in WHOLES:
        return
    numbers = context.numbers[draft.sentence.index]
    for one in numbers:
        far = abs(one.first - draft.number) > REACH or one.first == draft.number
        if one.sort == "count" and not far and _is_old(draft.sentence, one):
            old = _of(draft.trigger, draft, one)
            flags = (*old.flags, SUPERSEDED)  # design, ruling 15
            yield replace(old, why=(*old.why, "earlier"), flags=flags, increment=False)


def _is_old(sentence: Sentence, one: Measured) -> bool:
    """Say whether a number is called an earlier one: "up from 28", "initially given as 16"."""
    tokens = sentence.tokens
    low = [token.lower for token in tokens[max(0, one.first - 4) : one.first]]
    if low[-2:-1] and low[-2] in CHANGED and low[-1] == "from":
        return True
    behind = [token.lower for token in tokens[one.last + 1 : one.last + 2]]
    if low[-1:] == ["from"] and behind == ["to"] and _is_sum_of_total(sentence, one):
        return True
    words = {token.lemma for token in tokens[max(0, one.first - 3) : one.first]}
    told = bool(set(low) & EARLIER) and bool(words & TELLING) and low[-1:] != []
    return told and low[-1] in TO


def _is_sum_of_total(sentence: Sentence, one: Measured) -> bool:
    """Say whether "from 60 to 52" goes with a total: "lowered its count of the dead"."""
    near = sentence.tokens[max(0, one.first - REACH) : one.first]
    return any(t.lemma in TOTALS or t.lemma in {"death", "fatality"} for t in near)


def _of(i: int, named: Draft, one: Measured) -> Draft:
    """Return a draft of the kind of another with a figure of its own."""
    span = one.quantity.span
    words = Filler(text=one.quantity.surface, span=span)
    return replace(
        named,
        trigger=i,
        stands_at=-1,
        targets=(one.anchor,),
        roles=Roles(target=(words,)),
        counted="target",
        count=one.quantity,
        number=one.first,
        why=(*(w for w in named.why if w != "including"), "total"),
        flags=tuple(f for f in named.flags if f != "besides"),
    )
