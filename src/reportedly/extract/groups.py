"""Whom a toll counts: one group, a list told one by one, and the parts behind "including"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.extract.bounding import bounded
from reportedly.extract.listed import is_same_one
from reportedly.extract.neighbours import REFLEXIVE
from reportedly.extract.parting import tells_parts
from reportedly.extract.phrases import Phrase, count, has_no, heads, is_plural, phrase_at
from reportedly.extract.portions import portions
from reportedly.extract.quantities import Measured
from reportedly.extract.reached import TOTALS
from reportedly.extract.slots import HARMED, Filled
from reportedly.lexicon.number_book import FLOORS, NumberBook
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import Unknown

INCLUDING = frozenset({"including"})
ALONGSIDE, WITH = "alongside", "with"
TOGETHER = frozenset({"along", "together", ALONGSIDE})
HYPHEN = "-"
LONG_LIST = 100
CLOSING = frozenset({".", "!", "?", ")", ";", ":"})
LIST = 2
NEAR = 3
REACH = 16  # tokens: "arrested 15 people in raids across the north overnight, *including*"
STOPS = frozenset({";", ":", "(", "and", "but", "while"})
JOINED = (["and"], [",", "and"])
FIGURES = frozenset({"attr", "dobj", "pobj", "acomp"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A group with its quantity.

    Attributes:
        phrases: the words; several where victims are told one by one.
        quantity: how many.
        number: first token of the number; -1 where none stands.
        part: told to be part of the group before.
    """

    phrases: tuple[Phrase, ...]
    quantity: Quantity
    number: int
    part: bool = False


def groups(
    sentence: Sentence,
    i: int,
    slots: tuple[Filled, ...],
    numbers: tuple[Measured, ...],
    book: NumberBook,
) -> tuple[Counted, ...]:
    """Return the groups that a trigger counts, each group once.

    Args:
        sentence: where the trigger stands.
        i: the trigger.
        slots: the slots that fill the counted role.
        numbers: the quantities of the sentence.
        book: number words.
    """
    phrases = _phrases(sentence, slots, numbers)
    phrases += _companions(sentence, i, phrases, numbers)
    phrases = [p for p in phrases if not _is_covered(sentence, p, phrases)]
    phrases = [p for p in phrases if not is_same_one(sentence, i, p.head)]
    whole = _told(sentence, phrases, book)
    whole = _bounded_alike(sentence, whole)
    parts = _part_groups(sentence, i, _parts(sentence, i, phrases, numbers), book)
    inside = {p.phrases[0].head for p in parts}
    whole = tuple(c for c in whole if c.phrases[0].head not in inside)
    numbered = any(c.number >= 0 for c in whole)
    if parts and not numbered and (not whole or tells_parts(sentence, i)):
        return tuple(parts)
    return (*whole, *parts) if numbered else whole


def _is_covered(sentence: Sentence, phrase: Phrase, phrases: list[Phrase]) -> bool:
    """Say whether the number before counts a bare plural too: "*seven* miners and guards"."""
    token = sentence.tokens[phrase.head]
    bare = phrase.measured is None and phrase.noun == phrase.first and token.tag == "NNS"
    joined = token.dep == "conj" and sentence.tokens[phrase.first - 1].lower == "and"
    over = next((p for p in phrases if p.head == token.head and p.measured is not None), None)
    return bare and joined and over is not None and over.last == phrase.first - 2


def _part_groups(
    sentence: Sentence, i: int, phrases: list[Phrase], book: NumberBook
) -> list[Counted]:
    """Return the parts: groups with figures, and single persons.

    Where the words only open a list of some of the harmed ("among the dead were *Ana Rus, her
    son* and two guards"), names are persons, and those told one by one are counted together.
    """
    opens = tells_parts(sentence, i)
    parts = [_one(sentence, phrase, book) for phrase in phrases]
    singles = [p for p in parts if p.number < 0 and _is_one(sentence, p, named=opens)]
    counted = [p for p in parts if p.number >= 0]
    if opens and len(singles) >= LIST:
        members = _apart(sentence, [one.phrases[0] for one in singles])
        singles = [_list(sentence, members)] if len(members) >= LIST else singles[:1]
    found = sorted((*counted, *singles), key=lambda one: one.phrases[0].head)
    return [replace(one, part=True) for one in found]


def _is_one(sentence: Sentence, part: Counted, *, named: bool) -> bool:
    """Say whether a part is one person told by a noun: "including *a child*"."""
    noun = sentence.tokens[part.phrases[0].noun]
    person = noun.pos == "NOUN" or (named and noun.pos == "PROPN")
    return part.quantity.kind is QuantityKind.EXACT and person


