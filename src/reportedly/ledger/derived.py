"""What is derived from a ledger under one convention: a room of its shelf, its incidents."""

from collections.abc import Iterable

from sqlalchemy.engine import Connection

from reportedly.ledger import queries
from reportedly.ledger.homes import homes
from reportedly.ledger.incidents import Kept
from reportedly.ledger.shelf import Shelf
from reportedly.ledger.tallies import Tallies
from reportedly.model.incident import Incident

WALL = "."


class Derived:
    """Derived rows within one transaction, and what they were derived from.

    Attributes:
        shelf: what incidents grow from.
        incidents: the incidents and series.
        tallies: how many claims there are of each claimant, outlet and country.
    """

    def __init__(self, connection: Connection, room: str) -> None:
        self._connection = connection
        self.shelf = Shelf(connection, f"{room}{WALL}")
        self.incidents = Kept(connection, room)
        self.tallies = Tallies(connection)
        self._room = room

    def clear(self) -> None:
        """Throw everything away."""
        self.shelf.clear()
        self.incidents.clear()

    def revision(self) -> str:
        """Return what changes whenever a reading or a judgement is added, and only then."""
        return queries.revision(self._connection)

    def read_since(self, seq: int, limit: int) -> tuple[int, tuple[str, ...]]:
        """Return the documents of so many readings after one, and the number of the last."""
        return queries.read_since(self._connection, seq, limit)

    def documents(self) -> int:
        """Return how many documents the ledger has that were read."""
        return queries.count_documents(self._connection)

    def homes(self, claims: Iterable[str]) -> tuple[Incident, ...]:
        """Return the incidents and series that were made from any of these claims, by id."""
        return homes(self._connection, self._room, claims)
