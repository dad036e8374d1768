"""Returns: a deed that answers another, in the same sentence or up to two sentences before.

Yes: "Baku sends gas. In return, Belgrade sends arms", "…, which in turn sends arms".
Yes: "Under the quid pro quo, Accra gives cocoa while Beijing gives roads".
No: "In turn, each speaker rose": nothing was given before.
"""

from dataclasses import replace

from reportedly.extract.bargains import Deal, Place, filled, governing, is_blow, is_idle, plain
from reportedly.extract.context import Context
from reportedly.extract.deeds import Deed, deed_at, deeds, entry_of
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

TURN = "turn"
REPAYING = frozenset({"repay", "reward", "reimburse", "reciprocate"})
BACK = 2  # sentences: how far back the first half of a deal may stand
PAIR = 2


def bare(context: Context, deal: Deal) -> Deal | None:
    """Return the deal of a bare "in return": this deed answers the one before."""
    sentence, verb = deal.sentence, deal.stands_at
    known = entry_of(context, sentence, verb)
    second = deed_at(context, sentence, verb, known or plain(deal.entry, sentence, verb))
    if not second.thing or is_blow(context, sentence, verb):
        return None
    if any(is_idle(context, sentence, h) for h in second.thing):
        return None
    first = _before(context, sentence, verb)
    if first is not None:
        return _joined(deal, first, second)
    if known is None or deal.entry.lemma == TURN:
        return None
    back = {"recipient": second.giver, "in_return": second.thing, "actor": second.taker}
    return filled(deal, sentence, **back)


def _before(context: Context, sentence: Sentence, verb: int) -> Deed | None:
    """Return the deed that this one answers: of the same sentence, else of those before."""
    own = [d for d in deeds(context, sentence) if d.verb < verb and is_given(context, d)]
    if own:
        return own[-1]
    for back in range(1, BACK + 1):
        if sentence.index < back:
            break
        earlier = context.parse.sentences[sentence.index - back]
        if earlier.parsed:
            found = [d for d in deeds(context, earlier) if is_given(context, d)]
            if found:
                return found[-1]
    return None


def is_given(context: Context, deed: Deed) -> bool:
    """Say whether what a deed moves is a thing that may be given."""
    return not any(is_idle(context, deed.sentence, h) for h in deed.thing)


def _joined(deal: Deal, first: Deed, second: Deed) -> Deal | None:
    """Join two deeds: what the first gives, and what the second gives for it."""
    giver = tuple((first.sentence, h) for h in first.giver)
    taker = tuple((first.sentence, h) for h in first.taker)
    sides = {
        "actor": giver or tuple((second.sentence, h) for h in second.taker),
        "thing": tuple((first.sentence, h) for h in first.thing),
        "recipient": taker or tuple((second.sentence, h) for h in second.giver),
        "in_return": tuple((second.sentence, h) for h in second.thing),
    }
    if not giver and not second.taker:
        if not _same_side(
            sides["recipient"], tuple((second.sentence, h) for h in second.giver)
        ):
            return None
        sides = {
            "actor": sides["recipient"],
            "thing": sides["in_return"],
            "recipient": sides["actor"],
            "in_return": sides["thing"],
        }
    if _same_side(sides["actor"], sides["recipient"]):
        return None
    return replace(deal, sides=tuple((role, held) for role, held in sides.items() if held))


def _placed(deed: Deed, held: tuple[int, ...]) -> tuple[Place, ...]:
    return tuple((deed.sentence, h) for h in held)


def _same_side(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    """Say whether both sides are one: he who gives twice gets nothing in return."""

    def names(places: tuple[Place, ...]) -> set[str]:
        return {s.tokens[h].lower for s, h in places if s.tokens[h].pos != "PRON"}

    return bool(names(one) & names(other))


def whole(context: Context, sentence: Sentence, i: int, entry: Entry) -> Deal | None:
    """Return the deal of "quid pro quo", with the two deeds that its sentence tells."""
    deal = Deal(
        sentence=sentence,
        entry=entry,
        first=max(i - 2, 0),
        last=i,
        stands_at=governing(sentence, i),
        sides=(),
    )
    found = [d for d in deeds(context, sentence) if is_given(context, d)]
    if len(found) < PAIR:
        return deal
    return _joined(deal, *found[:PAIR]) or deal


def repaid(context: Context, second: Deed, entry: Entry) -> Deal | None:
    """Return the deal of "Belgrade supplied shells; Kyiv *repaid it with electricity*"."""
    sentence, verb = second.sentence, second.verb
    if sentence.tokens[verb].lemma not in REPAYING:
        return None
    first = _before(context, sentence, verb)
    deal = Deal(sentence=sentence, entry=entry, first=verb, last=verb, stands_at=verb, sides=())
    return None if first is None else _joined(deal, first, second)
