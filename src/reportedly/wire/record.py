"""How a noun stands in JSON: a table of its fields, in the order of the contract."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import Parameter, signature
from operator import attrgetter
from typing import Generic, TypeVar

from reportedly.errors import ContractError, NounError
from reportedly.model.unknown import UNKNOWN
from reportedly.wire.codec import Codec, Json, Spans, refused, table, under

T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line of a noun's table.

    Attributes:
        attribute: the noun's attribute; "" for what is written and never read.
        write: puts the attribute of a noun into its JSON.
        read: takes the attribute out of the JSON.
        schema: the names that it writes, each with what stands there.
        always: its names are in every object that we write.
    """

    attribute: str
    write: Callable[[object, dict[str, Json]], None]
    read: Callable[[dict[str, Json], Spans], object]
    schema: Mapping[str, Mapping[str, Json]]
    always: bool = True


def field(name: str, codec: Codec[V], attribute: str = "") -> Field:
    """Return the line of an attribute that stands under one name."""
    take = attrgetter(attribute or name)

    def write(noun: object, out: dict[str, Json]) -> None:
        out[name] = codec.encode(take(noun))

    def read(value: dict[str, Json], spans: Spans) -> V:
        return read_at(name, codec, value, spans)

    return Field(
        attribute=attribute or name, write=write, read=read, schema={name: codec.schema}
    )


def read_at(name: str, codec: Codec[V], value: dict[str, Json], spans: Spans) -> V:
    """Read what stands under a name; an error says the name."""
    try:
        return codec.decode(value[name], spans)
    except ContractError as error:
        raise under(name, error) from error


def computed(name: str, codec: Codec[V]) -> Field:
    """Return the line of a property: it is written, and on the way back computed anew."""
    line = field(name, codec)
    return Field(attribute="", write=line.write, read=line.read, schema=line.schema)


def filled(name: str, codec: Codec[tuple[V, ...]]) -> Field:
    """Return the line of a tuple that is left out where it is empty."""
    line = field(name, codec)
    take = attrgetter(name)

    def write(noun: object, out: dict[str, Json]) -> None:
        if take(noun):
            line.write(noun, out)

    return Field(attribute=name, write=write, read=line.read, schema=line.schema, always=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Generic[T]):
    """Both directions between a noun and its JSON object.

    Attributes:
        name: the noun's name.
        build: makes the noun from its attributes.
        fields: its table.
        read: the lines of it that are read.
        needed: those of the attributes that are read which have no default.
    """

    name: str
    build: Callable[..., T]
    fields: tuple[Field, ...]
    read: tuple[Field, ...]
    needed: frozenset[str]

    def to_json(self, noun: T) -> dict[str, Json]:
        """Write the noun as a JSON object whose names stand in the order of the contract."""
        out: dict[str, Json] = {}
        for line in self.fields:
            line.write(noun, out)
        return out

    def from_json(self, value: Json, spans: Spans) -> T:
        """Read the noun; names that it does not know are passed over.

        Args:
            value: the JSON.
            spans: makes a span from `[start, end)`, as `Document.span` does.

        Raises:
            ContractError: with the path of the field, what was found, what was expected.
        """
        found = table(value, f"a {self.name}")
        there = [line for line in self.read if not found.keys().isdisjoint(line.schema)]
        values = {line.attribute: line.read(found, spans) for line in self._whole(there)}
        try:
            return self.build(**values)
        except NounError as error:
            raise refused(f"{error.what}, found {error.subject}") from error

    def _whole(self, there: list[Field]) -> list[Field]:
        """Return the lines of what stands there, unless one is missing that has no default."""
        if missing := self.needed.difference([line.attribute for line in there]):
            line = next(line for line in self.read if line.attribute in missing)
            raise under(next(iter(line.schema)), refused("expected a value, found none"))
        return there

    @property
    def codec(self) -> Codec[T]:
        """The codec for where the noun stands inside another."""
        return Codec(
            encode=self.to_json,
            decode=self.from_json,
            schema={"$ref": f"#/$defs/{self.name}"},
        )


def record(noun: type[T], *fields: Field) -> Record[T]:
    """Return the table of a noun."""
    given = signature(noun).parameters.values()
    read = tuple(line for line in fields if line.attribute)
    bare = {one.name for one in given if one.default is Parameter.empty}
    needed = frozenset(bare.intersection([line.attribute for line in read]))
    return Record(name=noun.__name__, build=noun, fields=fields, read=read, needed=needed)


def flat(attribute: str, inner: Record[V]) -> Field:
    """Return the line of a noun whose names stand among those of the noun that holds it."""
    take = attrgetter(attribute)
    schema = {name: one for line in inner.fields for name, one in line.schema.items()}

    def write(noun: object, out: dict[str, Json]) -> None:
        out.update(inner.to_json(take(noun)))

    return Field(attribute=attribute, write=write, read=inner.from_json, schema=schema)


def flat_if_known(attribute: str, inner: Record[V]) -> Field:
    """Return the same for a noun that may be unknown: then its names are left out."""
    line = flat(attribute, inner)
    take = attrgetter(attribute)

    def write(noun: object, out: dict[str, Json]) -> None:
        if take(noun) is not UNKNOWN:
            line.write(noun, out)

    return Field(
        attribute=attribute, write=write, read=line.read, schema=line.schema, always=False
    )
