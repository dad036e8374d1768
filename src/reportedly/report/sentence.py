"""One claim as a sentence: "X said that at least 100 soldiers were killed"."""

import re

from reportedly.lexicon.wording_book import RelationWords, TollWords, WordingBook
from reportedly.model.claim import Claim, Status
from reportedly.model.document import Document
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Part
from reportedly.report import words

NOTHING = "-"
HEARSAY = "It was reported, with no claimant named, that"
OWN_WORDS = frozenset({QuantityKind.SHARE, QuantityKind.RATE})
UNCOUNTED = frozenset({"–", words.UNKNOWN_WORD})
QUOTE_LIMIT = 300


def sentence(claim: Claim, document: Document | Unknown, book: WordingBook) -> str:
    """Return what the claimant said, never what is so; without a full stop and citation."""
    said = _said(claim, document, book)
    said = said[:1].upper() + said[1:]
    notes = "; ".join(_notes(claim, document, book))
    return f"{said} ({notes})" if notes else said


def _said(claim: Claim, document: Document | Unknown, book: WordingBook) -> str:
    toll = book.tolls.get(claim.kind)
    if toll and not isinstance(claim.count, Unknown) and claim.count.kind not in OWN_WORDS:
        return _toll(claim, document, book, toll)
    relation = book.relations.get(claim.kind)
    told = "" if relation is None else _related(claim, relation)
    if told:
        status = book.statuses[str(claim.status)]
        speaker = _speaker(claim, document, book, status.phrase)
        return f"{speaker} {status.there} {words.quote_loaded(told, book)}"
    return f"{_opening(claim, document)}{claim.kind.replace('_', ' ')}: {quoted(claim.quote)}"


def _toll(
    claim: Claim, document: Document | Unknown, book: WordingBook, toll: TollWords
) -> str:
    status = book.statuses[str(claim.status)]
    one = not isinstance(claim.count, Unknown) and _is_one(claim.count)
    verb = status.pattern.format(
        happened=toll.one if one else toll.many,
        infinitive=toll.infinitive,
        auxiliary="was" if one else "were",
    )
    parties = ((toll.by, claim.roles.actor), (toll.to, claim.roles.recipient))
    others = (
        f" {phrase} {words.quote_loaded(words.plain(words.named(role)), book)}"
        for phrase, role in parties
        if phrase != NOTHING and role and role != claim.counted_role
    )
    body = f"{_figure(claim)}{_whom(claim, book)} {verb}{''.join(others)}"
    return f"{_speaker(claim, document, book, status.phrase)} {body}"


def _related(claim: Claim, relation: RelationWords) -> str:
    """Return a relation with those who stand in it; nothing where the text names too few."""
    found = [
        phrase.format(words.plain(words.named(role)))
        for name, phrase in relation.roles
        if (role := getattr(claim.roles, name))
    ]
    counted = [] if words.count(claim) in UNCOUNTED else [f"({words.count(claim)})"]
    return " ".join([relation.noun, *found, *counted]).replace(" :", ":") if found else ""


def _figure(claim: Claim) -> str:
    """Return the figure as a sentence has it; none and none given are no numbers there."""
    kind = QuantityKind.EXACT if isinstance(claim.count, Unknown) else claim.count.kind
    if kind is QuantityKind.ZERO:
        return "no" if claim.counted_role else "none"
    if kind is QuantityKind.UNSTATED:
        return "an unstated number of" if claim.counted_role else "an unstated number"
    return words.plain(words.count(claim))


def _opening(claim: Claim, document: Document | Unknown) -> str:
    """Return who speaks, before a claim that is told in its own words."""
    if _is_hearsay(claim):
        return "Hearsay, "
    return f"{words.plain(words.claimant(claim, document))}, "


def _speaker(claim: Claim, document: Document | Unknown, book: WordingBook, phrase: str) -> str:
    if _is_hearsay(claim):
        unnamed = "A claimant who is not named"
        return HEARSAY if phrase == NOTHING else f"{unnamed} {phrase}"
    value = "CT+" if isinstance(claim.claimant_value, Unknown) else str(claim.claimant_value)
    if claim.status is Status.POSSIBLE and value == "PS+":
        value = "CT+"  # the verb hedges already
    verb = book.values[value] if phrase == NOTHING else phrase
    return f"{words.quote_loaded(words.plain(words.claimant(claim, document)), book)} {verb}"


def _is_hearsay(claim: Claim) -> bool:
    voice = claim.claimant
    return voice.part is not Part.PUBLISHER and isinstance(voice.text, Unknown)


def _is_one(count: Quantity) -> bool:
    return count.n == 1 and count.hi == 1


def _whom(claim: Claim, book: WordingBook) -> str:
    """Return who is counted, without the figure that stands in front already.

    Those whom other words of the text name stand in brackets: the sentence itself does not.
    """
    text = words.plain(words.role(claim.counted_role))
    if not isinstance(claim.count, Unknown) and claim.count.surface:
        text = re.sub(rf"^(?:the )?{re.escape(claim.count.surface)}\b", "", text).strip()
    if not text or text == words.plain(words.quantity(claim.count)):
        return ""
    elsewhere = any(not isinstance(one.antecedent, Unknown) for one in claim.counted_role)
    told = words.quote_loaded(text, book)
    return f" [{told}]" if elsewhere else f" {told}"


def _notes(claim: Claim, document: Document | Unknown, book: WordingBook) -> list[str]:
    mark = book.statuses[str(claim.status)].mark
    relayers = [
        f"as {words.plain(words.voice(voice, document))} relayed it"
        for voice in claim.attribution
        if voice.part is Part.RELAYER
    ]
    flags = [book.flags[flag] for flag in claim.flags if flag in book.flags]
    return [
        *([] if mark == NOTHING else [mark]),
        *relayers,
        *flags,
        words.dated(claim),
        words.plain(words.publisher(document)),
    ]


def quoted(text: str) -> str:
    """Return words in quotation marks, on one line, shortened where they are very long."""
    line = words.plain(text)
    short = line if len(line) <= QUOTE_LIMIT else f"{line[:QUOTE_LIMIT].rstrip()} …"
    return f"“{short}”"
