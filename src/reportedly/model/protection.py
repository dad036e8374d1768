"""What keeps an export from doing harm, each part with a name by which it can be turned off."""

from enum import StrEnum


class Protection(StrEnum):
    """One of the do-no-harm defaults (field guide, section 10).

    Children have no name in any export, whatever is turned off.
    """

    NAMES = "names"
    CAPTIVES = "captives"
    POINTS = "points"
    RECENT = "recent"
    POSITIONS = "positions"
    SENSITIVE = "sensitive"
