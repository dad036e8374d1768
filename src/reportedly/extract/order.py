"""Orders: X orders Y to do Z. The act itself has not happened; nobody in it is counted.

Yes: "The general ordered his troops to hold the bridge" (actor, recipient, thing).
Yes: "Soldiers, reportedly under orders to kill themselves" (recipient and thing; actor open).
Yes: "Fighters were instructed to leave the town."
No: "Law and order broke down."
No: "He ordered a coffee" has no act that is ordered.
No: "In order to win, they waited."
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers, roles_of
from reportedly.extract.fitting import fits
from reportedly.extract.phrases import Phrase, phrase_at
from reportedly.extract.slots import fill
from reportedly.lexicon.claim_book import Entry
from reportedly.model.actor import Role
from reportedly.model.claim import Status
from reportedly.model.parse import Sentence

KIND = "order"
CLAUSES = frozenset({"xcomp", "ccomp", "acl", "relcl", "advcl"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def orders(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every order of a document."""
    kind = context.lexicon.claims.kinds[KIND]
    found: list[Draft] = []
    for sentence in context.parse.sentences:
        if sentence.parsed:
            for entry in kind.entries:
                found += _of_entry(context, sentence, entry)
    return tuple(found)


def _of_entry(context: Context, sentence: Sentence, entry: Entry) -> Iterator[Draft]:
    for token in sentence.tokens:
        clause = _clause(sentence, token.i)
        if clause < 0 or not fits(sentence, token.i, entry) or _in_order_to(sentence, token.i):
            continue
        numbers = context.numbers[sentence.index]
        roles = roles_of(
            context, sentence, fill(sentence, token.i, entry, numbers), skip="thing"
        )
        thing = fillers(context, sentence, [_act(sentence, clause)])
        if entry.form == "noun":
            roles = replace(roles, recipient=_under(context, sentence, token.i))
        yield Draft(
            kind=KIND,
            sentence=sentence,
            trigger=token.i,
            why=(entry.why,),
            roles=replace(roles, thing=thing),
            coding=entry.coding,
            status=Status.ORDERED,
            flags=("headline",) if sentence.style == "headline" else (),
        )


def _clause(sentence: Sentence, i: int) -> int:
    """Return the infinitive that is ordered; -1 without."""
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        verbal = token.dep in CLAUSES and token.pos in {"VERB", "AUX"}
        if verbal and child > i and _to(sentence, child) >= 0:
            return child
    return -1


def _to(sentence: Sentence, verb: int) -> int:
    """Return the "to" before an infinitive; -1 without."""
    found = (
        c for c in sentence.children[verb] if sentence.tokens[c].lower == "to" and c < verb
    )
    return next(found, -1)


def _in_order_to(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i - 1].lower == "in" and sentence.tokens[i].text == "order"


def _act(sentence: Sentence, clause: int) -> Phrase:
    """Return the words of the act, to the end of its clause."""
    to = _to(sentence, clause)
    last = clause
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].pos != "PUNCT":
        last += 1
    return Phrase(head=clause, noun=clause, first=to + 1, last=last)


def _under(context: Context, sentence: Sentence, i: int) -> Role:
    """Return who is "under orders": the noun before, over adverbs and commas."""
    at = i - 1
    while at >= 0 and sentence.tokens[at].pos in {"ADP", "ADV", "PUNCT", "AUX", "DET"}:
        at -= 1
    if at < 0 or sentence.tokens[at].pos not in NOMINAL:
        return ()
    return fillers(
        context, sentence, [phrase_at(sentence, at, context.numbers[sentence.index])]
    )
