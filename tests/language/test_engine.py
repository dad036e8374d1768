"""The language model and its pins."""

from pathlib import Path

import pytest
from tests.parsing import engine

from reportedly.errors import ModelError
from reportedly.language import engine as room
from reportedly.lexicon.tables import table

CERTIFICATE = "".join(
    f"# {f}: x\n" for f in ("source", "licence", "retrieved", "scope", "note")
)


def pins(folder: Path, *rows: str) -> Path:
    path = folder / "pins.tsv"
    path.write_text(CERTIFICATE + "file\tsha256\n" + "".join(f"{row}\n" for row in rows))
    return path


def test_the_installed_model_is_the_one_that_was_pinned() -> None:
    room.check_pins(room.model_folder(), room.PINS)


def test_every_file_that_is_read_has_a_pin() -> None:
    pinned = {name for name, _ in table(room.PINS, ("file", "sha256"))}
    assert {"config.cfg", "parser/model", "tagger/model"} <= pinned


def test_another_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("another model")
    with pytest.raises(ModelError, match=r"config\.cfg is [0-9a-f]{16}, not 0{16}"):
        room.check_pins(tmp_path, pins(tmp_path, "config.cfg\t" + "0" * 64))


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"vocab\.bin is missing"):
        room.check_pins(tmp_path, pins(tmp_path, "vocab.bin\t" + "0" * 64))


def test_the_error_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        room.check_pins(tmp_path, pins(tmp_path, "vocab.bin\t" + "0" * 64))
    assert room.DISTRIBUTION in caught.value.hint


def test_a_missing_package_is_a_model_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "PACKAGE", "no_such_language_model")
    with pytest.raises(ModelError, match="not installed"):
        room.model_folder()


def test_a_package_without_files_is_a_model_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hollow_model").mkdir()
    (tmp_path / "hollow_model" / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(room, "PACKAGE", "hollow_model")
    with pytest.raises(ModelError, match="has no files"):
        room.model_folder()


def test_the_version_names_the_model() -> None:
    assert engine().version.startswith(f"{room.DISTRIBUTION} ")


def test_no_component_runs_whose_answer_nobody_reads() -> None:
    assert not set(room.UNUSED) & set(engine().nlp.pipe_names)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("12–15 men", ["12", "–", "15", "men"]),
        ("12-15 men", ["12", "-", "15", "men"]),
        ("~450 men", ["~", "450", "men"]),
        ("4-thousand-100 men", ["4", "-", "thousand", "-", "100", "men"]),
        ("a T-72 tank", ["a", "T-72", "tank"]),
        ("an F-16", ["an", "F-16"]),
    ],
)
def test_numbers_stand_apart_from_what_they_are_glued_to(text: str, tokens: list[str]) -> None:
    assert [token.text for token in engine().nlp.make_doc(text)] == tokens
