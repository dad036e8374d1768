"""Review one by one: a claim is shown, a letter answers."""

import sys
from itertools import islice

from reportedly.cli.deciding import keep
from reportedly.cli.leaf import show_claim
from reportedly.cli.listing import waiting
from reportedly.cli.screen import note, show_text
from reportedly.ledger.store import Ledger
from reportedly.model.issue import Verdict

ANSWERS = {"a": Verdict.ACCEPT, "r": Verdict.REJECT}
HELP = "a WHY accepts, r WHY rejects, Enter leaves it for later, q ends"


def walk(ledger: Ledger, who: str, limit: int | None, *, blind: bool) -> None:
    """Show what is to be reviewed one by one, and keep what is answered.

    Each answer is kept at once: ending in the middle, or a kill, loses none.
    """
    # Taken whole, for what is answered changes the queue.
    todo = list(islice(waiting(ledger, who if blind else None), limit or None))
    note(f"{len(todo):,} to review. {HELP}.")
    for number, (claim, document, how) in enumerate(todo, start=1):
        show_text(f"{number} of {len(todo)}, {how}", style="bold")
        show_claim(claim, document)
        answer = _answer()
        if answer is None:
            return
        word, why = answer
        if word in ANSWERS:
            made = keep(ledger, ANSWERS[word], (claim.id,), (who, why))
            show_text(f"{made.verdict}: judgement {made.id[:8]}")


def _answer() -> tuple[str, str] | None:
    """Return the letter that was typed and what follows it; none where it is the end."""
    while True:
        line = sys.stdin.readline()
        word, _, why = line.strip().partition(" ")
        if not line or word == "q":
            return None
        if not word or word in ANSWERS:
            return word, why.strip()
        note(HELP)
