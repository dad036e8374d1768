"""The words that faces are made with, read once in a process."""

from functools import cache

from reportedly.desk.desk import lexicon
from reportedly.lexicon.care_book import CareBook, load_care
from reportedly.lexicon.outline_book import Outline, load_outlines
from reportedly.lexicon.wording_book import WordingBook, load_wording


@cache
def wording() -> WordingBook:
    """Return the phrases, read once in a process."""
    return load_wording()


@cache
def care() -> CareBook:
    """Return the words that ask for care, read once in a process."""
    return load_care(lexicon().common)


@cache
def outlines() -> tuple[Outline, ...]:
    """Return the outlines of countries, read once in a process."""
    return load_outlines()
