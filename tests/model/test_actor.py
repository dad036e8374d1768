"""Roles: who fills them, in the order of the contract."""

from reportedly.model.actor import Filler, Roles

KEEPERS = Filler(text="park keepers")
POACHERS = Filler(text="poachers")


def test_only_filled_roles_are_listed_and_in_order() -> None:
    roles = Roles(mediator=(KEEPERS,), target=(KEEPERS, POACHERS), actor=(POACHERS,))
    assert roles.filled() == (
        ("actor", (POACHERS,)),
        ("target", (KEEPERS, POACHERS)),
        ("mediator", (KEEPERS,)),
    )


def test_nobody_fills_an_open_role() -> None:
    assert Roles().filled() == ()
