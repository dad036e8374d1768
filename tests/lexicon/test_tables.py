"""Lexicon files on disk: what they must keep, and what is said of one that does not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import CERTIFICATE, HERE, SUFFIXES, entries, rules_hash, table

HEAD = "".join(f"# {field}: x\n" for field in CERTIFICATE)
YAML_HEAD = "".join(f"{field}: x\n" for field in CERTIFICATE)
COLUMNS = ("word", "sort")
SHIPPED = sorted(p for p in HERE.rglob("*") if p.suffix in SUFFIXES - {".pack"})
TABLES = [path for path in SHIPPED if path.suffix == ".tsv"]


def named(path: Path) -> str:
    return path.relative_to(HERE).as_posix()


def written(folder: Path, text: str, name: str = "words.tsv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_gives_its_rows_in_order(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}word\tsort\nant\tanimal\nbus\tvehicle\n")
    assert table(path, COLUMNS) == (("ant", "animal"), ("bus", "vehicle"))


def test_a_table_may_be_empty(tmp_path: Path) -> None:
    assert table(written(tmp_path, f"{HEAD}word\tsort\n"), COLUMNS) == ()


def test_a_remark_may_end_a_line(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}word\tsort\nant\tanimal  # small\n")
    assert table(path, COLUMNS) == (("ant", "animal"),)


def test_a_cell_may_be_empty(tmp_path: Path) -> None:
    assert table(written(tmp_path, f"{HEAD}word\tsort\nant\t\n"), COLUMNS) == (("ant", ""),)


def test_blank_lines_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}\nword\tsort\n\nant\tanimal\n")
    assert table(path, COLUMNS) == (("ant", "animal"),)


def test_the_same_word_may_stand_twice_under_a_longer_key(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}word\tsort\nant\ta\nant\tb\n")
    assert table(path, COLUMNS, key=2) == (("ant", "a"), ("ant", "b"))


@pytest.mark.parametrize("field", CERTIFICATE)
def test_a_table_without_a_field_of_its_certificate_is_refused(
    tmp_path: Path, field: str
) -> None:
    text = HEAD.replace(f"# {field}: x\n", "") + "word\tsort\n"
    with pytest.raises(LexiconError, match="no birth certificate") as caught:
        table(written(tmp_path, text), COLUMNS)
    assert field in caught.value.hint


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", "wrong columns"),
        ("word\n", "wrong columns"),
        ("sort\tword\n", "wrong columns"),
        ("word\tsort\nant\n", "1 columns instead of 2: .*ant"),
        ("word\tsort\nant\ta\tb\n", "3 columns instead of 2: .*ant"),
        ("word\tsort\nbus\ta\nant\tb\n", "out of order: .*ant"),
        ("word\tsort\nant\ta\nant\tb\n", "twice: .*ant"),
    ],
)
def test_a_broken_table_is_refused_and_its_line_named(
    tmp_path: Path, body: str, problem: str
) -> None:
    with pytest.raises(LexiconError, match=problem):
        table(written(tmp_path, HEAD + body), COLUMNS)


def test_a_table_that_is_missing_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"cannot read.*words\.tsv"):
        table(tmp_path / "words.tsv", COLUMNS)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match="cannot read"):
        table(path, COLUMNS)


def test_a_mapping_gives_its_content(tmp_path: Path) -> None:
    path = written(tmp_path, YAML_HEAD + "kind: killed\n", "killed.yaml")
    assert entries(path)["kind"] == "killed"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a\n- b\n", "this must be a mapping"),
        ("", "this must be a mapping"),
        ("a: [\n", "this is no YAML"),
        ("kind: killed\n", "no birth certificate"),
    ],
)
def test_a_broken_mapping_is_refused_by_name(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(LexiconError, match=rf"{problem}.*killed\.yaml"):
        entries(written(tmp_path, text, "killed.yaml"))


@given(st.lists(st.text(alphabet="abcé漢 ", min_size=1).map(str.strip), unique=True))
def test_whatever_is_sorted_by_code_point_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    rows = sorted(word for word in words if word)
    folder = tmp_path_factory.mktemp("lexicon")
    path = written(folder, f"{HEAD}word\n" + "".join(f"{row}\n" for row in rows))
    assert [word for (word,) in table(path, ("word",))] == rows


def test_the_hash_of_the_rules_is_of_names_and_bytes(tmp_path: Path) -> None:
    written(tmp_path, "x")
    first = rules_hash(tmp_path)
    assert first == rules_hash(tmp_path)
    written(tmp_path, "y")
    second = rules_hash(tmp_path)
    (tmp_path / "words.tsv").rename(tmp_path / "other.tsv")
    assert len({first, second, rules_hash(tmp_path)}) == 3


def test_only_lexicon_files_make_the_rules(tmp_path: Path) -> None:
    before = rules_hash(tmp_path)
    written(tmp_path, "x", "notes.txt")
    assert rules_hash(tmp_path) == before


@pytest.mark.parametrize("path", SHIPPED, ids=named)
def test_a_shipped_file_has_its_birth_certificate(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for field in CERTIFICATE:
        assert f"{field}: " in text[:3000], f"{named(path)} lacks {field}"


@pytest.mark.parametrize("path", SHIPPED, ids=named)
def test_a_shipped_file_ends_with_a_line_and_holds_no_odd_blank(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert "\u00a0" not in text


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_a_shipped_table_has_one_entry_a_line_and_none_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    body = [line for line in lines if line and not line.startswith("# ")]
    width = len(body[0].split("\t"))
    assert all(len(line.partition("  #")[0].split("\t")) == width for line in body)
    assert len(body) == len(set(body))
