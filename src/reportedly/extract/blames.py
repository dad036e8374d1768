"""Who harmed whom, where the deed is told beside the toll: "three died in police firing".

Yes: "killed in an Israeli strike": whoever struck has killed.
Yes: "died when police opened fire", "police fired rounds, killing two".
Yes: "deaths due to police firing", "killed by army bullets", "died at the hands of rebels".
Yes: "a raid by the army left two dead", "fired three shells killing a farmer".
No: "killed in clashes with rebels": a fight does not tell who killed.
No: "killed in a Kabul blast": a place does nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.owners import CAUSES, DEEDS, FIRED, HUNG, deeds, opening, owner
from reportedly.extract.parties import is_means, is_party, side_of
from reportedly.extract.phrases import phrase_at
from reportedly.extract.reached import prepositional
from reportedly.model.actor import Role, Roles
from reportedly.model.parse import Sentence
from reportedly.model.unknown import Unknown

HARM = frozenset({"killed", "wounded", "casualties"})
MUTUAL = frozenset({"clash", "riot", "protest"})
FORCE = "ASSAULT"
CLAUSES = frozenset({"advcl", "acl", "relcl"})
CHAINED = frozenset({"xcomp", "pcomp", "prep", "dobj"})
MARKS = frozenset({"when", "as", "after"})
HAND = "hand"
SENT = frozenset({"dobj", "obj"})
TWO = 2


def blamed(context: Context, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return the drafts, each toll of harm with who did the deed that it hangs on."""
    held = tuple(replace(d, roles=_shooters(context, d)) for d in drafts)
    acts: dict[int, list[Draft]] = {}
    for draft in held:
        if draft.coding.plover == FORCE and draft.kind not in HARM | MUTUAL:
            acts.setdefault(draft.sentence.index, []).append(draft)
    found = [_blamed(context, one, acts.get(one.sentence.index, [])) for one in held]
    return tuple(_shared(one, found, acts.get(one.sentence.index, [])) for one in found)


def _shared(toll: Draft, others: list[Draft], told: list[Draft]) -> Draft:
    """Share a clause: "one was killed and six others were hurt *when police fired*"."""
    tokens = toll.sentence.tokens
    if toll.kind not in HARM or toll.roles.actor:
        return toll
    for one in others:
        joined = one.sentence is toll.sentence and tokens[one.trigger].head == toll.trigger
        if joined and one.kind in HARM and tokens[one.trigger].dep == "conj":
            for deed in told:
                top = _clause(toll.sentence, deed.trigger)
                behind = tokens[top].head == one.trigger and _is_marked(toll.sentence, top)
                if behind and one.roles.actor == deed.roles.actor:
                    return replace(toll, roles=replace(toll.roles, actor=one.roles.actor))
    return toll


def _blamed(context: Context, toll: Draft, told: list[Draft]) -> Draft:
    if toll.kind not in HARM:
        return toll
    acting = [d for d in told if d.roles.actor]
    own = next((d for d in acting if _is_subject(toll, d) or _is_fired(context, toll, d)), None)
    if own is not None:
        return replace(toll, roles=replace(toll.roles, actor=own.roles.actor))
    if _acts(toll):
        return toll
    every = (_firing(context, toll, at) for at in _verbs(context, toll))
    firing = next((role for role in every if role), ())
    if firing:
        return replace(toll, roles=replace(toll.roles, actor=firing))
    for deed in acting:
        another = deed.roles.actor != toll.roles.target
        another = another and not _are_own(context, toll, deed.trigger, _ends(deed))
        if another and any(_tied(context, toll, deed, at) for at in _verbs(context, toll)):
            roles: Roles = replace(toll.roles, actor=deed.roles.actor)
            return replace(toll, roles=roles, why=(*toll.why, *deed.why[:1]))
    return toll


def _is_subject(toll: Draft, deed: Draft) -> bool:
    """Say whether the toll's actor is the deed itself: "an Israeli *strike* killed six"."""
    at = deed.sentence.tokens[deed.trigger].start
    spans = [f.span for f in toll.roles.actor if not isinstance(f.span, Unknown)]
    return any(span.start <= at < span.end for span in spans)


def _is_fired(context: Context, toll: Draft, deed: Draft) -> bool:
    """Say whether what a deed sends off does the harm: "fired three *shells* killing two".

    Whom it strikes does his own: "police shot a *gunman* who killed two guards".
    """
    sentence, verb = toll.sentence, toll.sentence.tokens[toll.trigger]
    over = sentence.tokens[verb.head]
    told = verb.dep in CLAUSES and over.dep in SENT and over.head == deed.trigger
    thing = verb.tag == "VBG" and not is_party(context, sentence, over.i)
    sent = thing or is_means(context, sentence, over.i)
    return told and sent and _is_actor(toll, over.i)


