"""Alliances: two parties bind themselves to each other.

Yes: "Moscow and Pyongyang signed a mutual defence treaty."
Yes: "The alliance between the junta and the militia broke apart."
Yes: "Iran formed an alliance with the Houthis."
No: "Geopolitical alliances matter" names no parties.
No: "The rebel alliance was defeated" names one.
No: "Her partnership with the bank ended" has a person and a bank.
"""

from collections.abc import Iterator

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.fitting import fits
from reportedly.extract.phrases import heads, phrase_at
from reportedly.extract.slots import subject_of
from reportedly.lexicon.claim_book import Entry
from reportedly.model.actor import Role, Roles
from reportedly.model.parse import Sentence

KIND = "alliance"
PARTIES = 2
CAPITAL = frozenset({"PROPN"})
SIDES = frozenset({"between", "with", "among"})
BOTH_SIDES = "between"
OWNERS = frozenset({"poss", "compound", "amod", "nmod"})
OWN = frozenset({"our", "their"})


def alliances(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every alliance of a document that names both parties."""
    kind = context.lexicon.claims.kinds[KIND]
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        if sentence.parsed:
            found += [d for e in kind.entries for d in _of_entry(context, sentence, e)]
    return tuple(found)


def _of_entry(context: Context, sentence: Sentence, entry: Entry) -> Iterator[Draft]:
    for token in sentence.tokens:
        if not fits(sentence, token.i, entry):
            continue
        parties = _parties(sentence, token.i)
        if not _is_bond(sentence, token.i, parties):
            continue
        numbers = context.numbers[sentence.index]
        roles = [fillers(context, sentence, [phrase_at(sentence, p, numbers)]) for p in parties]
        form = fillers(context, sentence, [phrase_at(sentence, token.i, numbers)])
        yield Draft(
            kind=KIND,
            sentence=sentence,
            trigger=token.i,
            why=(entry.why,),
            roles=Roles(actor=_joined(roles[:1]), target=_joined(roles[1:]), thing=form),
            coding=entry.coding,
            flags=("headline",) if sentence.style == "headline" else (),
        )


def _parties(sentence: Sentence, i: int) -> list[int]:
    """Return the parties: behind "between" or "with", and the subject of the verb above."""
    found: list[int] = []
    for child in sentence.children[i]:
        if sentence.tokens[child].lower in SIDES:
            found += [h for b in sentence.children[child] for h in heads(sentence, b)]
            if sentence.tokens[child].lower == BOTH_SIDES and len(found) >= PARTIES:
                return found  # "between the junta and the militia": no name is needed
    if len(found) < PARTIES:
        found = [*_subjects(sentence, i), *found]
    return [p for p in dict.fromkeys(found) if _is_party(sentence, p)]


def _is_bond(sentence: Sentence, i: int, parties: list[int]) -> bool:
    """Say whether the parties are known: two names, or one and a word for the other."""
    if len(parties) >= PARTIES:
        return True
    below = {sentence.tokens[c].lower for c in sentence.children[i]}
    if any("-" in sentence.tokens[p].text.strip("-") for p in parties):
        return True  # "the U.S.-ROK alliance": both names in one word
    one = sentence.tokens[i].tag in {"NN", "NNP"}
    return (one and bool(below & OWN)) or (bool(parties) and bool(below & SIDES))


def _subjects(sentence: Sentence, i: int) -> list[int]:
    """Return the subjects of the verb that has the noun as object, or its owners."""
    owners = [c for c in sentence.children[i] if sentence.tokens[c].dep in OWNERS]
    joined = [
        g for c in owners for g in sentence.children[c] if sentence.tokens[g].dep in OWNERS
    ]
    if any(_is_party(sentence, owner) for owner in owners):
        return [*joined, *owners]
    token = sentence.tokens[i]
    verb = sentence.tokens[token.head]
    if token.dep not in {"dobj", "attr", "pobj"} or verb.pos not in {"VERB", "AUX"}:
        return []
    subject = subject_of(sentence, verb.i)
    return [] if subject < 0 else list(heads(sentence, subject))


def _is_party(sentence: Sentence, i: int) -> bool:
    """Say whether a token names a party: a proper name, or a phrase with one in it."""
    below = (sentence.tokens[c] for c in sentence.children[i])
    return sentence.tokens[i].pos in CAPITAL or any(
        t.pos in CAPITAL or (t.pos == "ADJ" and t.text[:1].isupper()) for t in below
    )


def _joined(roles: list[Role]) -> Role:
    return tuple(filler for role in roles for filler in role)
