"""Calls in every way that the description allows: no failure, and always its own shapes."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance
from tests.serving import running
from tests.wide import wide_war

from reportedly.desk.library import Library
from reportedly.serving import build

pytestmark = pytest.mark.slow
Case = schemathesis.Case[Any]
OFTEN = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the wider war is served."""
    library = Library.of(wide_war(str(tmp_path_factory.mktemp("described") / "wide.db")))
    with running(build(library)) as served:
        yield served
    library.close()


def test_every_call_is_answered_as_described(address: str) -> None:
    schema = schemathesis.openapi.from_url(f"{address}/openapi.json")
    called = set[str]()
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()

        @OFTEN
        @given(operation.as_strategy())
        def is_answered(case: Case) -> None:
            answer = case.call()
            assert answer.status_code < 500, answer.text
            # A pattern lets days pass that no calendar has, marks of no page, ids of nothing.
            case.validate_response(answer, excluded_checks=[positive_data_acceptance])
            if answer.status_code >= 400:
                error = answer.json()["error"]
                assert set(error) == {"status", "what", "subject", "hint"}

        is_answered()
        called.add(f"{operation.method} {operation.path}")
    assert len(called) == 12
