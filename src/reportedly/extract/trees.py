"""The syntax tree of a sentence: what hangs below a token, and which words that is."""

from collections.abc import Iterable, Iterator

from reportedly.model.document import Document
from reportedly.model.parse import Sentence, Token
from reportedly.model.span import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
EDGE = frozenset({",", ";", ":", ".", "-", "--", "–", "—", "―"})
OPENING = frozenset({"cc"})
LEADING = frozenset({"cc", "mark", "preconj"})
CLAUSE_LINKS = frozenset({"relcl", "acl"})
ACTING = frozenset({"VERB", "AUX"})
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "acl"})


def below(sentence: Sentence, top: int, *, without: frozenset[int] = frozenset()) -> set[int]:
    """Return the tokens of a subtree, its top included, less the subtrees of some tokens."""
    found: set[int] = set()
    waiting = [top]
    while waiting:
        at = waiting.pop()
        if at in found or at in without:
            continue
        found.add(at)
        waiting.extend(sentence.children[at])
    return found


def children(sentence: Sentence, top: int, *deps: str) -> tuple[int, ...]:
    """Return the dependents of a token that stand in one of the relations."""
    return tuple(i for i in sentence.children[top] if sentence.tokens[i].dep in deps)


def ancestors(sentence: Sentence, at: int) -> Iterator[int]:
    """Yield the heads above a token, nearest first."""
    seen = {at}
    while (head := sentence.tokens[at].head) not in seen:
        yield head
        seen.add(head)
        at = head


def subject(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the subject of a verb, its own or the one that it shares."""
    passed: set[int] = set()
    at = verb
    while at >= 0:
        found, shared = own_subject(sentence, at)
        if not shared:
            return tuple(i for i in found if i not in passed)
        passed.add(at)
        above = (i for i in ancestors(sentence, at) if sentence.tokens[i].pos in ACTING)
        at = next(above, -1)
    return ()


def own_subject(sentence: Sentence, verb: int) -> tuple[tuple[int, ...], bool]:
    """Return a verb's own subject, and whether it shares that of the verb above instead."""
    own = children(sentence, verb, "nsubj", "nsubjpass")
    if own:
        return (min(own, key=lambda at: abs(verb - at)),), False
    token = sentence.tokens[verb]
    if token.head == verb:
        return (), False
    if token.dep in CLAUSE_LINKS and sentence.tokens[token.head].pos not in ACTING:
        return (token.head,), False
    return (), token.dep in SHARING


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """Return first and last token of a noun phrase, apposition in, relative clauses out.

    What is coordinated without a gap is in; a list of names may be thousands long.
    """
    first, last = _own_run(sentence, head)
    open_ends = [last]
    waiting = [iter(children(sentence, head, "conj"))]
    while waiting:
        other = next(waiting[-1], None)
        if other is None:
            waiting.pop()
            last = open_ends.pop()
            if open_ends:
                open_ends[-1] = max(open_ends[-1], last)
        elif _follows(sentence, open_ends[-1], other):
            open_ends.append(_own_run(sentence, other)[1])
            waiting.append(iter(children(sentence, other, "conj")))
    return first, last


def _own_run(sentence: Sentence, head: int) -> tuple[int, int]:
    cut = frozenset(
        children(sentence, head, "relcl", "acl", "cc", "conj", "advcl", "parataxis")
    ) | frozenset(_set_off(sentence, head))
    return _run(sentence, head, below(sentence, head, without=cut))


def _follows(sentence: Sentence, last: int, other: int) -> bool:
    """Say whether a coordinated noun comes right behind what was read so far."""
    return other == last + 2 or all(
        sentence.tokens[i].dep in {"cc", "punct", "det", "amod", "compound", "poss", "case"}
        or sentence.tokens[i].head == other
        for i in range(last + 1, other)
    )


def _set_off(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield what a comma sets off: "the mayor, in a post on Monday"."""
    for prep in children(sentence, head, "prep"):
        if prep > head + 1 and sentence.tokens[prep - 1].text == ",":
            yield prep


def _run(sentence: Sentence, head: int, inside: set[int]) -> tuple[int, int]:
    """Return the unbroken run of tokens around a head, edge marks trimmed."""
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    tokens = sentence.tokens
    while last > head and (tokens[last].text in EDGE or tokens[last].dep in OPENING):
        last -= 1
    while first < head and (tokens[first].text in EDGE or _leads(tokens[first], head)):
        first += 1
    return first, last


def _leads(token: Token, head: int) -> bool:
    """Say whether a token only leads to a phrase: "Meanwhile a source", "while officials"."""
    return token.dep in LEADING or (token.pos == "ADV" and token.head == head)


def runs(sentence: Sentence, inside: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return the unbroken runs of tokens, edge marks trimmed, runs of marks left out."""
    found: list[tuple[int, int]] = []
    for at in sorted(inside):
        if found and found[-1][1] == at - 1:
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    trimmed = (_trim(sentence.tokens, first, last) for first, last in found)
    return tuple(run for run in trimmed if run[0] <= run[1])


def _trim(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    while first <= last and (tokens[first].text in EDGE or tokens[first].dep in OPENING):
        first += 1
    while first <= last and tokens[last].text in EDGE:
        last -= 1
    return first, last


def span_of(document: Document, sentence: Sentence, first: int, last: int) -> Span:
    """Return the span of the tokens `first` to `last`, both included."""
    return document.span(sentence.tokens[first].start, sentence.tokens[last].end)


def words_at(sentence: Sentence, at: int, words: tuple[str, ...]) -> bool:
    """Say whether the words stand at a token, in lower case."""
    tokens = sentence.tokens
    if at + len(words) > len(tokens):
        return False
    return all(tokens[at + k].lower == word for k, word in enumerate(words))


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb has a negation of its own."""
    return bool(children(sentence, verb, "neg"))
