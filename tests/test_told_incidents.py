"""From a text to the tolls of its main incident: what a recorder would type for it."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.machine import known, lexicon
from tests.parsing import engine

from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.pipeline import Reader, Recipe, find, reconciled

FOLDER = Path(__file__).parent / "cases" / "incidents"
CLAIMS = frozenset({"claims"})


def cases() -> list[pytest.ParameterSet]:
    """Return every golden text with the tolls of its main incident."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [
            pytest.param(
                case,
                id=f"{path.stem}-{name}",
                marks=[pytest.mark.xfail(reason=case["xfail"], strict=True)]
                if "xfail" in case
                else [],
            )
            for name, case in content.items()
            if isinstance(case, dict)
        ]
    return found


def incidents(case: dict[str, Any]) -> tuple[Incident, ...]:
    """Return the incidents of a golden text, the main one first."""
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=Recipe())
    paper = Document(
        id="text",
        sha256="0" * 64,
        text=case["text"],
        title=case.get("title", UNKNOWN),
        published=PartialDate.parse(case.get("published", "2024-03-05")),
    )
    convention = case.get("convention", "plain")
    settings = Settings(convention=convention)
    return reconciled(find(paper, reader, CLAIMS).claims, [paper], settings, lexicon())


def written(toll: Toll) -> str:
    """Return the figures of a toll as the golden cases write them: low/best/high."""
    low, best, high = (known(one) for one in (toll.low, toll.best, toll.high))
    told = "/".join("-" if one is None else str(one) for one in (low, best, high))
    return told + ("+" if toll.high_open else "")


@pytest.mark.parametrize("case", cases())
def test_the_main_incident_has_these_tolls(case: dict[str, Any]) -> None:
    found = incidents(case)
    tolls = found[0].tolls if found else ()
    wanted = case["tolls"]
    said = {
        toll.category if toll.victims == "all" else f"{toll.category} {toll.victims}": written(
            toll
        )
        for toll in tolls
    }
    wholes = {name for name in said if " " not in name}
    assert {name: said.get(name) for name in wanted} == wanted
    assert wholes == {name for name in wanted if " " not in name}
