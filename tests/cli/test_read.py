"""Reading fills a ledger, twice changes nothing, and says what could not be read."""

import zipfile
from pathlib import Path

from tests.cli.calling import EXAMPLES, call, lines
from tests.pages import PAGE
from tests.pages.files import letter


def test_reading_twice_changes_nothing(tmp_path: Path) -> None:
    arguments = ("read", str(EXAMPLES), "--ledger", str(tmp_path / "war.db"), "--json")
    (first,) = lines(call(*arguments))
    (second,) = lines(call(*arguments))
    assert first["new"] == 16
    assert (second["new"], second["known"], second["claims"]) == (0, 16, 0)


def test_a_document_that_cannot_be_read_makes_exit_code_one(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("At least 3 people were killed, officials said.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    result = call("read", str(tmp_path), "--ledger", str(tmp_path / "war.db"))
    assert result.exit_code == 1
    assert "new 1" in result.stdout
    assert "bad.txt" in result.stderr


def test_a_file_that_is_none_of_ours_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("At least 3 people were killed, officials said.")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    result = call("read", str(tmp_path), "--ledger", str(tmp_path / "war.db"))
    assert result.exit_code == 0
    assert "picture.png" in result.stderr


def test_a_folder_of_many_kinds_ends_with_what_was_read_and_why_not(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_text(PAGE)
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "c.eml").write_bytes(letter("At least 3 people were killed, officials said."))
    (folder / "c2.eml").write_bytes(
        letter("At least 3 people were killed, officials said.", sender="B <b@x.example>")
    )
    (folder / "d.png").write_bytes(b"\x89PNG")
    (folder / "e.csv").write_text("text\nAt least 4 people were killed at Oss.\n")
    with zipfile.ZipFile(folder / "f.zip", "w") as archive:
        archive.writestr("g.txt", "At least 5 people were killed at Lund.")
    first = call("read", str(folder), "--ledger", str(tmp_path / "war.db"))
    assert first.exit_code == 1
    assert "new 5, known 0, unread 1" in " ".join(first.stdout.split())
    assert "nearly the same as another in the ledger: 1" in first.stdout
    assert "not read: broken_document 1" in first.stdout
    assert "passed over: skipped_format 1" in first.stdout
    second = call("read", str(folder), "--ledger", str(tmp_path / "war.db"))
    assert "new 0, known 5, unread 1, claims 0" in " ".join(second.stdout.split())
    (folder / "h.txt").write_text("At least 6 people were killed in a raid on a camp at Hof.")
    third = call("read", str(folder), "--ledger", str(tmp_path / "war.db"))
    assert "new 1, known 5" in " ".join(third.stdout.split())
    assert "nearly the same" not in third.stdout  # the old pair was told of when it came


def test_programs_are_told_of_near_copies(tmp_path: Path) -> None:
    words = "Nine people were killed when a bridge fell at Oss on Friday, the mayor said today."
    for name, text in (("a.txt", words), ("b.txt", f"{words} More soon.")):
        (tmp_path / name).write_text(text)
    made = call("read", str(tmp_path), "--ledger", str(tmp_path / "war.db"), "--json")
    (told,) = lines(made)
    assert (told["new"], told["near_copies"]) == (2, 1)


def test_what_went_wrong_names_the_file_to_open_and_not_the_document(tmp_path: Path) -> None:
    table = tmp_path / "rows.csv"
    table.write_text("text,date\nAt least 3 people died at Oss.,the third of May\n")
    ledger = str(tmp_path / "war.db")
    for _ in range(2):  # the second time its bytes are known
        told = call("read", str(table), "--ledger", ledger).stderr
        assert told.startswith(f"{table}:2: this date of publication is no date")
    told = call("extract", str(table)).stderr
    assert f"{table}:2: this date" in told


def test_an_entry_that_only_links_was_not_fetched_and_is_no_failure(tmp_path: Path) -> None:
    feed = tmp_path / "feed.rss"
    entry = "<item><title>Raid</title><link>https://news.invalid/1</link></item>"
    feed.write_text(f"<rss><channel><title>Post</title>{entry}</channel></rss>")
    done = call("read", str(feed), "--ledger", str(tmp_path / "war.db"))
    assert done.exit_code == 0
    assert "passed over: not_fetched 1" in done.stdout
    assert "#1: this address was not fetched" in done.stderr
