"""Deaths that no violence brought: illness, age, sleep.

Yes: "The actor died of cancer", "she died in her sleep", "cholera killed 40".
No: "Two boys died of their burns" and "27 starved to death" are tolls.
"""

from reportedly.extract.trees import children
from reportedly.lexicon.people_book import PeopleBook
from reportedly.model.parse import Sentence

BEHIND = frozenset({"after", "by", "due", "from", "in", "of", "to", "with"})
ACTING = ("nsubj", "agent", "compound", "amod", "poss")


def is_natural(sentence: Sentence, i: int, book: PeopleBook) -> bool:
    """Say whether a death is told to be one by illness or age.

    Args:
        sentence: where it is told.
        i: the word that tells it.
        book: the causes of such deaths.
    """
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.dep == "advmod" and token.lower in book.causes:
            return True
        if token.dep == "prep" and token.lower in BEHIND and _names(sentence, child, book):
            return True
        if token.dep in ACTING and _is_cause(sentence, child, book):
            return True
    return False


def _names(sentence: Sentence, prep: int, book: PeopleBook) -> bool:
    """Say whether a cause stands behind a preposition, or a list of them."""
    found = children(sentence, prep, "pobj")
    return any(_is_cause(sentence, c, book) for c in found)


def _is_cause(sentence: Sentence, i: int, book: PeopleBook) -> bool:
    token = sentence.tokens[i]
    pair = f"{sentence.tokens[i - 1].lower} {token.lemma}" if i else ""
    if token.dep == "agent":
        return _names(sentence, i, book)
    return bool({token.lemma, token.lower, pair} & book.causes)
