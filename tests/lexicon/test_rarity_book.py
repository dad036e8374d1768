"""How rare words are: frozen weights, with ceilings for the trade's own words."""

import pytest

from reportedly.lexicon.rarity_book import FIGURE, ORDINARY, RAREST, load_rarity

BOOK = load_rarity(common=("gunman",))


def test_a_word_that_is_everywhere_tells_nothing() -> None:
    assert BOOK.weight("the") == BOOK.weight("of") == 0


@pytest.mark.parametrize("word", ["gunman", "syrian", "hezbollah"])
def test_the_words_of_the_trade_are_ordinary(word: str) -> None:
    assert BOOK.weight(word) <= ORDINARY
    assert not BOOK.is_rare(word)


def test_a_name_that_no_table_has_is_rarest() -> None:
    assert BOOK.weight("brightwater") == RAREST
    assert BOOK.is_rare("brightwater")


def test_a_rarer_word_weighs_more() -> None:
    assert 0 < BOOK.weight("kitchen") < BOOK.weight("orchard") < RAREST


@pytest.mark.parametrize("form", ["orchard's", "orchard’s"])
def test_an_owner_weighs_like_the_word(form: str) -> None:
    assert BOOK.weight(form) == BOOK.weight("orchard")


def test_a_figure_weighs_little() -> None:
    assert BOOK.weight("1987") == FIGURE
