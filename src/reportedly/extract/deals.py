"""Deals: the words that say that one thing is given for another, and what its sides are.

Yes: "sends rice in exchange for oil", "as payment for oil", "in trade for oil".
Yes: "a quid pro quo in which Accra gives cocoa and Beijing gives roads".
No: "opened fire in return", "in return for the ambush": a blow for a blow is no deal.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.bargains import Deal, filled, governing, is_blow, plain
from reportedly.extract.context import Context
from reportedly.extract.deeds import (
    FOR,
    GIVING,
    KIND,
    TAKING,
    Deed,
    behind,
    beside,
    deed_at,
    entry_of,
)
from reportedly.extract.phrases import heads
from reportedly.extract.returns import bare, whole
from reportedly.extract.trades import hyphened, traded
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

MODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})
JOINTS = frozenset({"in", "as"})
LOOSE = frozenset({"a", "an", "the"})
QUO, TURN = "quo", "turn"


def deals(context: Context, sentence: Sentence) -> Iterator[Deal]:
    """Yield every deal that a sentence tells."""
    entries = context.lexicon.claims.kinds[KIND].entries
    nouns = {
        e.lemma: e for e in entries if e.form == "noun" and not dict(e.slots).get("compound")
    }
    for token in sentence.tokens:
        if token.lemma in nouns and token.dep not in MODIFIERS:
            found = _marked(context, sentence, token.i, nouns[token.lemma])
            if found is not None:
                yield found
    yield from traded(context, sentence)
    yield from hyphened(context, sentence)


def _marked(context: Context, sentence: Sentence, i: int, entry: Entry) -> Deal | None:
    """Return the deal of "in return", "in exchange for", "as payment for", "quid pro quo"."""
    tokens = sentence.tokens
    at = i - 2 if i > 1 and tokens[i - 1].lower in LOOSE else i - 1
    before = tokens[at].lower if at >= 0 else ""
    if entry.lemma == QUO:
        return whole(context, sentence, i, entry) if before == "pro" else None
    if before not in JOINTS or (entry.lemma == TURN and at < i - 1):
        return None
    other = tuple(_returned(sentence, i)) if FOR in dict(entry.slots) else ()
    verb = governing(sentence, i)
    deal = Deal(sentence=sentence, entry=entry, first=at, last=i, stands_at=verb, sides=())
    if not other:
        return bare(context, deal) if verb >= 0 else None
    if any(is_blow(context, sentence, h) for h in (*other, verb) if h >= 0):
        return None
    return _for_something(context, deal, other)


def _returned(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield the heads behind "for" below a token, or right behind it."""
    found = list(behind(sentence, i, FOR))
    after = i + 1
    if not found and after < len(sentence.tokens) and sentence.tokens[after].lower == FOR:
        found = list(sentence.children[after])
    for child in found:
        yield from heads(sentence, child)


def _for_something(context: Context, deal: Deal, other: tuple[int, ...]) -> Deal:
    """Fill the sides of "… in exchange for B"."""
    sentence, verb = deal.sentence, deal.stands_at
    if verb < 0:
        joint = sentence.tokens[deal.first]
        above = () if joint.head == joint.i else (joint.head,)
        return filled(deal, sentence, thing=above, in_return=other)
    known = entry_of(context, sentence, verb)
    entry = known or plain(deal.entry, sentence, verb)
    deed = _outside(deed_at(context, sentence, verb, entry), sentence, deal, other)
    if known and not deed.gets and not deed.thing:
        deed = replace(deed, thing=deed.giver, giver=())  # "troops deployed in exchange for"
    giver = deed.giver or beside(context, sentence, other, (TAKING,))
    if deed.gets:
        return filled(
            replace(deal, gets=True),
            sentence,
            actor=deed.taker,
            thing=other,
            recipient=deed.giver,
            in_return=deed.thing,
        )
    return filled(
        deal,
        sentence,
        actor=giver,
        thing=deed.thing,
        recipient=deed.taker or beside(context, sentence, other, (GIVING,)),
        in_return=other,
    )


def _outside(deed: Deed, sentence: Sentence, deal: Deal, other: tuple[int, ...]) -> Deed:
    """Leave out of a deed what stands in the marker's own words."""
    own = {*other, *(c for o in other for c in sentence.children[o])}
    fronted = deal.first < deed.verb

    def kept(held: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(h for h in held if h not in own and (fronted or h < deal.first))

    return replace(deed, giver=kept(deed.giver), thing=kept(deed.thing), taker=kept(deed.taker))
