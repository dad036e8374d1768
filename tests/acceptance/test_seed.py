"""The first real report: exactly the rows that it must yield, and nothing that it does not say.

The report itself stays outside the repository. Its words are named here in short pieces, and
every offset is computed from them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.acceptance.ground import ROOT, SEED, needs_seed, program

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, LinkType, Period, Status
from reportedly.model.incident import Incident, Shape
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.raw import Form, Raw
from reportedly.model.settings import Settings
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.model.voice import AttributionKind, Part, SourceType, Voice
from reportedly.pipeline import Outcome, make_reader, outcome
from reportedly.wire import LAYERS, dumps, found_to_json

pytestmark = needs_seed

PUBLISHER = "publisher"
HEARSAY = "hearsay"
ZELENSKY = "Zelensky"
SEOUL = "Seoul"
CAPITALS = ("Seoul", "Moscow", "Pyongyang")
TOLLS = frozenset({"killed", "wounded"})


@dataclass(frozen=True)
class Row:
    """One rendering of one claim.

    Attributes:
        kind: kind of claim.
        near: words of its sentence that no other rendering of the kind has.
        voice: who claims it.
        count: the bound and the number.
        status: whether it is said to have happened.
    """

    kind: str
    near: str
    voice: str
    count: tuple[QuantityKind, int] | None = None
    status: Status = Status.HAPPENED


# The report has two mentions of a possible swap; two renderings are asked for, not three.
ROWS = (
    Row("killed", "Over 300", HEARSAY, (QuantityKind.MORE_THAN, 300)),
    Row("killed", "with over 300", PUBLISHER, (QuantityKind.MORE_THAN, 300)),
    Row("wounded", "2,700 injured", HEARSAY, (QuantityKind.EXACT, 2700)),
    Row("wounded", "nearly 2,700", PUBLISHER, (QuantityKind.NEARLY, 2700)),
    Row("deployed", "More than 10,000", HEARSAY, (QuantityKind.MORE_THAN, 10_000)),
    Row("captured", "Ukrainian forces captured", PUBLISHER, (QuantityKind.EXACT, 2)),
    Row("captured", "announced the capture", ZELENSKY, (QuantityKind.EXACT, 2)),
    Row("exchange", "Troops deployed in exchange", PUBLISHER),
    Row("exchange", "manpower in return", HEARSAY),
    Row("exchange", "quid pro quo", SEOUL),
    Row("prisoner_swap", "hinting at", PUBLISHER, status=Status.POSSIBLE),
    Row("prisoner_swap", "raising the possibility", PUBLISHER, status=Status.POSSIBLE),
    Row("order", "under orders", HEARSAY, status=Status.ORDERED),
)


@pytest.fixture(scope="module")
def read() -> Outcome:
    raw = Raw(name=str(SEED), data=SEED.read_bytes(), form=Form.TEXT)
    return outcome(raw, make_reader(), frozenset(LAYERS), Settings())


@pytest.fixture(scope="module")
def text(read: Outcome) -> str:
    assert not isinstance(read.found, Unknown)
    return read.found.document.text


@pytest.fixture(scope="module")
def claims(read: Outcome) -> tuple[Claim, ...]:
    assert not isinstance(read.found, Unknown)
    return read.found.claims


def sentence_of(row: Row, text: str) -> tuple[int, int]:
    """Return the line of the report in which the words of a row stand, once."""
    at = text.index(row.near)
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def the(row: Row, claims: tuple[Claim, ...], text: str) -> Claim:
    """Return the one claim of a row."""
    start, end = sentence_of(row, text)
    here = [
        claim
        for claim in claims
        if claim.kind == row.kind
        and start <= claim.trigger.start < end
        and row.near in text[claim.span.start : claim.span.end]
    ]
    assert len(here) == 1, f"{row.kind} at “{row.near}”: {len(here)} claims"
    return here[0]


def voice(claim: Claim) -> str:
    """Return by which of the four voices a claim is made."""
    last = claim.claimant
    if last.part is Part.PUBLISHER:
        return PUBLISHER
    if isinstance(last.id, Unknown) and last.source_type is SourceType.UNKNOWN:
        return HEARSAY
    names = (last.text, last.name)
    return next((one for one in (ZELENSKY, SEOUL) if any(one in str(n) for n in names)), "")


def fillers(claim: Claim) -> Iterator[Filler]:
    for _, role in claim.roles.filled():
        yield from role


def spoken(role: tuple[Filler, ...]) -> str:
    return " | ".join(filler.text for filler in role)


def countries(role: tuple[Filler, ...]) -> set[str]:
    return {str(filler.country) for filler in role}


def id_for(row: Row) -> str:
    return f"{row.kind}: {row.near}"


def one(kind: str, nth: int = 0) -> Row:
    return [row for row in ROWS if row.kind == kind][nth]


def test_nothing_goes_wrong(read: Outcome) -> None:
    assert read.issues == ()


def test_there_is_nothing_that_the_report_does_not_say(claims: tuple[Claim, ...]) -> None:
    assert sorted(claim.kind for claim in claims) == sorted(row.kind for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=id_for)
def test_every_row_is_there(row: Row, claims: tuple[Claim, ...], text: str) -> None:
    claim = the(row, claims, text)

    assert voice(claim) == row.voice
    assert claim.status is row.status
    assert number(claim) == row.count


def number(claim: Claim) -> tuple[QuantityKind, int] | None:
    if claim.kind in {"exchange", "prisoner_swap", "order"}:
        return None
    assert isinstance(claim.count, Quantity)
    return claim.count.kind, int(known(claim.count.n, -1))


@pytest.mark.parametrize("row", [one("killed"), one("killed", 1)], ids=id_for)
def test_more_than_is_an_open_floor(row: Row, claims: tuple[Claim, ...], text: str) -> None:
    count = the(row, claims, text).count

    assert isinstance(count, Quantity)
    assert (count.lo, count.lo_open, count.hi) == (300, True, UNKNOWN)


@pytest.mark.parametrize("row", [r for r in ROWS if r.voice == HEARSAY], ids=id_for)
def test_hearsay_has_a_word_and_no_name(row: Row, claims: tuple[Claim, ...], text: str) -> None:
    last = the(row, claims, text).claimant

    assert str(last.cue).casefold() == "reportedly"
    assert (last.part, last.text, last.id) == (Part.CLAIMANT, UNKNOWN, UNKNOWN)
    assert last.source_type is SourceType.UNKNOWN


@pytest.mark.parametrize("row", [r for r in ROWS if r.kind in TOLLS], ids=id_for)
def test_the_toll_is_of_north_korea_so_far(
    row: Row, claims: tuple[Claim, ...], text: str
) -> None:
    claim = the(row, claims, text)

    assert claim.counted == "target"
    assert countries(claim.roles.target) == {"PRK"}
    assert claim.period is Period.CUMULATIVE


def test_the_bullet_names_the_soldiers(claims: tuple[Claim, ...], text: str) -> None:
    for kind in sorted(TOLLS):
        target = the(one(kind), claims, text).roles.target

        assert any("North Korean soldiers" in f"{f.text} {f.name}" for f in target)


@pytest.mark.parametrize("kind", sorted(TOLLS))
def test_both_renderings_of_a_toll_are_one_matter(
    kind: str, claims: tuple[Claim, ...], text: str
) -> None:
    first, second = (the(one(kind, nth), claims, text) for nth in (0, 1))
    ties = {
        (claim.id, link.claim)
        for claim in (first, second)
        for link in claim.links
        if link.type is LinkType.SAME_MATTER
    }

    assert ties & {(first.id, second.id), (second.id, first.id)}


def test_troops_are_deployed_for_russia(claims: tuple[Claim, ...], text: str) -> None:
    claim = the(one("deployed"), claims, text)

    assert "troops from Pyongyang" in spoken(claim.roles.target)
    assert "Storm Corps" in spoken(claim.roles.target)
    assert countries(claim.roles.target) == {"PRK"}
    assert countries(claim.roles.recipient) == {"RUS"}


def test_the_bullet_says_who_captured(claims: tuple[Claim, ...], text: str) -> None:
    claim = the(one("captured"), claims, text)

    assert spoken(claim.roles.actor) == "Ukrainian forces"
    assert "North Korean soldiers" in spoken(claim.roles.target)


def test_the_president_announced_it(claims: tuple[Claim, ...], text: str) -> None:
    claim = the(one("captured", 1), claims, text)
    last = claim.claimant

    assert last.text == "Ukrainian President Volodymyr Zelensky"
    assert (last.cue, last.name, last.country) == ("announced", "Volodymyr Zelensky", "UKR")
    assert str(last.id) == "UKR-GOV"
    assert "North Korean soldiers" in spoken(claim.roles.target)


@pytest.mark.parametrize(
    ("nth", "gives", "gets"),
    [
        (0, "Troops", "technical support"),
        (1, "manpower", "assistance with its weapons and satellite programs"),
        (2, "military support", "technical expertise"),
    ],
)
def test_troops_go_one_way_and_know_how_the_other(
    nth: int, gives: str, gets: str, claims: tuple[Claim, ...], text: str
) -> None:
    roles = the(one("exchange", nth), claims, text).roles

    assert gives in spoken(roles.thing)
    assert gets in spoken(roles.in_return)
    assert countries(roles.actor) <= {"PRK"}
    assert countries(roles.recipient) <= {"RUS"}


def test_the_body_names_the_giver(claims: tuple[Claim, ...], text: str) -> None:
    for nth in (1, 2):
        assert spoken(the(one("exchange", nth), claims, text).roles.actor) == "North Korea"


def test_seoul_is_kept_at_a_distance(claims: tuple[Claim, ...], text: str) -> None:
    claim = the(one("exchange", 2), claims, text)

    assert (claim.claimant.text, claim.claimant.cue) == ("Seoul", "claims")
    assert "distanced" in claim.flags


def test_nobody_dies_of_an_order(claims: tuple[Claim, ...], text: str) -> None:
    claim = the(one("order"), claims, text)

    assert "soldiers" in spoken(claim.roles.recipient)
    assert "kill themselves rather than be captured" in spoken(claim.roles.thing)
    assert claim.count is UNKNOWN


def test_the_quotation_at_the_end_is_said_by_somebody_else(read: Outcome, text: str) -> None:
    assert not isinstance(read.found, Unknown)
    start = text.index("War does not")
    last = [
        attribution
        for attribution in read.found.attributions
        if any(span.start <= start < span.end for span in attribution.content)
    ]

    assert len(last) == 1
    assert last[0].kind is AttributionKind.DIRECT
    assert [text[span.start : span.end] for span in last[0].source] == ["Bertrand Russell"]
    assert not [claim for claim in read.found.claims if claim.span.end > start]
    assert not [quantity for quantity in read.found.quantities if ends_after(quantity, start)]


def ends_after(quantity: Quantity, start: int) -> bool:
    return isinstance(quantity.span, Span) and quantity.span.end > start


def test_every_span_has_its_words(claims: tuple[Claim, ...], text: str) -> None:
    for claim in claims:
        worded = [(claim.span, claim.quote)]
        worded += [(f.span, f.text) for f in fillers(claim) if isinstance(f.span, Span)]
        for spoke in claim.attribution:
            pairs = ((spoke.span, spoke.text), (spoke.cue_span, spoke.cue))
            worded += [(span, str(said)) for span, said in pairs if isinstance(span, Span)]
        if isinstance(claim.count, Quantity) and isinstance(claim.count.span, Span):
            worded.append((claim.count.span, claim.count.surface))
        for span, words in worded:
            assert text[span.start : span.end] == words


def test_capitals_are_governments(read: Outcome, claims: tuple[Claim, ...]) -> None:
    assert not isinstance(read.found, Unknown)
    named: list[Filler | Voice] = [f for claim in claims for f in fillers(claim)]
    named += [claim.claimant for claim in claims]
    capitals = [one for one in named if one.text in CAPITALS]

    assert "Seoul" in {one.text for one in capitals}
    assert all(str(one.id).endswith("-GOV") for one in capitals)
    assert not [place for place in read.found.places if place.surface in CAPITALS]


def series(read: Outcome) -> tuple[Incident, ...]:
    return tuple(incident for incident in read.incidents if incident.shape is Shape.SERIES)


def test_the_series_holds_each_toll_once(read: Outcome) -> None:
    tolls = [toll for line in series(read) for toll in line.tolls if toll.category in TOLLS]

    assert sorted(toll.category for toll in tolls) == sorted(TOLLS)
    figures = {toll.category: (toll.low, toll.high_open) for toll in tolls}
    assert figures == {"killed": (300, True), "wounded": (2700, False)}
    assert all(len(toll.claims) == 1 or toll.groups == 1 for toll in tolls)


def test_the_dead_and_the_wounded_are_never_added_up(read: Outcome) -> None:
    figures = {
        figure
        for incident in read.incidents
        for toll in incident.tolls
        for figure in (toll.low, toll.best, toll.high)
        if not isinstance(figure, Unknown)
    }

    assert figures <= {300, 2700, 10_000, 2}


def test_nothing_else_is_counted(read: Outcome) -> None:
    wholes = [
        toll.category
        for incident in read.incidents
        for toll in incident.tolls
        if toll.victims == "all"
    ]

    assert sorted(wholes) == sorted({*TOLLS, "captured", "deployed"})


def test_the_command_says_the_same(read: Outcome) -> None:
    assert not isinstance(read.found, Unknown)
    call = program("extract", "--layers", "all", SEED)
    line = found_to_json(read.found, frozenset(LAYERS), read.incidents, with_text=True)

    assert call.returncode == 0
    assert call.stderr == b""
    assert json.loads(call.stdout) == json.loads(dumps(line))


def test_the_page_says_what_comes_out(claims: tuple[Claim, ...], text: str) -> None:
    page = (ROOT / "docs" / "seed.md").read_text(encoding="utf-8")
    table = [line.strip("|").split("|") for line in page.splitlines() if "| `" in line]
    cells = [[cell.strip() for cell in row[1:]] for row in table]

    assert cells == [printed(row, claims, text) for row in ROWS]


def printed(row: Row, claims: tuple[Claim, ...], text: str) -> list[str]:
    """Return the cells of a row of docs/seed.md, less the first, which is for people."""
    claim = the(row, claims, text)
    count = number(claim)
    figure = "–" if count is None else f"{count[0].value} {count[1]:,}"
    return [f"`{claim.kind}`", figure, voice(claim), claim.status.value, claim.period.value]
