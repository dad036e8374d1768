"""HTML pages: the report comes out, what surrounds it stays, every word leads back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages import ADDRESS, HEAD, PAGE, document_of, joined, raw_page, seen

from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import SectionRole
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read

PIECES = (
    "<p> </p> <div> </div> <b> </b> <br> <a\tx='>'> </a> <h1> </h1> <script> </script> <!-- -->"
    " < > &amp; &#8217; & ; <li> <table><tr><td> </table> =\" ' \U000e0100 \U000e0101 \u200b"
)
TEXTS = ["\xa0", "\xad", "\n", "  ", "Nine people died at Oss, the mayor said on Sunday. "]
MARKUP = st.lists(st.sampled_from([*PIECES.split(" "), *TEXTS]), max_size=40).map("".join)


def parts(role: SectionRole) -> list[str]:
    found = document_of(raw_page())
    return [found.text[one.start : one.end] for one in found.sections if one.role is role]


def test_the_parts_of_a_report_are_kept_apart() -> None:
    assert parts(SectionRole.HEADLINE) == ["Shelling kills 12 at Oss"]
    assert parts(SectionRole.STANDFIRST) == [
        "A hospital without beds, a bridge without a middle."
    ]
    assert parts(SectionRole.CAPTION) == ["The bridge on Wednesday. Two piers stand."]
    assert parts(SectionRole.HEADING) == ["What comes next"]
    assert parts(SectionRole.QUOTE) == [
        "We did not fire at Oss, and whoever says so was not there, wrote the general."
    ]
    assert parts(SectionRole.LIST) == [
        "- Talks on Friday in the house of the bishop of Lund\n- A vote on Sunday"
    ]
    assert len(parts(SectionRole.BODY)) == 3


def test_the_words_are_those_that_a_person_sees() -> None:
    assert parts(SectionRole.BODY)[1] == (
        "“We have no more beds,” said the head of the town’s only hospital, where 30 others"
        " were wounded, four of them children."
    )


@pytest.mark.parametrize(
    "words",
    ["Home", "cookies", "Read more", "first!!!", "rights reserved", "show(", "color: red"],
)
def test_what_surrounds_a_report_stays_out(words: str) -> None:
    assert words not in document_of(raw_page()).text


def test_the_headline_comes_first() -> None:
    found = document_of(raw_page())
    assert found.text.startswith("Shelling kills 12 at Oss\n\nA hospital")
    assert found.title == "Shelling kills 12 at Oss"


def test_every_word_leads_back_to_the_page() -> None:
    found = document_of(raw_page())
    at = 0
    for word in found.text.split():
        at = found.text.index(word, at)
        span = found.span(at, at + len(word))
        if word not in {"-", "|"}:
            assert joined(seen(PAGE[span.source_start : span.source_end])) == word
        at += len(word)


@given(MARKUP)
def test_no_page_breaks_the_map(inside: str) -> None:
    page = f"<html><body><p>{inside}</p></body></html>"
    found = read(Raw(name="a.html", data=page.encode(), form=Form.HTML)).document
    if isinstance(found, Unknown):
        return
    for run in found.segments:
        words = found.text[run.start : run.start + run.length]
        piece = page[run.source_start : run.source_end]
        assert joined(seen(piece)) == joined(words) or joined(piece) == joined(words)


def test_the_page_says_who_and_where_it_is() -> None:
    found = document_of(raw_page())
    assert found.publisher == "The Kurier"
    assert found.author == "Ida Holm"
    assert found.url == ADDRESS
    assert not isinstance(found.origin, Unknown)
    assert found.origin.canonical == ADDRESS
    assert found.origin.encoding == "utf-8"
    assert len(found.origin.sha256) == 64


def test_every_date_is_kept_with_its_place_and_one_is_taken() -> None:
    found = document_of(raw_page())
    assert not isinstance(found.origin, Unknown)
    kept = {one.place: (str(one.day), one.taken) for one in found.origin.datings}
    assert kept == {
        "json-ld datePublished": ("2031-04-03", True),
        "meta article:published_time": ("2031-04-03", False),
        "meta modified article:modified_time": ("2031-04-04", False),
        "address": ("2031-04-03", False),
    }
    assert found.published == PartialDate(year=2031, month=4, day=3)
    assert found.published_as == "2031-04-03T06:15:00Z"


def test_no_date_after_the_retrieval_is_taken() -> None:
    page = PAGE.replace("2031-04-03T06:15", "2031-05-03T06:15")
    raw = Raw(name="a", data=page.encode(), form=Form.HTML, retrieved="2031-04-03T12:00:00Z")
    found = document_of(raw)
    assert found.published_as == "2031-04-03T08:15:00+02:00"
    assert not isinstance(found.origin, Unknown)
    assert found.origin.datings[0].taken is False
    assert found.origin.retrieved == "2031-04-03T12:00:00Z"


def test_the_container_knows_what_the_page_does_not_say() -> None:
    facts = Facts(title="Bridge hit", published="2031-04-02", publisher="Kurier wire", id="k-1")
    raw = Raw(
        name="feed.xml#1",
        data=b"<p>The bridge at Oss was hit on Tuesday, and nobody was on it then.</p>",
        form=Form.HTML,
        facts=facts,
        container="feed",
    )
    found = document_of(raw)
    assert found.text.startswith("Bridge hit\n\nThe bridge at Oss was hit")
    assert (found.id, found.publisher) == ("k-1", "Kurier wire")
    assert found.published == PartialDate(year=2031, month=4, day=2)


def test_the_same_words_at_two_addresses_are_two_documents() -> None:
    page = PAGE.replace('rel="canonical"', 'rel="other"')
    first, second = (document_of(raw_page(page, f"https://{a}.example/1")) for a in "ab")
    assert first.text == second.text
    assert first.id != second.id
    assert first.id == document_of(raw_page(page, "https://a.example/1")).id


def test_a_title_that_the_page_does_not_show_is_its_heads() -> None:
    page = PAGE.replace("<h1>", "<h1>Live: ")
    found = document_of(raw_page(page))
    assert found.title == "Shelling kills 12 at Oss"
    span = found.span(0, 8)
    assert span.part == "text"
    assert page[span.source_start : span.source_end] == "Shelling"


def test_line_breaks_and_tables_keep_their_lines() -> None:
    body = (
        "<div><p>First the town of Oss was shelled for an hour.<br>Then the rain began to fall."
        "</p><table><tr><td>Killed</td><td>12</td></tr><tr><td>Wounded</td><td>30</td></tr>"
        "</table><p>The figures are those of the ministry, which is in the capital.</p></div>"
    )
    text = document_of(raw_page(f"<html><body>{body * 3}</body></html>")).text
    assert "for an hour.\nThen the rain" in text
    assert "Killed | 12\nWounded | 30" in text


def test_a_page_without_text_is_empty() -> None:
    reading = read(Raw(name="a.html", data=b"<html><img src=a></html>", form=Form.HTML))
    assert [issue.code for issue in reading.issues] == ["empty"]


def test_a_page_beyond_the_limit_is_refused() -> None:
    reading = read(raw_page(), Limits(page_bytes=1_000))
    assert reading.document is UNKNOWN
    assert [issue.code for issue in reading.issues] == ["page_too_large"]


def test_so_many_runs_are_no_page() -> None:
    reading = read(Raw(name="a.html", data=b"<b>a</b>" * 60_000, form=Form.HTML))
    assert [issue.code for issue in reading.issues] == ["page_too_large"]


def test_an_article_in_divisions_without_paragraphs_is_found() -> None:
    paragraphs = re.findall("<p>([^.]*[.].*?)</p>", PAGE.partition("<article>")[2])[:3]
    lines = "".join(f"<div>{words}</div>" for words in paragraphs)
    page = f"{HEAD}<body><h1>Shelling kills 12 at Oss</h1><div>{lines}</div></body></html>"
    assert "Both armies denied it" in document_of(raw_page(page)).text


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Shelling kills 12 at Oss", False),
        ("SHELLING kills 12, at Oss!", False),
        ("\u201cShelling kills 12 at Oss\u201d", False),
        ("Shelling kills 12 at Lund", True),
        ("Nine more were hurt at Oss", True),
        ("\u201cNine more were hurt\u201d", True),
    ],
)
def test_the_headline_said_again_is_no_line_of_the_report(line: str, *, stays: bool) -> None:
    body = '<div class="story-text">'
    text = document_of(raw_page(PAGE.replace(body, f"{body}<p>{line}</p>"))).text
    assert (line in text.partition("\n\n")[2]) is stays


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ('<div class="standfirst">', True),
        ("<div class=standfirst>", True),
        ("<div CLASS = 'Standfirst wide'>", True),
        ('<div title="b" class="the-standfirst">', True),
        ("<div subclass=a class='standfirst'>", True),
        ('<div id="standfirst">', False),
        ('<div title="class of standfirst">', False),
    ],
)
def test_a_standfirst_is_known_by_its_class(opening: str, *, found: bool) -> None:
    summary = "The bridge at Oss has fallen, and no bed is free in its hospital."
    page = (
        f"<html><body><header><h1>Bridge falls at Oss</h1>{opening}{summary}</div></header>"
        f"<article><p>{'The bridge fell on Tuesday, said the mayor. ' * 9}</p></article>"
    )
    made = document_of(raw_page(page))
    roles = [one.role for one in made.sections if summary in made.text[one.start : one.end]]
    assert (roles == [SectionRole.STANDFIRST]) is found


def test_headlines_titles_and_dates_in_comments_and_scripts_tell_nothing() -> None:
    hidden = (
        "<!-- <h1>Not at Oss</h1><meta name='date' content='2029-01-02'> -->"
        "<script>'<title>Not at Oss</title><time datetime=2029-01-02>'</script>"
        "<template><h1>Not at Oss</h1><link rel=canonical href='https://b.example/'></template>"
    )
    plain = document_of(raw_page())
    found = document_of(raw_page(PAGE.replace("<head>", f"<head>{hidden}")))
    assert found.text == plain.text
    assert (found.title, found.published, found.url) == (
        plain.title,
        plain.published,
        plain.url,
    )


def test_a_report_among_forms_and_fields_is_read() -> None:
    lines = "".join(
        f"<p>On day {number} of the rains the river at Oss rose by a hand, the mayor said.</p>"
        for number in range(1, 9)
    )
    fields = (
        "<label>Mail <input name=a></label><select><option>b</select><textarea>c</textarea>"
    )
    page = (
        f"<html><body><form action=/all><h1>River rises at Oss</h1>{fields}<div id=a>{lines}"
        f"<div id=a>{fields}</div></div></form></body></html>"
    )
    text = document_of(raw_page(page)).text
    assert all(f"On day {number} of the rains" in text for number in range(1, 9))
    assert "Mail" not in text


def test_paragraphs_in_several_places_weigh_together() -> None:
    line = "The river at Oss rose by a hand that day, the mayor said on the evening of it. "
    page = (
        f"<html><body><ul><li><p>{line * 9}</p></li></ul><div><div><p>First. {line}</p>"
        f"<p>Second. {line}</p></div><div><p>Third. {line}</p></div></div>"
        f"<aside><p>Beside it. {line * 9}</p></aside></body></html>"
    )
    text = document_of(raw_page(page)).text
    assert all(word in text for word in ("First.", "Second.", "Third."))
    assert "Beside it." not in text
