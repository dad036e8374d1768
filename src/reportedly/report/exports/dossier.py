"""What an export is made from, and what it gives."""

from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.incident import Incident, Shape
from reportedly.model.issue import Judgement
from reportedly.model.moment import PartialDate
from reportedly.model.protection import Protection
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.ground import Ground, behind

UNREVIEWED = "machine-extracted, unreviewed"
REVIEWED = "reviewed"
FIGURES = f"figures reviewed; else {UNREVIEWED}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What an export is made from.

    Attributes:
        incidents: incidents and series, in order.
        ground: the claims and documents behind them.
        settings: as they were made with.
        rules: hash of the lexicon.
        version: of the program.
        today: the day of the export; what is younger than the delay stays out. Unknown: all.
        accepted: ids of the claims that a reviewer accepted.
        chosen: ids of the claims that were asked for; unknown: all.
        waived: judgements that turn a do-no-harm default off for this export.
    """

    incidents: tuple[Incident, ...]
    ground: Ground
    settings: Settings
    rules: str
    version: str
    today: PartialDate | Unknown = UNKNOWN
    accepted: frozenset[str] = frozenset()
    chosen: frozenset[str] | Unknown = UNKNOWN
    waived: tuple[Judgement, ...] = ()

    def protects(self, what: Protection) -> bool:
        """Say whether a do-no-harm default holds for this export."""
        return not any(what in one.subjects for one in self.waived)

    def happenings(self) -> tuple[Incident, ...]:
        """Return the incidents, without the series."""
        return tuple(one for one in self.incidents if one.shape is Shape.INCIDENT)

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims that were asked for, by id."""
        every = sorted(self.ground.claims.items())
        if isinstance(self.chosen, Unknown):
            return tuple(claim for _, claim in every)
        return tuple(claim for name, claim in every if name in self.chosen)

    def claims_of(self, incident: Incident) -> tuple[Claim, ...]:
        """Return the claims behind an incident."""
        return self.ground.known(behind(incident))

    def standing_of(self, incident: Incident) -> str:
        """Return the same of an incident; figures may be reviewed that others only repeat."""
        claims = self.claims_of(incident)
        whole = self.standing(claims)
        behind_figures = {claim for toll in incident.tolls for claim in toll.claims}
        seen = behind_figures and behind_figures <= self.accepted
        return FIGURES if seen and whole == UNREVIEWED else whole

    def standing(self, claims: tuple[Claim, ...]) -> str:
        """Return whether a reviewer has accepted all of these claims, in words."""
        all_of_them = claims and all(claim.id in self.accepted for claim in claims)
        return REVIEWED if all_of_them else UNREVIEWED


@dataclass(frozen=True, slots=True, kw_only=True)
class Omitted:
    """What was left out of an export, and why.

    Attributes:
        id: of the incident, the claim or the document.
        reason: in words.
    """

    id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of an export.

    Attributes:
        name: without a folder.
        data: its bytes.
        rows: how many rows, features or annotations it has.
    """

    name: str
    data: bytes
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What an export gives.

    Attributes:
        files: the first is the one that was asked for.
        omitted: what was left out.
    """

    files: tuple[File, ...]
    omitted: tuple[Omitted, ...] = ()
