"""The list of claims: said by whom, as of when, and where the words are."""

import pytest
from tests.pages import seen
from tests.report import build
from tests.serving import Client

from reportedly.desk.library import Library
from reportedly.model.incident import Shape
from reportedly.model.settings import Settings
from reportedly.model.voice import SourceType
from reportedly.web import claims

TYPES = tuple(str(one) for one in SourceType if one is not SourceType.UNKNOWN)


def test_no_figure_stands_without_who_said_it(client: Client) -> None:
    page = seen(client.get("/claims?kind=killed").text)
    assert "The spy agency said that at least 100 northern soldiers were killed" in page
    assert "as of 2024-12-19; Invented Morning Post" in page
    assert page.count("100") == page.count("at least 100")


def test_every_row_opens_its_words(client: Client) -> None:
    page = client.get("/claims?kind=killed").text
    assert f'href="/claims/{build.HUNDRED.id}"' in page
    assert f'href="/documents/morning#card-{build.HUNDRED.id}"' in page
    assert "<blockquote>The spy agency said at least 100" in page


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("", len(build.CLAIMS)),
        ("kind=killed", 2),
        ("kind=&actor=&since=", len(build.CLAIMS)),
        ("status=planned", 1),
        ("text=village", 1),
        ("claimant=spy", 2),
        ("kind=eclipse", 0),
        ("as_of=2024-12-31&kind=killed", 1),
    ],
)
def test_filters_choose(client: Client, query: str, rows: int) -> None:
    assert client.get(f"/claims?{query}").text.count("data-row") == rows


@pytest.mark.parametrize("path", ["/claims", "/incidents", "/series", "/map", "/timeline"])
def test_the_kinds_of_sources_are_offered_as_a_filter(client: Client, path: str) -> None:
    page = client.get(path).text
    offered = page.partition('<datalist id="source-types">')[2].partition("</datalist>")[0]
    for one in SourceType:
        assert f'<option value="{str(one).replace("_", " ")}">' in offered
    assert 'list="source-types"' in page


@pytest.mark.parametrize("path", ["/claims", "/incidents"])
def test_a_kind_of_source_chooses(wide: Client, wide_library: Library, path: str) -> None:
    desk = wide_library.desk(Settings())
    kinds = {one.id: str(one.claimant.source_type) for one in desk.ground.claims.values()}
    fits = {name: {one for one, kind in kinds.items() if kind == name} for name in TYPES}
    for name, ids in fits.items():
        asked = wide.get(f"{path}?claimant={name.replace('_', '+')}").text
        shown = [one for one in desk.incidents if ids.intersection(one.claims)]
        told = [one for one in shown if one.shape is Shape.INCIDENT]
        assert asked.count("data-row") == len(ids if path == "/claims" else told), name
    assert sum(map(bool, fits.values())) > 1


def test_where_nothing_fits_it_says_what_there_is(client: Client) -> None:
    page = seen(client.get("/claims?text=xylophone").text)
    assert "No claim fits. The ledger has: captured, casualties" in page


def test_what_was_asked_stays_in_the_form(client: Client) -> None:
    page = client.get('/claims?kind=killed&text="north"').text
    assert '<option value="killed" selected>' in page
    assert 'name="text" value="&#34;north&#34;"' in page


def test_a_long_list_is_paged(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "PAGE", 2)
    page = client.get("/claims").text
    assert page.count("data-row") == 2
    (_, _, rest) = page.partition('rel="next" href="')
    address = rest.partition('"')[0].replace("&amp;", "&")
    assert client.get(address).text.count("data-row") == 2
    assert client.get(address).text != page
