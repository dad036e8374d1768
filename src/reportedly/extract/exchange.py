"""Exchanges: X gives A to Y, and Y gives B in return; one record with both directions.

A marker ("in exchange for", "in return", "quid pro quo") makes the record; the lexicon's verbs
say whether the governing verb gives or receives.

Yes: "Pyongyang supplies shells in exchange for Russian oil."
Yes: "Minsk receives loans in return for its bases" (the receiver is the actor who gives B).
Yes: "Troops deployed in exchange for technical support" (what is given is the subject).
No: "The stock exchange closed early."
No: "They exchanged fire."
No: "He swapped his prisoners for theirs" is a prisoner swap.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.phrases import Phrase, heads, is_people, phrase_at, words
from reportedly.extract.slots import OBJECTS, fill
from reportedly.lexicon.claim_book import Entry
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.claim import Swap
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN, Unknown

KIND = "exchange"
MODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})
WHOLE = "quo"  # "quid pro quo" names the deal, not its sides
GOODS = ("thing", "in_return")
SWAP = "prisoner_swap"
CAPTIVES = frozenset({"hostages", "prisoners"})
PURPOSES = frozenset({"for", "with"})
PLAIN = (("subject", "actor"), ("object", "thing"), ("to", "recipient"))


@dataclass(frozen=True, slots=True)
class Marker:
    """The words that say that one thing is given for another.

    Attributes:
        entry: its lexicon entry.
        token: "exchange", "return" or "quo".
        verb: the verb that it hangs on; -1 without one.
        other: heads of what stands behind "for".
    """

    entry: Entry
    token: int
    verb: int
    other: tuple[int, ...]


def exchanges(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every exchange of a document, the fullest of each sentence."""
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        if sentence.parsed:
            made = [
                (one, _draft(context, sentence, one)) for one in _markers(context, sentence)
            ]
            drafts = [d for one, d in made if d.roles.filled() or one.entry.lemma == WHOLE]
            found += sorted(drafts, key=lambda d: -len(d.roles.filled()))[:1]
    return tuple(found)


def _markers(context: Context, sentence: Sentence) -> Iterator[Marker]:
    entries = [e for e in context.lexicon.claims.kinds[KIND].entries if e.form == "noun"]
    for token in sentence.tokens:
        before = sentence.tokens[token.i - 1].lower if token.i else ""
        for entry in entries:
            joint = "pro" if entry.lemma == WHOLE else "in"
            if token.lemma == entry.lemma and before == joint and token.dep not in MODIFIERS:
                other = tuple(_behind(sentence, token.i, "for"))
                verb = _governing(sentence, token.i)
                if joint == "pro" or other or verb >= 0:
                    yield Marker(entry, token.i, verb, other)


def _behind(sentence: Sentence, i: int, preposition: str) -> Iterator[int]:
    """Yield the heads behind a preposition below a token, or right behind it."""
    for child in sentence.children[i]:
        if sentence.tokens[child].lower == preposition:
            for below in sentence.children[child]:
                yield from heads(sentence, below)
            return
    if i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower == preposition:
        for below in sentence.children[i + 1]:
            yield from heads(sentence, below)


def _governing(sentence: Sentence, i: int) -> int:
    """Return the verb above a marker; -1 without."""
    at = i
    while sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
        if sentence.tokens[at].pos == "VERB":
            return at
    return -1


def _draft(context: Context, sentence: Sentence, marker: Marker) -> Draft:
    sides = _sides(context, sentence, marker)
    swap = _swap(context, sentence, sides)
    kind = KIND if isinstance(swap, Unknown) else SWAP
    roles = _roles(context, sentence, marker, sides)
    if kind == SWAP:
        roles = replace(roles, target=roles.thing, thing=())
    return Draft(
        kind=kind,
        sentence=sentence,
        trigger=marker.token - (2 if marker.entry.lemma == WHOLE and marker.token > 1 else 1),
        last_trigger=marker.token,
        stands_at=marker.verb,
        why=(marker.entry.why,),
        roles=roles,
        counted=UNKNOWN if kind == KIND else "target",
        swap=swap,
        coding=context.lexicon.claims.kinds[kind].coding,
        flags=("headline",) if sentence.style == "headline" else (),
    )


def _sides(context: Context, sentence: Sentence, marker: Marker) -> dict[str, list[int]]:
    """Return the heads of each role: what is given, what is given back, and who gives."""
    if marker.entry.lemma == WHOLE:
        return {}
    if marker.verb < 0:
        return _without_verb(sentence, marker)
    entry = _verb_entry(context, sentence, marker)
    numbers = context.numbers[sentence.index]
    filled = fill(sentence, marker.verb, entry, numbers)
    sides = {one.role: [h for h in one.heads if h < marker.token] for one in filled}
    back = "in_return" if _gives(entry) else "thing"
    sides[back] = list(marker.other) or _other_deed(sentence, marker.verb)
    if not sides.get("actor"):
        sides["actor"] = _after(sentence, marker, "to")
    return sides


