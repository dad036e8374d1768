"""Nameless voices that speak again: "Western officials told … The officials said …"."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown
from reportedly.model.voice import SourceType, Voice

AGAIN = re.compile(
    r"(?:the|these|those|both) (?:two |same )?(?P<noun>official|diplomat|source)s?"
)


def again(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give a bare "the officials" the id of the nameless officials who spoke last before.

    Whoever is known already stays; where nobody fits, the voice stays unknown.
    """
    found = tuple(claims)
    told = sorted(
        (one for claim in found for one in claim.attribution if _is_hidden(one)),
        key=_start,
    )
    return tuple(
        replace(claim, attribution=tuple(_again(one, told) for one in claim.attribution))
        for claim in found
    )


def _again(one: Voice, told: list[Voice]) -> Voice:
    if isinstance(one.text, Unknown) or not isinstance(one.id, Unknown):
        return one
    match = AGAIN.fullmatch(one.text.lower())
    if match is None:
        return one
    at = bisect_left(told, _start(one), key=_start)
    last = next((v for v in reversed(told[:at]) if _bears(v, match["noun"])), None)
    if last is None:
        return one
    return replace(
        one, id=last.id, name=last.name, country=last.country, source_type=last.source_type
    )


def _bears(one: Voice, noun: str) -> bool:
    return not isinstance(one.text, Unknown) and noun in one.text.lower()


def _is_hidden(one: Voice) -> bool:
    return one.source_type is SourceType.ANONYMOUS_OFFICIAL and not isinstance(one.id, Unknown)


def _start(one: Voice) -> int:
    return -1 if isinstance(one.span, Unknown) else one.span.start
