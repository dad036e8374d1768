"""Words beside a participle: who stands behind it, and the head of a phrase before it."""

from reportedly.extract.phrases import AGES, OLD
from reportedly.model.parse import Sentence, Token

ASIDES = frozenset({",", "-", "–", "—", ")"})
BREAKS = frozenset({"-", "–", "—", ":"})
OBJECTS = frozenset({"dobj", "obj"})
BEING = frozenset({"is", "are", "was", "were"})
FINDING = frozenset({"discover", "find", "locate", "see", "spot"})
STATES = frozenset({"VBG", "VBN", "VBD", "JJ"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BEHIND = frozenset({"attr", "nsubj"})
REFLEXIVE, THEN = ("self", "selves"), "then"
RELATIVES = frozenset({"who", "whom", "that", "which"})
PARENTS = frozenset({"dad", "father", "grandfather", "grandmother", "mom", "mother", "mum",
                     "widow"})  # fmt: skip
VERBLESS = frozenset({"conj", "ROOT", "ccomp"})
HARMED = frozenset({"VBN", "VBD", "JJ"})
TOP = frozenset({"ROOT", "ccomp", "dep"})


def inverted(sentence: Sentence, i: int) -> int:
    """Return who stands behind a participle: "killed were *two guards*"; -1 if none."""
    above = sentence.tokens[sentence.tokens[i].head]
    those = sentence.tokens[i].dep == "acl" and above.lower == "those"
    verb = sentence.tokens[above.head]
    if those and above.dep == "nsubj" and verb.lower in BEING:
        below = (c for c in sentence.children[verb.i] if sentence.tokens[c].dep == "attr")
        return next(below, -1)
    fronted = sentence.tokens[i].dep == "nsubj" and i < above.i and above.lower in BEING
    fronted = fronted and not any(sentence.tokens[c].dep == "det" for c in sentence.children[i])
    if fronted and sentence.tokens[i].tag in HARMED:  # "*killed* were two nurses"
        return next(
            (c for c in sentence.children[above.i] if sentence.tokens[c].dep == "attr"), -1
        )
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.dep == "auxpass" and child > i and token.lower in BEING:
            told = [c for c in sentence.children[child] if sentence.tokens[c].dep in BEHIND]
            told += [c for c in sentence.children[i] if sentence.tokens[c].dep in SUBJECTS]
            return next((c for c in told if c > child), -1)
    return -1


def found_by(sentence: Sentence, i: int) -> int:
    """Return whom somebody met in the state that a participle tells; -1 if nobody.

    "Police found *a clerk*, 34, shot in the head": nobody shot the police.
    """
    tokens = sentence.tokens
    above = tokens[tokens[i].head]
    if tokens[i].tag not in STATES or tokens[i].dep == "conj" or above.lemma not in FINDING:
        return -1
    if any(tokens[c].dep in SUBJECTS for c in sentence.children[i]):
        return -1
    met = (c for c in sentence.children[above.i] if tokens[c].dep in OBJECTS and c < i)
    return next(met, -1)


def is_of_relative(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb tells of whom a clause describes: "who police say *shot* two"."""
    token = sentence.tokens[verb]
    said = token.dep == "ccomp" and sentence.tokens[token.head].dep == "relcl"
    return said or token.dep == "relcl"


def accused(sentence: Sentence, i: int) -> int:
    """Return whom a clause says something of: "found *him* weak from being shot".

    "*A man* whom prosecutors accuse of killing four": who accuses did not kill. Without an
    object of the verb above it is the nearest noun before that is subject or object.
    """
    tokens = sentence.tokens
    verb = tokens[tokens[tokens[i].head].head]
    met = [c for c in sentence.children[verb.i] if tokens[c].dep in OBJECTS and c < i]
    acts = any(tokens[c].dep == "nsubj" for c in sentence.children[verb.i])
    if verb.dep == "relcl" and acts and all(tokens[c].lower in RELATIVES for c in met):
        return verb.head
    if met:
        return met[0]
    able = OBJECTS | SUBJECTS
    return next((t.i for t in reversed(tokens[:i]) if t.dep in able), -1)


def joined_self(sentence: Sentence, i: int) -> list[int]:
    """Return an object that small parses hang anywhere: "killed two and then *himself*"."""
    tokens = sentence.tokens
    if not _has_object(sentence, i):
        return []
    for token in tokens[i + 1 :]:
        if token.pos in {"VERB", "AUX"}:
            return []
        own = token.tag == "PRP" and token.lower.endswith(REFLEXIVE)
        if own and tokens[token.i - 1].lower == THEN and token.dep not in SUBJECTS:
            return [token.i]
    return []


def nearest_noun(sentence: Sentence, token: Token) -> int:
    """Return what a participle describes: "reports of *soldiers* taking their lives"."""
    before = sentence.tokens[token.i - 1] if token.i else token
    near = token.tag == "VBG" and before.pos in {"NOUN", "PROPN"} and before.i > token.head
    return before.i if near else token.head


def is_child_count(sentence: Sentence, i: int) -> bool:
    """Say whether a number says how many children somebody has: "father of *five* killed"."""
    tokens = sentence.tokens
    before = tokens[max(0, i - 2) : i]
    parent = len(before) > 1 and before[0].lemma.lower() in PARENTS and before[0].tag != "NNS"
    return parent and before[1].lower == "of" and tokens[i].pos == "NUM"


def of_whole(sentence: Sentence, found: int) -> int:
    """Return the number over its whole: "and *four* of her eight children wounded".

    With a verb of its own the number is another's subject: "four of her children hurt in the
    raid died".
    """
    token = sentence.tokens[found]
    of = sentence.tokens[token.head]
    over = sentence.tokens[of.head]
    owned = any(sentence.tokens[c].dep == "poss" for c in sentence.children[found])
    alone = over.pos == "NUM" and over.dep in VERBLESS
    return over.i if token.dep == "pobj" and of.lower == "of" and owned and alone else found


def outer(sentence: Sentence, at: int, limit: int) -> int:
    """Climb from a noun to the head of its phrase, before the trigger."""
    while sentence.tokens[at].dep in {"appos", "compound", "amod", "nummod", "nmod"}:
        head = sentence.tokens[at].head
        if head >= limit:
            return -1
        if sentence.tokens[at].dep == "appos" and _is_set_apart(sentence, head, at):
            break
        at = head
    return _first_joined(sentence, at)


def _is_set_apart(sentence: Sentence, head: int, at: int) -> bool:
    """Say whether a dash or a colon parts a place from what it heads: "Veld - *4 men*"."""
    return any(token.text in BREAKS for token in sentence.tokens[head + 1 : at])


def over_aside(sentence: Sentence, found: int, i: int) -> int:
    """Return the noun before an aside: "*eight people*, possibly guards, killed"."""
    token = sentence.tokens[found]
    closed = sentence.tokens[i - 1].text in ASIDES and sentence.tokens[i].dep == "acl"
    if found >= 0 and token.dep == "appos" and token.head < found < i and closed:
        return token.head
    return found


def _first_joined(sentence: Sentence, at: int) -> int:
    """Return the first of the nouns that are joined: "*woman* and child killed"."""
    token = sentence.tokens[at]
    head = sentence.tokens[token.head]
    joined = token.dep == "conj" and head.i < at and head.pos in {"NOUN", "PROPN"}
    return head.i if joined and head.dep in TOP else at


def own_clauses(sentence: Sentence, i: int) -> set[str]:
    """Return the verbs behind an object with one of their own: "shot four, *killing* one"."""
    tokens = sentence.tokens
    if not any(tokens[c].dep in OBJECTS for c in sentence.children[i]):
        return set()
    return {
        tokens[c].lemma
        for c in sentence.children[i]
        if c > i and tokens[c].tag == "VBG" and _has_object(sentence, c)
    }


def _has_object(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[c].dep in OBJECTS for c in sentence.children[i])


def aged(sentence: Sentence, i: int) -> list[int]:
    """Return a person who is called by an age alone: "strike kills *3-year-old*"."""
    below = (sentence.tokens[c] for c in sentence.children[i])
    found = [t.i for t in below if t.dep in {"acomp", "oprd", "advmod"} and t.lower in OLD]
    return [at for at in found if at > i and sentence.tokens[at - 2].lower in AGES]
