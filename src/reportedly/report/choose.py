"""Which claims a person asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.model.actor import Role
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted, has, phrases, plain_words

LATER = "9999"


def choose(
    claims: Iterable[Claim], documents: Mapping[str, Document], wanted: Wanted
) -> tuple[Claim, ...]:
    """Return the claims that were asked for, in their order.

    Words are looked for without regard to case and accents, and a long one may go on: "Ukrain".
    Country codes and ids must be whole.
    """
    return tuple(
        claim
        for claim in claims
        if _plainly(claim, wanted)
        and _by_words(claim, documents, wanted)
        and _in_time(claim, wanted)
    )


def in_order(claims: Iterable[Claim], documents: Mapping[str, Document]) -> tuple[Claim, ...]:
    """Return claims by day of publication and document, each document's as they came."""

    def place(claim: Claim) -> tuple[str, str]:
        document = documents.get(claim.document, UNKNOWN)
        published = UNKNOWN if isinstance(document, Unknown) else document.published
        return (LATER if isinstance(published, Unknown) else str(published), claim.document)

    return tuple(sorted(claims, key=place))


def as_it_stood(
    claims: Iterable[Claim], documents: Mapping[str, Document], day: PartialDate | Unknown
) -> tuple[Claim, ...]:
    """Return the claims that were known on a day: published by then, of a date not after it.

    A document without a date is taken to have been there.
    """
    if isinstance(day, Unknown):
        return tuple(claims)
    return tuple(claim for claim in claims if _known_by(claim, documents, day))


def published_by(
    documents: Iterable[Document], day: PartialDate | Unknown
) -> tuple[Document, ...]:
    """Return the documents that were there on a day; one without a date is taken to be."""
    if isinstance(day, Unknown):
        return tuple(documents)
    return tuple(
        one
        for one in documents
        if isinstance(one.published, Unknown) or one.published.first <= day.last
    )


def _known_by(claim: Claim, documents: Mapping[str, Document], day: PartialDate) -> bool:
    document = documents.get(claim.document, UNKNOWN)
    published = UNKNOWN if isinstance(document, Unknown) else document.published
    of = UNKNOWN if isinstance(claim.as_of, Unknown) else claim.as_of.date
    dates = [date for date in (published, of) if not isinstance(date, Unknown)]
    return all(date.first <= day.last for date in dates)


def _plainly(claim: Claim, wanted: Wanted) -> bool:
    kind_fits = isinstance(wanted.kind, Unknown) or claim.kind == wanted.kind.replace(" ", "_")
    status_fits = isinstance(wanted.status, Unknown) or claim.status == wanted.status
    in_document = isinstance(wanted.document, Unknown) or claim.document.startswith(
        wanted.document
    )
    return kind_fits and status_fits and in_document


def _by_words(claim: Claim, documents: Mapping[str, Document], wanted: Wanted) -> bool:
    others = tuple(
        filler for name, role in claim.roles.filled() if name != "target" for filler in role
    )
    return (
        _speaks_of(wanted.actor, _of_role(others))
        and _speaks_of(wanted.target, _of_role(claim.roles.target))
        and _speaks_of(wanted.place, _of_place(claim))
        and _speaks_of(wanted.claimant, _of_claimant(claim, documents))
        and _says(claim, wanted.text)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What somebody or something may be asked for by: parts of words, or whole codes."""

    words: tuple[str | Unknown, ...]
    codes: tuple[str | Unknown, ...]


def _speaks_of(wanted: str | Unknown, names: Names) -> bool:
    if isinstance(wanted, Unknown):
        return True
    sought = plain_words(wanted)
    words = (plain_words(word) for word in names.words if not isinstance(word, Unknown))
    codes = (plain_words(code) for code in names.codes if not isinstance(code, Unknown))
    return any(has(word, sought) for word in words) or (bool(sought) and sought in codes)


def _says(claim: Claim, wanted: str | Unknown) -> bool:
    """Say whether the quote has all that is looked for."""
    words = plain_words(claim.quote)
    return isinstance(wanted, Unknown) or all(has(words, one) for one in phrases(wanted))


def _of_role(role: Role) -> Names:
    return Names(
        words=tuple(word for filler in role for word in (filler.text, filler.name)),
        codes=tuple(code for filler in role for code in (filler.id, filler.country)),
    )


def _of_place(claim: Claim) -> Names:
    where = claim.where
    if isinstance(where, Unknown):
        return Names(words=(), codes=())
    return Names(words=(where.surface, where.name), codes=(where.id, where.country))


def _of_claimant(claim: Claim, documents: Mapping[str, Document]) -> Names:
    voice = claim.claimant
    own = len(claim.attribution) == 1 and claim.document in documents
    outlet = documents[claim.document].publisher if own else UNKNOWN
    return Names(
        words=(voice.text, voice.name, outlet),
        codes=(voice.id, voice.country, str(voice.source_type)),
    )


def _in_time(claim: Claim, wanted: Wanted) -> bool:
    if isinstance(wanted.since, Unknown) and isinstance(wanted.until, Unknown):
        return True
    days = claim.days
    if isinstance(days, Unknown):
        return False
    after = isinstance(wanted.since, Unknown) or days[1] >= wanted.since.first
    before = isinstance(wanted.until, Unknown) or days[0] <= wanted.until.last
    return after and before
