"""Exchanges: X gives A to Y, and Y gives B in return; one record with both directions.

The words of a deal make the record (`deals`); this file turns its sides into roles.

Yes: "Pyongyang supplies shells in exchange for Russian oil."
Yes: "Minsk receives loans in return for its bases" (the receiver is the actor who gives B).
Yes: "Troops deployed in exchange for technical support" (what is given is the subject).
Yes: "Baku sends gas. In return, Belgrade sends arms" (two sentences, one record).
No: "The stock exchange closed early."
No: "They exchanged fire."
No: "He swapped his prisoners for theirs" is a prisoner swap.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.bargains import GOODS, WHOLE, Deal, Place
from reportedly.extract.context import Context, Draft
from reportedly.extract.deals import deals
from reportedly.extract.deeds import GIVING, KIND, behind
from reportedly.extract.fillers import fillers
from reportedly.extract.outlooks import put_forward
from reportedly.extract.parties import is_party
from reportedly.extract.phrases import Phrase, heads, is_people, phrase_at, words
from reportedly.extract.trees import below
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.claim import Swap
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN, Unknown

MODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})
SWAP, RETURNED, RELEASE = "prisoner_swap", "returned", "release"
CAPTIVES = frozenset({"hostages", "prisoners"})
PURPOSES = frozenset({"for", "with"})
REACH = "to"


def exchanges(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every exchange of a document, the fullest of each sentence."""
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        if sentence.parsed:
            drafts = [_draft(context, sentence, deal) for deal in deals(context, sentence)]
            kept = [d for d in drafts if d.roles.filled() or WHOLE in d.why]
            found += sorted(kept, key=lambda d: -len(d.roles.filled()))[:1]
    return tuple(found)


def _draft(context: Context, sentence: Sentence, deal: Deal) -> Draft:
    swap = _swap(context, deal)
    kind = KIND if isinstance(swap, Unknown) else SWAP
    roles = _roles(context, deal)
    if kind == SWAP:
        roles = replace(roles, target=roles.thing, thing=())
    return Draft(
        kind=kind,
        sentence=sentence,
        trigger=deal.first,
        last_trigger=deal.last,
        stands_at=deal.stands_at,
        why=(deal.entry.why,),
        roles=roles,
        counted=UNKNOWN if kind == KIND else "target",
        swap=swap,
        coding=context.lexicon.claims.kinds[kind].coding,
        status=put_forward(context, deal.sentence, deal.stands_at),
        flags=("headline",) if sentence.style == "headline" else (),
    )


def _swap(context: Context, deal: Deal) -> Swap | Unknown:
    """Return both counts where people are given for people, captives among them."""
    given, back = (_people(context, deal.places(role)) for role in GOODS)
    if not given or not back:
        return UNKNOWN
    book = context.lexicon.people.people
    nouns = [s.tokens[p.noun].lemma for s, p in (*given, *back) if p.noun >= 0]
    captive = any(book[noun].group in CAPTIVES for noun in nouns if noun in book)
    if not captive and not _is_release(context, deal):
        return UNKNOWN
    return Swap(n_a_to_b=_count(given[0][1]), n_b_to_a=_count(back[0][1]))


def _is_release(context: Context, deal: Deal) -> bool:
    """Say whether the deal's verb frees people: "released 30 rebels in exchange for …"."""
    if any(s.tokens[h].lemma == RELEASE for role in GOODS for s, h in deal.places(role)):
        return True
    verb = deal.sentence.tokens[deal.stands_at].lemma if deal.stands_at >= 0 else ""
    entries = context.lexicon.claims.by_lemma.get(verb, ())
    return any(e.kind == RETURNED and e.form == "verb" for e in entries)


def _people(context: Context, places: tuple[Place, ...]) -> list[tuple[Sentence, Phrase]]:
    meant = [(s, n) for s, h in places for n in _freed(s, h)]
    phrases = [(s, phrase_at(s, h, context.numbers[s.index])) for s, h in meant]
    book = context.lexicon.people
    return [(s, p) for s, p in phrases if is_people(s, p, book, strict=True)]