def _phrases(
    sentence: Sentence, slots: tuple[Filled, ...], numbers: tuple[Measured, ...]
) -> list[Phrase]:
    """Return the phrases of the slots; the trigger's own number only where no other has one."""
    other = [f for f in slots if f.slot != "self"]
    chosen = [_reached(sentence, phrase_at(sentence, h, numbers), numbers)
              for f in other for h in f.heads]  # fmt: skip
    own = [h for f in slots if f.slot == "self" for h in f.heads]
    if own and not any(p.measured for p in chosen):
        mine = phrase_at(sentence, own[0], numbers)
        if mine.measured is not None or has_no(sentence, mine.head):
            return [mine]
    return chosen


def _companions(
    sentence: Sentence, i: int, phrases: list[Phrase], numbers: tuple[Measured, ...]
) -> list[Phrase]:
    """Return who shares the fate: "killed a rebel, along with *two of his men*"."""
    above = {i, *(p.head for p in phrases)} if phrases else set()
    least = max((p.head for p in phrases if p.head > i), default=i) if phrases else i
    found: list[Phrase] = []
    for at in sorted(c for one in above for c in sentence.children[one]):
        token = sentence.tokens[at]
        beside = token.head != i or at > least
        if beside and token.lower in TOGETHER:
            found += [phrase_at(sentence, h, numbers) for h in _with(sentence, at)]
        elif at == i + 1 and token.lower == WITH:
            found += [p for p in _all_with(sentence, at, numbers) if p.measured]
    return [p for p in found if p.head not in {one.head for one in phrases}]


def _all_with(sentence: Sentence, prep: int, numbers: tuple[Measured, ...]) -> Iterator[Phrase]:
    """Yield those behind a bare "with": "two militants killed with *at least two others*"."""
    for child in sentence.children[prep]:
        if sentence.tokens[child].dep == "pobj":
            yield from (phrase_at(sentence, h, numbers) for h in heads(sentence, child))


def _with(sentence: Sentence, at: int) -> Iterator[int]:
    """Yield what stands behind "along with", "together with" or "alongside"."""
    token = sentence.tokens[at]
    behind = sentence.tokens[at + 1 : at + 2]
    alone = token.lower == ALONGSIDE
    if not alone and not any(t.lower == "with" for t in behind):
        return
    prep = at if alone else at + 1
    for child in sentence.children[prep]:
        if sentence.tokens[child].dep == "pobj":
            yield from heads(sentence, child)


def _reached(sentence: Sentence, phrase: Phrase, numbers: tuple[Measured, ...]) -> Phrase:
    """Give "the number of soldiers killed rose to 40" its number."""
    tokens = sentence.tokens
    if tokens[phrase.head].lemma in TOTALS:
        phrase = _summed(sentence, phrase, numbers)
    of = tokens[tokens[phrase.head].head]
    total = tokens[of.head]
    if phrase.measured is not None or of.lower != "of" or total.lemma not in TOTALS:
        return phrase
    verb = total.head
    for one in numbers:
        anchor = tokens[one.anchor]
        above = tokens[anchor.head]
        behind = one.sort == "count" and one.first > verb
        if behind and verb in (anchor.head, above.head) and anchor.dep in FIGURES:
            return replace(phrase, measured=one)
    return phrase


def _bounded_alike(sentence: Sentence, whole: tuple[Counted, ...]) -> tuple[Counted, ...]:
    """Let a bound hold for the coordination that it opens (design, ruling 8)."""
    done: list[Counted] = []
    for one in whole:
        before = done[-1] if done else None
        quantity = one.quantity
        if before is not None and _shares_bound(sentence, before, one):
            quantity = _rebounded(quantity, before.quantity.kind)
        done.append(replace(one, quantity=quantity))
    return tuple(done)


def _shares_bound(sentence: Sentence, before: Counted, one: Counted) -> bool:
    """Say whether a bare number follows a bounded one, joined to it by "and"."""
    if before.number < 0 or one.number < 0 or one.quantity.kind is not QuantityKind.EXACT:
        return False
    first, last = before.phrases[0].last + 1, one.phrases[0].first
    joined = [token.lower for token in sentence.tokens[first:last]] in JOINED
    token = sentence.tokens[one.phrases[0].head]
    return (token.dep == "conj" or joined) and before.quantity.kind in FLOORS


def _rebounded(quantity: Quantity, kind: QuantityKind) -> Quantity:
    value = quantity.n
    if isinstance(value, Unknown):
        return quantity
    other = bounded(value, kind)
    return replace(other, surface=quantity.surface, span=quantity.span, unit=quantity.unit)


def _parts(
    sentence: Sentence, i: int, phrases: list[Phrase], numbers: tuple[Measured, ...]
) -> list[Phrase]:
    """Return the parts told behind the whole, or behind the trigger where none are."""
    last = phrases[-1:]
    behind = [list(_included(sentence, p.last, numbers, _reach(p))) for p in last]
    found = next((parts for parts in behind if parts), [])
    found = found or list(_included(sentence, i, numbers))
    if not found:
        told = phrases[-1] if phrases else phrase_at(sentence, i, numbers)
        found = list(portions(sentence, i, told, numbers, stated=bool(phrases)))
    found += [p for one in phrases for p in _among(sentence, one, numbers)]
    return [p for p in found if not _is_anothers(sentence, p)]


