"""A speaker between commas behind a clause: "Nine died in Veld, *the mayor, Ana Rus,* said".

Small parses make the mayor an apposition of the place. The title is given to the verb as its
subject, the name to the title, and the clause before it to the verb.

Yes: "Two fell near Veld, the head of the region, Petr Novy, told reporters", "Nine died in
Veld, Ana Rus, the mayor, said".
No: "Its leader, the mayor, Ana Rus, said nothing" has no clause before the title.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.parse import Sentence, Token

COMMA = ","
FINITE = frozenset({"VBD", "VBZ", "VBP"})
VERBAL = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
NAME = "PROPN"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
JOINED = frozenset({"conj", "parataxis"})
LONGEST_NAME = 4
LONGEST_TITLE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """Where a speaker stands between commas.

    Attributes:
        verb: what he does: "said".
        title: head of his title.
        name: first token of his name, and one past the last.
        first: first token of the two, behind their comma.
        middle: the comma between them.
    """

    verb: int
    title: int
    name: tuple[int, int]
    first: int
    middle: int


def titled(
    sentence: Sentence, speaking: frozenset[str], titles: frozenset[str]
) -> tuple[Token, ...]:
    """Return the tokens of a sentence, its speakers between commas made subjects.

    Args:
        sentence: as it was parsed.
        speaking: verbs of saying, by lemma.
        titles: nouns for somebody who speaks, by lemma.
    """
    tokens = sentence.tokens
    for token in sentence.tokens:
        if token.lemma in speaking and token.tag in FINITE and token.i > 1:
            found = _before(tokens, token.i, titles)
            if found is not None and not _is_bound(tokens, found):
                tokens = tuple(_repaired(tokens, found))
    return tokens


def _before(tokens: Sequence[Token], verb: int, titles: frozenset[str]) -> Titled | None:
    """Return the speaker right before a verb, if a clause stands before him."""
    if tokens[verb - 1].text != COMMA:
        return None
    middle = _comma(tokens, verb - 2)
    opening = _comma(tokens, middle - 1)
    if opening < 1 or not any(t.tag in FINITE for t in tokens[:opening]):
        return None
    parts = (opening + 1, middle), (middle + 1, verb - 1)
    for title, name in (parts, parts[::-1]):
        head = _title(tokens, *title, titles)
        if head >= 0 and _is_name(tokens, *name):
            return Titled(verb=verb, title=head, name=name, first=opening + 1, middle=middle)
    return None


def _comma(tokens: Sequence[Token], at: int) -> int:
    """Return the last comma up to a place, no verb and no other mark behind it; or -1."""
    first = max(-1, at - LONGEST_TITLE)
    while at > first:
        token = tokens[at]
        if token.text == COMMA:
            return at
        if token.pos in VERBAL or (token.pos == "PUNCT" and token.text != "-"):
            return -1
        at -= 1
    return -1


def _title(tokens: Sequence[Token], first: int, end: int, titles: frozenset[str]) -> int:
    """Return the head of a title that opens with an article or an owner; -1 if it is none."""
    at = first
    while at < end and tokens[at].pos != "ADP":
        at += 1
    head = at - 1
    opens = any(t.pos == "DET" or t.tag in {"PRP$", "POS"} for t in tokens[first:head])
    known = head > first and tokens[head].pos in NOUNS and tokens[head].lemma in titles
    return head if opens and known else -1


def _is_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    run = tokens[first:end]
    return 0 < len(run) <= LONGEST_NAME and all(token.pos == NAME for token in run)


def _is_bound(tokens: Sequence[Token], one: Titled) -> bool:
    """Say whether the speaker is the subject already, or the verb hangs on his words."""
    inside = range(one.first, one.verb)
    own = any(tokens[i].head == one.verb and tokens[i].dep in SUBJECTS for i in inside)
    at = one.verb
    for _ in tokens:
        at = tokens[at].head
        if at in inside:
            return True
    return own


def _repaired(tokens: Sequence[Token], one: Titled) -> Iterator[Token]:
    """Yield the tokens with the relations of the speaker, of his verb and of the clause."""
    above = tokens[tokens[one.verb].head]
    joined = tokens[one.verb].dep in JOINED and above.i < one.first
    for token in tokens:
        if one.first - 1 <= token.i < one.verb:
            yield _inside(token, one)
        elif joined and token.i == one.verb:
            head = token.i if above.head == above.i else above.head
            yield replace(token, dep=above.dep, head=head)
        elif joined and token.i == above.i:
            yield replace(token, dep="ccomp", head=one.verb)
        else:
            yield token


def _inside(token: Token, one: Titled) -> Token:
    """Return a token of the speaker's words with its relation."""
    if token.i == one.title:
        return replace(token, dep="nsubj", head=one.verb)
    if token.i == one.name[1] - 1:
        return replace(token, dep="appos", head=one.title)
    if token.i == one.first - 1:
        return replace(token, dep="punct", head=one.verb)
    if token.i in {one.middle, one.verb - 1}:
        return replace(token, dep="punct", head=one.title)
    if one.name[0] <= token.i < one.name[1]:
        return replace(token, dep="compound", head=one.name[1] - 1)
    within = one.first <= token.head < one.verb and not one.name[0] <= token.head < one.name[1]
    return token if within else replace(token, head=one.title)
