"""The noun phrase that names a source → voices of the chain."""

from collections.abc import Iterator

from reportedly.extract.trees import children, noun_phrase, span_of, subject
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
BEHIND = frozenset({"by", "from", "of"})


def voices_of(
    document: Document, sentence: Sentence, head: int, cues: CueBook, cue: Span
) -> tuple[Voice, ...]:
    """Return the voices that a source phrase names, outermost first.

    A report, a letter or a video speaks for the body behind it where the text names one
    (ruling 3); whoever was briefed by somebody relays him.
    """
    head = _antecedent(sentence, head)
    body = _body(sentence, head, cues)
    briefed = tuple(_briefers(sentence, head, cues))
    heads = (body[0] if body else head, *briefed)
    parts = [Part.RELAYER] * (len(heads) - 1) + [Part.CLAIMANT]
    return tuple(
        voice(document, span_of(document, sentence, *noun_phrase(sentence, at)), part, cue)
        for at, part in zip(heads, parts, strict=True)
    )


def voice(document: Document, where: Span | Unknown, part: Part, cue: Span) -> Voice:
    """Return a voice with its words and its cue; without words for hearsay."""
    text = UNKNOWN if isinstance(where, Unknown) else document.quote(where)
    return Voice(part=part, text=text, span=where, cue=document.quote(cue), cue_span=cue)


def outlet(sentence: Sentence, verb: int, cues: CueBook) -> tuple[int, ...]:
    """Return the outlet that something was told to (ruling 2), if one was."""
    for at in children(sentence, verb, "dobj", "dative", "iobj", "pobj"):
        if is_outlet(sentence, at, cues):
            return (at,)
    for prep in children(sentence, verb, "prep", "dative"):
        if sentence.tokens[prep].lower in {"to", "with"}:
            for at in children(sentence, prep, "pobj"):
                if is_outlet(sentence, at, cues):
                    return (at,)
    return ()


def is_outlet(sentence: Sentence, head: int, cues: CueBook) -> bool:
    """Say whether a noun phrase names a medium."""
    token = sentence.tokens[head]
    sort = cues.outlets.get(token.lower)
    first, last = noun_phrase(sentence, head)
    words = [sentence.tokens[i].lower for i in range(first, last + 1)]
    whole = " ".join(word for word in words if word != "the")
    if sort == "name" or cues.outlets.get(whole) == "name":
        return True
    return sort == "head" and (token.pos == "NOUN" or first < head)


def is_bare_report(sentence: Sentence, head: int, cues: CueBook) -> bool:
    """Say whether the source is "reports" or "rumours", with nobody behind them."""
    token = sentence.tokens[head]
    cue = cues.nouns.get(token.lemma)
    if cue is None or cue.cue_class.effect != "hearsay" or token.tag != "NNS":
        return False
    return not _body(sentence, head, cues) and not children(sentence, head, "poss")


def _antecedent(sentence: Sentence, head: int) -> int:
    """Return what a relative pronoun stands for."""
    token = sentence.tokens[head]
    if token.lower not in RELATIVE:
        return head
    clause = sentence.tokens[token.head]
    return clause.head if clause.dep == "relcl" and clause.head != token.head else head


def _body(sentence: Sentence, head: int, cues: CueBook) -> tuple[int, ...]:
    """Return the body behind a report or a statement, if it is named."""
    if sentence.tokens[head].lemma not in cues.words["documents"]:
        return ()
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        if token.dep == "poss" and token.pos in {"NOUN", "PROPN"}:
            return (child,)
        if token.dep in {"prep", "agent"} and token.lower in BEHIND:
            found = children(sentence, child, "pobj")
            if found and can_speak(sentence, found[0], cues):
                return found[:1]
        if token.dep == "acl" and token.tag == "VBN":
            for agent in children(sentence, child, "agent"):
                return children(sentence, agent, "pobj")[:1]
    return ()


def can_speak(sentence: Sentence, head: int, cues: CueBook) -> bool:
    """Say whether a noun names somebody who can speak, or a paper that speaks for him."""
    token = sentence.tokens[head]
    known = cues.words["speakers"] | cues.words["documents"]
    return token.pos == "PROPN" or token.lemma in known or token.lower in known


def _briefers(sentence: Sentence, head: int, cues: CueBook) -> Iterator[int]:
    """Yield who told the source: "a lawmaker briefed by the agency"."""
    for child in children(sentence, head, "acl", "relcl"):
        token = sentence.tokens[child]
        if token.lemma in cues.words["relays"] and token.tag == "VBN":
            for agent in children(sentence, child, "agent", "prep"):
                if sentence.tokens[agent].lower == "by":
                    yield from children(sentence, agent, "pobj")[:1]


def source_head(sentence: Sentence, verb: int, cues: CueBook) -> tuple[int, ...]:
    """Return the token that names who speaks with an active verb, if one does."""
    token = sentence.tokens[verb]
    if token.dep == "pcomp" and sentence.tokens[token.head].lower == "as":
        above = sentence.tokens[token.head].head
        passive = children(sentence, above, "nsubjpass")
        return passive or children(sentence, above, "dobj")
    found = _issuer(sentence, subject(sentence, verb), cues)
    if found or children(sentence, verb, "auxpass"):
        return found
    return _inverted(sentence, verb)


def _issuer(sentence: Sentence, heads: tuple[int, ...], cues: CueBook) -> tuple[int, ...]:
    """Return who issued the paper that speaks: "The army released a statement saying"."""
    for head in heads:
        token = sentence.tokens[head]
        paper = token.lemma in cues.words["documents"] and token.dep == "dobj"
        if paper and sentence.tokens[token.head].pos == "VERB":
            return subject(sentence, token.head) or heads
    return heads


def _inverted(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return a subject behind its verb that the parse took for an object: `,” said Smith`."""
    before = sentence.tokens[verb - 1].text if verb else ""
    if before not in {'"', "”", ",", "’", "»", "''"} or sentence.tokens[verb].tag != "VBD":
        return ()
    after = [i for i in children(sentence, verb, "dobj", "attr", "oprd") if i > verb]
    return tuple(after[:1])
