"""Actors and places that fill the roles of a claim."""

from dataclasses import dataclass, fields

from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """One filler of a role: the words, and whom they mean.

    Attributes:
        text: the words as they stand, a pronoun too.
        span: where they stand; unknown where the words leave the filler out.
        id: identifier such as `PRK-MIL` or `grp:wagner`.
        name: what the words refer to, in full.
        country: ISO 3166-1 alpha-3.
        sector: code of field guide section 8, such as `MIL`.
        antecedent: the earlier words that a pronoun or a bare number points back to.
    """

    text: str
    span: Span | Unknown = UNKNOWN
    id: str | Unknown = UNKNOWN
    name: str | Unknown = UNKNOWN
    country: str | Unknown = UNKNOWN
    sector: str | Unknown = UNKNOWN
    antecedent: Span | Unknown = UNKNOWN


Role = tuple[Filler, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Who fills which role of a claim; an empty tuple is a role left open.

    Attributes:
        actor: who did it, or gives what is named first.
        target: to whom it was done.
        recipient: who receives, or is ordered.
        thing: what is given, lost or to be done.
        in_return: what is given back.
        instrument: by what means.
        mediator: who brokered it.
    """

    actor: Role = ()
    target: Role = ()
    recipient: Role = ()
    thing: Role = ()
    in_return: Role = ()
    instrument: Role = ()
    mediator: Role = ()

    def filled(self) -> tuple[tuple[str, Role], ...]:
        """Return the roles that have a filler, in the order of the contract."""
        pairs = ((name, self.of(name)) for name in ROLES)
        return tuple((name, role) for name, role in pairs if role)

    def of(self, name: str) -> Role:
        """Return the fillers of a role; none where it is no role."""
        return getattr(self, name) if name in ROLES else ()


ROLES = tuple(field.name for field in fields(Roles))


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place as the text names it.

    Attributes:
        surface: the words.
        span: where they stand.
        name: the place's own name.
        id: identifier such as `geo:703448` or `iso:UKR`.
        country: ISO 3166-1 alpha-3.
        lat: degrees north.
        lon: degrees east.
        where_prec: UCDP's precision code, 1 to 7 (field guide, section 6).
    """

    surface: str
    span: Span
    name: str | Unknown = UNKNOWN
    id: str | Unknown = UNKNOWN
    country: str | Unknown = UNKNOWN
    lat: float | Unknown = UNKNOWN
    lon: float | Unknown = UNKNOWN
    where_prec: int | Unknown = UNKNOWN
