"""`reportedly explain`: why a sentence yields what it yields, or why nothing."""

from typing import Annotated

import typer

from reportedly.cli.call import recipe
from reportedly.cli.options import JsonOption
from reportedly.cli.screen import show_passage, show_table, show_text, width, write_json
from reportedly.errors import UsageError
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.document import Document
from reportedly.model.explanation import Explanation
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.pipeline import explain as explained
from reportedly.pipeline import make_reader
from reportedly.reading.read import read
from reportedly.report.chain import chain_tree
from reportedly.report.claims import claims_table
from reportedly.report.explaining import ground_table, parse_table, seen_table
from reportedly.report.ground import Ground
from reportedly.report.passage import whole
from reportedly.wire import explanation_to_json

NAME = "sentence"


def explain(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="What was written.")],
    *,
    json_: JsonOption = False,
) -> None:
    """Say why a sentence yields what it yields.

    Shown are the parse, every word that could have made a claim and what became of it, and the
    words and rules behind each claim with its chain of voices as a tree; without a claim, what
    was looked for.
    """
    reader = make_reader(recipe())
    found = explained(reader, _document(sentence))
    if json_:
        write_json((explanation_to_json(found),))
    else:
        _show(found)


def _document(sentence: str) -> Document:
    raw = Raw(name=NAME, data=sentence.encode("utf-8", "replace"), form=Form.TEXT)
    document = read(raw).document
    if isinstance(document, Unknown):
        raise UsageError("there is nothing to explain", repr(sentence), "Give a sentence.")
    return document


def _show(found: Explanation) -> None:
    document = found.parse.document
    show_passage(whole(document, (claim.trigger for claim in found.claims), width()))
    for sentence in found.parse.sentences:
        show_text("\nHow the words hang together", style="bold")
        show_table(parse_table(sentence), "It has no words.")
    show_text("\nWords that could make a claim, and what became of them", style="bold")
    show_table(seen_table(found), "None of the words that were looked for stands in it.")
    ground = Ground.of(found.claims, (document,))
    show_text("\nClaims", style="bold")
    show_table(claims_table(found.claims, ground, load_wording()), "It makes no claim.")
    for claim in found.claims:
        show_text(f"\nWhy: {claim.kind}", style="bold")
        show_table(ground_table(claim, document), "")
        show_text("\n".join(chain_tree(claim)))
        for rule in claim.why:
            show_text(f"by {rule}")
    if not found.claims:
        show_text("\nWhat was looked for", style="bold")
        for line in found.looked_for:
            show_text(line)
