"""`/`: the running totals by claimant, what changed, what contradicts, what waits."""

from dataclasses import dataclass
from itertools import chain

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.desk.news import News, news, waiting
from reportedly.model.incident import Incident, Shape
from reportedly.model.listing import Listed
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.ground import Ground
from reportedly.report.sides import sides
from reportedly.web.drawings import steps
from reportedly.web.frame import Frame, Framed

router = APIRouter()
TOTALS, CHANGES, DISPUTES = 6, 12, 8
# Above so many claims nobody waits until all of them are laid open side by side.
LARGE = 20_000
NOTHING = News()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What can only be told of all claims side by side.

    Attributes:
        ground: the claims.
        news: what the newest day changed.
        disputed: each pair of claims that contradict each other, with what they are of.
        waiting: how many claims nobody has reviewed; unknown of a ledger that is too large.
    """

    ground: Ground
    news: News = NOTHING
    disputed: tuple[tuple[Incident, tuple[str, str]], ...] = ()
    waiting: int | Unknown = UNKNOWN

    def shown(self) -> Ground:
        """Return the claims that the page shows of it."""
        ids = [one for change in self.news.changes[:CHANGES] for one in change.claims]
        ids += [one for _, pair in self.disputed[:DISPUTES] for one in pair]
        claims = self.ground.known(set(ids))
        papers = {claim.document for claim in claims}
        return Ground.of(claims, (self.ground.documents[one] for one in sorted(papers)))


@router.get("/")
def home(frame: Framed) -> HTMLResponse:
    """Return the overview."""
    documents, claims = frame.library.size()
    asked = Listed(shape=Shape.SERIES, limit=TOTALS)
    totals = frame.library.incidents(asked, frame.settings).incidents
    ground = frame.library.ground_of(totals, frame.settings)
    whole = _whole(frame) if claims <= LARGE else Whole(ground=ground)
    shown = (ground, whole.shown())
    return frame.page(
        "home.html",
        documents=documents,
        claims=claims,
        totals=tuple(
            (one, sides(one, ground, {}), steps(frame, one, ground)) for one in totals
        ),
        whole=whole,
        ground=whole.ground,
        changes=whole.news.changes[:CHANGES],
        disputed=whole.disputed[:DISPUTES],
        mask=frame.mask(
            chain.from_iterable(one.claims.values() for one in shown),
            chain.from_iterable(one.documents.values() for one in shown),
        ),
    )


def _whole(frame: Frame) -> Whole:
    desk = frame.library.desk(frame.settings)
    return Whole(
        ground=desk.ground,
        news=news(frame.library, frame.settings),
        disputed=tuple((one, pair) for one in desk.incidents for pair in one.disputes),
        waiting=waiting(desk),
    )
