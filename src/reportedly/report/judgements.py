"""Tables of what people decided."""

from collections.abc import Collection, Iterable

from reportedly.model.issue import Judgement, Verdict
from reportedly.model.unknown import Unknown
from reportedly.report.ids import LEAST
from reportedly.report.table import Column, Table
from reportedly.report.words import UNKNOWN_WORD, plain

LOG = (
    Column(name="id", figure=True),
    Column(name="at", figure=True),
    Column(name="who", least=6),
    Column(name="verdict", figure=True),
    Column(name="of", least=8),
    Column(name="stands", figure=True),
    Column(name="why", least=12, yields=1),
)
AGREEMENT = (
    Column(name="coders", least=8),
    Column(name="claims", figure=True),
    Column(name="kappa", figure=True),
    Column(name="alpha of figures", figure=True),
)


def log_table(made: Iterable[Judgement], stands: Collection[str]) -> Table:
    """Return one row for each judgement, in the order in which they were made."""
    return Table(columns=LOG, rows=tuple(_row(one, one.id in stands) for one in made))


def agreement_table(
    rows: Iterable[tuple[tuple[str, str], int, float | Unknown, float | Unknown]],
) -> Table:
    """Return one row for every two coders: names, claims, kappa, alpha."""
    return Table(
        columns=AGREEMENT,
        rows=tuple(
            (plain(" and ".join(coders)), f"{claims:,}", _share(kappa), _share(alpha))
            for coders, claims, kappa, alpha in rows
        ),
    )


def _row(one: Judgement, stands: bool) -> tuple[str, ...]:  # noqa: FBT001 - one cell of the row
    held = "yes" if stands or one.verdict is Verdict.UNDO else "undone"
    cells = (
        one.id[:LEAST],
        one.at,
        one.author,
        one.verdict if isinstance(one.value, Unknown) else f"{one.verdict} {one.value}",
        " ".join(name[:LEAST] for name in one.subjects),
        held,
        one.reason,
    )
    return tuple(plain(str(cell)) for cell in cells)


def _share(value: float | Unknown) -> str:
    return UNKNOWN_WORD if isinstance(value, Unknown) else f"{value:.2f}"
