"""HTML as characters: runs of text, their marks, and what they say."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.markup import (
    CONTROLS,
    HIDDEN,
    MARK,
    MOST_RUNS,
    SIGNS,
    between,
    mark,
    numbers_in,
    pieces_of,
    shown,
)

SIGN = re.compile(rf"<({'|'.join(SIGNS)})\b[^>]*>", re.IGNORECASE)
MARKUP = (
    "<meta name=a>", "<META content='b > c'>", "<h1>", "</h1>", "<time datetime=d>", "<title>",
    "</title>", "<h10>", "<metal>", "<link", " href=x>", "<body class=e>", "<BODY>", "</body>",
    "<script>", "</script>", "<!-- ", "-->", "<svg>", "</svg>", "<template>", "</template>",
    "<p>", "</p>", "<b>", "text ", "\n  ", "<", ">", "'",
)  # fmt: skip


def runs(source: str) -> list[str]:
    return [source[start:end] for start, end in mark(source).runs]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One</p><p>two</p>", ["One", "two"]),
        ("no tags at all", ["no tags at all"]),
        ("<a title='a > b' href=\"<p>\">One</a>", ["One"]),
        ('<a href=x">One</a>', ["One"]),
        ("5 < 6 and 7 <8", ["5 < 6 and 7 <8"]),
        ("<!-- <p>no</p> --><p>yes", ["yes"]),
        ("<!-- never closed <p>no", []),
        ("<script>a < b; '</p>'</script >yes", ["yes"]),
        ("<SCRIPT src=x>no</script>yes", ["yes"]),
        ("<style>no", []),
        ("<svg><text>no</text></svg>yes", ["yes"]),
        ("<button>never closed, yes", ["never closed, yes"]),
        ("<p>yes</p><p half", ["yes"]),
        ("<![CDATA[x]]><?xml a?><p>yes</p>", ["yes"]),
        ("<p>  \n </p>yes", ["yes"]),
        ("a<!-- b --> c<script>d</script>\n\t<p>e", ["a", "c", "e"]),
        ("a<!>b<!~>c<!~ ~>d", ["a", "b", "c", "d"]),
        ("a<!~ b='>'>c", ["a", "c"]),
        ("<p>\u2003\xa0yes</p>", ["yes"]),
    ],
)
def test_runs_stand_between_tags(source: str, expected: list[str]) -> None:
    assert runs(source) == expected


def test_marks_spell_the_numbers_of_runs() -> None:
    page = mark("<b>x</b>" * 700)
    assert numbers_in(page.copy.decode()) == list(range(700))
    assert MARK.sub("", page.copy.decode()) == page.source


def test_marks_of_strangers_are_no_marks() -> None:
    page = mark("<p>a\U000e0105\U000e0106b</p>")
    assert numbers_in(page.copy.decode()) == [0]


def test_what_cannot_be_seen_is_not_in_the_copy() -> None:
    assert (
        "hidden"
        not in mark("<p>a</p><script>hidden</script><!-- hidden --><p>b</p>").copy.decode()
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("one two", [(0, "one two", 7)]),
        ("one\n  two", [(0, "one", 3), (3, " ", 3), (6, "two", 3)]),
        ("A&amp;B", [(0, "A", 1), (1, "&", 5), (6, "B", 1)]),
        ("&#8220;no&#x201D;", [(0, "“", 7), (7, "no", 2), (9, "”", 8)]),
        ("12&nbsp;000", [(0, "12", 2), (2, " ", 6), (8, "000", 3)]),
        ("A&B", [(0, "A&B", 3)]),
        ("A&Bo;", [(0, "A", 1), (1, "&Bo;", 4)]),
        ("ce\u00adsura", [(0, "ce", 2), (3, "sura", 4)]),
        ("a&zwj;b", [(0, "a", 1), (6, "b", 1)]),
        ("caf&eacute;", [(0, "caf", 3), (3, "é", 8)]),
        ("a  b", [(0, "a", 1), (1, " ", 2), (3, "b", 1)]),
    ],
)
def test_pieces_say_what_stands_there(
    source: str, expected: list[tuple[int, str, int]]
) -> None:
    assert list(pieces_of(source, 0, len(source))) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [("</b><i>", ""), ("</b> <i>", " "), ("<br>", "\n"), ("</p>\n<p>", "\n"), ("<blue>", "")],
)
def test_tags_between_runs_are_a_gap_or_none(tags: str, expected: str) -> None:
    assert between(tags, 0, len(tags)) == expected


def test_words_of_runs_stand_in_one_line() -> None:
    page = mark("<h1>Shelling <b>kills&nbsp;12</b>\n at\tOss</h1><p>no")
    assert (
        page.words(page.runs_within(0, page.source.index("</h1>")))
        == "Shelling kills 12 at Oss"
    )


@given(st.text(alphabet="ab \t\n&#;1x\xa0\xad\u200bampquot"))
def test_words_are_what_the_pieces_say(text: str) -> None:
    page = mark(f"<p>{text}")
    said = "".join(words for _, words, _ in pieces_of(page.source, 3, len(page.source)))
    assert page.words(range(len(page.runs))) == " ".join(said.split())


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("a<!-- b -->c", "ac"),
        ("a<!-- b > c", "a"),
        ("a<SCRIPT>if (1 < 2)</script >c", "ac"),
        ("a<script>never closed", "a"),
        ("a<button>b</button>c", "ac"),
        ("a<button>b", "a<button>b"),
        ("a<svg>b<svg>c</svg>d", "ad"),
        ("a<style><!-- </style>b", "ab"),
        ("a<scripted>b</scripted>", "a<scripted>b</scripted>"),
        ('a<video title="x > y">b</video>c', "ac"),
        ("a<script>'<svg b=\"'</script>c<svg>\"d</svg>e", "ace"),
        ("a<button>b<!-- <svg> -->c<svg>d</svg>e", "a<button>bce"),
    ],
)
def test_what_is_not_shown_is_filled_up_position_by_position(page: str, left: str) -> None:
    visible = shown(page)
    assert len(visible) == len(page)
    assert re.sub("<!~*>", "", visible) == left


def test_the_library_is_not_shown_what_holds_no_words() -> None:
    page = '<p>a <a href="/b" class="c">d</a><img src="e>f" alt="g"><br>h<wbr>i</p>'
    copy = MARK.sub("", mark(page).copy.decode())
    assert copy == '<p>a <a class="c">d</a><br>hi</p>'


def test_thousands_of_controls_that_nobody_closes_cost_no_more_than_once() -> None:
    page = "<button>" * 30_000
    assert shown(page) == page


@pytest.mark.parametrize(
    "sign", ["\xa0", "\t", "  ", "&amp;", "\u200b", "\xad", "\u3000", "\x00"]
)
def test_what_is_more_than_words_is_seen_wherever_it_stands(sign: str) -> None:
    for text in (f"{sign}Nine", f"Ni{sign}ne", f"Nine{sign}"):
        found = list(pieces_of(text, 0, len(text)))
        assert found != [(0, text, len(text))]
        assert sign not in "".join(said for _, said, _ in found)
        (said,) = {"".join(one for _, one, _ in found)}
        assert mark(text).words([0] if mark(text).runs else []) == " ".join(said.split())


@pytest.mark.parametrize(
    "text",
    ["Nine died.", "Neun \u201eTote\u201c, 5 < 6", "\u0434\u0435\u0432\u044f\u0442\u044c"],
)
def test_words_alone_are_one_piece(text: str) -> None:
    page = f"<p>{text}</p>"
    assert list(pieces_of(page, 3, len(text) + 3)) == [(3, text, len(text))]
    assert list(pieces_of(page, 3, 3)) == []


def test_half_a_letter_does_not_stop_the_copy() -> None:
    assert mark("<p>Nine \ud83d died</p>").copy.count(b"?") == 1


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('<meta name="date"><link rel=a><time>b</time>', ["meta", "link", "time"]),
        ("<HTML lang=en><Title>a</Title><H1>b", ["HTML", "Title", "H1"]),
        ("<metal><h10><links><timer><bodyguard><titles>", []),
        ("<script>'<meta name=a>'</script><!-- <h1>a</h1> --><h1>b", ["h1"]),
        ("<template><time>a</time></template><time>b", ["time"]),
        ('<meta content="<h1> > <meta>"><h1>', ["meta", "h1"]),
        ("<button><h1>never closed</h1>", ["h1"]),
        ("<h1 half", []),
        ("", []),
    ],
)
def test_tags_that_tell_of_the_page_are_found_in_what_is_visible(
    source: str, told: list[str]
) -> None:
    pattern = re.compile(rf"<({'|'.join(SIGNS)})\b(?:[^>\"]|\"[^\"]*\")*>", re.IGNORECASE)
    assert [match[1] for match in mark(source).telling(pattern)] == told


@given(st.lists(st.sampled_from(MARKUP), max_size=30).map("".join))
def test_they_are_all_that_a_search_through_the_page_finds(source: str) -> None:
    page = mark(source)
    found = [match.span() for match in page.telling(SIGN)]
    assert found == [match.span() for match in SIGN.finditer(page.visible)]


@pytest.mark.parametrize(
    ("source", "copy", "numbers"),
    [
        ("<head><title>a</title></head><body>b<p>c", "<body>b<p>c", [1, 2]),
        ("<title>a</title><BODY class=d>b", "<BODY class=d>b", [1]),
        ("<title>a</title><p>b", "<title>a</title><p>b", [0, 1]),
        ("<!-- <body> --><p>a<body>b", "<body>b", [1]),
        ("<bodyguard>a<body>b<body>c", "<body>b<body>c", [1, 2]),
        ("<title>a</title><body>", "<body>", []),
        ("a<body half", "a", [0]),
    ],
)
def test_the_copy_begins_with_the_body(source: str, copy: str, numbers: list[int]) -> None:
    said = mark(source).copy.decode()
    assert MARK.sub("", said) == copy
    assert numbers_in(said) == numbers


def test_in_the_copy_no_mark_is_a_strangers() -> None:
    page = mark("<p>\u201ca\U000e0105\u201d</p><p>b</p><p>\U000e0100\U000e0100\U000e0101</p>")
    said = page.copy.decode()
    assert numbers_in(said) == [0, 1, 2]
    assert MARK.sub("", said) == "<p>\u201ca\ufffd\u201d</p><p>b</p><p>\ufffd\ufffd\ufffd</p>"


def test_runs_beyond_the_last_number_lack_one() -> None:
    page = mark("<b>a" * (MOST_RUNS + 5))
    assert len(page.runs) == MOST_RUNS
    assert numbers_in(page.copy.decode()) == list(range(MOST_RUNS))
    assert page.copy.endswith(b"<b>a" * 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine\n  ", [(0, "Nine", 4), (4, " ", 3)]),
        ("Nine \n", [(0, "Nine", 4), (4, " ", 2)]),
        ("Nine  ", [(0, "Nine", 4), (4, " ", 2)]),
        ("Nine ", [(0, "Nine", 4), (4, " ", 1)]),
        ("Nine\x1c\n", [(0, "Nine", 4), (5, " ", 1)]),
        ("Nine &amp;\n", [(0, "Nine ", 5), (5, "&", 5), (10, " ", 1)]),
        ("\n  ", [(0, " ", 3)]),
    ],
)
def test_white_space_after_plain_words_is_a_piece(
    text: str, expected: list[tuple[int, str, int]]
) -> None:
    assert list(pieces_of(f"{text}<p>", 0, len(text))) == expected


@given(st.text(alphabet="ab \t\n\x0b\x1c\x1f\x85\u1680\u2009\u205f\u3000\u200b&;"))
def test_words_are_what_the_pieces_say_whatever_the_blanks(text: str) -> None:
    page = mark(f"<p>{text}")
    said = "".join(words for _, words, _ in pieces_of(page.source, 3, len(page.source)))
    assert page.words(range(len(page.runs))) == " ".join(said.split())


def test_every_control_is_filled_up_in_either_case() -> None:
    for name in (*HIDDEN, *CONTROLS):
        for said in (name, name.upper()):
            page = f"a<{said} b=c>d</{said}>e<{said}x>f"
            assert re.sub("<!~*>", "|", shown(page)) == f"a|e<{said}x>f"
