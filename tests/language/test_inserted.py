"""A source inside a relative clause is taken out, and woven in again."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.machine import document, lexicon, parsed
from tests.parsing import engine

from reportedly.language.inserted import Inserted, inserted, without, woven
from reportedly.language.parser import parse
from reportedly.model.parse import Sentence, Token

YES = {
    "A man who police say shot two clerks fled.": "A man who shot two clerks fled.",
    "A man who, police say, shot two clerks fled.": "A man who shot two clerks fled.",
    "A man police believe shot two clerks fled.": "A man who shot two clerks fled.",
    "The men that two senior officials said were armed fled.": "The men that were armed fled.",
    "The group, which the army says took the town, left.": (
        "The group, which took the town, left."
    ),
    "A man who police said on Monday shot two boys fled.": "A man who shot two boys fled.",
}
NO = (
    "",
    "Police say.",
    "Police say a man shot two clerks.",
    "The man who police killed had two sons.",
    "The man who police say they killed had two sons.",
    "It is true that officials say wounded men were freed.",
    "The army officials say wounded men were freed.",
    "On Monday police said nothing.",
    "He said, they say.",
)
PIECES = (
    "who",
    "that",
    "police",
    "say",
    "said",
    "killed",
    "a",
    "man",
    ",",
    "they",
    "two",
    "was",
)


def first(text: str) -> Sentence:
    """Return a sentence as the first parse has it."""
    plain = parse(document(text), engine(), worth=bool, common=frozenset())
    return plain.sentences[0]


def found(text: str) -> Inserted | None:
    sentences = parse(document(text), engine(), worth=bool, common=frozenset()).sentences
    gaps = (inserted(one, lexicon().cues.words["inserted"]) for one in sentences)
    return next((gap for gap in gaps if gap is not None), None)


def relations(text: str) -> dict[str, str]:
    """Return each word of a text's first sentence with its relation and the word above."""
    tokens = parsed(text).sentences[0].tokens
    return {token.text: f"{token.dep} {tokens[token.head].text}" for token in tokens}


@pytest.mark.parametrize(("text", "rest"), YES.items())
def test_what_stays_is_a_sentence(text: str, rest: str) -> None:
    gap = found(text)
    assert gap is not None
    assert without(first(text), gap, text) == rest


@pytest.mark.parametrize("text", NO)
def test_other_sentences_are_left_alone(text: str) -> None:
    assert found(text) is None


def test_without_verbs_nothing_is_inserted() -> None:
    assert inserted(first(next(iter(YES))), frozenset()) is None


@pytest.mark.parametrize("text", list(YES)[:3])
def test_the_source_says_what_the_clause_tells(text: str) -> None:
    below = relations(text)
    verb = "say" if "say" in below else "believe"
    assert below[verb] == "relcl man"
    assert below["police"] == f"nsubj {verb}"
    assert below["shot"] == f"ccomp {verb}"
    assert below["clerks"] == "dobj shot"
    assert below["man"] == "nsubj fled"


def test_what_a_source_consists_of_hangs_below_it() -> None:
    below = relations("The men who two senior officials of Drava said on Monday fled left.")
    assert below["two"].endswith("officials")
    below = relations("The man who the prime minister said on Monday shot a boy left.")
    assert below["minister"] == "nsubj said"
    assert below["prime"].endswith("minister")
    assert below["Monday"] == "pobj on"
    assert below["on"] == "prep said"


def test_the_tokens_stay_where_they_were() -> None:
    for text in YES:
        before, after = first(text), parsed(text).sentences[0]
        places = [(t.i, t.start, t.end, t.text) for t in before.tokens]
        assert places == [(t.i, t.start, t.end, t.text) for t in after.tokens]


def test_a_second_parse_that_cuts_other_words_is_not_believed() -> None:
    text = next(iter(YES))
    sentence = first(text)
    gap = found(text)
    assert gap is not None
    again = list(first(without(sentence, gap, text)).tokens)
    assert woven(sentence, gap, again) != sentence.tokens
    assert woven(sentence, gap, again[1:]) == sentence.tokens
    moved = [*again[:-1], replace(again[-1], end=again[-1].end + 1)]
    assert woven(sentence, gap, moved) == sentence.tokens


def test_a_second_parse_without_a_relative_clause_is_not_believed() -> None:
    text = next(iter(YES))
    sentence = first(text)
    gap = found(text)
    assert gap is not None
    again = first(without(sentence, gap, text)).tokens
    plain: list[Token] = [
        replace(t, dep="conj" if t.dep in {"relcl", "acl"} else t.dep) for t in again
    ]
    assert woven(sentence, gap, plain) == sentence.tokens


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_order_of_words_is_a_tree(words: list[str]) -> None:
    for sentence in parsed(" ".join(words)).sentences:
        for token in sentence.tokens:
            seen, at = set(), token.i
            while sentence.tokens[at].head != at:
                assert at not in seen
                seen.add(at)
                at = sentence.tokens[at].head
