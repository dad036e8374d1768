"""One claim: what was said, marked where it stands, and why it was read so."""

from tests.pages import joined, seen
from tests.report import build
from tests.serving import Client


def test_the_claim_is_a_sentence_of_its_claimant(client: Client) -> None:
    page = client.get(f"/claims/{build.HUNDRED.id}").text
    heading = page.partition("<h1>")[2].partition("</h1>")[0]
    assert heading.startswith("The spy agency said that at least 100 northern soldiers")
    assert "unreviewed" in seen(page)


def test_the_words_are_marked(client: Client) -> None:
    page = client.get(f"/claims/{build.HUNDRED.id}").text
    passage = page.partition('<blockquote class="passage">')[2].partition("</blockquote>")[0]
    assert 'class="hit f-harm"' in passage
    assert joined(build.HUNDRED.quote) in joined(seen(passage))


def test_it_leads_to_the_document(client: Client) -> None:
    page = client.get(f"/claims/{build.HUNDRED.id}").text
    assert f'href="/documents/morning#card-{build.HUNDRED.id}"' in page


def test_it_says_why_it_was_read_so(client: Client) -> None:
    assert "lexicon/claims/killed.yaml#kill" in client.get(f"/claims/{build.HUNDRED.id}").text


def test_the_beginning_of_an_id_is_enough(client: Client) -> None:
    assert client.get(f"/claims/{build.HUNDRED.id[:9]}").status_code == 200
