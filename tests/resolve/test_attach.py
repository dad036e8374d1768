"""Which date and place of a sentence belong to the claim."""

from tests.resolve.texts import claim, document, resolved

from reportedly.model.claim import AsOf, Claim
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown


def read(
    text: str, trigger: str, voice: tuple[str, str] | None = None, published: str = "2025-01-13"
) -> Claim:
    doc = document(text, published)
    return resolved(doc, claim(doc, trigger, None, voice)).claims[0]


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def test_the_day_of_saying_is_not_the_day_of_dying() -> None:
    text = "The ministry said on Sunday that nine people were killed on Friday."
    found = read(text, "killed", ("The ministry", "said"))
    assert not isinstance(found.when, Unknown)
    assert found.when.start == day("2025-01-10")
    assert found.as_of == AsOf(date=day("2025-01-12"), origin="statement")


def test_a_date_before_the_attribution_is_of_the_thing() -> None:
    text = "Nine people were killed on Friday, the ministry said."
    found = read(text, "killed", ("the ministry", "said"))
    assert not isinstance(found.when, Unknown)
    assert found.when.surface == "Friday"
    assert found.as_of == AsOf(date=day("2025-01-13"), origin="publication")


def test_a_stated_date_of_a_figure_comes_first() -> None:
    found = read("As of 5 January, 90 people were killed.", "killed")
    assert found.as_of == AsOf(date=day("2025-01-05"), origin="stated")
    assert found.when is UNKNOWN


def test_the_publication_date_is_never_the_date_of_the_thing() -> None:
    found = read("Nine people were killed.", "killed")
    assert found.when is UNKNOWN
    assert found.as_of == AsOf(date=day("2025-01-13"), origin="publication")


def test_without_any_date_the_figure_has_none() -> None:
    doc = document("Nine people were killed.", UNKNOWN)
    assert resolved(doc, claim(doc, "killed")).claims[0].as_of is UNKNOWN


def test_the_nearest_place_is_where_it_was() -> None:
    found = read("In Dori, nine people were killed in Djibo.", "killed")
    assert not isinstance(found.where, Unknown)
    assert found.where.name == "Djibo"


def test_a_place_in_the_voice_is_not_where_it_was() -> None:
    text = "Doctors in Dori said nine people were killed."
    assert read(text, "killed", ("Doctors in Dori", "said")).where is UNKNOWN


def test_a_place_of_another_sentence_is_not_taken() -> None:
    assert read("They met in Dori.\nNine people were killed.", "killed").where is UNKNOWN


def test_what_the_trigger_takes_is_a_place_too() -> None:
    found = read("Fighters shelled Djibo.", "shelled")
    assert not isinstance(found.where, Unknown)
    assert found.where.country == "BFA"


def test_a_town_is_better_than_its_country() -> None:
    found = read("In Sudan, fighters killed nine people in a market in Nyala.", "killed")
    assert not isinstance(found.where, Unknown)
    assert found.where.name == "Nyala"


def test_a_date_that_is_known_goes_before_one_that_is_not() -> None:
    text = "On May 3, 2021, nine people were killed some days before a vote."
    found = read(text, "killed")
    assert not isinstance(found.when, Unknown)
    assert found.when.surface == "May 3, 2021"


def test_a_date_between_the_thing_and_the_saying_is_of_the_thing() -> None:
    text = "Nine people were killed in two raids on Friday, the ministry said."
    found = read(text, "killed", ("the ministry", "said"))
    assert not isinstance(found.when, Unknown)
    assert found.as_of == AsOf(date=day("2025-01-13"), origin="publication")
