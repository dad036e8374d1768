"""Mentions: a group told of besides those before it.

"They arrested a courier. They also arrested two guards": the guards are told of besides the
courier, so that one voice's toll of one incident is three.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from reportedly.extract.neighbours import REFLEXIVE
from reportedly.extract.phrases import Phrase
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.claim import Claim, VictimRole
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown

BESIDES, SOME = "besides", "some"
ENDS = frozenset({"of", "from", "in", "who", "including", "belonging"})
TAKEN = frozenset({"captured", "detained"})
COMMON = TAKEN | {"killed", "wounded"}  # what a raid does; a kidnapping is another's deed


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


def told(claims: tuple[Claim, ...], everyone: frozenset[str]) -> tuple[Claim, ...]:
    """Return the claims with "besides" where it adds, and "some" where others count more.

    "Killing two and wounding nine others" tells the nine from the dead, not from other wounded;
    and who "also died" is one of the seven people whom the text has counted before.

    Args:
        claims: of one document.
        everyone: nouns that leave nobody out.
    """
    counted = (claim for claim in claims if not isinstance(claim.count, Unknown))
    tolls = sorted(counted, key=lambda claim: claim.trigger.start)
    place = {claim.id: at for at, claim in enumerate(tolls)}
    wholes = [claim for claim in tolls if _is_total(claim, everyone)]
    return tuple(
        _narrow(_told(claim, tolls[: place[claim.id]], everyone), wholes, everyone)
        if claim.id in place
        else claim
        for claim in claims
    )


def _narrow(claim: Claim, wholes: Sequence[Claim], everyone: frozenset[str]) -> Claim:
    """Return a toll with a mark where its words are of some of those whom another counts."""
    if (
        _is_total(claim, everyone)
        or _is_self(claim)
        or not any(_is_of(claim, whole) for whole in wholes)
    ):
        return claim
    return replace(claim, flags=tuple(sorted({*claim.flags, SOME})))


def _is_self(claim: Claim) -> bool:
    """Say whether who did it is counted: "three and *himself*" has him not of the three."""
    return any(filler.text.lower().endswith(REFLEXIVE) for filler in claim.counted_role)


def _is_of(claim: Claim, whole: Claim) -> bool:
    """Say whether a figure can be of some of those counted: fighters are no civilians."""
    if claim.kind != whole.kind or whole.id == claim.id or _least(whole) <= _least(claim):
        return False
    roles = {claim.victims.role, whole.victims.role}
    return not {VictimRole.CIVILIAN, VictimRole.COMBATANT} <= roles


def _least(claim: Claim) -> Number:
    count = claim.count
    if isinstance(count, Unknown):
        return 0
    return next((end for end in (count.lo, count.hi) if not isinstance(end, Unknown)), 0)


def _told(claim: Claim, before: Sequence[Claim], everyone: frozenset[str]) -> Claim:
    """Return a toll without "besides" where it adds to none before it."""
    if BESIDES not in claim.flags:
        return claim
    told_of = [one for one in before if one.kind == claim.kind or one.kind in COMMON]
    near = [one for one in told_of if one.span == told_of[-1].span or one.span == claim.span]
    last = any(_family(one) == _family(claim) for one in near)
    own = (one for one in before if _family(one) == _family(claim))
    if last and not any(_is_total(one, everyone) for one in own):
        return claim
    return replace(claim, flags=tuple(flag for flag in claim.flags if flag != BESIDES))


def _is_total(claim: Claim, everyone: frozenset[str]) -> bool:
    """Say whether a figure is of all who were harmed: "seven people", "12 Norvians"."""
    single = isinstance(claim.count, Unknown) or claim.count.hi == 1
    if single or claim.increment or BESIDES in claim.flags:
        return False
    role = claim.counted_role
    if len(role) != 1:
        return not role
    noun = _noun(role[0].text)
    nation = noun[:1].isupper() and noun.endswith("s")
    return noun.lower() in everyone or nation or not noun or noun[0].isdigit()


def _noun(words: str) -> str:
    """Return the last word of a phrase, before "of", "from" and the like."""
    own = list(takewhile(lambda word: word not in ENDS, words.split()))
    return own[-1].strip(",;") if own else ""


def _family(claim: Claim) -> str:
    return "taken" if claim.kind in TAKEN else claim.kind