def _freed(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield who is meant by "the release of *30 commanders*", else the head itself."""
    people = [h for c in behind(sentence, head, "of") for h in heads(sentence, c)]
    yield from people if sentence.tokens[head].lemma == RELEASE and people else (head,)


def _count(phrase: Phrase) -> Quantity | Unknown:
    return UNKNOWN if phrase.measured is None else phrase.measured.quantity


def _roles(context: Context, deal: Deal) -> Roles:
    roles = Roles(
        **{
            role: tuple(f for place in places for f in _filler(context, deal, role, place))
            for role, places in deal.sides
        }
    )
    return _with_recipient(context, deal, roles)


def _filler(context: Context, deal: Deal, role: str, place: Place) -> Role:
    sentence, head = place
    if _is_act(sentence, head):
        phrase = _act(sentence, head)
    else:
        phrase = phrase_at(sentence, head, context.numbers[sentence.index])
    if role in GOODS:
        phrase = _widened(context, _cut(context, sentence, phrase), deal, sentence)
    elif phrase.last > head and sentence.tokens[phrase.last].dep == "case":
        phrase = replace(phrase, last=phrase.last - 1)
    return fillers(context, sentence, [phrase])


def _is_act(sentence: Sentence, head: int) -> bool:
    """Say whether what is given is an act: "in return for *leasing its coast*"."""
    token = sentence.tokens[head]
    return token.dep == "pcomp" and token.tag == "VBG"


def _act(sentence: Sentence, head: int) -> Phrase:
    last = max(i for i in below(sentence, head) if sentence.tokens[i].pos != "PUNCT")
    return Phrase(head=head, noun=head, first=head, last=last)


def _cut(context: Context, sentence: Sentence, phrase: Phrase) -> Phrase:
    """Leave out a side that the parser hung on a thing: "guarantees *from Brussels*"."""
    ends = [
        child - 1
        for child in sentence.children[phrase.head]
        if sentence.tokens[child].lower == GIVING and _leads_to_party(context, sentence, child)
    ]
    return replace(phrase, last=max(phrase.head, min([phrase.last, *ends])))


def _leads_to_party(context: Context, sentence: Sentence, preposition: int) -> bool:
    return any(is_party(context, sentence, c) for c in sentence.children[preposition])


def _widened(context: Context, phrase: Phrase, deal: Deal, sentence: Sentence) -> Phrase:
    """Take in what a thing is for or comes with: "assistance *with its weapons*"."""
    tokens = sentence.tokens
    before = sentence is deal.sentence and phrase.head < deal.first
    limit = deal.first if before else len(tokens)
    taken = {h for _, held in deal.sides for s, h in held if s is sentence}
    both = deal.places("actor") and deal.places("recipient")
    leading = PURPOSES | ({REACH} if both else set())
    last = phrase.last
    while last + 1 < limit and tokens[last + 1].lower in leading:
        found = [h for c in sentence.children[last + 1] for h in heads(sentence, c)]
        to_side = tokens[last + 1].lower == REACH and _leads_to_party(
            context, sentence, last + 1
        )
        ends = [phrase_at(sentence, h, ()).last for h in found if h < limit]
        if to_side or taken & set(found) or not ends or max(ends) <= last:
            break
        last = max(ends)
    return replace(phrase, last=last)


def _with_recipient(context: Context, deal: Deal, roles: Roles) -> Roles:
    """Name the other side by the word that says whose the return is: "*Russian* support"."""
    places = deal.places("in_return")
    if roles.recipient or deal.gets or not places:
        return roles
    sentence, head = places[0]
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        if token.dep in MODIFIERS and token.text[:1].isupper():
            span = words(context.parse.document, sentence, phrase_at(sentence, child, ()))
            filler = Filler(text=context.parse.document.quote(span), span=span)
            return replace(roles, recipient=(filler,))
    return roles
