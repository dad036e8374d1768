"""Parties: which tokens may act or be acted upon, and which side they are on.

Yes: "the army", "Ankara", "gunmen", "Israeli" (before a noun), "they".
No: "shares", "the plan", "Monday".
"""

from collections.abc import Iterable, Iterator

from reportedly.extract.context import Context
from reportedly.extract.phrases import heads, phrase_at
from reportedly.model.claim import VictimRole
from reportedly.model.parse import Sentence

PRONOUNS = frozenset({
    "he", "she", "they", "we", "i", "who", "them", "him", "her", "us", "it", "you", "which",
    "that",
})  # fmt: skip
NEVER = "none"
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
LEFT_OUT = frozenset({"relcl", "npadvmod", "advcl", "punct", "det"})
NO_PERSONS = frozenset({"body", "life", "dead", "other", "fatality", "head", "corpse"})
IDLE = frozenset({"abstract", "event", "money", "measure", "time", "share"})
CREWED = frozenset({"aircraft", "vessel", "unit", "armour"})
MEANS = frozenset(
    {"arms", "explosive", "missile", "artillery", "vehicle", "equipment", "aircraft"}
)
BODY = "body"
RELATION = "relation"
GROUNDS = frozenset({
    "area", "district", "group", "location", "organisation", "organization", "province",
    "region",
})  # fmt: skip
REFLEXIVE = ("self", "selves")


def is_party(context: Context, sentence: Sentence, head: int) -> bool:
    """Say whether a token may act: a name, a person, a body of persons, a nationality."""
    i = _counted(context, sentence, head)
    token = sentence.tokens[i]
    side = side_of(context, sentence, i)
    if side or token.lower in PRONOUNS:
        return side != NEVER
    if token.pos == "PROPN":
        return not _is_thing(context, sentence, i)
    if token.pos == "ADJ" or token.dep in {"amod", "nmod"}:
        return token.text[:1].isupper() and i > 0
    crewed = sort_of_thing(context, sentence, i) in CREWED and token.dep != "compound"
    return crewed or _is_person(context, sentence, i)


def is_named(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a token is a party and no pronoun."""
    return sentence.tokens[i].lower not in PRONOUNS and is_party(context, sentence, i)


def is_means(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a token is a bomb, a missile or another means of force."""
    token = sentence.tokens[i]
    book = context.lexicon.claims
    lexical = book.by_lemma.get(token.lemma, ())
    return sort_of_thing(context, sentence, i) in MEANS or any(
        e.form == "noun" and book.kinds[e.kind].family != RELATION for e in lexical
    )


def side_of(context: Context, sentence: Sentence, i: int) -> str:
    """Return the side that a word tells: "state", "rebel", "body", "none"; empty for none."""
    token = sentence.tokens[i]
    parties = context.lexicon.events.parties
    return parties.get(token.lower, parties.get(token.lemma, ""))


def is_armed(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a phrase means those who bear arms: soldiers, an army, rebels."""
    people = context.lexicon.people.people
    for at in (i, *sentence.children[i]):
        token = sentence.tokens[at]
        known = people.get(token.lemma)
        if known is not None and known.role is VictimRole.COMBATANT:
            return True
        if side_of(context, sentence, at) == "rebel":
            return True
    return False


def is_concrete(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a noun may be struck, seized or closed: no plan, talk, sum or time."""
    token = sentence.tokens[i]
    side = side_of(context, sentence, i)
    if token.pos not in NOUNS or side == NEVER:
        return False
    if side and side != BODY:
        return True
    idle = sort_of_thing(context, sentence, i) in IDLE and token.lemma not in GROUNDS
    return not idle and not token.lower.endswith(REFLEXIVE)


def is_known(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a noun is a party or a thing that the lexicon knows to be one."""
    if is_party(context, sentence, i):
        return True
    return sort_of_thing(context, sentence, i) not in IDLE | {""}


def parties(context: Context, sentence: Sentence, found: Iterable[int]) -> tuple[int, ...]:
    """Return the tokens that are parties."""
    return tuple(i for i in found if is_party(context, sentence, i))


def named_below(context: Context, sentence: Sentence, top: int) -> tuple[int, ...]:
    """Return the first party below a token, with what is coordinated; nothing without."""
    for i in _inside(sentence, top):
        token = sentence.tokens[i]
        if i != top and token.pos != "PRON" and is_party(context, sentence, i):
            head = _climb(context, sentence, i, top)
            return tuple(h for h in heads(sentence, head) if is_party(context, sentence, h))
    return ()


def _inside(sentence: Sentence, top: int) -> Iterator[int]:
    """Yield a subtree in order of the text, without relative and adverbial clauses."""
    waiting, found = [top], set()
    while waiting:
        at = waiting.pop()
        found.add(at)
        waiting += [c for c in sentence.children[at] if sentence.tokens[c].dep not in LEFT_OUT]
    yield from sorted(found)


def _climb(context: Context, sentence: Sentence, i: int, top: int) -> int:
    """Climb from a word to the head of its name: "Turkish" to "government"."""
    at = i
    while sentence.tokens[at].dep in MODIFIERS:
        head = sentence.tokens[at].head
        if head in {at, top} or not is_party(context, sentence, head):
            break
        at = head
    return at


def _is_person(context: Context, sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    people = context.lexicon.people.people
    known = token.lemma in people or token.lower in people
    return known and token.lemma not in NO_PERSONS and token.pos in NOUNS | {"VERB"}


def _is_thing(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a capitalised word is a plain thing: headlines capitalise."""
    plain = sort_of_thing(context, sentence, i) in IDLE
    return plain and not any(sentence.tokens[c].pos == "PROPN" for c in sentence.children[i])


def sort_of_thing(context: Context, sentence: Sentence, i: int) -> str:
    """Return the sort of a thing, or the empty string."""
    token = sentence.tokens[i]
    things = context.lexicon.people.things
    return things.get(token.lemma, things.get(token.lower, ""))


def _counted(context: Context, sentence: Sentence, head: int) -> int:
    """Return the noun that a number counts: "thousands of *farmers*"."""
    if not any(sentence.tokens[c].lower == "of" for c in sentence.children[head]):
        return head
    noun = phrase_at(sentence, head, context.numbers[sentence.index]).noun
    return head if noun < 0 else noun
