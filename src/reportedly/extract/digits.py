"""A piece of digits → the number that it writes, with the letters that multiply it."""

import re
from fractions import Fraction
from unicodedata import numeric

from reportedly.extract.pieces import LONGEST, Kind, Piece
from reportedly.lexicon.number_book import NumberBook

GROUP = re.compile(r"^\d{3}$")
LEAD = re.compile(r"^\d{1,3}$")
SPLIT = re.compile(r"^(?P<base>[^eE^x×\s]+)(?:\s?[x×]\s?10\^?|(?P<mark>[eE^]))(?P<power>.+)$")
EUROPEAN = re.compile(r"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
SEPARATORS = str.maketrans(
    dict.fromkeys(",'’٬，\xa0\u2009\u202f") | {"٫": ".", "−": "-"}  # noqa: RUF001
)
PARTS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 50, 64, 100, 1000})
PLURAL = frozenset({"NNS", "NNPS"})
MORE = frozenset({"more", "other", "others"})
THOUSAND = 1000
LARGEST_POWER = 40


def digits(
    pieces: tuple[Piece, ...], i: int, book: NumberBook
) -> tuple[Fraction, int, bool] | None:
    """Return the number that begins at a piece, its last piece, and whether letters scale it.

    None where the digits are a name, a code or a date: `T72`, `49ers`, `21st`, `9/11`.
    """
    piece = pieces[i]
    if piece.kind is Kind.PART:
        value = _part(piece.text)
        return None if value is None else (value, i, False)
    value = written(piece.text) if piece.kind is Kind.NUMBER else None
    if value is None:
        return None
    value, last = _grouped(pieces, i, value)
    value, last = _decimal_comma(pieces, last, value)
    value, last = _with_part(pieces, last, value)
    scale, end = _letters(pieces, last, book)
    if scale < 0:
        return None
    return value * max(scale, 1), end, scale > 0


def written(text: str) -> Fraction | None:
    """Return the value of digits with their separators and power; none of a code too long."""
    split = SPLIT.match(text)
    base = split["base"] if split else text
    if sum(character.isdigit() for character in base) > LONGEST:
        return None
    if EUROPEAN.match(base) and ("," in base or base.count(".") > 1):
        base = base.replace(".", "").replace(",", ".")
    value = Fraction(base.translate(SEPARATORS))
    return value if split is None else _powered(value, split["mark"], split["power"])


def _powered(value: Fraction, mark: str | None, written_power: str) -> Fraction | None:
    power = int(written_power.translate(SEPARATORS))
    if abs(power) > LARGEST_POWER or not value:
        return None
    if mark != "^":
        return value * Fraction(10) ** power
    size = abs(power) * len(str(value))
    return value**power if size <= LARGEST_POWER * 4 else None


def _part(text: str) -> Fraction | None:
    """Return the value of `3/4`, `½` or `2½`; `9/11` and `24/7` are names."""
    if "/" not in text:
        sign = text[-1]
        whole = int(text[:-1]) if text[:-1] else 0
        return whole + Fraction(numeric(sign)).limit_denominator(10)
    above, below = map(int, text.split("/"))
    return Fraction(above, below) if 0 < above < below and below in PARTS else None


def _grouped(pieces: tuple[Piece, ...], i: int, value: Fraction) -> tuple[Fraction, int]:
    """Read groups of three digits set apart by one blank: `2 700`, but no row of a table."""
    last = i
    if not LEAD.match(pieces[i].text):
        return value, i
    while last + 1 < len(pieces) and GROUP.match(pieces[last + 1].text):
        if pieces[last + 1].gap != " ":
            break
        last += 1
    if last == i or _in_a_row(pieces, i, last):
        return value, i
    for piece in pieces[i + 1 : last + 1]:
        value = value * THOUSAND + int(piece.text)
    return value, last


def _in_a_row(pieces: tuple[Piece, ...], first: int, last: int) -> bool:
    """Say whether the groups may be the cells of a table: other numbers or nothing beside."""
    before = pieces[first - 1] if first else None
    after = pieces[last + 1] if last + 1 < len(pieces) else None
    if any(p is not None and p.kind is not Kind.WORD for p in (before, after)):
        return True
    return after is None and before is not None and not before.text[0].islower()


def _decimal_comma(
    pieces: tuple[Piece, ...], last: int, value: Fraction
) -> tuple[Fraction, int]:
    """Read `1,3 million` and `12,5`, written as on the continent; `1,2,3` is a list."""
    if last + 2 >= len(pieces) or pieces[last + 1].text != "," or not pieces[last + 1].glued:
        return value, last
    part = pieces[last + 2]
    if not part.glued or part.kind is not Kind.NUMBER or not part.text.isdigit():
        return value, last
    after = pieces[last + 3] if last + 3 < len(pieces) else None
    goes_on = after is not None and after.glued and after.text[0] not in ".;:)!?%"
    if len(part.text) > 2 or goes_on or _is_in_a_list(pieces, last):  # noqa: PLR2004
        return value, last
    return value + Fraction(int(part.text), 10 ** len(part.text)), last + 2


def _is_in_a_list(pieces: tuple[Piece, ...], at: int) -> bool:
    """Say whether digits stand behind a comma themselves: `1,[2],3`."""
    return at > 0 and pieces[at].glued and pieces[at - 1].text == ","


def _with_part(pieces: tuple[Piece, ...], last: int, value: Fraction) -> tuple[Fraction, int]:
    """Add the fraction of `2 1/2`."""
    if last + 1 < len(pieces) and pieces[last + 1].kind is Kind.PART:
        part = _part(pieces[last + 1].text)
        if part is not None and part < 1 and not pieces[last + 1].gap.strip():
            return value + part, last + 1
    return value, last


def _letters(pieces: tuple[Piece, ...], last: int, book: NumberBook) -> tuple[int, int]:
    """Return the scale of the letters behind digits and where they end.

    0 where there is none, -1 where the letters make a name of the digits.
    """
    if last + 1 >= len(pieces):
        return 0, last
    piece = pieces[last + 1]
    word = book.numerals.get(piece.lower.rstrip("."))
    suffix = word if word is not None and word.sort == "suffix" else None
    near = piece.glued or piece.gap in {" ", "\u00a0"}
    if suffix is not None and near and _is_scale(pieces, last + 1, book):
        return suffix.value, last + 1
    if not piece.glued or not piece.text[0].isalpha():
        return 0, last
    if _goes_on(pieces, last + 1, book):
        return -1, last
    known = piece.text in book.units or (len(piece.text) > 1 and piece.lower in book.units)
    scale = word is not None and word.sort == "scale"
    return (0, last) if known or scale else (-1, last)


def _goes_on(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> bool:
    """Say whether more digits are glued to the letters: `9AB8`, but not `40m2`."""
    if at + 1 >= len(pieces) or pieces[at + 1].kind is Kind.WORD or not pieces[at + 1].glued:
        return False
    return f"{pieces[at].lower}{pieces[at + 1].text}" not in book.units


def _is_scale(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> bool:
    """Say whether a letter multiplies: `2K`, `$13.6M`, "3m people"; "3m high" is a measure."""
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    counted = after is not None and (after.token.tag in PLURAL or after.lower in MORE)
    closed = after is None or not after.text[0].isalnum()
    money = at > 1 and pieces[at - 2].text in book.currencies
    if piece.glued:
        code = after is not None and after.glued and after.text[0].isalnum()
        sure = piece.lower not in book.units or piece.text.isupper()
        return money or counted or (sure and not code)
    if len(piece.text) > 1:
        return True
    return piece.text != "m" and (money or counted or closed)
