"""All books together."""

import re
import shutil
from pathlib import Path

import pytest
from tests.machine import lexicon

from reportedly.errors import LexiconError
from reportedly.lexicon.load import forms, load
from reportedly.lexicon.tables import HERE, SUFFIXES, rules_hash


def copied(tmp_path: Path) -> Path:
    root = tmp_path / "lexicon"
    for path in HERE.rglob("*"):
        if path.suffix in SUFFIXES:
            target = root / path.relative_to(HERE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    return root


def test_the_rules_are_the_hash_of_the_files() -> None:
    assert lexicon().rules == rules_hash()
    assert re.fullmatch(r"[0-9a-f]{64}", lexicon().rules)


def test_another_copy_of_the_files_gives_the_same_lexicon(tmp_path: Path) -> None:
    root = copied(tmp_path)
    assert rules_hash(root) == lexicon().rules
    assert load(root).common == lexicon().common


@pytest.mark.parametrize(
    "name", ["numbers/bounds.tsv", "people/people.tsv", "claims/killed.yaml", "cues/verbs.tsv"]
)
def test_a_broken_file_stops_the_loading_and_is_named(tmp_path: Path, name: str) -> None:
    root = copied(tmp_path)
    (root / name).write_text("nothing of a lexicon\n")
    with pytest.raises(LexiconError, match=Path(name).name):
        load(root)


@pytest.mark.parametrize("word", ["killed", "kills", "soldiers", "dead", "least", "bodies"])
def test_words_of_the_books_are_no_names_in_a_headline(word: str) -> None:
    assert word in lexicon().common


@pytest.mark.parametrize("word", ["FRONT", "ENTRANCE", "BEFORE"])
def test_more_words_are_no_names_where_all_is_in_capitals(word: str) -> None:
    assert word in lexicon().common
    assert word.lower() not in lexicon().common


@pytest.mark.parametrize("name", ["Kyiv", "kyiv", "KYIV", "putin", "seoul", "gaza"])
def test_names_are_no_common_words(name: str) -> None:
    assert name not in lexicon().common


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("kill", "killed"),
        ("injure", "injured"),
        ("injure", "injuring"),
        ("stab", "stabbed"),
        ("body", "bodies"),
        ("wound", "wounding"),
        ("fighter", "fighters"),
        ("crash", "crashes"),
        ("bury", "buried"),
    ],
)
def test_a_word_is_known_in_its_regular_forms(word: str, form: str) -> None:
    assert form in forms(word)
