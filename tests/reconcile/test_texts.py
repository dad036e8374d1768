"""Texts that come, change and go: what is left is as if the others had never been there."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import document

from reportedly.lexicon.rarity_book import load_rarity
from reportedly.model.document import Document
from reportedly.reconcile.index import MemoryIndex
from reportedly.reconcile.texts import DEAD, WORD, RevivedError, Texts

BOOK = load_rarity(common=("police", "shot", "people"))
WORDS = [f"Word{n}" for n in range(112)]
ENDS = {
    "t0": " ".join(WORDS[:100]),
    "t1": " ".join(WORDS[6:106]),
    "t2": " ".join(WORDS[12:]),
}


class Shelf:
    """Texts, and what an index remembers of them."""

    def __init__(self, texts: dict[str, str], most: int = 20) -> None:
        self.papers = {name: paper(name, text) for name, text in texts.items()}
        self.index = MemoryIndex()
        self.texts = Texts(self.index, self.papers.__getitem__, BOOK)
        self.most = most
        for name in self.papers:
            self.texts.enter(name, most)
        self.texts.settle(self.most)

    def put(self, name: str, text: str) -> set[str]:
        """Give a document another text; return whose original may have changed."""
        old, self.papers[name] = self.papers[name], paper(name, text)
        moved = self.texts.leave(old) | self.texts.enter(name, self.most)
        self.texts.settle(self.most)
        return moved


def paper(name: str, text: str) -> Document:
    return document(name, f"2019-01-0{int(name[1:]) % 9 + 1}", text=text)


def test_a_text_between_ties_those_beside_it() -> None:
    assert Shelf(ENDS).texts.firsts() == {"t1": "t0", "t2": "t0"}


def test_without_the_one_between_they_are_apart() -> None:
    shelf = Shelf(ENDS)
    moved = shelf.put("t1", "A quite different story about the harbour of Warbrook.")
    assert moved == {"t0", "t1", "t2"}
    assert shelf.texts.firsts() == {}
    assert shelf.put("t1", ENDS["t1"]) >= {"t1", "t2"}
    assert shelf.texts.firsts() == {"t1": "t0", "t2": "t0"}


def test_when_the_original_goes_the_next_is_it() -> None:
    shelf = Shelf({"t0": "same " * 20, "t1": "same " * 20, "t2": "same " * 20})
    assert shelf.texts.firsts() == {"t1": "t0", "t2": "t0"}
    shelf.put("t0", "Nothing of the sort was said in Warbrook.")
    assert shelf.texts.firsts() == {"t2": "t1"}
    assert shelf.texts.score("t2", "t1") == 1.0


def test_what_is_left_is_what_would_be_made_anew() -> None:
    shelf = Shelf(ENDS)
    shelf.put("t1", "Warbrook was quiet.")
    anew = Shelf({**ENDS, "t1": "Warbrook was quiet."})
    for space in (WORD, DEAD, "band", "first", "again"):
        keys = shelf.index.keys(space)
        assert keys == anew.index.keys(space)
        assert [shelf.index.held(space, one) for one in keys] == [
            anew.index.held(space, one) for one in keys
        ]


def test_a_word_that_many_have_is_rare_for_none() -> None:
    shelf = Shelf({f"t{at}": f"Brenwick, day {at}" for at in range(4)}, most=2)
    assert "brenwick" not in shelf.texts.rare(shelf.papers["t0"])
    few = Shelf({f"t{at}": f"Brenwick, day {at}" for at in range(2)}, most=2)
    assert "brenwick" in few.texts.rare(few.papers["t0"])


def test_how_many_have_it_is_counted_on() -> None:
    shelf = Shelf({f"t{at}": f"Brenwick, day {at}" for at in range(5)}, most=2)
    shelf.put("t0", "Somewhere else.")
    shelf.put("t1", "Somewhere else again.")
    with pytest.raises(RevivedError, match="brenwick"):
        shelf.put("t2", "Somewhere else once more.")


def test_a_text_that_keeps_its_words_revives_none() -> None:
    shelf = Shelf({f"t{at}": f"Brenwick, day {at}" for at in range(3)}, most=2)
    shelf.put("t0", "Brenwick, the day after")
    assert "brenwick" not in shelf.texts.rare(shelf.papers["t0"])
    same = replace(shelf.papers["t1"], title="Another")
    assert shelf.texts.rare(same) == shelf.texts.rare(shelf.papers["t1"])


def test_a_word_that_is_rare_no_longer_stays_so_while_texts_come() -> None:
    first = {f"t{n}": f"Warbrook {n} {WORDS[n]} {WORDS[n + 20]}" for n in range(3)}
    shelf = Shelf(first, most=3)
    assert "warbrook" in shelf.texts.rare(shelf.papers["t0"])
    for n in range(3, 6):
        shelf.papers[f"t{n}"] = paper(f"t{n}", f"Warbrook {WORDS[n]} again {WORDS[n + 40]}")
        shelf.texts.enter(f"t{n}", shelf.most)
        assert "warbrook" not in shelf.texts.rare(shelf.papers["t0"])
    shelf.texts.settle(shelf.most)
    dead = [key for key in shelf.index.keys(DEAD) if "warbrook" in key]
    counts = {shelf.index.held(DEAD, key) for key in dead}
    assert counts == {("6",)}
