"""Which ACLED type an event has, where that depends on who acts and who suffers."""

from dataclasses import replace
from itertools import pairwise

from reportedly.extract.context import Context
from reportedly.extract.parties import is_armed, side_of, sort_of_thing
from reportedly.extract.sides import Heads
from reportedly.lexicon.claim_book import Entry
from reportedly.model.claim import Coding, Status
from reportedly.model.parse import Sentence
from reportedly.model.unknown import UNKNOWN

CLASH = "Armed clash"
UNARMED = "Attack"
REGAINED = "Government regains territory"
OVERTAKEN = "Non-state actor overtakes territory"
VIOLENT = "Violent demonstration"
EXCESSIVE = "Excessive force against protesters"
POLICED = "Protest with intervention"
MOB = "Mob violence"
CHEMICAL, GRENADE = "Chemical weapon", "Grenade"
ARTILLERY, PLANTED = "Shelling/artillery/missile attack", "Remote explosive/landmine/IED"
AIRBORNE = "Air/drone strike"
SUICIDE = "Suicide bomb"
ARRESTS = "Arrests"
UNSURE = frozenset({UNARMED, CLASH})
BY_HAND = frozenset({UNARMED, CLASH, PLANTED, ARTILLERY, AIRBORNE})
BOMBED = frozenset({UNARMED, PLANTED})
HARMED = frozenset({"killed", "wounded", "casualties"})
BY_MEANS = {
    "aircraft": AIRBORNE,
    "artillery": ARTILLERY,
    "explosive": PLANTED,
    "missile": ARTILLERY,
}

# PLOVER type → type and CAMEO code of the same act as an intention (field guide, section 8)
TO_COME = {
    "AID": ("AGREE", "033"),
    "COERCE": ("THREATEN", "132"),
    "CONSULT": ("AGREE", "036"),
    "COOPERATE": ("AGREE", "031"),
    "RETREAT": ("CONCEDE", "08"),
    "SANCTION": ("THREATEN", "131"),
    "SUPPORT": ("AGREE", "032"),
}
OFFERED = {**TO_COME, "CONCEDE": ("AGREE", "035"), "RETREAT": ("AGREE", "035")}
REFUSED = {
    "AGREE": "12",
    "AID": "122",
    "CONCEDE": "124",
    "CONSULT": "125",
    "COOPERATE": "121",
    "RETREAT": "124",
    "SUPPORT": "12",
}


def coding_of(context: Context, sentence: Sentence, entry: Entry, found: Heads) -> Coding:
    """Return the codes of an event."""
    acled = str(entry.coding.acled)
    typed = _typed(context, sentence, acled, found)
    return entry.coding if typed == acled else replace(entry.coding, acled=typed)


def _typed(context: Context, sentence: Sentence, acled: str, found: Heads) -> str:
    """Return the ACLED type of an event, by its means, its sides and its harm."""
    if acled in BY_HAND and is_poisoned(context, sentence):
        return CHEMICAL
    if acled in BOMBED and _has(context, sentence, found, "suicide"):
        return SUICIDE
    if acled in UNSURE or acled == ARTILLERY:
        return _of_force(context, sentence, acled, found)
    if acled == PLANTED and _has_grenade(context, sentence, found):
        return GRENADE
    if acled == POLICED:
        return EXCESSIVE if _is_harmful(context, sentence) else acled
    rebels = acled == REGAINED and "rebel" in _sides(context, sentence, found.get("actor", ()))
    return OVERTAKEN if rebels else acled


def as_told(coding: Coding, status: Status, *, offered: bool = False) -> Coding:
    """Return the codes of an act to come (PLOVER): help is AGREE, a sanction THREATEN.

    Args:
        coding: of the act.
        status: whether it has happened.
        offered: somebody is willing or ready to do it.
    """
    table = OFFERED if offered else TO_COME
    plover = None if coding.acled == ARRESTS else table.get(str(coding.plover))
    if (status is not Status.PLANNED and not offered) or plover is None:
        return coding
    return replace(coding, plover=plover[0], cameo=plover[1], mode=UNKNOWN, acled=UNKNOWN)


