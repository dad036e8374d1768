"""A text's sentences, tokens and relations."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.machine import document, parsed
from tests.parsing import engine

from reportedly.language.parser import LONGEST, parse
from reportedly.model.parse import Parse, Sentence

ODD = "aZé9 .,“”\n\r\t\v\u00a0\u2028\u200b\u0301\U0001f6d1漢ß-–'()"
TEXT = "Shelling killed 12 people. The mayor said so.\n\nNobody fled"


def told(found: Parse) -> list[str]:
    return [found.document.text[s.start : s.end] for s in found.sentences]


def check(found: Parse) -> None:
    text = found.document.text
    for sentence in found.sentences:
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)
        assert [t.i for t in sentence.tokens] == list(range(len(sentence.tokens)))
        assert len(sentence.children) == len(sentence.tokens)
        _check_tree(sentence)


def _check_tree(sentence: Sentence) -> None:
    for token in sentence.tokens:
        assert 0 <= token.head < len(sentence.tokens)
        if token.head != token.i:
            assert token.i in sentence.children[token.head]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u2028", "\t \v"])
def test_an_empty_text_has_no_sentences(text: str) -> None:
    assert parsed(text).sentences == ()


def test_sentences_stand_in_order_with_their_words() -> None:
    assert told(parsed(TEXT)) == [
        "Shelling killed 12 people.",
        "The mayor said so.",
        "Nobody fled",
    ]
    assert [s.index for s in parsed(TEXT).sentences] == [0, 1, 2]


def test_a_sentence_knows_its_paragraph() -> None:
    first, second, third = parsed(TEXT).sentences
    assert first.paragraph == second.paragraph < third.paragraph


def test_a_title_is_parsed_in_headline_style() -> None:
    text = "Nine bridges fall.\n\nNine bridges fell on Monday."
    found = parsed(text, title="Nine bridges fall.")
    assert [s.style for s in found.sentences] == ["headline", "body"]


def test_a_title_that_the_text_does_not_begin_with_marks_nothing() -> None:
    found = parsed("Nine bridges fell on Monday.", title="Bridges")
    assert [s.style for s in found.sentences] == ["body"]


def test_headline_capitals_are_read_and_kept() -> None:
    (sentence,) = parsed("NINE SOLDIERS KILLED IN RAID").sentences
    killed = next(t for t in sentence.tokens if t.text == "KILLED")
    assert (killed.lemma, killed.pos) == ("kill", "VERB")


def test_a_sentence_never_starts_in_mid_clause() -> None:
    found = parsed("The brigade of Gen. Tor lost nine men near St. Bask in the raid.")
    assert len(found.sentences) == 1


def test_a_block_that_is_not_worth_it_has_words_but_no_relations() -> None:
    paper = document("12 + 14 = 26\n\nNine men fled.")
    found = parse(
        paper, engine(), worth=lambda t: any(c.isalpha() for c in t), common=frozenset()
    )
    assert [s.parsed for s in found.sentences] == [False, True]
    assert {t.dep for t in found.sentences[0].tokens} == {""}
    check(found)


def test_relations_are_those_of_the_sentence() -> None:
    (sentence,) = parsed("The army killed nine rebels.").sentences
    relations = {t.text: (t.dep, sentence.tokens[t.head].text) for t in sentence.tokens}
    assert relations["army"] == ("nsubj", "killed")
    assert relations["rebels"] == ("dobj", "killed")
    assert relations["killed"] == ("ROOT", "killed")


def test_reading_twice_gives_the_same() -> None:
    assert parsed(TEXT) == parsed(TEXT)


def test_a_block_too_long_for_one_parse_is_cut_at_a_blank() -> None:
    paper = document("bridge " * (LONGEST // 7 + 50))
    found = parse(paper, engine(), worth=lambda _: False, common=frozenset())
    assert len(found.sentences) == 2
    assert all(t.text == "bridge" for s in found.sentences for t in s.tokens)
    check(found)


def test_a_block_without_blanks_is_cut_all_the_same() -> None:
    paper = document("x" * (2 * LONGEST + 10))
    found = parse(paper, engine(), worth=lambda _: False, common=frozenset())
    assert "".join(told(found)) == paper.text


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=ODD, max_size=60))
def test_every_token_has_the_characters_at_its_place(text: str) -> None:
    check(parsed(text))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_no_unicode_breaks_the_parse(text: str) -> None:
    check(parsed(text))


def test_no_sentence_ends_at_an_initial() -> None:
    assert (
        len(parsed("Around 130 people were killed in C. Norvia since Friday.").sentences) == 1
    )


def test_a_dash_that_opens_a_word_is_a_word_of_its_own() -> None:
    words = [token.text for token in parsed("Two men dead -officials").sentences[0].tokens]
    assert words[-2:] == ["-", "officials"]
