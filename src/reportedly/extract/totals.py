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
from reportedly.extract.refigured import refigured
from reportedly.model.parse import Sentence

POINTING = frozenset({"its", "that", "the", "this"})
EARLIER = frozenset({"earlier", "first", "initial", "initially", "original", "originally",
                     "previous", "previously", "prior"})  # fmt: skip
TELLING = frozenset({"announce", "believe", "claim", "estimate", "give", "put", "report", "say",
                     "state", "think"})  # fmt: skip
CONFIRMING = frozenset({"acknowledge", "admit", "confirm", "count", "record", "register",
                        "report"})  # fmt: skip
IT = "it"
PUTTING = frozenset({"estimate", "place", "put", "set"})
AS = "as"
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
            if named is None:
                continue
            if _points_back(sentence, token.i):
                heads = tuple(figure(sentence, token.i))
                yield from _again(context, sentence, (token.i, heads), named)
            elif token.lemma in CONFIRMING and before:
                place = (token.i, _objects(sentence, token.i))
                yield from _again(context, sentence, place, named)
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
    if token.lower == IT and token.dep == "dobj":
        return sentence.tokens[token.head].lemma in PUTTING
    if token.lemma not in TOTALS or token.lemma == "toll":
        return False
    below = [sentence.tokens[c] for c in sentence.children[i]]
    pointed = any(t.lower in POINTING for t in below)
    return pointed and not any(t.dep in {"amod", "compound", "prep", "acl"} for t in below)


def _objects(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the bare numbers that a verb has for its object: "had confirmed only *four*"."""
    below = (sentence.tokens[c] for c in sentence.children[verb])
    return tuple(t.i for t in below if t.dep == "dobj" and t.pos == "NUM" and t.i > verb)


def _again(
    context: Context, sentence: Sentence, place: tuple[int, tuple[int, ...]], named: Draft
) -> Iterator[Draft]:
    """Yield a second figure of a toll that was named before."""
    i, found = place
    for head in found:
        for one in context.numbers[sentence.index]:
            bare = one.first <= head <= one.last and one.sort == "count"
            if bare and named.number != one.first:
                yield refigured(replace(named, sentence=sentence), i, one, "total")


def _earlier(context: Context, draft: Draft) -> Iterator[Draft]:
    """Yield the figure that a toll's figure replaces."""
    if draft.number < 0 or draft.kind not in WHOLES:
        return
    numbers = context.numbers[draft.sentence.index]
    for one in numbers:
        far = abs(one.first - draft.number) > REACH or one.first == draft.number
        if one.sort == "count" and not far and _is_old(draft.sentence, one):
            old = refigured(draft, draft.trigger, one, "total")
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
    if _is_taken_back(sentence, one):
        return True
    counts = {token.lemma for token in tokens[max(0, one.first - 3) : one.first]} & TOTALS
    if counts and low[-1:] == ["of"] and set(low) & EARLIER:
        return True  # "down from an initial count of 40"
    words = {token.lemma for token in tokens[max(0, one.first - 3) : one.first]}
    told = bool(set(low) & EARLIER) and bool(words & TELLING) and low[-1:] != []
    return told and low[-1] in TO


def _is_taken_back(sentence: Sentence, one: Measured) -> bool:
    """Say whether a number is denied as an earlier one: "*not 20* as first reported"."""
    tokens = sentence.tokens
    refused = one.first > 0 and tokens[one.first - 1].lower in {"not", "than"}
    behind = [token.lower for token in tokens[one.last + 1 : one.last + 4]]
    return refused and AS in behind and bool(set(behind) & EARLIER)


def _is_sum_of_total(sentence: Sentence, one: Measured) -> bool:
    """Say whether "from 60 to 52" goes with a total: "lowered its count of the dead"."""
    near = sentence.tokens[max(0, one.first - REACH) : one.first]
    return any(t.lemma in TOTALS or t.lemma in {"death", "fatality"} for t in near)
