"""Hand: what one step of keeping leaves for the next, so that it need not be made again."""

from reportedly.derived.decisions import Decisions
from reportedly.derived.nearby import Nearby
from reportedly.derived.state import State
from reportedly.reconcile.growing import Growing


class Hand:
    """What is kept near at hand from one step to the next, while nobody else makes one.

    Attributes:
        near: documents as they were read last.
    """

    def __init__(self, near: Nearby) -> None:
        self.near = near
        self._laid: tuple[State, Decisions, Growing] | None = None

    def take(self, state: State, known: Decisions) -> Growing | None:
        """Return what grew in the last step; nothing if it was another's, or failed since."""
        laid, self._laid = self._laid, None
        return laid[2] if laid and laid[:2] == (state, known) else None

    def lay(self, state: State, known: Decisions, growing: Growing) -> None:
        """Keep what has grown, as it is after a step."""
        self._laid = (state, known, growing)
