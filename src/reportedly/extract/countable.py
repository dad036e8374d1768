"""What a toll's word may count: persons, equipment, units; nobody in particular is no toll.

Yes: "A body was found" is one dead; "four howitzers" are counted by what captures equipment.
No: "His body was found": somebody told of before. "Police made no arrests": nobody.
"""

from reportedly.extract.context import Context
from reportedly.extract.hyphens import ends_name
from reportedly.extract.misread import acts_alone
from reportedly.extract.phrases import (
    NOBODY,
    REMAINS,
    Phrase,
    has_no,
    is_aged,
    is_people,
    is_plural,
    sort_of,
)
from reportedly.lexicon.claim_book import Entry, Kind
from reportedly.model.claim import VictimRole
from reportedly.model.parse import Sentence, Token
from reportedly.model.unknown import UNKNOWN, Unknown

NUMBERED = frozenset(
    {"deployed", "returnees", "casualties"}
)  # a bare plural is no toll of these
PRONOUN_ONE = frozenset({"one"})
GROUPED = frozenset({"displaced", "returnees"})  # one who fled the scene is no displaced
HARM = frozenset({"killed", "wounded", "missing"})
TAKEN = frozenset({"abducted", "captured", "detained"})
EQUIPMENT = frozenset({"armour", "artillery", "aircraft", "missile", "vessel", "equipment",
                       "vehicle", "explosive"})  # fmt: skip
INDEFINITE = frozenset({"a", "an", "another", "one"})
PURSUITS = frozenset({"about", "on", "toward", "towards"})
AIDS = frozenset({"aux", "auxpass", "dobj", "agent"})
PARTICIPLES = frozenset({"VBN", "VBD"})
SOLDIER = "soldier"  # where soldiers may be counted, so may sappers
HURT = frozenset({"casualties", "injured", "patients", "wounded"})
EVERY = frozenset({"each", "every"})
PRESENT = "23"  # ruling: "900 troops in the enclave"
FORCE = 100
LOSS = "loss"
NEITHER = "neither"
MONEY = "money"
HITTING = frozenset({"hit", "strike"})
OBJECTS = frozenset({"dobj", "obj"})
UNITS = frozenset({"unit", "household"})


def may_count(
    context: Context,
    sentence: Sentence,
    place: tuple[int, Entry, Kind],
    phrase: Phrase,
    *,
    listed: bool = False,
) -> bool:
    """Say whether a phrase may be counted by an entry: persons or equipment.

    Args:
        context: the document.
        sentence: where the trigger stands.
        place: the trigger, its entry and its kind.
        phrase: the words.
        listed: it is one of several told one by one: "his mother, *stepfather*, and *aunt*".
    """
    i, entry, kind = place
    if entry.counts == "equipment":
        return _is_equipment(context, sentence, phrase)
    if not _is_somebody(context, sentence, place, phrase) or _is_nobody(sentence, phrase):
        return False
    if entry.lemma in HITTING and _is_place(sentence, phrase):
        return False
    small = entry.ruling == PRESENT and not _is_force(phrase)
    small = small or (kind.name in GROUPED and _is_hurt(sentence, phrase))
    if small or _acts(context, sentence, place, phrase):
        return False
    if _is_vague(context, sentence, phrase, kind.name) or _is_uncounted(
        sentence, place, phrase
    ):
        return False
    return listed or not _is_generic(sentence, phrase, i, kind.name)


