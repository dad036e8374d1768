"""Sentences of a brief: a toll with its claimants, a relation, a contradiction, a change."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.claim import Claim, LinkType, Status
from reportedly.model.incident import Incident, StepKind, Toll, TollStatus
from reportedly.model.issue import Judgement
from reportedly.model.pairs import components
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.briefs.nouns import CHANGES, DISPUTED, Statement
from reportedly.report.figures import figures
from reportedly.report.ground import Ground, parts_of
from reportedly.report.incidents import as_of, standing
from reportedly.report.sentence import sentence
from reportedly.report.series import REPLACED

NONE_ENTERS = "no claim enters one"
HEADLINE = "headline"


def figure(toll: Toll, ground: Ground, book: WordingBook) -> str:
    """Return a toll's figures with claimants, date and standing."""
    noun = toll_noun(toll, book)
    group = "" if toll.victims == "all" else f" ({words.plain(toll.victims)})"
    who = words.quote_loaded(ground.claimants(toll), book) or "nobody named"
    if toll.status is TollStatus.NO_CURRENT:
        last = "; ".join(last_one(claim, ground, book) for claim in ground.known(toll.last))
        return f"no current figure for {noun}{group}; {f'last {last}' if last else NONE_ENTERS}"
    date = "an unknown date" if isinstance(toll.as_of, Unknown) else as_of(toll)
    derived = ", summed from stated parts," if toll.derived else ""
    told = f"{figures(toll, ground)} {noun}{group}{derived} as of {date}"
    return f"{told}, according to {who} ({standing(toll)})"


def toll_noun(toll: Toll, book: WordingBook) -> str:
    """Return what a toll is called: one death is no "deaths"."""
    if toll.category not in book.tolls:
        return toll.category.replace("_", " ")
    named = book.tolls[toll.category]
    exact = toll.status is not TollStatus.NO_CURRENT and not toll.high_open
    return named.total(toll.low, toll.high) if exact else named.noun


def last_one(claim: Claim, ground: Ground, book: WordingBook) -> str:
    """Return a claimant's figure with its date, in a few words."""
    who = words.quote_loaded(words.claimant(claim, ground.document(claim)), book)
    return words.plain(f"{words.count(claim)} by {who}, {words.dated(claim)}")


def grounds_of(toll: Toll) -> tuple[str, ...]:
    """Return the ids of the claims that a toll's sentence rests on."""
    return toll.claims or toll.last or tuple(sorted(held.claim for held in toll.held_out))


def matters(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Return claims by matter, what tells most of it first, in the order of the claims.

    Renderings of one matter are linked; of them a body goes before a headline, and what fills
    more roles before what fills fewer.
    """
    by_id = {claim.id: claim for claim in claims}
    ties = (
        (claim.id, link.claim)
        for claim in claims
        for link in claim.links
        if link.type is LinkType.SAME_MATTER and link.claim in by_id
    )
    home = components((min(pair), max(pair)) for pair in ties)
    groups = dict.fromkeys(home.get(claim.id, frozenset((claim.id,))) for claim in claims)
    return tuple(tuple(sorted((by_id[one] for one in group), key=_telling)) for group in groups)


def matter(group: Sequence[Claim], ground: Ground, book: WordingBook) -> str:
    """Return the first claim of a matter as a sentence, and who else tells of it."""
    first, *others = group
    names = [words.claimant(one, ground.document(one)) for one in (first, *others)]
    also = words.plain("; ".join(one for one in dict.fromkeys(names) if one != names[0]))
    said = sentence(first, ground.document(first), book)
    return f"{said} — also told by {words.quote_loaded(also, book)}" if also else said


def _telling(claim: Claim) -> tuple[bool, int, str]:
    return HEADLINE in claim.flags, -len(claim.roles.filled()), claim.id


def disputes(
    told: Sequence[Incident], headings: Sequence[str], ground: Ground, book: WordingBook
) -> Iterator[Statement]:
    """Yield a sentence for each pair of figures that exclude each other, and each denial."""
    for one, heading in zip(told, headings, strict=True):
        for pair in one.disputes:
            sides = [_side(claim, ground, book) for claim in pair]
            if all(text for text, _ in sides):
                yield Statement(
                    section=DISPUTED,
                    heading=heading,
                    text=f"{sides[0][0]}. But: {sides[1][0]}. The two exclude each other",
                    claims=tuple(dict.fromkeys((*sides[0][1], *sides[1][1]))),
                )
    yield from _denials(ground, book)


def _side(one: str, ground: Ground, book: WordingBook) -> tuple[str, tuple[str, ...]]:
    """Return what a side of a dispute says, and the claims that it rests on."""
    if one in ground.claims:
        claim = ground.claims[one]
        return sentence(claim, ground.document(claim), book), (one,)
    if one not in ground.sums:
        return "", ()
    claim = ground.sums[one]
    noun = book.tolls[claim.kind].noun if claim.kind in book.tolls else claim.kind
    parts = ground.known(parts_of(claim))
    added = " and ".join(last_one(part, ground, book) for part in parts)
    return f"The sum of {added}, is {words.count(claim)} {noun}", tuple(p.id for p in parts)


def _denials(ground: Ground, book: WordingBook) -> Iterator[Statement]:
    for claim in ground.known(ground.claims):
        if claim.status is not Status.DENIED:
            continue
        links = (link.claim for link in claim.links if link.type is LinkType.DENIES)
        others = ground.known(links)
        said = [sentence(one, ground.document(one), book) for one in (claim, *others)]
        yield Statement(
            section=DISPUTED,
            heading="",
            text=". But: ".join(said),
            claims=(claim.id, *(one.id for one in others)),
        )


def changes(
    told: Sequence[Incident], headings: Sequence[str], ground: Ground, book: WordingBook
) -> Iterator[Statement]:
    """Yield a sentence for each figure that another one replaced."""
    for one, heading in zip(told, headings, strict=True):
        for step in one.history:
            pair = [step.claim, step.superseded_by]
            if step.kind is StepKind.RENDERING or not all(c in ground.claims for c in pair):
                continue
            old, new = (last_one(ground.claims[claim], ground, book) for claim in pair)
            kind = words.plain(ground.claims[step.claim].kind.replace("_", " "))
            yield Statement(
                section=CHANGES,
                heading=heading,
                text=f"{kind.capitalize()}: {old}: {REPLACED[step.kind]} {new}",
                claims=tuple(pair),
            )


def decisions(made: Iterable[Judgement], ground: Ground) -> Iterator[Statement]:
    """Yield a sentence for each judgement on claims that are there."""
    for one in made:
        about = tuple(claim for claim in one.subjects if claim in ground.claims)
        if about:
            reason = f": {one.reason}" if one.reason else ""
            yield Statement(
                section=CHANGES,
                heading="",
                text=words.plain(f"{one.verdict} by {one.author} on {one.at[:10]}{reason}"),
                claims=about,
            )
