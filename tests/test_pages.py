"""Pages through the whole corridor: each claim leads back to the page, none stops a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.machine import lexicon
from tests.pages import PAGE, joined, raw_page, seen
from tests.parsing import engine

from reportedly.errors import DisturbedError
from reportedly.guard.terms import Terms
from reportedly.guard.warden import Warden
from reportedly.ledger.store import open_ledger
from reportedly.model.raw import Form, Raw
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.pipeline import Reader, Recipe, outcome, read_into, reading_of, warden
from reportedly.reading.read import read

CLAIMS = frozenset({"claims"})
RECIPE = Recipe()


@pytest.fixture(autouse=True, scope="module")
def _closing() -> Iterator[None]:
    yield
    warden().close()


def test_every_claim_stands_at_the_same_words_of_the_page() -> None:
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=RECIPE)
    found = outcome(raw_page(), reader, CLAIMS, Settings()).found
    assert not isinstance(found, Unknown)
    kinds = {claim.kind for claim in found.claims}
    assert {"killed", "wounded"} <= kinds
    for claim in found.claims:
        for span in (claim.span, claim.trigger):
            piece = PAGE[span.source_start : span.source_end]
            assert joined(seen(piece)) == joined(found.document.quote(span))


def test_a_page_is_read_apart_and_gives_the_same() -> None:
    here = read(raw_page(), RECIPE.limits, RECIPE.today)
    assert reading_of(raw_page(), RECIPE) == here


def test_a_known_site_gives_its_publisher_his_name() -> None:
    page = PAGE.replace('href="/2031', 'href="https://www.reuters.com/2031')
    raw = raw_page(page, "https://www.reuters.com/2031/04/03/oss-bridge")
    found = reading_of(raw, RECIPE).document
    assert not isinstance(found, Unknown)
    assert found.publisher == "Reuters"
    assert not isinstance(found.origin, Unknown)
    assert found.origin.site == "The Kurier"


def test_a_page_that_takes_too_long_is_quarantined_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    strict = Warden(Terms(cpu_seconds=1))
    monkeypatch.setattr("reportedly.pipeline.warden", lambda: strict)
    slow = Raw(
        name="slow.html", data=b"<p>Nine people were hurt at Oss.</p>" * 50_000, form=Form.HTML
    )
    reading = reading_of(slow, RECIPE)
    assert [issue.code for issue in reading.issues] == ["quarantined"]
    assert "CPU time" in reading.issues[0].message
    assert not isinstance(reading_of(raw_page(), RECIPE).document, Unknown)
    strict.close()


class Busy:
    """A guard on a machine that has no time."""

    asked = 0

    def ask(self, *_: object) -> None:
        self.asked += 1
        raise DisturbedError("guarded work ended", "30 s on the clock", "Try again.")


def test_what_the_clock_stopped_is_tried_again_and_what_is_broken_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    busy = Busy()
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=RECIPE)
    broken = Raw(name="b.pdf", data=b"%PDF-1.4", form=Form.PDF)
    with open_ledger(str(tmp_path / "war.db"), create=True) as ledger:
        with monkeypatch.context() as patch:
            patch.setattr("reportedly.pipeline.warden", lambda: busy)
            for _ in range(2):
                done = read_into(ledger, [raw_page()], reader, lambda _: None)
                assert [issue.code for issue in done.issues] == ["disturbed"]
            assert busy.asked == 2
        both = read_into(ledger, [raw_page(), broken], reader, lambda _: None)
        assert (both.new, both.unread) == (1, 1)
        monkeypatch.setattr("reportedly.pipeline.warden", lambda: busy)
        again = read_into(ledger, [raw_page(), broken], reader, lambda _: None)
        assert (again.known, again.unread, again.issues) == (1, 1, both.issues)
        assert busy.asked == 2


def test_a_text_that_is_not_english_is_stored_and_not_read() -> None:
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=RECIPE)
    words = (
        "Mindestens neun Menschen wurden getötet und dreißig verletzt, als am Dienstag die"
        " Brücke bei Oss getroffen wurde, teilte das Ministerium mit. Beide bestreiten es."
    )
    done = outcome(
        Raw(name="a", data=words.encode(), form=Form.TEXT), reader, CLAIMS, Settings()
    )
    assert not isinstance(done.found, Unknown)
    assert done.found.document.language == "de"
    assert done.found.claims == ()
    assert [issue.code for issue in done.issues] == ["not_english"]
