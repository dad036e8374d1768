"""Which claims a document is about first: the main clause before what hangs on it.

Yes: "Oslo condemned the raid in which six died": the accusation, then the raid and the dead.
Yes: "An airstrike destroyed a clinic": the airstrike, then what it destroyed.
Yes: "Two men who had been held were released": the release, then the arrest.
"""

from bisect import bisect_right
from collections.abc import Iterable

from reportedly.extract.bare import FLAG as MENTION
from reportedly.model.claim import Claim
from reportedly.model.parse import Parse, Sentence
from reportedly.model.unknown import UNKNOWN, Unknown

HISTORICAL = "historical"
SPINE = frozenset({"conj", "xcomp", "ccomp", "parataxis"})
ARGUMENTS = frozenset({"dobj", "obj", "nsubj", "nsubjpass", "attr", "acomp", "oprd"})
SUBJECT = "nsubj"  # "an *airstrike* destroyed a clinic" is first of all an airstrike


def ordered(parse: Parse, claims: Iterable[Claim]) -> list[Claim]:
    """Return claims by weight: what is only named last, the past before it, the rest as told.

    In one sentence the main clause comes first, and a whole before its part.
    """
    given = tuple(claims)
    starts = tuple(sentence.start for sentence in parse.sentences)
    places = {one.id: _place(parse, starts, one) for one in given}
    triggers = frozenset(place for place in places.values() if place is not None)

    def weight(claim: Claim) -> tuple[bool, bool, int, bool, int, str, int, str]:
        place = places[claim.id]
        hung = place is not None and not _is_main(parse.sentences[place[0]], place, triggers)
        span = UNKNOWN if isinstance(claim.count, Unknown) else claim.count.span
        figure = -1 if isinstance(span, Unknown) else span.start
        return (
            MENTION in claim.flags,
            HISTORICAL in claim.flags,
            claim.span.start,
            hung,
            claim.trigger.start,
            claim.kind,
            figure,
            claim.id,
        )

    return sorted(given, key=weight)


Place = tuple[int, int]  # sentence and token


def _place(parse: Parse, starts: tuple[int, ...], claim: Claim) -> Place | None:
    """Return where a claim's trigger stands."""
    at = bisect_right(starts, claim.trigger.start) - 1
    if at < 0:
        return None
    tokens = parse.sentences[at].tokens
    found = bisect_right([token.start for token in tokens], claim.trigger.start) - 1
    return (at, found) if found >= 0 else None


def _is_main(sentence: Sentence, place: Place, triggers: frozenset[Place]) -> bool:
    """Say whether a trigger is the main verb or what the main verb says took place."""
    at = place[1]
    token = sentence.tokens[at]
    if token.dep in ARGUMENTS and token.head != at:
        if token.dep != SUBJECT and (place[0], token.head) in triggers:
            return False
        at = token.head
    for _ in sentence.tokens:
        token = sentence.tokens[at]
        if token.head == at:
            return True
        if token.dep not in SPINE:
            return False
        at = token.head
    return False
