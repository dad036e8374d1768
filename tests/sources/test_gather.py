"""What the caller named comes in, in a fixed order; what cannot be had is said."""

import gzip
import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from tests.pages.files import docx, paragraph
from tests.rights import open_folder, without_rights

from reportedly.errors import SourceError
from reportedly.model.issue import Issue
from reportedly.model.limits import Limits
from reportedly.model.raw import Form, Raw
from reportedly.sources.gather import count, gather

RECORD = b'{"text": "Nine people died."}\n'


def bring(
    *targets: Path | str, stdin: bytes = b"", limits: Limits | None = None
) -> list[Raw | Issue]:
    names = [str(target) for target in targets]
    return list(gather(names, io.BytesIO(stdin), limits or Limits()))


def told(found: list[Raw | Issue]) -> list[tuple[str, str]]:
    """Return what came, shortly: its last name, and its form or its issue code."""
    return [
        (Path(item.name).name, str(item.form))
        if isinstance(item, Raw)
        else (Path(item.subject).name, item.code)
        for item in found
    ]


def write(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        path = folder / name.replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "text"),
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.dat", "text"),
        ("a.htm", "html"),
    ],
)
def test_the_suffix_tells_the_form(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_bytes(b"Nine people died.")
    found = bring(tmp_path / name)
    assert told(found) == [(name, form)]
    assert isinstance(found[0], Raw)
    assert found[0].data == b"Nine people died."


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.unknown", "a"])
def test_every_line_of_json_lines_is_a_document(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(RECORD + b"\n  \n" + RECORD + b"{broken")
    found = bring(tmp_path / name)
    assert [line for line, _ in told(found)] == [f"{name}:1", f"{name}:4", f"{name}:5"]
    assert {form for _, form in told(found)} == {"jsonl"}


def test_a_first_line_of_more_than_a_piece_is_still_json(tmp_path: Path) -> None:
    long = b'{"text": "' + b"word " * 40_000 + b'"}\n'
    path = tmp_path / "a"
    path.write_bytes(b"\n" + long + RECORD)
    found = bring(path)
    assert told(found) == [("a:2", "jsonl"), ("a:3", "jsonl")]
    assert isinstance(found[0], Raw)
    assert found[0].data == long


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\0\0",
        b"{\\rtf1 Nine died.}",
        b"\n<?xml version",
    ],
)
def test_foreign_formats_are_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.bin").write_bytes(data)
    assert told(bring(tmp_path / "a.bin")) == [("a.bin", "unreadable_format")]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"<!DOCTYPE html><p>", "html"),
        (b"\n<?xml version='1.0'?>\n<html><p>", "html"),
        (b"PK\x03\x04zip", "broken_archive"),
    ],
)
def test_the_first_bytes_tell_the_form_of_a_strange_name(
    tmp_path: Path, data: bytes, form: str
) -> None:
    (tmp_path / "a.bin").write_bytes(data)
    assert told(bring(tmp_path / "a.bin")) == [("a.bin", form)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"[\n  1\n]", [("a.json", "unreadable_format")]),
        (b'{\n  "words": "a"\n}', [("a.json", "unreadable_format")]),
        (b'{\n  "text": "a"\n}', [("a.json", "jsonl")]),
        (b'[{"text": "a"}]\n', [("a.json#1", "jsonl")]),
    ],
)
def test_json_that_is_one_value(
    tmp_path: Path, data: bytes, expected: list[tuple[str, str]]
) -> None:
    (tmp_path / "a.json").write_bytes(data)
    assert told(bring(tmp_path / "a.json")) == expected


def test_an_archive_on_standard_input_is_unpacked() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "Nine people died.")
    assert told(bring("-", stdin=file.getvalue())) == [("a.txt", "text")]


def test_a_page_on_standard_input_is_one() -> None:
    assert told(bring("-", stdin=b"<html><p>Nine died.")) == [("standard input", "html")]


