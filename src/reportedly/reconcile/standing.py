"""Standing: how much each incident weighs, and of which documents it is the main one.

What `ranked` finds over all incidents at once, kept up to date: an incident that changes moves
its documents, and the totals over several deeds that share one with it, and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reportedly.reconcile.bundle import Bundle
from reportedly.reconcile.index import Index

SHARE: Final = "share"
IN: Final = "in"
TOTAL: Final = "total"
MAIN: Final = "main"
MAIN_OF: Final = "main_of"
BETWEEN: Final = "\x1f"
COMMA: Final = ","
SEVERAL: Final = "several"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a document tells of an incident.

    Attributes:
        incident: its id.
        weight: how much.
        several: whether it is told of several deeds at once.
        harms: the kinds of harm that have happened in it.
    """

    incident: str
    weight: int
    several: bool
    harms: frozenset[str]

    @classmethod
    def of(cls, row: str) -> "Share":
        """Return the share that a row of the index says."""
        incident, weight, several, harms = row.split(BETWEEN)
        return cls(
            incident=incident,
            weight=int(weight),
            several=bool(several),
            harms=frozenset(filter(None, harms.split(COMMA))),
        )

    def __str__(self) -> str:
        """Write it as a row of the index."""
        several = SEVERAL if self.several else ""
        return BETWEEN.join(
            (self.incident, str(self.weight), several, COMMA.join(sorted(self.harms)))
        )


class Standing:
    """What an index remembers of how incidents stand to each other."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._documents: set[str] = set()
        self._incidents: set[str] = set()

    def put(self, bundle: Bundle) -> None:
        """Note an incident that was made, or made anew."""
        name = bundle.incident.id
        self._forget(name)
        harms, several = bundle.harms, bundle.is_of_several
        for document, weight in sorted(bundle.weights().items()):
            share = Share(incident=name, weight=weight, several=several, harms=harms)
            self._index.add(SHARE, document, str(share))
            self._index.add(IN, name, document)
            self._documents.add(document)
        self._incidents.add(name)

    def drop(self, name: str) -> None:
        """Forget an incident that is there no more."""
        self._forget(name)
        self._incidents.discard(name)
        for old in self._index.held(TOTAL, name):
            self._index.drop(TOTAL, name, old)

    def settle(self) -> frozenset[str]:
        """Weigh anew what was touched; return the incidents that weigh something else."""
        again = {
            share.incident
            for document in self._documents
            for share in self._shares(document)
            if share.several
        }
        moved = {name for name in sorted(again | self._incidents) if self._weighed(name)}
        for name in moved:
            self._documents.update(self._index.held(IN, name))
        for document in sorted(self._documents):
            self._choose(document)
        self._documents, self._incidents = set(), set()
        return frozenset(moved)

    def total(self, name: str) -> int:
        """Return how much an incident weighs."""
        return int(next(iter(self._index.held(TOTAL, name)), "0"))

    def main_of(self, name: str) -> tuple[str, ...]:
        """Return the documents whose main incident this is."""
        return self._index.held(MAIN_OF, name)

    def _forget(self, name: str) -> None:
        for document in self._index.held(IN, name):
            for row in self._index.held(SHARE, document):
                if row.startswith(f"{name}{BETWEEN}"):
                    self._index.drop(SHARE, document, row)
            self._index.drop(IN, name, document)
            self._documents.add(document)

    def _shares(self, document: str) -> tuple[Share, ...]:
        return tuple(Share.of(row) for row in self._index.held(SHARE, document))

    def _weighed(self, name: str) -> bool:
        """Weigh an incident; say whether that is something else than before."""
        total = sum(
            weight
            for document in self._index.held(IN, name)
            for share, weight in _effective(self._shares(document))
            if share.incident == name
        )
        before = self._index.held(TOTAL, name)
        if before == (str(total),):
            return False
        for old in before:
            self._index.drop(TOTAL, name, old)
        self._index.add(TOTAL, name, str(total))
        return True

    def _choose(self, document: str) -> None:
        """Find the main incident of a document: the weightiest in it, else as a whole."""
        index = self._index
        ranked = sorted(
            (-weight, -self.total(share.incident), share.incident)
            for share, weight in _effective(self._shares(document))
        )
        for old in index.held(MAIN, document):
            index.drop(MAIN, document, old)
            index.drop(MAIN_OF, old, document)
        if ranked:
            index.add(MAIN, document, ranked[0][2])
            index.add(MAIN_OF, ranked[0][2], document)


def _effective(shares: Iterable[Share]) -> list[tuple[Share, int]]:
    """Return the weights; a total over several deeds comes behind a deed told by itself."""
    given = tuple(shares)
    single = {kind for one in given if not one.several for kind in one.harms}
    return [
        (one, 0 if one.several and not single.isdisjoint(one.harms) else one.weight)
        for one in given
    ]
