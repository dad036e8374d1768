"""The overview."""

from tests.pages import seen
from tests.report import build
from tests.serving import Client


def test_it_says_how_much_there_is(client: Client) -> None:
    page = seen(client.get("/").text)
    assert f"{len(build.CLAIMS)} claims in 3 documents" in page
    assert "unreviewed" in page
