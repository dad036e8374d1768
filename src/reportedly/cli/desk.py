"""What the commands look at: everything in a ledger, reconciled as the call asks."""

from dataclasses import dataclass

from reportedly.ledger.store import open_ledger
from reportedly.lexicon.load import load
from reportedly.model.incident import Incident
from reportedly.model.settings import Settings
from reportedly.pipeline import reconciled
from reportedly.report.choose import Wanted, choose
from reportedly.report.ground import Ground, behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A ledger laid open.

    Attributes:
        ground: its claims and documents.
        incidents: incidents and series made from them.
        rules: hash of the lexicon that made them.
    """

    ground: Ground
    incidents: tuple[Incident, ...]
    rules: str

    def chosen(self, wanted: Wanted) -> tuple[Incident, ...]:
        """Return the incidents and series behind which stands a claim that was asked for."""
        if wanted == Wanted():
            return self.incidents
        fits = {
            claim.id
            for claim in choose(self.ground.claims.values(), self.ground.documents, wanted)
        }
        return tuple(one for one in self.incidents if fits.intersection(behind(one)))


def ground_of(ledger: str) -> Ground:
    """Return the claims and documents of a ledger.

    Raises:
        LedgerError: there is none, or it is something else.
    """
    with open_ledger(ledger, create=False) as opened:
        found = tuple(opened.found())
    return Ground.of(
        (claim for one in found for claim in one.claims), (one.document for one in found)
    )


def desk_of(ledger: str, settings: Settings) -> Desk:
    """Return a ledger laid open under these settings."""
    ground, lexicon = ground_of(ledger), load()
    incidents = reconciled(ground.claims.values(), ground.documents.values(), settings, lexicon)
    return Desk(ground=ground, incidents=incidents, rules=lexicon.rules)
