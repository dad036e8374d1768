"""The book of events: verbs that carry an event's noun, and nouns for those who act."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.tables import HERE, table

NOTHING = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What the arguments of a verb are to the event whose noun it carries.

    Attributes:
        subject: the role of the verb's subject, or "none" where the event does not take
            place; empty for no role.
        object: the role of the verb's object; empty for no role.
    """

    subject: str
    object: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBook:
    """How event nouns are told, and who acts.

    Attributes:
        support: by verb and by the noun's place: "object", "subject" or a preposition.
        parties: the side of a noun: "state", "rebel", "body", or "none" for what never acts.
        codes: words that decide a code, by what they do: "poison", "post", "peace" …
        outlooks: words that tell an act as refused, offered, weighed or called off.
        mentions: words that point at a happening or frame it, with what they do.
    """

    support: Mapping[tuple[str, str], Support]
    parties: Mapping[str, str]
    codes: Mapping[str, frozenset[str]]
    outlooks: Mapping[str, frozenset[str]]
    mentions: frozenset[tuple[str, str]]


def load_events(root: Path = HERE) -> EventBook:
    """Read the tables of events.

    Raises:
        LexiconError: a table breaks its rules.
    """
    folder = root / "events"
    support = table(folder / "support.tsv", ("verb", "place", "subject", "object"), key=2)
    parties = table(folder / "parties.tsv", ("word", "side"))
    codes = table(folder / "codes.tsv", ("word", "role"), key=2)
    outlooks = table(folder / "outlooks.tsv", ("word", "role"), key=2)
    mentions = table(folder / "mentions.tsv", ("word", "role"), key=2)
    return EventBook(
        support=MappingProxyType({(row[0], row[1]): _support(row) for row in support}),
        parties=MappingProxyType({word: side for word, side in parties}),  # noqa: C416
        codes=_by_role(codes),
        outlooks=_by_role(outlooks),
        mentions=frozenset((word, role) for word, role in mentions),
    )


def _by_role(rows: tuple[tuple[str, ...], ...]) -> Mapping[str, frozenset[str]]:
    """Return the words of each role."""
    roles = {role for _, role in rows}
    return MappingProxyType({r: frozenset(w for w, role in rows if role == r) for r in roles})


def _support(row: tuple[str, ...]) -> Support:
    subject, thing = ("" if cell == NOTHING else cell for cell in row[2:])
    return Support(subject=subject, object=thing)
