"""Totals over several deeds: "killed in separate operations across the north".

Such a figure is no toll of one incident (field guide, event clarity 2), so that one operation
told behind it keeps its own.

Yes: "Ten rebels died during separate raids", "40 were held in four operations".
No: "Ten died in a raid", "30 died in twin bombings": one toll is meant.
"""

from itertools import pairwise

from reportedly.model.parse import Sentence, Token

SEVERAL = "several"
APART = frozenset({"different", "separate", "various"})
MANY = frozenset({"four", "five", "many", "multiple", "numerous", "several", "six", "ten",
                  "three", "two"})  # fmt: skip
DEEDS = frozenset({"attack", "clash", "encounter", "engagement", "incident", "mission",
                   "operation", "patrol", "raid", "search", "strike", "sweep"})  # fmt: skip
OWN = frozenset({"mission", "operation", "patrol", "raid", "search", "sweep"})
THROUGH = frozenset({"across", "after", "during", "following", "in", "throughout"})
PLURAL = "NNS"
AND = frozenset({"and", "but", "while"})
RATIOS = frozenset({("for", "every"), ("to", "every")})


def of_several(sentence: Sentence, trigger: int) -> bool:
    """Say whether a toll is told of several deeds at once.

    Args:
        sentence: where it stands.
        trigger: its word.
    """
    for token in sentence.tokens[trigger + 1 :]:
        if token.tag == PLURAL and token.lemma in DEEDS and _is_through(sentence, token):
            below = {sentence.tokens[c].lower for c in sentence.children[token.i]}
            below |= {t.lower for t in sentence.tokens[max(0, token.i - 3) : token.i]}
            if below & APART or (below & MANY and token.lemma in OWN):
                return True
    return False


def weighed(sentence: Sentence) -> frozenset[int]:
    """Return the tokens of clauses that only weigh harm: "two are killed *for every* guard".

    The tolls of other clauses stand: "… and 40 were killed on Monday".
    """
    tokens = sentence.tokens
    low = [token.lower for token in tokens]
    places = [at for at, pair in enumerate(pairwise(low)) if pair in RATIOS]
    ends = [t.i for t in tokens if t.text == ";" or (t.lower in AND and low[t.i - 1] == ",")]
    found: set[int] = set()
    for at in places:
        first = max((end for end in ends if end < at), default=0)
        last = min((end for end in ends if end > at), default=len(tokens))
        found |= set(range(first, last))
    return frozenset(found)


def _is_through(sentence: Sentence, token: Token) -> bool:
    """Say whether a noun stands behind "in", "during" or the like."""
    return token.dep in {"pobj", "conj"} and (
        sentence.tokens[token.head].lower in THROUGH or token.dep == "conj"
    )
