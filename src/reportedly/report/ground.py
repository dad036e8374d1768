"""What a report stands on: claims and documents by their ids."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reportedly.model.claim import Claim, LinkType
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Claims and documents, to be looked up.

    Attributes:
        claims: claims by id.
        documents: documents by id.
        sums: claims that no text makes, derived only to be compared, by id.
    """

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    sums: Mapping[str, Claim] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim],
        documents: Iterable[Document],
        sums: Iterable[Claim] = (),
    ) -> "Ground":
        """Return the ground that these make."""
        return cls(
            claims=MappingProxyType({claim.id: claim for claim in claims}),
            documents=MappingProxyType({document.id: document for document in documents}),
            sums=MappingProxyType({claim.id: claim for claim in sums}),
        )

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all claims, those of sums too: what a printed id is told apart from."""
        return tuple(sorted({*self.claims, *self.sums}))

    def document(self, claim: Claim) -> Document | Unknown:
        """Return the document of a claim."""
        return self.documents.get(claim.document, UNKNOWN)

    def known(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return the claims with these ids, by date and then by id."""
        found = (self.claims[one] for one in ids if one in self.claims)
        return tuple(sorted(found, key=lambda claim: (words.as_of(claim), claim.id)))

    def added(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return the sums with these ids, by id."""
        return tuple(self.sums[one] for one in sorted(set(ids)) if one in self.sums)

    def claimants(self, toll: Toll) -> str:
        """Return who stands behind a toll's figures, or behind the last ones known."""
        claims = self.known(toll.claims or toll.last)
        names = (words.claimant(claim, self.document(claim)) for claim in claims)
        return words.plain("; ".join(dict.fromkeys(names)))


def parts_of(one: Claim) -> tuple[str, ...]:
    """Return the ids of the claims that a sum was made from."""
    return tuple(link.claim for link in one.links if link.type is LinkType.DERIVED_FROM)


def behind(incident: Incident) -> tuple[str, ...]:
    """Return the ids of all claims that an incident mentions, sorted."""
    ids = {claim for pair in incident.disputes for claim in pair}
    for toll in incident.tolls:
        ids.update(toll.claims, toll.last, (held.claim for held in toll.held_out))
    for step in incident.history:
        ids.update((step.claim, step.superseded_by))
    return tuple(sorted(ids))


def told_in(incident: Incident) -> tuple[str, ...]:
    """Return the ids of all claims that an incident was made from or mentions, sorted.

    An incident in which nothing is counted mentions none, and was made from some.
    """
    return tuple(sorted({*behind(incident), *incident.claims}))
