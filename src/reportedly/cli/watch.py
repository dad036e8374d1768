"""`reportedly watch`: look again and again, and say what is new."""

import re
import shlex
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import ledger_path, recipe, settings
from reportedly.cli.fetching import (
    ArchiveOption,
    Fetching,
    FetchOption,
    archive_of,
    bringing,
)
from reportedly.cli.journal import Journal
from reportedly.cli.options import ConventionOption, JsonOption, LedgerOption
from reportedly.cli.screen import note, note_issues, show_text, write_json
from reportedly.desk.desk import Desk, desk_of
from reportedly.errors import SourceError, UsageError
from reportedly.ledger.store import open_ledger
from reportedly.lexicon.publisher_book import load_publishers
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.change import Change, Round
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import Summary, make_reader, read_into
from reportedly.report.changes import changes, told
from reportedly.report.ground import Ground
from reportedly.report.silence import Expected, silences
from reportedly.sources.fetch.posting import post
from reportedly.wire import change_to_json, dumps

EveryOption = Annotated[
    str, typer.Option("--every", metavar="TIME", help="How often: 90s, 15m, 2h, 1d.")
]
SilenceOption = Annotated[
    str | None,
    typer.Option(
        "--silence",
        metavar="TIME",
        help="Say when a source has nothing so long. Default: when a known publisher brings"
        " less than is expected (docs/reference/publishers.md), any other nothing for 2d.",
    ),
]
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
PATIENCE = 60.0  # seconds for a command that is told the news
USUAL = timedelta(days=2)  # for which a source of no known publisher may be silent
NOTHING = Ground.of((), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What a watch was asked.

    Attributes:
        sources: what is looked at.
        ledger: where it is read into.
        settings: how claims become incidents.
        silence: for how long any source may be silent; unknown where nobody says.
        journal: what was found so far.
        fetching: whether addresses are fetched.
    """

    sources: tuple[str, ...]
    ledger: str
    settings: Settings
    silence: timedelta | Unknown
    journal: Journal
    fetching: Fetching

    def expected(self, source: str) -> Expected:
        """Return what a source should bring: as asked, or as its publisher's file says."""
        if not isinstance(self.silence, Unknown):
            return Expected(within=self.silence)
        known = load_publishers().at(source)
        if isinstance(known, Unknown):
            return Expected(within=USUAL)
        return Expected(within=timedelta(days=known.days), least=known.least)


def watch(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE…", help="What `read` takes, but for -.")
    ],
    *,
    ledger: LedgerOption = None,
    every: EveryOption = "15m",
    once: Annotated[
        bool, typer.Option("--once", help="Look once and end, for cron and the like.")
    ] = False,
    silence: SilenceOption = None,
    journal: Annotated[
        Path | None,
        typer.Option(
            "--journal",
            metavar="FILE",
            help="Where news is kept. Default: LEDGER.journal.jsonl.",
        ),
    ] = None,
    notify: Annotated[
        str | None,
        typer.Option(
            "--notify",
            metavar="COMMAND",
            help="Run it with the news, JSON Lines, on its input.",
        ),
    ] = None,
    webhook: Annotated[
        str | None,
        typer.Option("--webhook", metavar="URL", help="Post the news there, as JSON."),
    ] = None,
    fetch: FetchOption = False,
    archive: ArchiveOption = None,
    convention: ConventionOption = "plain",
    json_: JsonOption = False,
) -> None:
    """Look again and again, and say what is new.

    Also what was replaced, what is contradicted and which source has fallen silent. The news of
    every round goes to the journal as well. Ctrl-C ends it; nothing is lost.
    """
    path = ledger_path(ledger)
    asked = Watch(
        sources=tuple(sources),
        ledger=path,
        settings=settings(convention),
        silence=_span(silence) if silence else UNKNOWN,
        journal=Journal(journal or Path(f"{path}.journal.jsonl")),
        fetching=Fetching(on=fetch, archive=archive_of(archive, path)),
    )
    pause = _span(every).total_seconds()
    try:
        for news, ground in _rounds(asked):
            _tell(news, ground, json_=json_)
            _notify(news, notify, webhook)
            if once:
                break
            time.sleep(pause)
    except KeyboardInterrupt:
        note("Ended; what was read is in the ledger.")


def _rounds(asked: Watch) -> Iterator[tuple[tuple[Change, ...], Ground]]:
    """Yield the news of one round after the other."""
    with open_ledger(asked.ledger, create=True):
        desk = desk_of(asked.ledger, asked.settings)
    first = True
    while True:
        at = datetime.now(UTC)
        looks = tuple(_look(asked, source, at, first=first) for source in asked.sources)
        first = False
        news: tuple[Change, ...] = ()
        if any(one.new for one in looks):
            fresh = desk_of(asked.ledger, asked.settings)
            news, desk = _between(desk, fresh), fresh
        news = (*news, *silences((*asked.journal.rounds(), *looks), asked.expected))
        asked.journal.add(at, looks, news)
        yield news, desk.ground


def _look(asked: Watch, source: str, at: datetime, *, first: bool) -> Round:
    """Read one source; one that is gone for a while does not end the watch."""
    try:
        with (
            bringing((source,), asked.fetching) as raws,
            open_ledger(asked.ledger, create=True) as opened,
        ):
            summary = read_into(opened, raws, make_reader(recipe()), _quiet)
    except SourceError as error:
        if first:
            raise
        note(str(error))
        summary = Summary()
    note_issues(summary.issues)
    return Round(source=source, at=at, new=summary.new)


def _between(before: Desk, after: Desk) -> tuple[Change, ...]:
    return changes(before.incidents, before.ground.claims, after.incidents, after.ground)


def _tell(news: Sequence[Change], ground: Ground, *, json_: bool) -> None:
    if json_:
        write_json(change_to_json(one) for one in news)
        return
    book = load_wording()
    for line in told(news, ground, book):
        show_text(line)
    if not news:
        note(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC: nothing new.")


def _notify(news: Sequence[Change], command: str | None, webhook: str | None) -> None:
    """Pass the news on; that it cannot be is said, and no reason to stop."""
    if not news:
        return
    lines = [dumps(change_to_json(one)) for one in news]
    if command:
        _run(command, "".join(f"{line}\n" for line in lines))
    if webhook:
        issue = post(webhook, f'{{"changes":[{",".join(lines)}]}}', "reportedly")
        note_issues((issue,) if issue else ())


def _run(command: str, text: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the command is the caller's own, without a shell
            shlex.split(command), input=text.encode(), timeout=PATIENCE, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        note(f"The command was not told the news: {error}")
        return
    if done.returncode:
        note(f"The command that is told the news ended with {done.returncode}: {command}")


def _span(text: str) -> timedelta:
    """Return a span of time such as "15m"."""
    found = re.fullmatch(r"(\d{1,6})([smhd])", text.strip())
    if not found or not int(found[1]):
        hint = "Write a number and s, m, h or d, such as 90s or 15m."
        raise UsageError("this is no span of time", text, hint)
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def _quiet(_: str) -> None:
    pass