LETTER = b"From: A <a@x.example>\nSubject: Oss\n\nNine people died at Oss."
POSTMARK = b"From a@x.example Thu Apr  3 08:15:00 2031\n"
TABLE = b"Title,Text,Link\nRaid,Nine people died.,\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (LETTER, [("standard input", "mail")]),
        (POSTMARK + LETTER, [("standard input.mbox#1", "mail")]),
        (b"---\ndate: 2031-04-03\n---\nNine.", [("standard input", "markdown")]),
        (b"[" + RECORD.strip() + b"]", [("standard input.json#1", "jsonl")]),
        (TABLE, [("standard input.csv:2", "jsonl")]),
        (b"Text of the day, as it came\nNine died.", [("standard input", "text")]),
        (gzip.compress(b"Nine people died.", mtime=0), [("standard input.txt", "text")]),
        (gzip.compress(RECORD, mtime=0), [("standard input.jsonl:1", "jsonl")]),
        (gzip.compress(TABLE, mtime=0), [("standard input.csv:2", "jsonl")]),
        (gzip.compress(LETTER, mtime=0), [("standard input.eml", "mail")]),
        (gzip.compress(b"<html><p>Nine.", mtime=0), [("standard input", "html")]),
        (gzip.compress(b"\0\1\2", mtime=0), [("standard input", "skipped_format")]),
    ],
)
def test_what_has_no_name_is_opened_as_what_it_is(
    data: bytes, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert told(bring("-", stdin=data)) == expected
    (tmp_path / "noname").write_bytes(data)
    forms = [form for _, form in told(bring(tmp_path / "noname"))]
    assert forms == [form for _, form in expected]


def test_a_tar_that_is_packed_is_opened_without_a_name() -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(RECORD)
        archive.addfile(info, io.BytesIO(RECORD))
    assert told(bring("-", stdin=file.getvalue())) == [("a.txt", "text")]


def test_a_document_of_a_word_processor_without_a_name() -> None:
    data = docx(paragraph("Nine people died at Oss."))
    assert told(bring("-", stdin=data)) == [("standard input", "docx")]


def test_lines_on_standard_input_come_as_they_are_written() -> None:
    ours, theirs = os.pipe()
    os.write(theirs, RECORD)
    with os.fdopen(ours, "rb") as stream, os.fdopen(theirs, "wb"):
        first = next(gather(["-"], stream))
        assert isinstance(first, Raw)
        assert first.data == RECORD


def test_files_are_counted_without_opening_them(tmp_path: Path) -> None:
    write(tmp_path, b__txt=b"b", photo__jpg=b"\xff", __hidden__txt=b"no")
    write(tmp_path / "deep", z__txt=b"z")
    assert count([str(tmp_path), "-"]) == 4


def test_what_a_browser_saves_beside_a_page_is_no_report(tmp_path: Path) -> None:
    write(tmp_path, Oss__html=b"<p>a", Lund__htm=b"<p>b", c__txt=b"c")
    for beside in ("Oss_files", "Lund_files", "c_files"):
        write(tmp_path / beside, ad__html=b"<p>Buy", app__js=b"var a;")
    found = bring(tmp_path)
    paths = [Path(one.name if isinstance(one, Raw) else one.subject) for one in found]
    names = {path.relative_to(tmp_path).as_posix() for path in paths}
    assert names == {"Oss.html", "Lund.htm", "c.txt", "c_files/ad.html", "c_files/app.js"}
    assert count([str(tmp_path)]) == len(names)


def test_json_lines_must_be_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(RECORD.decode().encode("utf-16"))
    assert told(bring(tmp_path / "a.jsonl")) == [("a.jsonl", "unreadable_format")]


def test_utf16_text_is_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("Nine died.".encode("utf-16"))
    assert told(bring(tmp_path / "a")) == [("a", "text")]


def test_a_folder_comes_sorted_and_whole(tmp_path: Path) -> None:
    write(tmp_path, b__txt=b"b", a__md=b"a", photo__jpg=b"\xff", __hidden__txt=b"no")
    write(tmp_path / "archive", z__txt=b"z", c__jsonl=RECORD)
    write(tmp_path / ".git", x__txt=b"no")
    assert told(bring(tmp_path)) == [
        ("a.md", "markdown"),
        ("c.jsonl:1", "jsonl"),
        ("z.txt", "text"),
        ("b.txt", "text"),
        ("photo.jpg", "skipped_format"),
    ]


def test_targets_keep_the_order_of_the_call(tmp_path: Path) -> None:
    write(tmp_path, a__txt=b"a", b__txt=b"b")
    found = bring(tmp_path / "b.txt", "-", tmp_path / "a.txt", stdin=b"Nine died.")
    assert [name for name, _ in told(found)] == ["b.txt", "standard input", "a.txt"]


def test_links_and_pipes_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "folder", a__txt=b"a")
    (tmp_path / "folder" / "loop").symlink_to(tmp_path / "folder")
    (tmp_path / "folder" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "folder" / "kept.txt").symlink_to(tmp_path / "folder" / "a.txt")
    os.mkfifo(tmp_path / "folder" / "pipe.txt")
    assert told(bring(tmp_path / "folder")) == [
        ("a.txt", "text"),
        ("gone.txt", "unreadable_file"),
        ("kept.txt", "text"),
        ("loop", "skipped_special"),
        ("pipe.txt", "skipped_special"),
    ]


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path) -> None:
    depth = 1200
    for length in range(1, depth + 1):
        tmp_path.joinpath(*"d" * length).mkdir()
    (tmp_path / "z.txt").write_bytes(b"z")
    try:
        assert told(bring(tmp_path)) == [("z.txt", "text")]
    finally:
        # Neither can pytest take away what is nested deeper than calls.
        for length in range(depth, 0, -1):
            tmp_path.joinpath(*"d" * length).rmdir()


