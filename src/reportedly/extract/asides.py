"""Cues that are no verbs: "reportedly", "according to", "the claim that", "reports of"."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.spoken import Raw, nameless
from reportedly.extract.trees import (
    EDGE,
    ancestors,
    below,
    children,
    noun_phrase,
    runs,
    span_of,
    subject,
    words_at,
)
from reportedly.extract.voices import is_bare_report, voice, voices_of
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part

VERBAL = frozenset({"VERB", "AUX"})
NAMES = frozenset({"PROPN", "NOUN", "PRON"})
ENDS = frozenset({",", ".", ";", ":", "?", "!", "”", '"', "''", "—", "–", "-"})
NAMED = "statement"
NONE = frozenset({"no", "neither"})
BY = frozenset({"by", "from", "among"})


def asides(document: Document, sentence: Sentence, cues: CueBook) -> Iterator[Raw]:
    """Yield the attributions of a sentence that an adverb, a phrase or a noun makes."""
    for token in sentence.tokens:
        adverb = cues.adverbs.get(token.lower)
        if adverb is not None:
            yield _hearsay(document, sentence, token.i, adverb)
        noun = cues.nouns.get(token.lemma) if token.pos == "NOUN" else None
        if noun is not None:
            yield from _named(document, sentence, token.i, noun, cues)
    yield from _phrases(document, sentence, cues)


def _hearsay(document: Document, sentence: Sentence, at: int, cue: Cue) -> Raw:
    """Read an adverb of hearsay; it covers its clause and what shares its subject."""
    where = span_of(document, sentence, at, at)
    return Raw(
        sentence,
        cue,
        at,
        (at, at),
        (at, at),
        content=runs(sentence, _scope(sentence, at) - {at}),
        voices=(voice(document, UNKNOWN, Part.CLAIMANT, where),),
    )


def _scope(sentence: Sentence, at: int) -> set[int]:
    """Return the clause of an adverb: in a headline, all of it."""
    head = sentence.tokens[at].head
    if sentence.style == "headline" or head == at:
        return set(range(len(sentence.tokens)))
    return clause(sentence, head)


def clause(sentence: Sentence, head: int) -> set[int]:
    """Return the clause around a token, without coordinated clauses of their own subject."""
    token = sentence.tokens[head]
    if token.pos in VERBAL and token.dep not in {"amod", "acl"}:
        inside = below(sentence, head, without=frozenset(_own_clauses(sentence, head)))
        shared = subject(sentence, head)
        if token.dep == "conj" and shared and not children(sentence, head, *_SUBJECTS):
            inside |= below(sentence, shared[0])
        return inside
    return below(sentence, head)


_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def _own_clauses(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield coordinated clauses that have a finite verb and a subject of their own."""
    for child in children(sentence, head, "conj", "parataxis"):
        if children(sentence, child, *_SUBJECTS):
            yield child


def _phrases(document: Document, sentence: Sentence, cues: CueBook) -> Iterator[Raw]:
    """Yield "according to X" and its like."""
    firsts = {phrase.split()[0] for phrase in cues.phrases}
    for token in sentence.tokens:
        if token.lower not in firsts:
            continue
        for phrase, cue in cues.phrases.items():
            words = tuple(phrase.split())
            if words[0] == token.lower and words_at(sentence, token.i, words):
                yield from _phrase(
                    document, sentence, (token.i, token.i + len(words)), cue, cues
                )


