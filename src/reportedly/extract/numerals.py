"""Tokens → the number that they spell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.lexicon.number_book import Numeral
from reportedly.model.parse import Token
from reportedly.model.quantity import Number

DIGITS = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{0,3})[+-]?$")
GROUP = re.compile(r"^\d{3}$")
LEAD = re.compile(r"^\d{1,3}$")
SCALE_JOINTS = frozenset({"-", "["})  # "530 [thousand]" is an editor's word
JOINTS = frozenset({"-", "and", "‐", "–"})  # noqa: RUF001
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Atom:
    """A number that stands in the tokens `first` to `last`, both included.

    Attributes:
        first: first token.
        last: last token.
        value: the number.
        spelled: written in words.
        surface: the digits as they stand, where there are any.
    """

    first: int
    last: int
    value: Number
    spelled: bool
    surface: str = ""


def atom_at(tokens: tuple[Token, ...], i: int, words: Mapping[str, Numeral]) -> Atom | None:
    """Return the longest number that begins at a token, if one does.

    Reads `2,700`, `2 700`, `2.7k`, `1.2 million`, `12-thousand`, `15-hundred`, "twenty-three",
    "two thousand five hundred", "half a dozen" (6), "two dozen" (24), "a hundred".
    """
    return _digits(tokens, i, words) or _spelled(tokens, i, words)


def _digits(tokens: tuple[Token, ...], i: int, words: Mapping[str, Numeral]) -> Atom | None:
    match = DIGITS.match(tokens[i].lower)
    if not match:
        return None
    whole, fraction, letters = match.groups()
    if letters and not (letters in words and words[letters].sort == "suffix"):
        return None
    value: Number = float(whole.replace(",", "") + fraction) if fraction else _whole(whole)
    last = i
    if not letters and _is_glued_suffix(tokens, i + 1, words):
        letters, last = tokens[i + 1].lower, i + 1
    if not fraction and not letters and LEAD.match(whole):
        value, last = _grouped(tokens, i, value)
    value = _times(value, words[letters].value) if letters else value
    value, last = _scaled(tokens, last, value, words)
    return Atom(i, last, value, spelled=False, surface=tokens[i].text)


def _is_glued_suffix(tokens: tuple[Token, ...], at: int, words: Mapping[str, Numeral]) -> bool:
    """Say whether a token is the letter of "2K" or "3m people"; "3m high" is a measure."""
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return False
    word = words.get(tokens[at].lower)
    if word is None or word.sort != "suffix":
        return False
    plural = at + 1 < len(tokens) and tokens[at + 1].tag == "NNS"
    return word.value == THOUSAND or plural


def _whole(digits: str) -> int:
    return int(digits.replace(",", ""))


def _grouped(tokens: tuple[Token, ...], i: int, value: Number) -> tuple[Number, int]:
    """Read groups of three digits set apart by one blank."""
    last = i
    while last + 1 < len(tokens) and GROUP.match(tokens[last + 1].text):
        if tokens[last + 1].start != tokens[last].end + 1:
            break
        last += 1
        value = value * THOUSAND + int(tokens[last].text)
    return value, last


def _scaled(
    tokens: tuple[Token, ...], last: int, value: Number, words: Mapping[str, Numeral]
) -> tuple[Number, int]:
    """Multiply by the scale words that follow, a hyphen between or not."""
    while last + 1 < len(tokens):
        joined = tokens[last + 1].text in SCALE_JOINTS and last + 2 < len(tokens)
        at = last + 2 if joined else last + 1
        word = words.get(tokens[at].lower)
        if word is None or word.sort not in {"scale", "dozen"} or tokens[at].lower == "score":
            break
        value, last = _times(value, word.value), at
        value, last = _remainder(tokens, last, value)
    return value, last


def _remainder(tokens: tuple[Token, ...], last: int, value: Number) -> tuple[Number, int]:
    """Add a smaller number behind a scale: `4-thousand-100`."""
    if last + 2 < len(tokens) and tokens[last + 1].text == "-":
        match = DIGITS.match(tokens[last + 2].text)
        if match and not match.group(3) and _whole(match.group(1)) < THOUSAND:
            return value + _whole(match.group(1)), last + 2
    return value, last


def _times(value: Number, scale: int) -> Number:
    product = value * scale
    rounded = round(product, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _spelled(tokens: tuple[Token, ...], i: int, words: Mapping[str, Numeral]) -> Atom | None:
    halved = _half(tokens, i, words)
    if halved is not None:
        return halved
    total, current, last, at = 0, 0, -1, i
    while at < len(tokens):
        word = words.get(tokens[at].lower)
        if word is None or not _joins(word, tokens, at, i, current):
            break
        total, current = _add(total, current, word)
        last = at
        at = _next(tokens, at, words)
    if last < 0:
        return None
    value, last = _scaled(tokens, last, total + current, words)
    return Atom(i, last, value, spelled=True)


def _half(tokens: tuple[Token, ...], i: int, words: Mapping[str, Numeral]) -> Atom | None:
    """Read "half a dozen", "a half-dozen", "half a million", "a quarter of a million"."""
    at = i + 1 if _is(tokens, i, "a") else i
    part = words.get(tokens[at].lower) if at < len(tokens) else None
    if part is None or part.sort != "fraction":
        return None
    last = at + 2 if _is(tokens, at + 1, "of") else at + 1
    last += _is(tokens, last, "a") or _is(tokens, last, "-")
    word = words.get(tokens[last].lower) if last < len(tokens) else None
    if word is None or word.sort not in {"scale", "dozen"}:
        return None
    return Atom(i, last, word.value // part.value, spelled=True)


def _joins(word: Numeral, tokens: tuple[Token, ...], at: int, first: int, current: int) -> bool:
    """Say whether a number word goes on with the number that was read so far."""
    if word.sort == "unit":
        return at == first or (current % 10 == 0 and tokens[at - 1].lower != "one")
    if word.sort == "ten":
        return at == first or current % 100 == 0
    if word.sort == "article":
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        return at == first and following in {"hundred", "thousand", "million", "dozen", "score"}
    return word.sort in {"scale", "dozen"} and at > first


def _add(total: int, current: int, word: Numeral) -> tuple[int, int]:
    if word.sort in {"unit", "ten", "article"}:
        return total, current + word.value
    if word.value >= THOUSAND:
        return total + max(current, 1) * word.value, 0
    return total, max(current, 1) * word.value


def _next(tokens: tuple[Token, ...], at: int, words: Mapping[str, Numeral]) -> int:
    """Return the next number word, over a hyphen or an "and" that joins."""
    joint = at + 1 < len(tokens) and tokens[at + 1].lower in JOINTS
    if not joint or at + 2 >= len(tokens) or tokens[at + 2].lower not in words:
        return at + 1
    if tokens[at + 1].lower == "and" and words[tokens[at].lower].sort != "scale":
        return at + 1
    return at + 2


def _is(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    return at < len(tokens) and tokens[at].lower == word
