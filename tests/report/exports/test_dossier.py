"""A row says how much of what stands behind it a person has looked at."""

from dataclasses import replace

import pytest
from tests.report.exports import making

from reportedly.model.incident import HeldOut
from reportedly.report.exports.dossier import FIGURES, REVIEWED, UNREVIEWED

ONE = making.MINISTER.id
AGAIN = HeldOut(claim=making.VICTIM.id, reason="rendering")
# One claim is in the range, and the other only tells it again.
INCIDENT = replace(
    making.INCIDENT,
    tolls=(replace(making.TOLL, claims=(ONE,), groups=1, held_out=(AGAIN,)),),
)
BARE = replace(INCIDENT, tolls=())


@pytest.mark.parametrize(
    ("accepted", "standing"),
    [
        ((), UNREVIEWED),
        ((making.VICTIM.id,), UNREVIEWED),
        ((ONE,), FIGURES),
        ((ONE, making.VICTIM.id), REVIEWED),
    ],
)
def test_a_row_says_what_was_looked_at(accepted: tuple[str, ...], standing: str) -> None:
    made = making.dossier(INCIDENT, accepted=frozenset(accepted))
    assert made.standing_of(INCIDENT) == standing


def test_where_nothing_is_counted_no_figure_is_reviewed() -> None:
    made = making.dossier(BARE, accepted=frozenset({ONE}))
    assert made.standing_of(BARE) == UNREVIEWED


def test_every_figure_is_to_be_looked_at() -> None:
    other = replace(making.TOLL, category="wounded", claims=(making.VICTIM.id,), groups=1)
    both = replace(INCIDENT, tolls=(*INCIDENT.tolls, other))
    assert making.dossier(both, accepted=frozenset({ONE})).standing_of(both) == UNREVIEWED
