"""The ledger for programs: the contract's JSON, pages, one shape for errors."""

import pytest
from tests.report import build
from tests.serving import Client

from reportedly.wire import claim_to_json, document_to_json


def test_claims_are_those_of_the_contract(client: Client) -> None:
    listed = client.get("/api/claims").json()
    mine = {one["id"]: one for one in listed["items"]}
    assert mine[build.HUNDRED.id] == claim_to_json(build.HUNDRED)
    assert listed["next"] is None
    assert set(mine) == {one.id for one in build.CLAIMS}


def test_one_claim_and_one_document(client: Client) -> None:
    assert client.get(f"/api/claims/{build.HUNDRED.id[:9]}").json() == claim_to_json(
        build.HUNDRED
    )
    assert client.get("/api/documents/morning").json() == document_to_json(build.MORNING)


def test_the_claims_of_a_document(client: Client) -> None:
    items = client.get("/api/documents/morning/claims").json()["items"]
    assert {one["id"] for one in items} == {build.HUNDRED.id, build.PLANNED.id}


@pytest.mark.parametrize("resource", ["claims", "documents"])
def test_a_list_is_paged_to_its_end(client: Client, resource: str) -> None:
    ids, mark = [], ""
    while True:
        page = client.get(f"/api/{resource}?limit=1&after={mark}").json()
        ids += [one["id"] for one in page["items"]]
        if page["next"] is None:
            break
        mark = page["next"]
    whole = client.get(f"/api/{resource}").json()["items"]
    assert ids == [one["id"] for one in whole]


def test_filters_are_those_of_the_command_line(client: Client) -> None:
    items = client.get("/api/claims?kind=killed&claimant=spy").json()["items"]
    assert {one["kind"] for one in items} == {"killed"}
    assert len(items) == 2


def test_documents_are_found_by_their_words(client: Client) -> None:
    items = client.get("/api/documents?text=village").json()["items"]
    assert [one["id"] for one in items] == ["leaflet"]


@pytest.mark.parametrize(
    ("path", "status", "what"),
    [
        ("/api/claims/zzzz", 404, "nothing in the ledger has this id"),
        ("/api/nothing", 404, "there is no such resource"),
        ("/api/claims?convention=fancy", 400, "no such convention"),
        ("/api/claims?since=2025-99", 400, "no calendar has this date"),
        ("/api/claims?since=yesterday", 422, "a parameter cannot be read"),
        ("/api/claims?status=true", 422, "a parameter cannot be read"),
        ("/api/claims?limit=0", 422, "a parameter cannot be read"),
        ("/api/claims?limit=x", 422, "a parameter cannot be read"),
    ],
)
def test_every_error_has_one_shape(client: Client, path: str, status: int, what: str) -> None:
    answer = client.get(path)
    error = answer.json()["error"]
    assert answer.status_code == error["status"] == status
    assert error["what"] == what
    assert error["subject"]
    assert error["hint"]


def test_it_is_described(client: Client) -> None:
    described = client.get("/openapi.json").json()
    assert all(path.startswith("/api/") for path in described["paths"])
    for path in described["paths"].values():
        for call in path.values():
            assert call["summary"]
            assert "Failure" in str(call["responses"]["404"])
