"""`/`: the running totals by claimant, what changed, what contradicts, what waits, where."""

from dataclasses import dataclass
from itertools import chain

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.desk.desk import LARGE
from reportedly.desk.news import NOTHING, News, lately, news
from reportedly.desk.voices import waiting
from reportedly.model.incident import Incident, Shape
from reportedly.model.listing import Listed
from reportedly.report.ground import Ground
from reportedly.report.sides import sides
from reportedly.web.drawings import steps
from reportedly.web.frame import Frame, Framed

router = APIRouter()
TOTALS, CHANGES, DISPUTES, LANDS = 6, 12, 8, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What is told of claims side by side.

    Attributes:
        ground: the claims.
        news: what the newest day changed.
        disputed: each pair of claims that contradict each other, with what they are of.
        waiting: how many claims nobody has reviewed.
        looked: in how many incidents what is new was looked for; 0 for all there are.
    """

    ground: Ground
    news: News = NOTHING
    disputed: tuple[tuple[Incident, tuple[str, str]], ...] = ()
    waiting: int = 0
    looked: int = 0

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
    whole = _whole(frame) if claims <= LARGE else _lately(frame)
    lands = frame.library.voices(frame.settings).lands
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
        lands=lands[:LANDS],
        others=len(lands[LANDS:]),
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


def _lately(frame: Frame) -> Whole:
    """Return what can be told of a large ledger while somebody waits."""
    made = lately(frame.library, frame.settings)
    return Whole(
        ground=made.ground,
        news=made.news,
        disputed=tuple((one, pair) for one in made.incidents for pair in one.disputes),
        waiting=frame.library.voices(frame.settings).waiting,
        looked=len(made.incidents),
    )
