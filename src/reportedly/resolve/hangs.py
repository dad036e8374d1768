"""What the words of a date hang on: the happening, or what came after it."""

from bisect import bisect_left

from reportedly.lexicon.time_book import TimeBook
from reportedly.model.document import Document
from reportedly.model.moment import When
from reportedly.model.parse import Sentence, Token
from reportedly.model.span import Span

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
PAGE = 40


def climb(span: Span, sentence: Sentence) -> tuple[Token, ...]:
    """Return the tokens above the words, up to the root; none where nothing was parsed."""
    tokens = sentence.tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    if first == len(tokens) or tokens[first].start >= span.end or not sentence.parsed:
        return ()
    path = [tokens[first]]
    while path[-1].head != path[-1].i and len(path) <= len(tokens):
        path.append(tokens[path[-1].head])
    return tuple(path)


def ruled(span: Span, sentence: Sentence) -> tuple[Token, ...]:
    """Return what stands above the words up to the first verb, that verb at the end."""
    above = [
        token for token in climb(span, sentence) if not span.start <= token.start < span.end
    ]
    for count, token in enumerate(above):
        if token.pos in VERBS:
            return tuple(above[: count + 1])
    return tuple(above)


def after_the_fact(one: When, trigger: Span, sentence: Sentence, time: TimeBook) -> bool:
    """Say whether a date is that of an arrest, a trial or a funeral, not of what was done.

    "He pleaded guilty on Monday to killing two" dates the plea, "is behind bars" counts too;
    "he is charged in Monday's shooting" dates the shooting.
    """
    above = ruled(one.span, sentence)
    if not above:
        return False
    named = [token for token in above if token.pos in NOUNS and not _part(token, time)]
    if named:
        return named[0].lemma in time.saying
    verb = above[-1]
    if trigger.start <= verb.start < trigger.end:
        return False
    words = {verb.lemma}
    if verb.lemma == "be":
        words |= {token.lemma for token in _below(verb, sentence)}
    return bool(words & time.aftermath)


def _part(token: Token, time: TimeBook) -> bool:
    """Say whether a noun is a part of a day, or a measure of time."""
    word = token.lower
    return word in time.dayparts or word in time.units or word in time.weekdays


def _below(verb: Token, sentence: Sentence) -> tuple[Token, ...]:
    """Return what a preposition puts under a verb: "is in [custody]"."""
    leads = [at for at in sentence.children[verb.i] if sentence.tokens[at].dep == "prep"]
    return tuple(sentence.tokens[at] for lead in leads for at in sentence.children[lead])


def of_the_page(document: Document, one: When, time: TimeBook) -> bool:
    """Say whether a date is that of the page: "Posted: Monday", "Updated at 9:35 on May 5"."""
    before = document.text[max(0, one.span.start - PAGE) : one.span.start].lower()
    words = before.replace(":", " ").split()[-4:]
    while words and (words[-1] in {"on", "at", "last"} or not words[-1][-1:].isalpha()):
        words.pop()
    return bool(words) and words[-1] in time.posted


def is_happening(one: When, sentence: Sentence, time: TimeBook) -> bool:
    """Say whether a date is that of what the sentence says to have happened."""
    return any(token.lemma in time.happening for token in ruled(one.span, sentence))
