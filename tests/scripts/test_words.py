"""The words that the project does not say are found, and the harmless ones left alone."""

import subprocess
from pathlib import Path

import pytest
from scripts import words

# Put together from pieces, as in the script: this file is read by it as well.
WORK = "/wo" + "rk/"
ROOT = "/ro" + "ot/"
FARM = "/fa" + "rm/"


@pytest.mark.parametrize(
    "line",
    [
        f"see {WORK}main/x.py",
        f'open("{ROOT}.cache")',
        f"{FARM}",
        f"PATH=a:{WORK}bin",
    ],
)
def test_paths_of_a_machine_are_found(line: str) -> None:
    assert [found.split(": ")[0] for found in words.offences(line, "a.md")] == [
        "a.md:1 a path of one machine"
    ]


@pytest.mark.parametrize(
    "line",
    [
        f"https://example.org{WORK}of/others",
        f"the frame{WORK}s page",
        f"docs{ROOT}index.md",
        f".{WORK}",
        "field" + WORK.rstrip("/") + " and house" + WORK.rstrip("/"),
        "he may " + WORK.strip("/") + " at the " + ROOT.strip("/"),
    ],
)
def test_words_that_look_alike_are_left_alone(line: str) -> None:
    assert list(words.offences(line, "a.md")) == []


@pytest.mark.parametrize("host", ["py" + "pi.org", "Files.Python" + "Hosted.org"])
def test_hosts_of_registries_are_found(host: str) -> None:
    (found,) = words.offences(f"first line\nhttps://{host}/simple", "r.txt")

    assert found.startswith("r.txt:2 the host of a registry: ")


def test_an_index_is_no_part_of_a_locked_file() -> None:
    (found,) = words.offences("--index-url file:///here\nnumpy==2", "r.txt")

    assert found.startswith("r.txt:1 an option for an index: ")
    assert list(words.offences("\tuv pip compile --no-emit-index-url", "Makefile")) == []


def test_talk_of_the_workshop_is_found() -> None:
    talk = "found by a Sub" + "agent"

    assert list(words.offences(talk, "n.md")) == ["n.md:1 talk of the workshop: Sub" + "agent"]


@pytest.mark.parametrize("line", ["secret agents were killed", "the court was in session", ""])
def test_the_domain_may_speak_of_agents_and_sessions(line: str) -> None:
    assert list(words.offences(line, "a.md")) == []


def test_bytes_that_are_no_text_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"\xff\xfe\x00" + WORK.encode())

    assert words.read(path) == ""


def repository(root: Path, text: str) -> Path:
    (root / "page.md").write_text(text, encoding="utf-8")
    (root / "untracked.md").write_text(WORK, encoding="utf-8")
    for call in (("init", "--quiet"), ("add", "page.md")):
        subprocess.run(("git", "-C", str(root), *call), check=True)
    return root


def test_a_clean_checkout_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words.main(repository(tmp_path, "nothing to see\n")) == 0
    assert capsys.readouterr().out == "1 files read, 0 offences\n"


def test_a_tracked_file_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words.main(repository(tmp_path, f"fine\n{ROOT}x\n")) == 1
    assert capsys.readouterr().out.startswith("page.md:2 a path of one machine: ")


def test_a_file_that_was_deleted_is_passed_over(tmp_path: Path) -> None:
    repository(tmp_path, WORK)
    (tmp_path / "page.md").unlink()

    assert words.tracked(tmp_path) == []


def test_the_script_keeps_its_own_rule() -> None:
    path = Path(words.__file__)

    assert list(words.offences(words.read(path), path.name)) == []
    assert list(words.offences(words.read(Path(__file__)), "this file")) == []
