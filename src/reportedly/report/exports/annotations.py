"""`annotations.jsonld`: each claim as a W3C Web Annotation on the words that it stands on."""

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.report import words
from reportedly.report.exports.care import QUOTE_LIMIT, Cared, kept_claims
from reportedly.report.exports.dossier import Export, File
from reportedly.wire import Json, dumps

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of prefix and suffix, at most


def annotations(one: Cared) -> Export:
    """Return one annotation for each claim.

    Positions are code points of the document's clean text. The words themselves are given
    where they are short and hold no protected name; else the position has to do.
    """
    claims, omitted = kept_claims(one)
    made: list[Json] = [
        _annotation(claim, document, one)
        for claim in claims
        if (document := one.dossier.ground.documents.get(claim.document)) is not None
    ]
    data = dumps({"@context": CONTEXT, "type": "AnnotationCollection", "items": made}).encode()
    file = File(name="annotations.jsonld", data=data, rows=len(made))
    return Export(files=(file,), omitted=(*one.omitted, *omitted))


def _annotation(claim: Claim, document: Document, one: Cared) -> Json:
    address = one.address(document) or f"urn:sha256:{document.sha256}"
    return {
        "@context": CONTEXT,
        "id": f"urn:reportedly:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "format": "text/plain",
            "value": _body(claim, document, one),
        },
        "target": {
            "source": address,
            "state": {"type": "State", "value": f"sha256:{document.sha256}"},
            "selector": _selectors(claim, document, one),
        },
    }


def _body(claim: Claim, document: Document, one: Cared) -> str:
    standing = one.dossier.standing((claim,))
    figure = words.count(claim)
    claimant = one.text(words.claimant(claim, document))
    return f"{claim.kind}: {figure}; claimant: {claimant}; status: {claim.status}; {standing}"


def _selectors(claim: Claim, document: Document, one: Cared) -> list[Json]:
    start, end = claim.span.start, claim.span.end
    position: Json = {"type": "TextPositionSelector", "start": start, "end": end}
    prefix, suffix = (
        document.text[max(0, start - AROUND) : start],
        document.text[end : end + AROUND],
    )
    whole = prefix + claim.quote + suffix
    if len(claim.quote) > QUOTE_LIMIT or one.quote(claim) != words.plain(claim.quote):
        return [position]
    if one.mask.hides(whole):
        prefix = suffix = ""
    quote: Json = {
        "type": "TextQuoteSelector",
        "exact": claim.quote,
        "prefix": prefix,
        "suffix": suffix,
    }
    return [quote, position]
