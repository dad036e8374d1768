"""Who decides at a terminal, when, and what is said of it."""

import getpass
import os
from datetime import UTC, datetime

from reportedly.cli.call import recipe
from reportedly.cli.screen import note, show_text, write_json
from reportedly.desk.deciding import Asking, Signed, decision
from reportedly.ledger.store import Ledger
from reportedly.model.issue import Judgement, Verdict
from reportedly.pipeline import Reader, make_reader
from reportedly.report.words import plain
from reportedly.reviewing import judge, judgement
from reportedly.wire import judgement_to_json

REVIEWER_VARIABLE = "REPORTEDLY_REVIEWER"


def author(option: str | None) -> str:
    """Return who decides: the option, `REPORTEDLY_REVIEWER`, or the user of this machine."""
    return option or os.environ.get(REVIEWER_VARIABLE) or getpass.getuser()


def now() -> str:
    """Return the time of this machine's clock."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def decide(
    ledger: Ledger, verdict: Verdict, asking: Asking, signed: tuple[str, str], *, json_: bool
) -> None:
    """Keep one decision, and say so.

    Args:
        ledger: where.
        verdict: what was decided.
        asking: about what.
        signed: who, and why.
        json_: print the judgement as JSON.

    Raises:
        UsageError: it is about nothing, or contradicts what a person said.
    """
    who, why = signed
    made = decision(ledger, verdict, asking, Signed(author=who, at=now(), reason=why), _reader)
    _keep(ledger, made)
    if json_:
        write_json((judgement_to_json(made),))
    else:
        about = ", ".join(one[:16] for one in made.subjects)
        show_text(plain(f"{verdict} {about} by {made.author}: judgement {made.id[:8]}"))


def keep(
    ledger: Ledger, verdict: Verdict, subjects: tuple[str, ...], signed: tuple[str, str]
) -> Judgement:
    """Keep a judgement of somebody, for a reason, and return it."""
    made = judgement(verdict, subjects, (signed[0], now()), signed[1])
    _keep(ledger, made)
    return made


def _reader() -> Reader:
    return make_reader(recipe())


def _keep(ledger: Ledger, made: Judgement) -> None:
    """Keep a judgement; say where the clock goes backwards."""
    before = ledger.judgements()
    if before and before[-1].at > made.at:
        note(
            f"This clock says {made.at}, and the last judgement is of {before[-1].at}:"
            " they stay in the order in which they were made; check the clock."
        )
    judge(ledger, made)
