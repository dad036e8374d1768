"""Whether a token is the word of an entry: its lemma, its form, and what stands beside it."""

from reportedly.extract.misread import is_hidden_verb
from reportedly.extract.neighbours import own_clauses
from reportedly.extract.parting import tells_parts
from reportedly.extract.phrases import heads
from reportedly.extract.reached import TOTALS, is_summed
from reportedly.extract.slots import COMPLEMENTS, OBJECTS, PASSIVE_SUBJECTS, SUBJECTS
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

SEEMING = frozenset({"appear", "feel", "look", "seem", "sound"})
CARRYING = OBJECTS | COMPLEMENTS | {"ccomp", "prep", "advmod", "agent"}


def fits(sentence: Sentence, i: int, entry: Entry) -> bool:
    """Say whether a token is the entry's word: its lemma, its form, and what stands beside."""
    token = sentence.tokens[i]
    complement = token.dep in COMPLEMENTS or (token.dep == "advcl" and token.head == i - 1)
    seeming = complement and sentence.tokens[token.head].lemma in SEEMING
    people = _is_noun(sentence, i, entry) and not is_summed(sentence, i)
    people = people and not tells_parts(sentence, i)
    if seeming or people or not _form_fits(sentence, i, entry):
        return False
    if entry.form == "verb" and _is_reached(sentence, i):
        return False
    active = entry.intransitive or entry.form == "adjective"
    if (active and _object_lemmas(sentence, i)) or _is_in_name(sentence, i, entry):
        return False
    below = {sentence.tokens[c].lemma for c in sentence.children[i] if not _is_own(sentence, c)}
    below |= _grandchildren(sentence, i)
    if entry.beside and not entry.beside & below:
        return False
    if entry.without & (below - own_clauses(sentence, i)):
        return False
    return not entry.object_is or bool(_object_lemmas(sentence, i) & entry.object_is)


def _is_reached(sentence: Sentence, i: int) -> bool:
    """Say whether a verb tells what a total came to: "the toll *hit* 1,000"."""
    below = (sentence.tokens[c] for c in sentence.children[i])
    return any(t.dep in SUBJECTS and t.lemma in TOTALS for t in below)


def _is_noun(sentence: Sentence, i: int, entry: Entry) -> bool:
    """Say whether a participle stands for people in general: "spoke of the wounded"."""
    below = [sentence.tokens[c] for c in sentence.children[i]]
    bare = not any(t.dep in {"nummod", "quantmod", "auxpass", "nsubjpass"} for t in below)
    return entry.form != "noun" and bare and any(t.lower == "the" for t in below)


def _is_in_name(sentence: Sentence, i: int, entry: Entry) -> bool:
    """Say whether a word is part of a name: "the *Dead* Sea", "the Fund for *Wounded* Men"."""
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    named = token.pos == "PROPN" and above.pos == "PROPN"
    if entry.form == "adjective" and named and token.dep == "compound":
        return True
    large = token.text.istitle() and above.text.istitle() and i > 0
    return large and token.dep in {"amod", "compound"} and sentence.style == "body"


def _form_fits(sentence: Sentence, i: int, entry: Entry) -> bool:
    token = sentence.tokens[i]
    if entry.form == "verb":
        verbal = token.pos in {"VERB", "AUX", "ADJ"} or is_hidden_verb(sentence, i)
        return token.lemma == entry.lemma and verbal
    if entry.form == "noun":
        return token.lemma == entry.lemma and token.pos in {"NOUN", "PROPN"}
    return token.lower == entry.lemma and token.pos in {"ADJ", "NOUN", "VERB", "PROPN", "ADV"}


def _is_own(sentence: Sentence, i: int) -> bool:
    """Say whether a coordinated clause has a subject of its own, and so another matter."""
    below = {sentence.tokens[c].dep for c in sentence.children[i]}
    return sentence.tokens[i].dep == "conj" and bool(below & (SUBJECTS | PASSIVE_SUBJECTS))


def _grandchildren(sentence: Sentence, i: int) -> set[str]:
    """Return lemmas two steps below, for particles that the parser hung on the object.

    "Out of" is one step: "pulled out of the *deal*".
    """
    tokens = sentence.tokens
    near = [c for c in sentence.children[i] if tokens[c].dep in CARRYING]
    near += [g for c in near for g in sentence.children[c] if _chained(sentence, c, g)]
    return {tokens[g].lemma for c in near for g in sentence.children[c]}


def _chained(sentence: Sentence, upper: int, lower: int) -> bool:
    above, below = sentence.tokens[upper], sentence.tokens[lower]
    return below.dep == "prep" and above.dep in OBJECTS | {"prep"}


def _object_lemmas(sentence: Sentence, i: int) -> set[str]:
    objects = [c for c in sentence.children[i] if sentence.tokens[c].dep in OBJECTS]
    return {sentence.tokens[h].lemma for c in objects for h in heads(sentence, c)}
