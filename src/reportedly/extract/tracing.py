"""What became of every word of the lexicon in a text: the ground of `explain`."""

from collections.abc import Iterator

from reportedly.extract.build import claim_of
from reportedly.extract.context import Context, Draft
from reportedly.extract.fitting import fits
from reportedly.extract.registry import drafts
from reportedly.lexicon.claim_book import ClaimBook, Entry
from reportedly.model.explanation import Seen
from reportedly.model.parse import Sentence, Token
from reportedly.model.unknown import UNKNOWN, Unknown

COPULA = "be"  # "be on strike" has a word in nearly every sentence
NOT_THE_WORD = "not this word: its form, or what must stand beside it, does not fit"
NO_FILLER = "nobody that it could count or name stands in the slots of this entry"
NOT_ASSERTED = "no claim: asserted by nobody, or ordered, or negated"
TOLD_ELSEWHERE = "the same is told by another word of the sentence"


def trace(context: Context) -> tuple[Seen, ...]:
    """Return every lexicon word of a document, in order, with what became of it."""
    made = drafts(context)
    return tuple(
        _seen(context, (sentence, token, entry), made)
        for sentence in context.parse.sentences
        for token in sentence.tokens
        for entry in _entries(context.lexicon.claims, token)
        if token.lemma != COPULA or fits(sentence, token.i, entry)
    )


def looked_for(book: ClaimBook) -> tuple[str, ...]:
    """Return how many kinds and words of each family there are to be found."""
    lines = []
    for family in ("toll", "event", "relation"):
        kinds = [kind for kind in book.kinds.values() if kind.family == family]
        words = sum(len(kind.entries) for kind in kinds)
        names = ", ".join(kind.name for kind in kinds)
        lines.append(f"{family}: {words} words of {len(kinds)} kinds ({names})")
    return tuple(lines)


def _entries(book: ClaimBook, token: Token) -> Iterator[Entry]:
    for word in dict.fromkeys((token.lemma, token.lower)):
        yield from book.by_lemma.get(word, ())


def _seen(
    context: Context, place: tuple[Sentence, Token, Entry], made: tuple[Draft, ...]
) -> Seen:
    _, token, entry = place
    outcome, claim = _outcome(context, place, made)
    return Seen(
        word=token.text,
        span=context.parse.document.span(token.start, token.end),
        entry=entry.why,
        kind=entry.kind,
        outcome=outcome,
        claim=claim,
    )


def _outcome(
    context: Context, place: tuple[Sentence, Token, Entry], made: tuple[Draft, ...]
) -> tuple[str, str | Unknown]:
    sentence, token, entry = place
    own = [d for d in made if d.sentence.index == sentence.index and entry.why in d.why]
    here = [d for d in own if d.trigger <= token.i <= max(d.trigger, d.last_trigger)]
    if not here:
        if not fits(sentence, token.i, entry):
            return NOT_THE_WORD, UNKNOWN
        return (TOLD_ELSEWHERE if own else NO_FILLER), UNKNOWN
    claim = claim_of(context, here[0])
    if isinstance(claim, Unknown):
        return NOT_ASSERTED, UNKNOWN
    return "a claim", claim.id
