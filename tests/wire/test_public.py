"""What the room gives away, and how fast it works."""

import time
from dataclasses import replace

from tests.wire.test_lines import CLAIM, DOCUMENT

from reportedly import wire
from reportedly.model.found import Found
from reportedly.wire import dumps, found_from_json, found_to_json, loads

EXPECTED_SECONDS = 0.5


def test_the_public_list_is_sorted_and_what_can_be_imported() -> None:
    assert all(hasattr(wire, name) for name in wire.__all__)
    assert len(set(wire.__all__)) == len(wire.__all__)


def test_every_noun_is_both_written_and_read() -> None:
    there = {name.removesuffix("_to_json") for name in wire.__all__ if "_to_json" in name}
    back = {name.removesuffix("_from_json") for name in wire.__all__ if "_from_json" in name}
    assert there == {*back, "refused"}


def test_a_long_report_is_no_long_wait() -> None:
    """The bound is loose, for a busy machine; what it catches is a square of the length."""
    document = replace(DOCUMENT, text=DOCUMENT.text + "é" * 50_000)
    found = Found(document=document, claims=(CLAIM,) * 200)
    begin = time.perf_counter()
    assert found_from_json(loads(dumps(found_to_json(found)))) == found
    assert time.perf_counter() - begin < EXPECTED_SECONDS
