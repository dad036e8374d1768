"""Pages: what reconciling makes of one document by itself, kept while it is near at hand."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.settings import Settings
from reportedly.reconcile.decided import parted
from reportedly.reconcile.drift import numeral
from reportedly.reconcile.kinds import is_toll
from reportedly.reconcile.matters import matter_subject, matters
from reportedly.reconcile.scenes import Scene, scenes
from reportedly.reconcile.series import BESIDE, Key, key_of, running
from reportedly.reconcile.sourced import RETRACTED, Sourced, source, statement
from reportedly.reconcile.sums import is_sum

KEPT = 5000
Reading = tuple[Document, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document, made ready.

    Attributes:
        document: the document.
        ready: its claims with their sources.
        series: the series of each claim that belongs to one, by claim.
        beside: the series beside which a claim of an interval stands, by claim.
        scenes: what it tells apart.
        stated: its statements of numbers by named voices, in one word each.
        withdrawn: those of them that it takes back.
    """

    document: Document
    ready: tuple[Sourced, ...]
    series: Mapping[str, Key]
    beside: Mapping[str, Key]
    scenes: tuple[Scene, ...]
    stated: frozenset[str]
    withdrawn: frozenset[str]


class Pages:
    """The pages near at hand; others are made again from the ledger when they are needed."""

    def __init__(self, read: Callable[[str], Reading], settings: Settings) -> None:
        self._read = read
        self._settings = settings
        self._kept: OrderedDict[str, Page] = OrderedDict()
        self._readings: OrderedDict[str, Reading] = OrderedDict()

    def forget(self, name: str) -> None:
        """Make a page anew when it is next asked for."""
        self._kept.pop(name, None)

    def reread(self, name: str) -> None:
        """Read a document anew when it is next asked for, and make its page anew."""
        self.forget(name)
        self._readings.pop(name, None)

    def document(self, name: str) -> Document:
        """Return a document."""
        return self._reading(name)[0]

    def _reading(self, name: str) -> Reading:
        if name in self._readings:
            self._readings.move_to_end(name)
            return self._readings[name]
        self._readings[name] = self._read(name)
        if len(self._readings) > KEPT:
            self._readings.popitem(last=False)
        return self._readings[name]

    def get(self, name: str, firsts: Mapping[str, str]) -> Page:
        """Return a page.

        Args:
            name: the document.
            firsts: the earliest document that says the same, or itself, for this document and
                for those that take back what it states.
        """
        page = self._kept.get(name)
        if page is None:
            page = self._made(name, firsts)
            self._kept[name] = page
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return page

    def _made(self, name: str, firsts: Mapping[str, str]) -> Page:
        document, claims = self._reading(name)
        read = [self._reading(other) for other in sorted(firsts) if other != name]
        origins = {one: self.document(first) for one, first in firsts.items()}
        linked = matters(claims, tolerance=self._settings.approx_tolerance)
        beside = (claim for _, told in read for claim in matters(told))
        papers = (document, *(one for one, _ in read))
        every = source((*linked, *beside), papers, self._settings, origins)
        ready = tuple(one for one in every if one.claim.document == name)
        keys = running(ready, self._settings)
        outside = [one for one in ready if one.claim.id not in keys and not is_sum(one.claim)]
        spoken = [one for one in ready if not one.own and isinstance(numeral(one.claim), int)]
        taken_back = {claim.id for claim in claims if RETRACTED in claim.flags}
        return Page(
            document=document,
            ready=ready,
            series=keys,
            beside=_beside(ready),
            scenes=tuple(parted(scenes(outside, self._settings), self._settings.pairs)),
            stated=frozenset(map(statement, spoken)),
            withdrawn=frozenset(statement(one) for one in spoken if one.claim.id in taken_back),
        )


def _beside(ready: Iterable[Sourced]) -> Mapping[str, Key]:
    return {
        one.claim.id: key_of(one.claim, matter_subject(one.claim, ()))
        for one in ready
        if one.claim.period in BESIDE and is_toll(one.claim)
    }
