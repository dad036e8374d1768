"""Tolls that the text does not split: "killed or wounded 20" is one figure (R1)."""

from dataclasses import replace

from reportedly.extract.context import Draft
from reportedly.lexicon.claim_book import ClaimBook
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import Unknown

MERGED = frozenset({
    frozenset({"killed", "wounded"}),
    frozenset({"killed", "missing"}),
    frozenset({"killed", "captured"}),
    frozenset({"wounded", "missing"}),
})  # fmt: skip
JOINTS = frozenset({"and", "or", "and/or", "/", "either", "both", "were", "have", "been"})
BESIDE = 2  # tokens: the other word, a conjunction between
CONJUNCTIONS = frozenset({"and", "or", "and/or"})
PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})
HARMS = frozenset({"killed", "wounded", "missing", "captured"})
CATEGORY = "casualties"
CHAIN = 3
NAMING = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})


def unsplit(drafts: list[Draft], book: ClaimBook) -> list[Draft]:
    """Make one draft of two that share their number and whose words are joined.

    Where the grammar gave the number to one of the two words alone ("killed or wounded, some
    40"), it belongs to both all the same.
    """
    merged: list[Draft] = []
    used: set[int] = set()
    drafts = _chained(drafts)
    for at, draft in enumerate(drafts):
        if at in used:
            continue
        later = range(at + 1, len(drafts))
        partner = next((n for n in later if _is_one(draft, drafts[n])), -1)
        if partner >= 0:
            used.add(partner)
            merged.append(_joined(draft, drafts[partner]))
        else:
            merged.append(_beside_another(draft, drafts, book))
    return [draft for draft in merged if not _is_absorbed(draft, merged)]


def _chained(drafts: list[Draft]) -> list[Draft]:
    """Make one draft of three or more: "40 were killed, wounded, captured or missing"."""
    done: list[Draft] = []
    used: set[int] = set()
    for at, draft in enumerate(drafts):
        run = [n for n in range(at, len(drafts)) if _is_same_group(draft, drafts[n])]
        if at in used:
            continue
        if len(run) < CHAIN or not _is_chain([drafts[n] for n in run]):
            done.append(draft)
            continue
        used |= set(run)
        why = tuple(dict.fromkeys(word for n in run for word in drafts[n].why))
        done.append(replace(draft, kind=CATEGORY, why=(*why, "R1")))
    return done


def _is_same_group(one: Draft, other: Draft) -> bool:
    counted = one.number == other.number >= 0 and {one.kind, other.kind} <= HARMS
    zero = not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.ZERO
    return counted and not zero


def _is_chain(run: list[Draft]) -> bool:
    """Say whether the words for harm stand in one list, with an "and" or "or" in it."""
    places = sorted(draft.trigger for draft in run)
    between = {
        token.lower
        for token in run[0].sentence.tokens[places[0] : places[-1]]
        if token.i not in places
    }
    return between <= JOINTS | {","} and bool(between & CONJUNCTIONS)


def _is_absorbed(draft: Draft, merged: list[Draft]) -> bool:
    """Say whether a word lent its harm to the number of its neighbour, or has its number."""
    if draft.number < 0 and any(_is_behind(draft, d) for d in merged):
        return True
    if draft.number >= 0 and draft.kind in HARMS:
        return any(d.kind == CATEGORY and d.number == draft.number for d in merged)
    near = [
        d for d in merged if d.kind == CATEGORY and abs(d.trigger - draft.trigger) == BESIDE
    ]
    return draft.number < 0 and draft.kind in HARMS and any(d.number >= 0 for d in near)


def _is_behind(draft: Draft, losses: Draft) -> bool:
    """Say whether a word only says what losses are: "lost 40 men, *killed* and wounded"."""
    if losses.kind != CATEGORY or draft.kind not in HARMS or losses.number < 0:
        return False
    tokens = draft.sentence.tokens
    between = tokens[losses.number : draft.trigger]
    plain = all(t.pos in NAMING or t.lower in JOINTS or t.text == "," for t in between)
    return plain and bool(between) and tokens[draft.trigger].tag in PARTICIPLES


def _beside_another(draft: Draft, drafts: list[Draft], book: ClaimBook) -> Draft:
    """Read a number as unsplit where its word is joined to one of another harm without any."""
    if draft.number < 0 or draft.kind not in HARMS:
        return draft
    for at in (draft.trigger - BESIDE, draft.trigger + BESIDE):
        other = _harm_at(draft, at, book)
        taken = any(d.trigger == at and d.number >= 0 for d in drafts)
        if other and not taken and frozenset({other, draft.kind}) in MERGED:
            return replace(draft, kind=CATEGORY, why=(*draft.why, "R1"))
    return draft


def _harm_at(draft: Draft, at: int, book: ClaimBook) -> str:
    """Return the harm that a token two steps away tells of, an "or" between; else ""."""
    tokens = draft.sentence.tokens
    if not 0 <= at < len(tokens) or tokens[(at + draft.trigger) // 2].lower not in CONJUNCTIONS:
        return ""
    token = tokens[at]
    if token.tag not in PARTICIPLES:
        return ""
    entries = (*book.by_lemma.get(token.lemma, ()), *book.by_lemma.get(token.lower, ()))
    return next((entry.kind for entry in entries if entry.kind in HARMS), "")


def _is_one(one: Draft, other: Draft) -> bool:
    same = one.targets == other.targets or one.number == other.number >= 0
    if frozenset({one.kind, other.kind}) not in MERGED or not same:
        return False
    if not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.ZERO:
        return False  # "no one was killed or injured" is a zero of each
    first, last = sorted((one.trigger, other.trigger))
    return {t.lower for t in one.sentence.tokens[first + 1 : last]} <= JOINTS


def _joined(one: Draft, other: Draft) -> Draft:
    """Join two drafts; a single person with no number was killed."""
    single = not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.EXACT
    supporting = one.supporting and other.supporting
    if single and one.number < 0:
        return replace(one if one.kind == "killed" else other, supporting=supporting)
    return replace(one, kind=CATEGORY, why=(*one.why, *other.why, "R1"))
