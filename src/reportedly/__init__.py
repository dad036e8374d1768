"""A ledger of who reported what in a war.

Everything that is promised to the outside stands here, sorted; nobody inside imports from it.
"""

from reportedly.errors import ReportedlyError
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.explanation import Explanation
from reportedly.model.found import Found
from reportedly.model.incident import Incident
from reportedly.model.issue import Issue
from reportedly.model.quantity import Quantity
from reportedly.model.raw import Raw
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.pipeline import (
    Outcome,
    Reader,
    Recipe,
    Summary,
    explain,
    make_reader,
    outcome,
    outcomes,
    read_into,
    reconciled,
)
from reportedly.sources.gather import gather

__all__ = [
    "UNKNOWN",
    "Claim",
    "Document",
    "Explanation",
    "Found",
    "Incident",
    "Issue",
    "Ledger",
    "Outcome",
    "Quantity",
    "Raw",
    "Reader",
    "Recipe",
    "ReportedlyError",
    "Settings",
    "Summary",
    "explain",
    "gather",
    "make_reader",
    "open_ledger",
    "outcome",
    "outcomes",
    "read_into",
    "reconciled",
]
