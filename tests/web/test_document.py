"""One document: its text whole, its claims marked, their cards beside it."""

import re

from tests.pages import joined, seen
from tests.report import build
from tests.serving import Client


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


def test_the_source_is_one_click_away(client: Client) -> None:
    page = client.get("/documents/morning").text
    assert 'href="https://morning.invalid/a?b=1" rel="noreferrer noopener"' in page


def test_a_document_without_date_and_publisher_says_so(client: Client) -> None:
    page = seen(client.get("/documents/leaflet").text)
    assert "publisher unknown · unknown" in page
