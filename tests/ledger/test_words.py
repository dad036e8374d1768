"""The words by which things are looked for, written for both databases."""

from dataclasses import replace

import pytest
from tests.ledger.build import TEXT, claim, document

from reportedly.ledger.words import (
    CHUNK,
    LONGEST,
    claim_words,
    code,
    document_words,
    exactly,
    in_postgres,
    in_sqlite,
    named,
    said,
)
from reportedly.model.actor import Filler, Roles
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice

PAPER = document()


def test_a_claim_is_found_by_its_words_and_codes() -> None:
    who = Filler(text="the 1st Army", name="First Army", id="PRK-MIL", country="PRK")
    words = claim_words(replace(claim(PAPER), roles=Roles(actor=(who,))), PAPER)
    assert words[:3] == ("k_killed", "s_happened", "qthe")
    assert " ".join(words).endswith(
        "_ athe a1st aarmy _ afirst aarmy a_prk_mil a_prk _ cthe cministry c_unknown"
    )


def test_a_publisher_speaks_for_itself_alone() -> None:
    paper = replace(PAPER, publisher="Evening Wire")
    own = replace(claim(PAPER), attribution=(Voice(part=Part.PUBLISHER),))
    assert {"cevening", "cwire"} <= set(claim_words(own, paper))
    assert "cwire" not in claim_words(claim(PAPER), paper)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("PRK-MIL", "a_prk_mil"),
        ("third_intelligence", "a_third_intelligence"),
        ("geo:706483", "a_geo_706483"),
        ("grp:wagner", "a_grp_wagner"),
        ("", "a"),
    ],
)
def test_a_code_is_one_word(value: str, word: str) -> None:
    assert code("a", value) == word


def test_no_word_of_a_text_is_a_code() -> None:
    paper = document(text="a_prk_mil _ k_killed m_long")
    assert all(
        "_" not in word or word == "_" for piece in document_words(paper) for word in piece
    )


def test_a_document_is_found_by_text_title_and_publisher() -> None:
    paper = replace(PAPER, title="Shells Fall", publisher="Evening Wire")
    (words,) = document_words(paper)
    assert words[:3] == ("shells", "fall", "the")
    assert words[-3:] == ("_", "evening", "wire")
    titled = replace(document(text=f"Shells Fall\n\n{TEXT}"), title="Shells Fall")
    (words,) = document_words(titled)
    assert words.count("shells") == 1
    assert replace(PAPER, title=UNKNOWN).text == TEXT


def test_a_long_document_is_cut_and_a_long_word_too() -> None:
    paper = document(text="calm " * (CHUNK + 5) + "x" * 200)
    first, second = document_words(paper)
    assert len(first) == CHUNK
    assert second[5] == "x" * LONGEST


def test_names_are_words_or_a_whole_code() -> None:
    sought = (named("a", "North Korean"), exactly("k", "killed"))
    assert in_sqlite(sought) == '("anorth akorean"* OR "a_north_korean") AND ("k_killed")'
    assert in_postgres(sought) == (
        "('anorth' <-> 'akorean':* | 'a_north_korean') & ('k_killed')"
    )


def test_a_short_word_does_not_go_on() -> None:
    assert in_sqlite((named("t", "men"),)) == '("tmen" OR "t_men")'


def test_running_text_is_all_words_and_whole_phrases() -> None:
    assert in_sqlite(said('shells "fell on"', "q")) == '("qshells"*) AND ("qfell qon")'
    assert in_postgres(said("“fell on” 12")) == "('fell' <-> 'on') & ('12')"
    assert said("— …") == ()


@pytest.mark.parametrize(
    "nasty", ["' OR 1=1 --", 'a" OR "b', "x:*", "a & !b", "NEAR(a b)", "\\'"]
)
def test_nothing_that_is_typed_is_an_operator(nasty: str) -> None:
    for written in (in_sqlite(said(nasty)), in_postgres(said(nasty))):
        bare = written.replace(" AND ", " ").replace(" & ", " ").replace(" <-> ", " ")
        assert all(mark not in bare for mark in ("!", "\\", "--", "=", "NEAR"))
