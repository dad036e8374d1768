"""Verbs that give words to somebody: "said", "is believed to", "announced the capture of"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.extract.given import BOUNDARY, HELD, around, given
from reportedly.extract.put import put
from reportedly.extract.sourcing import source_phrase
from reportedly.extract.terse import terse
from reportedly.extract.trees import (
    below,
    children,
    is_negated,
    noun_phrase,
    runs,
    span_of,
    words_at,
)
from reportedly.extract.voices import (
    briefer,
    can_speak,
    goes_on,
    host,
    is_bare_report,
    outlet,
    source_head,
    tellers,
    voice,
    voices_of,
)
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Sentence, Token
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice

ENDING = BOUNDARY | {".", ":", "…"}
AUXILIARY = frozenset({"aux", "auxpass", "neg"})
ATTITUDE = "attitude"
CITING = "citation"
DUMMY = frozenset({"it", "there"})
NAMES = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Raw:
    """An attribution within one sentence, before the quotation marks are heard.

    Attributes:
        sentence: where the cue stands.
        cue: the lexicon's entry.
        token: the cue's main token.
        cue_run: first and last token of the cue.
        clause: first and last token of the clause of the cue, without the content.
        source: runs of tokens that name the source.
        content: runs of tokens that are given.
        voices: relayers and claimant.
        negated: "did not say".
    """

    sentence: Sentence
    cue: Cue
    token: int
    cue_run: tuple[int, int]
    clause: tuple[int, int]
    source: tuple[tuple[int, int], ...] = ()
    content: tuple[tuple[int, int], ...] = ()
    voices: tuple[Voice, ...] = ()
    negated: bool = False


def spoken(document: Document, sentence: Sentence, cues: CueBook) -> Iterator[Raw]:
    """Yield the attributions of a sentence that a verb makes."""
    for token in sentence.tokens:
        opens = token.i == 0 and token.tag == "VBG"  # "Quoting witnesses, he said"
        if token.pos not in {"VERB", "AUX"} or token.dep in {"aux", "auxpass"}:
            continue
        if token.dep == "amod" and not opens:
            continue
        cue = _cue(sentence, token.i, cues)
        if cue is not None and _hands_on(sentence, token.i, cue, cues):
            continue  # "declined to say that": who speaks is the verb of saying's
        if cue is not None and not _is_felt(sentence, token.i, cues):
            raw = _read(document, sentence, token.i, cue, cues)
            if raw is not None:
                yield raw


def _hands_on(sentence: Sentence, verb: int, cue: Cue, cues: CueBook) -> bool:
    """Say whether a verb that says nothing of its own governs one that gives something."""
    if cue.cue_class.name != ATTITUDE or "to" not in cue.frames:
        return False
    return any(
        sentence.tokens[at].lemma in cues.verbs and bool(children(sentence, at, *HELD, "prep"))
        for at in children(sentence, verb, "xcomp")
    )


def _is_felt(sentence: Sentence, verb: int, cues: CueBook) -> bool:
    """Say whether a participle tells of a feeling: "they are convinced" by nobody."""
    felt = sentence.tokens[verb].lower in cues.predicates and is_passive(sentence, verb)
    return felt and not children(sentence, verb, "agent")


def _cue(sentence: Sentence, verb: int, cues: CueBook) -> Cue | None:
    token = sentence.tokens[verb]
    particles = [i for i in sentence.children[verb] if sentence.tokens[i].dep == "prt"]
    for at in particles:
        found = cues.verbs.get(f"{token.lemma} {sentence.tokens[at].lower}")
        if found is not None:
            return found
    if words_at(sentence, verb, ("went", "on")) or words_at(sentence, verb, ("goes", "on")):
        return cues.verbs.get("go on")
    return None if particles else cues.verbs.get(_lemma(token, cues))


def _lemma(token: Token, cues: CueBook) -> str:
    """Return the dictionary form: small models make "hop" of "hopes" and "hoping"."""
    whole = f"{token.lemma}e"
    undoubled = token.lower in {f"{whole}s", f"{whole}d", f"{token.lemma}ing"}
    return whole if undoubled and whole in cues.verbs else token.lemma


def _read(
    document: Document, sentence: Sentence, verb: int, cue: Cue, cues: CueBook
) -> Raw | None:
    if is_passive(sentence, verb):
        return _passive(document, sentence, verb, cue, cues)
    held = given(sentence, verb, cue)
    content = set(held.inside) - _gone_on(sentence, verb, held.inside, cues)
    content |= put(sentence, verb, cue, cues) | terse(sentence, verb, cue)
    clause = clause_of(sentence, verb, content)
    if not content and "clause" in cue.frames:
        content = around(sentence, verb, clause, cue)
    raw = Raw(
        sentence,
        _shifted(cue, _frame(sentence, verb, held.frame, cues)),
        verb,
        _cue_run(sentence, verb, held.last),
        clause,
        content=runs(sentence, content),
    )
    return sourced(document, raw, source_head(sentence, verb, cues), cues)


def _frame(sentence: Sentence, verb: int, frame: str, cues: CueBook) -> str:
    """Return the frame of a verb; "claim" where its object is one: "mocked *reports* that"."""
    objects = children(sentence, verb, "dobj") if frame in {"object", "as"} else ()
    claims = any(sentence.tokens[at].lemma in cues.nouns for at in objects)
    return "claim" if claims else frame


def _gone_on(sentence: Sentence, verb: int, inside: frozenset[int], cues: CueBook) -> set[int]:
    """Return what the speaker goes on to say, which is no part of what he said first."""
    others = (
        at
        for at in inside
        if at > verb
        and sentence.tokens[at].lemma in cues.verbs
        and goes_on(sentence, at, cues)
        and host(sentence, at, cues) == verb
    )
    return {i for at in others for i in _with_link(sentence, at)}


def _with_link(sentence: Sentence, verb: int) -> set[int]:
    """Return a clause and the "and" or "but" before it."""
    inside = below(sentence, verb)
    first = min(inside)
    return inside | ({first - 1} if sentence.tokens[first - 1].pos == "CCONJ" else set())


def _shifted(cue: Cue, frame: str) -> Cue:
    """Return the cue with the class that its frame brings."""
    return replace(cue, cue_class=cue.shifts[frame]) if frame in cue.shifts else cue


def sourced(document: Document, raw: Raw, heads: tuple[int, ...], cues: CueBook) -> Raw:
    """Name the source, and the outlet that was told."""
    sentence = raw.sentence
    negated = is_negated(sentence, raw.token)
    where = span_of(document, sentence, *_bare(sentence, *raw.cue_run))
    if not heads and raw.cue.cue_class.name == CITING:
        return raw  # `chains` names who is cited
    if not heads or (
        sentence.tokens[heads[0]].lower in DUMMY and not _personal(sentence, heads[0])
    ):
        return nameless(document, replace(raw, negated=negated), cues)
    told = outlet(sentence, raw.token, cues) if "clause" in raw.cue.frames else ()
    told = (*told, *_carriers(sentence, raw.token, cues))
    relayed = tuple(
        voice(document, _phrase(document, sentence, at), Part.RELAYER, where) for at in told
    )
    source = (source_phrase(sentence, heads[0], raw.token, cues),)
    raw = _by_a_thing(raw, heads[0], cues)
    if is_bare_report(sentence, heads[0], cues):
        hearsay = cues.nouns[sentence.tokens[heads[0]].lemma]
        raw = replace(raw, cue=replace(raw.cue, cue_class=hearsay.cue_class))
        named: tuple[Voice, ...] = (voice(document, UNKNOWN, Part.CLAIMANT, where),)
    else:
        named = voices_of(document, sentence, heads[0], cues, where)
        named = (*named, *_briefed(document, raw, cues, where))
    return replace(raw, source=source, voices=(*relayed, *named), negated=negated)


def _briefed(document: Document, raw: Raw, cues: CueBook, where: Span) -> Iterator[Voice]:
    """Yield who briefed the speaker, whose words he then relays."""
    if raw.cue.cue_class.speaks:
        for at in briefer(raw.sentence, raw.token, cues):
            yield voice(document, _phrase(document, raw.sentence, at), Part.CLAIMANT, where)


def _carriers(sentence: Sentence, verb: int, cues: CueBook) -> Iterator[int]:
    """Yield who passed on the paper: "In a statement carried by the station, he said"."""
    for prep in children(sentence, verb, "prep"):
        for paper in children(sentence, prep, "pobj"):
            if sentence.tokens[paper].lemma in cues.words["documents"]:
                yield from tellers(sentence, paper, cues, "seers")


def _by_a_thing(raw: Raw, head: int, cues: CueBook) -> Raw:
    """Return the attribution as what it is where a thing "shows" or "highlights"."""
    named = raw.sentence.tokens[head].pos != "NOUN" or can_speak(raw.sentence, head, cues)
    if named or "thing" not in raw.cue.frames:
        return raw
    return replace(raw, cue=replace(raw.cue, cue_class=cues.classes[raw.cue.cue_class.thing]))


def _personal(sentence: Sentence, at: int) -> bool:
    """Say whether "it" is somebody: the subject of an active verb of saying."""
    token = sentence.tokens[at]
    return token.lower == "it" and token.dep == "nsubj"


def nameless(document: Document, raw: Raw, cues: CueBook) -> Raw:
    """Return the attribution of somebody whom nobody names."""
    other = cues.classes[raw.cue.cue_class.nameless]
    where = span_of(document, raw.sentence, *raw.cue_run)
    return replace(
        raw,
        cue=replace(raw.cue, cue_class=other),
        voices=(voice(document, UNKNOWN, Part.CLAIMANT, where),),
    )


def _phrase(document: Document, sentence: Sentence, at: int) -> Span:
    return span_of(document, sentence, *noun_phrase(sentence, at))


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is passive, with or without its auxiliary."""
    token = sentence.tokens[verb]
    if _is_perfect(sentence, verb):
        return False
    if children(sentence, verb, "auxpass", "nsubjpass"):
        return True
    return token.tag == "VBN" and not children(sentence, verb, "aux", "nsubj")


