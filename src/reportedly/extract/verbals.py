"""Event verbs: who does it and to whom, in actives, passives and headlines.

Yes: "Oslo condemned a raid by soldiers" is done to the soldiers: the first party below.
Yes: "Mali and Niger met": the first acts, the other is the target.
No: "She seized the chance": a pronoun, and a thing that we do not know.
No: "Prices shot up": prices can neither act nor harm.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.context import Context
from reportedly.extract.parties import (
    is_armed,
    is_concrete,
    is_known,
    is_means,
    is_named,
    named_below,
    parties,
    sort_of_thing,
)
from reportedly.extract.phrases import heads, is_plural
from reportedly.extract.sides import FORCE, PAIRED, SUFFERERS, Heads, split
from reportedly.extract.slots import OBJECTS, fill, is_passive, subject_of
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

SIDED = frozenset({"against", "for", "from", "to", "with"})
ASTRAY = frozenset({"against", "among", "at", "into", "on", "to", "upon"})
MONEY = "money"
MARKS = frozenset({"auxpass", "agent", "nsubjpass", "csubjpass"})


def of_verb(context: Context, sentence: Sentence, i: int, entry: Entry) -> Heads:
    """Return the heads of each role; empty where the verb tells no event."""
    passive = is_passive(sentence, i, entry, context.numbers[sentence.index])
    if passive and not _is_marked(sentence, i):
        passive, entry = False, _intransitive(entry)
    slots, tops = _slots(context, sentence, i, entry)
    if not _has_object(context, sentence, tops, entry):
        return {}
    found = _acted(context, sentence, slots)
    force = entry.coding.plover in FORCE
    if force and (_is_idle(slots, found) or not _may_be_hit(context, sentence, found, entry)):
        return {}
    if not force:
        found = _with_party(context, sentence, _sided(context, sentence, found), tops)
    found = split(found, entry)
    told = _is_told(context, sentence, found, entry) or _of_speaker(context, sentence, i, found)
    return found if told else {}


def _of_speaker(context: Context, sentence: Sentence, i: int, found: Heads) -> bool:
    """Say whether somebody named tells it of himself: "the premier said *he* will resign"."""
    token = sentence.tokens[i]
    if token.dep != "ccomp" or not found.get("actor"):
        return False
    speaker = subject_of(sentence, token.head)
    return speaker >= 0 and is_named(context, sentence, speaker)


def _is_marked(sentence: Sentence, i: int) -> bool:
    """Say whether a passive shows itself; headlines drop the auxiliary."""
    below = {sentence.tokens[c].dep for c in sentence.children[i]}
    headline = sentence.style != "body"
    return headline or sentence.tokens[i].tag == "VBN" or bool(below & MARKS)


def _intransitive(entry: Entry) -> Entry:
    """Return an entry without its object: "rebels attacked at dawn"."""
    return replace(entry, slots=tuple(s for s in entry.slots if s[0] != "object"))


def _is_idle(slots: Heads, found: Heads) -> bool:
    """Say whether a verb has a subject that can neither act nor be a means."""
    return "actor" in slots and "actor" not in found and "instrument" not in found


def _slots(
    context: Context, sentence: Sentence, i: int, entry: Entry
) -> tuple[dict[str, tuple[int, ...]], tuple[int, ...]]:
    """Return the heads of each role, and those of the object and the clause below."""
    found: dict[str, tuple[int, ...]] = {}
    clause: tuple[int, ...] = ()
    for one in fill(sentence, i, entry, context.numbers[sentence.index]):
        if one.slot == "clause":
            clause = one.heads
        else:
            found.setdefault(one.role, one.heads)
    objects = _objects(sentence, i)
    for slot, role in entry.slots:
        if role not in found:
            astray = tuple(_astray(sentence, objects, slot))
            found.update({role: astray} if astray else {})
    subject = _ready(sentence, i)
    if "actor" not in found and subject >= 0 and ("subject", "actor") in entry.slots:
        found["actor"] = tuple(heads(sentence, subject))
    return found, (*objects, *clause)


def _astray(sentence: Sentence, objects: tuple[int, ...], slot: str) -> Iterator[int]:
    """Yield what the parser hung on the object: "inflicted losses *on the rebels*"."""
    for place in objects:
        for child in sentence.children[place]:
            token = sentence.tokens[child]
            if token.lower == slot and slot in ASTRAY and token.dep == "prep":
                for below in sentence.children[child]:
                    yield from heads(sentence, below)


def _ready(sentence: Sentence, i: int) -> int:
    """Return who is about, ready or willing to do it; -1 without."""
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    if token.dep != "xcomp" or above.dep != "acomp":
        return -1
    return subject_of(sentence, above.head)


def _objects(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Return the heads of a verb's object, which is the subject of a passive."""
    own = [c for c in sentence.children[i] if sentence.tokens[c].dep in OBJECTS]
    own = own or [c for c in sentence.children[i] if sentence.tokens[c].dep == "nsubjpass"]
    return tuple(h for c in own for h in heads(sentence, c))


def _has_object(
    context: Context, sentence: Sentence, tops: tuple[int, ...], entry: Entry
) -> bool:
    """Say whether the object is one that the entry asks for; "call for" has none."""
    lemmas = {lemma for h in tops for lemma in _object_lemmas(context, sentence, h)}
    if entry.object_is:
        return bool(lemmas & entry.object_is)
    open_ended = {"object", "clause"} & {slot for slot, _ in entry.slots}
    objects = [h for h in tops if sentence.tokens[h].dep == "dobj"]
    if open_ended or not entry.beside or not objects:
        return True
    below = {sentence.tokens[c].lemma for h in objects for c in sentence.children[h]}
    return bool(entry.beside & (below | lemmas))


