"""Places of the user's own: what is read, and what is said of a line that is wrong."""

from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon.load import load
from reportedly.lexicon.overlay import COLUMNS, own_places
from reportedly.lexicon.place_book import load_places
from reportedly.lexicon.tables import rules_hash
from reportedly.model.unknown import UNKNOWN

HEAD = "\t".join(COLUMNS)


def written(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "own.tsv"
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


def test_a_line_is_a_place_under_all_its_names(tmp_path: Path) -> None:
    path = written(tmp_path, "# mine", "", "Oldmarsh\tOld Marsh|Bolotne\tUKR\t48.6\t37.5\t1")
    pairs = own_places(path)
    assert [form for form, _ in pairs] == ["Oldmarsh", "Old Marsh", "Bolotne"]
    (entry,) = {entry for _, entry in pairs}
    assert (entry.id, entry.country, entry.lat, entry.where_prec) == (
        "own:oldmarsh", "UKR", 48.6, 1,
    )  # fmt: skip


def test_a_place_may_be_in_no_country(tmp_path: Path) -> None:
    ((_, entry),) = own_places(written(tmp_path, "Grey Bank\t-\t-\t48\t-12\t7"))
    assert entry.country is UNKNOWN


def test_a_mark_at_the_beginning_of_the_file_is_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, "Oldmarsh\t-\tUKR\t48.6\t37.5\t1", head=f"\ufeff{HEAD}")
    assert len(own_places(path)) == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Oldmarsh\t-\tUKR\t48.6\t37.5", "5 cells instead of 6"),
        ("Oldmarsh - UKR 48.6 37.5 1", "1 cells instead of 6"),
        ("\t-\tUKR\t48.6\t37.5\t1", "without a name"),
        ("Oldmarsh\t-\tUA\t48.6\t37.5\t1", "no country code"),
        ("Oldmarsh\t-\tukr\t48.6\t37.5\t1", "no country code"),
        ("Oldmarsh\t-\tUKR\tnorth\t37.5\t1", "no degrees"),
        ("Oldmarsh\t-\tUKR\t48,6\t37.5\t1", "no degrees"),
        ("Oldmarsh\t-\tUKR\t486\t37.5\t1", "no such degrees"),
        ("Oldmarsh\t-\tUKR\t48.6\t375\t1", "no such degrees"),
        ("Oldmarsh\t-\tUKR\tnan\t37.5\t1", "no such degrees"),
        ("Oldmarsh\t-\tUKR\t48.6\t37.5\t8", "no precision code"),
        ("Fen\t-\tUKR\t1\t2\t1\nFEN\t-\tUKR\t1\t2\t1", "Line 2 has it"),
    ],
)
def test_a_wrong_line_is_named_with_what_to_do(tmp_path: Path, row: str, said: str) -> None:
    number = 2 + row.count("\n")
    with pytest.raises(LexiconError, match=said) as caught:
        own_places(written(tmp_path, row))
    assert f"own.tsv, line {number}: " in str(caught.value)
    assert caught.value.hint.endswith(".")


@pytest.mark.parametrize("head", ["name\tlat\tlon", "", "# nothing"])
def test_a_file_without_its_columns_is_refused(tmp_path: Path, head: str) -> None:
    with pytest.raises(LexiconError, match=r"wrong columns|no places"):
        own_places(written(tmp_path, head=head))


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot read your places"):
        own_places(tmp_path / "none.tsv")
    (tmp_path / "bytes.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match="cannot read your places"):
        own_places(tmp_path / "bytes.tsv")


def test_ones_own_place_comes_before_its_namesakes(tmp_path: Path) -> None:
    path = written(tmp_path, "Springfield\t-\tUKR\t48.6\t37.5\t1")
    first, *rest = load_places(own=own_places(path)).named("springfield")
    assert first.id == "own:springfield"
    assert len(rest) > 10


def test_ones_own_places_are_part_of_the_rules(tmp_path: Path) -> None:
    one = load(places=written(tmp_path, "Oldmarsh\t-\tUKR\t48.6\t37.5\t1")).rules
    other = load(places=written(tmp_path, "Oldmarsh\t-\tUKR\t48.6\t37.6\t1")).rules
    assert len({one, other, rules_hash()}) == 3
