"""Who is given which words: every attribution of a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportedly.extract.asides import asides
from reportedly.extract.chains import cited, widened
from reportedly.extract.feelings import feelings
from reportedly.extract.headings import Labelled, credited, headline, speakers, turns
from reportedly.extract.hearing import heard, kind_of, owners, tidy
from reportedly.extract.lies import lies
from reportedly.extract.quotation import Quote, quotes
from reportedly.extract.signs import sign
from reportedly.extract.spoken import Raw, spoken
from reportedly.extract.trees import children, span_of
from reportedly.extract.uncued import Given, uncued
from reportedly.extract.voices import voice
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.document import Document
from reportedly.model.parse import Parse, Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Attribution, Part, Voice

LAYOUT = "lexicon/cues/labels.tsv#layout"
SCARE = 3  # words: a shorter quotation is no speech by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One attribution of a document.

    Attributes:
        sentence: index of the sentence with the cue.
        cue_entry: the lexicon's entry: `lexicon/cues/verbs.tsv#announce`.
        cue_class: name of its class: "statement", "distanced", "denial" …
        attribution: where source, cue and content stand.
        voices: relayers and claimant, outermost first; without identity.
        cue_token: place of the cue in its sentence; -1 where the layout is the cue.
        negated: "did not say".
    """

    sentence: int
    cue_entry: str
    cue_class: str
    attribution: Attribution
    voices: tuple[Voice, ...]
    cue_token: int = -1
    negated: bool = False

    def covers(self, at: int) -> bool:
        """Say whether a code point lies in what is given."""
        return any(span.start <= at < span.end for span in self.attribution.content)


def sayings(parse: Parse, cues: CueBook) -> tuple[Saying, ...]:
    """Return every attribution of a document, in the order of the text."""
    text = parse.document.text
    marks = quotes(text)
    raws = tuple(_raws(parse, cues))
    owned = owners(text, raws, marks)
    found = list(_kept(parse.document, raws, marks, owned, cues))
    for sentence in parse.sentences:
        found.extend(
            _by_layout(parse, label, marks, sentence)
            for label in headline(parse, sentence, cues)
        )
    labels = tuple(turns(text, cues))
    found = [_unlabelled(parse.document, saying, labels) for saying in found]
    layout = (*labels, *speakers(text, cues), *credited(text))
    found.extend(
        _by_layout(parse, label, marks, _sentence_at(parse, label.name[0])) for label in layout
    )
    return tuple(_with_uncued(parse, sorted(found, key=place), marks, cues))


def _with_uncued(
    parse: Parse, found: list[Saying], marks: tuple[Quote, ...], cues: CueBook
) -> Iterator[Saying]:
    """Yield the attributions, each with the quotations that stand alone behind it."""
    text = parse.document.text
    order = sorted(range(len(found)), key=lambda at: found[at].attribution.cue[0].start)
    more = uncued(text, marks, [_given(found[at], cues) for at in order])
    added = {order[k]: ranges for k, ranges in more.items()}
    for at, saying in enumerate(found):
        ranges = tidy(text, added.get(at, ()))
        if not ranges:
            yield saying
            continue
        spans = (*saying.attribution.content, *(parse.document.span(*one) for one in ranges))
        content = tuple((span.start, span.end) for span in spans)
        kind = kind_of(text, content, marks)
        given = replace(saying.attribution, content=spans, kind=kind)
        yield replace(saying, attribution=given)


def _given(saying: Saying, cues: CueBook) -> Given:
    one = saying.attribution
    speaks = cues.classes[saying.cue_class].speaks and not saying.negated
    return Given(
        cue=one.cue[0].start,
        content=tuple((span.start, span.end) for span in one.content),
        whose=tuple((span.start, span.end) for span in one.source) if speaks else (),
    )


def place(saying: Saying) -> tuple[int, int, int]:
    """Return where an attribution stands, to bring several in order."""
    first = saying.attribution.content[0]
    return saying.sentence, saying.cue_token, first.start


def _raws(parse: Parse, cues: CueBook) -> Iterator[Raw]:
    """Yield what each sentence says of its own, before the quotation marks are heard.

    "Nobody claimed the attack that killed nine" is nobody's claim: the deaths stand.
    """
    for sentence in parse.sentences:
        if sentence.parsed:
            near = (
                *spoken(parse.document, sentence, cues),
                *asides(parse.document, sentence, cues),
                *feelings(parse.document, sentence, cues),
                *lies(parse.document, sentence, cues),
            )
            for raw in cited(parse.document, widened(near), cues):
                silent = _nobody(raw, cues)
                if not silent or children(sentence, raw.token, "ccomp"):
                    yield replace(raw, negated=raw.negated or silent)


