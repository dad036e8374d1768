"""Keeping: incidents and series of a ledger, brought up to date where something changed.

A small ledger is reconciled as a whole whenever it changed. From fifty documents on, what is
kept grows: a document that came, was read anew or was judged touches its neighbourhood. First
come all texts, which tell what is rare and what repeats what, then what they claim. Where
the rules changed, or so many documents came that another number of texts may have a rare word,
everything is thrown away and made again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from reportedly.derived.decisions import Decisions, decisions, moved
from reportedly.derived.hand import Hand
from reportedly.derived.nearby import Nearby
from reportedly.derived.state import State, changed, put, remember, state_of
from reportedly.ledger.derived import Derived
from reportedly.ledger.store import Ledger
from reportedly.lexicon.load import Lexicon
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.settings import Settings
from reportedly.pipeline import READER_VERSION, read_under, reconciled, with_lineage
from reportedly.reconcile.growing import DOCUMENT, Growing
from reportedly.reconcile.index import Index
from reportedly.reconcile.naming import name_after
from reportedly.reconcile.pages import Pages
from reportedly.reconcile.papers import CROWD, MANY, few
from reportedly.reconcile.standing import Standing
from reportedly.reconcile.texts import RevivedError
from reportedly.reconcile.totals import RUNNING, id_of
from reportedly.wire import short_hash

# To be raised where the shape of what is derived changes, or a rule by which it is made.
VERSION: Final = "3"
AT_ONCE: Final = 1000
TEXT: Final = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """What it takes to keep incidents of a ledger.

    Attributes:
        ledger: where they are kept, and what they are made from.
        settings: the convention; without a date, and without what people decided.
        lexicon: the words.
    """

    ledger: Ledger
    settings: Settings
    lexicon: Lexicon

    @property
    def room(self) -> str:
        """The name of what is kept under this convention."""
        return self.settings.convention

    def is_current(self) -> bool:
        """Say whether what is kept is that of the ledger as it is now."""
        with self.ledger.derived(self.room) as rows:
            state = state_of(rows.shelf)
            return state.revision == rows.revision() and state.by == self._by()

    def bring_up(self) -> None:
        """Bring what is kept up to date, up to a thousand documents in a transaction.

        Raises:
            LedgerError: another writes, or the ledger may not be written.
        """
        hand = Hand(Nearby(self.ledger))
        while not self.is_current():
            try:
                with self.ledger.deriving(self.room) as rows:
                    self._step(rows, hand)
            except RevivedError:
                with self.ledger.deriving(self.room) as rows:
                    rows.clear()

    def _by(self) -> str:
        """Return in one word by which rules incidents are made."""
        return short_hash(VERSION, READER_VERSION, self.lexicon.rules, self.room)

    def _step(self, rows: Derived, hand: Hand) -> None:
        state, known = state_of(rows.shelf), decisions(self.ledger)
        most = MANY if state.most == MANY else _most(rows.documents())
        if (state.by, state.most) != (self._by(), most):
            rows.clear()
            state = State(by=self._by(), most=most)
        done = rows.revision()
        if most:
            hand.near.at(done)
            growing = hand.take(state, known) or self.growing(rows.shelf, known, hand.near)
            growing.on(rows.shelf)
            state = _Step(self, rows, state, (known, growing)).take(hand.near)
            newest = int(done.partition(".")[0])
            done = done if state.reading == state.text == newest else ""
            state = replace(state, revision=done, step=state.step + 1)
            hand.lay(state, known, growing)
        else:
            self._whole(rows, known)
            state = replace(state, revision=done)
        remember(rows.shelf, state)

    def _whole(self, rows: Derived, known: Decisions) -> None:
        """Reconcile everything: it is little."""
        found = [known.left(one) for one in self.ledger.found()]
        made = reconciled(
            (claim for one in found for claim in one.claims),
            (one.document for one in found),
            self.decided(known),
            self.lexicon,
        )
        rows.incidents.clear()
        weights = range(len(made), 0, -1)
        rows.incidents.put(
            (one, weight, names_of(one)) for one, weight in zip(made, weights, strict=True)
        )

    def decided(self, known: Decisions) -> Settings:
        """Return the settings with what people decided."""
        return replace(self.settings, letters=known.letters, pairs=known.pairs)

    def growing(self, index: Index, known: Decisions, near: Nearby) -> Growing:
        """Return what grows on an index, under what people decided.

        Args:
            index: what it remembers.
            known: what people decided.
            near: where documents are near at hand.
        """
        how = with_lineage(self.decided(known), self.lexicon)

        def read(name: str) -> tuple[Document, tuple[Claim, ...]]:
            found = known.left(near.reading(name))
            papers = (found.document,)
            return found.document, read_under(found.claims, papers, how, self.lexicon)

        return Growing(index, Pages(read, how), self.lexicon.rarity, how)


class _Step:
    """One step of bringing a large ledger up to date."""

    def __init__(
        self, keeper: Keeper, rows: Derived, state: State, given: tuple[Decisions, Growing]
    ) -> None:
        self._keeper = keeper
        self._rows = rows
        self._index = rows.shelf
        self._state = state
        self._known, self._growing = given
        self._standing = Standing(rows.shelf)

    def take(self, near: Nearby) -> State:
        """Take in texts, or what they claim and what was decided; return how far it is."""
        text, names = self._rows.read_since(self._state.text, AT_ONCE)
        if names:
            near.fetch(names)
            self._enter(names)
            return replace(self._state, text=text)
        reading, names = self._rows.read_since(self._state.reading, AT_ONCE)
        fresh = [name for name in names if not self._growing.has_told(name)]
        near.fetch(fresh)
        self._growing.tell({*fresh, *self._judged()})
        self._write(again=self._state.letters != self._known.letters)
        return replace(
            self._state,
            reading=reading,
            letters=self._known.letters,
            pairs=self._known.pairs,
        )

    def _enter(self, names: Iterable[str]) -> None:
        """Take the texts of documents in that came or were read again."""
        there = {name for name in names if self._index.held(DOCUMENT, name, 1)}
        before = self._other_texts(there)
        fresh = set(names) - there
        self._growing.enter(fresh, there, before=before, most=self._state.most)
        for name in sorted({*fresh, *before}):
            put(self._index, TEXT, name, self._growing.document(name).sha256)

    def _judged(self) -> set[str]:
        """Return the documents of whose claims something else was decided than before."""
        homes = self._known.homes
        pairs = moved(self._state.pairs, self._known.pairs)
        names = {*changed(self._index, self._known.marks())}
        names.update(homes[claim] for claim in pairs if claim in homes)
        return {name for name in names if self._growing.has_told(name)}

    def _other_texts(self, names: Iterable[str]) -> Mapping[str, Document]:
        """Return the texts that documents had, of those that have another now."""
        before: dict[str, Document] = {}
        for name in sorted(names):
            now = self._keeper.ledger.reading(name).document.sha256
            for old in self._index.held(TEXT, name):
                if old != now:
                    versions = self._keeper.ledger.versions(name)
                    before[name] = next(one for one in versions if one.sha256 == old)
        return before

    def _write(self, *, again: bool) -> None:
        """Write what was moved; of all incidents, where voices are marked otherwise."""
        moved_, growing = self._growing.moved(), self._growing
        if again:
            moved_.homes |= growing.homes()
            moved_.series |= {*self._index.keys(RUNNING)}
        gone = moved_.gone - moved_.homes
        made: list[Incident] = []
        for key in sorted(moved_.series):
            total = growing.total(key)
            if total is None:
                gone.add(id_of(key))
                continue
            self._standing.put(total)
            made.append(total.incident)
        for home in sorted(moved_.homes):
            bundle = growing.bundle(home)
            self._standing.put(bundle)
            made.append(bundle.incident)
        for name in sorted(gone):
            self._standing.drop(name)
        weights = {name: self._standing.total(name) for name in self._standing.settle()}
        self._rows.incidents.drop(gone)
        self._rows.incidents.put(
            (one, self._standing.total(one.id), names_of(one)) for one in made
        )
        self._rows.incidents.weigh(weights)


def _most(documents: int) -> int:
    return few(documents) if documents >= CROWD else 0


def names_of(one: Incident) -> Mapping[str, str]:
    """Return what an incident would be called after each of its claims."""
    return {claim: name_after(claim) for claim in one.claims}