def _object_lemmas(context: Context, sentence: Sentence, head: int) -> Iterator[str]:
    """Yield the lemma of an object, and what it is an amount of: "a *cache* of *weapons*".

    The parser takes some nouns for verbs ("the *wounded*"): the word itself counts too.
    """
    token = sentence.tokens[head]
    yield token.lemma
    yield token.lower
    if token.lemma in context.lexicon.events.codes["amount"]:
        yield from (sentence.tokens[h].lemma for h in _of(sentence, head))


def _of(sentence: Sentence, head: int) -> Iterator[int]:
    for child in sentence.children[head]:
        if sentence.tokens[child].lower == "of":
            for below in sentence.children[child]:
                yield from heads(sentence, below)


def _acted(
    context: Context, sentence: Sentence, found: dict[str, tuple[int, ...]]
) -> dict[str, tuple[int, ...]]:
    """Keep as actors those who can act; a bomb that explodes is a means."""
    rest = {role: held for role, held in found.items() if role != "actor"}
    subjects = found.get("actor", ())
    acting = parties(context, sentence, subjects)
    if acting:
        return {"actor": acting, **rest}
    means = tuple(h for h in subjects if is_means(context, sentence, h))
    return {**rest, "instrument": means} if means else rest


def _sided(
    context: Context, sentence: Sentence, found: dict[str, tuple[int, ...]]
) -> dict[str, tuple[int, ...]]:
    """Leave out those who are met, helped or blamed and are no parties."""
    kept = {
        role: parties(context, sentence, held) if role in SUFFERERS else held
        for role, held in found.items()
    }
    return {role: held for role, held in kept.items() if held}


def _may_be_hit(context: Context, sentence: Sentence, found: Heads, entry: Entry) -> bool:
    """Say whether the object of force can be struck; "waged war" needs none.

    A named actor may strike what we do not know; a pronoun or nobody may not ("she seized the
    chance"). Without an object only those who bear arms attack.
    """
    target, acting = found.get("target", ()), found.get("actor", ())
    named = any(is_named(context, sentence, a) for a in acting)
    if not target:
        return (
            "instrument" in found
            or "thing" in found
            or any(is_armed(context, sentence, a) for a in acting)
            or (named and _is_whole(entry))
        )
    test = is_concrete if named or "instrument" in found else is_known
    told = "thing" in found and bool(entry.object_is)  # "a mine was found in a canal"
    return told or any(test(context, sentence, t) for t in target)


def _is_whole(entry: Entry) -> bool:
    """Say whether the entry's own words are the deed: "violated the truce", "waged war"."""
    asked = entry.object_is or entry.beside
    return bool(asked) and "object" not in dict(entry.slots)


def _with_party(
    context: Context,
    sentence: Sentence,
    found: dict[str, tuple[int, ...]],
    tops: tuple[int, ...],
) -> dict[str, tuple[int, ...]]:
    """Fill to whom: the thing itself where it can act, else the first party below it."""
    if any(found.get(role) for role in SUFFERERS):
        return found
    thing = found.get("thing", ())
    own = parties(context, sentence, thing)
    if own:
        return {**{k: v for k, v in found.items() if k != "thing"}, "target": own}
    for top in dict.fromkeys((*thing, *tops)):
        below = named_below(context, sentence, top)
        kept = tuple(b for b in below if b not in found.get("actor", ()))
        if kept:
            return {**found, "target": kept}
    return found if not thing else _with_side(context, sentence, found, thing[0])


def _with_side(
    context: Context, sentence: Sentence, found: dict[str, tuple[int, ...]], thing: int
) -> dict[str, tuple[int, ...]]:
    """Fill whom a preposition beside the thing names: "welcomed assurances *from Bree*"."""
    for child in sentence.children[sentence.tokens[thing].head]:
        token = sentence.tokens[child]
        if token.dep == "prep" and token.lower in SIDED:
            kept = tuple(b for b in named_below(context, sentence, child) if b > thing)
            if kept:
                return {**found, "target": kept}
    return found


def _is_told(context: Context, sentence: Sentence, found: Heads, entry: Entry) -> bool:
    """Say whether a verb's parties make an event of it."""
    sides = {slot for slot, role in entry.slots if role != "actor"}
    suffering = [h for role in SUFFERERS for h in found.get(role, ())]
    acting = found.get("actor", ())
    if sides and sides <= PAIRED and not suffering:
        return any(is_plural(sentence.tokens[a]) for a in acting)
    if any(is_named(context, sentence, h) for h in (*acting, *suffering)):
        return True
    if entry.coding.plover in FORCE:
        held = (*found.get("instrument", ()), *found.get("thing", ()))
        means = (*held, *(h for one in held for h in _of(sentence, one)))
        return bool(suffering) or any(is_means(context, sentence, h) for h in means)
    return bool(acting) and any(
        _is_lexical(context, sentence, h) or sort_of_thing(context, sentence, h) == MONEY
        for h in found.get("thing", ())
    )


def _is_lexical(context: Context, sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].lemma in context.lexicon.claims.by_lemma
