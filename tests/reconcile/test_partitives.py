"""Partitives: "of them" points back to a whole, and inherits its period."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import NORTH_KOREANS, claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, LinkType, Period
from reportedly.model.span import Span
from reportedly.reconcile.partitives import with_wholes

WHOLE = claim("casualties", "about 4000", of=NORTH_KOREANS, at=0, period=Period.CUMULATIVE)
(COUNTED,) = WHOLE.roles.target


def part(words: str = "1000", *, said: str = "of them", back: object = None) -> Claim:
    """Return a claim at 100 whose role is a pronoun with the words before it."""
    one = claim("killed", words, at=100)
    pronoun = said.rpartition(" ")[2]
    (role,) = one.roles.target
    assert isinstance(role.span, Span)
    start = one.span.start + len(said) - len(pronoun)
    span = Span(start=start, end=start + len(pronoun), source_start=0, source_end=len(pronoun))
    filler = Filler(text=pronoun, span=span, antecedent=back or COUNTED.span)  # type: ignore[arg-type]
    quote = said + "x" * (len(one.quote) - len(said))
    roles = replace(one.roles, target=(filler,))
    return replace(one, quote=quote, roles=roles, period=Period.UNKNOWN)


def test_a_part_is_tied_to_its_whole_and_has_its_period() -> None:
    whole, tied = with_wholes((WHOLE, part()))
    assert whole == WHOLE
    assert [(link.type, link.claim) for link in tied.links] == [(LinkType.PART_OF, WHOLE.id)]
    assert tied.period is Period.CUMULATIVE


def test_twice_is_once() -> None:
    once = with_wholes((WHOLE, part()))
    assert with_wholes(once) == once


@pytest.mark.parametrize(
    "other",
    [
        part("5000"),  # more than the whole
        part(said="them"),  # no partitive
        part(back=Span(start=60, end=64, source_start=60, source_end=64)),
        replace(part(), document="another"),
    ],
)
def test_what_is_no_part_stays_alone(other: Claim) -> None:
    assert with_wholes((WHOLE, other))[1] == other
