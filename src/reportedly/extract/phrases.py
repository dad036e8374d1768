"""Noun phrases: their words, their noun, and how many they count."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.extract.bounding import bounded
from reportedly.extract.hyphens import ends_name, name_end
from reportedly.extract.listed import is_listed
from reportedly.extract.quantities import Measured
from reportedly.lexicon.number_book import BARE_PLURAL, NumberBook
from reportedly.lexicon.people_book import PeopleBook
from reportedly.model.claim import Victims
from reportedly.model.document import Document
from reportedly.model.parse import Sentence, Token
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown

INSIDE = frozenset({
    "det", "amod", "nummod", "compound", "poss", "nmod", "quantmod", "case", "appos", "predet",
    "advmod", "npadvmod", "punct", "neg",
})  # fmt: skip
JOINING = frozenset({"of", "from", "including"})
PERSONAL = frozenset(
    {
        "i",
        "he",
        "she",
        "him",
        "her",
        "himself",
        "herself",
        "who",
        "another",
        "someone",
        "anyone",
        "anybody",
    }
)
PLURAL_PRONOUNS = frozenset({"all", "they", "them", "themselves", "we", "us", "ourselves"})
WHOM = "whom"  # counted: "two of *whom*"
NOBODY = frozenset({"nobody", "none", "no-one"})
KIN = frozenset({"family"})
CLOSED = frozenset({",", ";", "-", "–", "—", "(", ")", ":"})
REMAINS = frozenset({"body", "corpse", "remains"})
BANDS = frozenset(
    {"band", "convoy", "crew", "family", "gang", "group", "party", "squad", "team"}
)
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth"})
ALL = "all"
NEARLY = frozenset({"almost", "nearly", "not", "practically", "virtually"})
STOPS = CLOSED | {"."}
MORE = "more"
BOTH = "both"
OLD = frozenset({"old", "olds"})
AGES = frozenset({"year", "month"})
BREAKS = frozenset({"-", "–", "—", "--", "]", ")", "…"})
OPENING = frozenset({"(", "[", ":"})
DASHED = frozenset({"-", "–", "—", "--"})
CLOSING = frozenset({")", "]"})
PARTING = frozenset({("among", "them"), ("among", "whom"), ("of", "them"), ("of", "whom")})
ANOTHER = "another"  # "injuring one and killing *another*"
OBJECTS = frozenset({"dobj", "obj", "pobj"})
SELF_PLURAL = frozenset({"people", "police", "personnel", "troops", "staff", "crew"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        head: the token that the grammar hangs it on.
        noun: the token that says what it is; -1 where only a number stands.
        first: first token, bound words included.
        last: last token; relative clauses are left out.
        measured: its number, where one stands.
    """

    head: int
    noun: int
    first: int
    last: int
    measured: Measured | None = None


def phrase_at(sentence: Sentence, head: int, numbers: tuple[Measured, ...]) -> Phrase:
    """Return the noun phrase that a token heads."""
    tokens = sentence.tokens
    inside = sorted(_inside(sentence, head))
    while tokens[inside[-1]].text in STOPS and inside[-1] > head:
        inside.pop()
    first, last = _front(tokens, inside[0]), inside[-1]
    noun = _noun(sentence, head, numbers)
    found = _own_number(head, numbers)
    found = found or _number_of(sentence, noun if noun >= 0 else head, first, numbers)
    found = found or _number_of_remains(sentence, head, numbers)
    if found is not None and noun < 0:
        return Phrase(head, noun, found.first, found.last, found)
    if found is not None:
        first = min(first, found.first)
    first = max(first, _after_break(tokens, first, head))
    last = _before_part(sentence, head, _before_break(tokens, head, last), numbers)
    while last > head and tokens[last].text in CLOSED:
        last -= 1
    last = name_end(tokens, last)
    while first < head and tokens[first].text in CLOSED:
        first += 1
    return Phrase(head, noun, first, max(last, head, noun), found)


