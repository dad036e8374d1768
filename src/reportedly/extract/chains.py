"""Who cites whom: "Seoul said, citing its spy agency, that …"."""

from dataclasses import replace

from reportedly.extract.asides import beside, tail
from reportedly.extract.spoken import CITING, Raw
from reportedly.extract.trees import children, noun_phrase, runs, span_of
from reportedly.extract.voices import can_speak, voices_of
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.document import Document


def cited(document: Document, raws: tuple[Raw, ...], cues: CueBook) -> tuple[Raw, ...]:
    """Give those who are cited what is said by those who cite them.

    "Citing" a body makes that body the claimant of what the sentence says; citing a thing
    ("citing high costs") stays as it is.
    """
    result = list(raws)
    for at, raw in enumerate(raws):
        source = _source(raw, cues)
        if not source:
            continue
        sentence = raw.sentence
        run = (raw.token, tail(sentence, source[0]))
        aside = set(range(run[0], run[1] + 1))
        hosts = [k for k in range(len(raws)) if _is_host(raws[k], raw, aside)]
        if hosts:
            host = min(hosts, key=lambda k: abs(raws[k].token - raw.token))
            content = _tokens(raws[host]) - aside
            result[host] = replace(raws[host], content=runs(sentence, content))
        else:
            content = beside(sentence, *run)
        where = span_of(document, sentence, raw.token, raw.token)
        result[at] = replace(
            raw,
            source=(noun_phrase(sentence, source[0]),),
            content=runs(sentence, content),
            clause=run,
            voices=voices_of(document, sentence, source[0], cues, where),
        )
    return tuple(result)


def widened(raws: tuple[Raw, ...]) -> tuple[Raw, ...]:
    """Give whoever reacts to a claim the words of that claim too, where the parse lost them.

    "The premier *brushed aside* allegations by Oslo that nine had died": he speaks of the nine.
    """
    return tuple(_widened(raw, raws) for raw in raws)


def _widened(raw: Raw, raws: tuple[Raw, ...]) -> Raw:
    for other in raws:
        noun = raw.sentence.tokens[other.token]
        if noun.dep == "dobj" and noun.pos == "NOUN" and noun.head == raw.token:
            content = _tokens(raw)
            if other.token in content and not _tokens(other) <= content:
                return replace(raw, content=runs(raw.sentence, content | _tokens(other)))
    return raw


def _source(raw: Raw, cues: CueBook) -> tuple[int, ...]:
    """Return the body that a participle cites."""
    sentence = raw.sentence
    if raw.cue.cue_class.name != CITING or sentence.tokens[raw.token].tag != "VBG":
        return ()
    objects = children(sentence, raw.token, "dobj")[:1]
    if sentence.tokens[raw.token].dep == "amod":
        objects = (sentence.tokens[raw.token].head,)
    return objects if objects and can_speak(sentence, objects[0], cues) else ()


def _is_host(other: Raw, raw: Raw, aside: set[int]) -> bool:
    speaks = other.cue.cue_class.speaks and bool(other.content)
    return speaks and other.token not in aside and other.token != raw.token


def _tokens(raw: Raw) -> set[int]:
    return {i for first, last in raw.content for i in range(first, last + 1)}
