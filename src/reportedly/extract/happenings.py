"""Happenings: harm that a sentence tells of another happening than the one that it is about.

Such a toll is no part of the main incident's, and no later rendering of it (field guide, 7).

Yes: "The raid comes *two days after* a mine killed four"; "It followed one that killed six".
Yes: "in retaliation for a strike that killed nine", "at a vigil for a boy killed in March".
Yes: "Three guards were shot in an *earlier* raid", "in an unrelated attack".
No: "He died two days after he was shot", "Ten died after a lorry hit a mine".
No: "Ten were killed in separate raids": that is one toll of several happenings.
No: "A second strike killed five", "another blast": both may be of one attack.
"""

from collections.abc import Iterator
from itertools import pairwise

from reportedly.extract.trees import ACTING, ancestors, children, own_subject
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Sentence, Token

OTHER = "other_happening"
AFTER = frozenset({"after", "since"})
THROUGH = frozenset({"in", "during", "by", "from", "at"})
POINTING = frozenset({"it", "that", "this"})
CLAUSE = frozenset({"relcl", "acl"})
WHO = frozenset({"which", "that"})
SINGLE = frozenset({"NN", "NNP", "PRP", "DT"})
FOR = frozenset({"for", "of", "against", "to"})
WITHIN = frozenset({"in", "during"})
OBJECTS = frozenset({"dobj", "obj", "ccomp"})
BEHIND = frozenset({"mark", "prep", "advmod"})


def of_another(sentence: Sentence, trigger: int, cues: CueBook) -> bool:
    """Say whether the harm that a word tells of belongs to another happening.

    Args:
        sentence: where it stands.
        trigger: the word.
        cues: the lexicon; `happenings` has the words.
    """
    path = (trigger, *ancestors(sentence, trigger))
    return (
        _is_before(sentence, path, cues)
        or _answers(sentence, path, cues)
        or any(_is_other(sentence, one, cues) for one in _named(sentence, path))
    )


def _is_before(sentence: Sentence, path: tuple[int, ...], cues: CueBook) -> bool:
    """Say whether a happening is told to come after what the path leads from.

    Verbs may share the subject of one far above: the path is walked once for all of them.
    """
    leads = False
    for link, verb in pairwise(path):
        if sentence.tokens[verb].pos not in ACTING:
            continue
        leads = leads or _leads_back(sentence, link, verb, cues)
        found, shared = own_subject(sentence, verb)
        if leads and any(_is_event(sentence.tokens[at], cues) for at in found):
            return True
        leads = leads and shared
    return False


def _leads_back(sentence: Sentence, link: int, verb: int, cues: CueBook) -> bool:
    """Say whether a verb and its link lead to what was before: "came days after"."""
    sorts = cues.happenings.get(sentence.tokens[verb].lemma, frozenset())
    if "following" in sorts:
        return sentence.tokens[link].dep in OBJECTS
    marks = [link, *children(sentence, link, *BEHIND)]
    after = [at for at in marks if sentence.tokens[at].lower in AFTER and at > verb]
    return any("after" in sorts or _measured(sentence, at, cues) for at in after)


def _is_event(token: Token, cues: CueBook) -> bool:
    known = "event" in cues.happenings.get(token.lemma, ())
    return known or token.lower in POINTING


def _measured(sentence: Sentence, after: int, cues: CueBook) -> bool:
    """Say whether a length of time stands before "after": "two weeks after"."""
    return any(
        "time" in cues.happenings.get(token.lemma, ())
        for token in sentence.tokens[max(0, after - 1) : after]
    )


def _answers(sentence: Sentence, path: tuple[int, ...], cues: CueBook) -> bool:
    """Say whether something is done for the harm, or for its dead: "revenge for", "mourn"."""
    tokens = sentence.tokens
    for under, over in pairwise(path):
        if tokens[under].lower in WITHIN:  # "at a vigil for him in an attack that killed two"
            return False
        if tokens[under].dep in {"dobj", "obj"} and _is_answer(tokens[over], cues):
            return True
        # A parser may hang "for" on the verb before "in revenge".
        if tokens[under].lower in FOR and under and _is_answer(tokens[under - 1], cues):
            return True
    return False


def _is_answer(token: Token, cues: CueBook) -> bool:
    return bool(cues.happenings.get(token.lemma, frozenset()) & {"answer", "mourning"})


def _named(sentence: Sentence, path: tuple[int, ...]) -> Iterator[Token]:
    """Yield the happenings that the harm is told of: its doer, what it was done in."""
    tokens = sentence.tokens
    for at in path:
        yield from _around(sentence, at)
        if tokens[at].dep in CLAUSE:
            yield tokens[tokens[at].head]
        elif tokens[at].dep not in {"conj", "dobj", "attr", "acomp", "xcomp", "prt"}:
            return


def _around(sentence: Sentence, at: int) -> Iterator[Token]:
    tokens = sentence.tokens
    for child in sentence.children[at]:
        if tokens[child].dep in {"nsubj", "agent"} and tokens[child].lower not in WHO:
            yield tokens[child]
        if tokens[child].lower in THROUGH:
            yield from (tokens[one] for one in children(sentence, child, "pobj"))


def _is_other(sentence: Sentence, noun: Token, cues: CueBook) -> bool:
    """Say whether a noun is one happening, told from others: "an earlier raid"."""
    if noun.tag not in SINGLE or "event" not in cues.happenings.get(noun.lemma, ()):
        return False
    return any(
        "other" in cues.happenings.get(sentence.tokens[at].lower, ())
        for at in children(sentence, noun.i, "amod", "det")
    )
