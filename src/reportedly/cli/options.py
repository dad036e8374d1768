"""The options that commands share, each with its help."""

from typing import Annotated

import typer

from reportedly.model.claim import Status

LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH|URL",
        help="The ledger: an SQLite file, or postgresql://USER@HOST/NAME. Default:"
        " REPORTEDLY_LEDGER, else reportedly.db.",
    ),
]
ConventionOption = Annotated[
    str,
    typer.Option(
        "--convention",
        metavar="NAME",
        help="How words become figures: plain, ucdp, acled, ibc, airwars or strict.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="What was known on that day: YYYY-MM-DD, or today. Default: the newest claim.",
    ),
]
JsonOption = Annotated[
    bool,
    typer.Option("--json", help="Print JSON Lines, one noun a line, and nothing else."),
]
CsvOption = Annotated[
    bool,
    typer.Option(
        "--csv", help="Print CSV: the names of the contract, dots for what is deeper."
    ),
]
FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE…|-]",
        help="Pages, PDFs, feeds, letters, tables, texts, JSON Lines, archives and folders of"
        " them; - or nothing: standard input.",
    ),
]
ColumnsOption = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="FIELD=NAME,…",
        help="Which column of a table holds which field: text=Body,title=Headline,url=Link.",
    ),
]
KindOption = Annotated[
    str | None,
    typer.Option(
        "--kind", metavar="KIND", help="Only this kind: killed, captured, exchange, …"
    ),
]
ActorOption = Annotated[
    str | None,
    typer.Option(
        "--actor", metavar="WORDS", help="Only where these words, or this code, act or receive."
    ),
]
TargetOption = Annotated[
    str | None,
    typer.Option(
        "--target",
        metavar="WORDS",
        help="Only where these words, or this code, are the target.",
    ),
]
PlaceOption = Annotated[
    str | None,
    typer.Option(
        "--place", metavar="WORDS", help="Only at a place with these words, or this code."
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DATE", help="Only on this day or later; a month or year too."
    ),
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Only on this day or earlier."),
]
ClaimantOption = Annotated[
    str | None,
    typer.Option(
        "--claimant",
        metavar="WORDS",
        help="Only said by a voice with these words, this code, or of this source type.",
    ),
]
StatusOption = Annotated[
    Status | None,
    typer.Option("--status", help="Only with this status."),
]
TextOption = Annotated[
    str | None,
    typer.Option("--text", metavar="WORDS", help="Only where the quote has these words."),
]
DocumentOption = Annotated[
    str | None,
    typer.Option("--document", metavar="ID", help="Only from this document."),
]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit", metavar="N", min=1, help="So many at most; a note says how to go on."
    ),
]
AfterOption = Annotated[
    str | None,
    typer.Option("--after", metavar="MARK", help="What follows the page that ended so."),
]
