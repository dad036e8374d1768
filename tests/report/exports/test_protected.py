"""From a report to every export: the names of private persons are gone, all else is there."""

import json
from functools import cache
from pathlib import Path

import pytest
import yaml

from reportedly.lexicon.care_book import load_care
from reportedly.lexicon.load import load
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.raw import Form, Raw
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.pipeline import make_reader, outcome
from reportedly.report.briefs.compose import compose
from reportedly.report.briefs.markdown import markdown
from reportedly.report.briefs.page import page
from reportedly.report.exports.care import cared
from reportedly.report.exports.dossier import Dossier
from reportedly.report.exports.formats import FORMATS, export
from reportedly.report.ground import Ground

CASES = yaml.safe_load(Path("tests/cases/report/protected.yml").read_text())
CARE = load_care(load().common)
WORDING = load_wording()
OFFICE = "reportedly 0"


@cache
def dossier(name: str) -> Dossier:
    """Read an invented report, and return it ready for export; every claim is accepted."""
    case = {key: value for key, value in CASES[name].items() if key not in {"hidden", "shown"}}
    line = json.dumps({"published": "2025-03-04", "publisher": "Invented Post", **case})
    raw = Raw(name=name, data=line.encode(), form=Form.JSONL)
    made = outcome(raw, make_reader(), frozenset({"claims"}), Settings())
    assert not isinstance(made.found, Unknown)
    claims = made.found.claims
    assert claims, "a report without a claim shows nothing"
    return Dossier(
        incidents=made.incidents,
        ground=Ground.of(claims, (made.found.document,)),
        settings=Settings(),
        rules="rules",
        version=OFFICE,
        accepted=frozenset(claim.id for claim in claims),
    )


@cache
def everything(name: str) -> str:
    """Return all files of all formats, one after the other."""
    made = (export(dossier(name), kind, CARE) for kind in FORMATS)
    return "\n".join(file.data.decode("utf-8", "replace") for one in made for file in one.files)


@cache
def briefs(name: str) -> str:
    """Return the brief in both layouts."""
    made = compose(cared(dossier(name), CARE), WORDING, heading=name)
    return f"{markdown(made)}\n{page(made)}"


@pytest.mark.parametrize("name", CASES)
def test_protected_names_are_gone_from_briefs_too(name: str) -> None:
    shown = briefs(name).casefold()
    assert [word for word in CASES[name]["hidden"] if word.casefold() in shown] == []


@pytest.mark.parametrize("name", CASES)
def test_protected_names_are_gone(name: str) -> None:
    shown = everything(name).casefold()
    assert [word for word in CASES[name]["hidden"] if word.casefold() in shown] == []


@pytest.mark.parametrize("name", CASES)
def test_public_names_are_there(name: str) -> None:
    shown = everything(name)
    assert [word for word in CASES[name]["shown"] if word not in shown] == []
