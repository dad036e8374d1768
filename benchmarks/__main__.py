"""`python -m benchmarks [gold] [human] [speed] [pages] [folder] [cost] [scale]`: what fell."""

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from benchmarks.cost import measure_cost
from benchmarks.folder import measure_folder
from benchmarks.gold import measure_gold
from benchmarks.human import measure_human
from benchmarks.options import Options, read_options
from benchmarks.pages import measure_pages
from benchmarks.scale import measure_scale
from benchmarks.speed import measure_speed

MEASURES: Mapping[str, Callable[[Options], int]] = MappingProxyType(
    {
        "gold": measure_gold,
        "human": measure_human,
        "speed": measure_speed,
        "pages": measure_pages,
        "folder": measure_folder,
        "cost": measure_cost,
        "scale": measure_scale,
    }
)


def main() -> int:
    """Run what was asked for; the exit code is the worst of them."""
    options = read_options(sys.argv[1:])
    return max(MEASURES[part](options) for part in options.parts)


if __name__ == "__main__":
    sys.exit(main())
