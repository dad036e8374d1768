"""Lists that the parser took for appositions: who is told of beside whom.

Yes: "four men, *two women* and a boy", "three clerks, *the owner* and his wife".
No: "three guards, two men and *a cook*, died" names the three; "two guards, a cook and *a
driver*" may name the two.
"""

from types import MappingProxyType

from reportedly.extract.trees import below
from reportedly.model.parse import Sentence, Token

ARTICLES = frozenset({"a", "an"})
SEVERAL = frozenset({"many", "multiple", "numerous", "several"})
SINGLE = "NN"
STATES = frozenset({"acomp", "advcl", "advmod", "conj", "oprd"})
HELPERS = frozenset({"aux", "auxpass"})
OWN_WORDS = frozenset({"det", "poss", "nummod"})
ONE = frozenset({"was", "is", "has"})
OLDEST = 120
FIGURE = 9  # digits of a small number
ANYBODY = frozenset({"individual", "other", "people", "person", "resident", "victim"})
DASHES = frozenset({"-", "–", "—", "--", ":", "("})
LIST_ENDS = frozenset({",", "-", "–", "—", ")"})
SMALL = MappingProxyType({
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
})  # fmt: skip


def is_listed(sentence: Sentence, i: int) -> bool:
    """Say whether an apposition is the next of a list: "four men, *two women* and a boy".

    Two are no other name of one ("a cook, *a guard* and a nurse"). A mark behind makes it an
    apposition: "three men, two guards and a cook, died".
    """
    tokens = sentence.tokens
    if tokens[i].dep != "appos":
        return False
    if _has_age(sentence, i) and _has_age(sentence, tokens[i].head):
        return True  # "Ana Rus, 20, *Petr Novy, 31*, and Li Han, 5"
    joined = [c for c in sentence.children[i] if tokens[c].dep == "conj"]
    if _is_breakdown(sentence, i, joined):
        return False
    counted = any(_is_count(tokens[c]) for m in (i, *joined) for c in sentence.children[m])
    next_group = _is_next_group(sentence, i, joined)
    if not ((counted and joined) or next_group or _is_next(sentence, i, joined)):
        return False
    last = max(joined, default=max(below(sentence, i)))
    if not joined and _is_next_in_headline(sentence, i, joined):
        last = i  # "1,100 men, *14 tanks* in a day, says the capital"
    return not any(token.text in LIST_ENDS for token in tokens[last + 1 : last + 2])


def is_same_one(sentence: Sentence, trigger: int, i: int) -> bool:
    """Say whether a noun is another word for the one before: "*a teacher and activist* was".

    One article stands for both, and the verb is that of one person. "A husband and wife were"
    names two.
    """
    tokens = sentence.tokens
    noun, verb = tokens[i], tokens[trigger]
    head = tokens[noun.head]
    if noun.dep != "conj" or noun.tag != SINGLE or head.tag != SINGLE:
        return False
    told = {tokens[c].dep for c in sentence.children[noun.i]}
    articled = any(tokens[c].lower in ARTICLES for c in sentence.children[head.i])
    verbs = {verb.i, verb.head} if verb.dep in STATES else {verb.i}
    helpers = {tokens[c].lower for v in verbs for c in sentence.children[v]
               if tokens[c].dep in HELPERS}  # fmt: skip
    return articled and not told & OWN_WORDS and head.i < verb.i and bool(helpers & ONE)


def _is_breakdown(sentence: Sentence, i: int, joined: list[int]) -> bool:
    """Say whether an apposition divides a whole: "nine people - *three men* and six women"."""
    tokens = sentence.tokens
    whole = _number(sentence, tokens[i].head)
    members = sum(_number(sentence, at) or 1 for at in (i, *joined))
    head = tokens[tokens[i].head]
    plain = head.lemma in ANYBODY or head.lower == "others"
    set_apart = tokens[min(below(sentence, i)) - 1].text in DASHES
    return whole > 0 and (plain or set_apart) and (whole == members or (plain and set_apart))


def _is_count(token: Token) -> bool:
    """Say whether a word before a noun counts it: "two", "several"."""
    return token.dep == "nummod" or (token.dep == "amod" and token.lower in SEVERAL)


def _has_age(sentence: Sentence, i: int) -> bool:
    """Say whether a name has its age behind a comma."""
    tokens = sentence.tokens
    if tokens[i].pos != "PROPN" or i + 2 >= len(tokens) or tokens[i + 1].text != ",":
        return False
    age = tokens[i + 2].text
    return age.isascii() and age.isdigit() and 0 < int(age[:4]) < OLDEST


def _is_next(sentence: Sentence, i: int, joined: list[int]) -> bool:
    """Say whether an apposition to one person is another: two of them, or "a" beside "a"."""
    tokens = sentence.tokens
    head = tokens[i].head
    if _is_next_name(sentence, i, joined) or _is_next_in_headline(sentence, i, joined):
        return True
    if tokens[head].tag != "NN" or tokens[i].pos != "NOUN":
        return False
    articles = [
        any(tokens[c].lower in ARTICLES for c in sentence.children[at]) for at in (head, i)
    ]
    owned = any(tokens[c].dep == "poss" for c in sentence.children[head])
    return all(articles) or (bool(joined) and owned)


def _is_next_group(sentence: Sentence, i: int, joined: list[int]) -> bool:
    """Say whether an apposition to several people cannot name or divide them.

    "Three clerks, *the owner* and his wife" are five; so many more are no part: "two clerks,
    *two traders* and ...".
    """
    tokens = sentence.tokens
    head = tokens[i].head
    whole, own = _number(sentence, head), _number(sentence, i)
    if not whole or tokens[head].tag != "NNS" or tokens[i].pos != "NOUN":
        return False
    if own:
        return own >= whole and not joined
    singles = [tokens[at] for at in _members(sentence, i)]
    alone = all(t.tag == "NN" and _is_determined(sentence, t.i) for t in singles)
    return bool(joined) and alone and len(singles) != whole


def _members(sentence: Sentence, i: int) -> list[int]:
    """Return a noun with all that is joined to it, however deep."""
    found, waiting = [], [i]
    while waiting:
        at = waiting.pop()
        found.append(at)
        below = sentence.children[at]
        waiting += [c for c in below if sentence.tokens[c].dep in {"appos", "conj"}]
    return found


def _is_determined(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[c].dep in {"det", "poss"} for c in sentence.children[i])


def _number(sentence: Sentence, i: int) -> int:
    """Return the small number right below a noun; 0 for none."""
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.dep == "nummod":
            text = token.text
            is_figure = text.isdecimal() and len(text) <= FIGURE  # "²" is none
            return int(text) if is_figure else SMALL.get(token.lower, 0)
    return 0


def _is_next_name(sentence: Sentence, i: int, joined: list[int]) -> bool:
    """Say whether full names follow each other: "Ana Rus, *Petr Novy* and Li Han"."""
    tokens = sentence.tokens
    full = (tokens[i].head, i, *joined)
    whole = [any(tokens[c].dep == "compound" for c in sentence.children[at]) for at in full]
    return bool(joined) and all(whole) and all(tokens[at].pos == "PROPN" for at in full)


def _is_next_in_headline(sentence: Sentence, i: int, joined: list[int]) -> bool:
    """Say whether a comma is a headline's "and": "Village chief, *two sons* slain"."""
    counted = any(sentence.tokens[c].dep == "nummod" for c in sentence.children[i])
    return counted and not joined and sentence.style == "headline"
