"""Which chart is drawn: the largest that fits, with tables that withhold what it withholds."""

from dataclasses import replace

import pytest
from tests.report import build
from tests.report.charts.drawn import check
from tests.report.charts.made import sheet

from reportedly.errors import UsageError
from reportedly.lexicon.care_book import load_care
from reportedly.lexicon.load import load
from reportedly.model.actor import Where
from reportedly.model.incident import Incident
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.report.charts.choice import CHARTS, Asked, located, shown
from reportedly.report.charts.sheet import Sheet
from reportedly.report.exports.care import Cared, cared
from reportedly.report.exports.dossier import Dossier
from reportedly.report.exports.names import Mask
from reportedly.report.ground import Ground

BOTH = (build.SERIES, build.VILLAGE)


def asked(*incidents: Incident, on: Sheet | None = None) -> Asked:
    return Asked(
        incidents=incidents,
        chosen=frozenset(build.GROUND.claims),
        sheet=on or sheet(),
        outlines=(),
    )


def care_of(*incidents: Incident, ground: Ground = build.GROUND) -> Cared:
    dossier = Dossier(
        incidents=incidents,
        ground=ground,
        settings=DEFAULT_SETTINGS,
        rules="",
        version="",
    )
    return cared(dossier, load_care(load().common))


@pytest.mark.parametrize("what", CHARTS)
def test_every_chart_has_a_title_a_drawing_and_tables(what: str) -> None:
    made = shown(what, asked(*BOTH))
    assert made.title
    check(made.svg)
    assert [caption for caption, _ in made.tables]


def test_a_series_and_an_incident_are_told_apart() -> None:
    assert shown("series", asked(*BOTH)).title == sheet().title(build.SERIES)
    assert shown("incident", asked(*BOTH)).title == sheet().title(build.VILLAGE)


def test_of_several_the_one_with_most_claims_is_drawn() -> None:
    small = replace(build.SERIES, id="small", title="small", tolls=build.SERIES.tolls[:1])
    alone = replace(small, disputes=(), history=())
    assert shown("series", asked(alone, build.SERIES)).title == sheet().title(build.SERIES)


@pytest.mark.parametrize("what", ["series", "incident", "lineage"])
def test_nothing_to_draw_is_a_wrong_call(what: str) -> None:
    with pytest.raises(UsageError, match="nothing fits"):
        shown(what, asked())


@pytest.mark.parametrize("what", ["exchanges", "map", "timeline"])
def test_a_list_of_nothing_is_drawn_and_says_so(what: str) -> None:
    check(shown(what, asked()).svg)


def test_a_name_that_is_none_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="no such chart"):
        shown("pie", asked(*BOTH))


def test_tables_have_no_quotes_and_no_protected_names() -> None:
    leaves = care_of(*BOTH)
    hidden = Mask(
        words=frozenset({"agency"}), sounds=frozenset(), joined=frozenset(), book=leaves.book
    )
    for what in CHARTS:
        made = shown(what, asked(*BOTH, on=sheet(mask=hidden)))
        assert "agency" not in made.svg.casefold()
        for _, table in made.tables:
            assert "quote" not in {column.name for column in table.columns}
            assert "agency" not in str(table.rows).casefold()


def test_a_place_is_as_fine_as_it_may_leave() -> None:
    where = Where(
        surface="the village",
        span=build.CAPTURED.span,
        lat=48.12345678,
        lon=37.98765432,
        where_prec=1,
    )
    made = located(replace(build.VILLAGE, where=where), care_of(build.VILLAGE))
    assert isinstance(made.where, Where)
    assert (made.where.lat, made.where.lon) == (48.1235, 37.9877)


def test_near_a_shelter_a_place_is_blurred() -> None:
    paper = build.document("d", "Two were captured at the hospital.")
    told = replace(
        build.CAPTURED,
        document="d",
        quote=paper.text,
        span=paper.span(0, len(paper.text)),
        trigger=build.find(paper, "captured"),
    )
    where = Where(surface="x", span=told.span, lat=48.1234, lon=37.9876, where_prec=1)
    one = replace(build.VILLAGE, where=where)
    made = located(one, care_of(one, ground=Ground.of([told], [paper])))
    assert isinstance(made.where, Where)
    assert (made.where.lat, made.where.lon) == (48.1, 38.0)


def test_a_vague_place_stays_as_vague_as_it_is() -> None:
    where = Where(surface="x", span=build.CAPTURED.span, lat=48.1, lon=37.9, where_prec=4)
    one = replace(build.VILLAGE, where=where)
    assert located(one, care_of(one)) is one
    assert located(build.VILLAGE, care_of(one)) is build.VILLAGE


def test_a_captive_is_not_quoted() -> None:
    leaves = care_of(*BOTH)
    one = sheet(cared=leaves)
    assert one.told(build.HUNDRED) == sheet().told(build.HUNDRED)
