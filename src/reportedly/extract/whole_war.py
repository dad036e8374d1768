"""Totals over a whole war: "have been killed in the conflict so far".

Such a figure is a toll of the war and of none of the incidents that a report tells of (field
guide, section 1: scope; section 7: S6).

Yes: "90,000 have been killed in the war", "4,000 have died since the uprising began".
No: "12 were killed in fighting in Veld", "a prisoner of war was killed".
"""

from collections.abc import Mapping

from reportedly.model.parse import Sentence, Token

WAR, WITHIN, BEGAN = "war", "within", "began"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SINCE = "since"
HAVE = "have"


def in_whole_war(sentence: Sentence, trigger: int, wars: Mapping[str, str]) -> bool:
    """Say whether a toll is told of a whole war.

    Args:
        sentence: where it stands.
        trigger: its word.
        wars: what a lemma is: a war, a word before one, a word for how one began.
    """
    home = {trigger, sentence.tokens[trigger].head}
    return any(
        wars.get(token.lemma) == WAR
        and (_is_within(sentence, token, wars) or _has_begun(sentence, token, wars))
        and not home.isdisjoint(_above(sentence, token.i))
        for token in sentence.tokens
    )


def is_perfect(sentence: Sentence, trigger: int) -> bool:
    """Say whether a verb tells of all until now: "have been killed"."""
    return any(sentence.tokens[c].lemma == HAVE for c in sentence.children[trigger])


def _is_within(sentence: Sentence, token: Token, wars: Mapping[str, str]) -> bool:
    """Say whether it is "in the war", and the war has no place or day of its own."""
    led = token.dep == "pobj" and wars.get(sentence.tokens[token.head].lower) == WITHIN
    below = [sentence.tokens[c] for c in sentence.children[token.i]]
    known = any(one.dep in {"det", "poss"} and one.lower != "a" for one in below)
    return led and known


def _has_begun(sentence: Sentence, token: Token, wars: Mapping[str, str]) -> bool:
    """Say whether it is "since the war began"."""
    verb = sentence.tokens[token.head]
    since = any(sentence.tokens[c].lower == SINCE for c in sentence.children[verb.i])
    return token.dep in SUBJECTS and wars.get(verb.lemma) == BEGAN and since


def _above(sentence: Sentence, i: int) -> frozenset[int]:
    """Return a word and all that it hangs on."""
    found = {i}
    while sentence.tokens[i].head not in found:
        i = sentence.tokens[i].head
        found.add(i)
    return frozenset(found)
