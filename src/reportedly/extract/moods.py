"""From a predicate up its sentence: what takes it out of plain fact, and what hedges it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.able import came_true
from reportedly.extract.trees import children, words_at
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.claim import FactValue
from reportedly.model.parse import Sentence, Token
from reportedly.model.unknown import Unknown

BARE = frozenset({"VB", "VBG"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
COMPLEMENT = frozenset({"xcomp", "ccomp", "oprd", "pcomp", "acl", "advcl", "conj", "relcl"})
OBJECT = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
CARRYING = frozenset({"in", "on", "to", "with"})  # "resulted in", not "conducted into"
COPULA = "be"  # "is to leave" is a plan, "was north to the town" is none
INHERITS = frozenset({"xcomp", "oprd", "pcomp"})
APART = (("rather", "than"), ("instead", "of"))
ANYONE = frozenset({"anybody", "anyone"})
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that bears on a predicate.

    Attributes:
        effect: a status, "open", "hedge", "zero" (nobody did or suffered it) or "purpose".
        why: the lexicon's entry.
        value: the value of a hedge.
        flags: marks that the claim gets.
    """

    effect: str
    why: str
    value: FactValue | Unknown = FactValue.CERTAIN
    flags: tuple[str, ...] = ()


def marks(
    sentence: Sentence, at: int, cues: CueBook, inside: frozenset[int]
) -> tuple[Mark, ...]:
    """Return all that bears on a predicate, nearest first.

    Args:
        sentence: where it stands.
        at: the predicate.
        cues: the lexicon.
        inside: the tokens that its innermost attribution gives; the way up ends there.
    """
    found = [*_own(sentence, at, cues), *_apart(sentence, at), *_fronted(sentence, at, cues)]
    node = at
    for _ in range(len(sentence.tokens)):
        head = sentence.tokens[node].head
        if head == node or head not in inside:
            found += _top(sentence, node, cues)
            break
        step, goes_on = _step(sentence, node, head, cues)
        found += step
        if not goes_on:
            break
        node = head
    return tuple(found)


def reaches(sentence: Sentence, at: int, cues: CueBook, inside: frozenset[int]) -> bool:
    """Say whether what bears on the whole of some words bears on a predicate among them.

    A plan to meet the families of soldiers who were killed is no plan to kill.
    """
    node = at
    for _ in range(len(sentence.tokens)):
        head = sentence.tokens[node].head
        if head == node or head not in inside:
            return sentence.tokens[node].dep not in {"relcl", "nsubj"} or node == at
        found, goes_on = _step(sentence, node, head, cues)
        if not goes_on and not found:
            return False
        node = head
    return True


def _own(sentence: Sentence, at: int, cues: CueBook) -> Iterator[Mark]:
    """Yield the marks that hang on a word itself: negation, modals, adverbs, "no"."""
    for child in sentence.children[at]:
        yield from _own_child(sentence, at, sentence.tokens[child], cues)


def _passed(sentence: Sentence, head: int, cues: CueBook) -> Iterator[Mark]:
    """Yield what a word hands down to another of its dependents.

    An object under "no" counts for itself alone: "Police made no arrests in the deaths of two
    students" tells of two deaths. A subject counts for its objects: "No one suffered injuries".
    """
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        for mark in _own_child(sentence, head, token, cues):
            if mark.effect != "zero" or token.dep != "dobj":
                yield mark


