"""Harm that a sentence tells of another happening than the one that it is about."""

import pytest
from tests.machine import lexicon, parsed

from reportedly.extract.extract import extract
from reportedly.extract.happenings import OTHER

LAYERS = frozenset({"claims"})
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
    "Five people were killed in a second attack.",
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
