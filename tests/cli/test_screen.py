"""The one way out: words for people, lines for programs, progress beside them."""

import io
import sys

import pytest

from reportedly.cli import screen
from reportedly.model.trouble import CRASHED, EMPTY
from reportedly.report.passage import Line
from reportedly.report.table import Column, Table

TABLE = Table(columns=(Column(name="id", figure=True),), rows=(("1a2b",),))
NOTHING = Table(columns=TABLE.columns)
Captured = pytest.CaptureFixture[str]


def test_words_are_never_markup(capsys: Captured) -> None:
    screen.show_text("[bold]not bold[/bold] :smile:")
    assert capsys.readouterr().out == "[bold]not bold[/bold] :smile:\n"


def test_no_line_ends_in_blanks(capsys: Captured) -> None:
    screen.show_table(TABLE, "nothing")
    assert all(line == line.rstrip() for line in capsys.readouterr().out.splitlines())


def test_an_empty_part_says_so_where_it_would_stand(capsys: Captured) -> None:
    screen.show_table(NOTHING, "There is none.")
    assert capsys.readouterr().out == "There is none.\n"


def test_an_empty_list_is_no_output(capsys: Captured) -> None:
    screen.list_table(NOTHING, "There is none.")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "There is none.\n")


def test_carets_stand_below_the_words(capsys: Captured) -> None:
    screen.show_passage((Line(text="one two", marks="    ^^^"), Line(text="three")))
    assert capsys.readouterr().out == "one two\n    ^^^\nthree\n"


def test_json_is_one_noun_a_line(capsys: Captured) -> None:
    screen.write_json(({"a": "é\u2028"}, {"b": None}))
    assert capsys.readouterr().out == '{"a":"é\\u2028"}\n{"b":null}\n'


def test_an_issue_says_what_on_what_and_what_to_do(capsys: Captured) -> None:
    screen.note_issues((EMPTY.about("papers/3.txt"),))
    said = capsys.readouterr().err
    assert said.startswith("papers/3.txt: there is no text [empty].")


def test_of_many_issues_of_a_kind_the_first_three_are_told(capsys: Captured) -> None:
    many = [EMPTY.about(f"papers/{number}.txt") for number in range(215)]
    screen.note_issues((*many, CRASHED.about("papers/last.txt", "it fell over")))
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in said[:4]] == [
        "papers/0.txt",
        "papers/1.txt",
        "papers/2.txt",
        "papers/last.txt",
    ]
    assert said[4:] == ["… and 212 more of empty"]


def test_three_of_a_kind_need_no_summary(capsys: Captured) -> None:
    screen.note_issues(EMPTY.about(f"papers/{number}.txt") for number in range(3))
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_complaints_are_counted_over_documents(capsys: Captured) -> None:
    complaints = screen.Complaints()
    for number in range(5):
        complaints.tell((EMPTY.about(f"papers/{number}.txt"),))
    complaints.close()
    complaints.close()
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 4
    assert said[-1] == "… and 2 more of empty"


def test_a_note_cannot_steer_the_terminal(capsys: Captured) -> None:
    screen.note("a\x1b[2Jb\nc")
    assert capsys.readouterr().err == "a�[2Jb c\n"


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    screen.progress("papers/3.txt")
    assert capsys.readouterr().err == ""
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    screen.progress("papers/4.txt")
    assert terminal.getvalue() == "\r\x1b[Kpapers/4.txt"


def test_the_width_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "57")
    assert screen.width() == 57
