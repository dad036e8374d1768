"""Tolls counted by a number told before: "and *as many* injured", "twice that number fled".

Yes: "Seven rebels died and just as many were captured" is seven captured, counted by us.
Yes: "17 were killed and twice as many wounded" is 34 wounded.
No: "As many as 60 were killed" is a bound. "As many again will follow" tells of no harm.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.bounding import bounded
from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import HARM, TAKEN
from reportedly.extract.fillers import fillers
from reportedly.extract.phrases import Phrase, victims
from reportedly.extract.quantities import Measured
from reportedly.extract.refigured import recounted, refigured, renamed
from reportedly.extract.slots import head_of_number
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import Unknown

COUNTED = HARM | TAKEN | {"displaced", "casualties"}
HARMED = frozenset({"VBN", "VBD", "JJ", "VBG", "VBP"})
BETWEEN = frozenset({"also", "are", "been", "have", "more", "of", "other", "others", "people",
                     "remain", "reported", "that", "them", "to", "was", "were"})  # fmt: skip
NOUNS = frozenset({"NOUN", "PROPN", "ADV"})
PLURAL = frozenset({"NNS", "NNPS"})
REACH = 5  # tokens from the words to the harm: "as many other people were also hurt"
LONGEST = 4
NEAR = 6  # tokens from "as many" to its noun: "as many police officers"


def multiples(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the tolls of one sentence that count by another figure of it.

    Args:
        context: the document.
        drafts: the tolls of the sentence so far.
    """
    told = [d for d in drafts if d.number >= 0 and not isinstance(d.count, Unknown)]
    if not told:
        return
    sentence = told[0].sentence
    for at in range(told[0].number + 1, len(sentence.tokens)):
        found = _words_at(context, sentence, at)
        before = [d for d in told if d.number < at]
        if found is None or not before:
            continue
        end, times = found
        harm = _harm_behind(context, sentence, end) or _harm_before(context, sentence, at)
        harm = harm or _harm_shared(context, before[-1], (at, end))
        if harm is None or any(d.trigger == harm[0] and d.number >= at for d in drafts):
            continue
        made = _made(context, before[-1], harm, (at, end), times)
        if made is not None:
            yield _called(context, made, end) if harm[0] == before[-1].trigger else made


