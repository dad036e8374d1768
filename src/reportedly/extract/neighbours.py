"""Words beside a participle: who stands behind it, and the head of a phrase before it."""

from reportedly.model.parse import Sentence

BEING = frozenset({"is", "are", "was", "were"})


def inverted(sentence: Sentence, i: int) -> int:
    """Return who stands behind a participle: "killed were *two guards*"; -1 if none."""
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.dep == "auxpass" and child > i and token.lower in BEING:
            below = (c for c in sentence.children[child] if sentence.tokens[c].dep == "attr")
            return next(below, -1)
    return -1


def outer(sentence: Sentence, at: int, limit: int) -> int:
    """Climb from a noun to the head of its phrase, before the trigger."""
    while sentence.tokens[at].dep in {"appos", "compound", "amod", "nummod", "nmod"}:
        head = sentence.tokens[at].head
        if head >= limit:
            return -1
        at = head
    return at
