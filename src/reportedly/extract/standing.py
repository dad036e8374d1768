"""How a claim stands: through whose mouths it comes, whether it happened, how sure they are."""

from dataclasses import dataclass, replace

from reportedly.extract.gaps import disowned, gap_flags, gap_kinds
from reportedly.extract.lineage import Lineage, covering, lineage
from reportedly.extract.moods import Mark, marks, reaches
from reportedly.extract.sayings import LAYOUT, Saying
from reportedly.extract.unreal import is_unreal
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.claim import FactValue, Status
from reportedly.model.parse import Parse, Sentence
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Voice

ORDER = ("open", "denied", "negated", "ordered", "conditional", "planned", "possible")
UNSAID = frozenset({"voice", "hearsay", "denied"})
ATTITUDE = "attitude"
QUESTION = "lexicon/cues/tags.tsv#question"
TAG = 2  # words: a sentence that is but a tag asks
DASHES = frozenset({"-", "–", "—", "--"})
PLAIN = frozenset({"voice", "hearsay", "plain"})
RAISED = frozenset({"planned", "possible", "ordered"})
INQUIRING = frozenset({"examine", "investigate", "probe"})
ALLEGED = frozenset({"alleged", "claimed", "possible", "reported", "supposed", "suspected"})
WOULD = frozenset({"would", "'d", "’d"})
PROSPECTIVE = frozenset({Status.PLANNED, Status.ORDERED, Status.CONDITIONAL})
SURE = {
    FactValue.CERTAIN: (3, 1),
    FactValue.PROBABLE: (2, 1),
    FactValue.POSSIBLE: (1, 1),
    FactValue.UNCOMMITTED: (0, 1),
    FactValue.CERTAIN_NOT: (3, -1),
    FactValue.PROBABLE_NOT: (2, -1),
    FactValue.POSSIBLE_NOT: (1, -1),
}
VALUES = {sure: value for value, sure in SURE.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one claim stands.

    Attributes:
        voices: publisher first, claimant last; the publisher alone for its own voice.
        status: whether it is said to have happened.
        claimant_value: how sure the claimant is; unknown for what has not happened yet.
        publisher_value: how sure the publisher is.
        flags: sorted marks.
        why: lexicon entries.
        asserted: false for questions, fiction, drills: no claim at all (ruling 6).
        zero: nobody did or suffered it ("no soldiers were killed"): a stated zero for a toll.
    """

    voices: tuple[Voice, ...]
    status: Status
    claimant_value: FactValue | Unknown
    publisher_value: FactValue | Unknown
    flags: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    asserted: bool = True
    zero: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What attributions and moods make of a predicate, before voices are named.

    Attributes:
        effect: a status, "open" or "" for plain fact.
        value: the least certain of the hedges, with its polarity.
        flags: marks.
        why: lexicon entries.
        zero: nobody did or suffered it.
        purpose: it is what something was done for ("an operation to capture a leader").
    """

    effect: str
    value: FactValue
    flags: tuple[str, ...]
    why: tuple[str, ...]
    zero: bool
    purpose: bool = False


def standing(
    parse: Parse, said: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> Standing:
    """Return how the claim that a token triggers stands.

    Args:
        parse: the document.
        said: its attributions.
        sentence: the sentence of the token.
        token: the trigger.
        cues: the lexicon.
    """
    over = _without_denials(covering(said, sentence, token, cues), cues)
    return _stand(parse, over, sentence, token, cues)


def denial(
    parse: Parse, said: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> Standing | Unknown:
    """Return how the denial of a claim stands that its denier names as another's (ruling 23).

    "Drava denied Norin's claim that it lost 300 men" makes two claims: `standing` gives
    Norin's, this one Drava's.
    """
    over = covering(said, sentence, token, cues)
    for at, saying in enumerate(over):
        if _is_denied(saying, over[at + 1 :], cues):
            return replace(
                _stand(parse, over[: at + 1], sentence, token, cues),
                status=Status.DENIED,
                claimant_value=FactValue.CERTAIN_NOT,
                publisher_value=FactValue.UNCOMMITTED,
            )
    return UNKNOWN


def _without_denials(over: tuple[Saying, ...], cues: CueBook) -> tuple[Saying, ...]:
    return tuple(s for at, s in enumerate(over) if not _is_denied(s, over[at + 1 :], cues))


def _is_denied(saying: Saying, within: tuple[Saying, ...], cues: CueBook) -> bool:
    """Say whether somebody denies what another says."""
    others = any(cues.classes[inner.cue_class].speaks for inner in within)
    return others and cues.classes[saying.cue_class].effect == "denied"


def _stand(
    parse: Parse, over: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> Standing:
    reading = read(parse, over, sentence, token, cues)
    line = lineage(parse, over, sentence, token, cues)
    status = _status(reading)
    claimant, publisher = _values(reading, status, line)
    alone = len(line.voices) == 1
    gaps = gap_flags(parse, sentence, cues, alone=alone)
    disown = disowned(parse, sentence, line.voices, cues)
    flags = {*reading.flags, *line.flags, *gaps, *disown}
    why = (*(saying.cue_entry for saying in over), *line.why, *reading.why)
    return Standing(
        voices=line.voices,
        status=status,
        claimant_value=claimant,
        publisher_value=publisher,
        flags=tuple(sorted(flags)),
        why=tuple(dict.fromkeys(why)),
        asserted=reading.effect != "open",
        zero=reading.zero,
    )


def read(
    parse: Parse, over: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> Reading:
    """Return what attributions and moods make of a predicate; a question asserts nothing."""
    found = _bearing(over, sentence, token, cues)
    if is_asked(parse, sentence, cues) or "none" in gap_kinds(sentence, token, cues):
        found.append(Mark("open", QUESTION))
    return _reading(found, over, cues)


def unasked(over: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook) -> Reading:
    """Return what attributions and moods make of a predicate, as if nobody asked."""
    return _reading(_bearing(over, sentence, token, cues), over, cues)


def _bearing(
    over: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> list[Mark]:
    inside = _inside(over, sentence)
    found = [*marks(sentence, token, cues, inside), *_under(over, sentence, token, cues)]
    if is_unreal(sentence, token, cues):
        found.append(Mark("open", "lexicon/cues/fiction.tsv"))
    return [_future_in_past(mark, over) for mark in found]


def _reading(found: list[Mark], over: tuple[Saying, ...], cues: CueBook) -> Reading:
    effects = {mark.effect for mark in found}
    zero = "zero" in effects and "negated" not in effects
    flags = [flag for saying in over for flag in cues.classes[saying.cue_class].flags]
    flags += [flag for mark in found for flag in mark.flags]
    return Reading(
        effect=next((effect for effect in ORDER if effect in effects), ""),
        value=_least([mark.value for mark in found if mark.effect == "hedge"]),
        flags=tuple(flags),
        why=tuple(mark.why for mark in found),
        zero=zero,
        purpose="purpose" in effects,
    )


def _inside(over: tuple[Saying, ...], sentence: Sentence) -> frozenset[int]:
    """Return the tokens of the innermost attribution with a cue, else the sentence.

    An attitude is no wall: "refused to leave" is up to the refusal.
    """
    for saying in reversed(over):
        if saying.cue_class == ATTITUDE:
            continue
        here = frozenset(t.i for t in sentence.tokens if saying.covers(t.start))
        if saying.sentence == sentence.index and saying.cue_token in here:
            continue
        return here
    return frozenset(range(len(sentence.tokens)))


def _under(
    over: tuple[Saying, ...], sentence: Sentence, token: int, cues: CueBook
) -> list[Mark]:
    """Return what the attributions themselves make of what they give."""
    found: list[Mark] = []
    for saying in over:
        kind = cues.classes[saying.cue_class]
        subject = saying.sentence == sentence.index and saying.cue_token > token
        known = _no_doubt(saying) or _is_presupposed(saying, sentence, token)
        if kind.effect == "hedged":
            found.append(Mark("hedge", saying.cue_entry, kind.claimant))
        elif kind.effect in UNSAID and saying.negated:
            found.append(Mark("open", saying.cue_entry))
        elif kind.effect in PLAIN or saying.cue_entry == LAYOUT or known:
            continue
        elif not (subject and kind.effect in RAISED) and _bears(saying, sentence, token, cues):
            found.append(Mark(kind.effect, saying.cue_entry))
    return found


def _is_presupposed(saying: Saying, sentence: Sentence, token: int) -> bool:
    """Say whether what is looked into is taken for granted: "probed *the* death of a boy".

    A claim, a report or an allegation may be probed; so may "whether".
    """
    tokens = sentence.tokens
    here = saying.sentence == sentence.index
    if not here or tokens[saying.cue_token].lemma not in INQUIRING:
        return False
    if tokens[token].pos not in {"NOUN", "PROPN"}:
        return False
    below = [tokens[c] for c in sentence.children[token]]
    definite = any(t.lower == "the" or t.dep == "poss" for t in below)
    doubted = any(t.lower in ALLEGED for t in below)
    direct = tokens[token].head == saying.cue_token and tokens[token].dep in {"dobj", "obj"}
    return direct and not doubted and (definite or sentence.style == "headline")


def _no_doubt(saying: Saying) -> bool:
    """Say whether somebody has no doubt: what he does not doubt is asserted."""
    return saying.cue_class == "doubt" and saying.negated


def _bears(saying: Saying, sentence: Sentence, token: int, cues: CueBook) -> bool:
    """Say whether the effect of an attribution bears on a predicate in it."""
    if saying.sentence != sentence.index:
        return cues.classes[saying.cue_class].effect not in RAISED
    inside = frozenset(t.i for t in sentence.tokens if saying.covers(t.start))
    return reaches(sentence, token, cues, inside)


def _future_in_past(mark: Mark, over: tuple[Saying, ...]) -> Mark:
    """Read "said it would send" as a plan, not as a condition."""
    would = mark.effect == "conditional" and mark.why.rpartition("#")[2] in WOULD
    return replace(mark, effect="planned") if would and over else mark


def is_asked(parse: Parse, sentence: Sentence, cues: CueBook) -> bool:
    """Say whether a sentence is a question, by its mark."""
    words = parse.document.text[sentence.start : sentence.end].rstrip("\"”’') \n")
    return words.endswith("?") and not _is_tag(sentence, cues)


def _is_tag(sentence: Sentence, cues: CueBook) -> bool:
    """Say whether a statement ends in a tag: "they lost many — right?"."""
    words = [token for token in sentence.tokens if token.pos != "PUNCT" or token.text in DASHES]
    tagged = len(words) > TAG and words[-1].lower in cues.words["tags"]
    return tagged and words[-2].text in DASHES


def _least(values: list[FactValue | Unknown]) -> FactValue:
    """Return the least certain value (M4); its polarity is the first negative one's."""
    known = [SURE[value] for value in values if not isinstance(value, Unknown)]
    if not known:
        return FactValue.CERTAIN
    level = min(level for level, _ in known)
    polarity = min(sign for _, sign in known)
    return VALUES.get((level, polarity), FactValue.UNCOMMITTED)


def _status(reading: Reading) -> Status:
    if reading.effect in {"", "open"}:
        return Status.PLANNED if reading.purpose else Status.HAPPENED
    return Status(reading.effect)


def _values(
    reading: Reading, status: Status, line: Lineage
) -> tuple[FactValue | Unknown, FactValue | Unknown]:
    """Return how sure claimant and publisher are."""
    if status in PROSPECTIVE:
        return UNKNOWN, UNKNOWN
    level, sign = SURE[FactValue.POSSIBLE if status is Status.POSSIBLE else reading.value]
    if status in {Status.DENIED, Status.NEGATED}:
        sign = -1
    if len(line.voices) == 1:
        own = VALUES.get((level, sign), FactValue.UNCOMMITTED)
        return own, own
    if not isinstance(line.base, Unknown):
        level = min(level, SURE[line.base][0])
    return VALUES.get((level, sign), FactValue.UNCOMMITTED), FactValue.UNCOMMITTED
