"""Say to a person how the figures stand to their floors."""

from collections.abc import Sequence

from benchmarks.floors import Verdict
from benchmarks.table import table

HEAD = ("set", "measure", "against its floor", "figures")


def show_verdicts(verdicts: Sequence[Verdict]) -> None:
    """Print what is not as it was pinned, or that all is."""
    if not verdicts:
        print("every figure is as it was pinned")
        return
    rows = [(one.name, one.measure, one.state.value, one.words) for one in verdicts]
    print(table(HEAD, rows))
