"""Nearby: documents as they were read last, kept from one step to the next.

A step asks for the neighbours of what came in, and the next step for many of them again. They
are kept while the ledger stays at one revision: nothing that was read since can be missed.
"""

from collections import OrderedDict
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

    def reading(self, name: str) -> Found:
        """Return what a document, by its whole id, yields now."""
        found = self._kept.get(name)
        if found is None:
            found = self._kept[name] = self._ledger.reading(name)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return found
