"""`reportedly serve`: web pages and REST on a local port."""

from importlib import import_module
from typing import Annotated

import typer

from reportedly.cli.call import ledger_path
from reportedly.cli.options import LedgerOption
from reportedly.cli.screen import show_text
from reportedly.errors import UsageError

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
) -> None:
    """Serve the ledger as pages and as JSON, on this machine.

    The address is printed; Ctrl-C ends it. Pages are at /, the same for programs is at /api,
    described at /openapi.json.
    """
    try:
        serving = import_module(SERVING)
    except ModuleNotFoundError as error:
        hint = "Install reportedly[web]."
        raise UsageError(
            "pages need a library that is not there", str(error.name), hint
        ) from error
    serving.serve(ledger_path(ledger), host, port, show_text)
