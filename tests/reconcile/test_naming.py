"""Names of incidents: old ones keep resolving."""

from dataclasses import replace

from tests.reconcile.builders import IZIUM, claim, document

from reportedly.reconcile.naming import formerly, name_after
from reportedly.reconcile.reconcile import reconcile

DAY = "2024-05-02"
STRIKES = tuple(
    claim("killed", "12", doc=name, by="UKR-GOV", when=DAY, where=IZIUM) for name in "abcd"
)
PAPERS = tuple(document(name, "2024-05-03") for name in "abcd")


def test_an_incident_is_called_after_its_smallest_claim() -> None:
    (one,) = reconcile(STRIKES, PAPERS)
    assert one.id == name_after(min(claim.id for claim in STRIKES))
    assert one.claims == tuple(sorted(claim.id for claim in STRIKES))


def test_the_name_that_each_had_alone_leads_to_the_incident_that_they_make() -> None:
    alone = [reconcile((one,), PAPERS)[0] for one in STRIKES]
    (together,) = reconcile(STRIKES, PAPERS)
    assert len({one.id for one in alone}) == len(STRIKES)
    for one in alone:
        assert formerly(one.id, (together,)) == (together,)
        assert formerly(one.id[:8], (together,)) == (together,)


def test_a_name_of_nobody_leads_nowhere() -> None:
    assert formerly(name_after("no claim"), reconcile(STRIKES, PAPERS)) == ()


def test_when_an_incident_parts_its_name_leads_to_the_claim_that_gave_it() -> None:
    (together,) = reconcile(STRIKES, PAPERS)
    first, *others = sorted(STRIKES, key=lambda one: one.id)
    moved = [replace(one, when=claim("killed", when="2023-01-01").when) for one in others]
    parted = reconcile((first, *moved), PAPERS)
    (found,) = formerly(together.id, parted)
    assert first.id in found.claims