def _is_place(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a lone name that something hits is a place: "Flood hits Veld"."""
    tokens = sentence.tokens
    token = _said(sentence, phrase)
    if phrase.measured is not None or token.pos != "PROPN" or token.dep not in OBJECTS:
        return False
    called = any(tokens[c].dep == "appos" for c in sentence.children[token.i])
    return token.i == phrase.first and not called


def _is_equipment(context: Context, sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a phrase means equipment, with its number or one of it."""
    token = _said(sentence, phrase)
    known = sort_of(sentence, phrase, context.lexicon.people) in EQUIPMENT
    told = phrase.measured is not None or not is_plural(token)
    return known and told and not _is_each(sentence, phrase)


def _is_nobody(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a phrase means whoever it may be, or none of two: "*neither* guard"."""
    tokens = sentence.tokens
    at = phrase.head
    while tokens[at].dep == "conj" and tokens[at].head < at:
        at = tokens[at].head
    first = {tokens[c].lower for c in sentence.children[at] if c < at}
    none = NEITHER in first | {tokens[at].lower}
    return none or _is_each(sentence, phrase)


def _is_each(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a phrase means whoever it may be: "for *every* guard killed"."""
    below = sentence.children[_said(sentence, phrase).i]
    return any(sentence.tokens[c].lower in EVERY for c in below)


def _is_hurt(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether patients are moved: "the two *wounded* men were evacuated"."""
    last = max(phrase.noun, phrase.head)
    return any(t.lower in HURT for t in sentence.tokens[phrase.first : last + 1])


def _is_force(phrase: Phrase) -> bool:
    """Say whether so many soldiers are a force, and not the men in a lorry."""
    count = UNKNOWN if phrase.measured is None else phrase.measured.quantity
    if isinstance(count, Unknown):
        return False
    least = count.hi if isinstance(count.lo, Unknown) else count.lo
    return not isinstance(least, Unknown) and least >= FORCE


def _acts(
    context: Context, sentence: Sentence, place: tuple[int, Entry, Kind], phrase: Phrase
) -> bool:
    """Say whether a subject without a number acts, and suffers nothing: "workers struck"."""
    i, entry, kind = place
    subject = sentence.tokens[phrase.head]
    own = subject.head == i and subject.dep == "nsubj" and phrase.measured is None
    active = own and kind.name in HARM | TAKEN and ("subject", "actor") in entry.slots
    return active and acts_alone(sentence, i, context.numbers[sentence.index])


def _said(sentence: Sentence, phrase: Phrase) -> Token:
    """Return the token that says what is counted: the noun, else the number."""
    return sentence.tokens[phrase.noun if phrase.noun >= 0 else phrase.head]


def _is_somebody(
    context: Context, sentence: Sentence, place: tuple[int, Entry, Kind], phrase: Phrase
) -> bool:
    """Say whether a phrase means persons, or a unit or household with its number."""
    _, entry, kind = place
    token = _said(sentence, phrase)
    if _is_of_things(context, sentence, phrase):
        return False
    sort = sort_of(sentence, phrase, context.lexicon.people)
    unit = sort in UNITS and phrase.measured is not None
    named = phrase.noun >= 0 and bool(entry.only & {token.lemma, token.lower})
    person = context.lexicon.people.people.get(token.lemma)
    fights = person is not None and person.role is VictimRole.COMBATANT
    named = named or (fights and SOLDIER in entry.only)
    if entry.only and not (named or unit or _is_bare_loss(context, sentence, place, phrase)):
        return False
    own = phrase.noun >= 0 and token.lemma == entry.lemma and entry.form == "noun"
    own = own and not (kind.name in TAKEN and has_no(sentence, phrase.head))
    strict = kind.name not in HARM | TAKEN or entry.counts == "persons"
    people = own or is_people(sentence, phrase, context.lexicon.people, strict=strict)
    return unit or (people and not _is_told_before(sentence, phrase))


def _is_of_things(context: Context, sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether things are counted: "12,000 head of cattle", "millions *in losses*"."""
    token = _said(sentence, phrase)
    if phrase.measured is None:
        return False
    behind = sentence.tokens[phrase.last + 1 : phrase.last + 3]
    summed = len(behind) > 1 and behind[0].lower == "in" and phrase.noun < 0
    money = summed and context.lexicon.people.things.get(behind[1].lemma) == MONEY
    lost = summed and behind[1].lemma == LOSS
    return money or lost or (token.lemma == "head" and token.tag == "NN")


def _is_bare_loss(
    context: Context, sentence: Sentence, place: tuple[int, Entry, Kind], phrase: Phrase
) -> bool:
    """Say whether losses are men's by the harm beside: "four died, taking its losses to 50"."""
    i, entry, _ = place
    if entry.lemma != LOSS or phrase.noun >= 0 or phrase.measured is None:
        return False
    book = context.lexicon.claims
    near = {
        t.i
        for t in sentence.tokens
        for e in book.by_lemma.get(t.lemma, ())
        if t.i != i and e.kind in HARM and not e.beside
    }
    return phrase.head > i and bool(near) and phrase.last + 1 not in near


def _is_vague(context: Context, sentence: Sentence, phrase: Phrase, kind: str) -> bool:
    """Say whether a phrase lacks the number that its kind needs."""
    none = has_no(sentence, phrase.head)
    if phrase.measured is None and kind in NUMBERED and not none:
        return True
    alone = _said(sentence, phrase).lower in PRONOUN_ONE
    numbers = context.numbers[sentence.index]
    others = any(m.sort == "count" and m.last < phrase.first for m in numbers)
    return phrase.noun < 0 and alone and kind not in HARM and not others


def _is_uncounted(sentence: Sentence, place: tuple[int, Entry, Kind], phrase: Phrase) -> bool:
    """Say whether a word without a number counts nobody: "left a man *dead*", "strikes hit"."""
    i, entry, _ = place
    if phrase.measured is not None:
        alone = phrase.noun < 0 or entry.form == "noun"  # "*one* of the shooting victims"
        one = phrase.measured.quantity.n == 1 and alone
        return entry.numbered and one and sentence.tokens[i].pos == "NOUN"  # "one *shot*"
    alone = entry.form == "adjective" and phrase.head == i
    plural = is_plural(_said(sentence, phrase))
    return alone or (entry.numbered and (plural or entry.form == "adjective"))


def _is_told_before(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether words bring in nobody: "his body", "each other", "how many"."""
    token = sentence.tokens[phrase.noun if phrase.noun >= 0 else phrase.head]
    said = [sentence.tokens[c] for c in sentence.children[token.i]]
    asked = any(sentence.tokens[c].lower == "how" for t in said for c in sentence.children[t.i])
    if asked or any(t.lower == "each" for t in said):
        return True
    if not {token.lemma, token.lower} & REMAINS or phrase.measured is not None:
        return False
    new = any(t.lower in INDEFINITE for t in said)
    return not (new or _is_of_a_new_one(sentence, said))


def _is_of_a_new_one(sentence: Sentence, below: list[Token]) -> bool:
    """Say whether a body is that of somebody not told of before: "the body of a woman"."""
    of = [g for t in below if t.lower == "of" for g in sentence.children[t.i]]
    return any(sentence.tokens[d].lower in INDEFINITE for g in of for d in sentence.children[g])


def _is_generic(sentence: Sentence, phrase: Phrase, i: int, kind: str) -> bool:
    """Say whether a phrase without a number means nobody in particular."""
    token = _said(sentence, phrase)
    if phrase.measured is not None or phrase.noun < 0 or token.lower in NOBODY:
        return False
    determined = {sentence.tokens[c].dep for c in sentence.children[phrase.noun]}
    named = any(
        sentence.tokens[c].dep == "appos" and sentence.tokens[c].pos == "PROPN"
        for c in sentence.children[phrase.noun]
    )
    bare = not named and not determined & {"det", "poss", "nummod", "predet"}
    bare = bare and not ends_name(sentence, token.i) and not _has_age(sentence, phrase)
    if is_plural(token):
        return _is_pursuit(sentence, i)
    if kind in GROUPED:
        return True
    running = sentence.style == "body" and not _is_telegraphic(sentence, phrase, i)
    return token.pos == "NOUN" and bare and running


def _has_age(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether an age brings somebody in: "killed *14-year-old* girl"."""
    return any(is_aged(sentence, i) for i in range(phrase.first, phrase.noun))


def _is_telegraphic(sentence: Sentence, phrase: Phrase, i: int) -> bool:
    """Say whether a sentence is written like a headline: "Woman and child killed in raid."."""
    tokens = sentence.tokens
    token, noun = tokens[i], tokens[phrase.noun]
    aided = any(tokens[c].dep in AIDS for c in sentence.children[i])
    top = token.dep == "ROOT" or (token.dep == "acl" and tokens[token.head].dep == "ROOT")
    return token.tag in PARTICIPLES and top and not aided and noun.i < i


def _is_pursuit(sentence: Sentence, i: int) -> bool:
    """Say whether a word names a pursuit, not a deed: "focused on arresting criminals"."""
    token = sentence.tokens[i]
    while token.dep == "conj" and sentence.tokens[token.head].tag == "VBG":
        token = sentence.tokens[token.head]
    above = sentence.tokens[token.head].lower
    return token.tag == "VBG" and token.dep == "pcomp" and above in PURSUITS
