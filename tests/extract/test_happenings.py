"""Harm that a sentence tells of another happening than the one that it is about."""

import time

import pytest
from tests.machine import lexicon, parsed

from reportedly.extract.extract import extract
from reportedly.extract.happenings import OTHER, of_another
from reportedly.model.parse import Sentence, Token

LAYERS = frozenset({"claims"})
PATIENCE = 8  # times as long for four times the verbs; a square would take sixteen
LEAST = 0.005  # seconds
YES = (
    "The raid comes two days after a mine killed four soldiers.",
    "The strike followed a blast that killed six guards in the port.",
    "The army shelled the village in retaliation for a strike that killed nine conscripts.",
    "The commander fell in revenge for the deaths of 14 soldiers.",
    "The shooting happened at a vigil for a boy killed in March.",
    "Residents mourned 12 farmers killed in the raid.",
    "Three guards were shot dead in an earlier raid on the depot.",
    "Two miners were killed in an unrelated attack on the road.",
    "An earlier attack left nine people dead.",
    "The barrage follows an ambush that wounded two drivers.",
    "Five people were killed in a previous attack.",
    "In a separate incident, one man was killed in Goma.",
    "The attack came three weeks after gunmen killed 12 farmers.",
    "This comes after a person was killed in a shooting outside the hall.",
)
NO = (
    "Ten died after a lorry hit a mine.",
    "Ten people were killed in separate raids.",
    "He died two days after the raid.",
    "A strike killed nine people on Monday.",
    "The raid killed four soldiers two days after the talks failed.",
    "Police followed a trail to a house where two people were killed.",
    "Four people were killed in the attack, the second this week.",
    "The general came home after he killed two rebels.",
    "Two men were killed at a vigil in an attack that left three dead.",
    "In the past week the shelling killed 40 people.",
    "Five people were killed in a second attack.",
    "A second strike killed five rescuers minutes later.",
    "Another blast killed two medics at the same gate.",
    "The third explosion wounded nine people.",
    "Two children were killed in another strike on the school.",
    "Twelve soldiers were killed in the wake of the talks.",
    "He followed a convoy in which two guards were killed.",
)


def told_aside(text: str) -> list[bool]:
    found = extract(parsed(text), lexicon(), LAYERS).claims
    return [OTHER in claim.flags for claim in found if claim.kind in {"killed", "wounded"}]


@pytest.mark.parametrize("text", YES)
def test_another_happening_is_marked(text: str) -> None:
    flags = told_aside(text)
    assert flags
    assert all(flags)


@pytest.mark.parametrize("text", NO)
def test_what_the_sentence_is_about_bears_no_mark(text: str) -> None:
    flags = told_aside(text)
    assert flags
    assert not any(flags)


def test_only_the_harm_behind_the_cue_is_marked() -> None:
    text = "The bombing, which killed five, came hours after a rocket killed two children."
    assert told_aside(text) == [False, True]


def _token(i: int, lemma: str, pos: str, dep: str, head: int) -> Token:
    return Token(
        i=i, start=i, end=i + 1, text=lemma, lemma=lemma, pos=pos, tag="NN", dep=dep, head=head
    )


def coming_after(verbs: int, subject: str) -> Sentence:
    """Return a sentence in which each verb comes after the next, and the last one kills."""
    lemmas = [subject, *(["come"] * verbs), "kill"]
    tokens = []
    for i, lemma in enumerate(lemmas):
        dep, head = ("nsubj", 1) if not i else ("ROOT", 1) if i == 1 else ("advcl", i - 1)
        tokens.append(_token(i, lemma, "VERB" if i else "NOUN", dep, head))
    for verb in range(2, len(lemmas)):
        tokens.append(_token(len(tokens), "after", "SCONJ", "mark", verb))
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            below[token.head].append(token.i)
    children = tuple(tuple(sorted(those)) for those in below)
    return Sentence(index=0, start=0, end=len(tokens), tokens=tuple(tokens), children=children)


def seconds(verbs: int) -> float:
    """Return how long the harm below so many verbs is looked at, at best of three."""
    sentence = coming_after(verbs, "minister")
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        assert not of_another(sentence, verbs + 1, lexicon().cues)
        taken.append(time.perf_counter() - start)
    return max(LEAST, min(taken))


def test_a_very_long_sentence_takes_time_by_its_length() -> None:
    assert seconds(16_000) < PATIENCE * seconds(4_000)


def test_the_subject_of_a_very_long_sentence_is_found() -> None:
    assert of_another(coming_after(4_000, "raid"), 4_001, lexicon().cues)