def _is_perfect(sentence: Sentence, verb: int) -> bool:
    """Say whether a "'s" is a "has": "He's said nine men died", "who's called it a trap"."""
    helpers = children(sentence, verb, "auxpass")
    if [sentence.tokens[i].lower for i in helpers] not in (["'s"], ["’s"]):
        return False
    who = children(sentence, verb, "nsubjpass", "nsubj")
    person = any(sentence.tokens[i].lower in {"he", "she", "who"} for i in who)
    agent = children(sentence, verb, "agent")
    return person and not agent and bool(children(sentence, verb, "ccomp", "dobj", "prep"))


def _passive(
    document: Document, sentence: Sentence, verb: int, cue: Cue, cues: CueBook
) -> Raw | None:
    """Read "is said to have fled", "it is believed that", "was announced by the ministry"."""
    held = given(sentence, verb, cue)
    content = set(held.inside) | put(sentence, verb, cue, cues)
    about = children(sentence, verb, "nsubjpass", "nsubj")
    agents = tuple(
        at for by in children(sentence, verb, "agent") for at in children(sentence, by, "pobj")
    )
    raised = children(sentence, verb, "xcomp", "oprd")
    by = tuple(_by(sentence, raised))
    agents = agents or tuple(at for one in by for at in children(sentence, one, "pobj"))
    content |= {i for at in raised for i in below(sentence, at)}
    if about and sentence.tokens[about[0]].lower not in DUMMY and (raised or not content):
        if not raised and not (agents and "object" in cue.frames):
            return None
        if not agents and any(sentence.tokens[at].pos in NAMES for at in raised):
            return None  # "a group called Lions": a name, and nobody's words
        content |= below(sentence, about[0])
    elif about and not agents and held.frame == "as":
        first, last = noun_phrase(sentence, about[0])
        content |= set(range(first, last + 1))  # "was seen as a trap"
    named = children(sentence, verb, "dobj") and not agents
    content -= {i for one in by for i in below(sentence, one)}
    if not content or named:
        return None
    frame = "to" if raised and not held.frame else held.frame
    raw = Raw(
        sentence,
        _shifted(cue, frame),
        verb,
        _cue_run(sentence, verb, held.last),
        clause_of(sentence, verb, content),
        content=runs(sentence, content),
    )
    if agents:
        return sourced(document, raw, agents, cues)
    return nameless(document, replace(raw, negated=is_negated(sentence, verb)), cues)


