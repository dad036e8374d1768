"""Whoever did the deed that a toll hangs on has done the harm."""

from typing import Any

import pytest
from tests.machine import expecting, ready, words
from tests.parsing import cases

from reportedly.extract.blames import HARM
from reportedly.extract.registry import drafts


@pytest.mark.parametrize("case", expecting(cases("blames")))
def test_a_toll_names_who_did_the_deed(case: dict[str, Any]) -> None:
    """The actor of the first toll of harm is the deed's, or nobody."""
    tolls = [draft for draft in drafts(ready(case["text"])) if draft.kind in HARM]
    assert tolls
    assert words(tolls[0].roles.actor).removesuffix("'s") == (case["by"] or "")
