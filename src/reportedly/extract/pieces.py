"""A sentence's tokens, with every number that its characters spell cut out whole.

The parser's tokens hold a number in many ways: `13.6M` is one, `2 1/2` are two, `1.1e6` may be
three. Here a number is one piece, whatever stands glued to it is another, and each piece knows
the tokens that it lies in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.parse import Sentence, Token

LONGEST = 18  # digits of a number that is read; what is longer is a code or a mistake
# Commas, blanks that do not break, apostrophes and the Arabic mark set thousands apart.
WHOLE = (
    r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!,?\d)"
    r"|\d{1,3}(?:[\u066c\uff0c]\d{3})+(?!\d)|\d{1,3}(?:['’]\d{3})+(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+"
)
POWER = r"[eE][-+]?\d{1,2}(?!\w)|\s?[x×]\s?10\^?[-−]?\d{1,2}(?!\d)|\^[-+]?\d{1,2}(?!\d)"
NUMBERISH = re.compile(
    r"(?P<chain>(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}|\d+(?:-\d+){2,}(?:/\d+)*|\d+(?:/\d+){2,})"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?!\d))"
    r"|(?P<part>\d{1,4}/\d{1,4}(?![\w/])|\d{0,9}[¼-¾⅐-⅞])"
    rf"|(?P<number>(?:{WHOLE})(?:[.\u066b]\d+)?(?:{POWER})?|(?<![\w.])\.\d+)"
)
EDITORIAL = frozenset({"[", "]"})
REST = re.compile(r"[^\W\d_]+|\S")


class Kind(StrEnum):
    """What a piece is."""

    WORD = "word"
    NUMBER = "number"
    PART = "part"
    CHAIN = "chain"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a mark or a number.

    Attributes:
        text: the characters.
        lower: in lower case.
        start: first code point in the document's text.
        end: one past the last.
        gap: the characters between the piece before and this one.
        token: the token that it begins in.
        last: the token that it ends in.
        kind: what it is: a chain is a date, a time, a telephone number.
    """

    text: str
    lower: str
    start: int
    end: int
    gap: str
    token: Token
    last: Token
    kind: Kind = Kind.WORD

    @property
    def glued(self) -> bool:
        """Whether nothing stands between it and the piece before."""
        return not self.gap


def pieces(sentence: Sentence, text: str) -> tuple[Piece, ...]:
    """Return the pieces of a sentence, in order.

    Args:
        sentence: the tokens.
        text: the document's.
    """
    found: list[Piece] = []
    at = sentence.start
    for start, end, token, last, kind in _cuts(sentence, text):
        words = text[start:end]
        if words in EDITORIAL:
            continue  # "530 [thousand] casualties": the editor's word counts
        gap = text[at:start] if found else " "
        found.append(Piece(words, words.lower(), start, end, gap, token, last, kind))
        at = end
    return tuple(found)


def _cuts(sentence: Sentence, text: str) -> Iterator[tuple[int, int, Token, Token, Kind]]:
    numbers = [
        (match.start(), match.end(), match.lastgroup or "")
        for match in NUMBERISH.finditer(text, sentence.start, sentence.end)
    ]
    tokens = sentence.tokens
    n = 0
    for token in tokens:
        at = token.start
        while n < len(numbers) and numbers[n][0] < token.end:
            start, end, group = numbers[n]
            if start >= token.start:
                yield from _rest(text, (at, start), token)
                yield start, end, token, _ending(tokens, token, end), _kind(group, end - start)
            at = max(at, end)
            if end > token.end:
                break
            n += 1
        if at == token.start and not _hangs(text, token):
            yield token.start, token.end, token, token, Kind.WORD
        else:
            yield from _rest(text, (at, token.end), token)


def _hangs(text: str, token: Token) -> bool:
    """Say whether a word waits for its end: "two-, three- and four-year terms"."""
    return text[token.end - 1] == "-" and text[token.start : token.end - 1].isalpha()


def _kind(group: str, length: int) -> Kind:
    if group in {"chain", "clock"} or length > 2 * LONGEST:
        return Kind.CHAIN
    return Kind.PART if group == "part" else Kind.NUMBER


def _ending(tokens: tuple[Token, ...], token: Token, end: int) -> Token:
    at = token.i
    while tokens[at].end < end and at + 1 < len(tokens):
        at += 1
    return tokens[at]


def _rest(
    text: str, place: tuple[int, int], token: Token
) -> Iterator[tuple[int, int, Token, Token, Kind]]:
    """Cut what is left of a token beside its number: `$`, `M`, `-`."""
    for match in REST.finditer(text, *place) if place[0] < place[1] else ():
        yield match.start(), match.end(), token, token, Kind.WORD
