"""JSON as one line of text."""

import json

import pytest

from reportedly.errors import ContractError
from reportedly.wire import Json, canonical, dumps, loads


def test_names_keep_their_order_and_no_space_is_lost_on_them() -> None:
    assert dumps({"b": [1, 2.0, None], "a": True}) == '{"b":[1,2.0,null],"a":true}'


def test_the_canonical_text_is_the_same_for_equal_values() -> None:
    assert canonical({"b": 1, "a": {"d": 1, "c": 2}}) == canonical(
        {"a": {"c": 2, "d": 1}, "b": 1}
    )


@pytest.mark.parametrize("text", ["Кличко", "“—”", "北朝鲜", "🕊", "é́"])
def test_letters_stand_as_they_are(text: str) -> None:
    assert dumps(text) == f'"{text}"'


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udc80b", "\u2028", "\x85", "\x9b31m", "\n", "\x00"]
)
def test_what_would_break_a_line_is_escaped(text: str) -> None:
    line = dumps({"text": text})
    assert len(line.splitlines()) == 1
    assert line.encode("utf-8").isascii()
    assert loads(line) == json.loads(line) == {"text": text}


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_no_number_leaves_that_is_none(number: float) -> None:
    with pytest.raises(ContractError, match="finite"):
        dumps([number])


@pytest.mark.parametrize(
    "line", ["", "{", "{'a': 1}", "NaN", "[Infinity]", "1 2", "[" * 200_000, "9" * 5000]
)
def test_what_is_no_json_is_said_to_be_none(line: str) -> None:
    with pytest.raises(ContractError):
        loads(line)


@pytest.mark.parametrize("value", [1, 1.0, -2.5, 10**15, True, None, "", [], {}])
def test_values_keep_their_type(value: Json) -> None:
    again = loads(dumps(value))
    assert again == value
    assert type(again) is type(value)
