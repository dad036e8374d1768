"""Another figure of a toll that the text has told before: the same claim, another number."""

from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.phrases import phrase_at, victims, words
from reportedly.extract.quantities import Measured
from reportedly.extract.slots import head_of_number
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown

DROPPED = "besides"
PART = "including"


def refigured(named: Draft, i: int, one: Measured, why: str) -> Draft:
    """Return a draft of the kind of another with a figure of its own.

    Args:
        named: the toll that was told before.
        i: the token that stands for the new one.
        one: its number.
        why: the rule.
    """
    return recounted(named, i, (one.anchor, one.first), one.quantity, why)


def renamed(context: Context, draft: Draft, one: Measured) -> Draft:
    """Return a draft whose victims are called as the noun behind its own number calls them.

    Args:
        context: the document.
        draft: the toll, as another told it.
        one: its number.
    """
    sentence = draft.sentence
    numbers = context.numbers[sentence.index]
    phrase = phrase_at(sentence, head_of_number(sentence, one), numbers)
    noun = sentence.tokens[phrase.noun] if phrase.noun > one.last else None
    if noun is None or noun.lemma not in context.lexicon.people.people:
        return draft
    span = words(context.parse.document, sentence, phrase)
    role = (Filler(text=context.parse.document.quote(span), span=span),)
    return replace(
        draft,
        roles=replace(draft.roles, target=role),
        victims=victims(sentence, phrase, context.lexicon.people),
    )


def recounted(
    named: Draft, i: int, place: tuple[int, int], quantity: Quantity, why: str
) -> Draft:
    """Return the same for a quantity that is no number of the text alone.

    Args:
        named: the toll that was told before.
        i: the token that stands for the new one.
        place: the token that is counted, and the first of the number; -1 without.
        quantity: how many.
        why: the rule.
    """
    role: Role = ()
    if not isinstance(quantity.span, Unknown):
        role = (Filler(text=quantity.surface, span=quantity.span),)
    return replace(
        named,
        trigger=i,
        stands_at=-1,
        targets=(place[0],),
        roles=Roles(target=role),
        counted="target",
        count=quantity,
        number=place[1],
        why=(*(word for word in named.why if word != PART), why),
        flags=tuple(flag for flag in named.flags if flag != DROPPED),
    )
