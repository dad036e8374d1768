"""Why an address gave nothing."""

from dataclasses import dataclass

from reportedly.model.issue import Issue
from reportedly.model.trouble import Trouble
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One try that gave no answer, or one that is of no use.

    Attributes:
        trouble: which kind.
        detail: what happened.
        passes: it may be gone at the next try.
        wait: seconds that the server asks us to wait before it; unknown where it does not.
    """

    trouble: Trouble
    detail: str
    passes: bool = False
    wait: float | Unknown = UNKNOWN

    def about(self, asked: str) -> Issue:
        """Return the issue that this is for the address that was asked for."""
        return self.trouble.about(asked, self.detail)
