"""Series, claims and sheets for charts, made by hand or drawn at random."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.report import build
from tests.strategies.claims import claims as any_claims
from tests.strategies.documents import documents
from tests.strategies.values import texts

from reportedly.lexicon.wording_book import load_wording
from reportedly.model.claim import Claim, Status
from reportedly.model.document import Document
from reportedly.model.incident import HeldOut, Incident, Shape, Step, StepKind, TollStatus
from reportedly.report.charts.sheet import Sheet
from reportedly.report.ground import Ground

BOOK = load_wording()


def sheet(ground: Ground = build.GROUND, **more: object) -> Sheet:
    """Return a sheet for a ground."""
    made = Sheet(ground=ground, book=BOOK)
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Sheet, by name


def said(name: str, day: str, **more: object) -> Claim:
    """Return a claim of the spy agency of a day, under a name."""
    made = replace(build.HUNDRED, id=name, as_of=build.dated(day))
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Claim, by name


def series_of(claims: Sequence[Claim], **more: object) -> Incident:
    """Return a series of one toll in whose range these claims stand."""
    toll = build.toll(
        "killed", TollStatus.SINGLE_SOURCE, claims=tuple(one.id for one in claims)
    )
    made = Incident(id="5e41e5", shape=Shape.SERIES, title="northern soldiers", tolls=(toll,))
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Incident, by name


def ground_of(claims: Sequence[Claim], *papers: Document) -> Ground:
    """Return the ground of some claims."""
    return Ground.of(claims, papers or (build.MORNING, build.EVENING, build.LEAFLET))


@st.composite
def told(draw: DrawFn, least: int = 0, most: int = 8) -> tuple[Incident, Ground]:
    """Return a series of claims of every sort, and its ground: nothing about it is tame."""
    paper = draw(documents())
    size = draw(st.integers(min_value=least, max_value=most))
    found = [
        replace(draw(any_claims(paper)), id=f"{at:016x}", status=draw(st.sampled_from(Status)))
        for at in range(size)
    ]
    ids = [one.id for one in found]
    cut = draw(st.integers(min_value=0, max_value=size))
    toll = build.toll(
        "killed",
        TollStatus.DISPUTED,
        claims=tuple(ids[:cut]),
        held_out=tuple(HeldOut(claim=one, reason="stale") for one in ids[cut:]),
    )
    steps = draw(st.lists(st.sampled_from(StepKind), max_size=3)) if len(ids) > 1 else []
    one = Incident(
        id="5e41e5",
        shape=Shape.SERIES,
        title=draw(texts),
        tolls=(toll,),
        disputes=((ids[0], ids[-1]),) if len(ids) > 1 else (),
        history=tuple(Step(claim=ids[0], superseded_by=ids[1], kind=kind) for kind in steps),
    )
    sums = found[:1] if draw(st.booleans()) else []
    return one, Ground.of(found, (paper,), sums)
