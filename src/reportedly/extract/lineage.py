"""The chain of voices over a claim: publisher, whoever relays, claimant."""

import re
from dataclasses import dataclass, replace

from reportedly.extract.sayings import LAYOUT, Saying
from reportedly.extract.trees import span_of
from reportedly.extract.voices import voice
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.claim import FactValue
from reportedly.model.parse import Parse, Sentence
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice

DAY = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\s\d"
CREDIT = re.compile(
    rf"\((?!{DAY})(?P<name>[A-Z][\w/-]*(?: [A-Z][\w/-]*){{0,4}})\)\s*[-–—]{{1,2}}\s"
)
CREDIT_REACH = 400
BARE = re.compile(r"(?:the|it|they|its|their)(?: [a-z]+){0,2}")
STAGES = frozenset({"available", "early", "first", "latest", "official"})
BELIEF = "assessment"
DATA = frozenset({"data", "information", "reports"})
LONGEST_PAPER = 2
ARTICLE = re.compile(r"^(the|a|an)\s+")


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who speaks, outermost first.

    Attributes:
        voices: publisher first, claimant last.
        base: how sure the claimant's cue makes him; unknown where it does not say.
        flags: marks that an adjective brings ("alleged").
        why: the adjective's entry.
    """

    voices: tuple[Voice, ...]
    base: FactValue | Unknown = FactValue.CERTAIN
    flags: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def covering(
    said: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> tuple[Saying, ...]:
    """Return the attributions that give a token, outermost first."""
    at = sentence.tokens[token].start
    found = [saying for saying in said if saying.covers(at)]
    found = [s for s in found if s.sentence != sentence.index or s.cue_token != token]
    return tuple(sorted(found, key=lambda saying: _depth(saying, cues)))


def _depth(saying: Saying, cues: CueBook) -> tuple[bool, int, bool, int]:
    """Order by what is given, the most first; who is cited stands behind who cites.

    Whom the layout names, beside a line or before a turn, gives all that others say in it.
    """
    size = sum(span.end - span.start for span in saying.attribution.content)
    nameless = cues.classes[saying.cue_class].effect == "hearsay"
    return (
        saying.cue_entry != LAYOUT,
        -size,
        saying.cue_class == "citation" or nameless,
        saying.cue_token,
    )


def lineage(
    parse: Parse, over: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> Lineage:
    """Return the chain of voices over a token.

    Args:
        parse: the document.
        over: the attributions that give the token, outermost first.
        sentence: the sentence of the token.
        token: the token.
        cues: the lexicon.
    """
    publisher = Voice(part=Part.PUBLISHER, text=parse.document.publisher)
    speaking = [saying for saying in over if cues.classes[saying.cue_class].speaks]
    papers, speaking = _papers(speaking, cues)
    named = _own_beliefs(speaking)
    found = _single([one for saying in named for one in saying.voices], cues)
    base: FactValue | Unknown = FactValue.CERTAIN
    if speaking:
        base = cues.classes[speaking[-1].cue_class].claimant
    adjective = _adjective(sentence, token, cues)
    if adjective is not None and not found:
        cue, at = adjective
        where = span_of(parse.document, sentence, at, at)
        found, base = (
            [voice(parse.document, UNKNOWN, Part.CLAIMANT, where)],
            cue.cue_class.claimant,
        )
    chain = [v for v in (*_credit(parse), *found) if not _same(v.text, publisher.text)]
    parts = [Part.RELAYER] * (len(chain) - 1) + [Part.CLAIMANT]
    told = (replace(one, part=part) for one, part in zip(chain, parts, strict=False))
    extra = adjective[0] if adjective is not None else None
    why = () if extra is None else (extra.id,)
    marks = () if extra is None else extra.cue_class.flags
    return Lineage((publisher, *told), base, (*marks, *papers), why)


def _own_beliefs(speaking: list[Saying]) -> list[Saying]:
    """Leave out the belief that nobody has where somebody speaks: it is the speaker's own.

    "Officials said nine were believed dead" is what the officials believe.
    """
    nobodys = [s for s in speaking if s.cue_class == BELIEF and _is_nameless(s)]
    others = [saying for saying in speaking if saying not in nobodys]
    return others if any(not _is_nameless(one) for one in others) else speaking


def _is_nameless(saying: Saying) -> bool:
    return all(isinstance(one.text, Unknown) for one in saying.voices)


def _papers(speaking: list[Saying], cues: CueBook) -> tuple[tuple[str, ...], list[Saying]]:
    """Leave out bare figures that a named speaker gives, and return the flags that they bring.

    "According to preliminary data, nine died, the mayor said": the mayor's, and preliminary.
    """
    bare = [saying for saying in speaking if _is_paper(saying, cues)]
    words = {word for saying in bare for word in _first_text(saying).split()}
    hedges = (cues.hedges.get(("adjective", word)) for word in sorted(words))
    flags = tuple(flag for hedge in hedges if hedge is not None for flag in hedge.flags)
    others = [saying for saying in speaking if saying not in bare]
    named = any(not _is_nameless(saying) for saying in others)
    return flags, others if named else speaking


def _is_paper(saying: Saying, cues: CueBook) -> bool:
    """Say whether a source is but "early estimates" or "preliminary data"."""
    words = _first_text(saying).split()
    if len(saying.voices) != 1 or not 0 < len(words) <= LONGEST_PAPER:
        return False
    last = {words[-1], words[-1].removesuffix("s")} & {*cues.words["documents"], *DATA}
    bare = len(words) == 1 or words[0] in STAGES or ("adjective", words[0]) in cues.hedges
    return bool(last) and bare


def _first_text(saying: Saying) -> str:
    text = saying.voices[0].text if saying.voices else UNKNOWN
    return "" if isinstance(text, Unknown) else text


def _single(named: list[Voice], cues: CueBook) -> list[Voice]:
    """Drop hearsay where somebody is named, a voice twice, and the speaker's own "we"."""
    if any(not isinstance(one.text, Unknown) for one in named[1:]):
        named = [one for one in named[:-1] if not isinstance(one.text, Unknown)] + named[-1:]
    kept: list[Voice] = []
    for one in _without_again(named):
        own = not isinstance(one.text, Unknown) and one.text.lower() in cues.words["selves"]
        if kept and (own or any(one.span == v.span and one.text == v.text for v in kept)):
            continue
        kept.append(one)
    return kept


