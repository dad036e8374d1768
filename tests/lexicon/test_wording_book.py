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


def test_every_relation_takes_who_stands_in_it() -> None:
    for kind, relation in load_wording().relations.items():
        assert relation.roles, kind
        assert all(phrase.format("they").count("they") == 1 for _, phrase in relation.roles)


def test_every_status_has_a_word_for_what_there_is() -> None:
    statuses = load_wording().statuses
    assert all(one.there.startswith("there ") for one in statuses.values())
    assert "might" in statuses["possible"].there
    assert "to be" in statuses["planned"].there


def test_every_toll_has_a_rank_of_its_own() -> None:
    tolls = load_wording().tolls
    ranks = sorted(one.rank for one in tolls.values())
    assert ranks == list(range(1, len(tolls) + 1))
    assert min(tolls, key=lambda kind: tolls[kind].rank) == "killed"
