"""Who harmed whom, where the deed is told beside the toll: "three died in police firing".

Yes: "killed in an Israeli strike": whoever struck has killed.
Yes: "died when police opened fire", "police fired rounds, killing two".
Yes: "deaths due to police firing", "killed by army bullets", "died at the hands of rebels".
No: "killed in clashes with rebels": a fight does not tell who killed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.parties import is_party
from reportedly.extract.phrases import phrase_at
from reportedly.extract.reached import prepositional
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
CAUSES = frozenset({"because", "due"})
HAND = "hand"


def blamed(context: Context, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return the drafts, each toll of harm with who did the deed that it hangs on."""
    held = tuple(replace(d, roles=_shooters(context, d)) for d in drafts)
    deeds: dict[int, list[Draft]] = {}
    for draft in held:
        if draft.coding.plover == FORCE and draft.kind not in HARM | MUTUAL:
            deeds.setdefault(draft.sentence.index, []).append(draft)
    found = [_blamed(context, one, deeds.get(one.sentence.index, [])) for one in held]
    return tuple(_shared(one, found, deeds.get(one.sentence.index, [])) for one in found)


def _shared(toll: Draft, others: list[Draft], deeds: list[Draft]) -> Draft:
    """Share a clause: "one was killed and six others were hurt *when police fired*"."""
    tokens = toll.sentence.tokens
    if toll.kind not in HARM or toll.roles.actor:
        return toll
    for one in others:
        joined = one.sentence is toll.sentence and tokens[one.trigger].head == toll.trigger
        if joined and one.kind in HARM and tokens[one.trigger].dep == "conj":
            for deed in deeds:
                top = _clause(toll.sentence, deed.trigger)
                behind = tokens[top].head == one.trigger and _is_marked(toll.sentence, top)
                if behind and one.roles.actor == deed.roles.actor:
                    return replace(toll, roles=replace(toll.roles, actor=one.roles.actor))
    return toll


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
    """Return who fires in "died in *police* firing", "at the hands of *rebels*"."""
    sentence = toll.sentence
    for doer, gerund in _firings(sentence, toll.trigger):
        last = gerund < len(sentence.tokens) and sentence.tokens[gerund]
        forced = last and last.tag == "VBG" and _is_force(context, last.lemma)
        if doer >= 0 and forced and is_party(context, sentence, doer):
            return _named(context, sentence, doer)
    for at in sentence.children[toll.trigger]:
        for noun in sentence.children[at]:
            by = sentence.tokens[at].lower == "at" and sentence.tokens[noun].lemma == HAND
            for doer in prepositional(sentence, noun, "of") if by else ():
                if is_party(context, sentence, doer):
                    return fillers(
                        context,
                        sentence,
                        [phrase_at(sentence, doer, context.numbers[sentence.index])],
                    )
    return ()


def _firings(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """Yield each noun and the word behind it that may be who fires, and the firing.

    The parser hangs the one below the other, either way.
    """
    tokens = sentence.tokens
    preps = [c for c in sentence.children[i] if tokens[c].lower in HUNG | {"to"}]
    causes = [c for c in sentence.children[i] if tokens[c].lower in CAUSES]
    preps += [c for cause in causes for c in sentence.children[cause]] + causes
    for noun in (n for prep in preps for n in sentence.children[prep]):
        yield noun, noun + 1
        yield noun - 1, noun
    for verb in (i, tokens[i].head):
        for subject in sentence.children[verb]:
            if tokens[subject].dep == "nsubj":
                yield subject, subject + 1


def _named(context: Context, sentence: Sentence, i: int) -> Role:
    """Return a noun as a role, up to itself: not the firing behind it."""
    phrase = phrase_at(sentence, i, context.numbers[sentence.index])
    return fillers(context, sentence, [replace(phrase, last=i)])


def _shooters(context: Context, toll: Draft) -> Roles:
    """Return the roles with the army for its bullets: "killed by *army* bullets"."""
    sentence, roles = toll.sentence, toll.roles
    fired = context.lexicon.events.codes["fired"]
    ends = [f.span.end for f in roles.actor if not isinstance(f.span, Unknown)]
    heads = [t.i for t in sentence.tokens if t.end in ends and t.lemma in fired]
    if toll.kind not in HARM or len(heads) != 1 or len(roles.actor) != 1:
        return roles
    for child in sentence.children[heads[0]]:
        owns = sentence.tokens[child].dep in {"compound", "poss", "amod"}
        if owns and is_party(context, sentence, child):
            return replace(roles, actor=_named(context, sentence, child))
    return roles


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
    if token.dep in {"pobj", "pcomp"} and above.lower in HUNG | {"to"}:
        cause = sentence.tokens[above.head]
        return toll.trigger in (above.head, cause.head if cause.lower in CAUSES else -1)
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
