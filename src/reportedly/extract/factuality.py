"""How sure the text is of each predicate that what it says happened."""

from reportedly.extract.lineage import covering
from reportedly.extract.sayings import Saying
from reportedly.extract.standing import Reading, read
from reportedly.extract.trees import children
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.claim import FactValue
from reportedly.model.parse import Parse, Sentence
from reportedly.model.voice import Factuality

AUXILIARY = frozenset({"aux", "auxpass"})
PREDICATIVE = frozenset({"acomp", "oprd", "ROOT", "ccomp", "conj", "attr"})
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
LONGEST_ENDING = 4
SHORTEST_STEM = 3


def factuality(parse: Parse, said: tuple[Saying, ...], cues: CueBook) -> tuple[Factuality, ...]:
    """Return a value for every predicate: verbs, event nouns, predicative adjectives.

    Args:
        parse: the document.
        said: its attributions.
        cues: the lexicon.
    """
    found = []
    for sentence in parse.sentences:
        near = tuple(saying for saying in said if _touches(saying, sentence))
        for token in sentence.tokens:
            if is_predicate(sentence, token.i, cues):
                over = covering(near, sentence, token.i, cues)
                reading = read(parse, over, sentence, token.i, cues)
                found.append(
                    Factuality(
                        span=parse.document.span(token.start, token.end),
                        value=cues.levels[context(sentence, token.i, reading, over)],
                    )
                )
    return tuple(found)


def _touches(saying: Saying, sentence: Sentence) -> bool:
    spans = saying.attribution.content
    return any(span.start < sentence.end and sentence.start < span.end for span in spans)


def is_predicate(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether a token tells of something that happens or holds."""
    token = sentence.tokens[at]
    if token.pos in {"VERB", "AUX"}:
        return token.dep not in AUXILIARY and token.tag != "MD"
    if token.pos == "ADJ":
        return token.dep in PREDICATIVE
    return token.pos == "NOUN" and is_eventive(token.lemma, cues)


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


def context(sentence: Sentence, at: int, reading: Reading, over: tuple[Saying, ...]) -> str:
    """Return the context of a predicate, by which its level is looked up."""
    if reading.effect:
        return reading.effect
    if reading.zero:
        return "negated"
    if reading.value is not FactValue.CERTAIN:
        return reading.value.value
    return _plain(sentence, at, over)


def _plain(sentence: Sentence, at: int, over: tuple[Saying, ...]) -> str:
    """Return the context of a predicate that nothing marks: by its form."""
    token = sentence.tokens[at]
    if token.pos == "NOUN":
        return "noun"
    helpers = [sentence.tokens[i] for i in children(sentence, at, "aux", "auxpass")]
    if any(helper.tag == "TO" for helper in helpers):
        return "infinitive"
    subject = bool(children(sentence, at, *SUBJECTS))
    if token.tag == "VB" and not helpers and not subject:
        return "imperative" if token.dep in {"ROOT", "conj", "ccomp"} else "bare"
    if token.tag in {"VBP", "VBZ"}:
        return "present"
    if token.tag == "VBG" and not helpers:
        return "participle"
    return "said" if over else "happened"