def _front(tokens: tuple[Token, ...], first: int) -> int:
    """Return where a word begins that the parser split at its hyphen: "*co*-workers"."""
    if first < 1 or tokens[first - 1].text != "-":
        return first
    front, joint, back = tokens[max(0, first - 2)], tokens[first - 1], tokens[first]
    close = front.end == joint.start and joint.end == back.start
    alike = (front.dep, front.head) == (back.dep, back.head)
    return front.i if close and alike else first


def heads(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield a head and everything that is coordinated with it, however many."""
    waiting = [head]
    while waiting:
        at = waiting.pop()
        yield at
        waiting.extend(
            child
            for child in reversed(sentence.children[at])
            if (sentence.tokens[child].dep == "conj" and child > at)
            or is_listed(sentence, child)
        )


def words(document: Document, sentence: Sentence, phrase: Phrase) -> Span:
    """Return the span of a phrase without its number where a noun stands."""
    first = phrase.first
    number = phrase.measured
    tokens = sentence.tokens
    if number is not None and phrase.noun > number.last >= first:
        inner = [t.i for t in tokens[number.last + 1 : phrase.noun] if t.pos == "NUM"]
        first = max([number.last, *inner]) + 1
    while first < phrase.last and phrase.noun >= 0 and _idle(tokens[first]):
        first += 1
    if tokens[phrase.head].tag == "PRP" and tokens[first].pos == "ADV":
        first = max(first, phrase.head)  # "then *himself*"
    return document.span(tokens[first].start, tokens[phrase.last].end)


def count(sentence: Sentence, phrase: Phrase, book: NumberBook) -> Quantity:
    """Return how many a phrase counts: its number, one, none, or a bare plural."""
    token = sentence.tokens[phrase.noun if phrase.noun >= 0 else phrase.head]
    if phrase.measured is not None:
        noone = phrase.measured.quantity.n == 1 and has_no(sentence, token.i)
        return bounded(0, QuantityKind.ZERO) if noone else phrase.measured.quantity
    if has_no(sentence, token.i) or token.lower in NOBODY:
        return replace(bounded(0, QuantityKind.ZERO), surface="no")
    if _is_pair(sentence, token.i) or token.lower == BOTH:
        return replace(bounded(2, QuantityKind.EXACT), surface=BOTH)
    listed = _single_remains(sentence, token)
    if listed:
        return replace(bounded(listed, QuantityKind.EXACT), derived=True)
    if _is_plural(sentence, token):
        vague = book.vague[BARE_PLURAL]
        return Quantity(
            surface="",
            lo=vague.plain_lo,
            hi=vague.plain_hi,
            kind=QuantityKind.VAGUE,
            soft=True,
            term=BARE_PLURAL,
        )
    return bounded(1, QuantityKind.EXACT)


def _single_remains(sentence: Sentence, token: Token) -> int:
    """Return how many are listed as dead: "the bodies *of a boy and a girl*"; 0 for one."""
    if not {token.lemma, token.lower} & REMAINS:
        return 0
    of = [c for c in sentence.children[token.i] if sentence.tokens[c].lower == "of"]
    held = [
        sentence.tokens[h] for o in of for c in sentence.children[o] for h in heads(sentence, c)
    ]
    alone = all(t.tag in {"NN", "NNP"} for t in held)
    return len(held) if alone and len(held) > 1 else 0


def _is_pair(sentence: Sentence, i: int) -> bool:
    """Say whether "both" counts a noun: "both men", and not "both guards and cooks"."""
    below = [sentence.tokens[c] for c in sentence.children[i]]
    return any(t.lower == BOTH for t in below) and not any(t.dep == "conj" for t in below)


def has_no(sentence: Sentence, i: int) -> bool:
    """Say whether a noun stands under "no", its own or that of the noun before an "or"."""
    tokens, children = sentence.tokens, sentence.children
    while not any(tokens[c].lower == "no" for c in children[i]):
        head = tokens[i].head
        joined = any(tokens[c].lower == "or" for c in children[head])
        if tokens[i].dep != "conj" or not joined or head >= i:
            return False
        i = head
    return True


def is_plural(token: Token) -> bool:
    """Say whether a noun or pronoun means more than one."""
    said = token.lower
    return said in PLURAL_PRONOUNS | SELF_PLURAL or token.tag == "NNS" or _of_men(token) != said


def _is_plural(sentence: Sentence, token: Token) -> bool:
    """Say the same of a token in its sentence: "Syrians" are many, "Malawi Sahib" is one."""
    if token.tag == "NNPS":
        parts = [sentence.tokens[c] for c in sentence.children[token.i]]
        return not any(t.dep == "compound" and t.pos == "PROPN" for t in parts)
    return is_plural(token)


def is_people(
    sentence: Sentence, phrase: Phrase, book: PeopleBook, *, strict: bool = False
) -> bool:
    """Say whether a phrase means persons: by its noun, or by a number without one.

    Args:
        sentence: where it stands.
        phrase: the phrase.
        book: nouns for persons and things.
        strict: a counted plural that is in no table is no person.
    """
    if phrase.noun < 0:
        return phrase.measured is not None and phrase.measured.sort == "count"
    token = sentence.tokens[phrase.noun]
    known = bool({token.lemma, token.lower, _of_men(token)} & book.people.keys())
    known = known or is_aged(sentence, token.i) or ends_name(sentence, token.i)
    whom = token.lower == WHOM and phrase.measured is not None
    alone = _stands_alone(token) and not strict
    if known or whom or alone or _stands_for_people(token):
        return True
    if {token.lemma, token.lower} & book.things.keys():
        return False
    if token.pos == "PROPN" and _is_things_name(sentence, phrase, book):
        return False
    if phrase.measured is None or strict:
        return token.pos == "PROPN"
    return token.pos == "PROPN" or is_plural(token) or token.pos in {"ADJ", "VERB"}


def _of_men(token: Token) -> str:
    """Return the singular of a plural that the parser takes for one: "servicemen"."""
    return f"{token.lower[:-3]}man" if token.lower.endswith("men") else token.lower


def _stands_for_people(token: Token) -> bool:
    """Say whether a word stands for persons: "she", "they", "nobody", "*third* wounded"."""
    ordinal = token.lower in ORDINALS and token.head == token.i + 1
    return ordinal or token.lower in PERSONAL | PLURAL_PRONOUNS | NOBODY


def _is_things_name(sentence: Sentence, phrase: Phrase, book: PeopleBook) -> bool:
    """Say whether a name is that of a thing named before it: "the *cargo ship* Astra Bay"."""
    before = sentence.tokens[phrase.first : phrase.noun]
    kinds = [token for token in before if token.pos == "NOUN" and token.dep == "compound"]
    return bool(kinds) and kinds[-1].lemma in book.things and kinds[-1].lemma not in book.people


def _stands_alone(token: Token) -> bool:
    """Say whether "another" or an object "both" stands for persons: "killing *both*"."""
    alone = token.lower == ANOTHER or (token.lower == BOTH and token.dep in OBJECTS)
    return alone and token.pos in {"DET", "PRON"}


def is_aged(sentence: Sentence, i: int) -> bool:
    """Say whether a token ends an age that stands for a person: "a 19-year-*old*"."""
    before = {token.lower for token in sentence.tokens[max(0, i - 2) : i]}
    return sentence.tokens[i].lower in OLD and bool(before & AGES)


def victims(sentence: Sentence, phrase: Phrase, book: PeopleBook) -> Victims:
    """Return who the victims are by the words of the phrase alone."""
    if phrase.noun < 0:
        return Victims()
    tokens = sentence.tokens
    own = book.people.get(tokens[phrase.noun].lemma, Victims())
    own = book.people.get(_two_words(tokens, phrase.noun), own)
    for i in range(phrase.first, phrase.noun):
        said = book.people.get(tokens[i].lemma)
        if said is not None and tokens[i].dep in {"amod", "compound", "nmod"}:
            own = _merged(own, said)
    return own


def _two_words(tokens: tuple[Token, ...], noun: int) -> str:
    """Return a noun with the word before it: "aid worker"."""
    return f"{tokens[noun - 1].lower} {tokens[noun].lemma}" if noun else ""


def sort_of(sentence: Sentence, phrase: Phrase, book: PeopleBook) -> str:
    """Return the sort of a thing ("armour", "unit"), or the empty string."""
    if phrase.noun < 0:
        return ""
    token = sentence.tokens[phrase.noun]
    own = book.things.get(token.lemma, book.things.get(token.lower, ""))
    return book.things.get(_two_words(sentence.tokens, phrase.noun), own)


def _merged(own: Victims, said: Victims) -> Victims:
    role = own.role if own.role.value != "unknown" else said.role
    return Victims(
        role=role,
        age=said.age if isinstance(own.age, Unknown) else own.age,
        sex=said.sex if isinstance(own.sex, Unknown) else own.sex,
        group=said.group if own.group == "all" else own.group,
    )


def _inside(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield the tokens of a phrase, in no order; a list of names may hang a thousand deep."""
    waiting = [head]
    while waiting:
        at = waiting.pop()
        yield at
        for child in sentence.children[at]:
            token = sentence.tokens[child]
            if _is_behind(sentence, at, child) or is_listed(sentence, child):
                continue
            if token.dep in INSIDE:
                waiting.append(child)
            elif token.dep == "prep" and token.lower in JOINING:
                yield child
                held = sentence.children[child]
                waiting.extend(part for one in held for part in heads(sentence, one))


def _is_behind(sentence: Sentence, head: int, child: int) -> bool:
    """Say whether a modifier stands apart: "miners *dead*", "20 were killed, two *medics*"."""
    token = sentence.tokens[child]
    if token.dep == "amod":
        return child > head and token.pos == "ADJ"
    return token.dep == "appos" and head < sentence.tokens[head].head < child


def _noun(sentence: Sentence, head: int, numbers: tuple[Measured, ...]) -> int:
    """Return the token that says what is counted: "dozens of *soldiers*"."""
    if _own_number(head, numbers) is None:
        band = _in_band(sentence, head, numbers)
        if band >= 0:
            return _noun(sentence, band, numbers)
        more = sentence.tokens[head].lower == MORE and _number_of(sentence, head, 0, numbers)
        return -1 if more else head
    for child in sentence.children[head]:
        if sentence.tokens[child].lower == "of":
            held = sentence.children[child]
            return _noun(sentence, held[0], numbers) if held else -1
    return -1


def _in_band(sentence: Sentence, head: int, numbers: tuple[Measured, ...]) -> int:
    """Return who makes up a band: "a family of *six*", "a group of *rebels*"; -1 if none."""
    token = sentence.tokens[head]
    whole = token.lower == ALL and sentence.tokens[head - 1].lower not in NEARLY
    if not whole and (token.lemma not in BANDS or token.tag == "NNS"):
        return -1
    near: tuple[int, ...] = (head + 1,)  # whatever the parser thinks of it
    near = near if head + 1 < len(sentence.tokens) else ()
    for child in dict.fromkeys((*sentence.children[head], *near)):
        below = sentence.children[child] if sentence.tokens[child].lower == "of" else ()
        for one in below:
            counted = _own_number(one, numbers) or _number_of(sentence, one, one, numbers)
            if counted or (sentence.tokens[one].tag == "NNS" and token.lemma not in KIN):
                return one
    return -1


def _own_number(head: int, numbers: tuple[Measured, ...]) -> Measured | None:
    """Return the number that a head is itself: "*4,000* of some 11,000 soldiers"."""
    own = (one for one in numbers if one.first <= head <= one.last and one.sort == "count")
    return next(own, None)


def _number_of(
    sentence: Sentence, noun: int, first: int, numbers: tuple[Measured, ...]
) -> Measured | None:
    """Return the number nearest before a noun, with nothing but its modifiers between."""
    for one in reversed(numbers):
        counts = one.sort == "count" or (one.sort == "base" and _is_of(sentence, noun))
        if not counts or one.first > noun:
            continue
        if one.first <= noun <= one.last:
            return one
        between = range(one.last + 1, noun)
        if one.last < first - 1 or not all(_modifies(sentence, i, noun) for i in between):
            return None
        return one
    return None


def _is_of(sentence: Sentence, noun: int) -> bool:
    """Say whether a noun is what a part is of: all of "one of five *people* shot" were shot."""
    token = sentence.tokens[noun]
    return token.dep == "pobj" and sentence.tokens[token.head].lower == "of"


def _number_of_remains(
    sentence: Sentence, head: int, numbers: tuple[Measured, ...]
) -> Measured | None:
    """Return the number in "the bodies of 500 soldiers", "a family of six"."""
    remains = {sentence.tokens[head].lemma, sentence.tokens[head].lower} & REMAINS
    band = _in_band(sentence, head, numbers)
    if not remains and band < 0:
        return None
    if not remains:
        return phrase_at(sentence, band, numbers).measured
    for child in sentence.children[head]:
        if sentence.tokens[child].lower == "of":
            held = sentence.children[child]
            return phrase_at(sentence, held[0], numbers).measured if held else None
    return None


def _modifies(sentence: Sentence, i: int, noun: int) -> bool:
    token = sentence.tokens[i]
    if token.dep in {"prep", "det", "punct", "poss", "case"} or token.lower in {"of", "and"}:
        return True
    if token.dep in {"amod", "compound", "nmod", "nummod", "advmod", "quantmod", "conj", "cc"}:
        return True
    if token.head == noun and token.pos in {"ADJ", "NOUN", "PROPN", "NUM"}:
        return True
    return all(t.end == after.start for t, after in pairwise(sentence.tokens[i : noun + 1]))


def _idle(token: Token) -> bool:
    return token.text in CLOSED or token.dep == "det" or token.lower in {"of", "other", "more"}


def _after_break(tokens: tuple[Token, ...], first: int, head: int) -> int:
    """Return where a phrase starts behind a dateline's dash or a bracket before its head."""
    breaks = [
        i for i in range(first, head) if tokens[i].text in BREAKS and _is_apart(tokens, i)
    ]
    return breaks[-1] + 1 if breaks else first


def _before_break(tokens: tuple[Token, ...], head: int, last: int) -> int:
    """Return where a phrase ends before a bracket: ages and translations are no part of it."""
    opened = [
        i
        for i in range(head + 1, last + 1)
        if tokens[i].text in OPENING or (tokens[i].text in DASHED and _is_apart(tokens, i))
    ]
    return opened[0] - 1 if opened else last


def _before_part(
    sentence: Sentence, head: int, last: int, numbers: tuple[Measured, ...]
) -> int:
    """Return where a phrase ends before a part that is counted: ", including six children"."""
    tokens = sentence.tokens
    for token in tokens[head + 1 : last]:
        if token.lower == "including" and any(token.i < m.first <= last for m in numbers):
            return token.i - 1
        if token.text == "," and _opens_part(tokens, token.i + 1, numbers):
            return token.i - 1
    return last


def _opens_part(tokens: tuple[Token, ...], at: int, numbers: tuple[Measured, ...]) -> bool:
    """Say whether a part opens: "among them 11", "most of them", "*12* of them"."""
    one = next((m for m in numbers if m.first == at), None)
    behind = at if one is None else one.last + 1
    for start in (at, at + 1, behind):
        if tuple(t.lower for t in tokens[start : start + 2]) in PARTING:
            return True
    return False


def _is_apart(tokens: tuple[Token, ...], i: int) -> bool:
    """Say whether a mark has a blank before it, so that it joins no word."""
    return i == 0 or tokens[i].start > tokens[i - 1].end or tokens[i].text in CLOSING
