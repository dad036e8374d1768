"""What leaves the ledger: a dossier of what is laid open, with its do-no-harm defaults."""

from importlib import metadata

from reportedly.desk.desk import Desk
from reportedly.model.issue import Judgement
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted
from reportedly.report.exports.dossier import Dossier
from reportedly.review.effective import ACCEPTED, CORRECTED

EVERYTHING = Wanted()
REVIEWED = frozenset({ACCEPTED, CORRECTED})  # flags that a review leaves on a claim


def dossier_of(
    desk: Desk,
    settings: Settings,
    wanted: Wanted = EVERYTHING,
    *,
    today: PartialDate | Unknown = UNKNOWN,
    waived: tuple[Judgement, ...] = (),
) -> Dossier:
    """Return what an export is made from.

    Args:
        desk: the ledger, laid open under these settings.
        settings: the convention, and the day that it is looked at.
        wanted: what a claim must be like.
        today: the day of the export; what is younger than the delay stays behind.
        waived: judgements that turn a default off, for this export.
    """
    reviewed = (one for one in desk.ground.claims.values() if REVIEWED & set(one.flags))
    return Dossier(
        incidents=desk.chosen(wanted),
        chosen=desk.fitting(wanted),
        accepted=frozenset(claim.id for claim in reviewed),
        ground=desk.ground,
        settings=settings,
        rules=desk.rules,
        version=f"reportedly {metadata.version('reportedly')}",
        today=today,
        waived=waived,
    )
