"""Accounts: names that are nobody else's, and roles that may what those before them may."""

from itertools import product

import pytest

from reportedly.errors import NounError
from reportedly.model.account import LONGEST_NAME, RANK, Account, Right, Role, may


@pytest.mark.parametrize("name", ["mara", "Mara Kehlweiler", "ŌE 3", "m"])
def test_names_of_people(name: str) -> None:
    assert Account(name=name, role=Role.CODER).name == name


@pytest.mark.parametrize(
    "name",
    ["", " mara", "mara ", "two  blanks", "line\nbreak", "\u202emara", "rule:merge", "x" * 65],
)
def test_names_that_could_be_taken_for_others(name: str) -> None:
    with pytest.raises(NounError, match="no name of a person"):
        Account(name=name, role=Role.CODER)


def test_the_longest_name() -> None:
    assert Account(name="x" * LONGEST_NAME, role=Role.READER).role is Role.READER


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.READER, {Right.READ}),
        (Role.CODER, {Right.READ, Right.JUDGE}),
        (Role.EDITOR, {Right.READ, Right.JUDGE, Right.EDIT}),
        (Role.ADMIN, set(Right)),
    ],
)
def test_what_a_role_may_do(role: Role, rights: set[Right]) -> None:
    assert {right for right in Right if may(role, right)} == rights


def test_a_higher_role_may_what_a_lower_one_may() -> None:
    for low, high in product(Role, Role):
        if RANK[low] <= RANK[high]:
            assert all(may(high, right) for right in Right if may(low, right))
