"""Words compared: case, articles and figures do not make two names differ."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from reportedly.model.actor import Filler
from reportedly.model.unknown import Unknown, known

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ARTICLE = re.compile(r"^(?:the|an|a)\s+", re.IGNORECASE)
FIGURE = re.compile(r"(?<![\w-])\d[\d,.]*(?![\w-])")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
BEHIND = re.compile(r",|\s(?:of|from|in|at)\s")  # what follows tells where somebody belongs
FULL_NAME = 2
# What a pronoun says of the one whom it stands for.
SEXES: Mapping[str, str] = MappingProxyType(
    {
        "he": "men",
        "him": "men",
        "himself": "men",
        "she": "women",
        "her": "women",
        "herself": "women",
    }
)
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})


def normal(text: str) -> str:
    """Return the words of a name in lower case, without article and figures.

    An ordinal stays: the 79th Brigade is not the 95th.
    """
    words = spelled(text).split()
    return " ".join(word for word in words if ORDINAL.match(word) or not word[0].isdigit())


def spelled(text: str) -> str:
    """Return all words of a name in lower case, without article: Channel 4 is not Channel 5."""
    bare = ARTICLE.sub("", text.strip())
    return " ".join(word.casefold() for word in WORD.findall(bare))


def named(filler: Filler) -> str:
    """Return what a filler is called: what the words refer to, else the words."""
    return normal(known(filler.name, filler.text))


def called(filler: Filler) -> str:
    """Return the words that tell who is meant: what a pronoun points back to, else its own.

    A place or a body found in the words is not who they mean: "a Lake County woman".
    """
    if isinstance(filler.antecedent, Unknown):
        return filler.text
    return known(filler.name, filler.text)


def describes(words: str) -> bool:
    """Say whether a noun ends a description, and the names before it are a place's.

    "A 15-year-old New Veld *boy*", but not "clerk Ana Rus of the water board".
    """
    found = WORD.findall(BEHIND.split(words)[0])
    return bool(found) and found[-1].islower()


def one_person(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether the words of two full names can be one person's.

    A rank or a family name in common is not enough: families die together.
    """
    return left <= right or right <= left or len(left & right) >= FULL_NAME


def full_name(filler: Filler) -> frozenset[str]:
    """Return the words of a person's full name; empty where the words are none.

    Two capitals in a row make one: "Anna Weber", but neither "a New Veld man" nor "Weber".
    """
    told = called(filler)
    words = () if describes(told) else WORD.findall(told)
    if len(words) < FULL_NAME or not all(word[0].isupper() for word in words[:FULL_NAME]):
        return frozenset()
    return frozenset(word.casefold() for word in words if word[0].isupper())
