"""A second deed told without its verb: "a bomb in Homs killed 7 and *one in Idlib 12*".

Yes: "A mine in Veld killed two men and another in Norvia five" is two, and five.
No: "A mine in Veld killed two men and one in Norvia" is two, and one.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import HARM, TAKEN
from reportedly.extract.quantities import Measured
from reportedly.extract.refigured import refigured, renamed
from reportedly.model.parse import Sentence

ANOTHER = frozenset({"another", "one"})
NEXT = frozenset({"second", "third"})
JOINTS = frozenset({"and", ",", ";", "while"})
PLACES = frozenset({"at", "in", "near", "on", "outside"})
ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VBG"})
NAMING = frozenset({"ADJ", "DET", "NOUN", "PROPN"})
LABEL = "label"  # "Veld 12" is read as the name of a thing elsewhere
FIGURES = frozenset({"count", LABEL})
LONGEST = 6  # tokens of a place: "in the old market of Veld"


def elided(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a sentence, a second deed's with its own figure.

    Args:
        context: the document.
        drafts: the tolls of the sentence.
    """
    done = list(drafts)
    for draft in drafts:
        sentence = draft.sentence
        if draft.kind not in HARM | TAKEN or sentence.tokens[draft.trigger].tag not in ACTIVE:
            continue
        for at, one in _deeds(context, sentence, draft):
            kept = [d for d in done if at not in d.targets and d.number != at]
            kept = [d for d in kept if d.number != one.first]
            made = renamed(context, refigured(draft, one.anchor, one, "gapping"), one)
            done = [*kept, replace(made, stands_at=draft.trigger, kind=draft.kind)]
    return done


def _deeds(
    context: Context, sentence: Sentence, draft: Draft
) -> Iterator[tuple[int, Measured]]:
    """Yield where further deeds are named, and how many each harmed."""
    numbers = context.numbers[sentence.index]
    for token in sentence.tokens[max(draft.trigger, draft.number) + 2 :]:
        if token.lower in ANOTHER | NEXT and _is_joined(sentence, token.i):
            one = _behind_place(sentence, token.i + 1, numbers)
            if one is not None and _is_people(context, sentence, one.last + 1):
                yield token.i, one


def _is_joined(sentence: Sentence, at: int) -> bool:
    before = at - 2 if sentence.tokens[at - 1].lower == "a" else at - 1
    return sentence.tokens[before].lower in JOINTS


def _behind_place(
    sentence: Sentence, at: int, numbers: tuple[Measured, ...]
) -> Measured | None:
    """Return the number right behind a place that begins at a token."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].lower not in PLACES:
        return None
    for token in tokens[at + 1 : at + 1 + LONGEST]:
        near = (m for m in numbers if token.i in {m.first, m.anchor} and m.sort in FIGURES)
        one = next(near, None)
        if one is not None:
            return one if one.first > at + 1 or one.sort == LABEL else None
        if token.pos not in NAMING and token.lower != "of":
            return None
    return None


def _is_people(context: Context, sentence: Sentence, at: int) -> bool:
    """Say whether nothing, or a noun for persons, follows a number."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].pos not in {"NOUN", "PROPN", "VERB", "NUM"}:
        return True
    people = context.lexicon.people.people
    return tokens[at].lemma in people or tokens[at].lower == "others"
