"""Trades: verbs and nouns that name both things.

Yes: "traded rice for oil", "pays Tehran in rice for oil".
Yes: "an arms-for-oil deal between Tehran and Caracas".
No: "traded blame for the defeat", "swapped jokes for hours", "a tit-for-tat killing".
"""

from collections.abc import Iterator

from reportedly.extract.bargains import Deal, filled, governing, is_idle
from reportedly.extract.context import Context
from reportedly.extract.deeds import (
    FOR,
    GIVING,
    KIND,
    SHARING,
    TAKING,
    behind,
    beside,
    deed_at,
    entry_of,
)
from reportedly.extract.parties import IDLE, is_party, sort_of_thing
from reportedly.extract.phrases import heads
from reportedly.extract.returns import repaid
from reportedly.extract.slots import OBJECTS, subject_of
from reportedly.model.parse import Sentence

HYPHENS = frozenset({"-", "–"})
BOTH_SIDES = frozenset({"between", "among"})
PAIR = 2


def traded(context: Context, sentence: Sentence) -> Iterator[Deal]:
    """Yield the deals of a verb that names both things: "traded gas for wheat"."""
    for token in sentence.tokens:
        entry = entry_of(context, sentence, token.i) if token.pos == "VERB" else None
        if entry is None or FOR not in dict(entry.slots):
            continue
        deed = deed_at(context, sentence, token.i, entry)
        if not deed.thing or not deed.giver:
            continue
        if not deed.back:
            answer = repaid(context, deed, entry)
            if answer is not None:
                yield answer
            continue
        if not all(is_party(context, sentence, h) for h in deed.giver) or any(
            not _is_good(context, sentence, h) for h in (*deed.thing, *deed.back)
        ):
            continue
        deal = Deal(
            sentence=sentence,
            entry=entry,
            first=token.i,
            last=token.i,
            stands_at=token.i,
            sides=(),
        )
        other = deed.taker or beside(context, sentence, deed.back, (SHARING, GIVING, TAKING))
        yield filled(
            deal,
            sentence,
            actor=deed.giver,
            thing=deed.thing,
            recipient=other,
            in_return=deed.back,
        )


def _is_good(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a noun is a thing that may be traded: no person, act, sum of time or word."""
    token = sentence.tokens[i]
    if token.dep == "pcomp" and token.tag == "VBG":
        return True  # "paid in gold for *guarding* the mines"
    if is_idle(context, sentence, i) or token.pos not in {"NOUN", "PROPN"}:
        return False
    people = context.lexicon.people.people
    lexical = context.lexicon.claims.by_lemma.get(token.lemma, ())
    told = any(e.form == "noun" and e.kind != KIND for e in lexical)
    idle = sort_of_thing(context, sentence, i) in IDLE - {"money", "share"}
    return not told and not idle and token.lemma not in people


def hyphened(context: Context, sentence: Sentence) -> Iterator[Deal]:
    """Yield the deals of "an arms-for-oil deal between Tehran and Caracas"."""
    entries = {
        e.lemma: e
        for e in context.lexicon.claims.kinds[KIND].entries
        if e.form == "noun" and dict(e.slots).get("compound")
    }
    tokens = sentence.tokens
    for token in tokens[2:-3]:
        i = token.i
        joined = tokens[i - 1].text in HYPHENS and tokens[i + 1].text in HYPHENS
        if token.lower != FOR or not joined or tokens[i + 3].lemma not in entries:
            continue
        left, right, noun = i - 2, i + 2, i + 3
        if tokens[left].lemma == tokens[right].lemma:
            continue
        deal = Deal(
            sentence=sentence,
            entry=entries[tokens[noun].lemma],
            first=left,
            last=noun,
            stands_at=governing(sentence, noun),
            sides=(),
        )
        one, other = _partners(context, sentence, noun)
        yield filled(
            deal, sentence, actor=one, thing=(left,), recipient=other, in_return=(right,)
        )


def _partners(
    context: Context, sentence: Sentence, noun: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the two sides of a named deal: "between A and B", "A's … with B"."""
    for word in BOTH_SIDES:
        found = [h for c in behind(sentence, noun, word) for h in heads(sentence, c)]
        if len(found) >= PAIR:
            return tuple(found[:1]), tuple(found[1:])
    token = sentence.tokens[noun]
    owners = [c for c in sentence.children[noun] if sentence.tokens[c].dep == "poss"]
    verb = governing(sentence, noun)
    object_of = token.dep in OBJECTS or token.dep == "pobj"
    subject = subject_of(sentence, verb) if verb >= 0 and object_of and not owners else -1
    acting = owners or ([] if subject < 0 else list(heads(sentence, subject)))
    acting = [h for h in acting if is_party(context, sentence, h)]
    if len(acting) >= PAIR:
        return tuple(acting[:1]), tuple(acting[1:])
    places = (noun,) if verb < 0 else (noun, verb)
    return tuple(acting), beside(context, sentence, places, (SHARING,))
