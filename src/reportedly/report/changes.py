"""What is new, what replaced what and what contradicts what, between two looks at a ledger."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.change import Change, ChangeKind
from reportedly.model.incident import Incident, StepKind
from reportedly.report import words
from reportedly.report.ground import Ground, behind
from reportedly.report.sentence import sentence

# What stands between two claims of one piece of news.
BETWEEN: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.NEW: "; ",
        ChangeKind.REPLACED: " → ",
        ChangeKind.CONTRADICTED: " ↔ ",
        ChangeKind.SILENT: "; ",
    }
)


def changes(
    before: Sequence[Incident], known: Iterable[str], after: Sequence[Incident], ground: Ground
) -> tuple[Change, ...]:
    """Return what changed, in the order of the incidents; nothing is told twice.

    A new claim that only renders another, such as a headline or a reprint, is no news; one that
    replaces an older one is told as that.

    Args:
        before: incidents and series as they were.
        known: the ids of the claims that there were.
        after: incidents and series as they are.
        ground: the claims and documents behind `after`.
    """
    old = frozenset(known)
    steps = {(step.claim, step.superseded_by) for one in before for step in one.history}
    disputes = {frozenset(pair) for one in before for pair in one.disputes}
    seen = set[tuple[ChangeKind, frozenset[str]]]()
    found = list[Change]()
    for one in after:
        replaced = tuple(_replaced(one, steps, old))
        newer = {change.claims[-1] for change in replaced}
        news = (*_contradicted(one, disputes), *replaced, *_new(one, old | newer, ground))
        for change in news:
            mark = (change.kind, frozenset(change.claims))
            if mark not in seen:
                seen.add(mark)
                found.append(change)
    return tuple(found)


def told(news: Sequence[Change], ground: Ground, book: WordingBook) -> tuple[str, ...]:
    """Return the lines that tell news to a person, under the title of what each is about."""
    lines = list[str]()
    for title, group in groupby(news, key=lambda change: (change.subject, change.title)):
        lines += ["", *_told(title, tuple(group), ground, book)]
    return tuple(lines[1:])


def _told(
    head: tuple[str, str], group: tuple[Change, ...], ground: Ground, book: WordingBook
) -> Iterator[str]:
    subject, title = head
    if group[0].kind is ChangeKind.SILENT:
        yield f"{words.plain(subject)}: silent, {title}"
        return
    yield words.quote_loaded(words.plain(title), book)
    for change in group:
        said = [
            f"{sentence(claim, ground.document(claim), book)} [{claim.id}]"
            for claim in (
                ground.claims.get(one) or ground.sums.get(one) for one in change.claims
            )
            if claim is not None
        ]
        yield f"- {change.kind}: {BETWEEN[change.kind].join(said)}"


def _new(one: Incident, old: frozenset[str], ground: Ground) -> Iterator[Change]:
    renderings = {step.claim for step in one.history if step.kind is StepKind.RENDERING}
    for claim in behind(one):
        if claim in ground.claims and claim not in old and claim not in renderings:
            yield _change(ChangeKind.NEW, one, (claim,))


def _replaced(
    one: Incident, steps: set[tuple[str, str]], old: frozenset[str]
) -> Iterator[Change]:
    for step in one.history:
        pair = (step.claim, step.superseded_by)
        if step.kind is not StepKind.RENDERING and pair not in steps and step.claim in old:
            yield _change(ChangeKind.REPLACED, one, pair)


def _contradicted(one: Incident, disputes: set[frozenset[str]]) -> Iterator[Change]:
    for pair in one.disputes:
        if frozenset(pair) not in disputes:
            yield _change(ChangeKind.CONTRADICTED, one, pair)


def _change(kind: ChangeKind, one: Incident, claims: tuple[str, ...]) -> Change:
    return Change(kind=kind, subject=one.id, title=one.title, claims=claims)
