"""Titles: a line for people, from the claims' own words, without a figure.

A figure needs its claimant and its date beside it (field guide, section 1): none stands here.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.model.actor import Where
from reportedly.model.claim import Claim
from reportedly.model.moment import When
from reportedly.model.unknown import Unknown, known
from reportedly.reconcile.kinds import HARM, TOLLS
from reportedly.reconcile.wording import FIGURE

NOBODY = "victims not named"
KINDS_SHOWN = 3


def series_title(claims: Sequence[Claim]) -> str:
    """Return "killed, wounded: North Korean soldiers, running total"."""
    return f"{_kinds(claims)}: {_people(claims)}, running total"


def incident_title(
    claims: Sequence[Claim], when: When | Unknown, where: Where | Unknown
) -> str:
    """Return "killed, wounded: market traders, Izium, 2024-05-02"."""
    parts = [_people(claims), _place(where), _day(when)]
    return f"{_kinds(claims)}: {', '.join(filter(None, parts))}"


def _kinds(claims: Iterable[Claim]) -> str:
    found = {claim.kind for claim in claims}
    harm = sorted(found & HARM)
    others = sorted(found & TOLLS - HARM)
    events = sorted(found - TOLLS)
    shown = (harm + others or events)[:KINDS_SHOWN]
    return ", ".join(kind.replace("_", " ") for kind in shown)


def _people(claims: Iterable[Claim]) -> str:
    """Return the commonest words for those who were counted; of equals the fullest."""
    words: Counter[str] = Counter()
    for claim in claims:
        roles = claim.counted_role or claim.roles.target or claim.roles.actor
        words.update(filter(None, (_wording(claim, filler.text) for filler in roles)))
    order = sorted(words, key=lambda word: (-words[word], -len(word), word))
    return order[0] if order else NOBODY


def _wording(claim: Claim, text: str) -> str:
    """Return a filler's words without the figure that they may begin with."""
    count = claim.count
    surface = "" if isinstance(count, Unknown) else re.escape(count.surface)
    bare = re.sub(rf"(?<!\w){surface}(?!\w)", "", text, count=1) if surface else text
    return " ".join(FIGURE.sub("", bare).split())


def _place(where: Where | Unknown) -> str:
    return "" if isinstance(where, Unknown) else known(where.name, where.surface)


def _day(when: When | Unknown) -> str:
    if isinstance(when, Unknown) or isinstance(when.start, Unknown):
        return ""
    return str(when.start)
