"""What every extractor is given, and what it gives back."""

from dataclasses import dataclass, field

from reportedly.extract.quantities import Measured, measured
from reportedly.extract.sayings import Saying, by_sentence, sayings
from reportedly.lexicon.load import Lexicon
from reportedly.model.actor import Roles
from reportedly.model.claim import Coding, Period, Status, Swap, Victims
from reportedly.model.parse import Parse, Sentence
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One document, ready for the extractors.

    Attributes:
        parse: its sentences.
        lexicon: the words.
        numbers: the quantities of each sentence.
        said: its attributions.
        heard: for each sentence, the attributions that give words of it.
    """

    parse: Parse
    lexicon: Lexicon
    numbers: tuple[tuple[Measured, ...], ...]
    said: tuple[Saying, ...]
    heard: tuple[tuple[Saying, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim before voices, status and identity are known.

    Attributes:
        kind: the claim kind.
        sentence: where it stands.
        trigger: the token that made it one.
        last_trigger: last token of the trigger, where it is a phrase.
        stands_at: the token whose standing the claim has, where it is not the trigger.
        targets: tokens that head the counted fillers, to tell one claim from another.
        why: lexicon entries and rules.
        roles: the fillers.
        counted: the role that is counted.
        count: how many.
        number: first token of the number, where one stands; -1 otherwise.
        swap: both directions of a swap.
        victims: who was harmed.
        period: what time the figure covers.
        increment: the figure adds to an earlier one.
        coding: PLOVER, CAMEO, ACLED.
        status: the status that the kind itself brings, such as ordered.
        flags: marks.
        supporting: tells of harm only where the text does so elsewhere.
    """

    kind: str
    sentence: Sentence
    trigger: int
    last_trigger: int = -1
    stands_at: int = -1
    targets: tuple[int, ...] = ()
    why: tuple[str, ...] = ()
    roles: Roles = field(default_factory=Roles)
    counted: str | Unknown = UNKNOWN
    count: Quantity | Unknown = UNKNOWN
    number: int = -1
    swap: Swap | Unknown = UNKNOWN
    victims: Victims = field(default_factory=Victims)
    period: Period = Period.UNKNOWN
    increment: bool = False
    coding: Coding = field(default_factory=Coding)
    status: Status | Unknown = UNKNOWN
    flags: tuple[str, ...] = ()
    supporting: bool = False


def context(parse: Parse, lexicon: Lexicon) -> Context:
    """Return a document with its quantities and attributions read."""
    document = parse.document
    said = sayings(parse, lexicon.cues)
    return Context(
        parse=parse,
        lexicon=lexicon,
        numbers=tuple(measured(s, document, lexicon.numbers) for s in parse.sentences),
        said=said,
        heard=by_sentence(parse, said),
    )
