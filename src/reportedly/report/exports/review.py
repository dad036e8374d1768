"""`claimreview.jsonld`: claims that a reviewer accepted, as schema.org ClaimReview.

The ratings say how claims stand to each other; software alone calls nothing true or false.
"""

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.claim import Claim
from reportedly.model.incident import Incident, StepKind, TollStatus
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.exports.care import Cared
from reportedly.report.exports.dossier import Export, File, Omitted
from reportedly.report.sentence import sentence
from reportedly.wire import Json, dumps

RATINGS = ("retracted", "superseded", "disputed", "single-source", "corroborated")
NOT_REVIEWED = "no reviewer has accepted it"
REPLACED = frozenset({StepKind.SUPERSEDED, StepKind.REVISED_DOWN, StepKind.SAME_STATE_NEWER})


def claimreview(one: Cared, book: WordingBook) -> Export:
    """Return a review for each accepted claim that stands in an incident or a series."""
    made, omitted, seen = list[Json](), list[Omitted](), set[str]()
    for incident in one.dossier.incidents:
        for claim in one.dossier.claims_of(incident):
            if claim.id in seen:
                continue
            seen.add(claim.id)
            if claim.id in one.dossier.accepted:
                made.append(_review(claim, incident, one, book))
            else:
                omitted.append(Omitted(id=claim.id, reason=NOT_REVIEWED))
    data = dumps({"@context": "https://schema.org", "@graph": made}).encode()
    file = File(name="claimreview.jsonld", data=data, rows=len(made))
    return Export(files=(file,), omitted=(*one.omitted, *omitted))


def _review(claim: Claim, incident: Incident, one: Cared, book: WordingBook) -> Json:
    document = one.dossier.ground.document(claim)
    rating = rating_of(claim, incident)
    published: Json = None
    appearance: Json = None
    if not isinstance(document, Unknown):
        known_day = not isinstance(document.published, Unknown)
        published = str(document.published) if known_day else None
        appearance = one.address(document) or None
    return {
        "@type": "ClaimReview",
        "@id": f"urn:reportedly:claim:{claim.id}",
        "claimReviewed": one.text(sentence(claim, document, book)),
        "datePublished": words.as_of(claim),
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Thing", "name": one.text(words.claimant(claim, document))},
            "datePublished": published,
            "appearance": appearance,
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": rating,
            "ratingValue": RATINGS.index(rating) + 1,
            "worstRating": 1,
            "bestRating": len(RATINGS),
        },
    }


def rating_of(claim: Claim, incident: Incident) -> str:
    """Return how a claim stands to the others, in a word of `RATINGS`."""
    steps = {step.kind for step in incident.history if step.claim == claim.id}
    if StepKind.RETRACTED in steps:
        return "retracted"
    if steps & REPLACED:
        return "superseded"
    if any(claim.id in pair for pair in incident.disputes):
        return "disputed"
    tolls = (toll for toll in incident.tolls if claim.id in toll.claims)
    corroborated = any(toll.status is TollStatus.CORROBORATED for toll in tolls)
    return "corroborated" if corroborated else "single-source"
