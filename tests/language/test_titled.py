"""A speaker between commas is the subject of the verb behind him."""

from dataclasses import replace

import pytest
from tests.parsing import parsed, token_at

from reportedly.language.titled import titled
from reportedly.model.parse import Sentence


@pytest.mark.parametrize(
    ("text", "title", "name", "clause"),
    [
        ("Nine died in Veld, the mayor, Ana Rus, said.", "mayor", "Rus", "died"),
        ("Nine died near Veld, the head of the region, Ana Rus, said.", "head", "Rus", "died"),
        ("Shells fell on Veld and killed two, the town's mayor, Ana Rus, told reporters.",
         "mayor", "Rus", "fell"),
        ("Two people were killed near Veld, the region's governor, Ana Rus, said on Monday.",
         "governor", "Rus", "killed"),
        ("Nine people died in Veld, Ana Rus, the governor, told reporters.",
         "governor", "Rus", "died"),
    ],
)  # fmt: skip
def test_the_title_is_the_subject_and_the_clause_its_words(
    text: str, title: str, name: str, clause: str
) -> None:
    found = parsed(text)
    sentence, at = token_at(found, title)
    verb = sentence.tokens[sentence.tokens[at].head]
    assert (sentence.tokens[at].dep, verb.lemma) == ("nsubj", verb.lemma)
    assert verb.lemma in {"say", "tell"}
    said = sentence.tokens[token_at(found, name)[1]]
    assert said.i in {at, *_below(sentence, at)}
    told = sentence.tokens[token_at(found, clause)[1]]
    assert (told.dep, told.head) == ("ccomp", verb.i)


def _below(sentence: Sentence, at: int) -> set[int]:
    found = {at}
    for _ in sentence.tokens:
        found |= {c for i in found for c in sentence.children[i]}
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Two people died in Ankara, the capital of Turkey, officials said.",
        "A strike on Veld, the last refuge, killed nine, medics said.",
        "Its leader, the mayor, Ana Rus, said nothing of the dead.",
        "Nine people died in Veld, the mayor said.",
        "",
        "said.",
        "Nine died, , said.",
    ],
)
def test_other_words_between_commas_stay_as_they_are(text: str) -> None:
    words = frozenset({"say", "tell"})
    for sentence in parsed(text).sentences:
        assert titled(sentence, words, frozenset({"mayor"})) is sentence.tokens


def test_a_verb_that_hangs_on_the_title_stays_there() -> None:
    found = parsed("Nine died in Veld, the mayor, Ana Rus, said.")
    sentence, mayor = token_at(found, "mayor")
    said = token_at(found, "said")[1]
    relations = {mayor: ("appos", mayor - 3), said: ("relcl", mayor)}
    tokens = tuple(
        replace(t, dep=relations[t.i][0], head=relations[t.i][1]) if t.i in relations else t
        for t in sentence.tokens
    )
    bound = replace(sentence, tokens=tokens)
    assert titled(bound, frozenset({"say"}), frozenset({"mayor"})) is tokens


def test_every_relation_still_leads_to_a_root() -> None:
    text = "Two people were killed near Veld, the region's governor, Ana Rus, said on Monday."
    for sentence in parsed(text).sentences:
        for token in sentence.tokens:
            at = token.i
            for _ in sentence.tokens:
                at = sentence.tokens[at].head
            assert sentence.tokens[at].dep == "ROOT"
