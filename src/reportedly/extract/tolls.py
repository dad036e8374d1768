"""Tolls: how many were killed, wounded, captured, displaced or sent.

The words and their slots are the lexicon's (`claims/*.yaml`, family toll); this file turns a
trigger with its slots into a draft.

Yes: "Shelling killed at least 12 people" is killed, at least 12, by nobody named.
Yes: "Over 300 soldiers reportedly killed, 2,700 injured" is two tolls of one group.
Yes: "Kyiv announced the capture of two soldiers" is captured, 2.
No: "Shares were killed on Monday" counts no person.
No: "Troops are under orders to kill themselves" is an order; nobody is counted dead.
No: "The casualties have been severe" gives no figure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from reportedly.extract.adjacent import adjacent
from reportedly.extract.bodies import of_bodies, unhurt
from reportedly.extract.columns import is_header
from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import HARM, UNITS, may_count
from reportedly.extract.elided import elided
from reportedly.extract.fillers import fillers, is_increment, period_at, roles_of
from reportedly.extract.fitting import fits
from reportedly.extract.gapped import gapped
from reportedly.extract.groups import Counted, groups
from reportedly.extract.headlines import harmed, is_person
from reportedly.extract.mentions import BESIDES, is_beside
from reportedly.extract.multiples import alike, multiples
from reportedly.extract.natural import is_natural
from reportedly.extract.phrases import Phrase, has_no, phrase_at, sort_of, victims
from reportedly.extract.reached import over_total, prepositional
from reportedly.extract.recalled import recalled
from reportedly.extract.relisted import relisted
from reportedly.extract.several import SEVERAL, of_several, weighed
from reportedly.extract.slots import Filled, fill
from reportedly.extract.tables import tables
from reportedly.extract.totals import totals
from reportedly.extract.uncounted import uncounted
from reportedly.extract.unsplit import unsplit
from reportedly.extract.whole_war import in_whole_war, is_perfect
from reportedly.lexicon.claim_book import Entry, Kind
from reportedly.model.actor import Role
from reportedly.model.claim import WHOLE_WAR, Period, Victims
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown

MORTAL = "killed"  # beside a person, an unknown trade in a list of dead is a person
STRUCK = "ruling 11"
LOST = "lost"
PRESENT = "23"
NOT = "not"
AGAIN = frozenset({"them", "they"})


def tolls(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every toll of a document."""
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        header = is_header(sentence, context.parse.document)
        if sentence.parsed and not header:
            found += _of_sentence(context, sentence)
    found = sorted([*found, *_fresh(totals(context, found), found)], key=_place)
    rows = tables(context)
    found = sorted([*recalled(context, found), *_fresh(rows, found)], key=_place)
    told = any(draft.kind in HARM and not draft.supporting for draft in found)
    return tuple(draft for draft in found if told or not draft.supporting)


def _of_sentence(context: Context, sentence: Sentence) -> list[Draft]:
    """Return the drafts of one sentence, without those that only weigh harm."""
    drafts = [d for i in range(len(sentence.tokens)) for d in _at(context, sentence, i)]
    drafts = _headlined(context, sentence, drafts)
    own = unsplit(_of_things(context, unhurt(drafts)), context.lexicon.claims)
    own = _distinct(of_bodies(context, own))
    own, more = adjacent(context, sentence, elided(context, own))
    own += more
    own = alike(context, own)
    own += list(_fresh(gapped(context, own), own))
    own += list(_fresh(multiples(context, own), own))
    idle = weighed(sentence)
    return [d for d in own if d.trigger not in idle and d.number not in idle]


