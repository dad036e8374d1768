"""What holds for every noun: it never changes, and each of its attributes is explained."""

import importlib
import pkgutil
import re
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from reportedly import model
from reportedly.model.claim import Link, LinkType


def nouns() -> list[type]:
    """Return every noun that a module of `model` defines."""
    modules = [
        importlib.import_module(f"{model.__name__}.{module.name}")
        for module in pkgutil.iter_modules(model.__path__)
    ]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value)
        if value.__module__ == module.__name__
    ]


def name(noun: type) -> str:
    return noun.__name__


@pytest.mark.parametrize("noun", nouns(), ids=name)
def test_every_attribute_is_explained(noun: type) -> None:
    assert is_dataclass(noun)
    explained = re.findall(r"^        (\w+): ", noun.__doc__ or "", re.MULTILINE)
    assert sorted(explained) == sorted(one.name for one in fields(noun))


@pytest.mark.parametrize("noun", nouns(), ids=name)
def test_no_attribute_can_be_changed_in_place(noun: type) -> None:
    assert is_dataclass(noun)
    assert noun.__dataclass_params__.frozen  # type: ignore[attr-defined]  # no stub names it
    assert not hasattr(noun, "__dict__") or "__slots__" in vars(noun)
    for one in fields(noun):
        assert not re.search(r"\b(dict|list|set|Any|None)\b", str(one.type)), one.name


def test_a_noun_stays_as_it_was_built() -> None:
    link = Link(type=LinkType.DENIES, claim="aa")
    with pytest.raises(FrozenInstanceError):
        link.claim = "bb"  # type: ignore[misc]  # the point of the test
