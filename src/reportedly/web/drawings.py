"""Charts in pages: drawn by `report`, coloured by one style sheet, withheld as all else is."""

from collections.abc import Sequence
from functools import cache

from markupsafe import Markup

from reportedly.desk.books import outlines, wording
from reportedly.model.incident import Incident
from reportedly.report.charts.exchanges import exchange_chart
from reportedly.report.charts.lineage import lineage_chart
from reportedly.report.charts.map import map_chart
from reportedly.report.charts.palette import stylesheet
from reportedly.report.charts.sheet import Sheet
from reportedly.report.charts.step import step_chart
from reportedly.report.charts.svg import embedded
from reportedly.report.charts.timeline import timeline_chart
from reportedly.report.ground import Ground
from reportedly.review.effective import REVIEWED
from reportedly.web.frame import Frame

MAP_WIDTH = 1000
HERE = ""  # links in a chart lead to this site


def sheet(frame: Frame, ground: Ground, width: int = 760) -> Sheet:
    """Return what the charts of a page are drawn on."""
    reviewed = (one.id for one in ground.claims.values() if REVIEWED.intersection(one.flags))
    return Sheet(
        ground=ground,
        book=wording(),
        settings=frame.settings,
        mask=frame.mask_over(ground),
        accepted=frozenset(reviewed),
        base=HERE,
        width=width,
    )


def steps(frame: Frame, one: Incident, ground: Ground) -> Markup:
    """Return the step chart of a series, or of an incident's tolls; nothing without any."""
    if not one.tolls:
        return Markup("")
    return inlined(step_chart(one, sheet(frame, ground)))


def map_of(frame: Frame, incidents: Sequence[Incident], ground: Ground) -> Markup:
    """Return a map of incidents, each as exact as the words are."""
    return inlined(map_chart(incidents, sheet(frame, ground, MAP_WIDTH), outlines()))


def days_of(frame: Frame, incidents: Sequence[Incident], ground: Ground) -> Markup:
    """Return incidents along days."""
    return inlined(timeline_chart(incidents, sheet(frame, ground, MAP_WIDTH)))


def chains(frame: Frame, one: Incident, ground: Ground) -> Markup:
    """Return who has the claims of an incident from whom."""
    return inlined(lineage_chart(one, sheet(frame, ground, MAP_WIDTH)))


def network(frame: Frame, ground: Ground) -> Markup:
    """Return who is said to give what to whom."""
    return inlined(exchange_chart(ground.claims.values(), sheet(frame, ground)))


def inlined(drawing: str) -> Markup:
    """Return a drawing as a part of a page, which has its colours; it escaped its own words."""
    return Markup(embedded(drawing))  # noqa: S704 - the room of charts escapes what it draws


@cache
def colours() -> str:
    """Return the style sheet of charts."""
    return stylesheet()
