"""The noun phrase that names a source → voices of the chain."""

from collections.abc import Iterator

from reportedly.extract.trees import (
    SUBJECTS,
    ancestors,
    children,
    noun_phrase,
    span_of,
    subject,
)
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
BEHIND = frozenset({"by", "from", "of"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ASIDES = frozenset({"VBG", "VBN"})
JOINING = frozenset({"and", "but", "then"})
ASIDE = frozenset({"while", "whereas", "though", "although"})
CLOSING = frozenset({"”", '"', "''", "’"})
AFTER = frozenset({"after", "at", "following", "during"})
GIVING = frozenset({"by", "from", "with"})
NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PHRASE = NAMING | {"DET", "ADJ", "ADP"}


def voices_of(
    document: Document, sentence: Sentence, head: int, cues: CueBook, cue: Span
) -> tuple[Voice, ...]:
    """Return the voices that a source phrase names, outermost first.

    A report, a letter or a video speaks for the body behind it where the text names one
    (ruling 3); whoever was briefed by somebody relays him.
    """
    head = _antecedent(sentence, head)
    body = _body(sentence, head, cues)
    briefed = tuple(tellers(sentence, head, cues, "relays"))
    papers = (head, *body)
    seen = tuple(i for at in papers for i in tellers(sentence, at, cues, "seers"))
    heads = (*seen, body[0] if body else head, *briefed)
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
        seen = token.lemma in cues.words["seers"]
        if token.dep == "acl" and token.tag == "VBN" and not seen:
            for agent in children(sentence, child, "agent"):
                return children(sentence, agent, "pobj")[:1]
    return ()


def can_speak(sentence: Sentence, head: int, cues: CueBook) -> bool:
    """Say whether a noun names somebody who can speak, or a paper that speaks for him."""
    token = sentence.tokens[head]
    known = cues.words["speakers"] | cues.words["documents"]
    return token.pos == "PROPN" or token.lemma in known or token.lower in known


def tellers(sentence: Sentence, head: int, cues: CueBook, sort: str) -> Iterator[int]:
    """Yield who told a source, or who got to see a paper.

    "A lawmaker briefed by the agency", "a memo seen by the outlet".
    """
    for child in children(sentence, head, "acl", "relcl"):
        token = sentence.tokens[child]
        if token.lemma in cues.words[sort] and token.tag == "VBN":
            yield from _by_whom(sentence, child)


def briefer(sentence: Sentence, verb: int, cues: CueBook) -> tuple[int, ...]:
    """Return who briefed a speaker: "a lawmaker said after a briefing by the agency"."""
    for prep in children(sentence, verb, "prep", "advcl"):
        if sentence.tokens[prep].lower not in AFTER:
            continue
        for at in children(sentence, prep, "pobj", "pcomp"):
            token = sentence.tokens[at]
            if token.lemma in {"briefing", "brief"} or token.lower == "briefed":
                found = [
                    who
                    for by in children(sentence, at, "prep", "agent")
                    if sentence.tokens[by].lower in GIVING
                    for who in children(sentence, by, "pobj")
                    if can_speak(sentence, who, cues)
                ]
                return tuple(found[:1])
    return ()


def _by_whom(sentence: Sentence, verb: int) -> Iterator[int]:
    for agent in children(sentence, verb, "agent", "prep"):
        if sentence.tokens[agent].lower == "by":
            yield from children(sentence, agent, "pobj")[:1]


def source_head(sentence: Sentence, verb: int, cues: CueBook) -> tuple[int, ...]:
    """Return the token that names who speaks with an active verb, if one does."""
    if not children(sentence, verb, *SUBJECTS):
        verb = host(sentence, verb, cues)
    token = sentence.tokens[verb]
    if token.dep == "pcomp" and sentence.tokens[token.head].lower == "as":
        above = sentence.tokens[token.head].head
        passive = children(sentence, above, "nsubjpass")
        return passive or children(sentence, above, "dobj")
    found = _issuer(sentence, subject(sentence, verb), cues)
    if found or children(sentence, verb, "auxpass", "nsubjpass"):
        return found
    cue = cues.verbs.get(token.lemma)
    turned = _inverted(sentence, verb) if cue is None or cue.cue_class.speaks else ()
    return turned or beside(sentence, verb) or _series(sentence, verb)


def _series(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return who did what stands before: small parses take the first deed for what is said.

    "Varga summed up the deal, mocked the talks and said she would leave."
    """
    first = sentence.tokens[verb].head if sentence.tokens[verb].dep == "conj" else verb
    for at in children(sentence, first, "ccomp"):
        if at < first and sentence.tokens[at].tag in FINITE:
            return subject(sentence, at)
    return ()


def host(sentence: Sentence, verb: int, cues: CueBook) -> int:
    """Return the verb of saying whose speaker goes on with another one.

    "The army said nine died, adding that …" and "… and warned that …": small parses hang the
    second verb on what the first one gives.
    """
    if not goes_on(sentence, verb, cues):
        return verb
    node = verb
    for above in ancestors(sentence, verb):
        token = sentence.tokens[node]
        given = token.dep in {"ccomp", "xcomp"} and above < node
        if given and sentence.tokens[above].lemma in cues.verbs:
            return above if _agrees(sentence, verb, above) else verb
        node = above
    return verb


def _agrees(sentence: Sentence, verb: int, above: int) -> bool:
    """Say whether two coordinated verbs share their tense; a comma makes up for it."""
    at = _front(sentence, verb) - 1
    joined = sentence.tokens[at].lower in JOINING
    closed = sentence.tokens[at].text in CLOSING or sentence.tokens[at].lower in ASIDE
    comma = sentence.tokens[at - 1 if joined or closed else at].text == ","
    return comma or sentence.tokens[verb].tag == sentence.tokens[above].tag


def goes_on(sentence: Sentence, verb: int, cues: CueBook) -> bool:
    """Say whether a verb stands beside what came before: ", adding", "and warned".

    Without a comma only a verb of saying does; with one also ", while the mayor said".
    """
    token = sentence.tokens[verb]
    front = _front(sentence, verb)
    if token.dep not in {"advcl", "conj", "acl"} or front < 2:  # noqa: PLR2004
        return False
    cue = cues.verbs.get(token.lemma)
    speaks = cue is not None and cue.cue_class.speaks
    before = sentence.tokens[front - 1].lower
    mark = front - 2 - (sentence.tokens[front - 2].text in CLOSING and front > 2)  # noqa: PLR2004
    comma = sentence.tokens[mark].text in {",", ";"}
    if children(sentence, verb, *SUBJECTS):
        return speaks and comma and before in JOINING | ASIDE
    if before in JOINING:
        return token.tag in FINITE and (comma or speaks or _leaves(sentence, verb))
    apart = before == "," or (before in CLOSING and sentence.tokens[front - 2].text == ",")
    return token.tag == "VBG" and (apart or (speaks and comma and before in ASIDE))


def _leaves(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb cannot go with the one before: "they would win and praised"."""
    token = sentence.tokens[verb]
    beside = sentence.tokens[token.head]
    return token.dep == "conj" and token.tag == "VBD" and beside.tag == "VB"


def _front(sentence: Sentence, verb: int) -> int:
    """Return the first token of a verb's clause: its subject, its helpers, else itself."""
    subjects = children(sentence, verb, *SUBJECTS)
    at = noun_phrase(sentence, subjects[0])[0] if subjects else verb
    while at > 0 and sentence.tokens[at - 1].pos in {"ADV", "AUX"}:
        at -= 1
    return at


def beside(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the noun right before a finite verb that the parse gave to nobody."""
    tokens = sentence.tokens
    finite = {verb, *children(sentence, verb, "aux")}
    if not any(tokens[i].tag in FINITE or tokens[i].tag == "MD" for i in finite):
        return ()
    at = _before_aside(sentence, verb)
    while at >= 0 and tokens[at].pos in {"AUX", "ADV", "PART"}:
        at -= 1
    last = at
    while at >= 0 and tokens[at].pos in PHRASE:
        at -= 1
    run = tokens[at + 1 : last + 1]
    first = next((k for k, token in enumerate(run) if k and token.pos == "ADP"), len(run))
    names = [token.i for token in run[:first] if token.pos in NAMING]
    after = at < 0 or tokens[at].pos in {"PUNCT", "SCONJ", "CCONJ", "SPACE"}
    return tuple(names[-1:]) if after else ()


def _before_aside(sentence: Sentence, verb: int) -> int:
    """Return what stands before a verb and the participle that comes between.

    "Drava, leading a group of 13 states, asked", "Sen. Varga (D-Ill.), smiling, said".
    """
    tokens = sentence.tokens
    at = verb - 1
    if at > 0 and tokens[at].text == ",":
        commas = [i for i in range(at - 1) if tokens[i].text == ","]
        start = commas[-1] if commas else at
        if start < at and tokens[start + 1].tag in ASIDES:
            at = start - 1
    if at > 0 and tokens[at].text == ")":
        opened = [i for i in range(1, at) if tokens[i].text == "("]
        at = opened[-1] - 1 if opened else at
    return at


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
    before = sentence.tokens[verb - 1].text if verb else ","
    if before not in {'"', "”", ",", "’", "»", "''"} or sentence.tokens[verb].tag != "VBD":
        return ()
    after = [i for i in children(sentence, verb, "dobj", "attr", "oprd") if i > verb]
    return tuple(after[:1])