def _own_child(sentence: Sentence, at: int, child: Token, cues: CueBook) -> Iterator[Mark]:
    if child.dep == "neg" and _is_focus(sentence, child.i, cues):
        return
    if child.dep == "neg" and _spares_all(sentence, at):
        yield Mark("zero", f"lexicon/cues/moods.tsv#{child.lower}")
    elif child.dep == "neg" or (child.dep == "preconj" and child.lower == "neither"):
        yield from _mood(cues, "negator", child.lower)
    elif child.tag == "MD":
        yield from _modal(sentence, at, child, cues)
    elif child.dep in {"mark", "advmod"}:
        yield from _mood(cues, "conjunction", child.lower)
        yield from _hedge(cues, "adverb", child.lower)
    elif child.dep in {"amod", "compound"} and sentence.tokens[at].pos in NOMINAL:
        yield from _mood(cues, "adjective", child.lower, frame="self")
        yield from _hedge(cues, "adjective", child.lower)
    elif child.dep == "det":
        yield from _zero(cues, child.lower)
    elif child.dep in SUBJECTS or child.dep == "dobj":
        yield from _nobody(sentence, child, cues)
    elif child.dep == "advcl":
        yield from _condition(sentence, at, child.i, cues)


def _spares_all(sentence: Sentence, at: int) -> bool:
    """Say whether a negated deed spares all: "did not kill *anyone*" is a zero."""
    spared = children(sentence, at, "dobj", "nsubjpass")
    return any(sentence.tokens[c].lower in ANYONE for c in spared)


