"""Finding a noun by the beginning of its id."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Table, func, select
from sqlalchemy.engine import Connection

from reportedly.errors import MissingError, UsageError
from reportedly.ledger.schema import CLAIMS, DOCUMENTS, JUDGEMENTS

SHOWN = 5
TABLES = (("claim", CLAIMS), ("document", DOCUMENTS), ("judgement", JUDGEMENTS))


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A noun whose id begins as it was asked for.

    Attributes:
        id: the whole id.
        kind: "claim", "document" or "judgement"; a face may add what is made from these.
    """

    id: str
    kind: str


def candidates(connection: Connection, prefix: str) -> tuple[Candidate, ...]:
    """Return the nouns whose ids begin with the prefix; of very many, the first of each kind.

    Raises:
        UsageError: the prefix is empty.
    """
    if not prefix:
        raise UsageError("no id was given", "“”", "Give an id, or its first characters.")
    return tuple(
        Candidate(name, kind)
        for kind, table in TABLES
        for name in _ids(connection, table, prefix)
    )


def only(found: Iterable[Candidate], prefix: str) -> Candidate:
    """Return the one candidate whose id is the prefix, or alone begins with it.

    Raises:
        MissingError: there is none.
        UsageError: there are several; the message names up to five.
    """
    every = sorted(set(found))
    exact = [one for one in every if one.id == prefix]
    chosen = exact or every
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        hint = "List the ids with `reportedly claims` or `reportedly incidents`."
        raise MissingError("nothing in the ledger has this id", prefix, hint)
    named = ", ".join(f"{one.kind} {one.id}" for one in chosen[:SHOWN])
    more = " and more" if len(chosen) > SHOWN else ""
    hint = f"Write more of it. It may be {named}{more}."
    raise UsageError("several ids begin like this", prefix, hint)


def _ids(connection: Connection, table: Table, prefix: str) -> list[str]:
    begins = func.substr(table.c.id, 1, len(prefix)) == prefix
    query = select(table.c.id).where(begins).distinct().order_by(table.c.id).limit(SHOWN + 1)
    return list(connection.scalars(query))
