"""What somebody is said to think or to feel: "is convinced that", "was aware of"."""

from collections.abc import Iterator

from reportedly.extract.spoken import DUMMY, Raw, clause_of, sourced
from reportedly.extract.trees import below, children, runs, subject
from reportedly.extract.voices import beside, can_speak
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence

COPULAS = frozenset({"appear", "be", "become", "feel", "get", "grow", "remain", "seem", "stay"})
THINGS = DUMMY | {"this", "that", "which", "these", "those", "what"}
BINDING = frozenset({"that", "whether"})
CLAUSES = ("ccomp", "xcomp", "advcl", "acl")


def feelings(document: Document, sentence: Sentence, cues: CueBook) -> Iterator[Raw]:
    """Yield the attributions of a sentence that an adjective with a copula makes."""
    for token in sentence.tokens:
        cue = cues.predicates.get(token.lower)
        if cue is None:
            continue
        above = _copula(sentence, token.i, cue)
        heads = _who(sentence, token.i, above, cues) if above >= 0 else ()
        inside, last = _held(sentence, token.i, above, cue) if heads else (set(), -1)
        if inside:
            first = min([above, *children(sentence, above, "aux", "neg")])
            bare = Raw(
                sentence,
                cue,
                token.i,
                (min(first, token.i), last),
                clause_of(sentence, token.i, inside),
                content=runs(sentence, inside),
            )
            yield sourced(document, bare, heads, cues)


def _copula(sentence: Sentence, at: int, cue: Cue) -> int:
    """Return the copula of an adjective, or the auxiliary of a participle; -1 if none."""
    token = sentence.tokens[at]
    passive = children(sentence, at, "auxpass", "cop")
    if passive:
        return passive[0]
    above = sentence.tokens[token.head]
    if token.dep == "conj" and above.i < at:
        return _copula(sentence, above.i, cue)
    made = above.lemma == "make" and "make" in cue.frames
    linked = above.lemma in COPULAS and above.pos in {"AUX", "VERB"}
    return above.i if above.i < at and (made or linked) else -1


def _who(sentence: Sentence, at: int, above: int, cues: CueBook) -> tuple[int, ...]:
    """Return who thinks or feels so: somebody, and no thing."""
    verb = at if sentence.tokens[above].head == at else above
    found = subject(sentence, verb) or beside(sentence, above)
    if not found or sentence.tokens[found[0]].lower in THINGS:
        return ()
    person = sentence.tokens[found[0]].pos == "PRON" or can_speak(sentence, found[0], cues)
    return found if person else ()


def _held(sentence: Sentence, at: int, above: int, cue: Cue) -> tuple[set[int], int]:
    """Return what the adjective governs, and the last token of the cue."""
    near = sorted({*sentence.children[at], *sentence.children[above]} - {at})
    for child in (i for i in near if i > at):
        frame = _frame(sentence, child)
        if frame not in cue.frames:
            continue
        if frame in {"to", "clause"} and sentence.tokens[child].dep in CLAUSES:
            return below(sentence, child), at
        return below(sentence, child) - {child}, child if child == at + 1 else at
    return set(), -1


def _frame(sentence: Sentence, child: int) -> str:
    """Return what a dependent is to an adjective: "to", "clause", a preposition or nothing."""
    token = sentence.tokens[child]
    if token.dep in {"prep", "agent"}:
        return token.lower
    if token.dep not in CLAUSES:
        return ""
    if any(sentence.tokens[i].tag == "TO" for i in sentence.children[child]):
        return "to"
    marks = {sentence.tokens[i].lower for i in children(sentence, child, "mark", "advmod")}
    return "clause" if marks & BINDING or token.dep == "ccomp" else ""
