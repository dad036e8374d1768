"""Tolls that the text does not split: "killed or wounded 20" is one figure (R1)."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.extract.context import Draft
from reportedly.lexicon.claim_book import ClaimBook
from reportedly.model.parse import Token
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import Unknown

MERGED = frozenset({
    frozenset({"killed", "wounded"}),
    frozenset({"killed", "missing"}),
    frozenset({"killed", "captured"}),
    frozenset({"wounded", "missing"}),
})  # fmt: skip
EITHER = frozenset({
    frozenset({"killed", "abducted"}),
    frozenset({"killed", "detained"}),
    frozenset({"killed", "displaced"}),
    frozenset({"wounded", "abducted"}),
    frozenset({"wounded", "captured"}),
    frozenset({"wounded", "detained"}),
    frozenset({"wounded", "displaced"}),
})  # fmt: skip
OR = frozenset({"or", "and/or"})
JOINTS = frozenset({"and", "or", "and/or", "/", "either", "both", "were", "have", "been"})
BESIDE = 2  # tokens: the other word, a conjunction between
CONJUNCTIONS = frozenset({"and", "or", "and/or"})
PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})
HARMS = frozenset({"killed", "wounded", "missing", "captured"})
ALL_HARMS = HARMS | {"abducted", "detained", "displaced"}
BODILY = frozenset({"killed", "wounded"})
CATEGORY = "casualties"
CHAIN, PAIR = 3, 2
OBJECTS = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})
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
        last = max(drafts[n].trigger for n in run)
        done.append(replace(draft, kind=CATEGORY, why=(*why, "R1"), last_trigger=last))
    return done


def _is_same_group(one: Draft, other: Draft) -> bool:
    counted = one.number == other.number >= 0 and {one.kind, other.kind} <= ALL_HARMS
    zero = not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.ZERO
    return counted and not zero


def _is_chain(run: list[Draft]) -> bool:
    """Say whether the words for harm stand in one list, with an "and" or "or" in it."""
    if not BODILY & {draft.kind for draft in run}:
        return False
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
    named = (t.pos in NAMING or t.tag in PARTICIPLES for t in between)
    plain = all(
        fits or t.lower in JOINTS or t.text == ","
        for fits, t in zip(named, between, strict=True)
    )
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
    last = _last_of_list(draft, drafts, book)
    if last > draft.trigger:
        return replace(draft, kind=CATEGORY, why=(*draft.why, "R1"), last_trigger=last)
    return draft


def _last_of_list(draft: Draft, drafts: list[Draft], book: ClaimBook) -> int:
    """Return the last harm of a list behind a number: "4,000 killed, wounded or *missing*".

    It is -1 where fewer than three harms stand in it, or where one has a number of its own.
    """
    tokens = draft.sentence.tokens
    taken = {d.trigger for d in drafts if d.number >= 0 and d.number != draft.number}
    last, harms, joined = draft.trigger, 1, False
    for token in tokens[draft.trigger + 1 :]:
        harm = "" if token.i in taken else _harm(token, book)
        if harm:
            last, harms = token.i, harms + 1
        elif token.lower in CONJUNCTIONS:
            joined = True
        elif token.text != "," and not _reports(tokens, token.i, book):
            break
    behind = tokens[last + 1 : last + 2]
    over = any(token.pos in OBJECTS for token in behind)
    whole = harms >= CHAIN and joined and draft.number < draft.trigger and not over
    return last if whole else -1


def _reports(tokens: Sequence[Token], i: int, book: ClaimBook) -> bool:
    """Say whether a participle only tells how a harm is known: "or *reported* missing"."""
    behind = tokens[i + 1 : i + 2]
    return tokens[i].tag in PARTICIPLES and any(_harm(token, book) for token in behind)


def _harm_at(draft: Draft, at: int, book: ClaimBook) -> str:
    """Return the harm that a token two steps away tells of, an "or" between; else ""."""
    tokens = draft.sentence.tokens
    if not 0 <= at < len(tokens) or tokens[(at + draft.trigger) // 2].lower not in CONJUNCTIONS:
        return ""
    harm = _harm(tokens[at], book)
    return harm if harm in HARMS else ""


def _harm(token: Token, book: ClaimBook) -> str:
    """Return the harm that a participle or an adjective tells of; else ""."""
    if token.tag not in PARTICIPLES:
        return ""
    entries = (*book.by_lemma.get(token.lemma, ()), *book.by_lemma.get(token.lower, ()))
    return next((entry.kind for entry in entries if entry.kind in ALL_HARMS), "")


def _is_one(one: Draft, other: Draft) -> bool:
    same = one.targets == other.targets or one.number == other.number >= 0
    if not same:
        return False
    if not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.ZERO:
        return False  # "no one was killed or injured" is a zero of each
    first, last = sorted((one.trigger, other.trigger))
    between = {t.lower for t in one.sentence.tokens[first + 1 : last]}
    pair = frozenset({one.kind, other.kind})
    listed = between == {","} and _goes_on(one, last)
    either = (between <= JOINTS and bool(between & OR)) or listed
    return (pair in MERGED and (between <= JOINTS or listed)) or (pair in EITHER and either)


def _goes_on(draft: Draft, last: int) -> bool:
    """Say whether an "or" and a participle follow: "killed, detained *or disappeared*"."""
    behind = [t for t in draft.sentence.tokens[last + 1 : last + 4] if t.text != ","][:2]
    return len(behind) == PAIR and behind[0].lower in OR and behind[1].tag in PARTICIPLES


def _joined(one: Draft, other: Draft) -> Draft:
    """Join two drafts; a single person with no number was killed."""
    single = not isinstance(one.count, Unknown) and one.count.kind is QuantityKind.EXACT
    supporting = one.supporting and other.supporting
    if single and one.number < 0:
        return replace(one if one.kind == "killed" else other, supporting=supporting)
    last = max(one.trigger, other.trigger)
    why = (*one.why, *other.why, "R1")
    return replace(one, kind=CATEGORY, why=why, last_trigger=last)