def _gives(entry: Entry) -> bool:
    return dict(entry.slots).get("object", "thing") == "thing"


def _swap(context: Context, sentence: Sentence, sides: dict[str, list[int]]) -> Swap | Unknown:
    """Return both counts where people are given for people, captives among them."""
    given, back = (_people(context, sentence, sides.get(role, [])) for role in GOODS)
    if not given or not back:
        return UNKNOWN
    book = context.lexicon.people.people
    nouns = [sentence.tokens[p.noun].lemma for p in (*given, *back) if p.noun >= 0]
    if not any(book[noun].group in CAPTIVES for noun in nouns if noun in book):
        return UNKNOWN
    return Swap(n_a_to_b=_count(given[0]), n_b_to_a=_count(back[0]))


def _people(context: Context, sentence: Sentence, heads_: list[int]) -> list[Phrase]:
    phrases = [phrase_at(sentence, h, context.numbers[sentence.index]) for h in heads_]
    book = context.lexicon.people
    return [p for p in phrases if is_people(sentence, p, book, strict=True)]


def _count(phrase: Phrase) -> Quantity | Unknown:
    return UNKNOWN if phrase.measured is None else phrase.measured.quantity


def _roles(
    context: Context, sentence: Sentence, marker: Marker, sides: dict[str, list[int]]
) -> Roles:
    roles = Roles(
        **{
            role: _role(context, sentence, found, marker if role in GOODS else None)
            for role, found in sides.items()
        }
    )
    gives = marker.verb >= 0 and _gives(_verb_entry(context, sentence, marker))
    return _with_recipient(context, sentence, roles, marker.other if gives else ())


def _without_verb(sentence: Sentence, marker: Marker) -> dict[str, list[int]]:
    """Return what is given for what, where no verb says who gives: "shells in exchange for"."""
    joint = sentence.tokens[sentence.tokens[marker.token].head]
    above = [] if joint.head == joint.i or not marker.other else [joint.head]
    return {"thing": above, "in_return": list(marker.other)}


def _verb_entry(context: Context, sentence: Sentence, marker: Marker) -> Entry:
    """Return how the governing verb fills the roles; an unknown verb gives its object."""
    lemma = sentence.tokens[marker.verb].lemma
    known = context.lexicon.claims.by_lemma.get(lemma, ())
    own = [entry for entry in known if entry.kind == KIND and entry.form == "verb"]
    if own:
        return own[0]
    return replace(marker.entry, form="verb", lemma=lemma, slots=PLAIN)


def _other_deed(sentence: Sentence, verb: int) -> list[int]:
    """Return the object of the verb that this one is coordinated with."""
    token = sentence.tokens[verb]
    if token.dep != "conj":
        return []
    found = [c for c in sentence.children[token.head] if sentence.tokens[c].dep in OBJECTS]
    return [h for c in found for h in heads(sentence, c)]


def _after(sentence: Sentence, marker: Marker, preposition: str) -> list[int]:
    """Return who gets what is given back: "… for Russian support *to Pyongyang*"."""
    for token in sentence.tokens[marker.token :]:
        if token.lower == preposition and token.dep in {"prep", "dative"}:
            return list(sentence.children[token.i][:1])
    return []


def _role(
    context: Context, sentence: Sentence, found: Iterable[int], marker: Marker | None = None
) -> Role:
    numbers = context.numbers[sentence.index]
    phrases = [phrase_at(sentence, h, numbers) for h in found]
    if marker is not None:
        phrases = [_widened(sentence, phrase, marker) for phrase in phrases]
    return fillers(context, sentence, phrases)


def _widened(sentence: Sentence, phrase: Phrase, marker: Marker) -> Phrase:
    """Take in what a thing is for or comes with: "assistance *with its weapons*"."""
    tokens = sentence.tokens
    limit = marker.token - 1 if phrase.head < marker.token else len(tokens)
    last = phrase.last
    while last + 1 < limit and tokens[last + 1].lower in PURPOSES:
        below = [h for c in sentence.children[last + 1] for h in heads(sentence, c)]
        ends = [phrase_at(sentence, h, ()).last for h in below if h < limit]
        if not ends or max(ends) <= last:
            break
        last = max(ends)
    return replace(phrase, last=last)


def _with_recipient(
    context: Context, sentence: Sentence, roles: Roles, other: tuple[int, ...]
) -> Roles:
    """Name the other side by the word that says whose the return is: "*Russian* support"."""
    if roles.recipient or not other:
        return roles
    for child in sentence.children[other[0]]:
        token = sentence.tokens[child]
        if token.dep in MODIFIERS and token.text[:1].isupper():
            phrase = phrase_at(sentence, child, ())
            span = words(context.parse.document, sentence, phrase)
            filler = Filler(text=context.parse.document.quote(span), span=span)
            return replace(roles, recipient=(filler,))
    return roles
