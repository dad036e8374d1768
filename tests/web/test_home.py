"""The overview."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.ledger_scale import fill
from tests import wide as war
from tests.pages import seen
from tests.report import build
from tests.serving import Client, small_war

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.actor import Where
from reportedly.model.found import Found
from reportedly.model.unknown import Unknown
from reportedly.serving import build as application
from reportedly.web import home


def test_it_says_how_much_there_is(client: Client) -> None:
    page = seen(client.get("/").text)
    assert f"{len(build.CLAIMS)} claims in 3 documents" in page
    assert "unreviewed" in page


def test_of_a_large_ledger_it_tells_what_can_be_told_at_once(
    wide: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "LARGE", 3)
    page = seen(wide.get("/").text)
    assert f"{len(war.CLAIMS)} claims in {len(war.DOCUMENTS)} documents" in page
    assert "northern soldiers, running total" in page
    assert "too large to be compared with its yesterday" in page
    assert "incidents and totals with the newest dates" in page
    assert "wait for review" in page


def test_what_a_large_ledger_tells_is_what_a_small_one_does(
    wide_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = seen(Client(application(wide_library)).get("/").text)
    monkeypatch.setattr(home, "LARGE", 3)
    large = seen(Client(application(wide_library)).get("/").text)
    told = [
        one[one.index("What contradicts") : one.index("What stands here")]
        for one in (whole, large)
    ]
    assert sorted(told[0].split()) == sorted(told[1].split())
    assert re.findall(r"[\d,]+ of them waits? for review", whole) == re.findall(
        r"[\d,]+ of them waits? for review", large
    )


def test_as_it_stood_on_a_day_a_large_ledger_says_how_much_waits(
    wide_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(application(wide_library))
    days = [one.published for one in war.DOCUMENTS if not isinstance(one.published, Unknown)]
    day = max(str(one) for one in days)
    whole = seen(client.get(f"/?as_of={day}").text)
    monkeypatch.setattr(home, "LARGE", 3)
    large = seen(Client(application(wide_library)).get(f"/?as_of={day}").text)
    told = re.findall(r"([\d,]+) of them waits? for review", whole)
    assert told == re.findall(r"([\d,]+) of them waits? for review", large)
    assert told != ["0"]
    assert f"New on {day}" in large


def test_it_says_where_claims_are_of(tmp_path: Path) -> None:
    path = str(tmp_path / "war.db")
    with open_ledger(path, create=True) as ledger:
        fill(ledger, 40)
        lands = Counter(
            one.where.country
            for one in ledger.claims()
            if isinstance(one.where, Where) and isinstance(one.where.country, str)
        )
    library = Library.of(path)
    client = Client(application(library))
    for address in ("/", "/?as_of=2019-03-01"):
        page = client.get(address).text
        for code, claims in lands.most_common(3):
            assert re.search(rf"place={code}[^>]*>{code}</a></td><td[^>]*>{claims}</td>", page)
        assert "2019-01-01" in page[page.index('id="lands"') :]
    library.close()


def test_the_sizes_follow_the_ledger(tmp_path: Path) -> None:
    library = Library.of(small_war(str(tmp_path / "built.db")))
    assert library.size() == (3, len(build.CLAIMS))
    again = Found(document=replace(build.LEAFLET, id="again"))
    library.ledger.add(again, "by hand", "no rules")
    assert library.size() == (4, len(build.CLAIMS))
    library.close()
