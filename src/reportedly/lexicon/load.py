"""All books of the lexicon, loaded together."""

from dataclasses import dataclass
from pathlib import Path

from reportedly.lexicon.claim_book import ClaimBook, load_claims
from reportedly.lexicon.number_book import NumberBook, load_numbers
from reportedly.lexicon.people_book import PeopleBook, load_people
from reportedly.lexicon.tables import HERE, rules_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Every word that means something to us.

    Attributes:
        claims: claim kinds with their words.
        numbers: number, bound and vague words.
        people: nouns for persons and things.
        rules: SHA-256 of all lexicon files, for the birth certificate of a claim.
    """

    claims: ClaimBook
    numbers: NumberBook
    people: PeopleBook
    rules: str


def load(root: Path = HERE) -> Lexicon:
    """Read every book from its files.

    Raises:
        LexiconError: a file breaks its rules; the message names file and line.
    """
    return Lexicon(
        claims=load_claims(root),
        numbers=load_numbers(root),
        people=load_people(root),
        rules=rules_hash(root),
    )
