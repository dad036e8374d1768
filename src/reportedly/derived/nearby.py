"""Nearby: documents as they were read last, kept from one step to the next.

A step asks for the neighbours of what came in, and the next step for many of them again. They
are kept while the ledger stays at one revision: nothing that was read since can be missed.
"""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

from reportedly.ledger.store import Ledger
from reportedly.model.found import Found

KEPT: Final = 10_000


class Nearby:
    """What documents yield now, of the last ones that were asked for."""

    def __init__(self, ledger: Ledger, most: int = KEPT) -> None:
        self._ledger = ledger
        self._most = most
        self._revision = ""
        self._kept: OrderedDict[str, Found] = OrderedDict()

    def at(self, revision: str) -> None:
        """Say which revision the ledger is at; everything is forgotten if it was another."""
        if revision != self._revision:
            self._kept.clear()
            self._revision = revision

    def fetch(self, names: Iterable[str]) -> None:
        """Read documents at once that will be asked for, where they are not near already."""
        missing = sorted({name for name in names if name not in self._kept})
        for found in self._ledger.readings(missing):
            self._keep(found)

    def _keep(self, found: Found) -> Found:
        self._kept[found.document.id] = found
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return found

    def reading(self, name: str) -> Found:
        """Return what a document, by its whole id, yields now."""
        found = self._kept.get(name)
        if found is None:
            return self._keep(self._ledger.reading(name))
        self._kept.move_to_end(name)
        return found