def _reach(phrase: Phrase) -> int:
    """Return how far behind a group its parts may be told; behind a bare number, near it."""
    return REACH if phrase.noun >= 0 and phrase.measured is not None else NEAR + 1


def _among(
    sentence: Sentence, whole: Phrase, numbers: tuple[Measured, ...]
) -> Iterator[Phrase]:
    """Yield the part told before its whole: "*three nurses* among seven killed"."""
    prep = sentence.tokens[sentence.tokens[whole.head].head]
    over = sentence.tokens[prep.head]
    counted = whole.measured is not None and sentence.tokens[whole.head].dep == "pobj"
    if counted and prep.lower == "among" and over.pos in {"NOUN", "PROPN"} and over.i < prep.i:
        yield phrase_at(sentence, over.i, numbers)


def _is_anothers(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a bare number belongs to the word behind it: "including 100 *killed*"."""
    behind = sentence.tokens[phrase.last + 1 : phrase.last + 2]
    return phrase.noun < 0 and any(t.tag in HARMED for t in behind)


def _summed(sentence: Sentence, phrase: Phrase, numbers: tuple[Measured, ...]) -> Phrase:
    """Return what a total is a total of: "the number of *soldiers* killed"."""
    of = [c for c in sentence.children[phrase.head] if sentence.tokens[c].lower == "of"]
    below = sentence.children[of[0]] if of else ()
    return phrase_at(sentence, below[0], numbers) if below else phrase


def _told(sentence: Sentence, phrases: list[Phrase], book: NumberBook) -> tuple[Counted, ...]:
    """Return each group; names behind their number are no further victims (R6).

    "Two leaders, Nasrallah and Sinwar" are two; "a driver, a teacher and a nurse" are three.
    "His wife and himself" are told apart: he is no victim of another's.
    """
    singles = _apart(sentence, [p for p in phrases if _is_single(sentence, p)])
    grouped = [p for p in phrases if not _is_single(sentence, p)]
    if singles and grouped and grouped[0].measured is not None:
        named = all(sentence.tokens[p.noun].pos == "PROPN" for p in singles)
        if named and grouped[0].head < singles[0].head:
            singles = []
    himself = [p for p in singles if sentence.tokens[p.head].lower.endswith(REFLEXIVE)]
    singles = [p for p in singles if p not in himself]
    found = [_one(sentence, p, book) for p in grouped]
    if len(singles) >= LIST:
        found.append(_list(sentence, singles))
        singles = []
    return (*found, *(_one(sentence, p, book) for p in (*singles, *himself)))


def _apart(sentence: Sentence, singles: list[Phrase]) -> list[Phrase]:
    """Leave out a name behind its title, and a half: "its head Ali Khan", "ex-wife"."""
    kept: list[Phrase] = []
    for phrase in sorted(singles, key=lambda one: one.first):
        between = sentence.tokens[kept[-1].last + 1 : phrase.first] if kept else ()
        if kept and all(token.text == HYPHEN for token in between):
            kept[-1] = phrase if between else kept[-1]
        else:
            kept.append(phrase)
    return kept


def _is_single(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.measured is not None or phrase.noun < 0:
        return False
    return not is_plural(sentence.tokens[phrase.noun]) and not has_no(sentence, phrase.head)


def _list(sentence: Sentence, singles: list[Phrase]) -> Counted:
    """Count a list; one that was cut with its block names so many at least."""
    cut = len(singles) >= LONG_LIST and sentence.tokens[-1].text not in CLOSING
    kind = QuantityKind.AT_LEAST if cut else QuantityKind.EXACT
    quantity = replace(bounded(len(singles), kind), derived=True)
    return Counted(tuple(singles), quantity, -1)


def _one(sentence: Sentence, phrase: Phrase, book: NumberBook) -> Counted:
    number = -1 if phrase.measured is None else phrase.measured.first
    return Counted((phrase,), count(sentence, phrase, book), number)


def _included(
    sentence: Sentence, after: int, numbers: tuple[Measured, ...], reach: int = NEAR + 1
) -> Iterator[Phrase]:
    """Yield the groups behind "including", with no number or verb before it in the clause."""
    numbered = {m.first for m in numbers if m.sort == "count"}
    for token in sentence.tokens[after : after + reach]:
        ends = token.text in STOPS or (token.pos == "VERB" and token.lower not in INCLUDING)
        if (token.i > after + NEAR and ends) or (token.i > after and token.i in numbered):
            return
        if token.lower in INCLUDING:
            for child in sentence.children[token.i]:
                for head in heads(sentence, child):
                    yield phrase_at(sentence, head, numbers)
            return
