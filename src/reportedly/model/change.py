"""Changes: what a ledger holds now that it did not hold before."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What kind of news it is."""

    NEW = "new"
    REPLACED = "replaced"
    CONTRADICTED = "contradicted"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One piece of news.

    Attributes:
        kind: what kind.
        subject: the id of the incident or series; of a silence, the source.
        title: the incident's title; of a silence, how long it has lasted.
        claims: of something new, the claim; of what was replaced, the older and the newer; of a
            contradiction, the two; of a silence, none.
    """

    kind: ChangeKind
    subject: str
    title: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One time that a source was looked at.

    Attributes:
        source: as the caller names it.
        at: when, aware.
        new: documents that it had and the ledger had not.
    """

    source: str
    at: datetime
    new: int
