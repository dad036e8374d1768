"""What somebody calls a lie: "called the claim a lie", "it is untrue that nine died".

The word denies what it is said of, for whoever speaks around it; without anybody, for the
publisher.

Yes: "The army called reports that it lost 60 men a fabrication", "The claim that nine died is
false, the mayor said", "It is not true that nine died".
No: "It is no lie that nine died" asserts it; "may be false" leaves it open; "called the death
of nine men a tragedy" denies nothing.
"""

from collections.abc import Iterator

from reportedly.extract.spoken import Raw
from reportedly.extract.trees import ancestors, below, children, runs
from reportedly.extract.voices import source_head, voices_of
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence

NAMING = "name"
NOT = "not"
BE = "be"
THAT = "that"
CLAUSES = ("ccomp", "relcl", "acl", "advcl", "xcomp")
PREDICATES = frozenset({"attr", "acomp", "oprd", "ccomp", "xcomp", "pobj", "amod"})
THINGS = ("nsubj", "nsubjpass", "dobj")
DOUBTING = frozenset({"if", "whether"})
NONE = frozenset({"no", "neither"})
VERBAL = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})


def lies(document: Document, sentence: Sentence, cues: CueBook) -> Iterator[Raw]:
    """Yield the denials of a sentence that a word for what is not true makes."""
    for token in sentence.tokens:
        cue = cues.lies.get(token.lower)
        verb = -1 if cue is None else _verb(sentence, token.i, cues)
        if cue is None or not _denies(sentence, token.i, verb, cue):
            continue
        inside = _clause(sentence, token.i, verb) or _claim(sentence, token.i, verb, cues)
        if inside:
            yield _raw(document, sentence, (token.i, verb), (cue, inside), cues)


def _raw(
    document: Document,
    sentence: Sentence,
    place: tuple[int, int],
    found: tuple[Cue, set[int]],
    cues: CueBook,
) -> Raw:
    """Return the denial: of who speaks around it, else of the subject of its verb."""
    (at, verb), (cue, inside) = place, found
    raw = Raw(sentence, cue, at, (at, at), (at, at), content=runs(sentence, inside))
    naming = cues.verbs.get(sentence.tokens[verb].lemma) if verb >= 0 else None
    if naming is None or naming.cue_class.speaks or NAMING not in naming.frames:
        return raw
    heads = source_head(sentence, verb, cues)
    where = document.span(sentence.tokens[at].start, sentence.tokens[at].end)
    voices = voices_of(document, sentence, heads[0], cues, where) if heads else ()
    return Raw(
        sentence, cue, at, (at, at), (at, at), content=runs(sentence, inside), voices=voices
    )


def _verb(sentence: Sentence, at: int, cues: CueBook) -> int:
    """Return the verb that says the word of something: "is", "called"; -1 without one."""
    tokens = sentence.tokens
    for above in ancestors(sentence, at):
        token = tokens[above]
        if token.lemma == BE and token.pos in VERBAL and above == _over(sentence, at):
            return above
        cue = cues.verbs.get(token.lemma)
        if cue is not None and NAMING in cue.frames and token.pos == "VERB" and above < at:
            return above
    return -1


def _over(sentence: Sentence, at: int) -> int:
    """Return what a predicate hangs on, over the noun that it describes: "is *fake* news"."""
    token = sentence.tokens[at]
    noun = sentence.tokens[token.head]
    return noun.head if token.dep in {"amod", "compound"} and noun.pos in NOUNS else token.head


def _denies(sentence: Sentence, at: int, verb: int, cue: Cue) -> bool:
    """Say whether the word stands as a denial: under no doubt, and negated where it must be."""
    tokens = sentence.tokens
    own = {tokens[c].lower for c in sentence.children[at]}
    near = [tokens[c] for c in (*sentence.children[at], *_children(sentence, verb))]
    negated = any(t.dep == "neg" for t in near) or bool(own & NONE)
    doubted = any(t.tag == "MD" or (t.dep == "mark" and t.lower in DOUBTING) for t in near)
    return not doubted and negated == (NOT in cue.frames)


def _children(sentence: Sentence, at: int) -> tuple[int, ...]:
    return sentence.children[at] if at >= 0 else ()


def _clause(sentence: Sentence, at: int, verb: int) -> set[int]:
    """Return the "that" clause that the word is said of: "a lie *that nine died*"."""
    tokens = sentence.tokens
    copula = verb >= 0 and tokens[verb].lemma == BE
    heads = (at, verb) if copula and _is_dummy(sentence, verb) else (at,)
    noun = tokens[at].pos in NOUNS or copula or tokens[at].dep in PREDICATES
    for head in heads if noun else ():
        for child in children(sentence, head, *CLAUSES):
            marks = (tokens[c].lower for c in children(sentence, child, "mark"))
            if child > at and THAT in marks:
                return below(sentence, child)
    return set()


def _is_dummy(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[c].lower == "it" for c in children(sentence, verb, "nsubj"))


def _claim(sentence: Sentence, at: int, verb: int, cues: CueBook) -> set[int]:
    """Return the claim or report that the word is said of, with what it holds."""
    tokens = sentence.tokens
    if verb < 0 or not (tokens[verb].lemma == BE or _ends(sentence, at)):
        return set()
    for thing in children(sentence, verb, *THINGS):
        if tokens[thing].lemma in cues.nouns and thing < at:
            return below(sentence, thing)
    return set()


def _ends(sentence: Sentence, at: int) -> bool:
    """Say whether nothing follows the word in its clause but what goes with it.

    Small parses hang it anywhere: "called reports that it lost 60 men *a fabrication*".
    """
    tokens = sentence.tokens
    if tokens[at].dep == "oprd":
        return True
    behind = at + 1
    while behind < len(tokens) and tokens[behind].pos in NOUNS:
        behind += 1
    rest = tokens[behind : behind + 1]
    return not rest or rest[0].pos in {"PUNCT", "CCONJ", "ADP", "SCONJ"}
