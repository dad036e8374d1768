"""Settings: what a face reads once and hands down."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.errors import NounError
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown


class BestPolicy(StrEnum):
    """Which figure is `best` where several are current (field guide, section 7, rule 5)."""

    NONE = "none"
    LOWEST = "lowest"
    MEDIAN_LOW = "median_low"
    MOST_RELIABLE = "most_reliable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice of reconciling that is the project's own; the defaults are `plain`.

    Attributes:
        convention: name of the preset, printed beside every figure.
        as_of: the state at this date is wanted; unknown is the latest date of each series.
        best_policy: which figure is `best` where the current ones differ.
        approx_tolerance: share by which "about", "nearly" and "just over" may be off when
            claims are compared; never printed.
        contemporary_days: an older running total is stale.
        day_slack: dates of one happening may be this many days apart.
        near_km: named places this near each other may be one.
        merge_score: points from which two tellings are one happening.
    """

    convention: str = "plain"
    as_of: PartialDate | Unknown = UNKNOWN
    best_policy: BestPolicy = BestPolicy.NONE
    approx_tolerance: float = 0.1
    contemporary_days: int = 14
    day_slack: int = 1
    near_km: float = 25.0
    merge_score: int = 6

    def __post_init__(self) -> None:
        """Refuse numbers that make no sense."""
        numbers = (self.contemporary_days, self.day_slack, self.near_km, self.merge_score)
        if not 0 <= self.approx_tolerance < 1 or any(number < 0 for number in numbers):
            raise NounError(
                "a setting is out of range", repr(self), "Shares lie in 0..1, the rest from 0."
            )


DEFAULT_SETTINGS = Settings()
