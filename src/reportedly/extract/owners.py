"""Whose strike it was: the side that stands before a deed or what does it.

Yes: "an *Israeli* strike", "*army* shelling", "*Hamas* rockets", "the *militia's* raid".
No: "a Kabul blast": a place strikes nobody. "a Syrian church strike": it was a church's.
"""

from collections.abc import Iterable, Iterator

from reportedly.extract.context import Context
from reportedly.extract.parties import is_armed, is_means, side_of
from reportedly.lexicon.actor_book import Sort
from reportedly.lexicon.phrases import words
from reportedly.model.parse import Sentence

OWNING = frozenset({"amod", "compound", "nmod", "poss"})
NAMED = frozenset({Sort.DEMONYM, Sort.GROUP, Sort.ORGAN})
CAUSES = frozenset({"because", "due"})
HUNG = frozenset({"by", "during", "from", "in", "under"})
OBJECTS = frozenset({"amod", "acomp", "dobj", "oprd", "xcomp"})
STRIKING = frozenset({"crowd", "mob", "rebel", "state"})
REACH = 5  # words of a name before its last
FIRED = ("fired",)
DEEDS = (*FIRED, "struck", "stormed")


def owner(context: Context, sentence: Sentence, noun: int, roles: Iterable[str]) -> int:
    """Return the side that stands before a noun of deeds; -1 where it is none or names none.

    Args:
        context: the document.
        sentence: where it stands.
        noun: its token.
        roles: those of such nouns in the lexicon (`events/codes.tsv`).
    """
    token = sentence.tokens[noun]
    codes = context.lexicon.events.codes
    if not any({token.lemma, token.lower} & codes[role] for role in roles):
        return -1
    below = _before(sentence, noun)
    inner = sorted({c for at in below for c in (*_before(sentence, at), at)}, reverse=True)
    for at in inner:
        if is_side(context, sentence, at):
            return at if _is_near(context, sentence, at, noun) else -1
    return -1


def opening(context: Context, sentence: Sentence, i: int) -> int:
    """Return where the words for a side open: "an *Israeli* army raid"."""
    first, tokens = i, sentence.tokens
    while first and tokens[first - 1].dep in OWNING and is_side(context, sentence, first - 1):
        first -= 1
    return first


def _is_near(context: Context, sentence: Sentence, side: int, noun: int) -> bool:
    """Say whether only weapons stand between a side and a deed.

    Yes: "a *Russian* missile and drone strike".
    No: "a *Syrian* school strike" strikes a school.
    """
    codes = context.lexicon.events.codes
    known = codes["fired"] | codes["struck"] | codes["manner"]
    between = sentence.tokens[side + 1 : noun]
    nouns = (token for token in between if token.pos in {"NOUN", "PROPN"})
    return all(
        {token.lemma, token.lower} & known or is_means(context, sentence, token.i)
        for token in nouns
    )


def _before(sentence: Sentence, noun: int) -> list[int]:
    """Return the words before a noun that say what sort it is, or whose."""
    tokens = sentence.tokens
    below = [c for c in sentence.children[noun] if c < noun and tokens[c].dep in OWNING]
    beside = noun > 0 and tokens[noun].dep == tokens[noun - 1].dep == "pobj"
    return [*below, noun - 1] if beside and noun - 1 not in below else below


def is_side(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a word before a deed names a side: a people, a group, soldiers; no place."""
    token = sentence.tokens[i]
    if token.text[:1].isupper() and token.pos in {"ADJ", "PROPN"}:
        return _is_known(context, sentence, i)
    return side_of(context, sentence, i) in STRIKING or is_armed(context, sentence, i)


def _is_known(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a name is that of a people, a group or an organ, or a country's own."""
    first, last = sentence.tokens[max(0, i - REACH)], sentence.tokens[i]
    text = context.parse.document.text[first.start : last.end]
    wanted = {*NAMED, Sort.COUNTRY} if last.dep == "poss" or last.text.isupper() else NAMED
    found = context.lexicon.actors.phrases.scan(text, words(text))
    ends = (one for one in found if one.end >= len(text.rstrip(".")))
    return any(entry.sort in wanted for one in ends for entry in one.entries)


def deeds(context: Context, sentence: Sentence, i: int) -> Iterator[int]:
    """Yield the nouns of deeds that harm is said to come from: "killed in a *strike*".

    Yes: "hurt in 40 rounds of *fire*", "the *strike* left two dead and three hurt".
    Yes: "died due to army *shelling*", "in a series of *strikes*".
    No: "killed in the absence of army fire".
    """
    tokens = sentence.tokens
    causes = [c for c in sentence.children[i] if tokens[c].lower in CAUSES]
    preps = [c for c in sentence.children[i] if tokens[c].lower in HUNG]
    for prep in (*preps, *causes, *(c for at in causes for c in sentence.children[at])):
        for noun in sentence.children[prep]:
            yield noun
            if _is_amount(context, sentence, noun):
                of = [c for c in sentence.children[noun] if tokens[c].lower == "of"]
                yield from (c for at in of for c in sentence.children[at])
    at = i
    while tokens[at].dep == "conj" and tokens[at].head != at:
        at = tokens[at].head
    for verb in dict.fromkeys((i, at, tokens[at].head if tokens[at].dep in OBJECTS else at)):
        yield from (c for c in sentence.children[verb] if tokens[c].dep == "nsubj")


def _is_amount(context: Context, sentence: Sentence, noun: int) -> bool:
    """Say whether a noun only tells how much there was of a deed: "400 *rounds* of fire"."""
    token = sentence.tokens[noun]
    counted = any(sentence.tokens[c].dep == "nummod" for c in sentence.children[noun])
    return (
        counted or token.tag == "NNS" or token.lemma in context.lexicon.events.codes["amount"]
    )
