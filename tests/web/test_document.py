"""One document: its text whole, its claims marked, their cards beside it."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from tests.pages import joined, seen
from tests.report import build
from tests.serving import Client

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.found import Found
from reportedly.model.origin import Origin
from reportedly.serving import build as application


def test_the_text_is_there_whole(client: Client) -> None:
    page = client.get("/documents/morning").text
    article = page.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    bare = re.sub(r"<sup>\d+</sup>", "", article)
    assert joined(seen(bare)) == joined(build.MORNING.text)


def test_every_claim_has_a_card_that_its_mark_leads_to(client: Client) -> None:
    page = client.get("/documents/evening").text
    for claim in build.CLAIMS:
        if claim.document == "evening":
            assert f'href="#card-{claim.id}"' in page
            assert f'id="card-{claim.id}"' in page


def test_kinds_are_told_by_more_than_colour(client: Client) -> None:
    page = client.get("/documents/evening").text
    assert 'class="legend"' in page
    card = page.partition('class="card f-harm"')[2]
    assert 'class="kind f-harm">killed' in card


def test_markup_in_a_text_is_text(client: Client) -> None:
    page = client.get("/documents/evening").text
    assert "&lt;b&gt;and&lt;/b&gt;" in page


def test_it_says_where_it_is_from(client: Client) -> None:
    page = client.get("/documents/morning").text
    facts = page.partition("Where it is from")[2].partition("</details>")[0]
    assert '<a href="https://morning.invalid/a?b=1"' in facts
    assert build.MORNING.sha256 in facts
    leaflet = client.get("/documents/leaflet").text
    assert "none: it was read from a file" in leaflet


def test_the_file_of_a_document_can_be_found_by_its_hash(tmp_path: Path) -> None:
    data = b"<html><title>Bridge</title><p>Two people were killed at the bridge.</p></html>"
    origin = Origin(
        form="html", sha256=hashlib.sha256(data).hexdigest(), retrieved="2031-04-03"
    )
    paper = replace(build.MORNING, origin=origin)
    path = str(tmp_path / "war.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=paper, claims=()), "by hand", "no rules")
    library = Library.of(path)
    page = seen(Client(application(library)).get("/documents/morning").text)
    library.close()
    assert f"SHA-256 {origin.sha256}" in page
    assert "html, retrieved 2031-04-03" in page


def test_the_source_is_one_click_away(client: Client) -> None:
    page = client.get("/documents/morning").text
    assert 'href="https://morning.invalid/a?b=1" rel="noreferrer noopener"' in page


def test_a_document_without_date_and_publisher_says_so(client: Client) -> None:
    page = seen(client.get("/documents/leaflet").text)
    assert "publisher unknown · unknown" in page
