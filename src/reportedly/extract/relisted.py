"""The members of a list of harmed people, where the parser lost some or split one.

Yes: "killed his mother, stepfather, and grandmother" has three objects; "two co-workers" one.
Yes: "a total of four clerks and two guards" counts both.
Yes: "the killing of a woman and *two of her sons*"; a headline's "of mother, *2 sons*".
No: "killed his mother, and grandmother wept" has one: the other acts.
"""

from collections.abc import Collection, Iterator

from reportedly.extract.phrases import heads
from reportedly.model.parse import Sentence, Token

HYPHEN = "-"
TOTAL, OF = "total", "of"
OPENERS = frozenset({"DET", "PRON", "ADJ", "NUM", "ADV"})
IN_LAW = (HYPHEN, "in", HYPHEN, "law")
NOUNS = frozenset({"NN", "NNS"})
NOMINAL = NOUNS | {"JJ"}
ACTING = frozenset({"VERB", "AUX"})
HALVES = 2
POSSESSIVE = "PRP$"


def relisted(
    sentence: Sentence, i: int, found: tuple[int, ...], people: Collection[str]
) -> tuple[int, ...]:
    """Return the heads of a trigger's objects, the lost ones of their list too.

    Args:
        sentence: where they stand.
        i: the trigger.
        found: the heads as the parser has them.
        people: nouns for persons.
    """
    whole = [h for head in found for h in _of_total(sentence, head)]
    whole = [h for h in whole if not _is_half(sentence, h, whole)]
    last = max(whole, default=-1)
    if last < i or not _is_person(sentence.tokens[last], people):
        return tuple(whole)
    more = list(_behind(sentence, last, people))
    return (*whole, *(h for h in more if h not in whole))


def _of_total(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield what a total is a total of, where it is of several groups."""
    if sentence.tokens[head].lemma == TOTAL:
        for child in sentence.children[head]:
            if sentence.tokens[child].lower == OF:
                held = [h for c in sentence.children[child] for h in heads(sentence, c)]
                if len(held) > 1:
                    yield from held
                    return
    yield head


def _is_half(sentence: Sentence, i: int, found: Collection[int]) -> bool:
    """Say whether a head is the front of a joined word: "*co*-workers"."""
    tokens = sentence.tokens
    if tokens[i].text == HYPHEN:
        return True
    behind = tokens[i + 1 : i + 1 + HALVES]
    joined = len(behind) == HALVES and behind[0].text == HYPHEN and behind[1].i in found
    return joined and tokens[i].end == behind[0].start and behind[0].end == behind[1].start


def _behind(sentence: Sentence, last: int, people: Collection[str]) -> Iterator[int]:
    """Yield the further members of a list that closes with "and", over lost grammar."""
    members: list[int] = []
    at, closed = _over_in_law(sentence, last + 1), False
    while not closed:
        start, closed = _joint(sentence, at)
        closed = closed or _closes_headline(sentence, start)
        head = _member(sentence, start, people) if start > at else -1
        if head < 0:
            return
        members.append(head)
        at = _over_in_law(sentence, head + 1)
    if not any(token.pos in ACTING for token in sentence.tokens[at : at + 1]):
        yield from members


def _joint(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Return the token behind a comma or an "and", and whether it was the "and"."""
    low = [token.lower for token in sentence.tokens[at : at + 2]]
    if low == [",", "and"]:
        return at + 2, True
    if low[:1] == ["and"]:
        return at + 1, True
    return (at + 1, False) if low[:1] == [","] else (at, False)


def _member(sentence: Sentence, start: int, people: Collection[str]) -> int:
    """Return the person whose phrase begins at a token; -1 for none."""
    for token in sentence.tokens[start:]:
        behind = sentence.tokens[token.i + 1 : token.i + 2]
        over = token.tag == "JJ" and any(t.tag in NOUNS for t in behind)
        if _is_person(token, people) and not over:
            return token.i
        if token.pos == "NUM" and _is_some_of(sentence, token.i, people):
            return token.i
        if token.pos not in OPENERS and token.dep != "compound":
            return -1
    return -1


def _is_some_of(sentence: Sentence, i: int, people: Collection[str]) -> bool:
    """Say whether a number counts some of somebody's people: "*two* of her sons"."""
    behind = sentence.tokens[i + 1 : i + 4]
    if len(behind) <= HALVES or behind[0].lower != OF or behind[1].tag != POSSESSIVE:
        return False
    return _is_person(behind[HALVES], people)


def _closes_headline(sentence: Sentence, start: int) -> bool:
    """Say whether a headline's comma stands for "and": "mother, *2* sons"."""
    tokens = sentence.tokens[start : start + 1]
    return sentence.style == "headline" and any(token.pos == "NUM" for token in tokens)


def _is_person(token: Token, people: Collection[str]) -> bool:
    known = token.lemma in people or token.lower in people
    return known and token.tag in NOMINAL


def _over_in_law(sentence: Sentence, at: int) -> int:
    """Return the token behind "-in-law", where it stands."""
    behind = tuple(token.lower for token in sentence.tokens[at : at + len(IN_LAW)])
    return at + len(IN_LAW) if behind == IN_LAW else at
