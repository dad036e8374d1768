"""The tables of cues."""

import pytest
from tests.parsing import cue_book

from reportedly.model.claim import FactValue, Status
from reportedly.model.unknown import UNKNOWN

EFFECTS = {"voice", "hearsay", "hedged", "open", "plain", "same", *(s.value for s in Status)}


@pytest.mark.parametrize(
    ("verb", "name", "claimant"),
    [
        ("say", "statement", FactValue.CERTAIN),
        ("claim", "distanced", FactValue.CERTAIN),
        ("estimate", "assessment", FactValue.PROBABLE),
        ("deny", "denial", FactValue.CERTAIN_NOT),
        ("order", "order", UNKNOWN),
    ],
)
def test_verbs_have_the_values_of_the_field_guide(
    verb: str, name: str, claimant: object
) -> None:
    found = cue_book().verbs[verb].cue_class
    assert (found.name, found.claimant) == (name, claimant)


def test_a_frame_may_bring_another_class() -> None:
    assert cue_book().verbs["tell"].shifts["to"].name == "order"


def test_every_class_names_its_others() -> None:
    classes = cue_book().classes
    assert {kind.nameless for kind in classes.values()} <= set(classes)
    assert {kind.thing for kind in classes.values()} <= set(classes)


def test_every_effect_is_known() -> None:
    book = cue_book()
    assert {kind.effect for kind in book.classes.values()} <= EFFECTS
    assert {mood.effect for found in book.moods.values() for mood in found} <= EFFECTS


def test_ids_lead_back_to_the_file() -> None:
    assert cue_book().verbs["announce"].id == "lexicon/cues/verbs.tsv#announce"


def test_distance_is_a_flag() -> None:
    assert cue_book().classes["rumour"].flags == ("distanced",)
    assert cue_book().classes["hearsay"].flags == ()


def test_persons_can_speak() -> None:
    assert {"ministry", "activist", "soldier"} <= cue_book().words["speakers"]
