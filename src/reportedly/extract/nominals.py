"""Event nouns: who did it to whom, by the noun's own words and by the verb that carries it.

Yes: "Israel's attack on the port", "an attack by rebels on a village".
Yes: "The rebels launched an attack on the port" (the verb's subject acts).
Yes: "The port came under attack" (the verb's subject suffers it).
Yes: "Four men died in a drone strike" (a toll tells that it happened).
No: "ceasefire talks", "attack helicopters" (the noun stands before another).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.context import Context
from reportedly.extract.parties import parties
from reportedly.extract.phrases import heads
from reportedly.extract.slots import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, subject_of
from reportedly.lexicon.claim_book import Entry
from reportedly.lexicon.event_book import Support
from reportedly.model.parse import Sentence

OF_A_TOLL = Support(subject="", object="target")
AROUND = frozenset({"in", "during", "by", "from", "after"})
INTRANSITIVE = frozenset({"die", "perish"})
ASTRAY = frozenset({"against", "on"})
CHAIN = frozenset({"conj", "appos"})


@dataclass(frozen=True, slots=True)
class Carried:
    """The verb that carries an event noun.

    Attributes:
        verb: its token.
        place: the noun's slot: "object", "subject" or a preposition.
        support: what its arguments are to the event.
    """

    verb: int
    place: str
    support: Support


def is_modifier(sentence: Sentence, i: int) -> bool:
    """Say whether a noun only stands before another: "attack helicopter"."""
    token = sentence.tokens[i]
    return token.dep in {"compound", "amod", "nmod", "poss", "npadvmod"} and token.head != i


def carried(context: Context, sentence: Sentence, i: int) -> Carried | None:
    """Return the verb that says that the noun's event took place."""
    verb, place = _place(sentence, i)
    if verb < 0:
        return None
    lemma = sentence.tokens[verb].lemma
    book = context.lexicon.events.support
    told = ((word, place) for word in _with_particle(sentence, verb))
    support = next((book[one] for one in told if one in book), None)
    if support is None and _is_toll(context, lemma) and place in {"subject", *AROUND}:
        support = OF_A_TOLL
    return None if support is None else Carried(verb, place, support)


def _with_particle(sentence: Sentence, verb: int) -> Iterator[str]:
    """Yield a verb with its particle ("call off"), then by itself."""
    lemma = sentence.tokens[verb].lemma
    for child in sentence.children[verb]:
        if sentence.tokens[child].dep == "prt":
            yield f"{lemma} {sentence.tokens[child].lower}"
    yield lemma


def arguments(
    context: Context, sentence: Sentence, found: Carried, entry: Entry
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield roles with heads, from the verb that carries the noun."""
    verb, passive = found.verb, _is_passive(sentence, found.verb)
    if found.support.subject and not (passive and found.place == "object"):
        subject = subject_of(sentence, verb)
        yield found.support.subject, () if subject < 0 else tuple(heads(sentence, subject))
    agent = _behind(sentence, verb, "by")
    if passive and found.place == "object" and found.support.subject:
        yield found.support.subject, parties(context, sentence, agent)
    if found.support.object:
        yield found.support.object, _sufferer(sentence, verb, passive=passive)
    for slot, role in entry.slots:
        yield role, tuple(_behind(sentence, verb, slot))


def hung_on(
    sentence: Sentence, held: tuple[int, ...], entry: Entry
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield what the parser hung on a filler: "an attack by rebels *against* the port"."""
    for slot, role in entry.slots:
        if slot in ASTRAY:
            yield role, tuple(h for i in held for h in _behind(sentence, i, slot))


def _sufferer(sentence: Sentence, verb: int, *, passive: bool) -> tuple[int, ...]:
    if passive or sentence.tokens[verb].lemma in INTRANSITIVE:
        subject = subject_of(sentence, verb)
        return () if subject < 0 else tuple(heads(sentence, subject))
    own = [c for c in sentence.children[verb] if sentence.tokens[c].dep in OBJECTS]
    through = list(_behind(sentence, verb, "through"))
    return tuple(h for c in own for h in heads(sentence, c)) or tuple(through)


def _place(sentence: Sentence, i: int) -> tuple[int, str]:
    """Return the verb above a noun and the noun's slot; -1 without."""
    at = i
    while sentence.tokens[at].dep in CHAIN and sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
    token = sentence.tokens[at]
    above = sentence.tokens[token.head]
    if token.dep in OBJECTS | PASSIVE_SUBJECTS:
        return (above.i, "object") if above.pos in {"VERB", "AUX"} else (-1, "")
    if token.dep in SUBJECTS:
        return (above.i, "subject") if above.pos in {"VERB", "AUX"} else (-1, "")
    if token.dep == "pobj":
        return _prepositional_place(sentence, above.i)
    if token.dep in {"ROOT", "attr"}:
        return _reduced(sentence, at)
    return -1, ""


def _prepositional_place(sentence: Sentence, preposition: int) -> tuple[int, str]:
    token = sentence.tokens[preposition]
    above = sentence.tokens[token.head]
    if above.pos in {"VERB", "AUX"}:
        return above.i, token.lower
    if above.dep in OBJECTS | SUBJECTS | PASSIVE_SUBJECTS and token.lower in AROUND:
        verb = sentence.tokens[above.head]
        return (verb.i, token.lower) if verb.pos == "VERB" else (-1, "")
    if token.lower == "of" and above.dep in OBJECTS | PASSIVE_SUBJECTS | SUBJECTS:
        verb = sentence.tokens[above.head]
        place = "subject" if above.dep in SUBJECTS else "object"
        return (verb.i, place) if verb.pos == "VERB" else (-1, "")
    return -1, ""


def _reduced(sentence: Sentence, i: int) -> tuple[int, str]:
    """Return the participle behind a noun: "talks held in Doha"."""
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.dep in {"acl", "relcl"} and token.tag in {"VBN", "VBD"}:
            return child, "object"
    return -1, ""


def _behind(sentence: Sentence, verb: int, preposition: str) -> Iterator[int]:
    for child in sentence.children[verb]:
        token = sentence.tokens[child]
        if token.lower == preposition and token.dep in {"prep", "agent", "dative"}:
            for below in sentence.children[child]:
                if sentence.tokens[below].dep == "pobj":
                    yield from heads(sentence, below)


def _is_passive(sentence: Sentence, verb: int) -> bool:
    below = {sentence.tokens[c].dep for c in sentence.children[verb]}
    reduced = sentence.tokens[verb].dep == "acl" and sentence.tokens[verb].tag == "VBN"
    return reduced or bool(below & ({"auxpass", "agent"} | PASSIVE_SUBJECTS))


def _is_toll(context: Context, lemma: str) -> bool:
    book = context.lexicon.claims
    entries = book.by_lemma.get(lemma, ())
    plain = (e for e in entries if e.form == "verb" and not e.beside)  # not "pass away"
    return any(book.kinds[e.kind].family == "toll" for e in plain)
