"""Phrases → role fillers, and the time that a figure covers."""

from collections.abc import Iterable

from reportedly.extract.context import Context
from reportedly.extract.phrases import Phrase, phrase_at, sort_of
from reportedly.extract.phrases import words as words_of
from reportedly.extract.slots import Filled
from reportedly.extract.trees import ancestors
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.claim import Period
from reportedly.model.parse import Sentence

TIME = "time"
MODIFYING = frozenset({"amod", "compound"})
REACH = 12
ANOTHER = "another"
LONGEST_PERIOD = 6


def fillers(context: Context, sentence: Sentence, phrases: Iterable[Phrase]) -> Role:
    """Return a filler for each phrase, its words without the number."""
    document = context.parse.document
    spans = [words_of(document, sentence, phrase) for phrase in phrases]
    return tuple(Filler(text=document.quote(span), span=span) for span in spans)


def roles_of(
    context: Context, sentence: Sentence, filled: tuple[Filled, ...], *, skip: str
) -> Roles:
    """Return the roles that the slots fill, but for one."""
    numbers = context.numbers[sentence.index]
    roles: dict[str, Role] = {}
    for one in filled:
        if one.role == skip or one.role in roles:
            continue
        phrases = [phrase_at(sentence, head, numbers) for head in one.heads]
        roles[one.role] = fillers(
            context, sentence, [p for p in phrases if acts(context, p, sentence)]
        )
    return Roles(**roles)


def acts(context: Context, phrase: Phrase, sentence: Sentence) -> bool:
    """Say whether a phrase can fill a role: a time cannot ("killed by mid-January")."""
    mark = not any(map(str.isalnum, sentence.tokens[phrase.head].text))
    return not mark and sort_of(sentence, phrase, context.lexicon.people) != TIME


def period_at(context: Context, sentence: Sentence, trigger: int, phrase: Phrase) -> Period:
    """Return what time a figure covers, by the phrases near it (field guide, section 1)."""
    first = max(0, min(trigger, phrase.first) - REACH)
    last = min(len(sentence.tokens), max(trigger, phrase.last) + REACH)
    low = [token.lower for token in sentence.tokens[first:last]]
    book = context.lexicon.numbers.periods
    best, found = 0, Period.UNKNOWN
    for at in range(len(low)):
        for length in range(min(LONGEST_PERIOD, len(low) - at), best, -1):
            period = book.get(" ".join(low[at : at + length]))
            one_deed = length == 1 and sentence.tokens[first + at].dep in MODIFYING
            away = period is Period.RATE and _is_aside(
                sentence, first + at + length - 1, trigger
            )
            if period is not None and not one_deed and not away:  # "an *overnight* search"
                best, found = length, period
                break
    return found


def _is_aside(sentence: Sentence, at: int, trigger: int) -> bool:
    """Say whether a time belongs to an aside: "a choir *that met every day*, killing three"."""
    over = [at, *ancestors(sentence, at)]
    top = next((i for i in over if sentence.tokens[i].dep == "relcl"), -1)
    return top >= 0 and top not in {trigger, *ancestors(sentence, trigger)}


def is_increment(context: Context, sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a number adds to an earlier one: "another 12", "12 more" (S4)."""
    one = phrase.measured
    if one is None:
        below = sentence.children[phrase.noun] if phrase.noun >= 0 else ()
        return any(sentence.tokens[c].lower == ANOTHER for c in below)
    words = context.lexicon.numbers.increments
    tokens = sentence.tokens
    before = one.first > 0 and (tokens[one.first - 1].lower, "before") in words
    after = one.last + 1 < len(tokens) and (tokens[one.last + 1].lower, "after") in words
    follows = one.last + 2 < len(tokens) and tokens[one.last + 2].lower == "than"
    inside = any((t.lower, "before") in words for t in tokens[one.first : one.last])
    return before or inside or (after and not follows)
