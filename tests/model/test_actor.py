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


def test_a_role_is_asked_for_by_its_name() -> None:
    roles = Roles(target=(KEEPERS,))
    assert roles.of("target") == (KEEPERS,)
    assert roles.of("actor") == ()
    assert roles.of("filled") == roles.of("") == ()
