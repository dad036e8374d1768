"""Every page of a war with rivals, reprints and bargains: its main content is there."""

import re
from html import unescape

import pytest
from tests import wide as war
from tests.pages import seen
from tests.report import build
from tests.serving import Client

from reportedly.desk.library import Library
from reportedly.serving import build as application
from reportedly.web import app, exchanges, incidents

SERIES = re.compile(r"/series/([0-9a-f]{16})")
INCIDENT = re.compile(r"/incidents/([0-9a-f]{16})")
FIGURE = re.compile(r"<b>([^<]*\d[^<]*)</b>")


def total(wide: Client) -> str:
    """Return the page of the running total."""
    found = SERIES.search(wide.get("/series").text)
    assert found
    return wide.get(found[0]).text


@pytest.mark.parametrize("path", [path for path, _ in app.NAV])
def test_every_page_that_is_led_to_is_there(wide: Client, path: str) -> None:
    page = wide.get(path)
    assert page.status_code == 200
    assert 'aria-current="page"' in page.text
    assert page.text.count("<h1") == 1


@pytest.mark.parametrize("path", [path for path, _ in app.NAV])
def test_every_page_works_on_an_empty_ledger(empty: Client, path: str) -> None:
    assert empty.get(path).status_code == 200


@pytest.mark.parametrize("path", [path for path, _ in app.NAV])
def test_loaded_words_stand_in_quotation_marks(wide: Client, path: str) -> None:
    page = seen(wide.get(path).text)
    for found in re.finditer("terrorists", page):
        before = page[: found.start()]
        assert before.count("“") > before.count("”"), page[found.start() - 60 : found.end()]


@pytest.mark.parametrize("path", ["/", "/incidents", "/series", "/map", "/timeline"])
def test_every_figure_has_a_claimant_a_date_and_its_words(wide: Client, path: str) -> None:
    page = wide.get(path).text
    for piece in page.split('<span class="toll">')[1:]:
        line = piece.partition("\n</span>")[0].partition('<span class="mark')[0]
        assert 'href="/claims/' in line
        assert "according to" in line or "no current figure" in line
        assert "as of" in line


def test_the_overview_tells_totals_news_and_contradictions(wide: Client) -> None:
    page = seen(wide.get("/").text)
    assert "northern soldiers, running total" in page
    assert "New on 2025-02-02" in page
    assert "What contradicts" in page
    assert f"{len(war.CLAIMS)} of them wait for review" in page


def test_a_total_has_its_claimants_side_by_side(wide: Client) -> None:
    page = total(wide)
    assert page.count('class="side"') == 2
    text = seen(page)
    assert "The spy agency third intelligence" in text
    assert "The northern staff party military" in text
    assert "1 more rendering of it" in text


def test_a_total_says_what_replaced_what(wide: Client) -> None:
    text = seen(total(wide))
    assert (
        "at least 100 killed , The spy agency, as of 2024-12-19 replaced by about 300" in text
    )
    assert "another rendering of" in text


def test_a_total_says_what_contradicts(wide: Client) -> None:
    page = total(wide).partition('id="disputes"')[2].partition("<h2")[0]
    assert f'href="#claim-{war.RIVAL.id}"' in page
    assert "fewer than 50" in seen(page)


def test_a_total_says_who_cites_whom(wide: Client) -> None:
    page = seen(total(wide).partition('id="lineage"')[2].partition("<h2")[0])
    assert "Invented Reprint The spy agency the Evening Wire" in page


def test_a_total_says_how_its_figures_are_made(wide: Client) -> None:
    assert "A running total is current for 14 days." in total(wide)


def test_what_is_unknown_is_never_zero(wide: Client) -> None:
    figures = total(wide).partition("<tbody>")[2].partition("</tbody>")[0]
    assert ">unknown<" in figures
    assert not re.search(r">\s*0\s*<", figures)


def test_ids_in_notes_lead_to_claims(wide: Client) -> None:
    page = total(wide)
    assert f'replaced by <a href="/claims/{build.THREE_HUNDRED.id}">' in page


def test_an_incident_is_reached_from_the_list(wide: Client) -> None:
    page = wide.get("/incidents?kind=captured").text
    (identity,) = set(INCIDENT.findall(page))
    one = seen(wide.get(f"/incidents/{identity}").text)
    assert "Incident · date unknown · the village · grade: weak" in one
    assert "Why it stands so" in one


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("", 5),
        ("kind=captured", 1),
        ("kind=exchange", 1),
        ("order=weight", 5),
        ("order=documents", 5),
        ("text=grain", 1),
    ],
)
def test_incidents_are_filtered(wide: Client, query: str, rows: int) -> None:
    page = wide.get(f"/incidents?{query}").text
    assert page.count("data-row") == rows
    assert ("No incident fits" in page) is (rows == 0)


@pytest.mark.parametrize("query", ["order=loudest", "after=gone"])
def test_a_list_says_what_it_cannot_do(wide: Client, query: str) -> None:
    assert wide.get(f"/incidents?{query}").status_code == 400


def test_incidents_are_paged(wide: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incidents, "PAGE", 2)
    seen_ids, address = list[str](), "/incidents?order=documents"
    while address:
        page = wide.get(address).text
        seen_ids += INCIDENT.findall(page)
        found = re.search(r'rel="next" href="([^"]+)"', page)
        address = found[1].replace("&amp;", "&") if found else ""
        assert not address or "order=documents" in address
    assert len(seen_ids) == len(set(seen_ids)) == 5


