"""Growing: a document that comes, changes or goes touches its neighbourhood, and nothing else.

What is found equals what `reconcile` finds in all the documents at once, in whatever order they
came. That holds because every question about a document is answered by few others: which texts
repeat it, which share a rare word of its year, which scenes share a block with its own. The
index remembers these; what depends on an answer that changed is made anew.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.document import Document
from reportedly.model.incident import Copy, Incident
from reportedly.model.pairs import components
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.reconcile.bundle import Bundle
from reportedly.reconcile.days import publication_day
from reportedly.reconcile.evidence import Telling, telling
from reportedly.reconcile.incidents import incident
from reportedly.reconcile.index import Index
from reportedly.reconcile.likeness import surroundings
from reportedly.reconcile.matching import BLOCK_LIMIT, SHARED, TERM, blocks, merge, points_of
from reportedly.reconcile.naming import name_after
from reportedly.reconcile.pages import KEPT, Page, Pages
from reportedly.reconcile.papers import few, names_in
from reportedly.reconcile.ranking import ranked, with_copies
from reportedly.reconcile.texts import Texts
from reportedly.reconcile.totals import Totals

DOCUMENT: Final = "document"
TOLD: Final = "told"
STALE: Final = "stale"
STATED: Final = "stated"
WITHDRAWN: Final = "withdrawn"
SAYS: Final = "says"
SCENE: Final = "scene"
BLOCK: Final = "block"
KEYS: Final = "keys"
LINK: Final = "link"
HOME: Final = "home"
MEMBER: Final = "member"
JUDGED: Final = "judged"
HOLDS: Final = "holds"
ONE: Final = ""
BETWEEN: Final = "\x1f"
NOTHING: Final[Mapping[str, Document]] = MappingProxyType({})


@dataclass(slots=True)
class Moved:
    """What has to be made anew since somebody looked last.

    Attributes:
        homes: ids of incidents.
        gone: ids that no incident has any more.
        series: keys of series, of those that are gone too.
    """

    homes: set[str]
    gone: set[str]
    series: set[str]


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
        self._texts = Texts(index, pages.document, book)
        self._totals = Totals(index, self._page, settings)
        self._joined = components(settings.pairs.same)
        self._paired = {name for two in settings.pairs.same for name in two}
        self._moved = Moved(set(), set(), set())

    def add(self, names: Iterable[str], most: int = 0) -> None:
        """Take documents in; those that are known already change nothing.

        Args:
            names: of documents that the pages can read.
            most: how many texts of a year may have a rare word.
        """
        fresh = [name for name in sorted(set(names)) if not self._index.held(DOCUMENT, name)]
        self.change((), fresh, most=most)

    def on(self, index: Index) -> None:
        """Go on with an index: the same rows, in another transaction."""
        self._index = index
        self._texts.on(index)
        self._totals.on(index)

    def change(
        self,
        names: Iterable[str],
        fresh: Iterable[str] = (),
        *,
        before: Mapping[str, Document] = NOTHING,
        most: int = 0,
    ) -> None:
        """Make anew what hangs on documents that came, or whose claims or texts changed.

        Args:
            names: of documents that were there, and of which something changed.
            fresh: of documents that come in.
            before: the texts of those among the names that have another text now.
            most: how many texts of a year may have a rare word.

        Raises:
            RevivedError: a text went that nobody can do without: begin from nothing.
        """
        new = sorted(fresh)
        self.enter(new, before=before, most=most)
        self.tell({*new, *names})

    def enter(
        self,
        fresh: Iterable[str],
        again: Iterable[str] = (),
        *,
        before: Mapping[str, Document] = NOTHING,
        most: int = 0,
    ) -> None:
        """Take texts in, and note of which documents that changes what they tell.

        What depends on texts alone is known of all of them before anything is compared: no
        word that turns out to be common, and no earlier text, makes anybody begin again.

        Args:
            fresh: of documents that come in.
            again: of documents that were read again.
            before: the texts of those among them that have another text now.
            most: how many texts of a year may have a rare word.

        Raises:
            RevivedError: a text went that nobody can do without: begin from nothing.
        """
        index, new = self._index, sorted(fresh)
        dirty = {*before, *again}
        for name in (*new, *dirty):
            self._pages.reread(name)
        limit = most or few(len(new) + len(index.keys(DOCUMENT)))
        for name in sorted(before):
            dirty |= self._texts.leave(before[name])
        for name in (*new, *sorted(before)):
            index.add(DOCUMENT, name, ONE)
            dirty |= self._texts.enter(name, limit)
        self._texts.settle(limit)
        for name in sorted(dirty):
            self._forget(name)
            if index.held(TOLD, name, 1):
                index.add(STALE, name, ONE)

    def tell(self, names: Iterable[str]) -> None:
        """Make anew what documents tell whose texts are in, and what became stale.

        Args:
            names: of the documents whose claims came or changed.
        """
        index = self._index
        stale = set(index.keys(STALE))
        dirty = {*names, *stale}
        for name in sorted(dirty):
            self._pages.reread(name)
            index.add(TOLD, name, ONE)
        for name in sorted(stale):
            index.drop(STALE, name, ONE)
        dirty |= self._taken_back(sorted(dirty))
        self._renew(sorted(dirty))

    def has_told(self, name: str) -> bool:
        """Say whether what a document tells was taken in, be it stale now or not."""
        return bool(self._index.held(TOLD, name, 1))

    def _forget(self, name: str) -> None:
        self._pages.forget(name)
        self._told.pop(name, None)

    def moved(self) -> Moved:
        """Return what has to be made anew since this was asked last."""
        found, self._moved = self._moved, Moved(set(), set(), set())
        found.gone -= found.homes
        return found

    def document(self, name: str) -> Document:
        """Return a document as it is now."""
        return self._pages.document(name)

    def homes(self) -> frozenset[str]:
        """Return the ids of all incidents."""
        return frozenset(self._index.keys(MEMBER))

    def bundles(self) -> tuple[Bundle, ...]:
        """Return every incident and series with its claims."""
        found = [self._incident(home) for home in sorted(self.homes())]
        return (*(self._totals.bundle(key) for key in self._totals.every()), *found)

    def incidents(self) -> tuple[Incident, ...]:
        """Return every incident and series, the weightiest first, as `reconcile` does."""
        firsts = self._texts.firsts()
        found = (self._copy(name, first) for name, first in sorted(firsts.items()))
        return with_copies(ranked(self.bundles()), found)

    def bundle(self, home: str) -> Bundle:
        """Return an incident with its claims, and which of its texts repeat which."""
        return self._with_copies(self._incident(home))

    def total(self, key: str) -> Bundle | None:
        """Return a series with its claims; none where nobody tells of it any more."""
        if not self._totals.stands(key):
            return None
        return self._with_copies(self._totals.bundle(key))

    def _with_copies(self, made: Bundle) -> Bundle:
        names = ((name, self._texts.first(name)) for name in made.incident.documents)
        found = [self._copy(name, first) for name, first in names if name != first]
        (whole,) = with_copies((made.incident,), found)
        return Bundle(incident=whole, claims=made.claims)

    def _copy(self, name: str, first: str) -> Copy:
        return Copy(document=name, original=first, score=self._texts.score(name, first))

    def _taken_back(self, names: Sequence[str]) -> set[str]:
        """Note what documents state and take back; return who repeats what was taken back."""
        index = self._index
        again: set[str] = set()
        for name in names:
            old = set(index.held(SAYS, name))
            page = self._page(name)
            new = {f"{STATED} {one}" for one in page.stated}
            new |= {f"{WITHDRAWN} {one}" for one in page.withdrawn}
            for row in sorted(old | new):
                space, _, one = row.partition(" ")
                if row not in old or row not in new:
                    change = index.add if row in new else index.drop
                    change(space, one, name)
                    change(SAYS, name, row)
                if space == WITHDRAWN:
                    again.update(index.held(STATED, one))
            for one in sorted(page.stated):
                if any(other != name for other in index.held(WITHDRAWN, one)):
                    again.add(name)
        for name in again:
            self._forget(name)
        return again

    def _page(self, name: str) -> Page:
        page = self._pages.get(name, {name: self._texts.first(name)})
        others = {
            other
            for one in page.stated
            for other in self._index.held(WITHDRAWN, one)
            if other != name
        }
        if not others:
            return page
        self._pages.forget(name)
        return self._pages.get(
            name, {one: self._texts.first(one) for one in (name, *sorted(others))}
        )

    def _renew(self, names: Sequence[str]) -> None:
        """Make the scenes and series of documents anew, and what hangs on them."""
        moved: set[str] = set()
        totals: set[str] = set()
        for name in names:
            moved |= self._scenes_of(name)
            totals |= self._totals.note(name)
        touched = set(moved)
        for scene in moved:
            touched |= self._untied(scene)
        compared: set[str] = set()
        for scene in sorted(moved):
            touched |= self._linked(scene, compared)
            compared.add(scene)
        self._moved.series |= totals
        self._regroup(touched, moved)

    def _scenes_of(self, name: str) -> set[str]:
        """Put the scenes of a document into their blocks; return those to compare anew."""
        index = self._index
        moved: set[str] = set()
        self._told.pop(name, None)
        for scene in index.held(SCENE, name):
            moved |= {scene, *self._leave(scene)}
            index.drop(SCENE, name, scene)
            for claim in index.held(HOLDS, scene):
                index.drop(HOLDS, scene, claim)
                index.drop(JUDGED, claim, scene)
        for scene, found in self._tellings(name).items():
            index.add(SCENE, name, scene)
            moved |= {scene, *self._enter(scene, found)}
            for one in found.scene.claims if self._paired else ():
                if one.claim.id in self._paired:
                    index.add(HOLDS, scene, one.claim.id)
                    index.add(JUDGED, one.claim.id, scene)
        return moved

    def _enter(self, scene: str, found: Telling) -> set[str]:
        """Put a scene into its blocks; return who loses a block that became too large."""
        index = self._index
        lost: set[str] = set()
        for key in sorted(BETWEEN.join(block) for block in blocks(found)):
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

    def _untied(self, scene: str) -> set[str]:
        """Take away what ties a scene to others; return these."""
        touched: set[str] = set()
        for row in self._index.held(LINK, scene):
            other, _, old = row.rpartition(" ")
            self._index.drop(LINK, scene, row)
            self._index.drop(LINK, other, f"{scene} {old}")
            touched.add(other)
        return touched

    def _linked(self, scene: str, compared: AbstractSet[str]) -> set[str]:
        """Compare a scene anew with those that share its blocks; return who is tied to it.

        Args:
            scene: it is tied to nothing but to those that were compared before.
            compared: what was compared with all others just now, with this one too.
        """
        index = self._index
        touched: set[str] = set()
        if not index.held(KEYS, scene, 1):
            return touched
        mine = self._telling(scene)
        for other in sorted(self._near(scene) - compared):
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
        rare = self._texts.rare(page.document)
        for one in page.scenes:
            yield telling(
                one,
                names_in(page.document.text, rare),
                self._texts.first(name),
                self._settings,
                around=surroundings(one, page.document, self._book, rare),
                published=publication_day(page.document),
            )

    def _regroup(self, touched: Iterable[str], moved: Iterable[str]) -> None:
        """Merge anew every part of the graph that a touched scene hangs on."""
        index = self._index
        done, stirred = set[str](), frozenset(moved)
        for start in sorted(set(touched)):
            if start in done:
                continue
            part = self._part(start)
            done |= part
            before: dict[str, frozenset[str]] = {}
            for home in {home for scene in part for home in index.held(HOME, scene)}:
                before[home] = frozenset(index.held(MEMBER, home))
                for scene in before[home]:
                    index.drop(HOME, scene, home)
                    index.drop(MEMBER, home, scene)
            self._moved.gone |= set(before)
            for home, scenes in self._merged(part):
                for scene in scenes:
                    index.add(HOME, scene, home)
                    index.add(MEMBER, home, scene)
                self._moved.gone.discard(home)
                if before.get(home) != scenes or not stirred.isdisjoint(scenes):
                    self._moved.homes.add(home)

    def _merged(self, part: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield the incidents of a part of the graph, each with its scenes."""
        alive = sorted(
            (self._telling(scene) for scene in part if self._index.held(KEYS, scene, 1)),
            key=lambda one: one.key,
        )
        for cluster in merge(alive, self._points(alive), self._settings):
            home = name_after(min(alive[at].scene.anchor for at in cluster))
            yield home, frozenset(_name(alive[at]) for at in cluster)

    def _part(self, start: str) -> set[str]:
        found, todo = {start}, [start]
        while todo:
            scene = todo.pop()
            tied = {row.rpartition(" ")[0] for row in self._index.held(LINK, scene)}
            for other in sorted((tied | self._judged_as(scene)) - found):
                found.add(other)
                todo.append(other)
        return found

    def _judged_as(self, scene: str) -> set[str]:
        """Return the scenes that a person judged to be the same happening."""
        if not self._paired:
            return set()
        return {
            other
            for claim in self._index.held(HOLDS, scene)
            for one in self._joined.get(claim, ())
            for other in self._index.held(JUDGED, one)
        }

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


def _name(one: Telling) -> str:
    """Return what a scene is called in the index: its anchor and its document."""
    return f"{one.scene.anchor} {one.scene.document}"


def _document(scene: str) -> str:
    return scene.partition(" ")[2]
