"""Who only repeats whom: agencies and feeders are those that the organisations name."""

from reportedly.lexicon.lineage_book import COLUMNS, load_lineage
from reportedly.lexicon.tables import HERE, table

ACTORS = HERE / "actors"


def test_every_agency_is_an_organisation_with_its_names() -> None:
    agencies = {name for (name,) in table(ACTORS / "agencies.tsv", ("id",))}
    named = {group for _, group in load_lineage().agencies}
    assert named == agencies
    assert agencies <= {row[0] for row in table(ACTORS / "organisations.tsv", COLUMNS, key=2)}


def test_a_name_leads_to_one_agency() -> None:
    names = [name for name, _ in load_lineage().agencies]
    assert len(names) == len(set(names))


def test_nobody_feeds_himself() -> None:
    assert all(fed != feeder for fed, feeder in load_lineage().feeders)
