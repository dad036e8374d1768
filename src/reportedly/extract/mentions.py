"""Mentions: a group told of besides those before it.

"They arrested a courier. They also arrested two guards": the guards are told of besides the
courier, so that one voice's toll of one incident is three.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.extract.phrases import Phrase
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.claim import Claim
from reportedly.model.parse import Sentence
from reportedly.model.unknown import Unknown

BESIDES = "besides"
TAKEN = frozenset({"captured", "detained", "abducted"})


def is_beside(sentence: Sentence, i: int, phrase: Phrase, book: NumberBook) -> bool:
    """Say whether words tell a group apart from one before: "also", "another", "two others".

    Args:
        sentence: where the trigger stands.
        i: the trigger.
        phrase: the group.
        book: number words.
    """
    tokens = sentence.tokens
    own = range(phrase.first, max(phrase.noun, phrase.head, phrase.first) + 1)
    noun = any((tokens[at].lower, "noun") in book.increments for at in own)
    verb = any((tokens[c].lower, "verb") in book.increments for c in sentence.children[i])
    return noun or verb or _is_more(sentence, phrase, book)


def _is_more(sentence: Sentence, phrase: Phrase, book: NumberBook) -> bool:
    """Say whether a number stands beside a word of increment: "two more"."""
    one = phrase.measured
    if one is None:
        return False
    behind = sentence.tokens[one.last + 1 : one.last + 3]
    than = any(token.lower == "than" for token in behind)
    return not than and any((t.lower, "after") in book.increments for t in behind[:1])


def told(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims with "besides" where it is of the toll before.

    "Killing two and wounding nine others" tells the nine from the dead, not from other wounded.

    Args:
        claims: of one document.
    """
    counted = (claim for claim in claims if not isinstance(claim.count, Unknown))
    tolls = sorted(counted, key=lambda claim: claim.trigger.start)
    place = {claim.id: at for at, claim in enumerate(tolls)}
    return tuple(
        _told(claim, tolls[: place[claim.id]]) if claim.id in place else claim
        for claim in claims
    )


def _told(claim: Claim, before: Sequence[Claim]) -> Claim:
    """Return a toll without "besides" where the toll before it is of another family."""
    if BESIDES not in claim.flags or (before and _family(before[-1]) == _family(claim)):
        return claim
    return replace(claim, flags=tuple(flag for flag in claim.flags if flag != BESIDES))


def _family(claim: Claim) -> str:
    return "taken" if claim.kind in TAKEN else claim.kind
