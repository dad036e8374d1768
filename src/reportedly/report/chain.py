"""The chain of voices of a claim, drawn as a small tree: who says so, citing whom, how sure."""

from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report import words

NOBODY = "nobody named"
OUTLET = "the publisher"
STEP = "   "
BRANCH = "└─ "


def chain_tree(claim: Claim) -> tuple[str, ...]:
    """Return one line for each voice, the publisher first, each further in than who cites it.

    A line has the words that name the voice, its cue, what it is in the chain, its id and kind
    where they are known; publisher and claimant say how sure they are.
    """
    last = len(claim.attribution) - 1
    return tuple(
        f"{_indent(depth)}{_line(voice, claim, ends=depth == last)}"
        for depth, voice in enumerate(claim.attribution)
    )


def _indent(depth: int) -> str:
    return f"{STEP * (depth - 1)}{BRANCH}" if depth else ""


def _line(voice: Voice, claim: Claim, *, ends: bool) -> str:
    cue = "" if isinstance(voice.cue, Unknown) else f" “{words.plain(voice.cue)}”"
    return f"{_name(voice)}{cue}  ({', '.join(_notes(voice, claim, ends=ends))})"


def _name(voice: Voice) -> str:
    if not isinstance(voice.text, Unknown):
        return words.plain(voice.text)
    return OUTLET if voice.part is Part.PUBLISHER else NOBODY


def _notes(voice: Voice, claim: Claim, *, ends: bool) -> tuple[str, ...]:
    value = claim.claimant_value if ends else claim.publisher_value
    says = ends or voice.part is Part.PUBLISHER
    known = says and not isinstance(value, Unknown)
    kind = voice.source_type
    return (
        str(voice.part),
        *(() if isinstance(voice.id, Unknown) else (voice.id,)),
        *(() if kind is SourceType.UNKNOWN else (str(kind),)),
        *((str(value),) if known else ()),
    )
