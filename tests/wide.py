"""A wider war than that of the reports: rivals, reprints, bargains, swaps; all invented."""

from collections.abc import Iterator
from dataclasses import replace

from tests.report import build

from reportedly.ledger.store import open_ledger
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, Period, Status, Swap
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, SourceType, Voice

NOON = build.document(
    "noon",
    "The northern staff said fewer than 50 northern soldiers were killed so far.",
    title="Staff denies heavy losses",
    published="2025-01-13",
    publisher="Invented Noon Gazette",
)
REPRINT = build.document(
    "reprint",
    "As the Evening Wire has it: the spy agency said about 300 northern soldiers were killed"
    " so far.",
    published="2025-01-14",
    publisher="Invented Reprint",
)
BARGAIN = build.document(
    "bargain",
    "The south gives grain to the north in return for coal, the broker claimed."
    " The south may trade 30 captives for 25, the broker said.",
    published="2025-02-02",
    publisher="Invented Market Paper",
)
RIVAL = build.claim(
    NOON,
    NOON.text,
    "killed",
    "killed",
    roles=build.SOLDIERS,
    counted="target",
    count=build.amount("fewer than 50", 50, QuantityKind.LESS_THAN, (UNKNOWN, 50)),
    attribution=build.says("The northern staff", "said", SourceType.PARTY_MILITARY),
    as_of=build.dated("2025-01-13"),
    period=Period.CUMULATIVE,
)
REPEATED = build.claim(
    REPRINT,
    "the spy agency said about 300 northern soldiers were killed so far.",
    "killed",
    "killed",
    roles=build.SOLDIERS,
    counted="target",
    count=build.amount("about 300", 300, QuantityKind.APPROX),
    attribution=(
        Voice(part=Part.PUBLISHER),
        Voice(part=Part.RELAYER, text="the Evening Wire", cue="has it"),
        Voice(
            part=Part.CLAIMANT,
            text="the spy agency",
            name="The spy agency",
            cue="said",
            source_type=SourceType.THIRD_INTELLIGENCE,
        ),
    ),
    as_of=build.dated("2025-01-13"),
    period=Period.CUMULATIVE,
)
TRADE = build.claim(
    BARGAIN,
    "The south gives grain to the north in return for coal, the broker claimed.",
    "exchange",
    "gives",
    roles=Roles(
        actor=(Filler(text="The south"),),
        recipient=(Filler(text="the north"),),
        thing=(Filler(text="grain"),),
        in_return=(Filler(text="coal"),),
    ),
    attribution=build.says("the broker", "claimed", SourceType.THIRD_GOVERNMENT),
    as_of=build.dated("2025-02-02"),
)
SWAPPED = build.claim(
    BARGAIN,
    "The south may trade 30 captives for 25, the broker said.",
    "prisoner_swap",
    "trade",
    roles=Roles(actor=(Filler(text="The south"),), recipient=(Filler(text="terrorists"),)),
    swap=Swap(n_a_to_b=build.amount("30", 30), n_b_to_a=build.amount("25", 25)),
    status=Status.POSSIBLE,
    attribution=build.says("the broker", "said", SourceType.THIRD_GOVERNMENT),
    as_of=build.dated("2025-02-02"),
)
DOCUMENTS = (*build.GROUND.documents.values(), NOON, REPRINT, BARGAIN)
CLAIMS = (*build.CLAIMS, RIVAL, REPEATED, TRADE, SWAPPED)


def wide_war(path: str) -> str:
    """Make a ledger of the wider war, and return its path."""
    with open_ledger(path, create=True) as ledger:
        for found in yielded():
            ledger.add(found, "by hand", "no rules")
    return path


def yielded() -> Iterator[Found]:
    """Yield what every document of the wider war yields."""
    for document in DOCUMENTS:
        mine = tuple(one for one in CLAIMS if one.document == document.id)
        yield Found(document=document, claims=mine)


def copy_of(claim: Claim, document: Document) -> Claim:
    """Return a claim that says the same in another document of the same words."""
    return replace(claim, document=document.id, id=f"{claim.id[:-2]}ff")
