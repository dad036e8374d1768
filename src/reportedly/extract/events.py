"""Events: who attacked, met, threatened, aided or sanctioned whom (PLOVER's sixteen types).

The words and their slots are the lexicon's (`claims/*.yaml`, family event); this file turns a
trigger with its slots into a draft. Somebody must act or be acted upon.

Yes: "Rebels attacked a post" is an attack; actor the rebels, target the post.
Yes: "The post was attacked by rebels" is the same.
Yes: "The rebels launched an attack on the post" is the same, told by a noun.
No: "Critics attacked the budget" has no target that can be struck.
No: "ceasefire talks" is no ceasefire.
No: "troops sent to aid Russia" tells a purpose.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.extract.bare import FLAG as MENTION
from reportedly.extract.bare import is_carried, is_named
from reportedly.extract.codings import as_told, coding_of, refused, weighed
from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.fitting import fits
from reportedly.extract.musts import musts
from reportedly.extract.nominals import arguments, carried, hung_on, is_modifier
from reportedly.extract.outlooks import Outlook, outlook
from reportedly.extract.parties import is_concrete, is_party
from reportedly.extract.phrases import phrase_at
from reportedly.extract.sides import FORCE, Heads, split
from reportedly.extract.slots import OBJECTS, PASSIVE_SUBJECTS, fill
from reportedly.extract.verbals import of_verb
from reportedly.lexicon.claim_book import Entry
from reportedly.model.actor import Roles
from reportedly.model.claim import Coding, Status
from reportedly.model.parse import Sentence
from reportedly.model.unknown import UNKNOWN, Unknown

FAMILY = "event"
REJECTION, APPEAL = "rejection", "appeal"
EVENT = "PLOVER"  # the rule that every event claim names
NOT_HELD = "none"
GERUNDS = frozenset({"csubj", "nsubj", "nsubjpass", "pcomp", "pobj", "dobj"})
PURPOSE = frozenset({"advcl", "acl", "relcl"})
TIED = frozenset({"AGREE", "COOPERATE", "AID", "SUPPORT", "CONSULT", "CONCEDE"})
BONDS = frozenset({"exchange", "prisoner_swap"})
UNTOLD = frozenset({"AGREE", "CONCEDE", "REJECT", "REQUEST"})
COMPLEMENTS = frozenset({
    "dobj", "obj", "pobj", "prep", "xcomp", "ccomp", "pcomp", "conj", "acl", "nsubj",
    "nsubjpass", "poss", "dative", "attr",
})  # fmt: skip
LOOSE = frozenset({"after", "during", "following", "amid", "since", "before", "in", "over"})


def events(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every event of a document, one for each trigger."""
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        if sentence.parsed:
            found += [d for t in sentence.tokens for d in _at(context, sentence, t.i)]
            found += [replace(d, why=(*d.why, EVENT)) for d in musts(context, sentence)]
    return tuple(found)


