"""What people decided, as far as it moves anything that is derived."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from reportedly.ledger.store import Ledger
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.issue import Judgement
from reportedly.model.pairs import NO_PAIRS, Pairs
from reportedly.review.carrying import carried
from reportedly.review.effective import Held, decided, effective, letters
from reportedly.review.standing import BETWEEN, pairs
from reportedly.wire import dumps, judgement_to_json, short_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What people decided of the claims of today.

    Attributes:
        held: what was decided of each claim.
        letters: how reliable voices are.
        pairs: which claims are the same, and which are not.
        homes: the document of each claim that something was decided of.
        judgements: all of them, about the claims of today.
    """

    held: Mapping[str, Held] = field(default_factory=lambda: MappingProxyType({}))
    letters: tuple[tuple[str, str], ...] = ()
    pairs: Pairs = NO_PAIRS
    homes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    judgements: tuple[Judgement, ...] = ()

    def left(self, found: Found) -> Found:
        """Return what a document yields, as people left it."""
        if not self.held:
            return found
        kept = effective(found.claims, {found.document.id: found.document}, self.held)
        return replace(found, claims=kept)

    def marks(self) -> Mapping[str, str]:
        """Return for each document with decided claims what changes when they do."""
        lines: dict[str, list[str]] = {}
        for name, one in sorted(self.held.items()):
            told = [one.verdict] if isinstance(one.verdict, Judgement) else []
            texts = (dumps(judgement_to_json(each)) for each in (*told, *one.corrections))
            line = short_hash(name, *texts)
            lines.setdefault(self.homes.get(name, name), []).append(line)
        return {document: short_hash(*told) for document, told in lines.items()}


def decisions(ledger: Ledger) -> Decisions:
    """Return what people decided; it is looked up for the documents that it is about alone."""
    made = ledger.judgements()
    if not made:
        return Decisions()
    names = {name for one in made for name in one.subjects}
    names.update(name for one in made for name in str(one.value).split(BETWEEN))
    former = ledger.former(names)
    papers = sorted({claim.document for claim in former.values()})
    current = [claim for name in papers for claim in ledger.reading(name).claims]
    known = carried(made, former, current)
    return Decisions(
        held=decided(known),
        letters=letters(known),
        pairs=pairs(known),
        homes=_homes((*former.values(), *current)),
        judgements=known,
    )


def moved(before: Pairs, after: Pairs) -> frozenset[str]:
    """Return the claims of the pairs that are in one of the two only."""
    changed = (before.same ^ after.same) | (before.different ^ after.different)
    return frozenset(name for two in changed for name in two)


def _homes(claims: Iterable[Claim]) -> Mapping[str, str]:
    return MappingProxyType({claim.id: claim.document for claim in claims})
