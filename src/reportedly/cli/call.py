"""What a call was asked, read once: options first, then the environment."""

import os
from datetime import UTC, datetime
from pathlib import Path

from reportedly.desk.asked import Asked
from reportedly.errors import UsageError
from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted
from reportedly.pipeline import Recipe
from reportedly.sources.records import FIELDS

DEFAULT_LEDGER = "reportedly.db"
LEDGER_VARIABLE = "REPORTEDLY_LEDGER"
TODAY_VARIABLE = "REPORTEDLY_TODAY"
PLACES_VARIABLE = "REPORTEDLY_PLACES"
TODAY = "today"
BLAS_VARIABLE = "REPORTEDLY_BLAS"
BLIS = "blis"


def wanted(asked: Asked) -> Wanted:
    """Return what a claim must be like, by the filters of a call."""
    return asked.wanted(day)


def ledger_path(option: str | None) -> str:
    """Return the ledger that is meant: the option, `REPORTEDLY_LEDGER`, or reportedly.db."""
    return option or os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER


def recipe() -> Recipe:
    """Return what a reader is made from: `REPORTEDLY_BLAS`, `_PLACES` and `_TODAY`."""
    places = os.environ.get(PLACES_VARIABLE)
    return Recipe(
        blis=os.environ.get(BLAS_VARIABLE) == BLIS,
        today=day(TODAY),
        places=Path(places).resolve() if places else UNKNOWN,
    )


def settings(convention: str, as_of: str | None = None) -> Settings:
    """Return the settings of a call.

    Raises:
        NounError: the date is none.
        UsageError: there is no such convention.
    """
    if convention not in CONVENTIONS:
        known = ", ".join(CONVENTIONS)
        raise UsageError("no such convention", convention, f"Use one of: {known}.")
    return Settings(convention=convention, as_of=day(as_of))


def columns_of(option: str | None) -> tuple[tuple[str, str], ...]:
    """Return our fields, each with the column that the call names for it.

    Raises:
        UsageError: the option does not read `field=name,…`, or names no field of a document.
    """
    pairs = []
    for part in (option or "").split(",") if option else ():
        field, _, name = part.partition("=")
        if field.strip() not in FIELDS or not name.strip():
            known = ", ".join(FIELDS)
            raise UsageError("this names no field", part, f"Write FIELD=NAME; fields: {known}.")
        pairs.append((field.strip(), name.strip()))
    return tuple(pairs)


def day(value: str | None) -> PartialDate | Unknown:
    """Read a date; `REPORTEDLY_TODAY` stands for today, so that a run can be repeated."""
    if value is None:
        return UNKNOWN
    if value != TODAY:
        return PartialDate.parse(value)
    today = os.environ.get(TODAY_VARIABLE) or datetime.now(UTC).date().isoformat()
    return PartialDate.parse(today)