def _is_focus(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether a negation is that of "not only": it takes nothing back."""
    after = sentence.tokens[at + 1].lower if at + 1 < len(sentence.tokens) else ""
    return ("focus", after) in cues.moods


def _modal(sentence: Sentence, at: int, modal: Token, cues: CueBook) -> Iterator[Mark]:
    """Read a modal: "may have died" and "may be dead" hedge, "may send" is possible.

    What "could have killed dozens" has killed nobody.
    """
    token = sentence.tokens[at]
    perfect = any(
        sentence.tokens[i].lemma == "have" and sentence.tokens[i].dep == "aux"
        for i in sentence.children[at]
    )
    deed = any(sentence.tokens[i].dep == "dobj" for i in sentence.children[at])
    if perfect and deed and ("counterfactual", modal.lower) in cues.moods:
        yield from _mood(cues, "counterfactual", modal.lower)
        return
    hedge = cues.hedges.get(("modal", modal.lower))
    if hedge is not None and (perfect or token.pos == "ADJ"):
        yield Mark("hedge", hedge.id, hedge.value, hedge.flags)
        return
    yield from _mood(cues, "modal", modal.lower)


def _mood(cues: CueBook, form: str, word: str, *, frame: str = "") -> Iterator[Mark]:
    for mood in cues.moods.get((form, word), ()):
        if mood.effect != "same" and (not frame or frame in mood.frames):
            yield Mark(mood.effect, mood.id)
            return


def _hedge(cues: CueBook, form: str, word: str) -> Iterator[Mark]:
    hedge = cues.hedges.get((form, word))
    if hedge is not None:
        yield Mark("hedge", hedge.id, hedge.value, hedge.flags)


def _zero(cues: CueBook, word: str) -> Iterator[Mark]:
    for mood in cues.moods.get(("quantifier", word), ()):
        yield Mark("zero", mood.id)


def _nobody(sentence: Sentence, argument: Token, cues: CueBook) -> Iterator[Mark]:
    """Read "no soldiers", "nobody", "none of them" as who did or suffered it."""
    yield from _zero(cues, argument.lower)
    for det in children(sentence, argument.i, "det"):
        yield from _zero(cues, sentence.tokens[det].lower)


def _condition(sentence: Sentence, at: int, clause: int, cues: CueBook) -> Iterator[Mark]:
    """Read the main clause of an "if": what will or would happen then."""
    future = any(sentence.tokens[i].tag == "MD" for i in sentence.children[at])
    for child in children(sentence, clause, "mark", "advmod") if future else ():
        for mark in _mood(cues, "conjunction", sentence.tokens[child].lower):
            if mark.effect == "conditional":
                yield mark


def _apart(sentence: Sentence, at: int) -> Iterator[Mark]:
    """Read "rather than be captured", "instead of firing"."""
    for words in APART:
        for start in range(max(0, at - 4), at - 1):
            if words_at(sentence, start, words):
                yield Mark("negated", f"lexicon/cues/moods.tsv#{words[0]}")


def _fronted(sentence: Sentence, at: int, cues: CueBook) -> Iterator[Mark]:
    """Read "If the army attacks, …" by its order: small parses lose such verbs."""
    first = sentence.tokens[0]
    comma = next((token.i for token in sentence.tokens if token.text == ","), 0)
    if first.i < at < comma and first.lower != "whether":
        yield from _mood(cues, "conjunction", first.lower)


def _top(sentence: Sentence, node: int, cues: CueBook) -> Iterator[Mark]:
    """Read the topmost word: "Army to send tanks" in a headline, "Lock him up!"."""
    token = sentence.tokens[node]
    below = {sentence.tokens[i].dep for i in sentence.children[node]}
    spoken = sentence.style != "headline" and token.tag == "VB"
    if spoken and not below & {*SUBJECTS, "aux", "auxpass", "neg"}:
        yield from _mood(cues, "clause", "imperative")
    to = any(sentence.tokens[i].tag == "TO" for i in sentence.children[node])
    if token.dep == "ROOT" and to and token.tag == "VB":
        yield from _mood(cues, "modal", "will")


def _step(sentence: Sentence, node: int, head: int, cues: CueBook) -> tuple[list[Mark], bool]:
    """Return what a head does to its dependent, and whether the way up goes on."""
    token, above = sentence.tokens[node], sentence.tokens[head]
    if token.dep == "conj":
        return _joined(sentence, node, head, cues)
    if (token.dep in {"pobj", "pcomp"} and above.pos == "ADP") or above.dep == "prep":
        return _behind(sentence, node, head, cues)
    if token.pos in VERBAL or token.dep in COMPLEMENT:
        return _complement(sentence, node, head, cues)
    return _argument(sentence, node, head, cues)


def _joined(sentence: Sentence, node: int, head: int, cues: CueBook) -> tuple[list[Mark], bool]:
    """Share what stands with the first of several, unless the other has its own clause."""
    own = [sentence.tokens[i] for i in sentence.children[node]]
    if any(child.dep in SUBJECTS or child.tag == "MD" for child in own):
        return [], sentence.tokens[head].dep != "ROOT" and not _is_verbal(sentence, node)
    if _is_finite(sentence, node) and sentence.tokens[head].tag in BARE:
        return [], False  # "refused to believe them and ordered": he did order
    joint = {sentence.tokens[i].lower for i in children(sentence, head, "cc")}
    shared = [
        mark
        for mark in _passed(sentence, head, cues)
        if mark.effect != "negated" or joint & {"or", "nor"}
    ]
    if _is_finite(sentence, node):
        shared = [mark for mark in shared if mark.effect == "hedge"]
    return shared, True


def _is_finite(sentence: Sentence, at: int) -> bool:
    return _is_verbal(sentence, at) and sentence.tokens[at].tag in {"VBD", "VBZ", "VBP"}


def _is_verbal(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].pos in VERBAL


def _behind(sentence: Sentence, node: int, prep: int, cues: CueBook) -> tuple[list[Mark], bool]:
    """Read a preposition: "without killing", "possibility of a swap", "resulted in deaths"."""
    word = sentence.tokens[prep].lower
    found = list(_mood(cues, "preposition", word))
    over = sentence.tokens[sentence.tokens[prep].head]
    if over.i == prep or found:
        return found, False
    found += _governed(over, word, cues) if over.lemma != COPULA else ()
    light = over.pos in VERBAL and word in CARRYING and _light(cues, over.lemma, "object")
    if light:
        found += _passed(sentence, over.i, cues)
    elif over.pos in NOMINAL and word == "of":
        found += [mark for mark in _passed(sentence, over.i, cues) if mark.effect != "zero"]
    return found, bool(light or (over.pos in NOMINAL and word == "of")) or node == prep


def _governed(over: Token, frame: str, cues: CueBook) -> Iterator[Mark]:
    """Yield what a word does to what it governs by one of its frames."""
    forms = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}
    form = forms.get(over.pos, "verb")
    names = dict.fromkeys((over.lemma, over.lower)) if form != "verb" else (over.lemma,)
    for name in names:
        for mood in cues.moods.get((form, name), ()):
            if frame in mood.frames:
                yield Mark(mood.effect, mood.id)
                return


def _light(cues: CueBook, lemma: str, frame: str) -> bool:
    """Say whether a verb shares its own mood with its noun ("launch an attack")."""
    return any(
        frame in mood.frames and mood.effect == "same"
        for mood in cues.moods.get(("light", lemma), ())
    )


def _complement(
    sentence: Sentence, node: int, head: int, cues: CueBook
) -> tuple[list[Mark], bool]:
    """Read a clause under a word: "plans to", "failed to", "feared killed", "if …"."""
    token, above = sentence.tokens[node], sentence.tokens[head]
    frame = _frame(sentence, node)
    if token.dep in {"relcl", "advcl"} and frame != "to":
        return [], False
    governed = frame and not came_true(sentence, head, cues)
    found = list(_governed(above, frame, cues)) if governed else []
    if token.dep in {"oprd", "xcomp", "ccomp"}:
        found += _hedge(cues, "verb", above.lemma)
    for adjective in (head, *children(sentence, head, "acomp")):
        if sentence.tokens[adjective].pos == "ADJ" and token.dep != "conj":
            found += _hedge(cues, "adjective", sentence.tokens[adjective].lower)
    if frame == "to" and not found and _is_purpose(sentence, token, above, cues):
        return [Mark("purpose", "lexicon/cues/moods.tsv#in order to")], False
    if token.dep in INHERITS:
        return [*found, *_passed(sentence, head, cues)], True
    if token.dep == "acl" and token.tag == "VBN":
        return [*found, *_passed(sentence, head, cues)], sentence.tokens[head].dep in OBJECT
    return found, bool(found) and token.dep == "ccomp"


def _is_purpose(sentence: Sentence, token: Token, above: Token, cues: CueBook) -> bool:
    """Say whether an infinitive tells what something is for: "an operation to arrest him".

    "The first to die" died.
    """
    if token.dep == "advcl":
        return True
    singled = {sentence.tokens[i].lower for i in sentence.children[above.i]} | {above.lower}
    under_noun = token.dep in {"acl", "relcl"} and above.pos in NOMINAL
    return under_noun and not singled & cues.words["ordinals"]


def _frame(sentence: Sentence, node: int) -> str:
    token = sentence.tokens[node]
    if any(sentence.tokens[i].tag == "TO" for i in sentence.children[node]):
        return "to"
    if token.tag == "VBG":
        return "gerund"
    return "clause" if token.dep in {"ccomp", "acl"} and token.tag != "VBN" else ""


def _argument(
    sentence: Sentence, node: int, head: int, cues: CueBook
) -> tuple[list[Mark], bool]:
    """Read a noun under a verb: "planned an attack", "suffered no losses", "may happen"."""
    token, above = sentence.tokens[node], sentence.tokens[head]
    if above.pos in NOMINAL:
        return [], token.dep in {"amod", "compound", "nmod", "nummod", "appos"}
    if token.dep in OBJECT:
        found = list(_governed(above, "object", cues))
        if found:
            return found, False
        if _light(cues, above.lemma, "object"):
            return list(_passed(sentence, head, cues)), True
    if token.dep in {"nsubj", "nsubjpass"} and _light(cues, above.lemma, "subject"):
        return list(_passed(sentence, head, cues)), True
    if token.dep in {"acomp", "attr"}:
        return list(_passed(sentence, head, cues)), True
    return [], False
