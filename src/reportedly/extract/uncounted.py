"""Tolls without a figure: "suffered heavy casualties", "the strike caused casualties".

Field guide, section 2.3: a toll that is only called great keeps its words and has no bounds;
"casualties" alone is at least one person, dead or hurt. Nothing else is read from them.

Yes: "The brigade suffered heavy casualties" has no bounds.
Yes: "The army has suffered extraordinary levels of casualties" has none either.
Yes: "The strike caused casualties" is one or more.
No: "The army wants to avoid casualties" tells of none.
No: "Casualties are part of every war" tells of no happening.
"""

from reportedly.extract.context import Context
from reportedly.extract.slots import OBJECTS, PASSIVE_SUBJECTS, subject_of
from reportedly.lexicon.claim_book import Entry
from reportedly.lexicon.number_book import NumberBook
from reportedly.model.claim import VictimRole
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN

PAST = frozenset({"VBD", "VBN", "VBG"})
PERFECT = "have"
OF = "of"
LOSS = "loss"  # money is lost too
UNIT = "unit"
SIDES = frozenset({"enemy", "force", "forces", "side", "sides"})


def uncounted(
    context: Context, sentence: Sentence, i: int, entry: Entry
) -> tuple[Quantity, int] | None:
    """Return how great a toll is called, and the token that says so; None without."""
    if entry.form != "noun" or "self" not in dict(entry.slots):
        return None
    book = context.lexicon.numbers
    great = _great(sentence, i, book)
    fits = entry.lemma != LOSS or _is_fighting(context, sentence, i)
    if great >= 0 and sentence.tokens[i].dep in OBJECTS | {"pobj"} and fits:
        return _quantity(context, sentence, (great, i), book), great
    if sentence.tokens[i].lower in book.vague and _is_told(sentence, i):
        return _quantity(context, sentence, (i, i), book), i
    return None


def _is_fighting(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether losses are those of a force: "the brigade", not "the insurer"."""
    verb = sentence.tokens[sentence.tokens[i].head]
    book = context.lexicon.people
    said = [*(sentence.tokens[c] for c in sentence.children[i]), verb]
    who = subject_of(sentence, verb.i if verb.pos == "VERB" else verb.head)
    said += [sentence.tokens[who]] if who >= 0 else []
    for token in said:
        person = book.people.get(token.lemma, book.people.get(token.lower))
        fights = person is not None and person.role is VictimRole.COMBATANT
        if fights or book.things.get(token.lemma) == UNIT or token.lower in SIDES:
            return True
    return False


def _great(sentence: Sentence, i: int, book: NumberBook) -> int:
    """Return the adjective that calls a toll great, its own or of "levels of"; -1 without."""
    above = sentence.tokens[i].head
    measure = sentence.tokens[above].head
    nouns = [i]
    if sentence.tokens[above].lower == OF and sentence.tokens[measure].tag == "NNS":
        nouns.append(measure)
    said = [
        c for noun in nouns for c in sentence.children[noun]
        if sentence.tokens[c].lower in book.unstated
    ]  # fmt: skip
    return said[0] if said else -1


def _is_told(sentence: Sentence, i: int) -> bool:
    """Say whether the noun stands where a happening is told: "caused", "were reported"."""
    token = sentence.tokens[i]
    verb = sentence.tokens[token.head]
    if token.dep == "pobj" and verb.lower == "in":  # "resulted in casualties"
        verb = sentence.tokens[verb.head]
    elif token.dep not in OBJECTS | PASSIVE_SUBJECTS | {"attr"}:
        return False
    below = sentence.children[verb.i]
    perfect = any(sentence.tokens[c].lemma == PERFECT for c in below)
    return verb.pos in {"VERB", "AUX"} and (verb.tag in PAST or perfect)


def _quantity(
    context: Context, sentence: Sentence, run: tuple[int, int], book: NumberBook
) -> Quantity:
    first, last = sentence.tokens[min(run)], sentence.tokens[max(run)]
    document = context.parse.document
    span = document.span(first.start, last.end)
    word = sentence.tokens[run[0]].lower
    vague = None if word in book.unstated else book.vague.get(word)
    return Quantity(
        surface=document.quote(span),
        span=span,
        kind=QuantityKind.UNSTATED if vague is None else QuantityKind.VAGUE,
        soft=True,
        term=book.unstated.get(word, word),
        lo=UNKNOWN if vague is None else vague.plain_lo,
        hi=UNKNOWN if vague is None else vague.plain_hi,
    )
