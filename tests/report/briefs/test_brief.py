"""Every sentence with a number in a brief names its claims."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Snapshot
from tests.report import build
from tests.report.briefs.making import brief

from reportedly.model.claim import Claim
from reportedly.model.incident import Incident
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.report.briefs.compose import OTHER_CLAIMS, method
from reportedly.report.briefs.markdown import anchor, escape, markdown
from reportedly.report.briefs.nouns import Brief, Statement
from reportedly.report.ground import Ground


def composed() -> Brief:
    return brief()


def told(incidents: tuple[Incident, ...], ground: Ground) -> tuple[Statement, ...]:
    """Return the sentences of a brief but those of its lead, which say all of it again."""
    made = brief(incidents, ground).statements
    return tuple(one for one in made if one.section != "in short")


def test_every_sentence_with_a_number_is_cited() -> None:
    text = markdown(composed())
    lines = [line for line in text.split("## Evidence")[0].splitlines() if line[:2] == "- "]
    assert lines
    assert all(re.search(r"\[c:[0-9a-f]{8}\]\.$", line) for line in lines)


def test_every_citation_leads_to_its_words() -> None:
    made = composed()
    text = markdown(made)
    for claim in (build.GROUND.claims[one.claim] for one in made.evidence):
        short = f"c:{claim.id[:8]}"
        assert f'<a id="{anchor(short)}"></a>[{short}]' in text
        assert f"[{short}]: #{anchor(short)}" in text
        assert f"characters {claim.span.start} to {claim.span.end}" in text


def test_what_is_not_in_the_figures_is_listed_with_its_reason() -> None:
    reasons = {omitted.reason: omitted.claims for omitted in composed().omitted}
    assert reasons["planned"] == (build.PLANNED.id,)
    assert reasons["superseded"] == (build.HUNDRED.id,)


def test_key_points_name_claimant_and_date() -> None:
    first = composed().statements[0]
    assert first.section == "key points"
    assert first.text == (
        "About 300 reported deaths as of 2025-01-13,"
        " according to The spy agency (single source) — northern soldiers: running total"
    )
    assert first.claims == (build.THREE_HUNDRED.id,)


def test_a_claim_in_no_incident_is_told_too() -> None:
    sections = {line.section: line.claims for line in composed().statements}
    assert sections["other claims"] == (build.WOUNDED.id,)


def test_words_of_a_text_are_no_markup() -> None:
    text = markdown(composed())
    assert "<b>" not in text
    assert r"\[sic\]" in text
    assert escape("1. x *y* <z> [a](b)") == r"1\. x \*y\* &lt;z&gt; \[a\](b)"


def test_only_addresses_of_the_web_become_links() -> None:
    odd = build.document(
        "odd", "Two were captured near the village.", url="javascript:alert(1)"
    )
    claim = build.claim(odd, "Two were captured near the village.", "captured", "captured")
    ground = Ground.of((claim,), (odd,))
    assert "javascript" not in markdown(brief((), ground))
    assert "<https://morning.invalid/a?b=1>" in markdown(composed())


def test_a_brief_of_nothing_says_so() -> None:
    empty = Ground.of((), ())
    assert "No claim was found." in markdown(brief((), empty))


def test_the_brief_as_a_person_reads_it(snapshot: Snapshot) -> None:
    snapshot("report/brief.md", markdown(composed()))


@given(
    st.lists(st.sampled_from(build.CLAIMS), unique=True),
    st.lists(st.sampled_from((build.SERIES, build.VILLAGE)), unique=True),
)
def test_whatever_is_told_is_cited(claims: list[Claim], incidents: list[Incident]) -> None:
    ground = Ground.of(claims, build.GROUND.documents.values())
    made = brief(incidents, ground)
    assert all(line.claims for line in made.statements)
    told = {one.claim for one in made.evidence} | {
        claim for omitted in made.omitted for claim in omitted.claims
    }
    assert {claim.id for claim in claims} <= told


def test_series_are_told_before_incidents_and_each_section_once() -> None:
    made = brief((build.VILLAGE, build.SERIES))
    sections = [line.section for line in made.statements]
    assert list(dict.fromkeys(sections)) == [
        "key points",
        "in short",
        "series",
        "incidents",
        "other claims",
        "what is disputed",
        "change log",
    ]


def test_a_plan_in_no_incident_is_told_as_not_counted() -> None:
    ground = Ground.of((build.PLANNED,), (build.MORNING,))
    (line,) = told((), ground)
    assert line.section == "not counted"
    assert "planned, not counted" in line.text


def test_a_full_brief_says_what_it_leaves_out() -> None:
    many = tuple(replace(build.WOUNDED, id=f"{number:016x}") for number in range(250))
    made = brief((), Ground.of(many, (build.LEAFLET,)))
    assert [one.section for one in made.statements].count("other claims") == OTHER_CLAIMS
    (omitted,) = made.omitted
    assert len(omitted.claims) == 250 - OTHER_CLAIMS


def test_the_method_names_every_setting() -> None:
    names = dict(method(Settings(as_of=PartialDate.parse("2025-01-13")), build.GROUND))
    assert names["convention"] == "plain"
    assert names["as_of"] == "2025-01-13"
    assert names["contemporary_days"] == "14"
    assert names["documents"] == "3"
    assert dict(method(Settings(), build.GROUND))["as_of"].startswith("the newest claim")


def test_the_dead_come_first_among_the_key_points_of_an_incident() -> None:
    turned = replace(build.SERIES, tolls=tuple(reversed(build.SERIES.tolls)))
    told_first = [
        one.text for one in brief((turned,)).statements if one.section == "key points"
    ]
    assert "reported deaths" in told_first[0]
    assert "reported casualties" in told_first[1]
    assert "people reported deployed" in told_first[2]
