"""A number with what stands glued to its sense: the sign of its money, its unit, its sort."""

import re
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.extract.atom import Atom
from reportedly.extract.numerals import atom_at
from reportedly.extract.pieces import Kind, Piece
from reportedly.extract.ratios import ratio_at
from reportedly.lexicon.number_book import NumberBook, Unit
from reportedly.model.quantity import Number
from reportedly.model.unknown import UNKNOWN, Unknown

YEARS = range(1900, 2101)
AGES = range(1, 111)
DAYS = range(1, 32)
YEAR = re.compile(r"^\d{4}$")
THOUSANDS = re.compile(r"^\d{1,3}\.\d{3}$")
NUMBERING = frozenset({"no", "no.", "nos.", "number"})
PEOPLES = frozenset({"ADJ", "PROPN"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
EMERGENCY = "911"
OWNERS = frozenset({"her", "his", "their"})
VERBAL = frozenset({"AUX", "VERB"})
HUNDRED = 100
NAMES = frozenset({"PROPN"})
AFFIXES = frozenset({"-", "/"})
FINAL = MappingProxyType({"index": "label", "era": "date"})
ERAS = frozenset({"ad", "bc", "bce", "ce"})
ERA_JOINTS = frozenset({"and", "to", "-", "–", "or"})
LARGEST_TYPE = 20
COLLECTIVE = frozenset({"people", "men", "women", "children"})
ORDINAL_ENDS = frozenset({"nd", "rd", "st", "th"})
LONGEST_SIGN = 3
LONGEST_UNIT = 3
LONGEST_STREET = 4
SINGULAR = frozenset({"NN", "NNP"})
TIED = frozenset({"nmod", "compound", "nummod"})
PER = frozenset({"per", "/"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, the pieces that belong to it, and its sort.

    Attributes:
        first: first piece, the sign of its money included.
        last: last piece of the number.
        end: last piece of its unit; `last` without one.
        atom: the number.
        sort: "count", "money", "share", "age", "date", "clock", "time", "measure" or "label".
        unit: the words of the unit.
    """

    first: int
    last: int
    end: int
    atom: Atom
    sort: str
    unit: str | Unknown = UNKNOWN

    @property
    def value(self) -> Number:
        """The number."""
        return self.atom.value


def amount_at(
    pieces: tuple[Piece, ...], at: int, book: NumberBook, *, dated: bool = False
) -> Amount | None:
    """Return the amount that begins at a piece, if one does.

    Args:
        pieces: of the sentence.
        at: where the amount, or the sign before it, may begin.
        book: the words.
        dated: the number before was a date, and only a joint stands between.
    """
    sign = _sign(pieces, at, book)
    start = at + sign
    atom = atom_at(pieces, start, book) if start < len(pieces) else None
    if atom is None or (not sign and _is_in_a_name(pieces, atom, book)):
        return None
    if not sign:
        atom = ratio_at(pieces, atom, book) or atom
    end, unit, sort = unit_at(pieces, atom.last, book)
    if sign:
        name = "".join(p.text for p in pieces[at:start])
        return Amount(at, atom.last, atom.last, atom, "money", name)
    sort = sort or plain_sort(pieces, atom, book, dated=dated)
    return Amount(at, atom.last, end, atom, sort, unit)


def _sign(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> int:
    """Return how many pieces the sign or code of a money has here: `$`, `US $`, `RM`."""
    for length in range(min(LONGEST_SIGN, len(pieces) - at - 1), 0, -1):
        joined = "".join(piece.text for piece in pieces[at : at + length])
        if joined in book.currencies and pieces[at + length].kind is not Kind.WORD:
            close = all(p.gap in {"", " "} for p in pieces[at + 1 : at + length + 1])
            doubtful = (joined.lower(), "sign") in book.contexts
            sure = not doubtful or _is_a_sum(pieces, at + length, book)
            return length if close and sure else 0
    return 0


def _is_a_sum(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> bool:
    """Say whether digits are written as money is: `PS2.7m` and `PS21,700`, but not `PS5`."""
    text = pieces[at].text
    after = pieces[at + 1].lower if at + 1 < len(pieces) else ""
    scale = book.numerals.get(after)
    scaled = scale is not None and scale.sort in {"scale", "suffix"}
    return pieces[at].glued and (scaled or not text.isdigit())


def unit_at(
    pieces: tuple[Piece, ...], last: int, book: NumberBook
) -> tuple[int, str | Unknown, str]:
    """Return where the unit behind a number ends, its words and its sort, or no sort."""
    at = last + 1
    joined = at + 1 < len(pieces) and pieces[at].text in {"-", "<"}
    at += joined
    for length in range(min(LONGEST_UNIT, len(pieces) - at), 0, -1):
        unit = _unit([piece.text for piece in pieces[at : at + length]], book)
        if unit is None or (unit.place == "glued" and (joined or not pieces[at].glued)):
            continue
        end = _old(pieces, at + length - 1) if unit.sort == "time" else 0
        sort = "age" if end else unit.sort
        end = end or _per(pieces, at + length - 1)
        return end, _words(pieces, at, end), sort
    return _foreign_money(pieces, at, book) if not joined else (last, UNKNOWN, "")


def _foreign_money(
    pieces: tuple[Piece, ...], at: int, book: NumberBook
) -> tuple[int, str | Unknown, str]:
    """Read a money with its people before it: "Danish crowns"."""
    if at + 1 < len(pieces) and pieces[at].token.pos in PEOPLES:
        unit = _unit([pieces[at + 1].text], book)
        if unit is not None and unit.sort == "money":
            return at + 1, _words(pieces, at, at + 1), unit.sort
    return at - 1, UNKNOWN, ""


def _unit(words: list[str], book: NumberBook) -> Unit | None:
    """Return the unit of some words; a lone letter counts only in its own case."""
    said = " ".join(words)
    found = book.units.get(said) or book.units.get("".join(words))
    return found or (book.units.get(said.lower()) if len(said) > 1 else None)


def _old(pieces: tuple[Piece, ...], end: int) -> int:
    """Return where "old" or "of age" ends behind years or months; 0 without it."""
    words = [piece.lower for piece in pieces[end + 1 : end + 3]]
    if words[:1] == ["old"]:
        return end + 1
    return end + 2 if words in (["-", "old"], ["of", "age"]) else 0


def _per(pieces: tuple[Piece, ...], end: int) -> int:
    """Return where a compound unit ends: "miles per hour", `km/h`."""
    more = end + 2 < len(pieces) and pieces[end + 1].lower in PER
    return end + 2 if more and pieces[end + 2].text[0].isalpha() else end


def _words(pieces: tuple[Piece, ...], first: int, last: int) -> str:
    said = pieces[first].text
    for piece in pieces[first + 1 : last + 1]:
        said += (" " if piece.gap else "") + piece.text
    return said


def plain_sort(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook, *, dated: bool) -> str:
    """Say what a number without a unit is a number of, by the words beside it."""
    if atom.part or atom.fold:
        return "share" if atom.part else "measure"
    sort = _sort_beside(pieces, atom, book)
    if sort:
        return _dated(sort, pieces, atom)
    if is_year(pieces, atom, book, dated=dated):
        return "date"
    if _is_of_a_name(pieces, atom) or _is_address(pieces, atom, book):
        return "label"
    whole = atom.exact.denominator == 1 and atom.exact >= 0
    doubtful = THOUSANDS.match(atom.surface) and not atom.scaled  # "12.000 dead": 12,000?
    return "count" if whole and not doubtful else "measure"


def _is_verb(pieces: tuple[Piece, ...], at: int) -> bool:
    """Say whether a piece is a verb in the present or past."""
    return pieces[at].token.tag in {"VBP", "VBD", "VBZ"} or pieces[at].lower == "numbered"


def _sort_beside(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> str | None:
    """Return what stands right beside a number makes of it, if anything."""
    after = [piece.lower for piece in pieces[atom.last + 1 : atom.last + 3]]
    if _is_bare_age(pieces, atom, after) or _is_decade_of_life(pieces, atom):
        return "age"
    if _is_a_type(pieces, atom, book) or _is_emergency(pieces, atom):
        return "label"
    if _goes_on_in_an_era(pieces, atom.first):
        return "era"
    sort = _context(pieces, atom, book)
    if sort != "label":
        return sort
    numbering = _word_before(pieces, atom.first) in NUMBERING
    # "fatalities now number 55"; "during the operation 23 fighters were killed"
    counts = _is_verb(pieces, atom.first - 1) if numbering else _is_free(pieces, atom)
    return None if counts else sort


def _is_emergency(pieces: tuple[Piece, ...], atom: Atom) -> bool:
    """Say whether a number is dialled: "a 911 call", but not "911 people"."""
    return atom.surface == EMERGENCY and not _is_many(pieces, atom.last + 1)


def _is_decade_of_life(pieces: tuple[Piece, ...], atom: Atom) -> bool:
    """Say whether a number is an age of ten years: "a woman in *her 30's* was shot"."""
    whose = _word_before(pieces, atom.first) in OWNERS
    behind = pieces[atom.last + 1 : atom.last + 2]
    return whose and bool(behind) and behind[0].lower in {"'s", "’s"} and behind[0].glued


def _context(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> str | None:
    """Return what a word beside the number makes of it."""
    if atom.first and (pieces[atom.first - 1].lower, "index") in book.contexts:
        return "index"
    after = [piece.lower for piece in pieces[atom.last + 1 : atom.last + 3]]
    sort = book.contexts.get((after[0], "after")) if after else None
    if sort == "date" and _is_modal(pieces, atom.last + 1):
        sort = None  # "at least 12 may have died"
    sort = sort or book.contexts.get((" ".join(after), "after"))
    sort = sort or book.contexts.get((_word_before(pieces, atom.first), "before"))
    if sort == "era" and not _in_an_era(pieces, atom):
        return None
    return None if sort == "year" else sort


def _is_modal(pieces: tuple[Piece, ...], at: int) -> bool:
    """Say whether "may" is a verb: small, or with its verb behind; "Wounded 3 May" has none."""
    if pieces[at].token.pos not in VERBAL:
        return False
    after = pieces[at + 1].token if at + 1 < len(pieces) else None
    return pieces[at].text.islower() or (after is not None and after.pos in VERBAL)


def _in_an_era(pieces: tuple[Piece, ...], atom: Atom) -> bool:
    """Say whether the letters of an era stand in capitals: "300 BC", but not "12 ad spots"."""
    beside = (
        *pieces[max(0, atom.first - 1) : atom.first],
        *pieces[atom.last + 1 : atom.last + 2],
    )
    return any(_is_an_era(piece) for piece in beside)


def _word_before(pieces: tuple[Piece, ...], at: int) -> str:
    """Return the word before a piece, with its full stop: "Battalion *No.* 4"."""
    if at > 1 and pieces[at - 1].text == "." and pieces[at - 1].glued:
        return f"{pieces[at - 2].lower}."
    return pieces[at - 1].lower if at else ""


def _dated(sort: str, pieces: tuple[Piece, ...], atom: Atom) -> str:
    """A month beside a number makes a date only of a possible day or year; an era of any."""
    if sort in FINAL:
        return FINAL[sort]
    if sort != "date":
        return sort
    day = atom.exact.denominator == 1 and (atom.exact in DAYS or atom.exact in YEARS)
    open_end = atom.last + 1 < len(pieces) and pieces[atom.last + 1].text == "+"
    return "date" if day and not open_end and not atom.scaled else "count"


def _goes_on_in_an_era(pieces: tuple[Piece, ...], at: int) -> bool:
    """Say whether a year goes on from one with an era: "between A.D. 900 and [1100]"."""
    if at < 3 or pieces[at - 1].lower not in ERA_JOINTS:  # noqa: PLR2004
        return False
    return pieces[at - 2].text.isdigit() and _is_an_era(pieces[at - 3])


def _is_an_era(piece: Piece) -> bool:
    word = piece.text.replace(".", "")
    return word.isupper() and word.lower() in ERAS


def _is_a_type(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> bool:
    """Say whether a number is what a thing is called by: "a four-door car", "a six-speed"."""
    at = atom.last + 1
    if at + 1 >= len(pieces) or pieces[at].text not in AFFIXES or not pieces[at].glued:
        return False
    return atom.exact <= LARGEST_TYPE and (pieces[at + 1].lower, "type") in book.contexts


def is_year(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook, *, dated: bool) -> bool:
    """Say whether four digits name a year: no people follow, or a word of time leads them."""
    if not YEAR.match(atom.surface) or atom.scaled or atom.exact not in YEARS:
        return False
    before = _word_before(pieces, atom.first)
    many = _is_many(pieces, atom.last + 1) and not _are_deeds(pieces, atom.last + 1, book)
    named = atom.first > 0 and pieces[atom.first - 1].token.pos in NAMES
    led = dated or named or book.contexts.get((before, "before")) == "year"
    return not many or (led and bool(atom.exact % HUNDRED))


def _are_deeds(pieces: tuple[Piece, ...], at: int, book: NumberBook) -> bool:
    """Say whether a year names deeds by their place: "the 2014 Veld *killings*"."""
    for piece in pieces[at + 1 : at + 4]:
        if (piece.lower, "deed") in book.contexts:
            return pieces[at].token.pos == "PROPN"
    return False


def _is_many(pieces: tuple[Piece, ...], at: int) -> bool:
    """Say whether a plural noun stands here, an adjective or a name before it or not."""
    for piece in pieces[at : at + 3]:
        plural = piece.token.tag in {"NNS", "NNPS"} and piece.text[-1].isalpha()
        if plural or piece.lower in COLLECTIVE:
            return True
        if piece.token.pos not in NOUNS:
            return False
    return False


def _is_bare_age(pieces: tuple[Piece, ...], atom: Atom, after: list[str]) -> bool:
    """Say whether a number is an age in an apposition: "Olena, 45, said"."""
    commas = atom.first > 1 and pieces[atom.first - 1].text in {",", "("}
    closed = not after or after[0] in {",", ")", "."}
    named = commas and pieces[atom.first - 2].token.pos in {"PROPN", "NOUN"}
    return bool(named and closed and atom.exact in AGES and not atom.spelled)


def is_nobody(pieces: tuple[Piece, ...], amount: Amount) -> bool:
    """Say whether a one counts nobody: "no one", but not "no one soldier"."""
    at = amount.last
    if amount.first < at or pieces[at].lower != "one" or not at:
        return False
    noun = at + 1 < len(pieces) and pieces[at + 1].token.pos in NOUNS
    return pieces[at - 1].lower == "no" and not noun


def _is_free(pieces: tuple[Piece, ...], atom: Atom) -> bool:
    """Say whether a noun stands behind a number that the word before does not share.

    "During the operation 23 fighters", but not "about 600 Model 3 sedans".
    """
    at = atom.last + 1
    if at >= len(pieces) or pieces[at].token.pos not in NOUNS:
        return False
    if pieces[at].token.tag in SINGULAR and atom.exact > 1 and not _is_many(pieces, at):
        return False  # "the Route 60 ambush"
    name, number = pieces[atom.first - 1].token, pieces[atom.first].token
    return name.pos not in NAMES or name.head != number.head


def _is_of_a_name(pieces: tuple[Piece, ...], atom: Atom) -> bool:
    """Say whether a number ends a name: "the Stoxx 600", "a Boeing 787 jet", "Radio One"."""
    if not atom.first or atom.scaled or atom.exact < 1:
        return False
    name, number = pieces[atom.first - 1].token, pieces[atom.first].token
    if name.pos not in NAMES or name.text.islower():
        return False
    if atom.spelled and atom.exact == 1 and name.head == number.i and number.text[0].isupper():
        return True  # "BBC One"
    if atom.spelled:
        return number.pos in NAMES and atom.first == atom.last and number.text[0].isupper()
    if not atom.surface.isdigit() or atom.exact == 1:
        return False
    tied = number.head == name.i or (name.head == number.i and name.dep == "compound")
    at = atom.last + 1
    named = at < len(pieces) and pieces[at].token.tag in SINGULAR
    split = named and name.head == pieces[at].token.head and name.dep == pieces[at].token.dep
    return (tied or split or (named and name.dep in TIED)) and not _is_many(pieces, at)


def _is_address(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> bool:
    """Say whether a number stands before the name of a street: "49 Mill Road"."""
    if atom.spelled or not atom.surface.isdigit():
        return False
    for piece in pieces[atom.last + 1 : atom.last + 1 + LONGEST_STREET]:
        if piece.glued and piece.lower in ORDINAL_ENDS:
            continue  # "9 E 71[st] St"
        if not piece.text[0].isupper() and not piece.text[0].isdigit():
            return False
        if (piece.lower, "street") in book.contexts:
            return True
    return False


def _is_in_a_name(pieces: tuple[Piece, ...], atom: Atom, book: NumberBook) -> bool:
    """Say whether the number is glued to letters: `T-72`, `Covid-19`, `M142`."""
    at = atom.first
    if not at or not pieces[at].glued or pieces[at].kind is Kind.WORD:
        return False
    before = pieces[at - 1]
    if before.text[-1].isalpha():
        return True
    if before.text not in AFFIXES or at < 2 or not before.glued:  # noqa: PLR2004
        return False
    stem = pieces[at - 2]
    if stem.kind is Kind.NUMBER:
        return stem.glued and at > 2 and pieces[at - 3].text[-1].isalpha()  # noqa: PLR2004
    if (f"{stem.lower}-", "before") in book.bounds:
        return False
    return stem.text[-1].isalpha() and stem.lower not in book.numerals