def _by(sentence: Sentence, raised: tuple[int, ...]) -> Iterator[int]:
    """Yield the "by" that small parses hang on a predicate: "called a crime by the mayor"."""
    for at in raised:
        for prep in children(sentence, at, "prep"):
            if sentence.tokens[prep].lower == "by" and sentence.tokens[at].pos in NAMES:
                yield prep


def _cue_run(sentence: Sentence, verb: int, last: int) -> tuple[int, int]:
    """Return the cue with its auxiliaries, negation and preposition."""
    first = verb
    while (
        first
        and sentence.tokens[first - 1].head == verb
        and (
            sentence.tokens[first - 1].dep in AUXILIARY
            or (
                sentence.tokens[first - 1].dep == "advmod"
                and sentence.tokens[first - 1].tag == "RB"
                and (first == 1 or sentence.tokens[first - 1].text.islower())
            )
        )
    ):
        first -= 1
    return first, last


def _bare(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Return a cue without the adverbs before it, which say when or how, not that."""
    while first < last and sentence.tokens[first].dep == "advmod":
        first += 1
    return first, last


def clause_of(sentence: Sentence, verb: int, content: set[int]) -> tuple[int, int]:
    """Return the run of the cue's clause around the verb, without the content."""
    inside = below(sentence, verb) - content
    first = last = verb
    named = {
        i
        for at in children(sentence, verb, "nsubj")
        for i in range(noun_phrase(sentence, at)[0], noun_phrase(sentence, at)[1] + 1)
    }
    inside |= named
    while first - 1 in inside and (
        first - 1 in named or not _closes_before(sentence, first - 1)
    ):
        first -= 1
    while last + 1 in inside and (
        last + 1 in named or sentence.tokens[last + 1].text not in ENDING
    ):
        last += 1
    return first, last


def _closes_before(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text in BOUNDARY
