"""Who harmed whom, where the deed is told beside the toll: "three died in police firing".

Yes: "killed in an Israeli strike": whoever struck has killed.
Yes: "died when police opened fire", "police fired rounds, killing two".
No: "killed in clashes with rebels": a fight does not tell who killed.
"""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.parties import is_party
from reportedly.extract.phrases import phrase_at
from reportedly.model.actor import Role, Roles
from reportedly.model.parse import Sentence
from reportedly.model.unknown import Unknown

HARM = frozenset({"killed", "wounded", "casualties"})
MUTUAL = frozenset({"clash", "riot", "protest"})
FORCE = "ASSAULT"
HUNG = frozenset({"in", "by", "from", "during", "under"})
CLAUSES = frozenset({"advcl", "acl", "relcl"})
CHAINED = frozenset({"xcomp", "pcomp", "prep", "dobj"})
MARKS = frozenset({"when", "as", "after"})


def blamed(context: Context, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return the drafts, each toll of harm with who did the deed that it hangs on."""
    held = tuple(drafts)
    deeds: dict[int, list[Draft]] = {}
    for draft in held:
        if draft.coding.plover == FORCE and draft.kind not in HARM | MUTUAL:
            deeds.setdefault(draft.sentence.index, []).append(draft)
    return tuple(_blamed(context, one, deeds.get(one.sentence.index, [])) for one in held)


def _blamed(context: Context, toll: Draft, deeds: list[Draft]) -> Draft:
    if toll.kind not in HARM:
        return toll
    own = next((d for d in deeds if d.roles.actor and _is_subject(toll, d)), None)
    if own is not None:
        return replace(toll, roles=replace(toll.roles, actor=own.roles.actor))
    if _acts(toll):
        return toll
    firing = _firing(context, toll)
    if firing:
        return replace(toll, roles=replace(toll.roles, actor=firing))
    for deed in deeds:
        if deed.roles.actor and deed.roles.actor != toll.roles.target and _tied(toll, deed):
            roles: Roles = replace(toll.roles, actor=deed.roles.actor)
            return replace(toll, roles=roles, why=(*toll.why, *deed.why[:1]))
    return toll


def _is_subject(toll: Draft, deed: Draft) -> bool:
    """Say whether the toll's actor is the deed itself: "an Israeli *strike* killed six"."""
    at = deed.sentence.tokens[deed.trigger].start
    spans = [f.span for f in toll.roles.actor if not isinstance(f.span, Unknown)]
    return any(span.start <= at < span.end for span in spans)


def _firing(context: Context, toll: Draft) -> Role:
    """Return who fires in "died in *police* firing", a gerund that the parser hangs behind."""
    sentence = toll.sentence
    for at in sentence.children[toll.trigger]:
        if sentence.tokens[at].lower not in HUNG:
            continue
        for noun in sentence.children[at]:
            gerund = noun + 1 < len(sentence.tokens) and sentence.tokens[noun + 1]
            forced = gerund and gerund.tag == "VBG" and _is_force(context, gerund.lemma)
            if forced and is_party(context, sentence, noun):
                numbers = context.numbers[sentence.index]
                phrase = replace(phrase_at(sentence, noun, numbers), last=noun)
                return fillers(context, sentence, [phrase])
    return ()


def _is_force(context: Context, lemma: str) -> bool:
    entries = context.lexicon.claims.by_lemma.get(lemma, ())
    return any(e.form == "verb" and e.coding.plover == FORCE for e in entries)


def _acts(toll: Draft) -> bool:
    """Say whether a toll has an actor who is not merely the bullet or the shell."""
    shared = {f.span for f in (*toll.roles.instrument, *toll.roles.thing)}
    return any(f.span not in shared for f in toll.roles.actor)


def _tied(toll: Draft, deed: Draft) -> bool:
    """Say whether the deed hangs on the toll by a preposition, or shares its clause."""
    sentence = toll.sentence
    token = sentence.tokens[deed.trigger]
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.lower in HUNG:
        return above.head == toll.trigger
    top = _clause(sentence, deed.trigger)
    if sentence.tokens[top].dep in CLAUSES and sentence.tokens[top].head == toll.trigger:
        return _is_marked(sentence, top)
    mine = sentence.tokens[toll.trigger]
    return mine.dep == "advcl" and mine.tag == "VBG" and mine.head == deed.trigger


def _clause(sentence: Sentence, i: int) -> int:
    """Climb to the verb of a clause: "when police *resorted* to firing to disperse a mob"."""
    at = i
    while sentence.tokens[at].dep in CHAINED and sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
    return at


def _is_marked(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[c].lower in MARKS for c in sentence.children[i])
