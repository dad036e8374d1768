"""How sure the text is of each predicate that what it says happened."""

from reportedly.extract.lineage import covering
from reportedly.extract.reality import context
from reportedly.extract.sayings import Saying, by_sentence
from reportedly.extract.shades import level
from reportedly.extract.standing import is_asked, read, unasked
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.model.voice import Factuality

AUXILIARY = frozenset({"aux", "auxpass"})
PREDICATIVE = frozenset({"acomp", "oprd", "ROOT", "ccomp", "conj", "attr"})
LONGEST_ENDING = 4
SHORTEST_STEM = 3
SHORTEST_PARTICIPLE = 5


def factuality(parse: Parse, said: tuple[Saying, ...], cues: CueBook) -> tuple[Factuality, ...]:
    """Return a value for every predicate: verbs, event nouns, predicative adjectives.

    Args:
        parse: the document.
        said: its attributions.
        cues: the lexicon.
    """
    found = []
    near_by = by_sentence(parse, said)
    for sentence in parse.sentences:
        near = near_by[sentence.index]
        asked = is_asked(parse, sentence, cues)
        for token in sentence.tokens:
            if is_predicate(sentence, token.i, cues):
                over = covering(near, sentence, token.i, cues)
                reading = (
                    unasked(over, sentence, token.i, cues)
                    if asked
                    else read(parse, over, sentence, token.i, cues)
                )
                name = context(sentence, token.i, reading, cues, asked=asked)
                name = "said" if name == "happened" and over else name
                found.append(
                    Factuality(
                        span=parse.document.span(token.start, token.end),
                        value=level(sentence, token.i, name, reading, cues),
                    )
                )
    return tuple(found)


def is_predicate(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether a token tells of something that happens or holds."""
    token = sentence.tokens[at]
    if token.pos in {"VERB", "AUX"}:
        return token.dep not in AUXILIARY and token.tag != "MD"
    if token.pos == "ADJ":
        return token.dep in PREDICATIVE or _is_participle(token)
    return token.pos == "NOUN" and is_eventive(token.lemma, cues)


def _is_participle(token: Token) -> bool:
    """Say whether an adjective tells of a deed: "the seized papers", "a fleeing crowd"."""
    ending = token.lower.endswith(("ed", "ing")) and len(token.text) > SHORTEST_PARTICIPLE
    return token.dep == "amod" and ending


def is_eventive(noun: str, cues: CueBook) -> bool:
    """Say whether a noun tells of something that happens, by its word or its ending."""
    if (noun, "word") in cues.eventive:
        return True
    if (noun, "not") in cues.eventive:
        return False
    return any(
        len(noun) >= size + SHORTEST_STEM and (noun[-size:], "suffix") in cues.eventive
        for size in range(2, LONGEST_ENDING + 1)
    )
