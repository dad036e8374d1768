"""The claims as they hold: without what was rejected, with what was corrected."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from reportedly.errors import ContractError, NounError
from reportedly.model.actor import Filler, Where
from reportedly.model.claim import Claim
from reportedly.model.correction import Correction, Part
from reportedly.model.document import Document
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.moment import When
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Voice
from reportedly.review.standing import by_machine, standing
from reportedly.wire import correction_from_text, identity

ACCEPTED, CORRECTED = "accepted", "corrected"
REVIEWED = frozenset({ACCEPTED, CORRECTED})  # what a claim is marked with that was reviewed
ON_CLAIMS = frozenset({Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT})
LETTERS = frozenset("ABCDEF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What was decided of one claim.

    Attributes:
        verdict: the last judgement that accepts, rejects or corrects it; none if unknown.
        corrections: the last correction of each field.
    """

    verdict: Judgement | Unknown = UNKNOWN
    corrections: tuple[Judgement, ...] = ()

    @property
    def rejected(self) -> bool:
        """Whether it leaves all figures."""
        return isinstance(self.verdict, Judgement) and self.verdict.verdict is Verdict.REJECT


def effective(
    claims: Iterable[Claim], documents: Mapping[str, Document], held: Mapping[str, Held]
) -> tuple[Claim, ...]:
    """Return the claims as they hold, in their order: the rejected ones left out.

    Accepted and corrected ones carry a flag that says so. A correction whose words do not stand
    at their place in the text, because that is another now, changes nothing.

    Args:
        claims: of today.
        documents: the texts that they stand in, by id.
        held: what was decided of them.
    """
    gone = {name for name, one in held.items() if one.rejected}
    return tuple(
        _judged(_unlinked(claim, gone), held[claim.id], documents.get(claim.document))
        if claim.id in held
        else _unlinked(claim, gone)
        for claim in claims
        if claim.id not in gone
    )


def decided(judgements: Iterable[Judgement]) -> Mapping[str, Held]:
    """Return what was decided of each claim; a person goes before a rule."""
    verdicts: dict[str, list[Judgement]] = {}
    for one in standing(judgements):
        if one.verdict in ON_CLAIMS:
            for name in one.subjects:
                verdicts.setdefault(name, []).append(one)
    return MappingProxyType({name: _held(made) for name, made in verdicts.items()})


def letters(judgements: Iterable[Judgement]) -> tuple[tuple[str, str], ...]:
    """Return the reliability of claimants, as reviewers set it last, sorted."""
    found: dict[str, str] = {}
    for one in standing(judgements):
        if one.verdict is Verdict.GRADE and one.value in LETTERS:
            found.update(dict.fromkeys(one.subjects, str(one.value)))
    return tuple(sorted(found.items()))


def _unlinked(claim: Claim, gone: set[str]) -> Claim:
    if not any(link.claim in gone for link in claim.links):
        return claim
    return replace(claim, links=tuple(one for one in claim.links if one.claim not in gone))


def _held(made: list[Judgement]) -> Held:
    people = [one for one in made if not by_machine(one)] or made
    fields = {_field(one): one for one in people if one.verdict is Verdict.CORRECT}
    return Held(verdict=people[-1], corrections=tuple(fields.values()))


def _field(judgement: Judgement) -> str:
    """Return which field a correction is of; the text itself where it is none."""
    try:
        return read_correction(judgement, UNKNOWN).part
    except (ContractError, NounError):
        return str(judgement.value)


def read_correction(judgement: Judgement, document: Document | Unknown) -> Correction:
    """Return the correction that a judgement carries.

    Raises:
        ContractError: it carries none; so NounError.
    """
    spans = identity if isinstance(document, Unknown) else document.span
    return correction_from_text(str(judgement.value), spans)


def _judged(claim: Claim, held: Held, document: Document | None) -> Claim:
    flags = {*claim.flags}
    for one in held.corrections if document else ():
        changed = _corrected(claim, one, document)
        if changed is not claim:
            flags.add(CORRECTED)
        claim = changed
    if isinstance(held.verdict, Judgement) and held.verdict.verdict is Verdict.ACCEPT:
        flags.add(ACCEPTED)
    return replace(claim, flags=tuple(sorted(flags)))


def _corrected(claim: Claim, judgement: Judgement, document: Document | None) -> Claim:
    try:
        correction = read_correction(judgement, document or UNKNOWN)
    except (ContractError, NounError):
        return claim  # `check` says so
    span = correction.span
    if document and not isinstance(span, Unknown) and document.quote(span) != correction.words:
        return claim
    return with_correction(claim, correction)


def with_correction(claim: Claim, correction: Correction) -> Claim:
    """Return a claim with one field as the correction has it; its id stays."""
    value = correction.value
    match correction.part:
        case Part.COUNT:
            return replace(claim, count=value if isinstance(value, Quantity) else UNKNOWN)
        case Part.WHEN:
            return replace(claim, when=value if isinstance(value, When) else UNKNOWN)
        case Part.WHERE:
            return replace(claim, where=value if isinstance(value, Where) else UNKNOWN)
        case Part.CLAIMANT:
            chain = claim.attribution[:-1] or claim.attribution
            last = (value,) if isinstance(value, Voice) else ()
            return replace(claim, attribution=(*chain, *last))
    role = (value,) if isinstance(value, Filler) else ()
    return replace(claim, roles=replace(claim.roles, **{correction.part.value: role}))
