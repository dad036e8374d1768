"""Growing: a document that comes in touches its neighbourhood, and nothing else.

What is found equals what `reconcile` finds in all the documents at once, in whatever order they
came. That holds because every question about a document is answered by few others: which texts
repeat it, which share a rare word of its year, which scenes share a block with its own. The
index remembers these; what depends on an answer that changed is made anew.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.document import Document
from reportedly.model.incident import Copy, Incident
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.reconcile.bundle import Bundle
from reportedly.reconcile.copies import ALIKE, alikeness, bands, jaccard, seniority, shingles
from reportedly.reconcile.days import publication_day
from reportedly.reconcile.evidence import Telling, telling
from reportedly.reconcile.incidents import incident
from reportedly.reconcile.index import Index
from reportedly.reconcile.likeness import surroundings
from reportedly.reconcile.matching import BLOCK_LIMIT, SHARED, TERM, blocks, merge, points_of
from reportedly.reconcile.naming import name_after
from reportedly.reconcile.pages import KEPT, Page, Pages
from reportedly.reconcile.papers import few, names_in, stretches, uncommon
from reportedly.reconcile.ranking import ranked, with_copies
from reportedly.reconcile.series import Key, series
from reportedly.wire import short_hash

DOCUMENT: Final = "document"
BAND: Final = "band"
FIRST: Final = "first"
AGAIN: Final = "again"
WORD: Final = "word"
DEAD: Final = "dead"
STATED: Final = "stated"
WITHDRAWN: Final = "withdrawn"
RUNNING: Final = "series"
BESIDE: Final = "beside"
BESIDES: Final = "besides"
SCENE: Final = "scene"
BLOCK: Final = "block"
KEYS: Final = "keys"
LINK: Final = "link"
HOME: Final = "home"
MEMBER: Final = "member"
TOTALS: Final = "totals"
ONE: Final = ""


class Growing:
    """Incidents over documents that come in one after the other, from fifty documents on."""

    def __init__(
        self,
        index: Index,
        pages: Pages,
        book: RarityBook,
        settings: Settings = DEFAULT_SETTINGS,
    ) -> None:
        self._index = index
        self._pages = pages
        self._book = book
        self._settings = settings
        self._told: OrderedDict[str, Mapping[str, Telling]] = OrderedDict()

    def add(self, names: Iterable[str], most: int = 0) -> None:
        """Take documents in; those that are known already change nothing.

        Args:
            names: of documents that the pages can read.
            most: how many texts of a year may have a rare word.
        """
        index = self._index
        fresh = [name for name in sorted(set(names)) if not index.held(DOCUMENT, name)]
        limit = most or few(len(fresh) + len(index.keys(DOCUMENT)))
        dirty = set(fresh)
        for name in fresh:
            index.add(DOCUMENT, name, ONE)
            dirty |= self._copied(name)
            dirty |= self._worded(name, limit)
        for name in sorted(dirty):
            self._pages.forget(name)
        dirty |= self._taken_back(sorted(dirty))
        self._renew(sorted(dirty))

    def bundles(self) -> tuple[Bundle, ...]:
        """Return every incident and series with its claims."""
        homes = {
            home for name in self._index.keys(HOME) for home in self._index.held(HOME, name)
        }
        found = [self._incident(home) for home in sorted(homes)]
        return (*(self._series(key) for key in self._index.keys(RUNNING)), *found)

    def incidents(self) -> tuple[Incident, ...]:
        """Return every incident and series, the weightiest first, as `reconcile` does."""
        found = (
            Copy(document=name, original=first, score=self._score(name, first))
            for name in self._index.keys(FIRST)
            for first in self._index.held(FIRST, name)
        )
        return with_copies(ranked(self.bundles()), found)

    def _score(self, name: str, first: str) -> float:
        return alikeness(self._pages.document(name), self._pages.document(first))

    def first(self, name: str) -> str:
        """Return the earliest document that says the same, or the document itself."""
        return next(iter(self._index.held(FIRST, name)), name)

    def _copied(self, name: str) -> set[str]:
        """Tie a document to those that say the same; return whose original changed."""
        index = self._index
        told = shingles(self._pages.document(name).text)
        keys = [short_hash(str(at), *map(str, band)) for at, band in enumerate(bands(told))]
        near = {other for key in keys for other in index.held(BAND, key)}
        for key in keys:
            index.add(BAND, key, name)
        alike = [
            other
            for other in sorted(near)
            if jaccard(told, shingles(self._pages.document(other).text)) >= ALIKE
        ]
        roots = {self.first(other) for other in alike}
        members = {name, *roots, *(m for root in roots for m in index.held(AGAIN, root))}
        top = min(members, key=lambda one: seniority(self._pages.document(one)))
        changed = {one for one in members if self.first(one) != top}
        for one in members if changed or alike else ():
            for old in index.held(FIRST, one):
                index.drop(FIRST, one, old)
                index.drop(AGAIN, old, one)
            if one != top:
                index.add(FIRST, one, top)
                index.add(AGAIN, top, one)
        return changed

    def _worded(self, name: str, most: int) -> set[str]:
        """Note the rare words of a document; return who has lost one."""
        index = self._index
        document = self._pages.document(name)
        lost: set[str] = set()
        for at in stretches(publication_day(document)):
            for word in sorted(uncommon(document.text, self._book)):
                key = f"{word}|{at}"
                if index.held(DEAD, key):
                    continue
                index.add(WORD, key, name)
                holders = index.held(WORD, key, most + 1)
                if len(holders) > most:
                    index.add(DEAD, key, ONE)
                    lost.update(holders)
                    for holder in holders:
                        index.drop(WORD, key, holder)
        return lost

    def _rare(self, document: Document) -> frozenset[str]:
        times = stretches(publication_day(document))
        return frozenset(
            word
            for word in uncommon(document.text, self._book)
            if not any(self._index.held(DEAD, f"{word}|{at}") for at in times)
        )

    def _taken_back(self, names: Sequence[str]) -> set[str]:
        """Note what documents state and take back; return who repeats what was taken back."""
        index = self._index
        again: set[str] = set()
        for name in names:
            page = self._page(name)
            for one in sorted(page.withdrawn):
                index.add(WITHDRAWN, one, name)
                again.update(index.held(STATED, one))
            for one in sorted(page.stated):
                index.add(STATED, one, name)
                if any(other != name for other in index.held(WITHDRAWN, one)):
                    again.add(name)
        for name in again:
            self._pages.forget(name)
        return again

    def _page(self, name: str) -> Page:
        page = self._pages.get(name, {name: self.first(name)})
        others = {
            other
            for one in page.stated
            for other in self._index.held(WITHDRAWN, one)
            if other != name
        }
        if not others:
            return page
        self._pages.forget(name)
        return self._pages.get(name, {one: self.first(one) for one in (name, *sorted(others))})

    def _renew(self, names: Sequence[str]) -> None:
        """Make the scenes and series of documents anew, and what hangs on them."""
        moved: set[str] = set()
        totals: set[str] = set()
        for name in names:
            moved |= self._scenes_of(name)
            totals |= self._totals_of(name)
        touched = set(moved)
        for scene in sorted(moved):
            touched |= self._linked(scene)
        self._regroup(touched)

    def _totals_of(self, name: str) -> set[str]:
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
        for key in index.held(BESIDE, name):
            index.drop(BESIDE, name, key)
            index.drop(BESIDES, key, name)
        for key in sorted({_spelled(one) for one in page.beside.values()}):
            index.add(BESIDE, name, key)
            index.add(BESIDES, key, name)
        return {*old, *new}

    def _scenes_of(self, name: str) -> set[str]:
        """Put the scenes of a document into their blocks; return those to compare anew."""
        index = self._index
        moved: set[str] = set()
        self._told.pop(name, None)
        for scene in index.held(SCENE, name):
            moved |= {scene, *self._leave(scene)}
            index.drop(SCENE, name, scene)
        for scene, found in self._tellings(name).items():
            index.add(SCENE, name, scene)
            moved |= {scene, *self._enter(scene, found)}
        return moved

    def _enter(self, scene: str, found: Telling) -> set[str]:
        """Put a scene into its blocks; return who loses a block that became too large."""
        index = self._index
        lost: set[str] = set()
        for key in sorted("\x1f".join(block) for block in blocks(found)):
            index.add(BLOCK, key, scene)
            index.add(KEYS, scene, key)
            held = index.held(BLOCK, key, BLOCK_LIMIT + 2)
            if len(held) == BLOCK_LIMIT + 1:
                lost.update(held)
        return lost

    def _leave(self, scene: str) -> set[str]:
        """Take a scene out of its blocks; return who gets back a block that was too large."""
        index = self._index
        back: set[str] = set()
        for key in index.held(KEYS, scene):
            index.drop(BLOCK, key, scene)
            index.drop(KEYS, scene, key)
            held = index.held(BLOCK, key, BLOCK_LIMIT + 1)
            if len(held) == BLOCK_LIMIT:
                back.update(held)
        self._told.pop(_document(scene), None)
        return back

    def _linked(self, scene: str) -> set[str]:
        """Compare a scene anew with those that share its blocks; return who was or is tied."""
        index = self._index
        touched: set[str] = set()
        for row in index.held(LINK, scene):
            other, _, old = row.rpartition(" ")
            index.drop(LINK, scene, row)
            index.drop(LINK, other, f"{scene} {old}")
            touched.add(other)
        if not index.held(KEYS, scene):
            return touched
        mine = self._telling(scene)
        for other in sorted(self._near(scene)):
            left, right = sorted((mine, self._telling(other)), key=lambda one: one.key)
            points = points_of(left, right, self._settings)
            if points >= self._settings.merge_score:
                index.add(LINK, scene, f"{other} {points}")
                index.add(LINK, other, f"{scene} {points}")
                touched.add(other)
        return touched

    def _near(self, scene: str) -> set[str]:
        near: set[str] = set()
        common: Counter[str] = Counter()
        for key in self._index.held(KEYS, scene):
            held = self._index.held(BLOCK, key, BLOCK_LIMIT + 1)
            if len(held) > BLOCK_LIMIT:
                continue
            if key.startswith(TERM):
                common.update(held)
            else:
                near.update(held)
        near.update(other for other, times in common.items() if times >= SHARED)
        return near - {scene}

    def _telling(self, scene: str) -> Telling:
        return self._tellings(_document(scene))[scene]

    def _tellings(self, name: str) -> Mapping[str, Telling]:
        """Return the scenes of a document with what they are compared by."""
        if name not in self._told:
            self._told[name] = {_name(one): one for one in self._compared(name)}
            if len(self._told) > KEPT:
                self._told.popitem(last=False)
        return self._told[name]

    def _compared(self, name: str) -> Iterator[Telling]:
        page = self._page(name)
        rare = self._rare(page.document)
        for one in page.scenes:
            yield telling(
                one,
                names_in(page.document.text, rare),
                self.first(name),
                self._settings,
                around=surroundings(one, page.document, self._book, rare),
                published=publication_day(page.document),
            )

    def _regroup(self, touched: Iterable[str]) -> None:
        """Merge anew every part of the graph that a touched scene hangs on."""
        index = self._index
        left = set(touched)
        while left:
            part = self._part(min(left))
            left -= part
            for scene in sorted(part):
                for home in index.held(HOME, scene):
                    index.drop(HOME, scene, home)
                    index.drop(MEMBER, home, scene)
            alive = sorted(
                (self._telling(scene) for scene in part if index.held(KEYS, scene)),
                key=lambda one: one.key,
            )
            for cluster in merge(alive, self._points(alive), self._settings):
                scenes = [_name(alive[at]) for at in cluster]
                home = name_after(min(alive[at].scene.anchor for at in cluster))
                for scene in scenes:
                    index.add(HOME, scene, home)
                    index.add(MEMBER, home, scene)

    def _part(self, start: str) -> set[str]:
        found, todo = {start}, [start]
        while todo:
            for row in self._index.held(LINK, todo.pop()):
                other = row.rpartition(" ")[0]
                if other not in found:
                    found.add(other)
                    todo.append(other)
        return found

    def _points(self, told: Sequence[Telling]) -> Mapping[tuple[int, int], int]:
        places = {_name(one): at for at, one in enumerate(told)}
        points: dict[tuple[int, int], int] = {}
        for scene, at in places.items():
            for row in self._index.held(LINK, scene):
                other, _, number = row.rpartition(" ")
                if places[other] > at:
                    points[at, places[other]] = int(number)
        return points

    def _incident(self, home: str) -> Bundle:
        told = [self._telling(scene).scene for scene in self._index.held(MEMBER, home)]
        return incident(told, self._settings)

    def _series(self, key: str) -> Bundle:
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


def _name(one: Telling) -> str:
    """Return what a scene is called in the index: its anchor and its document."""
    return f"{one.scene.anchor} {one.scene.document}"


def _document(scene: str) -> str:
    return scene.partition(" ")[2]


def _spelled(key: Key) -> str:
    return f"{key.family}\x1f{key.subject}\x1f{key.scope}"
