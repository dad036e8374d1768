"""Who turns a do-no-harm default of an export off, and why; and files in a folder."""

from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.deciding import author, keep
from reportedly.errors import UsageError
from reportedly.ledger.store import open_ledger
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.protection import Protection
from reportedly.report.exports.dossier import File

UnprotectOption = Annotated[
    list[Protection] | None,
    typer.Option(
        "--unprotect",
        metavar="WHAT",
        help="Turn a do-no-harm default off, this once: names, captives, points, recent,"
        " positions, sensitive. It takes --reason, and is kept in the ledger's log.",
    ),
]
ReasonOption = Annotated[
    str | None, typer.Option("--reason", metavar="WORDS", help="Of --unprotect: why.")
]
NameOption = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="NAME",
        help="Of --unprotect: who. Default: REPORTEDLY_REVIEWER, else you.",
    ),
]


def waived(
    ledger: str, what: list[Protection] | None, reason: str | None, who: str | None
) -> tuple[Judgement, ...]:
    """Keep in the ledger who turns defaults off, and return the judgements.

    Raises:
        UsageError: there is no reason.
    """
    if not what:
        return ()
    if not (reason or "").strip():
        hint = 'Say why: --reason "…". It is kept in the log and printed in the method note.'
        raise UsageError("a protection is not turned off without a reason", what[0], hint)
    signed = (author(who), str(reason).strip())
    with open_ledger(ledger, create=False) as opened:
        return tuple(
            keep(opened, Verdict.UNPROTECT, (one,), signed) for one in dict.fromkeys(what)
        )


def save(files: tuple[File, ...], folder: Path) -> None:
    """Write files into a folder.

    Raises:
        UsageError: they cannot be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            (folder / file.name).write_bytes(file.data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        hint = "Name a folder that you may write to."
        raise UsageError("the files cannot be written", f"{folder} ({reason})", hint) from error
