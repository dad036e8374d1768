"""Which heads fill which role of an event, and which side is which."""

from collections.abc import Mapping

from reportedly.lexicon.claim_book import Entry

FORCE = frozenset({"ASSAULT", "COERCE"})
PAIRED = frozenset({"with", "between"})
SUFFERERS = ("target", "recipient")

Heads = Mapping[str, tuple[int, ...]]


def split(found: dict[str, tuple[int, ...]], entry: Entry) -> dict[str, tuple[int, ...]]:
    """Let the first of two sides act and the other be the target, where both do the same."""
    acting = found.get("actor", ())
    if len(acting) > 1 and PAIRED & {slot for slot, _ in entry.slots}:
        return {**found, "actor": acting[:1], "target": acting[1:]}
    return found
