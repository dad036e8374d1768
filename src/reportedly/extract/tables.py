"""Loss tables pasted into a text: "personnel - about 948,400 (+1,040); tanks - 10,000 (+3)".

Each row is a running total, and the number in brackets what was added to it (ruling 11: the
personnel of a table are casualties).

Yes: "Tanks: 10,650 (+3). Helicopters: 347." is two rows, and one increment.
No: "Personnel: 300. Budget: 12,000." has no row of equipment; "Score - 12 (+3)" counts nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import EQUIPMENT
from reportedly.extract.quantities import Measured
from reportedly.lexicon.claim_book import Kind
from reportedly.model.actor import Filler, Role, Roles
from reportedly.model.claim import Period, VictimRole, Victims
from reportedly.model.parse import Sentence, Token

MARKS = frozenset({"-", "–", "—", ":", "\u2012", "=", "|"})
PERSONNEL = frozenset({"personnel", "manpower", "servicemen", "soldiers", "troops"})
LOST, CASUALTIES = "lost", "casualties"
OPENED = frozenset({"(", "["})
LEAST_ROWS = 2
LONGEST_LABEL = 6  # tokens: "vehicles and fuel tanks", "cruise missiles"
JOINS = frozenset({"and", "/", ",", "of"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
RULE = "ruling 11"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Attributes:
        sentence: where it stands.
        kind: "lost" or "casualties".
        label: first and last token of the words for what is counted.
        total: the running total.
        added: what was added to it; None without.
    """

    sentence: Sentence
    kind: str
    label: tuple[int, int]
    total: Measured
    added: Measured | None


def tables(context: Context) -> tuple[Draft, ...]:
    """Return the drafts of every row of the loss tables of a document."""
    found: list[Row] = []
    for sentence in context.parse.sentences:
        found += _rows(context, sentence) if sentence.parsed else ()
    things = any(row.kind == LOST for row in found)
    marked = any(row.added is not None for row in found)
    if len(found) < LEAST_ROWS or not (things and marked):
        return ()
    return tuple(draft for row in found for draft in _drafts(context, row))


def _rows(context: Context, sentence: Sentence) -> Iterator[Row]:
    numbers = [m for m in context.numbers[sentence.index] if m.sort == "count"]
    for at, one in enumerate(numbers):
        mark = one.first - 1
        if mark < 1 or sentence.tokens[mark].text not in MARKS:
            continue
        first = _label(sentence, mark - 1)
        kind = _kind(context, sentence, (first, mark - 1))
        if kind:
            after = numbers[at + 1] if at + 1 < len(numbers) else None
            added = after if after is not None and _is_added(sentence, one, after) else None
            yield Row(sentence, kind, (first, mark - 1), one, added)


def _label(sentence: Sentence, last: int) -> int:
    """Return where the words before a mark begin."""
    first = last
    while first > 0 and last - first < LONGEST_LABEL:
        before = sentence.tokens[first - 1]
        if before.pos not in NOUNS and before.lower not in JOINS - {","}:
            break
        first -= 1
    return first


def _kind(context: Context, sentence: Sentence, label: tuple[int, int]) -> str:
    """Return the kind that a label counts; empty where it is neither men nor equipment."""
    tokens = sentence.tokens[label[0] : label[1] + 1]
    if any(token.lower in PERSONNEL for token in tokens):
        return CASUALTIES
    things = context.lexicon.people.things
    sorts = {things.get(name, "") for name in _names(tokens)}
    return LOST if sorts & EQUIPMENT else ""


def _names(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Yield the nouns of a label, alone and with the word before them, in the singular."""
    for at, token in enumerate(tokens):
        for name in (token.lemma.lower(), token.lower, token.lower.removesuffix("s")):
            yield name
            if at:
                yield f"{tokens[at - 1].lower} {name}"


def _is_added(sentence: Sentence, one: Measured, after: Measured) -> bool:
    """Say whether a number in brackets with a plus follows: "10,000 *(+3)*"."""
    tokens = sentence.tokens
    opened = [token.text for token in tokens[one.last + 1 : after.first + 1]]
    signed = any("+" in text for text in opened)
    return signed and opened[0] in OPENED and after.first - one.last <= 3  # noqa: PLR2004


def _drafts(context: Context, row: Row) -> Iterator[Draft]:
    document = context.parse.document
    tokens = row.sentence.tokens
    span = document.span(tokens[row.label[0]].start, tokens[row.label[1]].end)
    role: Role = (Filler(text=document.quote(span), span=span),)
    kind = context.lexicon.claims.kinds[row.kind]
    total = _draft(row, kind, row.total, role)
    yield total
    if row.added is not None:
        yield _draft(row, kind, row.added, role, increment=True)


def _draft(
    row: Row, kind: Kind, one: Measured, role: Role, *, increment: bool = False
) -> Draft:
    things = row.kind == LOST
    entry = kind.entries[0]
    men = Victims() if things else Victims(role=VictimRole.COMBATANT)
    return Draft(
        kind=row.kind,
        sentence=row.sentence,
        trigger=row.label[1],
        targets=(one.anchor,),
        why=(f"lexicon/claims/{row.kind}.yaml", "table", RULE),
        roles=Roles(thing=role) if things else Roles(target=role),
        counted="thing" if things else "target",
        count=one.quantity,
        number=one.first,
        victims=men,
        period=Period.UNKNOWN if increment else Period.CUMULATIVE,
        increment=increment,
        coding=entry.coding,
    )
