"""Every extractor by name, and the order in which they run.

An extractor takes a `Context` and gives drafts. Plug-ins enter through the entry-point group
`reportedly.extractors`; `pipeline.make_reader` loads them and hands them down.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint

from reportedly.errors import UsageError
from reportedly.extract.alliance import alliances
from reportedly.extract.blames import blamed
from reportedly.extract.context import Context, Draft
from reportedly.extract.events import events, subsume
from reportedly.extract.exchange import exchanges
from reportedly.extract.order import orders
from reportedly.extract.scenery import settled
from reportedly.extract.swap import swaps
from reportedly.extract.tolls import tolls

Function = Callable[[Context], tuple[Draft, ...]]


@dataclass(frozen=True, slots=True)
class Extractor:
    """One extractor.

    Attributes:
        name: of its file.
        family: the lexicon's family of kinds that it reads.
        run: a document in, drafts out.
    """

    name: str
    family: str
    run: Function


BUILT_IN = (
    Extractor("tolls", "toll", tolls),
    Extractor("exchange", "relation", exchanges),
    Extractor("swap", "relation", swaps),
    Extractor("order", "relation", orders),
    Extractor("alliance", "relation", alliances),
    Extractor("events", "event", events),
)


GROUP = "reportedly.extractors"


def plugged(entries: Iterable[EntryPoint]) -> tuple[Extractor, ...]:
    """Return the built-in extractors, then those of plug-ins, by name.

    Raises:
        UsageError: an entry point gives something else than an `Extractor`.
    """
    found = []
    for entry in sorted(entries, key=lambda one: one.name):
        extractor = entry.load()
        if not isinstance(extractor, Extractor):
            raise UsageError(
                "this plug-in is no extractor",
                f"{entry.name} = {entry.value}",
                f"Let the entry point of {GROUP} name an `Extractor`.",
            )
        found.append(extractor)
    return (*BUILT_IN, *found)


def drafts(context: Context, extractors: Iterable[Extractor] = BUILT_IN) -> tuple[Draft, ...]:
    """Run the extractors over a document; an event inside a relation is told once."""
    found = [draft for extractor in extractors for draft in extractor.run(context)]
    return subsume(settled(context, blamed(context, found)))
