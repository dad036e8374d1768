"""One claim, document, incident or series, as a person reads it."""

from collections.abc import Iterable

from reportedly.cli.screen import show_passage, show_table, show_text, width
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement
from reportedly.model.unknown import known
from reportedly.report import words
from reportedly.report.claims import claims_table, fields, sum_fields
from reportedly.report.ground import Ground, parts_of
from reportedly.report.ids import shortened
from reportedly.report.incidents import grounds, title, tolls_table
from reportedly.report.passage import around, whole
from reportedly.report.series import lines_table

NAME_WIDTH = 12


def show_claim(claim: Claim, document: Document) -> None:
    """Show a claim's fields, and its sentence in the document, the trigger marked."""
    for name, value in fields(claim, document):
        show_text(f"{name:<{NAME_WIDTH}}{value}")
    show_text("")
    _head(document)
    show_passage(around(document, claim.span, width()))


def show_judgements(made: Iterable[Judgement]) -> None:
    """Show what people decided of a claim, the first decision first."""
    for one in made:
        value = f" {one.value}" if isinstance(one.value, str) else ""
        line = f"{one.verdict}{value} by {one.author}, {one.at}: {one.reason} [{one.id[:8]}]"
        show_text(words.plain(f"{'judged':<{NAME_WIDTH}}{line}"))


def show_sum(made: Claim, ground: Ground) -> None:
    """Show a sum that no text has, and the claims that it was made from."""
    for name, value in sum_fields(made, ground.document(made)):
        show_text(f"{name:<{NAME_WIDTH}}{value}")
    show_text("\nThe claims that it was made from", style="bold")
    parts = ground.known(parts_of(made))
    show_table(claims_table(parts, ground, load_wording()), "None of them is in the ledger.")


def show_document(document: Document, ground: Ground) -> None:
    """Show a document with its claims marked, and the claims below."""
    claims = tuple(claim for claim in ground.claims.values() if claim.document == document.id)
    _head(document)
    show_passage(whole(document, (claim.trigger for claim in claims), width()))
    show_text("")
    show_table(claims_table(claims, ground, load_wording()), "No claim was found in it.")


def show_incident(one: Incident, ground: Ground) -> None:
    """Show an incident or a series: its tolls, then every claim and how it stands."""
    short = shortened((one.id,))[one.id]
    parts = (f"{one.shape} {short}: {title(one, load_wording())}", words.when(one.when))
    show_text(", ".join(part for part in parts if part != words.UNKNOWN_WORD), style="bold")
    show_text("")
    show_table(tolls_table(one, ground), "It has no toll.")
    show_text("")
    for name, value in grounds(one):
        show_text(words.plain(f"{name:<{NAME_WIDTH}}{value}"))
    if grounds(one):
        show_text("")
    show_table(lines_table(one, ground), "No claim of it is in the ledger.")
    show_text("")


def _head(document: Document) -> None:
    published = known(document.published_as, str(known(document.published, "no date")))
    line = f"{words.publisher(document)}, {published}, document {document.id}"
    show_text(words.plain(line), style="bold")
    show_text("")
