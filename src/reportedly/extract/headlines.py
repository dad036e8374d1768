"""Headlines: whom a word without a verb beside it harms, where the parser lost its grammar.

Headlines drop articles and auxiliaries, and a small parser then takes the participle for a
noun, or the first of two victims for the doer. Read to the left of it, word by word.

Yes: "Toddler shot in Norvia", "Boy, 11, killed by stray bullet", "5-year-old wounded".
Yes: "Man, two boys shot in Norvia" are three; "Guard shot, killed in Norvia" is dead.
No: "Officer shot two men" has an object: the officer is none of the wounded.
No: "Police seek man, woman hurt" tells of a woman alone; "the market was hurt" of nobody.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reportedly.extract.context import Context
from reportedly.extract.phrases import phrase_at
from reportedly.extract.quantities import Measured
from reportedly.lexicon.claim_book import Entry, Kind
from reportedly.lexicon.people_book import PeopleBook
from reportedly.model.parse import Sentence, Token

FATALLY = "fatally"
JOINTS = frozenset({"and", "&", ","})
OLD, YEARS = frozenset({"old", "olds"}), frozenset({"year", "years", "month", "months"})
OPENING = frozenset({":", ";", "-", "–", "—", "|", "after", "as", "when", "where"})
OBJECTS = frozenset({"DET", "NUM", "PRON", "ADJ", "NOUN", "PROPN"})
TIMES = frozenset({"dead", "multiple", "repeatedly", "several", "twice", "overnight",
                   "downtown", "friday", "monday", "outside", "saturday", "sunday",
                   "thursday", "today", "tonight", "tuesday", "wednesday",
                   "yesterday"})  # fmt: skip
COUNTS = frozenset({"time", "times"})
ACTIVE = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
OLDEST = 120
DIGITS = 3  # of an age
Place = tuple[int, Entry, Kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Harmed:
    """Whom one word of a headline harms.

    Attributes:
        place: the word, its entry and its kind.
        heads: the nouns and numbers before it, in their order; never empty.
        over: the words of harm between them, the last one too: they tell the same.
    """

    place: Place
    heads: tuple[int, ...]
    over: frozenset[int]


def harmed(context: Context, sentence: Sentence) -> Iterator[Harmed]:
    """Yield whom the words of a headline harm, in the order of the text."""
    for token in sentence.tokens:
        place = _place(context, sentence, token)
        if place is None or _is_told_behind(context, sentence, token.i):
            continue
        at, over = _over_words(context, sentence, token.i)
        heads = _chain(context, sentence, at)
        if heads and not _has_object(sentence, token.i):
            yield Harmed(place=place, heads=heads, over=over)


def _place(context: Context, sentence: Sentence, token: Token) -> Place | None:
    """Return the entry that a word of a headline stands for."""
    if token.pos not in ACTIVE:
        return None
    fates = context.lexicon.people.fates
    before = sentence.tokens[token.i - 1].lower if token.i else ""
    fate = fates.get(f"{FATALLY} {token.lower}") if before == FATALLY else None
    fate = fate or fates.get(token.lower)
    if fate is None:
        return None
    kind = context.lexicon.claims.kinds[fate[0]]
    entry = next(entry for entry in kind.entries if entry.id == fate[1])
    return token.i, entry, kind


def _is_told_behind(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether the next word of harm tells of the same: "*shot*, killed", "*shot* dead"."""
    behind = [t.lower for t in sentence.tokens[i + 1 : i + 3]]
    if behind[:1] and behind[0] in JOINTS:
        behind = behind[1:]
    return bool(behind) and behind[0] in context.lexicon.people.fates


def _over_words(context: Context, sentence: Sentence, i: int) -> tuple[int, frozenset[int]]:
    """Return the token before a word of harm, over adverbs, auxiliaries and its like."""
    tokens, at, over = sentence.tokens, i - 1, {i}
    fates = context.lexicon.people.fates
    while at >= 0:
        joint = tokens[at].lower in JOINTS and at > 0 and tokens[at - 1].lower in fates
        if tokens[at].lower in fates:
            over.add(at)
        elif not joint and tokens[at].pos not in {"ADV", "AUX"}:
            break
        at -= 1
    return at, frozenset(over)


def _chain(context: Context, sentence: Sentence, at: int) -> tuple[int, ...]:
    """Return the persons before a place, a list of them where it opens the headline."""
    numbers = context.numbers[sentence.index]
    people = context.lexicon.people
    heads: list[int] = []
    while True:
        head = _person(sentence, at, numbers, people)
        if head < 0:
            break
        heads.append(head)
        first = phrase_at(sentence, head, numbers).first
        first = min(first, _age_start(sentence, head))
        if first <= 1 or sentence.tokens[first - 1].lower not in JOINTS:
            return _opened(sentence, first, heads)
        at = first - 2
    return tuple(heads[:1])


def _opened(sentence: Sentence, first: int, heads: list[int]) -> tuple[int, ...]:
    """Return the whole list where nothing but a mark stands before it, else the last of it."""
    opens = first == 0 or sentence.tokens[first - 1].lower in OPENING
    return tuple(reversed(heads)) if opens else tuple(heads[:1])


def _person(
    sentence: Sentence, at: int, numbers: tuple[Measured, ...], people: PeopleBook
) -> int:
    """Return the head of the person or number that ends at a token; -1 for none."""
    at = _before_age(sentence, at, people.people)
    if at < 0:
        return -1
    token = sentence.tokens[at]
    if token.lower in people.fates:
        return -1
    counted = any(m.first <= at <= m.last and m.sort == "count" for m in numbers)
    return at if counted or is_person(sentence, at, people.people) else -1


def is_person(sentence: Sentence, i: int, people: Collection[str]) -> bool:
    """Say whether a token is a word for a person, or ends an age that stands for one."""
    token = sentence.tokens[i]
    return token.lemma in people or token.lower in people or _is_aged(sentence, i)


def _before_age(sentence: Sentence, at: int, people: Collection[str]) -> int:
    """Return the noun before an age set off by commas: "*boy*, 11,"."""
    tokens = sentence.tokens
    if at > 1 and tokens[at].text == ",":
        at -= 1
        if not (_is_age(tokens[at]) and tokens[at - 1].text == ","):
            return -1
        return at - 2
    aged = at > 1 and _is_age(tokens[at]) and tokens[at - 1].text == ","
    return at - 2 if aged and is_person(sentence, at - 2, people) else at


def _is_age(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) <= DIGITS and int(token.text) <= OLDEST


def _is_aged(sentence: Sentence, i: int) -> bool:
    near = {token.lower for token in sentence.tokens[max(0, i - 2) : i]}
    return sentence.tokens[i].lower in OLD and bool(near & YEARS)


def _age_start(sentence: Sentence, head: int) -> int:
    """Return where "5-year-old" begins, read from its end."""
    if not _is_aged(sentence, head):
        return head
    at = head
    while at > 0 and sentence.tokens[at - 1].end == sentence.tokens[at].start:
        at -= 1
    return at


def _has_object(sentence: Sentence, i: int) -> bool:
    """Say whether somebody stands right behind, whom the word harms: "shot *two men*"."""
    behind = [t for t in sentence.tokens[i + 1 : i + 3] if t.pos != "ADV"]
    if behind and behind[0].lower == "of":
        return True  # "critical of the plan"
    if not behind or behind[0].pos not in OBJECTS or behind[0].lower in TIMES:
        return False
    return not any(token.lower in COUNTS for token in behind)