def test_a_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_bytes(b"a")
    assert told(bring(tmp_path)) == [("caf\ufffd.txt", "text")]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/at/all.txt", "nul\0byte"])
def test_what_is_not_there_is_refused_before_anything_is_read(
    tmp_path: Path, name: str
) -> None:
    write(tmp_path, a__txt=b"a")
    with pytest.raises(SourceError, match="cannot be read") as caught:
        gather([str(tmp_path / "a.txt"), str(tmp_path / name)], io.BytesIO())
    assert caught.value.hint == "Check the path and its rights."


@pytest.mark.parametrize("target", ["secret.txt", "closed"])
def test_without_rights_a_named_target_is_refused(target: str) -> None:
    with open_folder() as folder:
        write(folder, secret__txt=b"s").joinpath("secret.txt").chmod(0)
        write(folder / "closed", a__txt=b"a").chmod(0)
        with without_rights(), pytest.raises(SourceError, match="Permission denied"):
            bring(folder / target)
        (folder / "closed").chmod(0o755)


def test_without_rights_inside_a_folder_the_rest_is_read() -> None:
    with open_folder() as folder:
        write(folder, a__txt=b"a", secret__txt=b"s").joinpath("secret.txt").chmod(0)
        write(folder / "closed", a__txt=b"a").chmod(0)
        with without_rights():
            found = bring(folder)
        (folder / "closed").chmod(0o755)
    assert told(found) == [
        ("a.txt", "text"),
        ("closed", "unreadable_folder"),
        ("secret.txt", "unreadable_file"),
    ]


def test_a_file_that_vanishes_during_the_run(tmp_path: Path) -> None:
    write(tmp_path, a__txt=b"a", b__txt=b"b", c__txt=b"c")
    found = gather([str(tmp_path)], io.BytesIO())
    first = next(found)
    (tmp_path / "b.txt").unlink()
    assert told([first, *found]) == [
        ("a.txt", "text"),
        ("b.txt", "unreadable_file"),
        ("c.txt", "text"),
    ]


def test_a_named_file_that_vanishes_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a__txt=b"a", b__txt=b"b")
    found = gather([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], io.BytesIO())
    next(found)
    (tmp_path / "b.txt").unlink()
    with pytest.raises(SourceError, match="No such file"):
        next(found)


def test_a_file_beyond_the_limit_is_an_issue(tmp_path: Path) -> None:
    write(tmp_path, a__txt=b"x" * 101, b__txt=b"x" * 100)
    found = bring(tmp_path, limits=Limits(file_bytes=100))
    assert told(found) == [("a.txt", "file_too_large"), ("b.txt", "text")]


def test_a_line_beyond_the_limit_is_an_issue_and_reading_goes_on(tmp_path: Path) -> None:
    long = b'{"text": "' + b"x" * 300_000 + b'"}\n'
    write(tmp_path, a__jsonl=long + RECORD + long)
    found = bring(tmp_path / "a.jsonl", limits=Limits(line_bytes=200_000))
    assert told(found) == [
        ("a.jsonl:1", "line_too_long"),
        ("a.jsonl:2", "jsonl"),
        ("a.jsonl:3", "line_too_long"),
    ]


class OneLine(io.BytesIO):
    """A stream of one line that is longer than the memory."""

    left = 1 << 32

    def readline(self, size: int | None = -1, /) -> bytes:
        taken = min(self.left, size or 0)
        self.left -= taken
        return b"{" * taken


def test_a_line_longer_than_the_memory_is_survived() -> None:
    found = list(gather(["-"], OneLine(), Limits(line_bytes=1 << 20)))
    assert told(found) == [("standard input:1", "line_too_long")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (RECORD * 2, [("standard input:1", "jsonl"), ("standard input:2", "jsonl")]),
        (b"\xef\xbb\xbf" + RECORD, [("standard input:1", "jsonl")]),
        (b"Nine people died.", [("standard input", "text")]),
        (b"{Editor's note} Nine died.\nMore.", [("standard input", "text")]),
        (b"", [("standard input", "text")]),
    ],
)
def test_standard_input_tells_its_form(data: bytes, expected: list[tuple[str, str]]) -> None:
    found = bring("-", stdin=data)
    assert told(found) == expected
    assert b"".join(item.data for item in found if isinstance(item, Raw)) == data


def test_nothing_is_read_before_it_is_asked_for() -> None:
    stdin = io.BytesIO(RECORD * 1000)
    found = gather(["-"], stdin)
    assert stdin.tell() == 0
    next(found)
    assert stdin.tell() == len(RECORD)


def test_forms_are_those_of_the_model() -> None:
    forms = ["text", "markdown", "jsonl", "html", "pdf", "mail", "docx"]
    assert [str(form) for form in Form] == forms
