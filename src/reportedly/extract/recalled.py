"""How many "they" are: a definite plural or a pronoun takes the number of those told before.

Yes: "A lorry with nine loggers hit a mine. All were killed" is nine dead.
Yes: "The patrol spotted three gunmen and killed the men" is three.
No: "Nine loggers met the guards. They were killed": who "they" are is not sure.
No: "Nine people were killed. The victims were miners": the nine are told already.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import HARM, TAKEN
from reportedly.extract.quantities import Measured
from reportedly.extract.slots import head_of_number
from reportedly.lexicon.number_book import BARE_PLURAL
from reportedly.model.parse import Sentence, Token
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import Unknown

PRONOUNS = frozenset({"all", "them", "they"})
DEFINITE = frozenset({"the", "these", "those"})
GENERIC = frozenset({"individual", "man", "people", "person"})
KNOWN = frozenset({QuantityKind.EXACT, QuantityKind.AT_LEAST, QuantityKind.MORE_THAN,
                   QuantityKind.APPROX, QuantityKind.VAGUE, QuantityKind.NEARLY})  # fmt: skip
NEAR = 2  # sentences
PLURAL = frozenset({"NNS", "NNPS"})
MANY = 2


def recalled(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, those of a definite plural with the number of whom they mean.

    Args:
        context: the document.
        drafts: its tolls, in the order of the text.
    """
    return [_recalled(context, draft, drafts) for draft in drafts]


def _recalled(context: Context, draft: Draft, drafts: list[Draft]) -> Draft:
    if not _is_open(draft):
        return draft
    one = next(_meant(context, draft), None)
    if one is None or _is_told(draft, one[0], one[1], drafts):
        return draft
    return replace(draft, count=one[1].quantity, why=(*draft.why, "recalled"))


def _is_open(draft: Draft) -> bool:
    """Say whether a draft counts a definite plural without a number."""
    if draft.kind not in HARM | TAKEN or draft.number >= 0 or len(draft.targets) != 1:
        return False
    if isinstance(draft.count, Unknown) or draft.count.term != BARE_PLURAL:
        return False
    tokens = draft.sentence.tokens
    at = draft.targets[0]
    if tokens[at].lower in PRONOUNS:
        return True
    below = draft.sentence.children[at]
    return any(tokens[c].lower in DEFINITE and c < at for c in below)


def _meant(context: Context, draft: Draft) -> Iterator[tuple[Sentence, Measured]]:
    """Yield the number of the group that a draft means: the nearest of its noun."""
    target = draft.sentence.tokens[draft.targets[0]]
    pronoun = target.lower in PRONOUNS
    open_ = pronoun or target.lemma in GENERIC
    first = max(0, draft.sentence.index - NEAR)
    for sentence in reversed(context.parse.sentences[first : draft.sentence.index + 1]):
        limit = target.i if sentence is draft.sentence else len(sentence.tokens)
        for token in reversed(sentence.tokens[:limit]):
            acts = sentence is draft.sentence and token.head == draft.trigger
            if not _is_people(context, token) or (acts and token.dep == "nsubj"):
                continue
            one = _number(context, sentence, token)
            if one is not None and (open_ or token.lemma == target.lemma):
                yield sentence, one
            if open_:
                return  # the nearest people are meant, or nobody can tell


def _is_people(context: Context, token: Token) -> bool:
    plural = token.tag in PLURAL or token.lower.endswith("men")
    people = context.lexicon.people.people
    return plural and (token.lemma in people or token.lower in people)


def _number(context: Context, sentence: Sentence, noun: Token) -> Measured | None:
    """Return the number of a noun, one that tells how many they were."""
    for one in context.numbers[sentence.index]:
        count = one.quantity
        known = one.sort == "count" and count.kind in KNOWN
        many = not isinstance(count.lo, Unknown) and count.lo >= MANY
        if known and many and one.last < noun.i and head_of_number(sentence, one) == noun.i:
            return one
    return None


def _is_told(draft: Draft, where: Sentence, one: Measured, drafts: list[Draft]) -> bool:
    """Say whether the group has been counted in this kind of toll, or in its opposite."""
    family = TAKEN if draft.kind in TAKEN else {draft.kind}
    return any(
        other.kind in family
        and other.sentence.index == where.index
        and other.number == one.first
        for other in drafts
    )
