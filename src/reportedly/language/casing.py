"""Headline capitals made readable for the parser, character by character.

The parser was trained on running text: "29 Rebels Dead" and "REBELS DEAD" are names to it.
Lower case of known common words brings the verbs back; the length never changes, so that every
span still counts.
"""

import re

WORD = re.compile(r"[^\W\d_][\w’'-]*")
UPPER_SHARE = 0.7
TITLE_SHARE = 0.6
LEAST_WORDS = 3
KEEP_LENGTH = 4


def readable(words: str, common: frozenset[str]) -> str:
    """Return the words with common ones in lower case where a block is all capitals.

    Args:
        words: one block of text.
        common: lower-case words that are no names, and in upper case those that are none
            where a whole block is in capitals ("IN FRONT OF": in a title "Front" may be one).
    """
    found = [match.group() for match in WORD.finditer(words)]
    long = [word for word in found if len(word) >= KEEP_LENGTH]
    if len(found) < LEAST_WORDS or not long:
        return words
    if sum(word.isupper() for word in long) >= UPPER_SHARE * len(long):
        return WORD.sub(lambda match: _from_upper(match, common), words)
    if sum(word[0].isupper() for word in long) >= TITLE_SHARE * len(long):
        return WORD.sub(lambda match: _from_title(match, common), words)
    return words


def _from_upper(match: re.Match[str], common: frozenset[str]) -> str:
    word = match.group()
    lower, capital = word.lower(), word.capitalize()
    if lower in common or word.partition("'")[0] in common:
        return _as_long(lower, word)
    return _as_long(capital, word) if len(word) >= KEEP_LENGTH else word


def _from_title(match: re.Match[str], common: frozenset[str]) -> str:
    word = match.group()
    lower = word.lower()
    return _as_long(lower, word) if lower in common else word


def _as_long(other: str, word: str) -> str:
    """Return the other spelling where it is as long; "ǰ" is two code points as a capital."""
    return other if len(other) == len(word) else word
