"""What a person asks for, and what counts as a word there."""

import re
from dataclasses import dataclass
from typing import Final
from unicodedata import combining, normalize

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown

WORD: Final = re.compile(r"[^\W_]+")
# Words after which the beginning of a longer one is meant too: "Ukrain", but not "men".
BEGINNING: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a claim must be like; whatever is unknown does not matter.

    Attributes:
        kind: its kind; a blank stands for the underscore.
        actor: words, name, id or country of somebody in any role but the target.
        target: the same of its target.
        place: words, name, id or country of its place.
        since: first day; a claim without a date is not wanted then.
        until: last day.
        claimant: words, name, id, country or source type of the last voice.
        status: its status.
        text: words in its quote, in any order; beside each other in quotation marks.
        document: the beginning of its document's id.
    """

    kind: str | Unknown = UNKNOWN
    actor: str | Unknown = UNKNOWN
    target: str | Unknown = UNKNOWN
    place: str | Unknown = UNKNOWN
    since: PartialDate | Unknown = UNKNOWN
    until: PartialDate | Unknown = UNKNOWN
    claimant: str | Unknown = UNKNOWN
    status: str | Unknown = UNKNOWN
    text: str | Unknown = UNKNOWN
    document: str | Unknown = UNKNOWN


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without regard to case and accents."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(one for one in normalize("NFKD", bare) if not combining(one))
    return tuple(WORD.findall(bare))


def has(words: tuple[str, ...], sought: tuple[str, ...]) -> bool:
    """Say whether words stand beside each other in others; a long last one may go on."""
    if not sought:
        return False
    last = len(sought) - 1
    return any(
        words[at : at + last] == sought[:-1] and _fits(words[at + last], sought[-1])
        for at in range(len(words) - last)
    )


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return what must be there: words one by one, those in quotation marks together."""
    parts = re.findall(r'"([^"]*)"|“([^”]*)”|([^\s"“”]+)', text)
    found = (plain_words(straight or curly or bare) for straight, curly, bare in parts)
    return tuple(words for words in found if words)


def _fits(word: str, sought: str) -> bool:
    return word.startswith(sought) if len(sought) >= BEGINNING else word == sought
