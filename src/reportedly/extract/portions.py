"""Parts of a toll: "three of them women", "among them 11 children", "two critically".

Yes: "Eight people died, three of them women", "thirty were held, of whom 11 are minors".
Yes: "Four policemen were among the 13 dead", "six died, the gunman among them".
No: "Five were wounded, two of them died later": what they did is told by a word of its own.
"""

from collections.abc import Iterable, Iterator

from reportedly.extract.parting import listed, numbered
from reportedly.extract.phrases import Phrase, heads, phrase_at
from reportedly.extract.quantities import Measured
from reportedly.model.parse import Sentence

THEM = frozenset({"them", "these", "those", "whom", "which"})
AMONG = frozenset({"among", "amongst"})
BEING = frozenset({"are", "is", "was", "were"})
NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
NOUNS = frozenset({"NOUN", "PROPN"})
TELLING = frozenset({"VBD", "VBG", "VBN", "VBP", "VBZ"})
GRAVELY = frozenset({"badly", "critically", "gravely", "lightly", "mildly", "seriously",
                     "severely", "slightly"})  # fmt: skip
STOPS = frozenset({".", ";"})
REACH = 14  # tokens between a whole and its part: "killed in the raid on Veld, two of them"


def portions(
    sentence: Sentence,
    i: int,
    whole: Phrase,
    numbers: tuple[Measured, ...],
    *,
    stated: bool,
) -> tuple[Phrase, ...]:
    """Return the parts of a group that a trigger counts, "including" apart.

    Args:
        sentence: where the trigger stands.
        i: the trigger.
        whole: the group.
        numbers: the quantities of the sentence.
        stated: the group has words of its own; else it is "the dead" alone.
    """
    found = list(_beside_being(sentence, i, whole, numbers))
    if found or not stated:
        return tuple(found)
    by_first = {one.first: one for one in numbers if one.sort == "count"}
    for at in _places(sentence, i, max(whole.head, whole.noun)):
        if not found or at > max(p.last for p in found):
            more = list(_of_them(sentence, at, by_first))
            found += more or _among_them(sentence, at, by_first, numbers)
    return tuple(found)


def _places(sentence: Sentence, i: int, noun: int) -> Iterable[int]:
    """Yield where a part may begin: behind the group and its verb, in their clause."""
    if noun < i:
        yield from range(noun + 1, i)
    tokens = sentence.tokens
    for at in range(max(i, noun) + 1, min(len(tokens), max(i, noun) + REACH)):
        if tokens[at].text in STOPS or (tokens[at].tag in TELLING and tokens[at].pos != "AUX"):
            return
        yield at


def _of_them(sentence: Sentence, at: int, by_first: dict[int, Measured]) -> Iterator[Phrase]:
    """Yield "*12* of them *sailors*", "of whom *11* are *minors*", "*two* critically"."""
    low = [token.lower for token in sentence.tokens[at : at + 2]]
    if low[:1] == ["of"] and low[1:] and low[1] in THEM and at + 2 in by_first:
        one = by_first[at + 2]
        yield from _named(sentence, one, one.last + 1)
    if at not in by_first:
        return
    one = by_first[at]
    low = [token.lower for token in sentence.tokens[one.last + 1 : one.last + 3]]
    if low[:1] == ["of"] and low[1:] and low[1] in THEM:
        yield from _named(sentence, one, one.last + 3)
    elif low and low[0] in GRAVELY and not _is_verb_at(sentence, one.last + 2):
        yield Phrase(one.anchor, -1, one.first, one.last, one)


def _named(sentence: Sentence, one: Measured, at: int) -> Iterator[Phrase]:
    """Yield a number with what it is said to be of; nothing where a deed is told."""
    tokens = sentence.tokens
    while at < len(tokens) and (tokens[at].lower in BEING or tokens[at].pos == "ADV"):
        at += 1
    if _is_verb_at(sentence, at):
        return
    first = at
    while at < len(tokens) and (tokens[at].pos in NAMING or tokens[at].text == "-"):
        at += 1
    noun = next((n for n in range(at - 1, first - 1, -1) if tokens[n].pos in NOUNS), -1)
    if noun < 0:
        yield Phrase(one.anchor, -1, one.first, one.last, one)
    else:
        yield Phrase(one.anchor, noun, first, noun, one)


def _is_verb_at(sentence: Sentence, at: int) -> bool:
    found = sentence.tokens[at : at + 1]
    return any(token.tag in TELLING or token.pos == "AUX" for token in found)


def _among_them(
    sentence: Sentence, at: int, by_first: dict[int, Measured], numbers: tuple[Measured, ...]
) -> Iterator[Phrase]:
    """Yield "among them *11 children*", "*the gunman* among them"."""
    tokens = sentence.tokens
    low = [token.lower for token in tokens[at : at + 2]]
    if len(low) < 2 or low[0] not in AMONG or low[1] not in THEM:  # noqa: PLR2004
        return
    before = tokens[at].head
    if tokens[before].pos in NOUNS and before < at and tokens[at - 1].text != ",":
        yield from _listed(sentence, before, at, numbers)
        return
    behind = at + 2
    while behind < len(tokens) and tokens[behind].lower in BEING:
        behind += 1
    end = behind
    if behind in by_first:
        end = by_first[behind].last + 1
    while end < len(tokens) and tokens[end].pos in NAMING and tokens[end].pos not in NOUNS:
        end += 1
    while end + 1 < len(tokens) and tokens[end + 1].pos in NOUNS:
        end += 1
    if end < len(tokens) and tokens[end].pos in NOUNS:
        yield from (phrase_at(sentence, h, numbers) for h in heads(sentence, end))


def _listed(
    sentence: Sentence, last: int, limit: int, numbers: tuple[Measured, ...]
) -> Iterator[Phrase]:
    """Yield the members of a list that ends before a token."""
    first = last
    while sentence.tokens[first].dep == "conj" and sentence.tokens[first].head < first:
        first = sentence.tokens[first].head
    yield from (phrase_at(sentence, h, numbers) for h in heads(sentence, first) if h < limit)


def _beside_being(
    sentence: Sentence, i: int, whole: Phrase, numbers: tuple[Measured, ...]
) -> Iterator[Phrase]:
    """Yield who is said to be among a whole: "*four policemen* were among the 13 dead"."""
    for head in dict.fromkeys((whole.head, i)):
        found = list(listed(sentence, head))
        if found:
            yield from (phrase_at(sentence, one, numbers) for one in found)
            return
    for one, noun in numbered(sentence, i, numbers):
        yield Phrase(one.anchor, noun, one.first, noun, one)
