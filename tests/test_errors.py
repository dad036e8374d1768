"""Exceptions: a tree, and three parts to every message."""

import pickle

import pytest

from reportedly import errors
from reportedly.errors import ReportedlyError

EVERY = [
    value
    for value in vars(errors).values()
    if isinstance(value, type) and issubclass(value, ReportedlyError)
]


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_exception_is_drawn_in_the_tree(kind: type[ReportedlyError]) -> None:
    assert f" {kind.__name__}" in (errors.__doc__ or "")


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_a_message_says_what_failed_on_what_and_what_to_do(
    kind: type[ReportedlyError],
) -> None:
    error = kind("the ledger is full", "war.db", "Free some space.")
    assert str(error) == "the ledger is full: war.db. Free some space."


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_an_exception_crosses_to_another_process_whole(kind: type[ReportedlyError]) -> None:
    error = kind("no rights", "notes.txt", "Ask for them.")
    # What is pickled here is our own, and a line above.
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(again) is kind
    assert (again.what, again.subject, again.hint) == (error.what, error.subject, error.hint)
    assert str(again) == str(error)
