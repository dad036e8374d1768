"""Quotation marks in a text."""

import pytest

from reportedly.extract.quotation import quotes


def found(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said “we lost two men” and left.", ["“we lost two men”"]),
        ('He said "we lost two men" and left.', ['"we lost two men"']),
        ("He said «we lost two men» and left.", ["«we lost two men»"]),
        ("He said ''we lost two men'' and left.", ["''we lost two men''"]),
        ("He said ‘we lost two men’ and left.", ["‘we lost two men’"]),
        ("The soldiers' boots and the army's trucks", []),
        ('A 5" gun and a 6" gun', []),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
        ("", []),
        ("“", []),
    ],
)
def test_marks(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_a_speech_goes_on_in_the_next_paragraph() -> None:
    text = "“We lost two men.\n\n“We go on,” he said."
    first, second = quotes(text)
    assert first.speech == second.speech
    assert found(text) == ["“We lost two men.", "“We go on,”"]


def test_another_speech_is_another_speech() -> None:
    first, second = quotes("“One,” he said.\n\n“Two,” she said.")
    assert first.speech != second.speech


def test_an_open_mark_ends_with_its_paragraph() -> None:
    assert found("“We lost two men.\n\nNobody came.") == ["“We lost two men."]
