"""What nobody says and yet is no plain fact: "the bridge appears to have fallen".

These stand in the layer of attributions alone: what is told so stays the publisher's own, and
its hedge is read where the moods are.
"""

from collections.abc import Iterator

from reportedly.extract.hearing import kind_of, tidy
from reportedly.extract.quotation import Quote
from reportedly.extract.sayings import Saying
from reportedly.extract.trees import below, children, is_negated, runs, span_of
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.parse import Parse, Sentence
from reportedly.model.voice import Attribution

FRAME = "seem"
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
HELD = ("xcomp", "oprd", "acomp", "ccomp", "attr")
LIKE = frozenset({"as", "like"})
EMPTY = frozenset({"it", "there"})
HELPERS = frozenset({"aux", "neg", "advmod"})


def seemings(parse: Parse, marks: tuple[Quote, ...], cues: CueBook) -> tuple[Saying, ...]:
    """Return what a document says only seems to be so, in the order of the text.

    Args:
        parse: the document.
        marks: its quotations.
        cues: the lexicon, which marks the verbs with the frame "seem".
    """
    return tuple(
        _saying(parse, marks, sentence, token.i, cue)
        for sentence in parse.sentences
        if sentence.parsed
        for token in sentence.tokens
        if token.pos == "VERB" and (cue := cues.verbs.get(token.lemma)) is not None
        if FRAME in cue.frames and not _hands_on(sentence, token.i, cues)
        if _content(sentence, token.i)
    )


def _saying(
    parse: Parse, marks: tuple[Quote, ...], sentence: Sentence, verb: int, cue: Cue
) -> Saying:
    document = parse.document
    spans = [
        span_of(document, sentence, *run) for run in runs(sentence, _content(sentence, verb))
    ]
    content = tidy(document.text, [(span.start, span.end) for span in spans])
    return Saying(
        sentence=sentence.index,
        cue_entry=cue.id,
        cue_class=cue.cue_class.name,
        attribution=Attribution(
            kind=kind_of(document.text, content, marks),
            content=tuple(document.span(*one) for one in content),
            source=(),
            cue=(span_of(document, sentence, _first(sentence, verb), verb),),
        ),
        voices=(),
        cue_token=verb,
        negated=is_negated(sentence, verb),
    )


def _hands_on(sentence: Sentence, verb: int, cues: CueBook) -> bool:
    """Say whether what it seems is that somebody thinks or says something: his, then."""
    held = [sentence.tokens[at] for at in children(sentence, verb, "xcomp", "oprd", "acomp")]
    words = {token.lemma for token in held if token.pos == "VERB"} & set(cues.verbs)
    return bool(words) or any(token.lower in cues.predicates for token in held)


def _content(sentence: Sentence, verb: int) -> set[int]:
    """Return the subject and what it seems to be or to do; nothing if nothing does so."""
    held = tuple(_held(sentence, verb))
    about = children(sentence, verb, *SUBJECTS)[:1]
    if not about and not children(sentence, verb, "ccomp"):
        return set()
    full = [at for at in about if sentence.tokens[at].lower not in EMPTY]
    return {i for at in (*full, *held) for i in below(sentence, at)} if held else set()


def _held(sentence: Sentence, verb: int) -> Iterator[int]:
    for at in sentence.children[verb]:
        token = sentence.tokens[at]
        like = token.dep in {"prep", "advcl"} and token.lower in LIKE
        if at > verb and (token.dep in HELD or like):
            yield at


def _first(sentence: Sentence, verb: int) -> int:
    """Return the first token of the verb with its helpers."""
    first = verb
    while first and sentence.tokens[first - 1].head == verb:
        if sentence.tokens[first - 1].dep not in HELPERS:
            break
        first -= 1
    return first
