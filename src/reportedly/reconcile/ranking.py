"""Ranking: the weightiest first, and of which documents each incident is the main one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model.incident import Copy, Incident
from reportedly.reconcile.bundle import Bundle


def with_copies(incidents: Iterable[Incident], found: Iterable[Copy]) -> tuple[Incident, ...]:
    """Return the incidents with which of their texts repeat which."""
    by_name = {one.document: one for one in found}
    return tuple(
        replace(one, copies=tuple(by_name[name] for name in one.documents if name in by_name))
        for one in incidents
    )


def ranked(bundles: Sequence[Bundle]) -> tuple[Incident, ...]:
    """Return the incidents, the weightiest first, and of which documents each is main."""
    weights = _totals_last(bundles)
    total = {name: sum(shares.values()) for name, shares in weights.items()}
    main: dict[str, str] = {}
    for name in sorted(weights, key=lambda name: (-total[name], name)):
        for document, weight in weights[name].items():
            best = weights[main[document]][document] if document in main else -1
            if weight > best:
                main[document] = name
    order = sorted(bundles, key=lambda one: (-total[one.incident.id], one.incident.id))
    return tuple(
        replace(
            bundle.incident,
            main_of=tuple(sorted(d for d, name in main.items() if name == bundle.incident.id)),
        )
        for bundle in order
    )


def _totals_last(bundles: Sequence[Bundle]) -> dict[str, dict[str, int]]:
    """Return the weights; a total over several deeds comes behind a deed told by itself."""
    weights = {bundle.incident.id: bundle.weights() for bundle in bundles}
    single = {
        (document, kind)
        for bundle in bundles
        if not bundle.is_of_several
        for document in weights[bundle.incident.id]
        for kind in bundle.harms
    }
    for bundle in bundles:
        name = bundle.incident.id
        for document in weights[name] if bundle.is_of_several else ():
            if any((document, kind) in single for kind in bundle.harms):
                weights[name][document] = 0
    return weights
