"""The brief: what was claimed, every sentence with a number tied to its claims."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.claim import Claim, Status
from reportedly.model.incident import Incident, Shape, Toll, TollStatus
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.figures import figures
from reportedly.report.ground import Ground, behind
from reportedly.report.ids import cited
from reportedly.report.incidents import as_of, name, standing, title
from reportedly.report.method import method_lines, settings_table
from reportedly.report.sentence import sentence
from reportedly.report.series import standings

KEY_POINTS = 10
OTHER_CLAIMS = 200
NONE_ENTERS = "no claim enters one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a brief.

    Attributes:
        section: "key points", "series", "incidents", "not counted" or "other claims".
        heading: what it is about: the title of an incident, or "".
        text: the sentence, without its citations.
        claims: ids of the claims that it rests on; never empty.
    """

    section: str
    heading: str
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Omitted:
    """Claims that are in no figure, or not told, and why.

    Attributes:
        reason: why.
        claims: their ids, sorted.
    """

    reason: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief, before it is laid out.

    Attributes:
        statements: in the order of telling.
        cited: the claims that they rest on, sorted by id.
        omitted: what is left out, by reason.
        method: names and values of every setting behind it.
    """

    statements: tuple[Statement, ...]
    cited: tuple[Claim, ...]
    omitted: tuple[Omitted, ...]
    method: tuple[tuple[str, str], ...]


def compose(
    incidents: Sequence[Incident],
    ground: Ground,
    book: WordingBook,
    method: tuple[tuple[str, str], ...] = (),
) -> Brief:
    """Return the brief of these incidents and claims.

    Args:
        incidents: incidents and series; those without a toll are told claim by claim.
        ground: the claims and documents behind them.
        book: the phrases.
        method: names and values of the settings that made the figures.
    """
    told = sorted((one for one in incidents if one.tolls), key=_weight)
    statements = [
        *_key_points(told, ground, book),
        *(line for one in told for line in _body(one, ground, book)),
        *_rest(told, ground, book),
    ]
    cited = {claim for statement in statements for claim in statement.claims}
    return Brief(
        statements=tuple(statements),
        cited=tuple(ground.claims[one] for one in sorted(cited) if one in ground.claims),
        omitted=_omitted(told, ground, cited),
        method=method,
    )


def method(settings: Settings, ground: Ground) -> tuple[tuple[str, str], ...]:
    """Return every setting behind the figures, by name, for the method note."""
    counts = (("documents", str(len(ground.documents))), ("claims", str(len(ground.claims))))
    rules = ((f"rule {at}", line) for at, line in enumerate(method_lines(settings), start=1))
    return (*settings_table(settings), *rules, *counts)


def _weight(one: Incident) -> tuple[bool, int, str]:
    """Return what makes an incident come early: running totals, then what many tell of."""
    return one.shape is not Shape.SERIES, -len(one.documents), one.id


def _key_points(
    told: Sequence[Incident], ground: Ground, book: WordingBook
) -> Iterable[Statement]:
    pairs = [(one, toll) for one in told for toll in one.tolls if toll.victims == "all"]
    for one, toll in pairs[:KEY_POINTS]:
        yield Statement(
            section="key points",
            heading="",
            text=f"{_capital(_figure(toll, ground, book))} — {title(one, book)}",
            claims=_grounds(toll),
        )


def _body(one: Incident, ground: Ground, book: WordingBook) -> Iterable[Statement]:
    section = "series" if one.shape is Shape.SERIES else "incidents"
    heading = title(one, book)
    claims = ground.known(behind(one))
    short = cited(ground.ids)
    stands = standings(one, short, ground)
    for toll in one.tolls:
        yield Statement(
            section=section,
            heading=heading,
            text=_capital(_figure(toll, ground, book)),
            claims=_grounds(toll),
        )
    for claim in claims:
        plain = {"in the range", f"held out: {claim.status}"}
        how = "; ".join(note for note in stands[claim.id] if note not in plain)
        said = sentence(claim, ground.document(claim), book)
        yield Statement(
            section=section,
            heading=heading,
            text=f"{said}{f' — {how}' if how else ''}",
            claims=(claim.id,),
        )


def _figure(toll: Toll, ground: Ground, book: WordingBook) -> str:
    """Return a toll's figures with claimants, date and standing."""
    noun = book.tolls[toll.category].noun if toll.category in book.tolls else name(toll)
    group = "" if toll.victims == "all" else f" ({words.plain(toll.victims)})"
    who = words.quote_loaded(ground.claimants(toll), book) or "nobody named"
    if toll.status is TollStatus.NO_CURRENT:
        last = "; ".join(_last(claim, ground, book) for claim in ground.known(toll.last))
        return f"no current figure for {noun}{group}; {f'last {last}' if last else NONE_ENTERS}"
    date = "an unknown date" if isinstance(toll.as_of, Unknown) else as_of(toll)
    derived = ", summed from stated parts," if toll.derived else ""
    told = f"{figures(toll, ground)} {noun}{group}{derived} as of {date}"
    return f"{told}, according to {who} ({standing(toll)})"


def _last(claim: Claim, ground: Ground, book: WordingBook) -> str:
    """Return the last figure of a claimant, with its date; it is no current one."""
    who = words.quote_loaded(words.claimant(claim, ground.document(claim)), book)
    return words.plain(f"{words.count(claim)} by {who}, {words.dated(claim)}")


def _grounds(toll: Toll) -> tuple[str, ...]:
    return toll.claims or toll.last or tuple(sorted(held.claim for held in toll.held_out))


def _rest(told: Sequence[Incident], ground: Ground, book: WordingBook) -> Iterable[Statement]:
    """Yield a sentence for each claim that stands in no incident with a toll."""
    inside = {claim for one in told for claim in behind(one)}
    outside = [claim for claim in ground.known(sorted(ground.claims)) if claim.id not in inside]
    for section, wanted in (("other claims", True), ("not counted", False)):
        chosen = [claim for claim in outside if (claim.status is Status.HAPPENED) is wanted]
        for claim in chosen[:OTHER_CLAIMS]:
            yield Statement(
                section=section,
                heading="",
                text=sentence(claim, ground.document(claim), book),
                claims=(claim.id,),
            )


def _omitted(told: Sequence[Incident], ground: Ground, cited: set[str]) -> tuple[Omitted, ...]:
    pairs = {
        (held.reason.replace("_", " "), held.claim)
        for one in told
        for toll in one.tolls
        for held in toll.held_out
    }
    pairs |= {("not told, the brief is full", one) for one in set(ground.claims) - cited}
    reasons = sorted({reason for reason, _ in pairs})
    return tuple(
        Omitted(reason=why, claims=tuple(sorted(one for reason, one in pairs if reason == why)))
        for why in reasons
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
