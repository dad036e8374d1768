"""Golden cases of reports: nouns built from YAML, words judged by people."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from reportedly.model.quantity import Quantity, QuantityKind

CASES = Path(__file__).parents[1] / "cases" / "report"
Case = Mapping[str, object]


def cases(name: str) -> dict[str, Case]:
    """Return the cases of a file by name."""
    found = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    return {key: part(case) for key, case in found.items()}


def part(value: object) -> Case:
    """Return a mapping that is part of a case."""
    assert isinstance(value, dict), value
    return value


def parts(value: object) -> list[Case]:
    """Return a list of mappings that is part of a case."""
    assert isinstance(value, list), value
    return [part(one) for one in value]


def quantity(fields: Case) -> Quantity:
    """Return the quantity that a case describes; what it leaves out is unknown."""
    known = {**fields, "kind": QuantityKind(str(fields["kind"]))}
    return Quantity(**known)  # type: ignore[arg-type]  # fields of Quantity, by name
