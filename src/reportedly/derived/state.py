"""How far what is derived has come: what was read, what was decided, by which rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model.pairs import NO_PAIRS, Pairs
from reportedly.reconcile.index import Index
from reportedly.wire import Json, dumps, loads

STATE: Final = "state"
MARK: Final = "mark"
ONE: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far it has come.

    Attributes:
        by: which rules made it: another means that everything is made anew.
        revision: of the ledger when it was up to date; "" while it is not.
        reading: number of the last reading whose claims were taken in.
        text: number of the last reading whose text was taken in.
        step: how many steps were made.
        most: how many texts of a year may have a rare word; 0 where words decide nothing.
        letters: how reliable voices were.
        pairs: which claims were the same, and which were not.
    """

    by: str = ""
    revision: str = ""
    reading: int = 0
    text: int = 0
    step: int = 0
    most: int = 0
    letters: tuple[tuple[str, str], ...] = ()
    pairs: Pairs = NO_PAIRS


def state_of(index: Index) -> State:
    """Return what the index remembers of itself."""
    for row in index.held(STATE, ONE):
        match loads(row):
            case [
                str(by), str(revision), int(reading), int(text), int(step), int(most), *lists
            ]:  # fmt: skip
                letters, same, apart = (one for one in lists if isinstance(one, list))
                return State(
                    by=by,
                    revision=revision,
                    reading=reading,
                    text=text,
                    step=step,
                    most=most,
                    letters=_pairs(letters),
                    pairs=Pairs(
                        same=frozenset(_pairs(same)), different=frozenset(_pairs(apart))
                    ),
                )
    return State()


def remember(index: Index, state: State) -> None:
    """Let the index remember this of itself."""
    for old in index.held(STATE, ONE):
        index.drop(STATE, ONE, old)
    pairs = (sorted(state.pairs.same), sorted(state.pairs.different))
    row: list[Json] = [state.by, state.revision, state.reading, state.text, state.step]
    row.append(state.most)
    row += [[[*one] for one in given] for given in (state.letters, *pairs)]
    index.add(STATE, ONE, dumps(row))


def put(index: Index, space: str, key: str, value: str) -> None:
    """Let a key have this value and no other; none where it is ""."""
    for old in index.held(space, key):
        if old != value:
            index.drop(space, key, old)
    if value:
        index.add(space, key, value)


def changed(index: Index, marks: Mapping[str, str]) -> frozenset[str]:
    """Return the documents of whose claims something else was decided than before; note it.

    Args:
        index: where it is noted.
        marks: what changes when something is decided, for each document with decided claims.
    """
    found: set[str] = set()
    for name in {*marks, *index.keys(MARK)}:
        new = marks.get(name, "")
        if index.held(MARK, name) != ((new,) if new else ()):
            found.add(name)
            put(index, MARK, name, new)
    return frozenset(found)


def _pairs(rows: Sequence[object]) -> tuple[tuple[str, str], ...]:
    return tuple((str(one[0]), str(one[1])) for one in rows if isinstance(one, list))
