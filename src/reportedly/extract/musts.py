"""Demands told by what somebody "must" do, in the words of another.

Yes: "Oslo said that Lome must return the ship" (Oslo demands, of Lome).
No: "Oslo said that it must leave" is about the speaker himself.
No: "The rain must stop" has nobody who demands.
"""

from collections.abc import Iterator

from reportedly.extract.context import Context, Draft
from reportedly.extract.fillers import fillers
from reportedly.extract.parties import PRONOUNS, is_party
from reportedly.extract.phrases import heads, phrase_at
from reportedly.extract.sayings import Saying
from reportedly.extract.slots import subject_of
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.claim import Status
from reportedly.model.parse import Sentence
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Part

KIND = "demand"
MUST = "must"


def musts(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Yield a demand for each "must" that one party says of another."""
    entries = context.lexicon.claims.by_lemma.get(MUST, ())
    entry = next((e for e in entries if e.kind == KIND), None)
    for token in sentence.tokens:
        if entry is None or token.lower != MUST or token.dep != "aux":
            continue
        verb = sentence.tokens[token.head]
        subject = subject_of(sentence, verb.i)
        if subject < 0 or sentence.tokens[subject].lower in PRONOUNS:
            continue
        said = next((s for s in context.heard[sentence.index] if s.covers(verb.start)), None)
        actor = () if said is None else _speaker(said)
        asked = [h for h in heads(sentence, subject) if is_party(context, sentence, h)]
        if actor and asked:
            numbers = context.numbers[sentence.index]
            phrases = [phrase_at(sentence, h, numbers) for h in asked]
            yield Draft(
                kind=KIND,
                sentence=sentence,
                trigger=token.i,
                stands_at=verb.i,
                why=(entry.why,),
                roles=Roles(actor=actor, recipient=fillers(context, sentence, phrases)),
                coding=entry.coding,
                status=Status.HAPPENED,
                flags=("headline",) if sentence.style == "headline" else (),
            )


def _speaker(said: Saying) -> Role:
    """Return who says it, where the words name him."""
    for voice in reversed(said.voices):
        if voice.part is not Part.PUBLISHER and not isinstance(voice.span, Unknown):
            return (Filler(text=str(voice.text), span=voice.span),)
    return ()
