"""`reportedly team`: who may work on a ledger that several people share."""

import sys
from enum import StrEnum
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import ledger_path
from reportedly.cli.deciding import author, now
from reportedly.cli.options import LedgerOption
from reportedly.cli.screen import list_table, show_text
from reportedly.errors import UsageError
from reportedly.model.account import Account, Deed, Event, Role
from reportedly.model.unknown import Unknown
from reportedly.report.table import Column, Table
from reportedly.report.words import plain
from reportedly.team.roster import NAMED, Roster

SUFFIX = ".team"
ACCOUNTS = (
    Column(name="name", least=8),
    Column(name="role", figure=True),
    Column(name="open", figure=True),
    Column(name="tokens", least=8),
)
LOG = (
    Column(name="at", figure=True),
    Column(name="by", least=6),
    Column(name="deed", figure=True),
    Column(name="name", least=6),
    Column(name="what", least=8),
)
AccountsOption = Annotated[
    Path | None,
    typer.Option(
        "--accounts",
        metavar="PATH",
        help="The file of the accounts. Default: the ledger's name with .team behind it.",
    ),
]


class Change(StrEnum):
    """What can be done with accounts."""

    LIST = "list"
    ADD = "add"
    PASSWORD = "password"  # noqa: S105 - the name of a deed
    ROLE = "role"
    CLOSE = "close"
    OPEN = "open"
    TOKEN = "token"  # noqa: S105 - the name of a deed
    REVOKE = "revoke"
    LOG = "log"


DEEDS = {Change.CLOSE: Deed.CLOSED, Change.OPEN: Deed.OPENED}


def team(
    action: Annotated[Change, typer.Argument(help="What to do.")] = Change.LIST,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Whose account.")] = None,
    *,
    ledger: LedgerOption = None,
    accounts: AccountsOption = None,
    role: Annotated[
        Role, typer.Option("--role", help="reader, coder, editor or admin.")
    ] = Role.CODER,
    note: Annotated[
        str, typer.Option("--note", metavar="WORDS", help="Of token: what it is for.")
    ] = "",
    token: Annotated[
        str | None,
        typer.Option("--token", metavar="BEGINNING", help="Of revoke: which token."),
    ] = None,
    as_: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Who does it. Default: you.")
    ] = None,
) -> None:
    """Say who may work on a ledger that is served with --team.

    A reader reads; a coder judges claims; an editor grades, splits and undoes others; an admin
    manages accounts. Passwords are asked for, or read from standard input. A token lets a
    program come in, and is shown once. The accounts lie in a file of their own, never in the
    ledger; every change of them is a line there.
    """
    roster = Roster(roster_path(ledger_path(ledger), accounts))
    signed = (author(as_), now())
    if action is Change.LIST:
        list_table(_listed(roster), "There is no account yet.")
    elif action is Change.LOG:
        list_table(_logged(roster.events()), "There is no account yet.")
    elif name is None:
        raise UsageError("whose account?", action, "Give a name.")
    elif action is Change.ADD:
        roster.add(name, role, _password(), signed)
    elif action is Change.PASSWORD:
        roster.change(Deed.PASSWORD, name, _password(), signed)
    elif action is Change.ROLE:
        roster.change(Deed.ROLE, name, role, signed)
    elif action is Change.TOKEN:
        show_text(roster.token(name, note, signed))
    elif action is Change.REVOKE:
        roster.change(Deed.REVOKED, name, _beginning(token), signed)
    else:
        roster.change(DEEDS[action], name, "", signed)


def roster_path(ledger: str, accounts: Path | None) -> Path:
    """Return where the accounts of a ledger lie.

    Raises:
        UsageError: the ledger is no file, and nobody says where.
    """
    if accounts is not None:
        return accounts
    if "://" in ledger:
        hint = "Give --accounts PATH: the ledger is no file."
        raise UsageError("where are the accounts?", "a database", hint)
    return Path(f"{ledger}{SUFFIX}")


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first, again = getpass("Password: "), getpass("Again: ")
    if first != again:
        raise UsageError("the two are not the same", "the password", "Type it again.")
    return first


def _beginning(token: str | None) -> str:
    if not token or len(token) < NAMED:
        hint = f"Give --token with the {NAMED} letters that `team list` shows."
        raise UsageError("which token?", token or "none", hint)
    return token


def _listed(roster: Roster) -> Table:
    rows = (_row(one) for _, one in sorted(roster.accounts().items()))
    return Table(columns=ACCOUNTS, rows=tuple(rows))


def _row(one: Account) -> tuple[str, ...]:
    tokens = ", ".join(f"{mine.hash[:NAMED]} {mine.note}".strip() for mine in one.tokens)
    into = "no" if one.closed else "yes"
    if isinstance(one.password, Unknown):
        into += ", by tokens"
    return plain(one.name), one.role, into, plain(tokens)


def _logged(events: tuple[Event, ...]) -> Table:
    told = {Deed.ADDED, Deed.ROLE}
    rows = (
        (
            one.at,
            plain(one.by),
            one.deed,
            plain(one.name),
            one.value if one.deed in told else "",
        )
        for one in events
    )
    return Table(columns=LOG, rows=tuple(rows))
