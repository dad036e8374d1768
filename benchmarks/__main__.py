"""`python -m benchmarks [PART…]`: gold, human, speed, and the rest of `PARTS`; what fell."""

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from benchmarks.cost import measure_cost
from benchmarks.folder import measure_folder
from benchmarks.gold import measure_gold
from benchmarks.hostile import measure_hostile
from benchmarks.human import measure_human
from benchmarks.load import measure_load
from benchmarks.options import Options, read_options
from benchmarks.pages import measure_pages
from benchmarks.scale import measure_scale
from benchmarks.speed import measure_speed
from benchmarks.webarchive import measure_web_archive

MEASURES: Mapping[str, Callable[[Options], int]] = MappingProxyType(
    {
        "gold": measure_gold,
        "human": measure_human,
        "speed": measure_speed,
        "pages": measure_pages,
        "webarchive": measure_web_archive,
        "hostile": measure_hostile,
        "folder": measure_folder,
        "cost": measure_cost,
        "scale": measure_scale,
        "load": measure_load,
    }
)


def main() -> int:
    """Run what was asked for; the exit code is the worst of them."""
    options = read_options(sys.argv[1:])
    return max(MEASURES[part](options) for part in options.parts)


if __name__ == "__main__":
    sys.exit(main())
