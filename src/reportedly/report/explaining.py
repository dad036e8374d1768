"""Why a sentence yields what it yields: its parse, the words seen, the words behind a claim."""

from collections.abc import Iterator, Mapping

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.explanation import Explanation
from reportedly.model.parse import Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.ids import shortened
from reportedly.report.table import Column, Table

CLAIM_WORDS = "lexicon/claims/"
PARSE_COLUMNS = (
    Column(name="word", least=16),
    Column(name="lemma", yields=1),
    Column(name="part of speech", figure=True),
    Column(name="relation", figure=True),
    Column(name="to", least=16),
)
SEEN_COLUMNS = (
    Column(name="word"),
    Column(name="could be", figure=True),
    Column(name="entry", least=20),
    Column(name="what became of it", least=20),
)
GROUND_COLUMNS = (
    Column(name="field", figure=True),
    Column(name="words", least=20),
    Column(name="read as", least=20),
)


def parse_table(sentence: Sentence) -> Table:
    """Return one row for each word: what it is, and what it hangs on."""
    return Table(
        columns=PARSE_COLUMNS,
        rows=tuple(
            (
                words.plain(token.text),
                words.plain(token.lemma),
                token.pos,
                token.dep or "–",
                "–" if token.head == token.i else words.plain(sentence.tokens[token.head].text),
            )
            for token in sentence.tokens
            if token.text.strip()
        ),
    )


def seen_table(explanation: Explanation) -> Table:
    """Return one row for each word of the lexicon in the text, and what became of it."""
    short = shortened(claim.id for claim in explanation.claims)
    return Table(
        columns=SEEN_COLUMNS,
        rows=tuple(
            (
                words.plain(seen.word),
                seen.kind,
                seen.entry.removeprefix(CLAIM_WORDS),
                f"{seen.outcome}{_made(seen.claim, short)}",
            )
            for seen in explanation.seen
        ),
    )


def ground_table(claim: Claim, document: Document) -> Table:
    """Return one row for each field of a claim: the words behind it, and how they were read."""
    rows = (
        (field, words.plain(document.quote(span)), words.plain(meaning))
        for field, span, meaning in _grounds(claim)
    )
    unsaid = (
        ("status", "", str(claim.status)),
        ("period", "", str(claim.period)),
        ("claimant", "", words.plain(words.claimant(claim, document))),
    )
    return Table(columns=GROUND_COLUMNS, rows=(*rows, *unsaid))


def _made(claim: str | Unknown, short: Mapping[str, str]) -> str:
    return "" if isinstance(claim, Unknown) else f" ({short.get(claim, claim)})"


def _grounds(claim: Claim) -> Iterator[tuple[str, Span, str]]:
    """Yield the fields that stand on words of their own."""
    yield "trigger", claim.trigger, claim.kind
    if not isinstance(claim.count, Unknown) and not isinstance(claim.count.span, Unknown):
        yield "count", claim.count.span, words.count(claim)
    for role, fillers in claim.roles.filled():
        for filler in fillers:
            if not isinstance(filler.span, Unknown):
                yield role, filler.span, _named(filler.id, words.named((filler,)))
    for voice in claim.attribution:
        if not isinstance(voice.span, Unknown):
            yield str(voice.part), voice.span, _named(voice.id, str(voice.source_type))
        if not isinstance(voice.cue_span, Unknown):
            yield f"{voice.part}'s cue", voice.cue_span, _certainty(claim)
    if not isinstance(claim.when, Unknown):
        yield "when", claim.when.span, words.when(claim.when)
    if not isinstance(claim.where, Unknown):
        name = claim.where.name
        yield (
            "where",
            claim.where.span,
            claim.where.surface if isinstance(name, Unknown) else name,
        )


def _named(code: str | Unknown, name: str) -> str:
    return name if isinstance(code, Unknown) else f"{name} [{code}]"


def _certainty(claim: Claim) -> str:
    value = claim.claimant_value
    return "" if isinstance(value, Unknown) else f"claimant {value}"
