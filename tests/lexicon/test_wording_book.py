"""The phrases of briefs cover every status and every value."""

from reportedly.lexicon.claim_book import load_claims
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.claim import FactValue, Status


def test_every_status_and_value_has_its_words() -> None:
    book = load_wording()
    assert set(book.statuses) == {str(status) for status in Status}
    assert set(book.values) == {str(value) for value in FactValue}


def test_every_pattern_takes_the_words_of_every_toll() -> None:
    book = load_wording()
    for status in book.statuses.values():
        for toll in book.tolls.values():
            line = status.pattern.format(
                happened=toll.many, infinitive=toll.infinitive, auxiliary="were"
            )
            assert "{" not in line


def test_a_total_is_always_reported() -> None:
    assert all("reported " in toll.noun for toll in load_wording().tolls.values())


def test_every_kind_is_of_some_sort() -> None:
    book = load_wording()
    assert book.family("killed") == "harm"
    assert book.family("exchange") == "relation"
    assert book.family("eclipse") == "event"
    assert set(book.families) <= set(load_claims().kinds)
