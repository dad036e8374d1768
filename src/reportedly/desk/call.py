"""What a call chooses: the convention, and the day."""

from reportedly.desk.asked import Day, plain_day
from reportedly.errors import UsageError
from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.model.settings import Settings

DEFAULT_CONVENTION = "plain"


def settings_of(
    convention: str | None, as_of: str | None = None, day: Day = plain_day
) -> Settings:
    """Return the settings of a call.

    Raises:
        NounError: the day is none.
        UsageError: there is no such convention.
    """
    name = convention or DEFAULT_CONVENTION
    if name not in CONVENTIONS:
        known = ", ".join(CONVENTIONS)
        raise UsageError("no such convention", name, f"Use one of: {known}.")
    return Settings(convention=name, as_of=day(as_of or None))
