"""Claims in JSON: the codes of others and both ways of a swap stand flat among its names."""

from dataclasses import replace
from operator import attrgetter
from typing import Final

from reportedly.model.actor import Roles
from reportedly.model.claim import (
    AsOf,
    Claim,
    Coding,
    FactValue,
    Link,
    LinkType,
    Period,
    Status,
    Swap,
    VictimRole,
    Victims,
)
from reportedly.wire.codec import (
    DAY,
    FLAG,
    SPAN,
    TEXT,
    Json,
    Spans,
    many,
    maybe,
    table,
    word,
)
from reportedly.wire.parts import QUANTITY, ROLE, ROLES, VOICE, WHEN, WHERE
from reportedly.wire.record import field, flat, flat_if_known, read_at, record

SWAP_KIND: Final = "prisoner_swap"

VICTIMS = record(
    Victims,
    field("role", word(VictimRole)),
    field("age", maybe(TEXT)),
    field("sex", maybe(TEXT)),
    field("group", TEXT),
)

AS_OF = record(AsOf, field("date", DAY), field("from", TEXT, "origin"))

LINK = record(Link, field("type", word(LinkType)), field("claim", TEXT))

CODING = record(
    Coding,
    field("plover", maybe(TEXT)),
    field("mode", maybe(TEXT)),
    field("cameo", maybe(TEXT)),
    field("acled", maybe(TEXT)),
)

SWAP = record(
    Swap,
    field("n_a_to_b", maybe(QUANTITY.codec)),
    field("n_b_to_a", maybe(QUANTITY.codec)),
    field("remains", maybe(FLAG)),
)


def _write_roles(claim: object, out: dict[str, Json]) -> None:
    ROLES_LINE.write(claim, out)
    table(out["roles"], "roles").pop("mediator", None)


def _read_roles(value: dict[str, Json], spans: Spans) -> Roles:
    """Read the roles, and the mediator from where it stands."""
    roles = read_at("roles", ROLES.codec, value, spans)
    if "mediator" not in value:
        return roles
    return replace(roles, mediator=read_at("mediator", ROLE, value, spans))


def _write_mediator(claim: object, out: dict[str, Json]) -> None:
    """Write the mediator beside the count: in a swap always, else where there is one."""
    if out["kind"] == SWAP_KIND or attrgetter("roles.mediator")(claim):
        MEDIATOR_LINE.write(claim, out)


ROLES_LINE = field("roles", ROLES.codec)
MEDIATOR_LINE = field("mediator", ROLE, "roles.mediator")

CLAIM = record(
    Claim,
    field("id", TEXT),
    field("document", TEXT),
    field("kind", TEXT),
    flat("coding", CODING),
    field("span", SPAN),
    field("quote", TEXT),
    field("trigger", SPAN),
    replace(ROLES_LINE, write=_write_roles, read=_read_roles),
    field("counted", maybe(TEXT)),
    field("count", maybe(QUANTITY.codec)),
    flat_if_known("swap", SWAP),
    replace(MEDIATOR_LINE, attribute="", write=_write_mediator, always=False),
    field("victims", VICTIMS.codec),
    field("period", word(Period)),
    field("increment", FLAG),
    field("when", maybe(WHEN.codec)),
    field("where", maybe(WHERE.codec)),
    field("as_of", maybe(AS_OF.codec)),
    field("attribution", many(VOICE.codec)),
    field("status", word(Status)),
    field("claimant_value", maybe(word(FactValue))),
    field("publisher_value", maybe(word(FactValue))),
    field("flags", many(TEXT)),
    field("links", many(LINK.codec)),
    field("why", many(TEXT)),
)