def _kept(
    document: Document,
    raws: Iterable[Raw],
    marks: tuple[Quote, ...],
    owned: Mapping[int, int],
    cues: CueBook,
) -> Iterator[Saying]:
    """Yield the attributions that give something."""
    speeches: dict[int, list[Quote]] = {}
    for quote in marks:
        speeches.setdefault(quote.speech, []).append(quote)
    ends = [quote.end for quote in marks]
    starts = [quote.start for quote in marks]
    for raw in raws:
        first = bisect_left(ends, raw.sentence.start - 2)
        last = bisect_left(starts, raw.sentence.end + 3)
        near = dict.fromkeys(quote.speech for quote in marks[first:last])
        around = tuple(quote for speech in near for quote in speeches[speech])
        result = heard(document.text, raw, around, owned)
        content = tidy(document.text, result.content)
        if not content or (raw.cue.frames == {"quote"} and not result.quoted):
            continue
        run = sign(raw.sentence, raw.cue_run, raw.token, cues)
        yield _saying(document, raw, content, marks, run)


def _saying(
    document: Document,
    raw: Raw,
    content: tuple[tuple[int, int], ...],
    marks: tuple[Quote, ...],
    run: tuple[int, int],
) -> Saying:
    sentence = raw.sentence
    return Saying(
        sentence=sentence.index,
        cue_entry=raw.cue.id,
        cue_class=raw.cue.cue_class.name,
        attribution=Attribution(
            kind=kind_of(document.text, content, marks),
            content=tuple(document.span(start, end) for start, end in content),
            source=tuple(span_of(document, sentence, *run) for run in raw.source),
            cue=(span_of(document, sentence, *run),),
        ),
        voices=raw.voices,
        cue_token=raw.token,
        negated=raw.negated,
    )


def _nobody(raw: Raw, cues: CueBook) -> bool:
    """Say whether the source is under "no": "No group claimed" is nobody's claim."""
    return any(
        ("quantifier", raw.sentence.tokens[first].lower) in cues.moods
        for first, _ in raw.source
    )


def _by_layout(
    parse: Parse, label: Labelled, marks: tuple[Quote, ...], sentence: Sentence
) -> Saying:
    document = parse.document
    name, cue = document.span(*label.name), document.span(*label.cue)
    return Saying(
        sentence=sentence.index,
        cue_entry=LAYOUT,
        cue_class="statement",
        attribution=Attribution(
            kind=kind_of(document.text, (label.content,), marks),
            content=(document.span(*label.content),),
            source=(name,),
            cue=(cue,),
        ),
        voices=(_titled(document, name, cue),),
    )


def _unlabelled(document: Document, saying: Saying, labels: tuple[Labelled, ...]) -> Saying:
    """Take a speaker's label off the voices that the parse ran together with it."""
    kept = tuple(_without_label(document, one, labels) for one in saying.voices)
    return saying if kept == saying.voices else replace(saying, voices=kept)


def _without_label(document: Document, one: Voice, labels: tuple[Labelled, ...]) -> Voice:
    if isinstance(one.span, Unknown) or isinstance(one.cue_span, Unknown):
        return one
    k = bisect_right(labels, one.span.start, key=lambda label: label.name[0]) - 1
    start = labels[k].content[0] if k >= 0 else 0
    if not one.span.start < start < one.span.end:
        return one
    return voice(document, document.span(start, one.span.end), one.part, one.cue_span)


def _titled(document: Document, name: Span, cue: Span) -> Voice:
    return voice(document, name, Part.CLAIMANT, cue)


def _sentence_at(parse: Parse, at: int) -> Sentence:
    """Return the sentence that holds a code point, or the nearest before it."""
    k = bisect_right(parse.sentences, at, key=lambda sentence: sentence.start)
    return parse.sentences[max(0, k - 1)]


def by_sentence(parse: Parse, said: tuple[Saying, ...]) -> tuple[tuple[Saying, ...], ...]:
    """Return, for each sentence of a document, the attributions that give words of it."""
    found: list[list[Saying]] = [[] for _ in parse.sentences]
    for saying in said:
        touched: dict[int, None] = {}
        for span in saying.attribution.content:
            first = bisect_right(parse.sentences, span.start, key=lambda s: s.end)
            last = bisect_left(parse.sentences, span.end, key=lambda s: s.start)
            touched.update(dict.fromkeys(range(first, last)))
        for index in touched:
            found[index].append(saying)
    return tuple(tuple(near) for near in found)
