"""A number as it stands in the pieces of a sentence."""

from dataclasses import dataclass
from fractions import Fraction

from reportedly.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Atom:
    """A number that stands in the pieces `first` to `last`, both included.

    Attributes:
        first: first piece.
        last: last piece.
        exact: the number.
        spelled: written in words.
        surface: the digits as they stand, where there are any.
        scaled: a scale word or letter stands with it.
        part: a fraction of something: "two thirds".
        fold: how many times as much: "sixfold".
    """

    first: int
    last: int
    exact: Fraction
    spelled: bool
    surface: str = ""
    scaled: bool = False
    part: bool = False
    fold: bool = False

    @property
    def value(self) -> Number:
        """The number as it is written out: an integer where it is one."""
        whole = self.exact.denominator == 1
        return int(self.exact) if whole else float(self.exact)
