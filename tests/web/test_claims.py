"""The list of claims: said by whom, as of when, and where the words are."""

import pytest
from tests.pages import seen
from tests.report import build
from tests.serving import Client

from reportedly.web import claims


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
