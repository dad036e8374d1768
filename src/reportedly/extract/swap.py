"""Prisoner swaps: captives, hostages or bodies that change hands, both counts kept.

Yes: "Russia and Ukraine swapped 157 prisoners each" gives 157 both ways.
Yes: "The capture raised the possibility of a prisoner swap" is possible, without a count.
Yes: "They exchanged 20 captives for 35 detainees" gives 20 and 35.
No: "The banks agreed on a currency swap."
No: "The prisoners swapped stories."
No: "They exchanged fire across the border."
"""

from collections.abc import Iterator
from itertools import pairwise

from reportedly.extract.bounding import bounded
from reportedly.extract.brokers import broker
from reportedly.extract.context import Context, Draft
from reportedly.extract.counts import Freed, both_ways, count_of, freed, is_given_for
from reportedly.extract.deeds import behind
from reportedly.extract.fillers import fillers, roles_of
from reportedly.extract.fitting import fits
from reportedly.extract.outlooks import called_off, refuser
from reportedly.extract.phrases import Phrase, heads, is_people, phrase_at
from reportedly.extract.slots import OBJECTS, fill
from reportedly.lexicon.claim_book import Entry
from reportedly.model.actor import Role, Roles
from reportedly.model.claim import Swap
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown

KIND = "prisoner_swap"
GROUPS = frozenset({"hostages", "prisoners"})
BODIES = frozenset({"body", "remains", "corpse"})
HELD = frozenset({"abducted", "captive", "captured", "detained", "imprisoned", "jailed",
                  "abduct", "capture", "detain", "imprison", "jail"})  # fmt: skip
MARKED = frozenset({"exchange", "return"})
TOTAL = frozenset({"total", "altogether"})
CHANGES = frozenset({"exchange", "swap", "trade"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})


