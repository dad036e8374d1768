"""What a verb of saying gives in a headline, where small parses lose it."""

from reportedly.extract.trees import children
from reportedly.lexicon.cue_book import Cue
from reportedly.model.parse import Sentence

TELLING = frozenset({"VBZ", "VBP", "VBD"})
APART = frozenset({"after", "amid", "as", "before", "despite", "while", "but"})
SPEAKING = frozenset({"statement", "confirmation", "distanced", "assessment"})
LONGEST = 6  # tokens before the verb: the name of who speaks


def terse(sentence: Sentence, verb: int, cue: Cue) -> set[int]:
    """Return the rest of a headline that opens with who says it; nothing elsewhere.

    "Norvia says five troops killed in clash", "Norvia reports losses: 1 killed, 2 hurt". What
    happened besides ("as talks begin", "after raid") is left out where it ends the line.
    """
    token = sentence.tokens[verb]
    if sentence.style == "body" or token.tag not in TELLING or not 0 < verb <= LONGEST:
        return set()
    if cue.cue_class.name not in SPEAKING or "clause" not in cue.frames:
        return set()
    before = sentence.tokens[:verb]
    if any(word.pos in {"VERB", "AUX", "PUNCT"} or word.tag == "CD" for word in before):
        return set()
    if not any(at < verb for at in children(sentence, verb, "nsubj")):
        return set()
    return _rest(sentence, verb)


def _rest(sentence: Sentence, verb: int) -> set[int]:
    last = len(sentence.tokens)
    for token in sentence.tokens[verb + 2 :]:
        loose = token.lower in APART and token.dep in {"mark", "prep", "cc", "advmod"}
        if loose and not any(t.tag == "CD" for t in sentence.tokens[token.i :]):
            last = token.i
            break
    return set(range(verb + 1, last))
