"""One deal: its words, who gives what for what, and the words that are no deal."""

from dataclasses import dataclass, replace

from reportedly.extract.context import Context
from reportedly.extract.deeds import KIND
from reportedly.extract.parties import side_of, sort_of_thing
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

Place = tuple[Sentence, int]
Sides = tuple[tuple[str, tuple[Place, ...]], ...]

GOODS = ("thing", "in_return")
WHOLE = "lexicon/claims/exchange.yaml#quid-pro-quo"
BLOWS = frozenset({"ASSAULT"})
NEVER = "none"
PLAIN = (
    ("subject", "actor"),
    ("object", "thing"),
    ("to", "recipient"),
    ("iobject", "recipient"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """The words of a deal, and who gives what for what.

    Attributes:
        sentence: where it is told.
        entry: the lexicon entry.
        first: first token of its words.
        last: last token of its words.
        stands_at: the verb that says whether it took place.
        sides: for each role the tokens that head its fillers, in their sentences.
        gets: its verb tells it from the taker's side.
    """

    sentence: Sentence
    entry: Entry
    first: int
    last: int
    stands_at: int
    sides: Sides
    gets: bool = False

    def places(self, role: str) -> tuple[Place, ...]:
        """Return the heads of one role."""
        return dict(self.sides).get(role, ())


def is_blow(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a word means force: a blow for a blow is no exchange."""
    token = sentence.tokens[i]
    entries = context.lexicon.claims.by_lemma.get(token.lemma, ())
    if any(e.kind == KIND and e.form == "verb" for e in entries) and token.pos == "VERB":
        return False
    form = "noun" if token.pos in {"NOUN", "PROPN"} else "verb"
    kinds = context.lexicon.claims.kinds
    return any(
        e.form == form and e.coding.plover in BLOWS and kinds[e.kind].family == "event"
        for e in entries
    )


def filled(deal: Deal, sentence: Sentence, **sides: tuple[int, ...]) -> Deal:
    """Return a deal with its sides, of one sentence; roles without a filler are left out."""
    return replace(
        deal,
        sides=tuple(
            (role, tuple((sentence, h) for h in dict.fromkeys(held)))
            for role, held in sides.items()
            if held
        ),
    )


def is_idle(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a word is no thing that is given: a pronoun, a shot, a blow, a day."""
    token = sentence.tokens[i]
    if token.pos == "PRON" or side_of(context, sentence, i) == NEVER:
        return True
    return sort_of_thing(context, sentence, i) in {"time", "event"} or is_blow(
        context, sentence, i
    )


def governing(sentence: Sentence, i: int) -> int:
    """Return the verb above a marker; -1 without."""
    at = i
    while sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
        if sentence.tokens[at].pos == "VERB":
            return at
    return -1


def plain(entry: Entry, sentence: Sentence, verb: int) -> Entry:
    """Return an entry for a verb that the lexicon lacks: it gives its object."""
    lemma = sentence.tokens[verb].lemma
    return replace(entry, form="verb", lemma=lemma, slots=PLAIN, beside=frozenset())
