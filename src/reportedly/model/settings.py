"""Settings: what a face reads once and hands down."""

from dataclasses import dataclass

from reportedly.errors import NounError
from reportedly.model.moment import PartialDate
from reportedly.model.pairs import NO_PAIRS
from reportedly.model.pairs import Pairs as Decided
from reportedly.model.preset import BestPolicy, Preset, preset
from reportedly.model.unknown import UNKNOWN, Unknown

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice of reconciling that is the project's own; the defaults are `plain`.

    Attributes:
        convention: name of the preset, printed beside every figure.
        as_of: the state at this date is wanted; unknown is the latest date of each series.
        best_policy: which figure is `best` where the current ones differ; unknown is the
            policy of the convention.
        letters: reliability of claimants, as a reviewer set it: pairs of an independence group
            and a letter from A to E; all others are F, which cannot be judged.
        feeders: groups that say what another gives them to say, each with that other.
        agencies: names of news agencies, each with its group: a text credited to one has its
            figures from it.
        reprints: names of outlets that carry the texts of agencies, each with the name of one.
        pairs: which claims a reviewer judged to tell of one happening, and which not.
        approx_tolerance: share by which "about", "nearly" and "just over" may be off when
            claims are compared; never printed.
        contemporary_days: an older running total is stale.
        day_slack: dates of one happening may be this many days apart.
        death_days: within one text, who was hurt may be told dead this many days later, of the
            same happening. The project's own choice: as long as a running total is current;
            with the 30 days of road statistics, two attacks of one month would be one.
        near_km: named places this near each other may be one.
        merge_score: points from which two tellings are one happening.
    """

    convention: str = "plain"
    as_of: PartialDate | Unknown = UNKNOWN
    best_policy: BestPolicy | Unknown = UNKNOWN
    letters: Pairs = ()
    feeders: Pairs = ()
    agencies: Pairs = ()
    reprints: Pairs = ()
    pairs: Decided = NO_PAIRS
    approx_tolerance: float = 0.1
    contemporary_days: int = 14
    day_slack: int = 1
    death_days: int = 14
    near_km: float = 25.0
    merge_score: int = 6

    def __post_init__(self) -> None:
        """Refuse numbers that make no sense."""
        days = (self.contemporary_days, self.day_slack, self.death_days)
        numbers = (*days, self.near_km, self.merge_score)
        if not 0 <= self.approx_tolerance < 1 or any(number < 0 for number in numbers):
            raise NounError(
                "a setting is out of range", repr(self), "Shares lie in 0..1, the rest from 0."
            )

    @property
    def preset(self) -> Preset:
        """What the convention makes of tolls."""
        return preset(self.convention)

    @property
    def best(self) -> BestPolicy:
        """Which figure is `best`: by this choice, else by the convention."""
        chosen = self.best_policy
        return self.preset.best if isinstance(chosen, Unknown) else chosen


DEFAULT_SETTINGS = Settings()
