"""The table of claims: one row is who says what of whom."""

from collections.abc import Sequence

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.ground import Ground
from reportedly.report.ids import LEAST, shortened
from reportedly.report.table import Column, Table

PAGE = "page"  # as in `Span.part`
COLUMNS = (
    Column(name="id", figure=True),
    Column(name="kind", figure=True),
    Column(name="count", figure=True),
    Column(name="who / whom", least=8),
    Column(name="claimant", least=12),
    Column(name="as of", figure=True),
    Column(name="status", figure=True),
    Column(name="published by", yields=2),
    Column(name="quote", least=24, yields=1),
)


def claims_table(claims: Sequence[Claim], ground: Ground, book: WordingBook) -> Table:
    """Return one row for each claim, in their order; loaded words stand in quotation marks."""
    short = shortened(claim.id for claim in claims)
    return Table(
        columns=COLUMNS,
        rows=tuple(
            _row(claim, ground.document(claim), short[claim.id], book) for claim in claims
        ),
    )


def _row(
    claim: Claim, document: Document | Unknown, short: str, book: WordingBook
) -> tuple[str, ...]:
    cells = (
        short,
        claim.kind.replace("_", " "),
        words.count(claim),
        words.quote_loaded(parties(claim), book),
        words.quote_loaded(words.claimant(claim, document), book),
        words.as_of(claim),
        str(claim.status),
        words.publisher(document),
        claim.quote,
    )
    return tuple(words.plain(cell) for cell in cells)


def parties(claim: Claim) -> str:
    """Return who does it and to whom: "Ukrainian forces → two North Korean soldiers"."""
    roles = claim.roles
    given = " for ".join(
        text for text in (words.role(roles.thing), words.role(roles.in_return)) if text
    )
    whom = words.role(roles.target or roles.recipient)
    sides = [text for text in (words.role(roles.actor), whom) if text]
    line = " → ".join(sides)
    return f"{line}{': ' if line and given else ''}{given}" or "–"


def _page(claim: Claim) -> str:
    """Return the number of the page of a PDF on which a claim stands; nothing for others."""
    part, _, number = claim.span.part.partition(":")
    return number if part == PAGE else ""


def fields(claim: Claim, document: Document | Unknown) -> tuple[tuple[str, str], ...]:
    """Return all that is known of one claim, as pairs of a name and its value."""
    pairs = (
        ("claim", claim.id),
        ("document", claim.document),
        ("page", _page(claim)),
        ("kind", claim.kind),
        ("coding", _coding(claim)),
        ("count", words.count(claim)),
        *((name, _fillers(claim, name)) for name, _ in claim.roles.filled()),
        ("victims", _victims(claim)),
        ("voices", words.chain(claim, document)),
        ("status", str(claim.status)),
        ("certainty", _certainty(claim)),
        ("period", str(claim.period)),
        ("when", words.when(claim.when)),
        ("where", _place(claim)),
        ("as of", _dated(claim)),
        ("flags", ", ".join(claim.flags)),
        ("links", ", ".join(f"{link.type} {link.claim[:LEAST]}" for link in claim.links)),
        ("why", ", ".join(claim.why)),
    )
    return tuple((name, words.plain(value)) for name, value in pairs if value)


def sum_fields(made: Claim, document: Document | Unknown) -> tuple[tuple[str, str], ...]:
    """Return what is known of a sum, as pairs of a name and its value: no text has it."""
    parts = " and ".join(link.claim[:LEAST] for link in made.links)
    pairs = (
        ("sum", made.id),
        ("what it is", f"derived from {parts}, only to be compared; no text states it"),
        ("kind", made.kind),
        ("count", words.count(made)),
        ("claimant", f"{words.claimant(made, document)} said the parts, not the sum"),
        ("as of", _dated(made)),
        ("why", ", ".join(made.why)),
    )
    return tuple((name, words.plain(value)) for name, value in pairs if value)


def _coding(claim: Claim) -> str:
    coding = claim.coding
    systems = (
        ("PLOVER", coding.plover),
        ("mode", coding.mode),
        ("CAMEO", coding.cameo),
        ("ACLED", coding.acled),
    )
    return ", ".join(
        f"{name} {code}" for name, code in systems if not isinstance(code, Unknown)
    )


def _fillers(claim: Claim, name: str) -> str:
    fillers = dict(claim.roles.filled())[name]
    return "; ".join(
        filler.text
        + "".join(f" [{code}]" for code in (filler.id,) if not isinstance(code, Unknown))
        for filler in fillers
    )


def _victims(claim: Claim) -> str:
    parts = (claim.victims.group, claim.victims.role, claim.victims.age, claim.victims.sex)
    known = (str(part) for part in parts if not isinstance(part, Unknown))
    return ", ".join(part for part in dict.fromkeys(known) if part != words.UNKNOWN_WORD)


def _certainty(claim: Claim) -> str:
    return f"claimant {_value(claim.claimant_value)}, publisher {_value(claim.publisher_value)}"


def _value(value: str | Unknown) -> str:
    return words.UNKNOWN_WORD if isinstance(value, Unknown) else str(value)


def _place(claim: Claim) -> str:
    where = claim.where
    if isinstance(where, Unknown):
        return ""
    country = "" if isinstance(where.country, Unknown) else f" ({where.country})"
    return f"{where.surface if isinstance(where.name, Unknown) else where.name}{country}"


def _dated(claim: Claim) -> str:
    return (
        "" if isinstance(claim.as_of, Unknown) else f"{claim.as_of.date} ({claim.as_of.origin})"
    )
