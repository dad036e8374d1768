"""Which words fill which slot of a lexicon entry."""

import pytest
from tests.machine import lexicon, ready
from tests.parsing import token_at

from reportedly.extract.fitting import fits
from reportedly.extract.slots import fill, is_passive, subject_of
from reportedly.lexicon.claim_book import Entry


def entry(name: str) -> Entry:
    kind, _, own = name.partition("#")
    return next(e for e in lexicon().claims.kinds[kind].entries if e.id == own)


def filled(text: str, trigger: str, name: str) -> dict[str, str]:
    it = ready(text)
    sentence, i = token_at(it.parse, trigger)
    found = fill(sentence, i, entry(name), it.numbers[sentence.index])
    return {one.role: " ".join(sentence.tokens[h].text for h in one.heads) for one in found}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The army killed nine rebels.", {"actor": "army", "target": "rebels"}),
        ("Nine rebels were killed.", {"target": "rebels"}),
        ("Nine rebels were killed by the army.", {"actor": "army", "target": "rebels"}),
        ("The army killed rebels and bandits.", {"actor": "army", "target": "rebels bandits"}),
        ("Hundreds of people were killed.", {"target": "Hundreds"}),
        ("A guard, a cook and a nurse were killed.", {"target": "guard cook nurse"}),
    ],
)
def test_active_and_passive_fill_the_same_roles(text: str, roles: dict[str, str]) -> None:
    assert filled(text, "killed", "killed#kill") == roles


@pytest.mark.parametrize(
    ("text", "trigger", "passive"),
    [
        ("The army killed nine rebels.", "killed", False),
        ("Nine rebels were killed.", "killed", True),
        ("Nine rebels killed in raid", "killed", True),
        ("Police shot and killed two robbers.", "shot", False),
        ("The army has killed before.", "killed", False),
    ],
)
def test_a_verb_is_passive_by_meaning(text: str, trigger: str, *, passive: bool) -> None:
    it = ready(text)
    sentence, i = token_at(it.parse, trigger)
    numbers = it.numbers[sentence.index]
    assert is_passive(sentence, i, entry("killed#kill"), numbers) is passive


@pytest.mark.parametrize(
    ("text", "trigger", "name", "expected"),
    [
        ("Nine men died.", "died", "killed#die", True),
        ("Gunmen shot the guard dead.", "shot", "killed#shoot-dead", True),
        ("Gunmen shot the guard.", "shot", "killed#shoot-dead", False),
        ("The raid claimed nine lives.", "claimed", "killed#claim-lives", True),
        ("The party claimed nine seats.", "claimed", "killed#claim-lives", False),
        ("Nine men are dead.", "dead", "killed#dead", True),
        ("The Dead Sea is salty.", "Dead", "killed#dead", False),
        ("She is missing her bus.", "missing", "missing#missing", False),
        ("He killed time.", "time", "killed#kill", False),
    ],
)
def test_a_word_is_the_entrys_only_with_what_it_needs(
    text: str, trigger: str, name: str, *, expected: bool
) -> None:
    sentence, i = token_at(ready(text).parse, trigger)
    assert fits(sentence, i, entry(name)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The army wanted to kill nine rebels.", "kill", "army"),
        ("The army that killed nine rebels fled.", "killed", "army"),
        ("The army fled and killed nine rebels.", "killed", "army"),
        ("Kill nine rebels.", "Kill", ""),
    ],
)
def test_a_subject_may_stand_at_the_verb_above(text: str, verb: str, subject: str) -> None:
    sentence, i = token_at(ready(text).parse, verb)
    found = subject_of(sentence, i)
    assert (sentence.tokens[found].text if found >= 0 else "") == subject
