"""Codes that depend on what else the text tells: who fell to whom, what a crowd met.

Yes: "The army killed six rebels": the toll is of an armed clash; of civilians, of an attack.
Yes: "Protesters marched. Police fired tear gas": a protest with intervention.
Yes: "Protesters marched and burned cars": a violent demonstration.
Yes: "Troops were sent on a peacekeeping mission": aid (CAMEO 074), and no posture.
Yes: "Two men were hurt in a grenade attack": the toll is of the grenade.
Yes: "Nine were detained during a protest": a protest with intervention.
No: "Farmers marched": a peaceful protest.
No: "They protested against the arrest of a clerk": arrests.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.extract.codings import (
    AIRBORNE,
    ARTILLERY,
    CHEMICAL,
    CLASH,
    EXCESSIVE,
    GRENADE,
    HARMED,
    MOB,
    PLANTED,
    POLICED,
    SUICIDE,
    UNARMED,
    VIOLENT,
    is_military,
)
from reportedly.extract.context import Context, Draft
from reportedly.extract.parties import side_of
from reportedly.model.parse import Sentence
from reportedly.model.unknown import Unknown

PEACEFUL = "Peaceful protest"
ARRESTS = "Arrests"
DEPLOYED, PEACE = "deployed", "peace"
AID, PEACEKEEPING = "AID", "074"
NEAR = 2  # sentences
ARMED = frozenset({"state", "rebel"})
PROTEST = "protest"
TURNING = frozenset({"become", "grow", "turn"})
MEANS = frozenset({ARTILLERY, AIRBORNE, CHEMICAL, EXCESSIVE, GRENADE, PLANTED, SUICIDE})
UNRULY = frozenset({"riot", "looting", "destruction"})


def settled(context: Context, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return the drafts of a document with the codes that the rest of it gives them."""
    held = tuple(_settled(context, one) for one in drafts)
    held = tuple(_of_means(one, held) for one in held)
    return tuple(_of_crowd(one, held) for one in held)


def _of_means(draft: Draft, others: Sequence[Draft]) -> Draft:
    """Return a toll typed by the one means of its sentence, an arrest by its protest."""
    near = [o for o in others if o.sentence is draft.sentence and o is not draft]
    if draft.kind in HARMED and draft.coding.acled not in {CLASH, MOB}:
        means = {str(o.coding.acled) for o in near if o.kind not in HARMED} & MEANS
        if len(means) == 1:
            return replace(draft, coding=replace(draft.coding, acled=means.pop()))
    verb = draft.sentence.tokens[draft.trigger].pos == "VERB"
    if draft.coding.acled == ARRESTS and verb and any(o.kind == PROTEST for o in near):
        return replace(draft, coding=replace(draft.coding, acled=POLICED))
    return draft


def _settled(context: Context, draft: Draft) -> Draft:
    acled = draft.coding.acled
    if draft.kind == DEPLOYED and _is_for_peace(context, draft.sentence):
        return replace(draft, coding=replace(draft.coding, plover=AID, cameo=PEACEKEEPING))
    if draft.kind in HARMED and isinstance(acled, Unknown):
        told = _of_harm(context, draft)
        return replace(draft, coding=replace(draft.coding, acled=told)) if told else draft
    if acled == ARRESTS and _is_crowd(context, draft):
        return replace(draft, coding=replace(draft.coding, acled=POLICED))
    return draft


def _is_for_peace(context: Context, sentence: Sentence) -> bool:
    words = context.lexicon.events.codes[PEACE]
    return any(token.lemma in words for token in sentence.tokens)


def _of_harm(context: Context, draft: Draft) -> str:
    """Return the type of a deed that is told by its toll; empty where nobody armed did it."""
    sentence = draft.sentence
    actors = _heads(sentence, draft, "actor")
    if not any(side_of(context, sentence, a) in ARMED for a in actors):
        return ""
    struck = any(is_military(context, sentence, t) for t in draft.targets)
    return CLASH if struck else UNARMED


def _heads(sentence: Sentence, draft: Draft, role: str) -> list[int]:
    """Return the tokens that the words of a role end with."""
    fillers = getattr(draft.roles, role)
    spans = [f.span for f in fillers if not isinstance(f.span, Unknown)]
    return [
        token.i
        for span in spans
        for token in sentence.tokens
        if span.start <= token.start < span.end
    ]


def _of_crowd(draft: Draft, others: Sequence[Draft]) -> Draft:
    """Return a protest typed by what its crowd did, and what was done to it, nearby."""
    if draft.coding.acled != PEACEFUL:
        return draft
    near = [o for o in others if abs(o.sentence.index - draft.sentence.index) < NEAR]
    types = {str(one.coding.acled) for one in near}
    unruly = any(one.kind in UNRULY for one in near) or _turned(draft.sentence)
    if types & {VIOLENT, MOB} or unruly:
        return replace(draft, coding=replace(draft.coding, acled=VIOLENT))
    policed = POLICED if types & {POLICED, EXCESSIVE} else PEACEFUL
    return replace(draft, coding=replace(draft.coding, acled=policed))


def _turned(sentence: Sentence) -> bool:
    """Say whether a sentence tells of something that turned violent."""
    tokens = sentence.tokens
    return any(t.lower == "violent" and tokens[t.head].lemma in TURNING for t in tokens)


def _is_crowd(context: Context, draft: Draft) -> bool:
    """Say whether those arrested are protesters."""
    return any(side_of(context, draft.sentence, t) == "crowd" for t in draft.targets)
