"""What a total came to: "the toll rose to 17", "bringing the number of dead to 13".

Yes: "Officials put the dead at 17", "the number of deaths passed 400", "losses at 40 men".
No: "The deaths led to 14 dismissals" came to nothing; "took the wounded to two hospitals".
"""

from collections.abc import Iterator

from reportedly.extract.phrases import heads
from reportedly.model.parse import Sentence

OBJECTS = frozenset({"dobj", "obj"})
SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass"})
TOTALS = frozenset({"count", "figure", "number", "tally", "toll", "total"})
OPEN = frozenset({"loss", *TOTALS})  # "losses at 1,120 personnel": a noun may stand behind
COUNTED = frozenset({"dead", "deceased", "injured", "missing", "wounded"})
SUMMING = frozenset({"amount", "climb", "come", "rise", "run"})
BEHIND = ("to", "at", "of")
FROM = "from"
BY = "by"  # "rose by three *to 28*"
LOSS = "loss"  # of men and of equipment: all that it lists
FRAMES = frozenset({"during", "in", "near", "on", "over", "outside", "since"})
TIMES = frozenset({"day", "hour", "month", "morning", "night", "week", "weekend", "year"})
CAUSING = frozenset({"cause", "do", "inflict"})


def figure(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield the number that a word for a total is said to have reached.

    Args:
        sentence: where it stands.
        i: "toll", "deaths", "losses", "dead", or what a number is the number of.
    """
    total = over_total(sentence, i)
    token = sentence.tokens[total]
    if token.tag == "NN" and token.lemma not in OPEN and token.lower not in COUNTED:
        return  # "her death at 90"
    verb = token.head
    if token.dep in SUBJECTS:
        for child in sentence.children[verb]:
            if sentence.tokens[child].dep in OBJECTS | {"attr", "nummod"} and child > i:
                yield from _sums(sentence, total, child, verb)
    places = (verb, total, i) if token.dep in OBJECTS else (verb,)
    if token.dep in SUBJECTS | OBJECTS:
        names = BEHIND if token.dep in SUBJECTS else BEHIND[:2]
        for head in dict.fromkeys(_behind(sentence, places, names)):
            yield from _sums(sentence, total, head, verb)


def is_summed(sentence: Sentence, i: int) -> bool:
    """Say whether "the dead" or "the wounded" stand for a number that is told."""
    token = sentence.tokens[i]
    named = token.dep in SUBJECTS | OBJECTS or over_total(sentence, i) != i
    return token.lower in COUNTED and named and any(True for _ in figure(sentence, i))


def over_total(sentence: Sentence, i: int) -> int:
    """Return the total that a word stands under, "the *number* of dead", else the word."""
    token = sentence.tokens[i]
    of = sentence.tokens[token.head]
    under = token.dep == "pobj" and of.lower == "of"
    return of.head if under and sentence.tokens[of.head].lemma in TOTALS else i


def _behind(
    sentence: Sentence, places: tuple[int, ...], names: tuple[str, ...]
) -> Iterator[int]:
    """Yield what stands behind the prepositions of words, "from 28 *to 31*" too."""
    for place in places:
        for name in names:
            yield from prepositional(sentence, place, name)
        for child in sentence.children[place]:
            if sentence.tokens[child].lower == FROM:
                yield from prepositional(sentence, child, "to")
            if sentence.tokens[child].lower in {BY, FROM}:
                for end in prepositional(sentence, place, sentence.tokens[child].lower):
                    yield from (end,) if sentence.tokens[end - 1].lower == "to" else ()


def _sums(sentence: Sentence, total: int, head: int, verb: int) -> Iterator[int]:
    """Yield a number, or what it counts where a total may have a noun behind it."""
    token = sentence.tokens[head]
    open_ = sentence.tokens[total].lemma in OPEN
    summed = sentence.tokens[verb].lemma in SUMMING and token.dep == "pobj"
    if token.pos == "NUM" or open_ or summed:
        yield from heads(sentence, head) if sentence.tokens[total].lemma == LOSS else (head,)


def prepositional(sentence: Sentence, i: int, name: str) -> Iterator[int]:
    """Yield what stands behind a preposition of a word."""
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.lower == name and token.dep in {"prep", "agent", "dative"}:
            for below in sentence.children[child]:
                if sentence.tokens[below].dep in {"pobj", "pcomp"}:
                    yield from heads(sentence, below)


def past_frame(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield what "of" names over a time or a place behind a noun: "killings in Oran *of* two".

    The parser hangs it on the nearest noun: "the murder in Guatemala of two leaders".
    """
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.lower == "of":
            return
        if token.dep == "prep" and token.lower in FRAMES:
            for below in sentence.children[child]:
                yield from _over_frame(sentence, below)


def _over_frame(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield what a time, or a name of a place without an article, has behind "of"."""
    token = sentence.tokens[i]
    articled = any(sentence.tokens[c].dep == "det" for c in sentence.children[i])
    name = token.pos == "PROPN" and not articled
    if name or token.lemma in TIMES:
        yield from prepositional(sentence, i, "of")
        joined = (c for c in sentence.children[i] if sentence.tokens[c].dep == "conj")
        yield from (c for c in joined if token.lemma in TIMES)


def beside_object(sentence: Sentence, i: int, name: str) -> Iterator[int]:
    """Yield whom a verb does its object to: "caused *injuries* to 14 cyclists"."""
    token = sentence.tokens[i]
    verb = sentence.tokens[token.head]
    if name == "to" and token.dep in OBJECTS and verb.lemma in CAUSING:
        yield from prepositional(sentence, token.head, name)


def object_of(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield what stands behind "of" below the object: "the lives of *12 people*"."""
    for child in sentence.children[i]:
        if sentence.tokens[child].dep in OBJECTS:
            for head in prepositional(sentence, child, "of"):
                yield from () if _is_harmed(sentence, head) else (head,)


def _is_harmed(sentence: Sentence, i: int) -> bool:
    """Say whether a noun tells of a harm of its own: "and *wounded scores*"."""
    below = (sentence.tokens[c] for c in sentence.children[i])
    return any(t.dep == "amod" and t.lower in COUNTED for t in below)
