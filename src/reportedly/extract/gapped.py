"""Members of a list whose verb is left out: "killed in Homs and *seven* in Idlib".

Yes: "Two were killed in Nikopol, one in Kherson and four in Kramatorsk" is three tolls.
Yes: "The rebels lost 40 men, the army 11" gives each side its own.
Yes: "Nine and four soldiers were killed in Baidoa and Afgoye respectively" is two.
No: "Nine people were killed, seven in one house" tells of seven of the nine.
No: "Four were killed and two in the street were arrested": another verb has them.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import HARM, TAKEN
from reportedly.extract.fillers import is_increment
from reportedly.extract.phrases import phrase_at
from reportedly.extract.quantities import Measured
from reportedly.extract.refigured import refigured, renamed
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Number, Quantity
from reportedly.model.unknown import Unknown

LISTED = HARM | TAKEN | {"casualties", "displaced", "lost"}
PLACES = frozenset({"aboard", "across", "around", "at", "during", "in", "inside", "near", "on",
                    "outside"})  # fmt: skip
ELSEWHERE = frozenset({"elsewhere", "there"})
STATES = frozenset({"condition", "custody", "detention", "life", "order", "surgery"})
JOINTS = frozenset({",", ";", "and", "but", "while", "–", "—"})
MEMBER = frozenset({"also", "another", "just", "only", "some"})
ENDS = frozenset({",", ";", ".", "and", "but", "while", ")", "–", "—", "according"})
VERBS = frozenset({"VERB", "AUX"})
NAMED = frozenset({"ADJ", "NOUN", "PROPN"})
SIDES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
OTHERS = frozenset({"more", "other", "others", "people"})
ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG"})
SUMMED = ("in all", "in total", "a total of", "altogether")
RESPECTIVE = "respectively"
LONGEST_SIDE = 5  # tokens: "the army of the north 11"


def gapped(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the tolls of one sentence whose verb stands only before another member.

    Args:
        context: the document.
        drafts: the tolls of the sentence that its verbs tell.
    """
    told = [d for d in drafts if d.kind in LISTED and d.number >= 0]
    if not told:
        return
    sentence = told[0].sentence
    numbers = context.numbers[sentence.index]
    used = {d.number for d in drafts}
    members: list[tuple[Draft, Measured]] = []
    for one in numbers:
        if one.sort != "count" or one.first in used:
            continue
        first = _first_of_two(sentence, one, told)
        if first is not None:
            yield _member(context, first, one)
            continue
        whole = _whole(sentence, one, told)
        if whole is not None and _stands(context, sentence, one, whole):
            members.append((whole, one))
    for whole, one in members:
        if not _is_split(sentence, whole, [m for w, m in members if w is whole]):
            yield _member(context, whole, one)


def _member(context: Context, whole: Draft, one: Measured) -> Draft:
    """Return the toll of a member, which stands as the verb before it does."""
    phrase = phrase_at(whole.sentence, one.anchor, context.numbers[whole.sentence.index])
    made = renamed(context, refigured(whole, one.anchor, one, "gapping"), one)
    increment = is_increment(context, whole.sentence, replace(phrase, measured=one))
    return replace(made, stands_at=_verb(whole), increment=increment, kind=whole.kind)


def _verb(whole: Draft) -> int:
    return whole.stands_at if whole.stands_at >= 0 else whole.trigger


def _whole(sentence: Sentence, one: Measured, told: list[Draft]) -> Draft | None:
    """Return the nearest toll before a number, no verb standing between."""
    before = [d for d in told if max(d.trigger, d.number) < one.first]
    if not before:
        return None
    last = max(before, key=lambda d: max(d.trigger, d.number))
    between = sentence.tokens[max(last.trigger, last.number) + 1 : one.first]
    return None if any(t.pos in VERBS for t in between) else last