def subsume(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Leave out events that another draft of the sentence tells already.

    An exchange holds its agreement and its help; an order is no second demand; forces that
    move in an attack are the attack (PLOVER); what is only demanded or refused is no event.
    """
    kept = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.index, []).append(draft)
    for draft in drafts:
        others = [d for d in by_sentence[draft.sentence.index] if d is not draft]
        if not _is_event(draft) or not any(_holds(other, draft) for other in others):
            kept.append(draft)
    return tuple(kept)


def _is_event(draft: Draft) -> bool:
    return EVENT in draft.why


def _holds(one: Draft, event: Draft) -> bool:
    """Say whether a draft tells an event already."""
    plover = event.coding.plover
    if not _is_event(one):
        bound = one.kind in BONDS and plover in TIED
        last = max(one.trigger, one.last_trigger)
        same = event.kind != REJECTION and one.trigger <= event.trigger <= last
        return bound or same or (one.kind == "alliance" and event.kind == "agreement")
    if one.kind == event.kind and _is_object(event, one):
        return True
    if plover == "MOBILIZE" and one.coding.plover == "ASSAULT":
        return MENTION not in one.flags and not _governs(event, one)
    untold = one.coding.plover in UNTOLD or one.kind in {APPEAL, "disruption"}
    return untold and _governs(one, event)


def _is_object(event: Draft, one: Draft) -> bool:
    """Say whether an event's noun is the object of the verb that tells it already."""
    token = event.sentence.tokens[event.trigger]
    return (
        token.head == one.trigger != event.trigger and token.dep in OBJECTS | PASSIVE_SUBJECTS
    )


def _governs(one: Draft, event: Draft) -> bool:
    """Say whether an event stands in what another demands, promises or refuses."""
    tokens = event.sentence.tokens
    at, steps = event.trigger, 0
    tops = {one.trigger, one.stands_at}
    while at not in tops:
        token = tokens[at]
        steps += 1
        loose = token.dep == "prep" and token.lower in LOOSE
        if token.dep not in COMPLEMENTS or loose or token.head == at or steps > len(tokens):
            return False
        at = token.head
    return True


def _at(context: Context, sentence: Sentence, i: int) -> Iterator[Draft]:
    """Yield the draft of one token: of the closest entry that fits and finds its parties."""
    token = sentence.tokens[i]
    book = context.lexicon.claims
    words = dict.fromkeys((token.lemma, token.lower))
    entries = [e for word in words for e in book.by_lemma.get(word, ())]
    mine = [e for e in entries if book.kinds[e.kind].family == FAMILY]
    for entry in sorted(mine, key=_closeness):
        if not _fits(context, sentence, i, entry):
            continue
        roles = _roles(context, sentence, i, entry)
        if roles:
            yield _draft(context, sentence, (i, entry), roles)
            return


def _fits(context: Context, sentence: Sentence, i: int, entry: Entry) -> bool:
    """Say whether a token is the entry's word; "fighting" may be tagged as a verb."""
    token = sentence.tokens[i]
    if entry.refused and outlook(context, sentence, i) is not Outlook.REFUSED:
        return False
    gerund = token.tag == "VBG" and token.lower == entry.lemma and token.dep in GERUNDS
    if entry.form == "noun" and gerund:
        return True
    if token.lower == entry.lemma and token.lemma != entry.lemma:
        entry = replace(entry, lemma=token.lemma)
    return fits(sentence, i, replace(entry, object_is=frozenset()))


def _closeness(entry: Entry) -> int:
    """Order entries: those that ask for more words first."""
    return -(
        4 * entry.refused
        + 3 * bool(entry.object_is)
        + 2 * bool(entry.beside)
        + bool(entry.without)
    )


def _roles(context: Context, sentence: Sentence, i: int, entry: Entry) -> Heads:
    """Return the heads of each role; empty where the token tells no event."""
    if entry.form == "noun":
        return _of_noun(context, sentence, i, entry)
    token = sentence.tokens[i]
    if token.dep in {"amod", "compound"} or _is_purpose(context, sentence, i):
        return {}
    return of_verb(context, sentence, i, entry)


def _of_noun(context: Context, sentence: Sentence, i: int, entry: Entry) -> Heads:
    if is_modifier(sentence, i):
        return {MENTION: ()} if is_carried(context, sentence, i) else {}
    numbers = context.numbers[sentence.index]
    force = entry.coding.plover in FORCE
    found: dict[str, tuple[int, ...]] = {}
    for one in fill(sentence, i, entry, numbers):
        strict = one.slot == "compound" or not force
        _add(context, sentence, found, (one.role, one.heads), strict=strict)
    for held in tuple(found.values()):
        for new in hung_on(sentence, held, entry):
            _add(context, sentence, found, new, strict=not force)
    verb = carried(context, sentence, i)
    if verb is not None and verb.support.subject == NOT_HELD:
        return {}
    own = bool(found)
    if verb is not None:
        for role, held in arguments(context, sentence, verb, entry):
            _add(context, sentence, found, (role, held), strict=not force)
    everyone = [h for held in found.values() for h in held]
    pronouns = everyone and all(sentence.tokens[h].pos == "PRON" for h in everyone)
    if not own and (verb is None or pronouns):
        return {MENTION: ()} if is_named(context, sentence, i, entry) else {}
    return split(found, entry) or {"": ()}


def _add(
    context: Context,
    sentence: Sentence,
    found: dict[str, tuple[int, ...]],
    new: tuple[str, tuple[int, ...]],
    *,
    strict: bool,
) -> None:
    """Put fillers under a role that has none yet; those who act must be able to."""
    role, given = new
    test = is_party if strict or role == "actor" else is_concrete
    kept = tuple(h for h in given if test(context, sentence, h))
    taken = {h for held in found.values() for h in held}
    if kept and role not in found and not taken & set(kept):
        found[role] = kept


def _is_purpose(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a verb only tells what something is for: "sent to aid", "plans to attack"."""
    token = sentence.tokens[i]
    below = (sentence.tokens[c] for c in sentence.children[i])
    if not any(one.lower == "to" and one.dep == "aux" for one in below):
        return False
    if token.dep in PURPOSE:
        return True
    book = context.lexicon.claims
    above = book.by_lemma.get(sentence.tokens[token.head].lemma, ())
    return token.dep == "xcomp" and any(
        book.kinds[e.kind].family == "toll" and fits(sentence, token.head, e) for e in above
    )


def _draft(
    context: Context, sentence: Sentence, place: tuple[int, Entry], found: Heads
) -> Draft:
    i, entry = place
    numbers = context.numbers[sentence.index]
    roles = {
        role: fillers(context, sentence, [phrase_at(sentence, h, numbers) for h in _few(held)])
        for role, held in found.items()
        if held
    }
    kind, coding, status = _told(context, sentence, place, found)
    return Draft(
        kind=kind,
        sentence=sentence,
        trigger=i,
        targets=found.get("target", ()),
        why=(entry.why, EVENT),
        roles=Roles(**roles),
        coding=coding,
        status=status,
        flags=_flags(sentence, found),
    )


def _flags(sentence: Sentence, found: Heads) -> tuple[str, ...]:
    headline = ("headline",) if sentence.style == "headline" else ()
    return (*headline, MENTION) if MENTION in found else headline


def _told(
    context: Context, sentence: Sentence, place: tuple[int, Entry], found: Heads
) -> tuple[str, Coding, Status | Unknown]:
    """Return kind, codes and status of an event as it is looked at: done, refused, offered."""
    i, entry = place
    coding = coding_of(context, sentence, entry, found)
    look = outlook(context, sentence, i)
    if entry.refused:
        return entry.kind, coding, Status.HAPPENED
    if look is Outlook.REFUSED and refused(coding) != coding:
        return REJECTION, refused(coding), Status.HAPPENED
    if look is Outlook.OFFERED:
        coding = as_told(coding, Status.PLANNED, offered=True)
    if look is Outlook.WEIGHED:
        coding = weighed(coding)
    return entry.kind, coding, UNKNOWN


def _few(held: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(held))
