"""Totals: which documents tell of which running total, as they come, change and go."""

from collections.abc import Callable, Iterable
from typing import Final

from reportedly.model.settings import Settings
from reportedly.reconcile.bundle import Bundle
from reportedly.reconcile.index import Index
from reportedly.reconcile.pages import Page
from reportedly.reconcile.series import Key, name_of, series

RUNNING: Final = "series"
BESIDE: Final = "beside"
BESIDES: Final = "besides"
TOTALS: Final = "totals"
BETWEEN: Final = "\x1f"


class Totals:
    """What an index remembers of running totals."""

    def __init__(self, index: Index, page: Callable[[str], Page], settings: Settings) -> None:
        self._index = index
        self._page = page
        self._settings = settings

    def on(self, index: Index) -> None:
        """Go on with an index: the same rows, in another transaction."""
        self._index = index

    def every(self) -> tuple[str, ...]:
        """Return the keys of all series, sorted."""
        return self._index.keys(RUNNING)

    def stands(self, key: str) -> bool:
        """Say whether any document tells of a series."""
        return bool(self._index.held(RUNNING, key, 1))

    def note(self, name: str) -> set[str]:
        """Note which series a document tells of; return those that it told of, or does."""
        page = self._page(name)
        told = self._put((TOTALS, RUNNING), name, page.series.values())
        beside = self._put((BESIDE, BESIDES), name, page.beside.values())
        return told | {key for key in beside if self.stands(key)}

    def _put(self, spaces: tuple[str, str], name: str, keys: Iterable[Key]) -> set[str]:
        """Let a document have these series and no others; return those it had, or has."""
        here, there = spaces
        old, new = self._index.held(here, name), {_spelled(key) for key in keys}
        for key in old:
            self._index.drop(there, key, name)
            self._index.drop(here, name, key)
        for key in sorted(new):
            self._index.add(there, key, name)
            self._index.add(here, name, key)
        return {*old, *new}

    def bundle(self, key: str) -> Bundle:
        """Return a series with its claims."""
        names = {*self._index.held(RUNNING, key), *self._index.held(BESIDES, key)}
        pages = [self._page(name) for name in sorted(names)]
        wanted = {
            claim: one
            for page in pages
            for claim, one in page.series.items()
            if _spelled(one) == key
        }
        ready = [one for page in pages for one in page.ready]
        (made,) = series(ready, wanted, self._settings)
        return made


def id_of(key: str) -> str:
    """Return the id of the series that has this key in the index."""
    family, subject, scope = key.split(BETWEEN)
    return name_of(Key(family, subject, scope))


def _spelled(key: Key) -> str:
    return BETWEEN.join((key.family, key.subject, key.scope))
