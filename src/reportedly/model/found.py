"""What one document yields."""

from dataclasses import dataclass

from reportedly.model.actor import Where
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.issue import Issue
from reportedly.model.moment import When
from reportedly.model.quantity import Quantity
from reportedly.model.voice import Attribution, Factuality


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The layers of one document; a layer that was not asked for is empty.

    Attributes:
        document: the text.
        claims: in order of weight for the document, what it is about first.
        attributions: who is given which words.
        quantities: every quantity of the text.
        places: every place.
        dates: every date.
        factuality: every predicate.
        issues: what went wrong.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Where, ...] = ()
    dates: tuple[When, ...] = ()
    factuality: tuple[Factuality, ...] = ()
    issues: tuple[Issue, ...] = ()
