"""Every extractor, its manual, and its row in the lexicon."""

import inspect
import re

import pytest
from tests.machine import claims_of, lexicon, ready

from reportedly.extract.registry import BUILT_IN, Extractor, drafts

LINE = re.compile(r"^(Yes|No): (.*?)$", re.MULTILINE)
SENTENCE = re.compile(r"^[“\"]([A-Z][^\"”]*)[.]?[\"”]")


def manual(extractor: Extractor) -> str:
    return inspect.getmodule(extractor.run).__doc__ or ""


def lines(extractor: Extractor, sort: str) -> list[str]:
    return [line for said, line in LINE.findall(manual(extractor)) if said == sort]


def sentences(sort: str) -> list[tuple[Extractor, str]]:
    found = [
        (extractor, match.group(1))
        for extractor in BUILT_IN
        for line in lines(extractor, sort)
        if (match := SENTENCE.match(line))
    ]
    return [(extractor, text if text[-1] in ".?!" else f"{text}.") for extractor, text in found]


@pytest.mark.parametrize("extractor", BUILT_IN, ids=lambda extractor: extractor.name)
def test_every_extractor_has_a_manual_with_yes_and_no(extractor: Extractor) -> None:
    assert len(lines(extractor, "Yes")) >= 3
    assert len(lines(extractor, "No")) >= 3


@pytest.mark.parametrize("extractor", BUILT_IN, ids=lambda extractor: extractor.name)
def test_every_extractor_has_kinds_in_the_lexicon(extractor: Extractor) -> None:
    assert any(kind.family == extractor.family for kind in lexicon().claims.kinds.values())


@pytest.mark.parametrize("extractor", BUILT_IN, ids=lambda extractor: extractor.name)
def test_an_extractor_is_named_like_its_file(extractor: Extractor) -> None:
    assert extractor.run.__module__ == f"reportedly.extract.{extractor.name}"


@pytest.mark.parametrize(("extractor", "text"), sentences("Yes"))
def test_the_yes_sentences_of_the_manual_hold(extractor: Extractor, text: str) -> None:
    assert claims_of(text, extractor.run)


@pytest.mark.parametrize(("extractor", "text"), sentences("No"))
def test_the_no_sentences_of_the_manual_hold(extractor: Extractor, text: str) -> None:
    assert claims_of(text, extractor.run) == ()


def test_names_are_unique() -> None:
    names = [extractor.name for extractor in BUILT_IN]
    assert len(names) == len(set(names))


def test_no_extractors_give_no_drafts() -> None:
    assert drafts(ready("Nine men were killed."), ()) == ()


def test_an_extractor_may_be_added() -> None:
    none = Extractor("silent", "toll", lambda _: ())
    text = "Nine men were killed."
    assert drafts(ready(text), (*BUILT_IN, none)) == drafts(ready(text))
