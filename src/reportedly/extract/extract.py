"""One parsed document → everything that its words yield."""

from dataclasses import replace

from reportedly.extract.antecedents import resolved
from reportedly.extract.build import claims_of
from reportedly.extract.context import Context, context
from reportedly.extract.directions import is_told
from reportedly.extract.factuality import factuality
from reportedly.extract.layer import attributions
from reportedly.extract.links import linked
from reportedly.extract.mentions import told
from reportedly.extract.overlong import overlong
from reportedly.extract.pointers import pointed
from reportedly.extract.quantities import alone
from reportedly.extract.quotation import quotes
from reportedly.extract.registry import BUILT_IN, Extractor, drafts
from reportedly.extract.revisions import revised
from reportedly.extract.sayings import place
from reportedly.extract.seeming import seemings
from reportedly.extract.weights import ordered
from reportedly.lexicon.load import Lexicon
from reportedly.lexicon.number_book import under
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.parse import Parse
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Attribution


def extract(
    parse: Parse,
    lexicon: Lexicon,
    layers: frozenset[str],
    extractors: tuple[Extractor, ...] = BUILT_IN,
) -> Found:
    """Return the layers of a document that its words give; places and dates come later.

    Args:
        parse: the document's sentences.
        lexicon: the words.
        layers: names of the contract: "claims", "attributions", "quantities", "factuality".
        extractors: those of `registry`, and of plug-ins.
    """
    ready = context(parse, lexicon)
    found = Found(document=parse.document, issues=tuple(overlong(parse.document)))
    if "claims" in layers:
        found = replace(found, claims=claims(ready, extractors))
    if "attributions" in layers:
        found = replace(found, attributions=attributed(ready))
    if "quantities" in layers:
        found = replace(found, quantities=quantities(ready))
    if "factuality" in layers:
        found = replace(found, factuality=factuality(parse, ready.said, lexicon.cues))
    return found


def claims(ready: Context, extractors: tuple[Extractor, ...] = BUILT_IN) -> tuple[Claim, ...]:
    """Return the claims of a document, in order of the text, parts tied to their whole."""
    found: dict[str, Claim] = {}
    for draft in drafts(ready, extractors):
        for claim in claims_of(ready, draft):
            found.setdefault(claim.id, claim)
    once = [claim for claim in found.values() if not is_told(claim, found.values())]
    lexicon = ready.lexicon
    weighed = tuple(ordered(ready.parse, once))
    tied = told(linked(resolved(weighed)), lexicon.people.everyone)
    page = pointed(tied, ready.parse.document, lexicon.cues.words["pointers"])
    return revised(page, lexicon.numbers.revisions)


def attributed(ready: Context) -> tuple[Attribution, ...]:
    """Return who is given which words, and what only seems to be so, in order of the text."""
    marks = quotes(ready.parse.document.text)
    said = (*ready.said, *seemings(ready.parse, marks, ready.lexicon.cues))
    return attributions(tuple(sorted(said, key=place)), marks, ready.lexicon.cues)


def quantities(ready: Context) -> tuple[Quantity, ...]:
    """Return every quantity of a document, in order of the text."""
    return tuple(quantity for numbers in ready.numbers for quantity in alone(numbers))


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
