"""Words for the harmed that only open a list of some of them: "among the dead were six nurses".

Yes: "Among the wounded are two cooks", "the dead include a guard", "of the dead, 14 were men".
Yes: "Three children among dead in raid", as headlines have it.
No: "He moved among the wounded", "the dead were buried": they list nobody.
"""

from collections.abc import Iterator

from reportedly.extract.phrases import heads
from reportedly.extract.quantities import Measured
from reportedly.model.parse import Sentence

AMONG = frozenset({"among", "amongst"})
THOSE = frozenset({"people", "those", "victims"})
OF = "of"
BEING = frozenset({"are", "is", "was", "were"})
INCLUDE = "include"
NOUNS = frozenset({"NOUN", "PROPN"})
LISTED = frozenset({"attr", "nsubj", "dobj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def tells_parts(sentence: Sentence, i: int) -> bool:
    """Say whether some of those whom a word names are told: "among *the dead* were six"."""
    return _is_split(sentence, i) or any(True for _ in listed(sentence, i))


def listed(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield the heads of the phrases for those who are some of the harmed.

    Args:
        sentence: where they stand.
        i: the word for the harmed, or the head of the phrase that counts them.
    """
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    if token.dep == "acl" and above.lower in THOSE:
        yield from listed(sentence, above.i)  # "among *those* killed were two cooks"
    elif token.dep in SUBJECTS and above.lemma == INCLUDE:
        for child in sentence.children[above.i]:
            if sentence.tokens[child].dep in LISTED and child > above.i:
                yield from heads(sentence, child)
    elif token.dep == "pobj" and above.lower in AMONG:
        yield from _among(sentence, above.i)


def _among(sentence: Sentence, prep: int) -> Iterator[int]:
    over = sentence.tokens[sentence.tokens[prep].head]
    if over.lower in BEING:
        for child in sentence.children[over.i]:
            token = sentence.tokens[child]
            if token.dep in LISTED and token.pos in NOUNS:
                yield from heads(sentence, child)
    elif over.pos in NOUNS and over.i < prep and sentence.style == "headline":
        yield over.i


def _is_split(sentence: Sentence, i: int) -> bool:
    """Say whether "of the dead, 14 were soldiers" tells them by sort."""
    above = sentence.tokens[sentence.tokens[i].head]
    verb = sentence.tokens[above.head]
    opens = above.lower == OF and above.i < i < verb.i
    return opens and sentence.tokens[i].dep == "pobj" and verb.lower in BEING


def numbered(
    sentence: Sentence, i: int, numbers: tuple[Measured, ...]
) -> Iterator[tuple[Measured, int]]:
    """Yield the numbers of "of the dead, *14* were men and *two* women", with their nouns."""
    if not _is_split(sentence, i):
        return
    tokens = sentence.tokens
    for one in numbers:
        behind = one.last + 1
        if one.sort == "count" and one.first > i and behind < len(tokens):
            verb = tokens[behind]
            nouns = [c for c in sentence.children[behind] if tokens[c].dep in {"attr", "nsubj"}]
            nouns = [c for c in nouns if c > behind and tokens[c].pos in NOUNS]
            if verb.lower in BEING and nouns:
                yield one, nouns[0]