def _without_again(named: list[Voice]) -> list[Voice]:
    """Drop who told the speaker where he is named again: "briefed by X said the agency"."""
    return [
        one
        for k, one in enumerate(named)
        if not (
            0 < k < len(named) - 1
            and one.cue_span == named[k - 1].cue_span != named[k + 1].cue_span
            and _points_back(named[k + 1].text)
        )
    ]


def _points_back(text: str | Unknown) -> bool:
    """Say whether a voice is named by a bare noun: "the agency"."""
    return not isinstance(text, Unknown) and bool(BARE.fullmatch(text))


def _adjective(sentence: Sentence, token: int, cues: CueBook) -> tuple[Cue, int] | None:
    """Return the cue of "the alleged attack": hearsay about the noun itself."""
    for child in sentence.children[token]:
        cue = cues.adjectives.get(sentence.tokens[child].lower)
        if cue is not None and sentence.tokens[child].dep == "amod":
            return cue, child
    return None


def _credit(parse: Parse) -> tuple[Voice, ...]:
    """Return the wire credit of the dateline (ruling 23)."""
    match = CREDIT.search(parse.document.text, 0, CREDIT_REACH)
    if match is None:
        return ()
    where = parse.document.span(*match.span("name"))
    return (voice(parse.document, where, Part.RELAYER, where),)


def _same(one: str | Unknown, other: str | Unknown) -> bool:
    """Say whether two voices bear the same words, articles aside; "the BBC" is "BBC News"."""
    if isinstance(one, Unknown) or isinstance(other, Unknown):
        return False
    first, second = (ARTICLE.sub("", name.lower()).split() for name in (one, other))
    short, long = sorted((first, second), key=len)
    return bool(short) and long[: len(short)] == short