def _headlined(context: Context, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a sentence; in a headline, those that name more of the harmed."""
    if sentence.style != "headline":
        return drafts
    for one in harmed(context, sentence):
        old = [d for d in drafts if d.trigger in one.over and d.kind in HARM]
        filled = [Filled("target", "object", one.heads)]
        by = tuple(prepositional(sentence, one.place[0], "by"))
        filled += [Filled("actor", "by", by)] if by else []
        new = list(_drafts(context, sentence, one.place, tuple(filled)))
        if len(_persons(context, new)) > len(_persons(context, old)):
            drafts = sorted([*(d for d in drafts if d not in old), *new], key=_position)
    return drafts


def _persons(context: Context, drafts: list[Draft]) -> list[int]:
    """Return the counted and the persons among those whom drafts name."""
    people = context.lexicon.people.people
    return [
        at
        for draft in drafts
        for at in draft.targets
        if draft.number >= 0 or is_person(draft.sentence, at, people)
    ]


def _position(draft: Draft) -> int:
    return draft.trigger


def _of_things(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Read "destroying 40 vehicles and capturing *27 others*": the others are vehicles."""
    done: list[Draft] = []
    coding = context.lexicon.claims.kinds[LOST].coding
    for one in drafts:
        noun = one.sentence.tokens[one.targets[0]].lower if one.targets else ""
        bare = one.number >= 0 and one.sentence.tokens[one.targets[0]].pos == "NUM"
        things = one.kind == "captured" and (noun == "others" or bare)
        things = things and bool(done) and done[-1].kind == LOST
        roles = replace(one.roles, thing=one.roles.target, target=())
        told = replace(one, kind=LOST, counted="thing", roles=roles, coding=coding)
        done.append(told if things else one)
    return done


def _fresh(more: Iterable[Draft], found: list[Draft]) -> Iterator[Draft]:
    """Yield drafts whose number none of the others has."""
    used = {(d.sentence.index, d.number) for d in found}
    for draft in more:
        key = (draft.sentence.index, draft.number)
        if key not in used:
            used.add(key)
            yield draft


def _place(draft: Draft) -> int:
    return draft.sentence.index


def _at(context: Context, sentence: Sentence, i: int) -> Iterator[Draft]:
    """Yield the drafts of one token, the first entry of each kind that fits."""
    token = sentence.tokens[i]
    book = context.lexicon.claims
    words = dict.fromkeys((token.lemma, token.lower))
    entries = [e for word in words for e in book.by_lemma.get(word, ())]
    done: set[str] = set()
    for entry in entries:
        kind = book.kinds[entry.kind]
        if kind.family != "toll" or entry.kind in done or not fits(sentence, i, entry):
            continue
        if kind.name == MORTAL and is_natural(sentence, i, context.lexicon.people):
            continue
        filled = _filled(context, sentence, (i, entry, kind))
        drafts = list(_drafts(context, sentence, (i, entry, kind), filled))
        if drafts:
            done.add(entry.kind)
        yield from drafts


def _is_listed(
    context: Context, sentence: Sentence, place: tuple[int, Entry, Kind], found: list[Phrase]
) -> bool:
    """Say whether one of several may be counted, so that the others share its article."""
    able = partial(may_count, context, sentence, place)
    return place[2].name in HARM and len(found) > 1 and any(map(able, found))


def _filled(
    context: Context, sentence: Sentence, place: tuple[int, Entry, Kind]
) -> tuple[Filled, ...]:
    """Return the slots of an entry; of those harmed, the ones too that the parser lost."""
    i, entry, kind = place
    found = fill(sentence, i, entry, context.numbers[sentence.index])
    if kind.name not in HARM:
        return found
    people = context.lexicon.people.people
    return tuple(
        replace(one, heads=relisted(sentence, i, one.heads, people))
        if one.role == kind.counted and one.slot != "modifies"
        else one
        for one in found
    )


def _drafts(
    context: Context,
    sentence: Sentence,
    place: tuple[int, Entry, Kind],
    filled: tuple[Filled, ...],
) -> Iterator[Draft]:
    i, entry, kind = place
    numbers = context.numbers[sentence.index]
    counted = "target" if isinstance(kind.counted, Unknown) else kind.counted
    slots = tuple(f for f in filled if f.role == counted)
    book = context.lexicon.numbers
    found = groups(sentence, i, slots, numbers, book)
    listed = _is_listed(context, sentence, place, [p for g in found for p in g.phrases])
    stands = all(group.part for group in found)  # "among the dead were two nurses"
    for group in found:
        if group.part and not stands:
            continue  # "found three mines, including one": the whole counts nobody
        asked = (i, replace(entry, only=frozenset()) if group.part else entry, kind)
        phrases = tuple(
            p for p in group.phrases if may_count(context, sentence, asked, p, listed=listed)
        )
        stands = stands or bool(phrases)
        if phrases and group.quantity.derived and kind.name == MORTAL:
            things = [_is_thing(context, sentence, p) for p in group.phrases]
            phrases = group.phrases if not any(things) else phrases
        if phrases and len(phrases) == len(group.phrases):
            yield _draft(context, sentence, place, (filled, group, counted))
            continue
        if len(phrases) != len(group.phrases) and phrases and group.quantity.derived:
            fewer = replace(group.quantity, n=len(phrases), lo=len(phrases),
                            hi=len(phrases), best=len(phrases))  # fmt: skip
            kept = replace(group, phrases=phrases, quantity=fewer)
            yield _draft(context, sentence, place, (filled, kept, counted))
    yield from _unstated(context, sentence, place, filled)


def _is_thing(context: Context, sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a member of a list is a thing or a deed: "a man and *the theft* of two"."""
    noun = sentence.tokens[phrase.noun] if phrase.noun >= 0 else None
    deeds = context.lexicon.claims.by_lemma.get(noun.lemma, ()) if noun is not None else ()
    known = noun is not None and noun.lemma in context.lexicon.people.people
    deed = any(entry.form == "noun" for entry in deeds) and not known
    return deed or bool(sort_of(sentence, phrase, context.lexicon.people))


def _draft(
    context: Context,
    sentence: Sentence,
    place: tuple[int, Entry, Kind],
    found: tuple[tuple[Filled, ...], Counted, str],
) -> Draft:
    i, entry, kind = place
    filled, group, counted = found
    first = group.phrases[0]
    period = _period(context, sentence, i, first, entry)
    own = first.head in {i, *(h for f in filled if f.slot == "self" for h in f.heads)}
    target = (
        _whose(context, sentence, filled) if own else fillers(context, sentence, group.phrases)
    )
    roles = roles_of(context, sentence, filled, skip=counted)
    return Draft(
        kind=kind.name,
        sentence=sentence,
        trigger=i,
        stands_at=_denied(sentence, i, entry, _hedged(sentence, i, filled, first)),
        targets=tuple(p.noun if p.noun >= 0 else p.head for p in group.phrases),
        why=(*entry.reasons, *(("including",) if group.part else ())),
        roles=replace(roles, **{counted: target}),
        counted=counted,
        count=_quantity(context, sentence, group),
        number=group.number,
        victims=_victims(context, sentence, group),
        period=period,
        increment=is_increment(context, sentence, first),
        coding=entry.coding,
        flags=_flags(context, sentence, i, group, period),
        supporting=entry.supporting,
    )


def _hedged(sentence: Sentence, i: int, filled: tuple[Filled, ...], phrase: Phrase) -> int:
    """Return the verb that says how a total may grow: "would *bring* the toll to 40"; or -1."""
    if not any(f.slot == "figure" and phrase.head in f.heads for f in filled):
        return -1
    verb = sentence.tokens[over_total(sentence, i)].head
    modal = any(sentence.tokens[c].tag == "MD" for c in sentence.children[verb])
    return verb if modal else -1


def _denied(sentence: Sentence, i: int, entry: Entry, place: int) -> int:
    """Return the "not" that is part of a word for harm: "two did *not* survive"; else a place.

    It takes nothing back, so that the claim stands as it does, not as the verb.
    """
    if NOT not in entry.beside:
        return place
    below = (c for c in sentence.children[i] if sentence.tokens[c].dep == "neg")
    return next(below, place)


def _period(
    context: Context, sentence: Sentence, i: int, phrase: Phrase, entry: Entry
) -> Period:
    """Return what time a figure covers; troops that are somewhere are a stock (ruling 23)."""
    found = period_at(context, sentence, i, phrase)
    if found is not Period.UNKNOWN:
        return found
    if entry.ruling == PRESENT:
        return Period.STOCK
    if is_perfect(sentence, i) and in_whole_war(sentence, i, context.lexicon.numbers.wars):
        return Period.CUMULATIVE
    return Period.INTERVAL if of_several(sentence, i) else found


def _flags(
    context: Context, sentence: Sentence, i: int, group: Counted, period: Period
) -> tuple[str, ...]:
    """Return the marks of a toll."""
    headline = ("headline",) if sentence.style == "headline" else ()
    book = context.lexicon.numbers
    beside = any(is_beside(sentence, i, phrase, book) for phrase in group.phrases)
    several = (SEVERAL,) if of_several(sentence, i) else ()
    total = period is Period.CUMULATIVE and in_whole_war(sentence, i, book.wars)
    war = (WHOLE_WAR,) if total else ()
    return (*headline, *((BESIDES,) if beside else ()), *several, *war)


def _quantity(context: Context, sentence: Sentence, group: Counted) -> Quantity:
    """Return how many, with the unit where units or households are counted."""
    first = group.phrases[0]
    if sort_of(sentence, first, context.lexicon.people) in UNITS:
        return replace(group.quantity, unit=sentence.tokens[first.noun].text)
    return group.quantity


def _victims(context: Context, sentence: Sentence, group: Counted) -> Victims:
    """Return who they are; nothing where a list mixes several."""
    said = {victims(sentence, p, context.lexicon.people) for p in group.phrases}
    return next(iter(said)) if len(said) == 1 else Victims()


def _whose(context: Context, sentence: Sentence, filled: tuple[Filled, ...]) -> Role:
    """Return whose casualties, deaths or injuries a counted noun tells of."""
    numbers = context.numbers[sentence.index]
    phrases = [
        phrase_at(sentence, h, numbers)
        for f in filled
        if f.role == "target" and f.slot != "self"
        for h in f.heads
    ]
    return fillers(context, sentence, phrases)


def _unstated(
    context: Context,
    sentence: Sentence,
    place: tuple[int, Entry, Kind],
    filled: tuple[Filled, ...],
) -> Iterator[Draft]:
    """Yield a toll without a figure: "suffered heavy casualties"."""
    i, entry, _ = place
    phrase = phrase_at(sentence, i, context.numbers[sentence.index])
    if phrase.measured is not None or has_no(sentence, i):
        return
    told = uncounted(context, sentence, i, entry)
    if told is not None:
        group = Counted((phrase,), *told)
        yield _draft(context, sentence, place, (filled, group, "target"))


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Keep one draft of a kind for each counted phrase of a sentence, the plainest one."""
    kept: dict[tuple[str, tuple[int, ...]], Draft] = {}
    for draft in drafts:
        key = (draft.kind, (draft.number,) if draft.number >= 0 else draft.targets)
        if key not in kept or _openness(draft) < _openness(kept[key]):
            kept[key] = draft
    counted = {draft.kind for draft in kept.values() if draft.number >= 0}
    return [d for d in kept.values() if d.kind not in counted or not _is_pronoun(d)]


def _is_pronoun(draft: Draft) -> bool:
    """Say whether "them" are those whom the sentence counts: "freed 42, handed *them* over"."""
    tokens = draft.sentence.tokens
    return draft.number < 0 and all(tokens[at].lower in AGAIN for at in draft.targets)


def _openness(draft: Draft) -> tuple[bool, bool]:
    """Order words for one harm: "injured" says more than "shot", and that than "hospital"."""
    return draft.supporting, STRUCK in draft.why
