"""One parsed document → everything that its words yield."""

from dataclasses import replace

from reportedly.extract.antecedents import resolved
from reportedly.extract.build import claims_of
from reportedly.extract.context import Context, context
from reportedly.extract.factuality import factuality
from reportedly.extract.links import linked
from reportedly.extract.registry import drafts
from reportedly.extract.sayings import attributions
from reportedly.lexicon.load import Lexicon
from reportedly.lexicon.number_book import under
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.parse import Parse
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown

HISTORICAL = "historical"


def extract(parse: Parse, lexicon: Lexicon, layers: frozenset[str]) -> Found:
    """Return the layers of a document that its words give; places and dates come later.

    Args:
        parse: the document's sentences.
        lexicon: the words.
        layers: names of the contract: "claims", "attributions", "quantities", "factuality".
    """
    ready = context(parse, lexicon)
    found = Found(document=parse.document)
    if "claims" in layers:
        found = replace(found, claims=claims(ready))
    if "attributions" in layers:
        found = replace(found, attributions=attributions(ready.said))
    if "quantities" in layers:
        found = replace(found, quantities=quantities(ready))
    if "factuality" in layers:
        found = replace(found, factuality=factuality(parse, ready.said, lexicon.cues))
    return found


def claims(ready: Context) -> tuple[Claim, ...]:
    """Return the claims of a document, in order of the text, parts tied to their whole."""
    found: dict[str, Claim] = {}
    for draft in drafts(ready):
        for claim in claims_of(ready, draft):
            found.setdefault(claim.id, claim)
    ordered = sorted(found.values(), key=_weight)
    return linked(resolved(tuple(ordered)))


def _weight(claim: Claim) -> tuple[bool, int, int, str, str]:
    """Order claims by weight: the past stands last, the rest as it is told."""
    past = HISTORICAL in claim.flags
    return past, claim.span.start, claim.trigger.start, claim.kind, claim.id


def quantities(ready: Context) -> tuple[Quantity, ...]:
    """Return every quantity of a document, in order of the text."""
    return tuple(one.quantity for numbers in ready.numbers for one in numbers)


def under_convention(found: Found, lexicon: Lexicon, convention: str) -> Found:
    """Return the same claims and spans, with the numbers as a convention reads them.

    Raises:
        UsageError: there is no such convention.
    """

    def read(quantity: Quantity) -> Quantity:
        return under(quantity, convention, lexicon.numbers)

    claims_read = tuple(
        claim if isinstance(claim.count, Unknown) else replace(claim, count=read(claim.count))
        for claim in found.claims
    )
    return replace(
        found, claims=claims_read, quantities=tuple(read(q) for q in found.quantities)
    )