def _phrase(
    document: Document, sentence: Sentence, run: tuple[int, int], cue: Cue, cues: CueBook
) -> Iterator[Raw]:
    first, after = run
    head = _source(sentence, after)
    if not head or (len(run) and cue.word == "per" and not _speaks(sentence, head[0], cues)):
        return
    source = noun_phrase(sentence, head[0])
    source = (min(source[0], after) if source[0] <= after else source[0], source[1])
    last = max(source[1], tail(sentence, head[0]))
    where = span_of(document, sentence, first, after - 1)
    voices = voices_of(document, sentence, head[0], cues, where)
    if is_bare_report(sentence, head[0], cues):
        hearsay = cues.nouns[sentence.tokens[head[0]].lemma].cue_class
        cue, voices = (
            replace(cue, cue_class=hearsay),
            (voice(document, UNKNOWN, Part.CLAIMANT, where),),
        )
    yield Raw(
        sentence,
        cue,
        first,
        (first, after - 1),
        (first, last),
        source=(source,),
        content=runs(sentence, beside(sentence, first, last)),
        voices=voices,
    )


def _source(sentence: Sentence, after: int) -> tuple[int, ...]:
    """Return the head of the noun phrase behind a preposition, by syntax or by order."""
    prep = after - 1
    found = children(sentence, prep, "pobj")
    if found:
        return found[:1]
    at = after
    while at < len(sentence.tokens) and sentence.tokens[at].text not in ENDS:
        token = sentence.tokens[at]
        if token.pos in NAMES and not after <= token.head < at and token.dep != "compound":
            return (at,)
        at += 1
    return ()


def _speaks(sentence: Sentence, head: int, cues: CueBook) -> bool:
    token = sentence.tokens[head]
    known = {token.lemma, token.lower} & (cues.words["speakers"] | cues.words["documents"])
    return token.pos == "PROPN" or bool(known)


def tail(sentence: Sentence, head: int) -> int:
    """Return the last token of all that hangs on a source, up to a mark."""
    inside = below(sentence, head)
    last = head
    while last + 1 in inside and sentence.tokens[last + 1].text not in ENDS:
        last += 1
    return last


def beside(sentence: Sentence, first: int, last: int) -> set[int]:
    """Return what a phrase speaks of: the sentence or, among several clauses, its own."""
    verb = next((i for i in ancestors(sentence, first) if sentence.tokens[i].pos in VERBAL), -1)
    inside = set(range(len(sentence.tokens)))
    if (
        verb >= 0
        and sentence.tokens[verb].dep == "conj"
        and children(sentence, verb, *_SUBJECTS)
    ):
        inside = below(sentence, verb)
    elif verb >= 0:
        others = [
            child
            for child in _own_clauses(sentence, verb)
            if not first <= child <= last and _apart(sentence, first, child)
        ]
        for child in others:
            inside -= below(sentence, child)
    return inside - set(range(first, last + 1))


def _apart(sentence: Sentence, first: int, other: int) -> bool:
    """Say whether a coordinated clause comes after the phrase, behind a "but" or a "while"."""
    return other > first > 1 and any(
        sentence.tokens[i].lower == "but" for i in range(first, other)
    )


def _named(
    document: Document, sentence: Sentence, at: int, cue: Cue, cues: CueBook
) -> Iterator[Raw]:
    """Yield "Kyiv's claim that …", "reports of …", "an order to …"."""
    content = _noun_content(sentence, at, cue)
    if not content or _is_loaned(sentence, at, cues):
        return
    first, last = noun_phrase(sentence, at)
    heads = _noun_source(sentence, at) or _speakers(sentence, at, cues)
    raw = Raw(sentence, cue, at, (at, at), (first, max(at, min(last, at))))
    none = {sentence.tokens[i].lower for i in children(sentence, at, "det")} & NONE
    raw = replace(raw, content=runs(sentence, content - {at}), negated=bool(none))
    if not heads:
        yield nameless(document, raw, cues)
        return
    where = span_of(document, sentence, at, at)
    named = voices_of(document, sentence, heads[0], cues, where)
    if cue.cue_class.effect == "hearsay":  # who is named is no hearsay
        raw = replace(raw, cue=replace(cue, cue_class=cues.classes[NAMED]))
    yield replace(raw, source=(noun_phrase(sentence, heads[0]),), voices=named)


