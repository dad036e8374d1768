"""What is taken away: a name that no header breaks on, and nothing that runs."""

from urllib.parse import unquote

import pytest

from reportedly.web.downloads import BYTES, download


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("rows.csv", "rows.csv"),
        ("a folder/rows.csv", "rows.csv"),
        ('quoted".html\r\nSet-Cookie: a=b', "quoted_.html_Set-Cookie_a_b"),
        ("../../etc/passwd", "passwd"),
        ("звіт.txt", "_.txt"),
        ("", "file"),
    ],
)
def test_a_name_is_a_name(name: str, plain: str) -> None:
    said = download(name, b"x").headers["content-disposition"]
    assert said.startswith(f'attachment; filename="{plain}"; ')
    assert "\r" not in said
    assert "\n" not in said


def test_the_name_itself_stands_beside_the_plain_one() -> None:
    said = download("звіт.txt", b"x").headers["content-disposition"]
    assert unquote(said.partition("UTF-8''")[2]) == "звіт.txt"


@pytest.mark.parametrize(
    ("name", "media", "kind"),
    [
        ("rows.CSV", "", "text/csv; charset=utf-8"),
        ("note.json", "", "application/json"),
        ("page.exe", "", BYTES),
        ("page.html", BYTES, BYTES),
    ],
)
def test_it_says_what_it_is(name: str, media: str, kind: str) -> None:
    assert download(name, b"x", media).headers["content-type"] == kind


def test_it_runs_nothing() -> None:
    answer = download("page.html", b"<script>alert(1)</script>")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.body == b"<script>alert(1)</script>"
