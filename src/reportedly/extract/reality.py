"""In which context a predicate stands: what happened, what is planned, wished, asked, ordered.

The name of the context is looked up in `lexicon/cues/levels.tsv`.
"""

from reportedly.extract.able import came_true
from reportedly.extract.standing import Reading
from reportedly.extract.trees import ancestors, children
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.claim import FactValue
from reportedly.model.parse import Sentence, Token

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
APART = frozenset({"relcl", "advcl", "acl", "csubj", "pcomp"})
UNREAL = frozenset({"planned", "possible", "ordered", "conditional"})
PRESENT = frozenset({"VBP", "VBZ"})
PAST = frozenset({"VBD", "VBN"})
FINITE = PRESENT | {"VBD"}
ASKING = frozenset({"WRB", "WP", "WDT"})
WHEN = frozenset({"when", "whenever", "once", "before", "until", "till", "whatever", "whoever"})
WANTED = frozenset({"let", "make", "ensure", "remember"})
MYSELF = frozenset({"i", "we"})
LOOSE = frozenset({"xcomp", "ccomp", "advcl", "pcomp", "conj", "acl", "relcl"})


def context(
    sentence: Sentence, at: int, reading: Reading, cues: CueBook, *, asked: bool
) -> str:
    """Return the context of a predicate, by which its level is looked up."""
    marked = _marked(sentence, at, reading, cues)
    if asked and not _is_apart(sentence, at) and not _is_told(sentence, at):
        return _asked(sentence, marked)
    return marked or _plain(sentence, at, cues)


def _marked(sentence: Sentence, at: int, reading: Reading, cues: CueBook) -> str:
    """Return the context that a mood or a hedge makes; empty where nothing marks it."""
    token = sentence.tokens[at]
    if reading.effect == "conditional" and _is_polite(sentence, at, cues):
        return "polite"
    if reading.effect:
        return reading.effect
    if reading.zero:
        return "nothing" if token.lemma in {"have", "be"} else "negated"
    if reading.value is not FactValue.CERTAIN:
        return reading.value.value
    return "someday" if _is_someday(sentence, at) else ""


def _is_apart(sentence: Sentence, at: int) -> bool:
    """Say whether a predicate of a question is taken for granted, in a clause of its own."""
    node = at
    for above in ancestors(sentence, at):
        if sentence.tokens[node].dep in APART:
            return True
        node = above
    return sentence.tokens[node].dep in APART


def _is_told(sentence: Sentence, at: int) -> bool:
    """Say whether a predicate of a question is told as a statement: "they left, but when?"."""
    token = sentence.tokens[at]
    helped = children(sentence, at, "aux", "auxpass")
    before = any(i < at for i in children(sentence, at, *SUBJECTS))
    asking = any(t.tag in ASKING for t in sentence.tokens[:at] if t.head == at)
    return token.tag in FINITE and before and not helped and not asking


def _asked(sentence: Sentence, marked: str) -> str:
    """Return what a question makes of its predicate: "where did it fall?" takes it for real."""
    if marked in UNREAL or marked == "someday":
        return "asked whether to"
    wh = any(token.tag in {"WRB", "WP", "WDT"} for token in sentence.tokens[:4])
    return "asked what" if wh else "open"


def _is_polite(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether "would like" tells of a wish that is there."""
    sort = cues.implicatives.get(sentence.tokens[at].lemma)
    who = {sentence.tokens[i].lower for i in children(sentence, at, "nsubj")}
    return sort == "polite" and bool(who & MYSELF)


def _is_someday(sentence: Sentence, at: int) -> bool:
    """Say whether a present tense tells of no time: "when they arrive", "once we get it"."""
    token = sentence.tokens[at]
    helpers = [sentence.tokens[i] for i in children(sentence, at, "aux", "auxpass")]
    present = token.tag in PRESENT or any(helper.tag in PRESENT for helper in helpers)
    links = {sentence.tokens[i].lower for i in children(sentence, at, "mark", "advmod", "dobj")}
    return present and (bool(links & WHEN) or _is_going(sentence, at))


def _is_going(sentence: Sentence, at: int) -> bool:
    """Say whether "going" only tells of what is to come: "it is going to rain"."""
    token = sentence.tokens[at]
    below = [sentence.tokens[i] for i in children(sentence, at, "xcomp")]
    return token.lower == "going" and any(
        sentence.tokens[c].tag == "TO" for verb in below for c in sentence.children[verb.i]
    )


def _plain(sentence: Sentence, at: int, cues: CueBook) -> str:
    """Return the context of a predicate that nothing marks: by its form."""
    token = sentence.tokens[at]
    if token.pos == "NOUN":
        return "noun"
    helpers = [sentence.tokens[i] for i in children(sentence, at, "aux", "auxpass")]
    infinitive = token.tag == "VB" and not any(helper.tag != "TO" for helper in helpers)
    if infinitive:
        return _infinitive(sentence, at, helpers, cues)
    if token.tag in PRESENT or any(helper.tag in PRESENT for helper in helpers):
        return "present"
    if token.tag == "VBG" and not helpers:
        return "wanted" if _is_wanted(sentence, at) else "participle"
    return "happened"


def _infinitive(sentence: Sentence, at: int, helpers: list[Token], cues: CueBook) -> str:
    """Return the context of an infinitive: that of the verb that it shares its fate with."""
    token, above = sentence.tokens[at], sentence.tokens[sentence.tokens[at].head]
    own = bool(children(sentence, at, *SUBJECTS))
    if not helpers and token.dep == "conj" and above.tag in FINITE and above.i < at:
        return _plain(sentence, above.i, cues)  # "they go there and love it"
    if not helpers and not own and token.dep in {"ROOT", "conj", "ccomp"}:
        return "imperative"
    sort = cues.implicatives.get(above.lemma, "")
    past = above.tag in PAST
    if token.dep in {"xcomp", "ccomp"} and (sort == "shares" or (sort == "past" and past)):
        return _plain(sentence, above.i, cues) if above.i != at else "infinitive"
    if came_true(sentence, above.i, cues):
        return "happened"
    if _is_wanted(sentence, at):
        return "wanted"
    return "infinitive" if helpers else "bare"


def _is_wanted(sentence: Sentence, at: int) -> bool:
    """Say whether a predicate without a tense hangs on a request: "please let us know"."""
    node = at
    for above in ancestors(sentence, at):
        if sentence.tokens[node].dep not in LOOSE:
            return False
        token = sentence.tokens[above]
        helpers = children(sentence, above, "aux", "auxpass")
        if token.tag == "VB" and (not helpers or _has_modal(sentence, helpers)):
            return True
        node = above
    return False


def _has_modal(sentence: Sentence, helpers: tuple[int, ...]) -> bool:
    return any(sentence.tokens[i].tag == "MD" for i in helpers)
