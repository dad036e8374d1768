"""Identifiers: hashes of what a noun says, so that reading twice changes nothing."""

from hashlib import sha256
from typing import Final

from reportedly.model.claim import Claim
from reportedly.model.issue import Judgement
from reportedly.model.unknown import Unknown
from reportedly.wire.codec import Json
from reportedly.wire.incidents import JUDGEMENT
from reportedly.wire.parts import QUANTITY
from reportedly.wire.text import canonical

LENGTH: Final = 16
IMPLIED: Final = "implied_actor"
AS_THE_TEXT_HAS_IT: Final = ("surface", "n", "kind", "term")
AS_COMPUTED: Final = (*AS_THE_TEXT_HAS_IT, "lo", "hi", "best")


def short_hash(*parts: str) -> str:
    """Return 16 hex digits that stand for these texts in this order."""
    return _hash([*parts])


def claim_id(claim: Claim) -> str:
    """Return the id of a claim; its own `id` plays no part.

    It says where the claim stands, of what kind and status it is, what is counted and who did
    it, in the text's words. Bounds that a convention sets, voices, links and whatever is
    resolved later play no part, so the id outlives them.
    """
    return _hash(
        {
            "document": claim.document,
            "span": [claim.span.start, claim.span.end],
            "kind": claim.kind,
            "status": claim.status.value,
            "trigger": [claim.trigger.start, claim.trigger.end],
            "quote": claim.quote,
            "count": _counted(claim),
            "of": [filler.text for filler in claim.counted_role],
            "by": _doers(claim),
        }
    )


def _doers(claim: Claim) -> list[Json]:
    """Return who did it, in the text's words; who was only implied was found out later."""
    stated = IMPLIED not in claim.flags
    return [filler.text for filler in claim.roles.actor] if stated else []


def judgement_id(judgement: Judgement) -> str:
    """Return the id of a judgement: everything but its own `id`."""
    written = JUDGEMENT.to_json(judgement)
    del written["id"]
    return _hash(written)


def _counted(claim: Claim) -> Json:
    if isinstance(claim.count, Unknown):
        return None
    written = QUANTITY.to_json(claim.count)
    names = AS_COMPUTED if claim.count.derived else AS_THE_TEXT_HAS_IT
    return {name: written[name] for name in names}


def _hash(value: Json) -> str:
    return sha256(canonical(value).encode()).hexdigest()[:LENGTH]
