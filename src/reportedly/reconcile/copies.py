"""Copies: texts in the same words, or nearly the same (A4c of the field guide).

MinHash proposes pairs, and the exact share of five-word shingles in common decides: what a
small sketch cannot tell changes nothing but the work. Nothing is deleted; a copy is tied to the
earliest text of its kind, with the score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from rensa import RMinHash

from reportedly.model.document import Document
from reportedly.model.incident import Copy
from reportedly.model.unknown import Unknown, known
from reportedly.reconcile.wording import WORD

SHINGLE = 5  # words
ALIKE = 0.8  # share of shingles in common from which two texts are one
ROWS, BANDS, SEED = 6, 21, 1  # a pair at .8 is proposed with 99.8 %, at .4 with 8 %
LATEST = "~"
Shingles = frozenset[str]


def originals(documents: Iterable[Document]) -> Mapping[str, Document]:
    """Return for every document the earliest one with nearly the same words, or itself."""
    order = sorted(documents, key=seniority)
    told = [shingles(one.text) for one in order]
    first = list(range(len(order)))
    for left, right in sorted(_pairs(told)):
        ours, theirs = _find(first, left), _find(first, right)
        first[max(ours, theirs)] = min(ours, theirs)
    return MappingProxyType({one.id: order[_find(first, at)] for at, one in enumerate(order)})


def copies(firsts: Mapping[str, Document], documents: Iterable[Document]) -> tuple[Copy, ...]:
    """Return every text that repeats an earlier one, with the score, sorted.

    Args:
        firsts: what `originals` returned.
        documents: the texts to look at.
    """
    return tuple(
        Copy(document=one.id, original=first.id, score=alikeness(one, first))
        for one in sorted(documents, key=lambda one: one.id)
        if (first := firsts.get(one.id, one)).id != one.id
    )


def alikeness(left: Document, right: Document) -> float:
    """Return the share of five-word shingles that two texts have in common, rounded."""
    return round(jaccard(shingles(left.text), shingles(right.text)), 3)


def shingles(text: str) -> Shingles:
    """Return all runs of five words of a text; a shorter text is one run."""
    words = [word.casefold() for word in WORD.findall(text)]
    last = max(1, len(words) - SHINGLE + 1)
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(last))


def bands(told: Shingles) -> tuple[tuple[int, ...], ...]:
    """Return the keys by which texts that are alike find each other; the same every time."""
    sketch = RMinHash(num_perm=ROWS * BANDS, seed=SEED)
    sketch.update(sorted(told))
    digest = sketch.digest()
    return tuple(tuple(digest[at * ROWS : (at + 1) * ROWS]) for at in range(BANDS))


def jaccard(left: Shingles, right: Shingles) -> float:
    """Return how many of the shingles of both two texts have in common: 0 to 1."""
    both = len(left & right)
    return both / (len(left) + len(right) - both)


def seniority(document: Document) -> tuple[str, str]:
    """Return what orders texts: who printed first is the original."""
    day = LATEST if isinstance(document.published, Unknown) else str(document.published)
    return (known(document.published_as, day), document.id)


def _pairs(told: Sequence[Shingles]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of texts that are alike, by their places; one text is met but once."""
    places: dict[Shingles, list[int]] = {}
    for at, found in enumerate(told):
        places.setdefault(found, []).append(at)
    for same in places.values():
        yield from ((same[0], other) for other in same[1:])
    once = [same[0] for same in places.values()]
    sketches = {at: bands(told[at]) for at in once}
    near = {
        pair
        for band in range(BANDS)
        for members in _shelves(sketches, band)
        for pair in combinations(members, 2)
    }
    yield from (pair for pair in near if jaccard(told[pair[0]], told[pair[1]]) >= ALIKE)


def _shelves(
    sketches: Mapping[int, tuple[tuple[int, ...], ...]], band: int
) -> Iterable[list[int]]:
    found: dict[tuple[int, ...], list[int]] = {}
    for at, sketch in sketches.items():
        found.setdefault(sketch[band], []).append(at)
    return found.values()


def _find(first: list[int], at: int) -> int:
    """Return the earliest text that one is tied to, straightening the way there."""
    while first[at] != at:
        first[at] = first[first[at]]
        at = first[at]
    return at