def _is_loaned(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether the clause behind a noun is what a verb gives: "said in a report that"."""
    prep = sentence.tokens[sentence.tokens[at].head]
    verb = sentence.tokens[prep.head]
    spoken = cues.verbs.get(verb.lemma) if verb.pos == "VERB" and prep.dep == "prep" else None
    own = children(sentence, verb.i, "ccomp", "dobj", "nsubjpass")
    if spoken is None or prep.lower in spoken.frames:  # no "scoffed *at* reports"
        return False
    return "clause" in spoken.frames and not own


def _noun_content(sentence: Sentence, at: int, cue: Cue) -> set[int]:
    for child in children(sentence, at, "acl", "ccomp", "relcl"):
        marks = {sentence.tokens[i].lower for i in children(sentence, child, "mark")}
        infinitive = any(sentence.tokens[i].tag == "TO" for i in sentence.children[child])
        if ("that" in marks and "clause" in cue.frames) or (infinitive and "to" in cue.frames):
            return below(sentence, child)
    for prep in children(sentence, at, "prep"):
        if sentence.tokens[prep].lower in cue.frames:
            return below(sentence, prep) - {prep}
    lost = _lost_clause(sentence, at) if "clause" in cue.frames else -1
    return below(sentence, lost) if lost >= 0 else set()


def _lost_clause(sentence: Sentence, at: int) -> int:
    """Return the "that" clause behind a noun and its source, which hangs elsewhere; or -1.

    "Denied claims *from the militia* that 30 were captured": small parses deny the capture, or
    have the militia captured.
    """
    tokens = sentence.tokens
    whose = _by(sentence, at)
    if tokens[at].dep != "dobj" or not whose:
        return -1
    owners = children(sentence, whose[-1], "pobj")
    able = [c for one in owners for c in children(sentence, one, "relcl", "acl")]
    end = max(below(sentence, whose[-1], without=frozenset(able)))
    able += children(sentence, tokens[at].head, "ccomp", "advcl")
    return next(
        (
            clause
            for clause in able
            for mark in children(sentence, clause, "mark")
            if mark == end + 1 and tokens[mark].lower == "that"
        ),
        -1,
    )


def _by(sentence: Sentence, at: int) -> list[int]:
    """Return the prepositions that lead to who stands behind a noun.

    In "brushed aside allegations *by* Oslo that …" small parses hang it on the verb.
    """
    tokens = sentence.tokens
    own = [by for by in children(sentence, at, "prep", "agent") if tokens[by].lower in BY]
    behind = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    beside = tokens[at].dep == "dobj" and behind.head == tokens[at].head
    lost = not own and beside and behind.lower in BY and behind.dep in {"prep", "agent"}
    return [behind.i] if lost else own


def _speakers(sentence: Sentence, at: int, cues: CueBook) -> tuple[int, ...]:
    """Return who stands right before what somebody reacts to: "denied a *rebel* claim that".

    Elsewhere the word may say what the claim is about, and not whose it is.
    """
    tokens = sentence.tokens
    over = tokens[at].head
    verb = tokens[tokens[over].head if tokens[over].dep == "prep" else over]
    cue = cues.verbs.get(verb.lemma)
    before = at - 1
    inside = before in children(sentence, at, "compound", "amod")
    if cue is None or cue.cue_class.effect != "denied" or not inside:
        return ()
    known = tokens[before].lemma in cues.words["speakers"] or tokens[before].text.istitle()
    return (before,) if known else ()


def _noun_source(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Return who stands behind a noun: a possessive, a "by" phrase, or who makes it."""
    owner = tuple(
        i for i in children(sentence, at, "poss") if sentence.tokens[i].lower not in EDGE
    )
    if owner:
        return owner[:1]
    whose = _by(sentence, at)
    if whose:
        return children(sentence, whose[0], "pobj")[:1]
    token = sentence.tokens[at]
    if token.dep == "dobj" and sentence.tokens[token.head].lemma in {"make", "issue", "repeat"}:
        return subject(sentence, token.head)
    return ()
