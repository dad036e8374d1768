"""Fillers of roles become actors: country, sector, name, and what a pronoun refers to."""

from dataclasses import replace

from reportedly.lexicon.actor_book import Reference
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.identity import Identity, describe
from reportedly.resolve.memory import Memory
from reportedly.resolve.scene import Scene

ACTING = ("actor", "target", "recipient", "mediator")


def roles(given: Roles, scene: Scene, memory: Memory) -> Roles:
    """Return the roles with every actor resolved; of things only the country is read."""
    filled = dict(given.filled())
    acting = {name: _role(filled[name], scene, memory) for name in ACTING if name in filled}
    things = {
        name: tuple(_owned(filler, scene) for filler in role)
        for name, role in filled.items()
        if name not in ACTING
    }
    return replace(given, **acting, **things)


def _role(role: Role, scene: Scene, memory: Memory) -> Role:
    return tuple(one for filler in role for one in _filler(filler, scene, memory))


def _filler(filler: Filler, scene: Scene, memory: Memory) -> tuple[Filler, ...]:
    """Resolve one filler; "both nations" becomes the two that it means."""
    span = filler.antecedent if isinstance(filler.span, Unknown) else filler.span
    if isinstance(span, Unknown):
        return (filler,)
    reference = scene.book.references.get(filler.text.lower())
    if reference and reference.kind == "states":
        pair = memory.both(span.start)
        return tuple(_told(filler, scene, one) for one in pair) or (filler,)
    found = _pointed(filler, scene, memory, reference)
    if found:
        return (_told(filler, scene, found),)
    one = describe(scene, span.start, span.end)
    if one is None:
        return (filler,)
    again = again_named(one, scene, memory)
    return (_told(filler, scene, again) if again else _filled(filler, one),)


def _pointed(
    filler: Filler, scene: Scene, memory: Memory, reference: Reference | None
) -> Identity | None:
    """Return whom an antecedent that is set already, or a pronoun, means."""
    if not isinstance(filler.antecedent, Unknown):
        span = filler.antecedent
        return describe(scene, span.start, span.end)
    if reference is None or isinstance(filler.span, Unknown):
        return None
    return memory.pronoun(reference, filler.span.start)


def again_named(one: Identity, scene: Scene, memory: Memory) -> Identity | None:
    """Return the actor named elsewhere whom a surname or a bare noun means again."""
    if one.person and isinstance(one.country, Unknown) and not isinstance(one.name, Unknown):
        return memory.surname(one.name, one.start)
    if not isinstance(one.country, Unknown) or isinstance(one.sector, Unknown):
        return None
    pointed = scene.word_just_before(one.start) in scene.book.links["these"]
    return memory.same_kind(one, pointed=pointed)


def _told(filler: Filler, scene: Scene, one: Identity) -> Filler:
    """Fill from whom the words point back to, and say where that stands."""
    antecedent = filler.antecedent
    if isinstance(antecedent, Unknown) and one.start < one.end:
        antecedent = scene.document.span(one.start, one.end)
    return replace(_filled(filler, one), antecedent=antecedent)


def _filled(filler: Filler, one: Identity) -> Filler:
    """Fill what the text leaves open; what `extract` knew stays."""
    return replace(
        filler,
        id=_first(filler.id, one.id),
        name=_first(filler.name, one.name),
        country=_first(filler.country, one.country),
        sector=_first(filler.sector, one.sector),
    )


def _first(given: str | Unknown, found: str | Unknown) -> str | Unknown:
    return found if isinstance(given, Unknown) else given


def _owned(filler: Filler, scene: Scene) -> Filler:
    """Read whose a thing is, where one country stands before it ("Russian tanks")."""
    if isinstance(filler.span, Unknown):
        return filler
    one = describe(scene, filler.span.start, filler.span.end)
    return replace(filler, country=_first(filler.country, one.country if one else UNKNOWN))
