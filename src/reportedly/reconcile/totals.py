"""Totals: which documents tell of which running total, as they come, change and go."""

from collections.abc import Callable
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
        index = self._index
        page = self._page(name)
        old = index.held(TOTALS, name)
        new = {_spelled(key) for key in page.series.values()}
        for key in old:
            index.drop(RUNNING, key, name)
            index.drop(TOTALS, name, key)
        for key in sorted(new):
            index.add(RUNNING, key, name)
            index.add(TOTALS, name, key)
        was = index.held(BESIDE, name)
        stands = {_spelled(one) for one in page.beside.values()}
        for key in was:
            index.drop(BESIDE, name, key)
            index.drop(BESIDES, key, name)
        for key in sorted(stands):
            index.add(BESIDE, name, key)
            index.add(BESIDES, key, name)
        beside = (key for key in {*was, *stands} if index.held(RUNNING, key, 1))
        return {*old, *new, *beside}

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
