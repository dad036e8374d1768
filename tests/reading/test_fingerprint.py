"""The fingerprint of bytes: what reading them gives hangs on, and nothing else."""

from dataclasses import replace

import pytest

from reportedly.model.limits import DEFAULT_LIMITS
from reportedly.model.raw import Facts, Form, Raw
from reportedly.reading.fingerprint import fingerprint

PAGE = Raw(
    name="in/a.html",
    data=b"<p>Nine people were hurt at Oss.</p>",
    form=Form.HTML,
    facts=Facts(url="https://a.example/1"),
    retrieved="2031-04-03T06:15:00Z",
)


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, name="elsewhere/b.html"),
        replace(PAGE, retrieved="2031-04-03T23:59:59Z"),
    ],
    ids=["another name", "another hour"],
)
def test_it_is_the_same(other: Raw) -> None:
    assert fingerprint(other, DEFAULT_LIMITS) == fingerprint(PAGE, DEFAULT_LIMITS)


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, data=b"<p>Ten people were hurt at Oss.</p>"),
        replace(PAGE, form=Form.TEXT),
        replace(PAGE, container="warc"),
        replace(PAGE, charset="cp1252"),
        replace(PAGE, retrieved="2031-04-04T06:15:00Z"),
        replace(PAGE, facts=Facts(title="https://a.example/1")),
        replace(PAGE, facts=Facts(url="https://a.example/1", publisher="The Kurier")),
        replace(PAGE, facts=Facts(url="\ud800")),
    ],
    ids=["bytes", "form", "container", "charset", "day", "field", "publisher", "no letter"],
)
def test_it_is_another(other: Raw) -> None:
    assert fingerprint(other, DEFAULT_LIMITS) != fingerprint(PAGE, DEFAULT_LIMITS)


def test_other_limits_may_refuse_what_was_read() -> None:
    narrow = replace(DEFAULT_LIMITS, characters=10)
    assert fingerprint(PAGE, narrow) != fingerprint(PAGE, DEFAULT_LIMITS)
