"""The sizes of the house are counted as its page says."""

from pathlib import Path

import pytest
from scripts import sizes

NESTED = '''
def outer(
    first: int,
) -> int:
    """Say something.

    At length.
    """

    def inner() -> int:
        return first  # a comment on a line does not count twice

    # a comment of its own counts
    return inner()


class Thing:
    """A class is no function."""

    async def method(self) -> None:
        ...
'''


def sized(*lines: int) -> list[sizes.Sized]:
    return [sizes.Sized(where=f"f.py:{size}", lines=size) for size in lines]


def offenders(rows: list[sizes.Row]) -> list[str]:
    return [offender for row in rows for offender in row.offenders]


def test_a_function_is_counted_without_docstring_and_blank_lines() -> None:
    found = {thing.where: thing.lines for thing in sizes.functions(NESTED, "f.py")}

    assert found == {"f.py:2 outer": 7, "f.py:10 inner": 2, "f.py:20 method": 2}


def test_a_text_without_functions_has_none() -> None:
    assert sizes.functions("", "f.py") == []


def test_nothing_is_judged_where_nothing_is() -> None:
    assert sizes.judge([], sizes.FUNCTIONS, "src") == []


def test_small_things_pass() -> None:
    rows = sizes.judge(sized(1, 2, 8), sizes.FUNCTIONS, "src")

    assert offenders(rows) == []
    assert [row.figure for row in rows] == ["2", "8", "8"]


def test_a_median_over_its_bound_is_named() -> None:
    rows = sizes.judge(sized(9, 9, 1), sizes.FUNCTIONS, "src")

    assert offenders(rows) == ["src: median of 3 functions, 9 > 8"]


def test_one_in_twenty_may_be_long_but_not_two() -> None:
    one = sizes.judge(sized(*[1] * 19, 41), sizes.FUNCTIONS, "src")
    two = sizes.judge(sized(*[1] * 18, 41, 42), sizes.FUNCTIONS, "src")

    assert offenders(one) == []
    assert offenders(two) == ["f.py:41, 41 > 40", "f.py:42, 42 > 40"]


def test_none_may_be_longer_than_the_top() -> None:
    rows = sizes.judge(sized(*[1] * 30, 61), sizes.FUNCTIONS, "src")

    assert offenders(rows) == ["f.py:61, 61 > 60"]


def test_a_file_has_no_median() -> None:
    rows = sizes.judge(sized(340, 340, 340), sizes.FILES, "all")

    assert [row.name for row in rows] == ["all files: 95 %", "all files: largest"]
    assert offenders(rows) == []


@pytest.mark.parametrize(("tests", "guilty"), [(99, True), (100, False), (101, False)])
def test_there_is_a_line_of_tests_for_each_line(tests: int, *, guilty: bool) -> None:
    assert bool(sizes.judge_tests(100, tests).offenders) is guilty


def test_names_of_dependencies_stand_without_their_versions() -> None:
    text = '[project]\ndependencies = ["spacy>=3.8,<3.9", "en-core==1", "numpy", "a[b] ; c"]'

    assert sizes.dependency_names(text) == ["spacy", "en-core", "numpy", "a"]


def test_a_dependency_without_a_line_is_named() -> None:
    rows = sizes.judge_dependencies(["numpy", "rich"], "| `numpy` | numbers |")

    assert offenders(rows) == ["docs/dependencies.md, no line for `rich`"]


def test_a_seventeenth_dependency_is_one_too_many() -> None:
    names = [f"n{number}" for number in range(17)]
    rows = sizes.judge_dependencies(names, " ".join(f"`{name}`" for name in names))

    assert offenders(rows) == ["pyproject.toml, 17 dependencies > 16"]


def checkout(root: Path, body: str) -> Path:
    for name, text in {
        "src/room/part.py": body,
        "tests/room/test_part.py": "def test_it() -> None:\n    assert True\n",
        "tests/cases/room.yml": "case: 1\n" * 100,
        "docs/dependencies.md": "`numpy` is for numbers\n",
        "pyproject.toml": '[project]\ndependencies = ["numpy"]\n',
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_a_tidy_checkout_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = sizes.main(checkout(tmp_path, "def f() -> int:\n    return 1\n"))

    assert code == 0
    assert "lines of tests                   102  >= 2" in capsys.readouterr().out


def test_a_long_function_fails_the_checkout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "def f() -> None:\n" + "    print()\n" * 60

    assert sizes.main(checkout(tmp_path, body)) == 1
    assert capsys.readouterr().out.count("src/room/part.py:1 f, 61 > 60\n") == 1
