"""Mentions: where a text names or describes a single victim, and what sets him apart.

"A 19-year-old man", "the victim", "he" and "Ali Khan, 19" may be one person; "another man" and
"a 23-year-old" are not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import Unknown, known
from reportedly.reconcile.drift import STRUCK
from reportedly.reconcile.wording import (
    FULL_NAME,
    SEXES,
    WORD,
    called,
    describes,
    one_person,
)

AGE = re.compile(
    r"\b(?P<of>\d{1,3})[\s-](?P<unit>year|month|week|day)s?[\s-]old\b"
    r"|, (?:aged? )?(?P<beside>\d{1,3})(?=[,.;)]|$| of\b)"
    r"|\((?P<in>\d{1,3})\)"
)
REST = re.compile(r"\b(?:others?|another|more|additional|else)\b", re.IGNORECASE)
ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth)\b", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|this|that|these|those)\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
INDEFINITE = re.compile(r"\b(?:an?|another)\W*$", re.IGNORECASE)
PRONOUNS = frozenset({*SEXES, "i", "who", "it"})
SELVES = frozenset(word for word in SEXES if word.endswith("self"))
BEFORE, BEHIND = 24, 14  # characters around the words: articles, and an age set off by commas


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The words for one person in one claim.

    Attributes:
        claim: the claim.
        start: where the words begin.
        names: the words of a proper name, in lower case.
        age: a figure with its unit ("19 year").
        sex: "men", "women" or nothing.
        noun: what the person is called, in one word; nothing for a pronoun or a name.
        points: a pronoun or a definite description: somebody told of before.
        apart: told to be another than those before.
        headline: stands in a headline, which only renders the body.
        pronoun: "he", "who", "herself".
    """

    claim: Claim
    start: int
    names: frozenset[str]
    age: str
    sex: str
    noun: str
    points: bool
    apart: bool
    headline: bool
    pronoun: bool = False

    @property
    def dead(self) -> bool:
        """Whether the person is told to have been killed."""
        return self.claim.kind == "killed"

    @property
    def struck(self) -> bool:
        """Whether the person was hit, and the words leave open with what end."""
        return STRUCK in self.claim.why


def mentions(claims: Iterable[Claim]) -> tuple[Mention, ...]:
    """Return every mention of a single person, those of the body first, in their order."""
    found = [one for claim in claims for one in _of(claim)]
    return tuple(sorted(found, key=lambda one: (one.headline, one.start, one.claim.id)))


def differ(left: Mention, right: Mention) -> bool:
    """Say whether two mentions cannot be of one person: by name, age, sex or deed."""
    full = max(len(left.names), len(right.names)) >= FULL_NAME
    if left.names and right.names and full and not one_person(left.names, right.names):
        return True
    if _did(left, right) or _did(right, left):
        return True
    return _unlike(left.age, right.age) or _unlike(left.sex, right.sex)


def _did(left: Mention, right: Mention) -> bool:
    """Say whether one is named as who harmed the other."""
    return any(left.names & _words(actor) for actor in right.claim.roles.actor)


def told_apart(left: Mention, right: Mention) -> bool:
    """Say whether one sentence tells two persons: "a man and a woman", "he shot a guard"."""
    if left.claim.span != right.claim.span or left.start == right.start:
        return False
    return not (left.points or right.points)


def others(left: Claim, right: Claim) -> bool:
    """Say whether two claims each tell of one person, and of two in all."""
    ours, theirs = mentions((left,)), mentions((right,))
    return len(ours) == len(theirs) == 1 and differ(ours[0], theirs[0])


def is_rest(claim: Claim) -> bool:
    """Say whether a claim counts those who are left: "three others", "another four"."""
    return claim.increment or any(
        REST.search(filler.text) or REST.search(_before(claim, filler)[-12:])
        for filler in claim.counted_role
    )


def is_new(claim: Claim) -> bool:
    """Say whether a claim brings in the one whom it counts: "*a* male", "*another* man"."""
    role = claim.counted_role
    return len(role) == 1 and bool(INDEFINITE.search(_before(claim, role[0])))


def _of(claim: Claim) -> Iterator[Mention]:
    role = claim.counted_role
    count = claim.count
    if isinstance(count, Unknown) or count.kind is not QuantityKind.EXACT:
        return
    bare = len(role) == 1 and role[0].text == count.surface
    if count.n != len(role) or bare:
        return
    for filler in role:
        if not isinstance(filler.span, Unknown):
            yield _mention(claim, filler, filler.span.start)


def _mention(claim: Claim, filler: Filler, start: int) -> Mention:
    words = filler.text.strip().lower()
    before = _before(claim, filler)
    doer = _doer(claim, filler)
    around = f"{doer.text} {_behind(claim, doer)}"
    pronoun = words in PRONOUNS
    headline = "headline" in claim.flags
    nameless = headline or doer.text.strip().lower() in PRONOUNS
    names = frozenset[str]() if nameless else _names(doer, claim)
    return Mention(
        claim=claim,
        start=start,
        names=names,
        age=_age(around),
        sex=SEXES.get(words, str(known(claim.victims.sex, ""))),
        noun="" if pronoun or names else words.split(",")[0].split(" ")[-1],
        points=pronoun or bool(DEFINITE.search(before)),
        apart=bool(REST.search(f"{before[-10:]} {filler.text}") or ORDINAL.search(filler.text)),
        headline=headline,
        pronoun=pronoun,
    )


def _doer(claim: Claim, filler: Filler) -> Filler:
    """Return who did it, where he did it to himself: that is who is meant."""
    actors = claim.roles.actor
    himself = filler.text.strip().lower() in SELVES
    return actors[0] if himself and len(actors) == 1 else filler


def _names(filler: Filler, claim: Claim) -> frozenset[str]:
    """Return the capitalised words of a name; the first word of a sentence is no proof."""
    told = called(filler)
    words = WORD.findall(told)
    capital = [word for word in words if word[0].isupper() and not word.isupper()]
    opens = not isinstance(filler.span, Unknown) and filler.span.start == claim.span.start
    if len(capital) < len(words) and (len(capital) == 1 or describes(told)):
        return frozenset()
    if opens and len(words) == 1 and not isinstance(claim.victims.sex, Unknown):
        return frozenset()
    return frozenset(word.casefold().removesuffix("'s").removesuffix("’s") for word in capital)


def _words(filler: Filler) -> frozenset[str]:
    return frozenset(map(str.casefold, WORD.findall(known(filler.name, filler.text))))


def _age(words: str) -> str:
    found = AGE.search(words)
    if found is None:
        return ""
    if found["of"]:
        return f"{found['of']} {found['unit']}"
    return f"{found['beside'] or found['in']} year"


def _before(claim: Claim, filler: Filler) -> str:
    """Return the words right before a filler, in its sentence."""
    if isinstance(filler.span, Unknown):
        return ""
    at = filler.span.start - claim.span.start
    return claim.quote[max(0, at - BEFORE) : at] if at > 0 else ""


def _behind(claim: Claim, filler: Filler) -> str:
    if isinstance(filler.span, Unknown):
        return ""
    at = filler.span.end - claim.span.start
    return claim.quote[at : at + BEHIND] if 0 < at < len(claim.quote) else ""


def _unlike(left: str, right: str) -> bool:
    return bool(left and right) and left != right
