"""`reportedly serve`: web pages and REST on a local port."""

from importlib import import_module
from typing import Annotated

import typer

from reportedly.cli.call import ledger_path
from reportedly.cli.deciding import author
from reportedly.cli.options import LedgerOption
from reportedly.cli.screen import show_text
from reportedly.cli.team import AccountsOption, roster_path
from reportedly.errors import UsageError
from reportedly.model.unknown import UNKNOWN

# By name: it stands above the faces, and knows them all.
SERVING = "reportedly.serving"


def serve(
    *,
    ledger: LedgerOption = None,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="The address to listen at.")
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="N", min=0, max=65535, help="The port; 0 takes a free one."
        ),
    ] = 8750,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="NAME",
            help="As whom you review there. Default: REPORTEDLY_REVIEWER, else you.",
        ),
    ] = None,
    team: Annotated[
        bool,
        typer.Option("--team", help="Several people share it: each signs in, see `team`."),
    ] = False,
    accounts: AccountsOption = None,
) -> None:
    """Serve the ledger as pages and as JSON, on this machine.

    The address is printed; Ctrl-C ends it. Pages are at /, the same for programs is at /api,
    described at /openapi.json. Whoever reaches the address is taken for you, unless --team.
    """
    try:
        serving = import_module(SERVING)
    except ModuleNotFoundError as error:
        hint = "Install reportedly[web]."
        raise UsageError(
            "pages need a library that is not there", str(error.name), hint
        ) from error
    path = ledger_path(ledger)
    file = roster_path(path, accounts) if team else UNKNOWN
    serving.serve(path, host, port, show_text, name=author(as_), team=file)