def _is_actor(toll: Draft, i: int) -> bool:
    """Say whether a toll has a noun for its only actor, or none."""
    spans = [f.span for f in toll.roles.actor if not isinstance(f.span, Unknown)]
    start = toll.sentence.tokens[i].start
    return len(spans) < TWO and all(span.start <= start < span.end for span in spans)


def _verbs(context: Context, toll: Draft) -> tuple[int, ...]:
    """Return what tells a toll, and what else says it of them: "14 who were *killed*".

    A number alone may do: "including *100* in police firing".
    """
    sentence = toll.sentence
    below = (c for at in toll.targets for c in sentence.children[at])
    clauses = (c for c in below if sentence.tokens[c].dep in {"acl", "relcl"})
    book = context.lexicon.claims.by_lemma
    kinds = ((c, book.get(sentence.tokens[c].lemma, ())) for c in clauses)
    same = (c for c, entries in kinds if any(e.kind == toll.kind for e in entries))
    numbers = (at for at in toll.targets if sentence.tokens[at].pos == "NUM")
    return tuple(dict.fromkeys((toll.trigger, *same, *numbers)))


def _firing(context: Context, toll: Draft, trigger: int) -> Role:
    """Return who fires in "died in *police* firing", "at the hands of *rebels*"."""
    sentence = toll.sentence
    for noun in deeds(context, sentence, trigger):
        side = owner(context, sentence, noun, DEEDS)
        if side >= 0 and not _are_own(context, toll, noun, (side,)):
            return _named(context, sentence, side)
    for doer, gerund in _firings(sentence, trigger):
        last = gerund < len(sentence.tokens) and sentence.tokens[gerund]
        forced = last and last.tag == "VBG" and _is_force(context, last.lemma)
        if doer >= 0 and forced and is_party(context, sentence, doer):
            return _named(context, sentence, doer)
    for at in sentence.children[trigger]:
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


def _are_own(context: Context, toll: Draft, noun: int, doers: Iterable[int]) -> bool:
    """Say whether those who stormed may be the fallen: "soldiers killed in an *army* raid"."""
    sentence = toll.sentence
    token = sentence.tokens[noun]
    stormed = {token.lemma, token.lower} & context.lexicon.events.codes["stormed"]
    sides = {side_of(context, sentence, at) for at in doers} - {""}
    return bool(stormed) and any(side_of(context, sentence, at) in sides for at in toll.targets)


def _ends(deed: Draft) -> Iterator[int]:
    """Yield the last words of who did a deed."""
    ends = {f.span.end for f in deed.roles.actor if not isinstance(f.span, Unknown)}
    yield from (token.i for token in deed.sentence.tokens if token.end in ends)


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
    first = min(phrase.first, opening(context, sentence, i))
    return fillers(context, sentence, [replace(phrase, first=first, last=i)])


def _shooters(context: Context, toll: Draft) -> Roles:
    """Return the roles with the army for its bullets: "killed by *army* bullets"."""
    sentence, roles = toll.sentence, toll.roles
    ends = [f.span.end for f in roles.actor if not isinstance(f.span, Unknown)]
    heads = [t.i for t in sentence.tokens if t.end in ends]
    if toll.kind not in HARM or len(heads) != 1 or len(roles.actor) != 1:
        return roles
    side = owner(context, sentence, heads[0], FIRED)
    return replace(roles, actor=_named(context, sentence, side)) if side >= 0 else roles


def _is_force(context: Context, lemma: str) -> bool:
    entries = context.lexicon.claims.by_lemma.get(lemma, ())
    return any(e.form == "verb" and e.coding.plover == FORCE for e in entries)


def _acts(toll: Draft) -> bool:
    """Say whether a toll has an actor who is not merely the bullet or the shell."""
    shared = {f.span for f in (*toll.roles.instrument, *toll.roles.thing)}
    return any(f.span not in shared for f in toll.roles.actor)


def _tied(context: Context, toll: Draft, deed: Draft, trigger: int) -> bool:
    """Say whether the deed hangs on the toll by a preposition, or shares its clause."""
    sentence = toll.sentence
    token = sentence.tokens[deed.trigger]
    above = sentence.tokens[token.head]
    if deed.trigger in deeds(context, sentence, trigger):
        return True
    if token.dep in {"pobj", "pcomp"} and above.lower in HUNG | {"to"}:
        cause = sentence.tokens[above.head]
        return trigger in (above.head, cause.head if cause.lower in CAUSES else -1)
    top = _clause(sentence, deed.trigger)
    if sentence.tokens[top].dep in CLAUSES and sentence.tokens[top].head == trigger:
        return _is_marked(sentence, top)
    mine = sentence.tokens[trigger]
    return mine.dep == "advcl" and mine.tag == "VBG" and mine.head == deed.trigger


def _clause(sentence: Sentence, i: int) -> int:
    """Climb to the verb of a clause: "when police *resorted* to firing to disperse a mob"."""
    at = i
    while sentence.tokens[at].dep in CHAINED and sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
    return at


def _is_marked(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[c].lower in MARKS for c in sentence.children[i])
