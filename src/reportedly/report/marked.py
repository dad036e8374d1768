"""A document's text with every claim marked where it stands: pieces that a face can draw."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown
from reportedly.report import words

AROUND = 280


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text in which nothing begins and nothing ends.

    Attributes:
        start: where it starts in the document's text.
        text: the words as they stand.
        claims: ids of the claims in whose sentence it stands, the shortest sentence first.
        trigger: ids of the claims whose trigger it is, or part of.
        figure: ids of the claims whose figure it is, or part of.
        withheld: it is, or is part of, a protected name.
        begins: ids of the claims whose sentence begins here.
    """

    start: int
    text: str
    claims: tuple[str, ...] = ()
    trigger: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()
    withheld: bool = False
    begins: tuple[str, ...] = ()


def pieces(
    document: Document,
    claims: Sequence[Claim],
    withheld: Iterable[tuple[int, int]] = (),
) -> tuple[Piece, ...]:
    """Return the text of a document in pieces, which together are the whole of it.

    Args:
        document: the text.
        claims: what stands in it.
        withheld: where words stand that are not to be shown.
    """
    hidden = tuple(withheld)
    edges = {0, len(document.text), *(edge for place in hidden for edge in place)}
    marks = tuple((claim, *_figure(claim)) for claim in claims)
    for claim, start, end in marks:
        edges |= {claim.span.start, claim.span.end, claim.trigger.start, claim.trigger.end}
        edges |= {start, end}
    return tuple(
        _piece(document.text, (start, end), marks, hidden)
        for start, end in pairwise(sorted(edges))
    )


def _figure(claim: Claim) -> tuple[int, int]:
    count = claim.count
    if isinstance(count, Unknown) or isinstance(count.span, Unknown):
        return claim.trigger.start, claim.trigger.start
    return count.span.start, count.span.end


def _piece(
    text: str,
    at: tuple[int, int],
    marks: Sequence[tuple[Claim, int, int]],
    hidden: Sequence[tuple[int, int]],
) -> Piece:
    start, end = at
    around = sorted(
        (claim for claim, _, _ in marks if claim.span.start <= start and end <= claim.span.end),
        key=lambda claim: (claim.span.end - claim.span.start, claim.trigger.start),
    )
    return Piece(
        start=start,
        text=text[start:end],
        claims=tuple(claim.id for claim in around),
        trigger=tuple(
            claim.id
            for claim, _, _ in marks
            if claim.trigger.start <= start and end <= claim.trigger.end
        ),
        figure=tuple(
            claim.id for claim, begin, stop in marks if begin <= start and end <= stop
        ),
        withheld=any(begin <= start and end <= stop for begin, stop in hidden),
        begins=tuple(claim.id for claim in around if claim.span.start == start),
    )


def around(
    document: Document, claim: Claim, withheld: Iterable[tuple[int, int]] = ()
) -> tuple[Piece, ...]:
    """Return a claim's sentence in pieces, with the words before and after it."""
    text, span = document.text, claim.span
    start = text.rfind(" ", 0, max(0, span.start - AROUND)) + 1
    stop = text.find(" ", min(len(text), span.end + AROUND))
    end = len(text) if stop < 0 else stop
    return tuple(
        replace(one, text=one.text[max(0, start - one.start) : end - one.start])
        for one in pieces(document, (claim,), withheld)
        if one.start < end and start < one.start + len(one.text)
    )


def visible(text: str) -> str:
    """Return words with their line breaks, and with nothing that is hidden or turns them."""
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(text: str) -> str:
    ends = (" " * (len(text) - len(text.lstrip())), " " * (len(text) - len(text.rstrip())))
    return (
        f"{ends[0][:1]}{words.plain(text)}{ends[1][:1]}" if text.strip() else " "[: len(text)]
    )
