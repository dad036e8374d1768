"""Every claim kind's own yes- and no-cases, through the parser and the extractors."""

from collections.abc import Mapping
from functools import cache

import pytest

from reportedly.extract.extract import extract
from reportedly.language.engine import Engine, load_engine
from reportedly.lexicon.claim_book import ROLES, Case, Kind, load_claims
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN
from reportedly.pipeline import parsed_by

KINDS = load_claims().kinds
YES = [(kind, case) for kind in KINDS.values() for case in kind.yes]
NO = [(kind, case) for kind in KINDS.values() for case in kind.no]
IN_COUNT = {"n": "n", "lo": "lo", "hi": "hi", "bound": "kind"}


@cache
def stations() -> tuple[Engine, Lexicon]:
    """Load the model and the lexicon once."""
    return load_engine(), load()


def found(text: str) -> tuple[Claim, ...]:
    """Return the claims of a sentence."""
    engine, lexicon = stations()
    document = Document(id="case", sha256="0" * 64, text=text)
    parsed = parsed_by(document, engine, lexicon, worth=bool)
    return extract(parsed, lexicon, frozenset({"claims"})).claims


def name(value: Kind | Case) -> str:
    """Name a test by its kind and the first words of its sentence."""
    return value.name if isinstance(value, Kind) else value.text[:40]


def seen(claim: Claim, field: str) -> object:
    """Return what a claim has for a field of a case."""
    if field in IN_COUNT:
        value = getattr(claim.count, IN_COUNT[field], None)
    elif field in ROLES:
        return ", ".join(filler.text for filler in getattr(claim.roles, field))
    else:
        value = getattr(claim, field)
    return None if value is UNKNOWN else value


def meets(claim: Claim, expected: Mapping[str, object]) -> bool:
    """Say whether a claim has every value that a case expects."""
    return all(seen(claim, field) == value for field, value in expected.items())


@pytest.mark.parametrize(("kind", "case"), YES, ids=name)
def test_a_yes_case_yields_its_claims(kind: Kind, case: Case) -> None:
    """Each claim that a case expects is found."""
    claims = found(case.text)
    for expected in case.expect:
        assert any(meets(claim, dict(expected)) for claim in claims), (kind.name, claims)


@pytest.mark.parametrize(("kind", "case"), NO, ids=name)
def test_a_no_case_yields_none_of_its_kind(kind: Kind, case: Case) -> None:
    """No claim of the kind is found."""
    assert kind.name not in {claim.kind for claim in found(case.text)}


@pytest.mark.parametrize("kind", KINDS.values(), ids=name)
def test_a_kind_has_three_cases_each_way(kind: Kind) -> None:
    """A kind without cases is not understood."""
    assert min(len(kind.yes), len(kind.no)) >= 3
