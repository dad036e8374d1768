"""The tables of incidents, and of the tolls of one of them."""

from collections.abc import Sequence

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.incident import Incident, Shape, Toll
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.figures import best, figures, high, low
from reportedly.report.ground import Ground
from reportedly.report.ids import shortened
from reportedly.report.method import note
from reportedly.report.table import Column, Table

COLUMNS = (
    Column(name="id", figure=True),
    Column(name="what"),
    Column(name="when", yields=1),
    Column(name="where", yields=2),
    Column(name="toll", figure=True),
    Column(name="as of", figure=True),
    Column(name="status", figure=True),
    Column(name="claimants"),
)
TOLL_COLUMNS = (
    Column(name="toll", figure=True),
    Column(name="low", figure=True),
    Column(name="best", figure=True),
    Column(name="high", figure=True),
    Column(name="status", figure=True),
    Column(name="as of", figure=True),
    Column(name="claimants", least=12),
)


def only_incidents(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Return the incidents, without the series."""
    return tuple(one for one in incidents if one.shape is Shape.INCIDENT)


def incidents_table(incidents: Sequence[Incident], ground: Ground, book: WordingBook) -> Table:
    """Return a row for each toll of each incident; an incident is named once.

    Its date and place yield to the figures on a narrow screen: the title has them too.
    """
    short = shortened(incident.id for incident in incidents)
    rows = (
        row
        for incident in incidents
        for row in _rows(incident, short[incident.id], ground, book)
    )
    return Table(columns=COLUMNS, rows=tuple(rows))


def _rows(
    incident: Incident, short: str, ground: Ground, book: WordingBook
) -> tuple[tuple[str, ...], ...]:
    head = (short, title(incident, book), words.when(incident.when), place(incident))
    if not incident.tolls:
        return ((*head, "–", "–", "–", "–"),)
    again = ("",) * len(head)
    return tuple(
        (
            *(again if at else head),
            f"{name(toll)}: {figures(toll, ground)}{' (derived)' if toll.derived else ''}",
            as_of(toll),
            standing(toll),
            ground.claimants(toll),
        )
        for at, toll in enumerate(incident.tolls)
    )


def tolls_table(incident: Incident, ground: Ground) -> Table:
    """Return a row for each toll of one incident or series."""
    return Table(
        columns=TOLL_COLUMNS,
        rows=tuple(
            (
                name(toll),
                low(toll, ground),
                best(toll, ground),
                high(toll, ground),
                standing(toll),
                as_of(toll),
                ground.claimants(toll),
            )
            for toll in incident.tolls
        ),
    )


def standing(toll: Toll) -> str:
    """Return how the claims behind a toll stand to each other, and of how many sources.

    Many outlets with one claimant behind them are one source, and that is said.
    """
    stands = toll.status.replace("_", " ")
    if toll.groups > 1:
        return f"{stands}, {toll.groups} sources"
    if toll.groups == 1 and toll.outlets > 1:
        return f"{stands}: {toll.outlets} outlets, one source"
    return stands


def grounds(incident: Incident) -> tuple[tuple[str, str], ...]:
    """Return what else is to be said of an incident: its grade, what would not be counted."""
    graded = () if isinstance(incident.grade, Unknown) else (("grade", incident.grade),)
    noted = [("left out", note(code)) for code in incident.notes]
    noted += [(name(toll), note(code)) for toll in incident.tolls for code in toll.notes]
    named = [
        (name(toll), f"at least {toll.confirmed} named")
        for toll in incident.tolls
        if not isinstance(toll.confirmed, Unknown)
    ]
    copied = [
        ("copy", f"{one.document} repeats {one.original} ({one.score:.0%} of its words)")
        for one in incident.copies
    ]
    reasons = [("why", reason) for reason in incident.why]
    return (*graded, *reasons, *named, *noted, *copied)


def title(incident: Incident, book: WordingBook) -> str:
    """Return an incident's title on one line, loaded words in quotation marks."""
    return words.quote_loaded(words.plain(incident.title), book)


def place(incident: Incident) -> str:
    """Return where it happened, or "unknown"."""
    where = incident.where
    if isinstance(where, Unknown):
        return words.UNKNOWN_WORD
    return words.plain(where.surface if isinstance(where.name, Unknown) else where.name)


def name(toll: Toll) -> str:
    """Return what a toll counts: "killed", "wounded (children)", "casualties, in all"."""
    group = "" if toll.victims == "all" else f" ({toll.victims})"
    period = f", {toll.period}" if toll.period in {"stock", "interval"} else ""
    return words.plain(f"{toll.category}{group}{period}")


def as_of(toll: Toll) -> str:
    """Return the date that a toll's figures refer to, or "unknown"."""
    return words.UNKNOWN_WORD if isinstance(toll.as_of, Unknown) else str(toll.as_of)
