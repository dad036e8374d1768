"""The chain of voices as a tree."""

from dataclasses import replace

from tests.report import build

from reportedly.model.claim import FactValue
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report.chain import chain_tree

PAPER = Voice(part=Part.PUBLISHER, text="Harbour Post")
RADIO = Voice(part=Part.RELAYER, text="Norin Radio", cue="reported")
AGENCY = Voice(
    part=Part.CLAIMANT,
    text="the spy agency",
    cue="estimated",
    id="NOR-SPY",
    source_type=SourceType.PARTY_INTELLIGENCE,
)


def tree(*voices: Voice) -> tuple[str, ...]:
    claim = replace(
        build.CAPTURED,
        attribution=voices,
        claimant_value=FactValue.PROBABLE,
        publisher_value=FactValue.UNCOMMITTED,
    )
    return chain_tree(claim)


def test_who_is_cited_hangs_on_who_cites() -> None:
    assert tree(PAPER, RADIO, AGENCY) == (
        "Harbour Post  (publisher, Uu)",
        "└─ Norin Radio “reported”  (relayer)",
        "   └─ the spy agency “estimated”  (claimant, NOR-SPY, party_intelligence, PR+)",
    )


def test_the_publishers_own_voice_is_one_line() -> None:
    assert tree(replace(PAPER, text=UNKNOWN)) == ("the publisher  (publisher, PR+)",)


def test_hearsay_has_no_name() -> None:
    rumour = Voice(part=Part.CLAIMANT, cue="reportedly")
    assert tree(PAPER, rumour)[1] == "└─ nobody named “reportedly”  (claimant, PR+)"
