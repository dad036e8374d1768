"""The dead who were struck before: "the bodies of three men shot in the head".

Yes: "found three corpses shot at close range": three killed.
Yes: "the bodies of two men stabbed in the neck": two killed, nobody who was wounded and lives.
Yes: "Three men who were shot in the head died": three killed.
No: "killed two and shot three others": the three are other people.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.phrases import REMAINS

DEAD, HURT = "killed", "wounded"
RULE = "bodies"  # why wounds are deaths
TOLD_OF = frozenset({"acl", "relcl"})
BELOW = frozenset({"prep", "pobj", "nummod", "amod"})


def of_bodies(context: Context, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts of a sentence: struck bodies are killed, and the killed not wounded."""
    return unhurt([_of_dead(context, one) for one in drafts])


def unhurt(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of a sentence without the wounds of its dead."""
    dead = [one for one in drafts if one.kind == DEAD]
    return [one for one in drafts if not any(_are_those(one, other) for other in dead)]


def _of_dead(context: Context, one: Draft) -> Draft:
    """Read the wounds of bodies as deaths."""
    if one.kind != HURT or not _are_bodies(one):
        return one
    coding = context.lexicon.claims.kinds[DEAD].coding
    return replace(one, kind=DEAD, coding=coding, why=(*one.why, RULE))


def _are_bodies(one: Draft) -> bool:
    nouns = (one.sentence.tokens[at] for at in one.targets)
    return any({noun.lemma, noun.lower} & REMAINS for noun in nouns)


def _are_those(hurt: Draft, dead: Draft) -> bool:
    """Say whether a clause tells how the dead of a sentence were struck."""
    tokens = hurt.sentence.tokens
    verb = tokens[hurt.trigger]
    if hurt.kind == HURT and hurt.number == dead.number >= 0 and _are_bodies(dead):
        return True  # "seven badly *burnt* bodies were found"
    beside = tokens[dead.trigger].head == verb.head and tokens[dead.trigger].dep in TOLD_OF
    if hurt.kind != HURT or verb.dep not in TOLD_OF or verb.i == dead.trigger or beside:
        return False  # "militants *killed*, wounded in raids"
    same = hurt.number == dead.number if hurt.number >= 0 else hurt.targets == dead.targets
    return same and _is_below(hurt, verb.head, dead.targets)


def _is_below(one: Draft, i: int, tops: tuple[int, ...]) -> bool:
    """Say whether a noun is one of these, or that whose bodies they are."""
    tokens = one.sentence.tokens
    at = i
    while at not in tops and tokens[at].dep in BELOW and tokens[at].head != at:
        at = tokens[at].head
    return at in tops