def test_documents_are_found_by_their_words(wide: Client) -> None:
    page = wide.get("/documents?text=grain").text
    assert page.count("data-row") == 1
    assert 'href="/documents/bargain"' in page
    assert "No document has these words" in wide.get("/documents?text=xylophone").text


def test_sources_lead_to_what_each_claimed(wide: Client) -> None:
    page = wide.get("/sources").text
    assert 'href="/sources/the%20spy%20agency"' in page
    assert "Invented Market Paper" in page
    one = seen(wide.get("/sources/the%20spy%20agency").text)
    assert "only repeated by others" in one
    assert "letter F (cannot be judged)" in one
    assert "said that at least 100 northern soldiers were killed" in one


def test_a_source_must_be_there(wide: Client) -> None:
    page = wide.get("/sources/nobody")
    assert page.status_code == 404
    assert "No source has this name" in page.text


def test_exchanges_have_both_directions(wide: Client) -> None:
    page = seen(wide.get("/exchanges").text)
    assert "The south grain → the north" in page
    assert "the north coal → The south" in page
    assert "captives: 30" in page
    assert "possible" in page
    assert wide.get("/exchanges?claimant=nobody").text.count("data-row") == 0


def test_the_map_says_how_exact_a_place_is(wide: Client) -> None:
    page = seen(wide.get("/map").text)
    assert "the village unknown" in page
    assert "No place is told" in page


def test_the_timeline_keeps_what_has_no_day(wide: Client) -> None:
    assert "No day is told" in wide.get("/timeline").text


def test_settings_tell_the_method_of_the_convention(wide: Client) -> None:
    page = seen(wide.get("/settings?convention=ucdp").text)
    assert "Convention ucdp" in page
    assert "approx tolerance 0.1" in page
    assert '<option value="ucdp" selected>' in wide.get("/settings?convention=ucdp").text


def test_the_day_changes_what_is_known(wide: Client) -> None:
    early = seen(wide.get("/series?as_of=2024-12-31").text)
    assert "at least 100 reported deaths" in early
    assert "300" not in early


def test_a_total_is_drawn_and_the_drawing_leads_to_claims(wide: Client) -> None:
    drawing = total(wide).partition("<figure")[2].partition("</figure>")[0]
    assert 'class="rc"' in drawing
    assert f'href="/claims/{build.THREE_HUNDRED.id}"' in drawing
    assert "<style" not in drawing


def test_the_map_is_drawn_from_outlines_that_are_shipped(wide: Client) -> None:
    page = wide.get("/map").text
    assert 'class="rc"' in page
    assert "https://" not in page.partition("<figure")[2].partition("</figure>")[0]


def test_charts_take_their_colours_from_one_style_sheet(wide: Client) -> None:
    answer = wide.get("/charts.css")
    assert answer.headers["content-type"].startswith("text/css")
    assert "prefers-color-scheme:dark" in answer.text


def test_exchanges_are_paged_by_kind(wide: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchanges, "EACH", 1)
    page = wide.get("/exchanges?kind=exchange").text
    assert page.count("data-row") == 2
    assert 'rel="next"' not in page
    assert wide.get("/exchanges?kind=prisoner_swap").text.count("data-row") == 2
    assert wide.get("/exchanges?kind=killed").text.count("data-row") == 0


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/timeline", "Timeline of incidents"),
        ("/exchanges", "Network of exchanges"),
        ("/map", "Map of incidents"),
    ],
)
def test_a_drawing_stands_above_its_table(wide: Client, path: str, name: str) -> None:
    drawing = wide.get(path).text.partition(f'aria-label="{name}"')[2].partition("</figure>")[0]
    assert 'class="rc"' in drawing
    assert "<style" not in drawing
    assert " style=" not in drawing


def test_who_only_repeats_whom_is_drawn(wide: Client) -> None:
    drawing = total(wide).partition('aria-label="Who only repeats whom"')[2]
    assert "Invented Reprint" in drawing.partition("</figure>")[0]


@pytest.mark.parametrize("path", ["/map", "/timeline"])
def test_drawings_show_a_piece_and_say_so(
    wide_library: Library, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    whole = Client(application(wide_library)).get(path).text
    told = whole.count("data-row")
    assert told > 2
    assert "drawn here" not in whole
    monkeypatch.setattr(incidents, "DRAWN", 1)
    wide = Client(application(wide_library))
    found: list[str] = []
    after = path
    while after:
        page = wide.get(after).text
        assert "1 incident is drawn here, and there are more" in page
        found += re.findall(r'data-row.*?href="(/incidents/[^"]+)"', page)
        onward = re.search(r'rel="next" href="([^"]+)"', page)
        after = unescape(onward[1]) if onward else ""
    assert len(found) == len(set(found)) == told


@pytest.mark.parametrize("path", ["/map", "/timeline"])
def test_drawings_are_filtered(wide: Client, path: str) -> None:
    assert wide.get(f"{path}?text=nosuchword").text.count("data-row") == 0
    some = wide.get(f"{path}?kind=exchange&order=weight").text
    assert 0 < some.count("data-row") <= wide.get(path).text.count("data-row")
    assert '<option value="exchange" selected>' in some
