"""The made-up ledger is a sound one, and the same each time."""

from itertools import islice
from pathlib import Path

from benchmarks.ledger_scale import documents, fill, of_size

from reportedly.ledger.store import open_ledger
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown

SOME = 400


def test_it_is_a_sound_ledger(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "war.db"), create=True) as ledger:
        written = fill(ledger, SOME)
        assert ledger.check() == ()
        claims = list(ledger.claims())
        assert SOME <= len(claims) < SOME + 4
        assert len(list(ledger.documents())) == written
        assert 0.25 < written / len(claims) < 0.35


def test_a_smaller_one_is_the_beginning_of_a_larger_one() -> None:
    large = list(of_size(SOME))
    small = list(of_size(SOME // 4))
    assert large[: len(small)] == small
    assert list(islice(documents(seed=1), 9)) != list(islice(documents(seed=2), 9))


def test_there_are_relays_copies_updates_and_totals() -> None:
    ids = [one.document.id for one in islice(documents(), 600)]
    endings = {one.rpartition("-")[2][0] for one in ids}
    assert endings >= set("arcou") | {"0"}
    assert len(ids) == len(set(ids))


def test_words_stand_at_their_spans() -> None:
    for found in islice(documents(), 60):
        for claim in found.claims:
            assert found.document.quote(claim.span) == claim.quote
            for _, role in claim.roles.filled():
                for filler in role:
                    assert isinstance(filler.span, Span)
                    assert found.document.quote(filler.span) == filler.text
            if not isinstance(claim.where, Unknown):
                assert found.document.quote(claim.where.span) == claim.where.surface
