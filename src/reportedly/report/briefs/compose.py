"""The brief: what was claimed, every sentence with a number tied to its claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.claim import Claim, Status
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Shape, Toll
from reportedly.model.issue import Judgement
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown, known
from reportedly.report import words
from reportedly.report.briefs import telling
from reportedly.report.briefs.nouns import (
    INCIDENTS,
    KEY_POINTS,
    LEAD,
    NOT_COUNTED,
    OTHER,
    SECTIONS,
    SERIES,
    Brief,
    Evidence,
    Omitted,
    Statement,
)
from reportedly.report.exports.care import Cared, kept_claims
from reportedly.report.ground import Ground, behind
from reportedly.report.ids import cited
from reportedly.report.incidents import title
from reportedly.report.method import method_lines, settings_table
from reportedly.report.sentence import quoted, sentence
from reportedly.report.series import standings

KEY_FIGURES, KEY_MATTERS, LEAD_FIGURES, LEAD_CITED = 10, 6, 3, 3
OTHER_CLAIMS = 200
WHOLE = "What was claimed"
WEB = ("http://", "https://")


def compose(
    one: Cared, book: WordingBook, made: Iterable[Judgement] = (), heading: str = WHOLE
) -> Brief:
    """Return the brief of a dossier that may leave.

    Args:
        one: incidents and series, and the claims behind them; incidents without a toll are told
            claim by claim.
        book: the phrases.
        made: what reviewers decided, for the change log.
        heading: what the brief tells of.
    """
    kept, withheld = kept_claims(one)
    whole = one.dossier.ground
    ground = Ground.of(kept, whole.documents.values(), whole.sums.values())
    told = sorted((i for i in one.dossier.incidents if i.tolls), key=_weight)
    accepted = one.dossier.accepted
    statements = tuple(
        replace(
            line,
            text=one.told(line.text, line.claims),
            heading=one.text(line.heading),
            reviewed=all(claim in accepted for claim in line.claims),
        )
        for line in _ordered(_all(told, ground, book, made))
    )
    rests_on = {claim for line in statements for claim in line.claims}
    left = [(entry.reason, entry.id) for entry in (*one.omitted, *withheld)]
    return Brief(
        title=one.text(heading),
        statements=statements,
        evidence=tuple(_evidence(claim, ground, one) for claim in _cited(ground, rests_on)),
        omitted=_omitted(told, ground, rests_on, left),
        care=one.lines,
        method=method(one.dossier.settings, ground),
    )


def method(settings: Settings, ground: Ground) -> tuple[tuple[str, str], ...]:
    """Return every setting behind the figures, by name, for the method note."""
    counts = (("documents", str(len(ground.documents))), ("claims", str(len(ground.claims))))
    rules = ((f"rule {at}", line) for at, line in enumerate(method_lines(settings), start=1))
    return (*settings_table(settings), *rules, *counts)


def _cited(ground: Ground, rests_on: set[str]) -> Iterator[Claim]:
    return (ground.claims[one] for one in sorted(rests_on) if one in ground.claims)


def _weight(one: Incident) -> tuple[bool, int, str]:
    """Return what makes an incident come early: running totals, then what many tell of."""
    return one.shape is not Shape.SERIES, -len(one.documents), one.id


def _ordered(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda line: SECTIONS.index(line.section))


def _all(
    told: Sequence[Incident], ground: Ground, book: WordingBook, made: Iterable[Judgement]
) -> Iterator[Statement]:
    outside = _outside(told, ground)
    headings = [title(one, book) for one in told]
    disputed = tuple(telling.disputes(told, headings, ground, book))
    yield from _key_points(told, outside, ground, book)
    yield from _lead(told, outside, disputed, (ground, book))
    for one in told:
        yield from _body(one, ground, book)
    yield from _rest(outside, ground, book)
    yield from disputed
    yield from telling.changes(told, headings, ground, book)
    yield from telling.decisions(made, ground)


def _figures(
    told: Sequence[Incident], ground: Ground, book: WordingBook
) -> Iterator[tuple[Incident, Toll]]:
    """Yield the tolls of whole groups, the weightiest of each incident first.

    Those of claims that may not leave are left out.
    """

    def rank(toll: Toll) -> int:
        words_of = book.tolls.get(toll.category)
        return len(book.tolls) + 1 if words_of is None else words_of.rank

    for one in told:
        for toll in sorted(one.tolls, key=rank):
            if toll.victims == "all" and _leaves(toll, ground):
                yield one, toll


def _leaves(toll: Toll, ground: Ground) -> bool:
    return all(claim in ground.claims for claim in telling.grounds_of(toll))


def _key_points(
    told: Sequence[Incident], outside: Sequence[Claim], ground: Ground, book: WordingBook
) -> Iterator[Statement]:
    for one, toll in list(_figures(told, ground, book))[:KEY_FIGURES]:
        yield Statement(
            section=KEY_POINTS,
            heading="",
            text=f"{_capital(telling.figure(toll, ground, book))} — {title(one, book)}",
            claims=telling.grounds_of(toll),
        )
    relations = [claim for claim in outside if claim.kind in book.relations]
    for group in telling.matters(relations)[:KEY_MATTERS]:
        yield Statement(
            section=KEY_POINTS,
            heading="",
            text=telling.matter(group, ground, book),
            claims=tuple(claim.id for claim in group),
        )


def _lead(
    told: Sequence[Incident],
    outside: Sequence[Claim],
    disputed: Sequence[Statement],
    how: tuple[Ground, WordingBook],
) -> Iterator[Statement]:
    """Yield the few sentences that a reader in a hurry gets."""
    ground, book = how
    first = list(_figures(told[:1], ground, book))[:LEAD_FIGURES]
    if first:
        figures = "; ".join(telling.figure(toll, ground, book) for _, toll in first)
        claims = dict.fromkeys(c for _, toll in first for c in telling.grounds_of(toll))
        text = f"{_capital(title(first[0][0], book))}: {figures}"
        yield Statement(section=LEAD, heading="", text=text, claims=tuple(claims))
    kinds = dict[str, list[str]]()
    for claim in outside:
        kinds.setdefault(_named_kind(claim, book), []).append(claim.id)
    if kinds:
        text = f"Told of, and in no figure: {', '.join(kinds)}"
        some = tuple(one for ids in kinds.values() for one in ids[:LEAD_CITED])
        yield Statement(section=LEAD, heading="", text=text, claims=some)
    if disputed:
        text = "Claimants contradict each other; what is disputed is told below"
        some = tuple(dict.fromkeys(c for line in disputed for c in line.claims))
        yield Statement(section=LEAD, heading="", text=text, claims=some[: 2 * LEAD_CITED])


def _named_kind(claim: Claim, book: WordingBook) -> str:
    """Return what a claim tells of in two words, with its status where it did not happen."""
    relation = book.relations.get(claim.kind)
    noun = claim.kind.replace("_", " ") if relation is None else relation.noun
    return noun if claim.status is Status.HAPPENED else f"{noun} ({claim.status})"


def _body(one: Incident, ground: Ground, book: WordingBook) -> Iterator[Statement]:
    section = SERIES if one.shape is Shape.SERIES else INCIDENTS
    heading = title(one, book)
    stands = standings(one, cited(ground.ids), ground)
    for toll in one.tolls:
        if _leaves(toll, ground):
            text = _capital(telling.figure(toll, ground, book))
            claims = telling.grounds_of(toll)
            yield Statement(section=section, heading=heading, text=text, claims=claims)
    for claim in ground.known(behind(one)):
        plain = {"in the range", f"held out: {claim.status}"}
        how = "; ".join(note for note in stands[claim.id] if note not in plain)
        said = sentence(claim, ground.document(claim), book)
        text = f"{said}{f' — {how}' if how else ''}"
        yield Statement(section=section, heading=heading, text=text, claims=(claim.id,))


def _outside(told: Sequence[Incident], ground: Ground) -> tuple[Claim, ...]:
    """Return the claims that stand in no incident with a toll."""
    inside = {claim for one in told for claim in behind(one)}
    return tuple(one for one in ground.known(sorted(ground.claims)) if one.id not in inside)


def _rest(outside: Sequence[Claim], ground: Ground, book: WordingBook) -> Iterator[Statement]:
    """Yield a sentence for each claim that stands in no incident with a toll."""
    for section, wanted in ((OTHER, True), (NOT_COUNTED, False)):
        chosen = [claim for claim in outside if (claim.status is Status.HAPPENED) is wanted]
        for claim in chosen[:OTHER_CLAIMS]:
            said = sentence(claim, ground.document(claim), book)
            yield Statement(section=section, heading="", text=said, claims=(claim.id,))


def _evidence(claim: Claim, ground: Ground, one: Cared) -> Evidence:
    document = ground.document(claim)
    url = "" if isinstance(document, Unknown) else one.address(document)
    return Evidence(
        claim=claim.id,
        quote=quoted(one.quote(claim)),
        source=_source(claim, document, one),
        url=url if url.startswith(WEB) else "",
    )


def _source(claim: Claim, document: Document | Unknown, one: Cared) -> str:
    characters = f"characters {claim.span.start} to {claim.span.end}"
    if isinstance(document, Unknown):
        return f"document {one.document(claim.document)}, {characters}"
    headline = one.text(known(document.title, ""))
    parts = [
        one.text(words.publisher(document)),
        f"“{headline}”" if headline else "",
        "no date" if isinstance(document.published, Unknown) else str(document.published),
        f"document {one.document(document.id)}, {characters}",
    ]
    return ", ".join(part for part in parts if part)


def _omitted(
    told: Sequence[Incident], ground: Ground, rests_on: set[str], left: list[tuple[str, str]]
) -> tuple[Omitted, ...]:
    pairs = {
        (held.reason.replace("_", " "), held.claim)
        for one in told
        for toll in one.tolls
        for held in toll.held_out
    }
    pairs |= {("not told, the brief is full", one) for one in set(ground.claims) - rests_on}
    pairs |= set(left)
    reasons = sorted({reason for reason, _ in pairs})
    return tuple(
        Omitted(reason=why, claims=tuple(sorted(one for reason, one in pairs if reason == why)))
        for why in reasons
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