def refused(coding: Coding) -> Coding:
    """Return the codes of an act that somebody says he will not do."""
    cameo = REFUSED.get(str(coding.plover))
    if cameo is None:
        return coding
    return replace(coding, plover="REJECT", cameo=cameo, mode=UNKNOWN, acled=UNKNOWN)


def weighed(coding: Coding) -> Coding:
    """Return the codes of an act that is only considered: a statement, of no PLOVER type."""
    return replace(coding, plover=UNKNOWN, cameo="014", mode=UNKNOWN, acled=UNKNOWN)


def is_poisoned(context: Context, sentence: Sentence) -> bool:
    """Say whether a sentence names a poison that is used: chlorine, "poison gas"."""
    codes = context.lexicon.events.codes
    words = [t.lemma for t in sentence.tokens]
    return bool(codes["poison"] & set(words)) or any(
        a in codes["poisonous"] and b in codes["agent"] for a, b in pairwise(words)
    )


def _has(context: Context, sentence: Sentence, found: Heads, role: str) -> bool:
    """Say whether those who act, or their means, bear a word: "a *suicide* bomber"."""
    words = context.lexicon.events.codes[role]
    heads = (*found.get("actor", ()), *found.get("instrument", ()))
    near = (sentence.tokens[at].lemma for i in heads for at in (i, *sentence.children[i]))
    return not words.isdisjoint(near)


def _has_grenade(context: Context, sentence: Sentence, found: Heads) -> bool:
    words = context.lexicon.events.codes["grenade"]
    below = {h for held in found.values() for h in held}
    near = (t for t in sentence.tokens if t.lemma in words and t.dep != "poss")
    return any(t.i in below or t.dep in {"compound", "nsubj", "dobj", "pobj"} for t in near)


def _is_harmful(context: Context, sentence: Sentence) -> bool:
    """Say whether people were killed or hurt in the same sentence."""
    book = context.lexicon.claims.by_lemma
    return any(
        entry.kind in HARMED
        for token in sentence.tokens
        if token.pos in {"VERB", "ADJ"}
        for entry in book.get(token.lemma, ())
        if not entry.beside and entry.form != "noun"
    )


def _of_force(context: Context, sentence: Sentence, acled: str, found: Heads) -> str:
    """Return the type of an attack or a fight: by means, against crowds, between the armed."""
    acting = (*found.get("actor", ()), *found.get("instrument", ()))
    suffering = found.get("target", ())
    sides = _sides(context, sentence, acting)
    sorts = {sort_of_thing(context, sentence, h) for h in acting}
    if acled == ARTILLERY:
        return AIRBORNE if "aircraft" in sorts else acled
    if "mob" in sides:
        return MOB
    if "crowd" in sides:
        return VIOLENT
    if "crowd" in _sides(context, sentence, suffering):
        return VIOLENT if acled == CLASH else EXCESSIVE
    by_means = next((BY_MEANS[s] for s in sorted(sorts) if s in BY_MEANS), None)
    if by_means is not None:
        return by_means
    return CLASH if any(is_military(context, sentence, t) for t in suffering) else acled


def is_military(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a phrase means soldiers, a post of theirs, or "a *convoy* of soldiers"."""
    codes = context.lexicon.events.codes
    lemma = sentence.tokens[i].lemma
    if is_armed(context, sentence, i) or lemma in codes["post"]:
        return True
    return lemma in codes["unit"] and any(
        is_armed(context, sentence, below)
        for child in sentence.children[i]
        if sentence.tokens[child].lower in {"of", "from"}
        for below in sentence.children[child]
    )


def _sides(context: Context, sentence: Sentence, found: tuple[int, ...]) -> set[str]:
    near = {at for i in found for at in (i, *sentence.children[i], *_counted(sentence, i))}
    return {side_of(context, sentence, at) for at in near}


def _counted(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Return whom a number counts: "hundreds of *protesters*"."""
    of = (c for c in sentence.children[i] if sentence.tokens[c].lower == "of")
    return tuple(below for c in of for below in sentence.children[c])
