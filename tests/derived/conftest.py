"""Both databases, as for the ledger itself."""

from tests.ledger.conftest import ledger, place, places, server

__all__ = ["ledger", "place", "places", "server"]
