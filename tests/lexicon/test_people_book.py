"""Nouns for persons and for things."""

from pathlib import Path

import pytest
from tests.machine import lexicon

from reportedly.errors import LexiconError
from reportedly.lexicon.people_book import load_people
from reportedly.lexicon.tables import CERTIFICATE

HEAD = "".join(f"# {field}: x\n" for field in CERTIFICATE)
PEOPLE = "noun\trole\tage\tsex\tgroup\n"
THINGS = "noun\tsort\n"


def root(tmp_path: Path, people: str = "", things: str = "") -> Path:
    folder = tmp_path / "people"
    folder.mkdir()
    (folder / "people.tsv").write_text(HEAD + PEOPLE + people)
    (folder / "things.tsv").write_text(HEAD + THINGS + things)
    (folder / "everyone.tsv").write_text(f"{HEAD}noun\npeople\n")
    (folder / "causes.tsv").write_text(f"{HEAD}cause\ncancer\n")
    (folder / "fates.tsv").write_text(f"{HEAD}word\tkind\tentry\nshot\twounded\tshoot\n")
    return tmp_path


@pytest.mark.parametrize(
    "noun", ["soldier", "fighter", "militant", "insurgent", "rebel", "troop", "marine"]
)
def test_who_fights_by_the_word_is_a_combatant(noun: str) -> None:
    assert lexicon().people.people[noun].role == "combatant"


@pytest.mark.parametrize(
    "noun", ["medic", "paramedic", "nurse", "doctor", "journalist", "peacekeeper", "aid worker"]
)
def test_the_protected_are_a_role_of_their_own(noun: str) -> None:
    assert lexicon().people.people[noun].role == "other_protected"


@pytest.mark.parametrize(
    "noun", ["people", "person", "man", "woman", "child", "villager", "police", "hostage"]
)
def test_nothing_is_inferred_from_age_sex_place_or_office(noun: str) -> None:
    assert lexicon().people.people[noun].role == "unknown"


def test_only_the_word_itself_makes_a_civilian() -> None:
    assert lexicon().people.people["civilian"].role == "civilian"


@pytest.mark.parametrize(
    ("noun", "age", "sex", "group"),
    [
        ("girl", "child", "women", "children"),
        ("boy", "child", "men", "children"),
        ("woman", "adult", "women", "women"),
        ("infant", "child", "", "children"),
    ],
)
def test_age_and_sex_are_said_by_the_word(noun: str, age: str, sex: str, group: str) -> None:
    victims = lexicon().people.people[noun]
    assert (victims.age, victims.group) == (age, group)
    assert not sex or victims.sex == sex


def test_no_noun_is_a_person_and_a_thing() -> None:
    book = lexicon().people
    assert sorted(set(book.people) & set(book.things)) == []


@pytest.mark.parametrize("noun", ["tank", "house", "dog", "battalion", "family"])
def test_things_are_no_persons(noun: str) -> None:
    assert noun in lexicon().people.things


def test_a_dash_is_unknown(tmp_path: Path) -> None:
    book = load_people(root(tmp_path, people="monk\t-\t-\t-\t-\n"))
    assert (book.people["monk"].role, book.people["monk"].group) == ("unknown", "all")


@pytest.mark.parametrize(
    "row", ["monk\tholy\t-\t-\t-\n", "monk\t-\t-\n", "b\t-\t-\t-\t-\na\t-\t-\t-\t-\n"]
)
def test_a_broken_row_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(LexiconError):
        load_people(root(tmp_path, people=row))


@pytest.mark.parametrize("noun", ["people", "civilians", "victims", "members"])
def test_these_nouns_leave_nobody_out(noun: str) -> None:
    assert noun in lexicon().people.everyone


@pytest.mark.parametrize("noun", ["guards", "soldiers", "women"])
def test_these_nouns_leave_others_out(noun: str) -> None:
    assert noun not in lexicon().people.everyone


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"people\.tsv"):
        load_people(tmp_path)


@pytest.mark.parametrize("cause", ["cancer", "heart attack", "old age", "cholera"])
def test_illness_is_a_cause_without_violence(cause: str) -> None:
    assert cause in lexicon().people.causes


@pytest.mark.parametrize("cause", ["hunger", "wound", "burn", "shrapnel", "cold"])
def test_want_and_wounds_are_none(cause: str) -> None:
    assert cause not in lexicon().people.causes


def test_every_fate_stands_for_an_entry() -> None:
    kinds = lexicon().claims.kinds
    for word, (kind, entry) in lexicon().people.fates.items():
        assert entry in {one.id for one in kinds[kind].entries}, word


@pytest.mark.parametrize(("word", "kind"), [("shot", "wounded"), ("fatally shot", "killed")])
def test_a_fate_has_a_kind(word: str, kind: str) -> None:
    assert lexicon().people.fates[word][0] == kind
