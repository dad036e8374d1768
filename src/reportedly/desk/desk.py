"""What is looked at: everything in a ledger, reconciled as the call asks."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly.ledger.store import open_ledger
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.model.wanted import Wanted
from reportedly.pipeline import derived, read_under, reconciled
from reportedly.report.choose import as_it_stood, choose, published_by
from reportedly.report.ground import Ground, behind, told_in
from reportedly.review.graded import graded
from reportedly.reviewing import Judged, judged

# Above so many claims nobody waits until all of them are laid open.
LARGE: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A ledger laid open.

    Attributes:
        ground: the claims and documents that were known at the date that was asked for, as
            the convention reads them, and the sums that were made of them.
        incidents: incidents and series made from them.
        rules: hash of the lexicon that made them.
        judgements: what people decided, about the claims of today.
    """

    ground: Ground
    incidents: tuple[Incident, ...]
    rules: str
    judgements: tuple[Judgement, ...] = ()

    def chosen(self, wanted: Wanted) -> tuple[Incident, ...]:
        """Return the incidents and series behind which stands a claim that was asked for."""
        if wanted == Wanted():
            return self.incidents
        fits = self.fitting(wanted)
        return tuple(one for one in self.incidents if fits.intersection(told_in(one)))

    def fitting(self, wanted: Wanted) -> frozenset[str]:
        """Return the ids of the claims that were asked for."""
        fits = choose(self.ground.claims.values(), self.ground.documents, wanted)
        return frozenset(claim.id for claim in fits)


@cache
def lexicon() -> Lexicon:
    """Return the words, read once in a process: it takes a second."""
    return load()


def ground_of(ledger: str) -> Ground:
    """Return the claims and documents of a ledger, as people left them.

    Raises:
        LedgerError: there is none, or it is something else.
    """
    with open_ledger(ledger, create=False) as opened:
        return _ground(judged(opened, DEFAULT_SETTINGS))


def desk_of(ledger: str, settings: Settings) -> Desk:
    """Return a ledger laid open under these settings, as it stood at their date.

    Raises:
        LedgerError: there is none, or it is something else.
    """
    with open_ledger(ledger, create=False) as opened:
        left = judged(opened, settings)
    return laid_open(left)


def laid_open(left: Judged) -> Desk:
    """Return what people left laid open, as it stood at the date of the settings."""
    settings, whole = left.settings, _ground(left)
    documents = tuple(whole.documents.values())
    claims = read_under(whole.claims.values(), documents, settings, lexicon())
    made = reconciled(claims, documents, settings, lexicon())
    incidents = graded(made, left.judgements)
    known = {claim.id for claim in as_it_stood(claims, whole.documents, settings.as_of)}
    known.update(claim for one in incidents for claim in behind(one))
    ground = Ground.of(
        (claim for claim in claims if claim.id in known),
        published_by(documents, settings.as_of),
        derived(claims, settings),
    )
    rules = lexicon().rules
    return Desk(ground=ground, incidents=incidents, rules=rules, judgements=left.judgements)


def _ground(left: Judged) -> Ground:
    return Ground.of(
        (claim for one in left.found for claim in one.claims),
        (one.document for one in left.found),
    )