def _stands(context: Context, sentence: Sentence, one: Measured, whole: Draft) -> bool:
    """Say whether a number is a member: set in a place, or behind a side of its own."""
    end = _behind_noun(context, sentence, one)
    if end < 0 or _has_verb(sentence, end):
        return False
    joint = _joint(sentence, one)
    if joint:
        return _is_placed(sentence, end) and _is_parallel(sentence, whole, one, joint)
    return _has_side(sentence, one, whole)


def _behind_noun(context: Context, sentence: Sentence, one: Measured) -> int:
    """Return the token behind a number and its noun; -1 where it counts no people."""
    tokens = sentence.tokens
    at = one.last + 1
    first = at
    while at < len(tokens) and tokens[at].pos in NAMED:
        at += 1
    people = context.lexicon.people.people
    noun = tokens[at - 1]
    known = noun.lemma in people or noun.lower in OTHERS
    return at if at == first or known else -1


def _has_verb(sentence: Sentence, at: int) -> bool:
    """Say whether the words up to the next mark have a verb of their own."""
    for token in sentence.tokens[at:]:
        if token.lower in ENDS:
            return False
        if token.pos in VERBS:
            return True
    return False


def _joint(sentence: Sentence, one: Measured) -> str:
    """Return the mark or conjunction right before a number; empty without one."""
    at = one.first - 1
    while at > 0 and sentence.tokens[at].lower in MEMBER:
        at -= 1
    word = sentence.tokens[at].lower if at >= 0 else ""
    return word if word in JOINTS else ""


def _is_placed(sentence: Sentence, at: int) -> bool:
    """Say whether a place or a time stands here: "in Idlib", "on Monday", "elsewhere"."""
    found = sentence.tokens[at : at + 4]
    if not found or {t.lower for t in found} & STATES:
        return False
    return found[0].lower in PLACES | ELSEWHERE


def _is_parallel(sentence: Sentence, whole: Draft, one: Measured, joint: str) -> bool:
    """Say whether the toll before is set in a place too, by a name where only a comma joins."""
    first = min(whole.trigger, whole.number)
    between = sentence.tokens[first : one.first]
    placed = [t.i for t in between if t.lower in PLACES]
    if joint != ",":
        return bool(placed)
    named = [at for at in placed if sentence.tokens[at + 1].pos == "PROPN"]
    end = one.last + 1
    own = any(t.pos == "PROPN" for t in sentence.tokens[end : end + 3])
    return bool(named) and own


def _has_side(sentence: Sentence, one: Measured, whole: Draft) -> bool:
    """Say whether a side of its own stands before a number: "and *the rebels* 22"."""
    tokens = sentence.tokens
    at = one.first - 1
    while at >= 0 and tokens[at].pos in SIDES and one.first - at <= LONGEST_SIDE:
        at -= 1
    named = tokens[at + 1 : one.first]
    active = tokens[whole.trigger].tag in ACTIVE
    joined = at >= 0 and tokens[at].lower in JOINTS
    noun = bool(named) and named[-1].pos in {"NOUN", "PROPN"}
    return active and joined and noun and (named[0].pos == "DET" or named[-1].pos == "PROPN")


def _first_of_two(sentence: Sentence, one: Measured, told: list[Draft]) -> Draft | None:
    """Return the toll of the second of two numbers: "*nine* and four died respectively"."""
    tokens = sentence.tokens
    if not any(t.lower == RESPECTIVE for t in tokens):
        return None
    joined = tokens[one.last + 1 : one.last + 2]
    if not joined or joined[0].lower != "and":
        return None
    return next((d for d in told if d.number == one.last + 2), None)


def _is_split(sentence: Sentence, whole: Draft, members: list[Measured]) -> bool:
    """Say whether members only split the whole: "20 died in Gaza, 12 in Rafah and 8 …"."""
    before = " ".join(t.lower for t in sentence.tokens[: whole.number + 1])
    if any(words in before for words in SUMMED):
        return True
    total = _least(whole.count)
    return total > 0 and sum(_least(one.quantity) for one in members) == total


def _least(quantity: Quantity | Unknown) -> Number:
    if isinstance(quantity, Unknown) or isinstance(quantity.lo, Unknown):
        return 0
    return quantity.lo
