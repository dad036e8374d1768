"""Tallying: how many claims there are of whom and of where, kept up to date with the ledger.

Each document has its own rows, so that one that came, was read anew or was judged costs its own
claims and no others. A claim that a person rejected is in none, and one whose claimant he
corrected is in those of that claimant.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from reportedly.derived.decisions import decisions
from reportedly.derived.state import State, changed, remember, state_of
from reportedly.errors import LedgerError
from reportedly.ledger.derived import Derived
from reportedly.ledger.store import Ledger
from reportedly.ledger.tallies import WITHIN, Tally
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report import words
from reportedly.report.sources import key_of
from reportedly.review.effective import REVIEWED

# To be raised where the shape of tallies changes, or a rule by which they are made.
VERSION: Final = "2"
ROOM: Final = "tallies"
AT_ONCE: Final = 1000
VOICE, OUTLET, LAND, SEEN = "voice", "outlet", "land", "reviewed"


def tallied(ledger: Ledger) -> bool:
    """Bring the tallies up to date; say whether they are.

    They are not where another writes to the ledger all the time, or where it may only be read.
    """
    try:
        while not _is_current(ledger):
            with ledger.deriving(ROOM) as rows:
                _step(ledger, rows)
    except LedgerError:
        return False
    return True


def tallies_of(found: Found) -> Iterator[Tally]:
    """Yield the rows of a document, its claims as people left them."""
    paper, claims = found.document, found.claims
    day = UNKNOWN if isinstance(paper.published, Unknown) else str(paper.published)
    bare = Tally(
        space=OUTLET,
        key=words.plain(words.publisher(paper)),
        document=paper.id,
        claims=len(claims),
        own=sum(len(claim.attribution) == 1 for claim in claims),
        published=day,
        publisher=paper.publisher,
    )
    yield bare
    if reviewed := sum(not REVIEWED.isdisjoint(claim.flags) for claim in claims):
        yield replace(bare, space=SEEN, key="", claims=reviewed, own=0)
    for key, mine in _by(claims, lambda claim: key_of(claim, paper)).items():
        first = min(mine, key=lambda one: (words.as_of(one), one.id))
        yield replace(
            bare, space=VOICE, key=key, claims=len(mine), own=0, first=told(first, paper)
        )
    for land, there in _by(claims, _land).items():
        if land:
            yield replace(bare, space=LAND, key=land, claims=len(there), own=0)


def told(claim: Claim, paper: Document) -> str:
    """Return what is told of a claimant by his first claim, in the order of such claims."""
    voice = claim.claimant
    identity = "" if isinstance(voice.id, Unknown) else voice.id
    name = words.plain(words.claimant(claim, paper))
    whole = (words.as_of(claim), claim.id, name, identity, str(voice.source_type), paper.id)
    return WITHIN.join(whole)


def _is_current(ledger: Ledger) -> bool:
    with ledger.derived(ROOM) as rows:
        state = state_of(rows.shelf)
        return (state.by, state.revision) == (VERSION, rows.revision())


def _step(ledger: Ledger, rows: Derived) -> None:
    """Take in what was read since, and what was decided."""
    state, known = state_of(rows.shelf), decisions(ledger)
    if state.by != VERSION:
        rows.shelf.clear()
        rows.tallies.clear()
        state = State()
    revision = rows.revision()
    reading, names = rows.read_since(state.reading, AT_ONCE)
    touched = sorted({*names, *changed(rows.shelf, known.marks())})
    found = (known.left(one) for one in ledger.readings(touched))
    made = [tally for one in found for tally in tallies_of(one)]
    rows.tallies.put(touched, made)
    done = revision if reading == int(revision.partition(".")[0]) else ""
    remember(rows.shelf, State(by=VERSION, revision=done, reading=reading))


def _by(claims: Iterable[Claim], key: Callable[[Claim], str]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(key(claim), []).append(claim)
    return found


def _land(claim: Claim) -> str:
    where = claim.where
    if isinstance(where, Unknown) or isinstance(where.country, Unknown):
        return ""
    return where.country
