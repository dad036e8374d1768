"""Claims where they stand: sourced, as figures, and as scenes."""

from tests.reconcile.builders import claim

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.reconcile.figures import Figure, alone
from reportedly.reconcile.roots import organ
from reportedly.reconcile.scenes import Scene, scenes
from reportedly.reconcile.sourced import Sourced, source


def sourced(one: Claim, *documents: Document) -> Sourced:
    """Return one claim with its source."""
    (found,) = source((one,), documents, DEFAULT_SETTINGS)
    return found


def figure(
    words: str, *, by: str = "UKR-GOV", as_of: str = "", at: int = 0, doc: str = "doc"
) -> Figure:
    """Return what one voice puts into the row of the dead."""
    one = sourced(claim("killed", words, by=by, as_of=as_of, at=at, doc=doc))
    return alone(one, one.root, organ(one.claim))


def told(*claims: Claim, settings: Settings = DEFAULT_SETTINGS) -> tuple[Scene, ...]:
    """Return the scenes of one text."""
    return scenes(source(claims, (), settings), settings)
