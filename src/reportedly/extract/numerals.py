"""Pieces → the number that they spell."""

from dataclasses import replace
from fractions import Fraction

from reportedly.extract.atom import Atom
from reportedly.extract.digits import digits
from reportedly.extract.folds import folded
from reportedly.extract.pieces import Kind, Piece
from reportedly.lexicon.number_book import NumberBook, Numeral

SCALE_JOINTS = frozenset({"-", "["})  # "530 [thousand]" is an editor's word
DASHES = frozenset({"-", "‐", "–"})  # noqa: RUF001
JOINTS = DASHES | {"and"}
MINUS = frozenset({"-", "−"})
NEGATIVE = frozenset({"minus", "negative"})
THOUSAND = 1000
HUNDRED = 100
TEN = 10
MULTIPLES = frozenset({"scale", "dozen"})
FRACTION_ENDS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
HALF = 2
LARGEST = 10**18  # no count of anything is greater, and no sum of money
LONGEST_NUMBER = 40  # pieces of one number in words
LONGEST_PART = 4
PARTS = frozenset({"part", "parts"})
SMALL = frozenset({"unit", "ten"})
ARTICLES = frozenset({"a", "an"})
FILLERS = frozenset({"of", "a", "-"})


def atom_at(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    """Return the longest number that begins at a piece, if one does.

    Reads `2,700`, `2 700`, `2.7k`, `1.2 million`, `12-thousand`, `15-hundred`, "twenty-three",
    "two thousand five hundred", "half a dozen" (6), "two dozen" (24), "a hundred", "two
    thirds", "one and a half", `3/4`, "minus five", "nine point four".
    """
    signed = _sign(pieces, i)
    atom = _unsigned(pieces, signed, book)
    if atom is None or atom.exact > LARGEST:
        return None
    return replace(atom, first=i, exact=-atom.exact) if signed > i else atom


def _sign(pieces: tuple[Piece, ...], i: int) -> int:
    """Return where the number behind a sign begins, or the place itself."""
    if pieces[i].lower in NEGATIVE:
        joined = i + 2 < len(pieces) and pieces[i + 1].text in MINUS
        return i + 2 if joined else min(i + 1, len(pieces) - 1)
    lone = pieces[i].text in MINUS and not pieces[i].glued
    number = i + 1 < len(pieces) and pieces[i + 1].glued
    return i + 1 if lone and number and pieces[i + 1].kind is not Kind.WORD else i


def _unsigned(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    return (
        _halved(pieces, i, book)
        or _mixed(pieces, _cardinal(pieces, i, book), book)
        or folded(pieces, i, book)
    )


# whole numbers


def _cardinal(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    """Read digits or words, and every scale that multiplies them."""
    if pieces[i].kind is not Kind.WORD:
        return _numeric(pieces, i, book)
    words = book.numerals
    total, current, last, at = Fraction(0), Fraction(0), -1, i
    while at < min(len(pieces), i + LONGEST_NUMBER):
        word = words.get(pieces[at].lower)
        if word is None or not _joins(word, pieces, (at, i), current, book):
            break
        straight = last >= 0 and words[pieces[last].lower].sort == "scale"
        total, current = _add(total, current, word, straight=straight)
        last = at
        at = _next(pieces, at, book)
    if last < 0:
        return None
    scaled = words[pieces[last].lower].sort in MULTIPLES
    atom = Atom(i, last, total + current, spelled=True, scaled=scaled)
    return _pointed(pieces, atom, book)


def _numeric(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    read = digits(pieces, i, book)
    if read is None:
        return None
    value, last, scaled = read
    atom = Atom(i, last, value, spelled=False, surface=pieces[i].text, scaled=scaled)
    if pieces[i].kind is Kind.PART:
        return replace(atom, part=value < 1)
    return _scaled(pieces, atom, book)


def _scaled(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> Atom:
    """Multiply by the scale words that follow, a hyphen between or not."""
    value, last, scale = atom.exact, atom.last, Fraction(0)
    while last + 1 < len(pieces) and value <= LARGEST:
        joined = pieces[last + 1].text in SCALE_JOINTS and last + 2 < len(pieces)
        at = last + 2 if joined else last + 1
        word = book.numerals.get(pieces[at].lower)
        if word is None or word.sort not in MULTIPLES or pieces[at].lower == "score":
            break
        value, last, scale = value * word.value, at, Fraction(word.value)
    if not scale:
        return atom
    more, last = _remainder(pieces, last, scale, book)
    return replace(atom, exact=value + more, last=last, scaled=True)


def _remainder(
    pieces: tuple[Piece, ...], last: int, scale: Fraction, book: NumberBook
) -> tuple[Fraction, int]:
    """Return the smaller number behind a scale: `4-thousand-100`, "3 hundred and one"."""
    joint = pieces[last + 1].lower if last + 1 < len(pieces) else ""
    at = last + 2 if joint in JOINTS else last + 1
    if at >= len(pieces):
        return Fraction(0), last
    if joint == "and" and scale != HUNDRED:
        return Fraction(0), last
    number = pieces[at].kind is Kind.NUMBER
    rest = _numeric(pieces, at, book) if number else None
    if not number and joint == "and" and _fraction(pieces, at, book) is None:
        rest = _cardinal(pieces, at, book)
    if rest is None or not 0 < rest.exact < scale or rest.exact.denominator != 1:
        return Fraction(0), last
    if joint not in JOINTS and not (number and rest.scaled):
        return Fraction(0), last  # "4 thousand 3 hundred", but not "2 million 40 of them"
    return rest.exact, rest.last


def _joins(
    word: Numeral,
    pieces: tuple[Piece, ...],
    place: tuple[int, int],
    current: Fraction,
    book: NumberBook,
) -> bool:
    """Say whether a number word goes on with the number that was read so far."""
    at, first = place
    if word.sort == "article":
        following = pieces[at + 1].lower if at + 1 < len(pieces) else ""
        goes_on = book.numerals.get(following)
        return at == first and goes_on is not None and goes_on.sort in MULTIPLES
    if word.sort in {"unit", "ten"} and at > first:
        if pieces[at - 1].lower == "and" and _opens_part(pieces, at, book):
            return False  # "one hundred and three quarters"
        before = book.numerals.get(pieces[_before(pieces, at)].lower)
        if before is not None and before.sort == "unit":
            return False
        digit = word.sort == "unit" and word.value < TEN
        return current % (TEN if digit else HUNDRED) == 0
    if word.sort in {"unit", "ten"}:
        return True
    return word.sort in MULTIPLES and at > first


def _opens_part(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> bool:
    """Say whether a small number here is the numerator of a fraction: "three quarters"."""
    above = 0
    for piece in pieces[at : at + LONGEST_PART]:
        word = book.numerals.get(piece.lower)
        if word is not None and word.sort in PARTS:
            return above < word.value
        if word is not None and word.sort in SMALL:
            above += word.value
        elif piece.text not in DASHES:
            return False
    return False


def _before(pieces: tuple[Piece, ...], at: int) -> int:
    return at - 2 if pieces[at - 1].lower in JOINTS and at > 1 else at - 1


def _add(
    total: Fraction, current: Fraction, word: Numeral, *, straight: bool
) -> tuple[Fraction, Fraction]:
    if word.sort in {"unit", "ten", "article"}:
        return total, current + word.value
    if word.value < THOUSAND and not (straight and not current):
        hundreds = current % HUNDRED or Fraction(1)
        return total, current - current % HUNDRED + hundreds * word.value
    if straight and not current:  # "three lakh crore", "a thousand million"
        return total * word.value, current
    return total + (current or Fraction(1)) * word.value, Fraction(0)


def _next(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> int:
    """Return the next number word, over a hyphen or an "and" that joins."""
    words = book.numerals
    joint = at + 2 < len(pieces) and pieces[at + 1].lower in JOINTS
    if not joint or pieces[at + 2].lower not in words:
        return at + 1
    if pieces[at + 1].lower == "and" and words[pieces[at].lower].sort != "scale":
        return at + 1
    return at + 2


def _pointed(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> Atom:
    """Read the digits behind "point": "two hundred point zero three"."""
    if atom.last + 2 >= len(pieces) or pieces[atom.last + 1].lower != "point":
        return atom
    said, at = "", atom.last + 2
    while at < len(pieces):
        word = book.numerals.get(pieces[at].lower)
        if word is None or word.sort != "unit":
            break
        said, at = said + str(word.value), at + 1
    if not said:
        return atom
    value = atom.exact + Fraction(int(said), 10 ** len(said))
    return _scaled(pieces, replace(atom, exact=value, last=at - 1), book)


# fractions


def _halved(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    """Read "two thirds", "half a dozen", "a half-dozen", "a quarter of a million"."""
    part = _fraction(pieces, i, book)
    if part is None:
        return None
    at = part.last + 1
    while at < len(pieces) and at <= part.last + 3 and pieces[at].lower in FILLERS:
        at += 1
    word = book.numerals.get(pieces[at].lower) if at < len(pieces) else None
    if word is not None and word.sort in MULTIPLES:
        value = part.exact * word.value
        return Atom(i, at, value, spelled=True, scaled=True)
    return part if _stands_alone(pieces, part, book) else None


def _fraction(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> Atom | None:
    """Read a numerator with its denominator: "a third", "three quarters", "one-eighth"."""
    bare = book.numerals.get(pieces[i].lower)
    if bare is not None and bare.sort == "part":
        short = bare.value == HALF or _is_of_a_scale(pieces, i, book)
        return Atom(i, i, Fraction(1, bare.value), spelled=True, part=True) if short else None
    atom = _cardinal(pieces, i, book)
    if atom is None and pieces[i].lower not in ARTICLES:
        return None
    above, last = (Fraction(1), i) if atom is None else (atom.exact, atom.last)
    at = last + 2 if last + 2 < len(pieces) and pieces[last + 1].text in DASHES else last + 1
    word = book.numerals.get(pieces[at].lower) if at < len(pieces) else None
    if word is None or word.sort not in {"part", "parts"}:
        return None
    if word.sort == "part" and above != 1:
        return None  # "two third-graders"
    return Atom(i, at, above / word.value, spelled=True, part=True)


def _is_of_a_scale(pieces: tuple[Piece, ...], i: int, book: NumberBook) -> bool:
    """Say whether a scale stands behind a bare part: "quarter million", "quarter of a"."""
    words = [piece.lower for piece in pieces[i + 1 : i + 3]]
    scale = book.numerals.get(words[0]) if words else None
    return words == ["of", "a"] or (scale is not None and scale.sort == "scale")


def _stands_alone(pieces: tuple[Piece, ...], part: Atom, book: NumberBook) -> bool:
    """Say whether a fraction is one: "a third of them", and no ordinal: "a third man"."""
    at = part.last + 1
    following = pieces[at] if at < len(pieces) else None
    word = book.numerals[pieces[part.last].lower]
    if following is not None and following.text in DASHES and following.glued:
        return word.sort == "parts"  # "a third-party"
    if part.first == part.last:
        return _is_a_half(pieces, part, book)
    if word.sort == "parts" or following is None or following.lower == "of":
        return True
    if pieces[part.last - 1].text in DASHES and pieces[part.first].lower == "one":
        return True  # "a one-third stake"
    return following.token.pos not in FRACTION_ENDS


def _is_a_half(pieces: tuple[Piece, ...], part: Atom, book: NumberBook) -> bool:
    """Say whether a bare "half" is a share: "half the men", "more than half"."""
    before = pieces[part.first - 1].lower if part.first else ""
    if part.exact != Fraction(1, HALF) or (before, "ordinal") in book.halves:
        return False  # "the second half of the war"
    after = pieces[part.last + 1].lower if part.last + 1 < len(pieces) else ""
    return (before, "before") in book.halves or (after, "after") in book.halves


def _mixed(pieces: tuple[Piece, ...], atom: Atom | None, book: NumberBook) -> Atom | None:
    """Add a fraction: "one and a half", "five and a half million", "3 million and a half"."""
    if atom is None or atom.last + 2 >= len(pieces) or atom.exact.denominator != 1:
        return atom
    at = atom.last + 1
    at += pieces[at].text in DASHES
    if pieces[at].lower != "and" or at + 1 >= len(pieces):
        return atom
    at += 2 if pieces[at + 1].text in DASHES and at + 2 < len(pieces) else 1
    part = _fraction(pieces, at, book)
    mixed = _mixed_scale(pieces, atom, part, book)
    if mixed is not None or part is None or part.first == part.last:
        return mixed or atom
    half = part.exact == Fraction(1, HALF)
    if not half and not _stands_alone(pieces, part, book):
        return atom
    scale = _last_scale(pieces, atom, book)
    whole = replace(atom, last=part.last, exact=atom.exact + part.exact * scale)
    return _scaled(pieces, whole, book) if scale == 1 else whole


def _mixed_scale(
    pieces: tuple[Piece, ...], atom: Atom, part: Atom | None, book: NumberBook
) -> Atom | None:
    """Read "five and a half million" and "one billion and a quarter million"."""
    if part is None or part.last + 1 >= len(pieces) or part.first == part.last:
        return None
    word = book.numerals.get(pieces[part.last + 1].lower)
    if word is None or word.sort != "scale":
        return None
    scale = _last_scale(pieces, atom, book)
    if scale > word.value:
        value = atom.exact + part.exact * word.value
    elif scale == 1:
        value = (atom.exact + part.exact) * word.value
    else:
        return None
    return replace(atom, last=part.last + 1, exact=value, scaled=True)


def _last_scale(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> int:
    """Return the scale that a number ends in, from a thousand on; else 1."""
    word = book.numerals.get(pieces[atom.last].lower)
    large = word is not None and word.sort == "scale" and word.value >= THOUSAND
    return word.value if word is not None and large else 1