def swaps(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every prisoner swap of a document."""
    kind = context.lexicon.claims.kinds[KIND]
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        if sentence.parsed:
            drafts = [d for entry in kind.entries for d in _of_entry(context, sentence, entry)]
            found += sorted(drafts, key=lambda d: d.trigger)[:1]
    return tuple(found)


def _of_entry(context: Context, sentence: Sentence, entry: Entry) -> Iterator[Draft]:
    for token in sentence.tokens:
        if not fits(sentence, token.i, entry):
            continue
        two = freed(context, sentence) if entry.form == "noun" else None
        if two is not None and token.lemma in CHANGES:
            yield _of_deeds(context, sentence, (token.i, entry), two)
            continue
        captives = _captives(context, sentence, token.i, entry)
        freeing = entry.form == "verb" and token.lemma not in CHANGES
        captives = captives or (_freed_one(context, sentence, token.i) if freeing else ())
        if captives and (not freeing or _for_people(context, sentence, token.i, captives)):
            yield _draft(context, sentence, (token.i, entry), captives)


def _of_deeds(
    context: Context, sentence: Sentence, place: tuple[int, Entry], two: tuple[Freed, Freed]
) -> Draft:
    """Return the swap of "A freed 64 soldiers and B freed 32 fighters in a swap"."""
    numbers = context.numbers[sentence.index]
    first, second = two

    def side(*found: tuple[int, ...]) -> Role:
        held = next((f for f in found if f), ())
        return fillers(context, sentence, [phrase_at(sentence, h, numbers) for h in held])

    i, entry = place
    return Draft(
        kind=KIND,
        sentence=sentence,
        trigger=i,
        why=(entry.why,),
        roles=Roles(
            actor=side(first.deed.giver, second.deed.taker),
            recipient=side(first.deed.taker, second.deed.giver),
            target=fillers(context, sentence, [first.phrase]),
            in_return=fillers(context, sentence, [second.phrase]),
            mediator=broker(context, sentence, i),
        ),
        counted="target",
        swap=Swap(n_a_to_b=count_of(first.phrase), n_b_to_a=count_of(second.phrase)),
        coding=entry.coding,
        status=called_off(context, sentence, i),
        flags=("headline",) if sentence.style == "headline" else (),
    )


def _captives(context: Context, sentence: Sentence, i: int, entry: Entry) -> tuple[Phrase, ...]:
    """Return the phrases that name the captives: object, "of", or the word before."""
    numbers = context.numbers[sentence.index]
    places: list[int] = []
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if entry.form == "verb" and token.dep in _undergoers(sentence, i):
            places += heads(sentence, child)
        if entry.form == "noun" and token.dep in MODIFIERS:
            places.append(child)
        if entry.form == "noun" and token.lower == "of":
            places += [h for b in sentence.children[child] for h in heads(sentence, b)]
    phrases = [phrase_at(sentence, place, numbers) for place in places]
    return tuple(p for p in phrases if _is_captive(context, sentence, p))


def _freed_one(context: Context, sentence: Sentence, i: int) -> tuple[Phrase, ...]:
    """Return a single person who is freed: "*a sailor* was freed for a dealer"."""
    numbers = context.numbers[sentence.index]
    found = [
        c for c in sentence.children[i] if sentence.tokens[c].dep in _undergoers(sentence, i)
    ]
    phrases = [phrase_at(sentence, c, numbers) for c in found]
    book = context.lexicon.people
    return tuple(p for p in phrases if is_people(sentence, p, book, strict=True))


def _for_people(
    context: Context, sentence: Sentence, i: int, captives: tuple[Phrase, ...]
) -> bool:
    """Say whether people are freed for people: "freed 54 soldiers *for 30 detainees*"."""
    if any(sentence.tokens[c].lemma in MARKED for at in sentence.children[i]
           for c in sentence.children[at]):  # fmt: skip
        return False  # "freed ten in exchange for twenty" is read by its marker
    numbers = context.numbers[sentence.index]
    places = (i, *(p.head for p in captives))
    found = [
        h for at in places for c in behind(sentence, at, "for") for h in heads(sentence, c)
    ]
    phrases = [phrase_at(sentence, h, numbers) for h in found]
    return any(is_people(sentence, p, context.lexicon.people, strict=True) for p in phrases)


def _undergoers(sentence: Sentence, i: int) -> frozenset[str]:
    """Return who a verb of swapping is done to; headlines drop the auxiliary of a passive."""
    below = [sentence.tokens[c] for c in sentence.children[i]]
    active = any(t.dep in OBJECTS or t.lemma == "have" for t in below)
    bare = sentence.tokens[i].tag == "VBN" and not active
    return OBJECTS | {"nsubjpass"} | ({"nsubj"} if bare else frozenset())


def _is_captive(context: Context, sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.noun < 0:
        return False
    token = sentence.tokens[phrase.noun]
    said = context.lexicon.people.people.get(token.lemma)
    held = any(sentence.tokens[c].lemma in HELD for c in sentence.children[phrase.noun])
    captive = said is not None and (said.group in GROUPS or held)
    people = is_people(sentence, phrase, context.lexicon.people)
    counted = phrase.measured is not None and people and token.pos != "PROPN"
    return captive or token.lemma in BODIES or counted


def _draft(
    context: Context,
    sentence: Sentence,
    place: tuple[int, Entry],
    captives: tuple[Phrase, ...],
) -> Draft:
    i, entry = place
    first = captives[0]
    equal = _is_equal(sentence, i)
    pair = None if equal else both_ways(sentence, context.numbers[sentence.index])
    mine, back = pair or (_counted(context, sentence, first), UNKNOWN)
    if pair is None and any(t.lower in TOTAL for t in sentence.tokens[: first.last + 1]):
        mine = UNKNOWN  # "a total of 410": nobody says how many went which way (R6b)
    back = _given_back(context, sentence, i, mine) if isinstance(back, Unknown) else back
    roles = roles_of(
        context,
        sentence,
        fill(sentence, i, entry, context.numbers[sentence.index]),
        skip="target",
    )
    parties = _parties(context, sentence, i, roles)
    modifier = sentence.tokens[first.head].dep in MODIFIERS
    target = _meant(context, sentence, i) if modifier else fillers(context, sentence, captives)
    return Draft(
        kind=KIND,
        sentence=sentence,
        trigger=i,
        why=(entry.why,),
        roles=Roles(
            actor=parties[:1],
            recipient=parties[1:2],
            target=target,
            mediator=broker(context, sentence, i),
        ),
        counted="target",
        count=UNKNOWN,
        swap=Swap(
            n_a_to_b=mine,
            n_b_to_a=back,
            remains=any(sentence.tokens[p.noun].lemma in BODIES for p in captives),
        ),
        coding=entry.coding,
        status=called_off(context, sentence, i),
        flags=("headline",) if sentence.style == "headline" else (),
    )


def _counted(context: Context, sentence: Sentence, phrase: Phrase) -> Quantity | Unknown:
    """Return how many captives a phrase names: its number, or one for "a sailor"."""
    single = phrase.noun >= 0 and sentence.tokens[phrase.noun].tag == "NN"
    people = is_people(sentence, phrase, context.lexicon.people, strict=True)
    modifier = sentence.tokens[phrase.head].dep in MODIFIERS
    alone = single and people and not modifier and phrase.measured is None
    return bounded(1, QuantityKind.EXACT) if alone else count_of(phrase)


def _parties(context: Context, sentence: Sentence, i: int, roles: Roles) -> Role:
    """Return the two sides: coordinated subjects, "between A and B", or subject and "with"."""
    numbers = context.numbers[sentence.index]
    found: list[int] = []
    for child in sentence.children[i]:
        if sentence.tokens[child].lower in {"between", "with"}:
            found += [h for b in sentence.children[child] for h in heads(sentence, b)]
    if not roles.actor and not found:
        found = [h for h in (refuser(context, sentence, i),) if h >= 0]
    other = fillers(context, sentence, [phrase_at(sentence, h, numbers) for h in found])
    return (*roles.actor, *other)


def _given_back(
    context: Context, sentence: Sentence, i: int, mine: Quantity | Unknown
) -> Quantity | Unknown:
    """Return the count of the other direction: "for 35 detainees", "157 each"."""
    tokens = sentence.tokens
    numbers = [m for m in context.numbers[sentence.index] if m.sort == "count"]
    counted = [m for m in numbers if not isinstance(mine, Unknown) and m.quantity != mine]
    if _is_equal(sentence, i):
        return mine
    for one in counted:
        if is_given_for(sentence, one.first):
            return one.quantity
    each = any(token.lower in {"each", "apiece"} for token in tokens[i:])
    return mine if each else _one_for(context, sentence, i)


def _is_equal(sentence: Sentence, i: int) -> bool:
    """Say whether as many are given back: "for *an equal number* of detainees"."""
    words = [t.lower for t in sentence.tokens[i:]]
    pairs = set(pairwise(words))
    return bool(pairs & {("equal", "number"), ("same", "number"), ("as", "many")})


def _one_for(context: Context, sentence: Sentence, i: int) -> Quantity | Unknown:
    """Return one where a single person is given back: "for *a diplomat*"."""
    for head in behind(sentence, i, "for"):
        phrase = phrase_at(sentence, head, ())
        single = sentence.tokens[head].tag == "NN" and phrase.measured is None
        if single and is_people(sentence, phrase, context.lexicon.people, strict=True):
            return bounded(1, QuantityKind.EXACT)
    return UNKNOWN


def _meant(context: Context, sentence: Sentence, i: int) -> Role:
    """Return the captives that a bare "prisoner swap" is about: named in the same sentence."""
    numbers = context.numbers[sentence.index]
    tokens = sentence.tokens
    for at in range(i - 1, -1, -1):
        token = tokens[at]
        if token.dep in OBJECTS and token.tag in {"NNS", "NNPS"}:
            phrase = phrase_at(sentence, at, numbers)
            if is_people(sentence, phrase, context.lexicon.people):
                return fillers(context, sentence, [phrase])
        if token.dep == "poss" and token.lower in {"their", "his", "her"}:
            return fillers(context, sentence, [Phrase(at, at, at, at)])
    return ()
