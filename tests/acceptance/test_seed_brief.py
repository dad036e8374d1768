"""The brief of the first real report: every fact of it, each cited, nothing added, hedges kept.

The report stays outside the repository; its facts are told here in our own words, as
`docs/seed.md` has them.
"""

import re

import pytest
from tests.acceptance.ground import SEED, needs_seed, program

from reportedly.ledger.store import open_ledger
from reportedly.model.claim import Claim, Status

pytestmark = needs_seed

# Pieces that one cited sentence must have, all of them: figure with its bound, whose, by whom.
FACTS = {
    "the dead, in the bullet": ("reported, with no", "more than 300 North Korean", "killed"),
    "the dead, in the body": ("said that", "more than 300 [troops", "killed"),
    "the wounded, in the bullet": ("reported, with no", "2,700 [North Korean", "wounded"),
    "the wounded, in the body": ("said that", "nearly 2,700 [troops", "wounded"),
    "the troops": ("reported, with no", "more than 10,000 troops", "for Russian forces"),
    "the elite": ("more than 10,000", "members of the elite Storm Corps"),
    "the captured, in the bullet": ("2 North Korean soldiers", "captured by Ukrainian forces"),
    "the captured, announced": ("Volodymyr Zelensky said", "2 North Korean soldiers"),
    "the exchange, in the bullet": ("said that", "an exchange", "with Russia", "technical"),
    "the exchange, hearsay": ("reported, with no", "an exchange by North Korea", "manpower"),
    "the exchange, in return": ("manpower", "in return for", "weapons and satellite programs"),
    "the exchange, a capital": ("South Korea said", "military support", "keeps its distance"),
    "the swap": ("might be a prisoner swap of North Korean", "possible, not counted"),
    "the order": ("reported, with no", "an order to North Korean", "ordered, not counted"),
}
FIGURES = {"300", "2,700", "10,000", "2"}
CITED = re.compile(r"\[c:([0-9a-f]{8,})\]")
MARKS = re.compile(r"\\(.)")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("seed") / "war.db")
    assert program("read", SEED, "--ledger", path).returncode == 0
    return path


@pytest.fixture(scope="module")
def told(ledger: str) -> tuple[str, ...]:
    """Return the sentences of the brief, without marks of Markdown."""
    call = program("brief", "--ledger", ledger)
    assert call.returncode == 0
    text = call.stdout.decode().split("## Evidence")[0]
    lines = re.findall(r"(?:^- |(?<=\. ))?([^\n]+?\[c:[^\n]*?\]\.)", text, re.MULTILINE)
    return tuple(MARKS.sub(r"\1", line) for line in lines)


@pytest.fixture(scope="module")
def claims(ledger: str) -> dict[str, Claim]:
    with open_ledger(ledger, create=False) as opened:
        return {one.id: one for one in opened.claims()}


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_is_told_and_cited(fact: str, told: tuple[str, ...]) -> None:
    found = [line for line in told if all(piece in line for piece in FACTS[fact])]
    assert found, fact
    assert all(CITED.search(line) for line in found)


def test_no_figure_is_added(told: tuple[str, ...]) -> None:
    for line in told:
        bare = CITED.sub("", re.sub(r"(?i)document [0-9a-f]{16}|c:[0-9a-f]{8}", "", line))
        assert set(re.findall(r"\d[\d,]*\b", bare, re.IGNORECASE)) <= FIGURES, line


def test_every_claim_is_cited_and_no_other(
    told: tuple[str, ...], claims: dict[str, Claim]
) -> None:
    cited = {one for line in told for one in CITED.findall(line)}
    assert cited == {name[: len(next(iter(cited)))] for name in claims}


def test_hedges_are_kept(told: tuple[str, ...], claims: dict[str, Claim]) -> None:
    for claim in claims.values():
        lines = [line for line in told if CITED.findall(line) == [claim.id[:8]]]
        assert lines, claim.id
        single = [line for line in lines if "according to" not in line]
        if claim.status is not Status.HAPPENED:
            assert all("not counted" in line for line in single)
        if claim.claimant.cue == "reportedly":
            assert all("no claimant named" in line for line in single)


def test_what_is_said_of_a_toll_is_bounded_as_the_text_bounds_it(told: tuple[str, ...]) -> None:
    for line in told:
        assert not re.search(r"(?<!more than )\b(300|10,000)\b", line, re.IGNORECASE), line


def test_a_brief_says_that_nobody_has_looked_at_it(ledger: str) -> None:
    for layout in ("markdown", "html"):
        text = program("brief", "--ledger", ledger, "--format", layout).stdout.decode()
        assert "Machine-extracted, unreviewed." in text
        assert "Russell" not in text