def alike(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Return the tolls of a sentence, "as many" read where its noun is the subject.

    "Three rebels and *as many police officers* died": small parses count some officers.

    Args:
        context: the document.
        drafts: the tolls of the sentence so far.
    """
    done: list[Draft] = []
    for draft in drafts:
        found = _counted_alike(context, draft) if draft.number < 0 and draft.targets else None
        if found is None:
            done.append(draft)
            continue
        one, (at, end), times = found
        quantity = _times(one.quantity, times)
        if not any(d.number == one.first and d.kind == draft.kind for d in drafts):
            done.append(_first(context, draft, one))
        if quantity is not None:
            done.append(_second(context, draft, (at, end), quantity))
    return done


def _counted_alike(
    context: Context, draft: Draft
) -> tuple[Measured, tuple[int, int], int] | None:
    """Return the number before "and as many", the place of these words, and how many times."""
    sentence, noun = draft.sentence, draft.targets[0]
    for at in range(max(1, noun - NEAR), noun):
        found = _words_at(context, sentence, at)
        if found is None or found[0] > noun or sentence.tokens[at - 1].lower != "and":
            continue
        for one in context.numbers[sentence.index]:
            if one.sort == "count" and head_of_number(sentence, one) == at - 2 > one.last - 1:
                return one, (at, found[0]), found[1]
    return None


def _first(context: Context, draft: Draft, one: Measured) -> Draft:
    return renamed(context, refigured(draft, draft.trigger, one, "multiple"), one)


def _second(
    context: Context, draft: Draft, place: tuple[int, int], quantity: Quantity
) -> Draft:
    sentence, document = draft.sentence, context.parse.document
    span = document.span(sentence.tokens[place[0]].start, sentence.tokens[place[1] - 1].end)
    told = replace(quantity, surface=document.quote(span), span=span, derived=True)
    made = recounted(draft, draft.trigger, (draft.targets[0], place[0]), told, "multiple")
    return _called(context, made, draft.targets[0])


def _words_at(context: Context, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return where words like "twice as many" end, and how many times they mean."""
    tokens = sentence.tokens
    for length in range(min(LONGEST, len(tokens) - at), 0, -1):
        words = tuple(t.lower for t in tokens[at : at + length])
        times = context.lexicon.numbers.multiples.get(words)
        bound = [t.lower for t in tokens[at + length : at + length + 1]] == ["as"]
        longer = at > 0 and words[0] == "as" and tokens[at - 1].lower in {"twice", "times"}
        if times is not None and not bound and not longer:
            return at + length, times
    return None


def _harm_behind(context: Context, sentence: Sentence, end: int) -> tuple[int, Entry] | None:
    for token in sentence.tokens[end : end + REACH]:
        entry = _entry(context, sentence, token.i)
        if entry is not None:
            return token.i, entry
        if token.lower not in BETWEEN and token.pos not in NOUNS:
            return None
    return None


def _harm_before(context: Context, sentence: Sentence, at: int) -> tuple[int, Entry] | None:
    """Return the verb right before: "injuring *as many*", "wounding at least twice as many"."""
    for token in reversed(sentence.tokens[max(0, at - 3) : at]):
        entry = _entry(context, sentence, token.i)
        if entry is not None:
            return token.i, entry
        if token.pos not in {"ADV", "ADP"}:
            return None
    return None


def _called(context: Context, draft: Draft, noun: int) -> Draft:
    """Return a draft whose victims are what the noun behind "as many" calls them."""
    phrase = Phrase(noun, noun, noun, noun)
    told = victims(draft.sentence, phrase, context.lexicon.people)
    return replace(draft, roles=replace(draft.roles, target=fillers(
        context, draft.sentence, (phrase,))), victims=told)  # fmt: skip


def _harm_shared(
    context: Context, base: Draft, place: tuple[int, int]
) -> tuple[int, Entry] | None:
    """Return the verb that counts both: "killed 12 guards and *as many* villagers"."""
    tokens = base.sentence.tokens
    at, end = place
    noun = tokens[end : end + 1]
    people = context.lexicon.people.people
    joined = tokens[at - 1].lower == "and" and base.targets[0] == at - 2
    named = bool(noun) and noun[0].tag in PLURAL and noun[0].lemma in people
    over = tokens[end + 1 : end + 2]
    if not (joined and named) or any(t.pos in {"VERB", "AUX"} for t in over):
        return None
    entry = _entry(context, base.sentence, base.trigger)
    return None if entry is None else (base.trigger, entry)


def _entry(context: Context, sentence: Sentence, i: int) -> Entry | None:
    """Return the plain word for a harm that a token is."""
    token = sentence.tokens[i]
    book = context.lexicon.claims
    if token.tag not in HARMED:
        return None
    found = (*book.by_lemma.get(token.lemma, ()), *book.by_lemma.get(token.lower, ()))
    plain = (e for e in found if e.kind in COUNTED and not e.beside and not e.supporting)
    return next((e for e in plain if e.form != "noun" and not e.object_is | e.only), None)


def _made(
    context: Context,
    base: Draft,
    harm: tuple[int, Entry],
    place: tuple[int, int],
    times: int,
) -> Draft | None:
    quantity = _times(base.count, times)
    if quantity is None:
        return None
    i, entry = harm
    tokens = base.sentence.tokens
    document = context.parse.document
    span = document.span(tokens[place[0]].start, tokens[place[1] - 1].end)
    quantity = replace(quantity, surface=document.quote(span), span=span, derived=True)
    made = recounted(base, i, (place[0], place[0]), quantity, "multiple")
    return replace(
        made,
        kind=entry.kind,
        coding=entry.coding,
        why=(*entry.reasons, "multiple"),
        increment=False,
        supporting=False,
    )


def _times(count: Quantity | Unknown, times: int) -> Quantity | None:
    """Return a count some times over; a vague word is not multiplied."""
    if isinstance(count, Unknown) or count.kind is QuantityKind.VAGUE:
        return None
    if not isinstance(count.n, Unknown):
        return bounded(count.n * times, count.kind)
    if isinstance(count.lo, Unknown) or isinstance(count.hi, Unknown):
        return None
    ends = count.lo * times, count.hi * times
    return Quantity(surface="", lo=ends[0], hi=ends[1], kind=QuantityKind.RANGE)
