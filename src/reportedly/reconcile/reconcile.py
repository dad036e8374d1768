"""Claims of many documents in, incidents and series out."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from reportedly.lexicon.rarity_book import NO_RARITY, RarityBook
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.reconcile.copies import copies
from reportedly.reconcile.days import published_by
from reportedly.reconcile.decided import parted
from reportedly.reconcile.incidents import incident
from reportedly.reconcile.matching import cluster
from reportedly.reconcile.matters import matters
from reportedly.reconcile.papers import Papers
from reportedly.reconcile.ranking import ranked, with_copies
from reportedly.reconcile.scenes import Scene, scenes
from reportedly.reconcile.series import running, series
from reportedly.reconcile.sourced import Sourced, source
from reportedly.reconcile.sums import is_sum


def reconcile(
    claims: tuple[Claim, ...],
    documents: tuple[Document, ...],
    *,
    settings: Settings = DEFAULT_SETTINGS,
    book: RarityBook = NO_RARITY,
) -> tuple[Incident, ...]:
    """Return the incidents and series that the claims tell, the weightiest first.

    The order of claims and documents changes nothing. For one document, the first incident is
    its main one.

    Args:
        claims: of all documents, with or without the links that `matters` gives.
        documents: the documents that the claims stand in.
        settings: convention, date of the state, tolerances.
        book: how rare words are.
    """
    papers = Papers.of(published_by(documents, settings), book)
    linked = matters(claims, tolerance=settings.approx_tolerance)
    ready = source(linked, documents, settings, papers.firsts)
    by_document = [list(told) for _, told in groupby(ready, key=lambda one: one.claim.document)]
    keys = {name: key for told in by_document for name, key in running(told, settings).items()}
    found: list[Scene] = []
    for told in by_document:
        found += parted(scenes(_outside(told, keys), settings), settings.pairs)
    clusters = cluster(found, papers, settings, book)
    bundles = (*series(ready, keys, settings), *(incident(one, settings) for one in clusters))
    repeats = copies(papers.firsts, papers.documents.values())
    return with_copies(ranked(bundles), repeats)


def _outside(told: Iterable[Sourced], keys: Mapping[str, object]) -> list[Sourced]:
    """Return the claims that belong to no series."""
    return [one for one in told if one.claim.id not in keys and not is_sum(one.claim)]
