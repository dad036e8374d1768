"""Who must have arrested those whom a passive leaves without a doer."""

from tests.resolve.texts import claim, document, resolved

from reportedly.model.claim import Claim
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.implied import FLAG


def arrest(text: str, trigger: str = "arrested", **roles: str) -> Claim:
    doc = document(text)
    found = resolved(doc, claim(doc, trigger, roles, kind="detained"))
    return found.claims[0]


def test_the_organ_named_beside_it_has_acted() -> None:
    """Its words and their place are the antecedent; the filler has no place of its own."""
    one = arrest("Malian police fired tear gas. Nine men were arrested.", target="Nine men")
    (actor,) = one.roles.actor
    assert (actor.text, actor.sector, actor.span) == ("police", "COP", UNKNOWN)
    assert not isinstance(actor.antecedent, Unknown)
    assert FLAG in one.flags


def test_the_nearest_organ_of_the_sentence_wins() -> None:
    text = "Police watched. Soldiers stood by as nine men were arrested."
    (actor,) = arrest(text, target="nine men").roles.actor
    assert (actor.text, actor.sector) == ("Soldiers", "MIL")


def test_nobody_is_made_up() -> None:
    """A text without such an organ leaves the doer open."""
    one = arrest("Nine men were arrested in the valley.", target="Nine men")
    assert one.roles.actor == ()
    assert FLAG not in one.flags


def test_those_arrested_did_not_arrest() -> None:
    one = arrest("Two police officers were arrested.", target="Two police officers")
    assert one.roles.actor == ()


def test_a_doer_who_is_named_stays() -> None:
    text = "Police said rebels had arrested nine men."
    one = arrest(text, actor="rebels", target="nine men")
    assert [filler.text for filler in one.roles.actor] == ["rebels"]
    assert FLAG not in one.flags


def test_other_kinds_leave_it_open() -> None:
    doc = document("Police came. Nine men were killed.")
    found = resolved(doc, claim(doc, "killed", {"target": "Nine men"}))
    assert found.claims[0].roles.actor == ()
