"""Papers: which of them repeat which, and what is rare among them."""

from tests.reconcile.builders import document
from tests.reconcile.stands import told
from tests.reconcile.test_likeness import BOOK, TAVERN, shot

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.likeness import NOTHING
from reportedly.reconcile.papers import CROWD, STRETCH, Papers, names_in, stretches, uncommon


def papers(size: int, text: str = TAVERN) -> Papers:
    given = [document(f"p{n:03}", "2024-05-03", text=f"{text} Case{n}x.") for n in range(size)]
    return Papers.of(given, BOOK)


def test_a_text_that_nobody_gave_is_unknown_and_its_own_original() -> None:
    shelf = papers(2)
    assert shelf.get("nowhere") is UNKNOWN
    assert shelf.original("nowhere") == "nowhere"


def test_the_original_is_the_earliest() -> None:
    assert papers(3).original("p002") == "p000"


def test_few_texts_have_no_words_around_a_scene() -> None:
    (scene,) = told(shot("p001"))
    assert papers(CROWD - 1).around(scene, BOOK) == NOTHING
    assert papers(CROWD).around(scene, BOOK).words


def test_a_name_that_all_have_is_not_among_the_rare() -> None:
    names = papers(CROWD).names()["p001"]
    assert "Case1x" in names
    assert "Brightwater" not in names


def test_among_few_a_name_is_rare_that_a_dozen_have() -> None:
    shelf = Papers.of(
        [document(f"q{n}", text=f"Lorquin told part {n} of it.") for n in range(12)], BOOK
    )
    assert "Lorquin" in shelf.names()["q3"]


def test_names_are_written_large() -> None:
    assert names_in("The Harrow and the harrow", frozenset({"harrow"})) == {"Harrow"}


def test_words_of_the_trade_in_lower_case_are_common() -> None:
    assert "police" not in uncommon("The police came to Harrow.", BOOK)
    assert "harrow" in uncommon("The police came to Harrow.", BOOK)


def test_days_near_each_other_share_a_stretch() -> None:
    first = PartialDate.parse("2024-05-03").first
    for days in (0, 1, STRETCH - 1):
        other = type(first).fromordinal(first.toordinal() + days)
        assert set(stretches(first)) & set(stretches(other))
    assert stretches(UNKNOWN) == ("",)
