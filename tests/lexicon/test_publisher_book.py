"""Publishers: known by their sites, each fact with its place, no file against its rules."""

from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon.publisher_book import KINDS, load_publishers
from reportedly.lexicon.tables import HERE
from reportedly.model.unknown import UNKNOWN, Unknown

GOOD = (HERE / "publishers" / "tass.yaml").read_text(encoding="utf-8")


def book_of(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "publishers"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_there_are_enough_of_every_kind() -> None:
    found = load_publishers().publishers.values()
    assert len(found) >= 60
    assert {one.kind for one in found} == KINDS


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.reuters.com/world/a", "Reuters"),
        ("http://eng.function.mil.ru/news", "Ministry of Defence of the Russian Federation"),
        ("https://www.bbc.co.uk/news/1", "BBC News"),
        ("https://interfax.com.ua/1", "Interfax-Ukraine"),
        ("https://INTERFAX.com/1", "Interfax"),
    ],
)
def test_a_site_tells_its_publisher(address: str, name: str) -> None:
    found = load_publishers().at(address)
    assert not isinstance(found, Unknown)
    assert found.name == name


@pytest.mark.parametrize(
    "address", ["https://notreuters.com/", "https://reuters.com.evil.example/", "", "http://["]
)
def test_a_name_that_only_looks_alike_is_nobody(address: str) -> None:
    assert load_publishers().at(address) is UNKNOWN
    assert load_publishers().at(UNKNOWN) is UNKNOWN


def test_who_reprints_whom_is_told_by_name() -> None:
    lineage = load_publishers().lineage()
    assert lineage["Daily Sabah"] == (
        "Agence France-Presse",
        "Anadolu Agency",
        "Associated Press",
        "Reuters",
    )
    assert "Reuters" not in lineage


def test_every_fact_can_be_checked_and_every_publisher_expects_something() -> None:
    for one in load_publishers().publishers.values():
        assert one.ownership.place.startswith("https://")
        assert one.standpoint.text
        assert one.least > 0
        assert one.days > 0
        assert all(site == site.casefold() and "/" not in site for site in one.sites)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: agency", "kind: gossip"),
        ("id: tass", "id: other"),
        ('is: "the Russian state"', 'is: ""'),
        ("expected:", "hoped:"),
        ("from: own estimate", 'from: ""'),
        ("terms:", "reprints: {agencies: [], from: ''}\nterms:"),
        ("licence: Apache-2.0\n", ""),
    ],
)
def test_a_file_against_the_rules_is_refused(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    with pytest.raises(LexiconError):
        load_publishers(book_of(tmp_path, tass=GOOD.replace(old, new, 1)))


def test_a_site_belongs_to_one_and_agencies_are_known(tmp_path: Path) -> None:
    twin = GOOD.replace("id: tass", "id: twin")
    with pytest.raises(LexiconError, match="two publishers at one site"):
        load_publishers(book_of(tmp_path, tass=GOOD, twin=twin))
    reprints = f'{GOOD}reprints: {{agencies: [nobody], from: "its reports"}}\n'
    (tmp_path / "b").mkdir()
    with pytest.raises(LexiconError, match="no such publisher"):
        load_publishers(book_of(tmp_path / "b", tass=reprints))
