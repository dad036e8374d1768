"""A source inside a relative clause: "a man who *police say* shot two clerks".

Small parses make the police shoot. The sentence is parsed once more without the source, and the
source is woven in again: it says what the clause tells of the man.

Yes: "a man *authorities believe* killed two", "the group, which *the army says* took the town".
No: "the man who police killed": nobody says anything. "Officials say wounded men were freed".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.parse import Sentence, Token

RELATIVES = frozenset({"who", "whom", "which", "that"})
SURE = frozenset({"who", "whom", "which"})  # nobody says "which" for the "that" of a clause
CLAUSE = frozenset({"relcl", "acl"})
FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP", "VB", "MD"})  # a past is misread in many ways
PARTICIPLES = frozenset({"VBD", "VBN"})
ACTING = frozenset({"VERB", "AUX"})
NOMINATIVE = frozenset({"he", "she", "they", "it", "we"})
NAMES = frozenset({"NOUN", "PROPN"})
WITHIN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "PRON"})
COMMON = frozenset({"NN", "NNS"})
OPENING = frozenset({"DT", "PRP$"})
COMMA = ","
ON = "on"
BLANK = " "
WHO = " who "
WIDEST = 6  # words of a source


@dataclass(frozen=True, slots=True, kw_only=True)
class Inserted:
    """Where a source stands inside a relative clause.

    Attributes:
        first: first token that is taken out, a comma included.
        last: the last one.
        source: head of the source.
        verb: what it does: "say".
        noun: whom the clause describes, where no pronoun opens it; -1 otherwise.
    """

    first: int
    last: int
    source: int
    verb: int
    noun: int = -1


def inserted(sentence: Sentence, verbs: frozenset[str]) -> Inserted | None:
    """Return the first source that stands inside a relative clause.

    Args:
        sentence: as it was parsed first.
        verbs: what a source does there, by lemma.
    """
    for token in sentence.tokens:
        if token.lemma in verbs and 1 < token.i < len(sentence.tokens) - 1:
            found = _around(sentence.tokens, token.i)
            if found is not None:
                return found
    return None


def _around(tokens: Sequence[Token], verb: int) -> Inserted | None:
    """Return the insertion whose verb this is, if there is one."""
    head = verb - 1
    nominative = tokens[head].lower in NOMINATIVE
    if not nominative and tokens[head].pos not in NAMES:
        return None
    last = _last(tokens, verb)
    if last + 1 >= len(tokens):
        return None
    start = head if nominative else _start(tokens, head)
    opened = start - 1 if start and tokens[start - 1].text == COMMA else start
    before = tokens[opened - 1].lower if opened else ""
    if before in RELATIVES and opened > 1:
        sure = before in SURE or _is_named(tokens, opened - 2)
        if sure and _goes_on(tokens, last + 1, sure=before in SURE):
            return Inserted(first=opened, last=last, source=head, verb=verb)
    bare = opened == start and last == verb and start > 0
    if bare and _is_described(tokens, start - 1) and _goes_on(tokens, last + 1, sure=False):
        return Inserted(first=start, last=last, source=head, verb=verb, noun=start - 1)
    return None


def _last(tokens: Sequence[Token], verb: int) -> int:
    """Return the last token of an insertion: a day and a comma may stand behind its verb."""
    dated = [token.tag for token in tokens[verb + 1 : verb + 3]] == ["IN", "NNP"]
    last = verb + 2 if dated and tokens[verb + 1].lower == ON else verb
    return last + 1 if tokens[last + 1 : last + 2] and tokens[last + 1].text == COMMA else last


def _start(tokens: Sequence[Token], head: int) -> int:
    """Return the first token of a source: "*a* senior official", "*Ukrainian* officials"."""
    at = head
    while at > 0 and head - at < WIDEST:
        token = tokens[at - 1]
        if token.tag in OPENING:
            return at - 1
        named = token.text[:1].isupper() and token.pos in NAMES | {"ADJ"} and at > 1
        if not named and not (token.pos == "PART" and token.tag == "POS"):
            return _behind_relative(tokens, at)
        at -= 1
    return at


def _behind_relative(tokens: Sequence[Token], at: int) -> int:
    """Return where a source starts behind "who": "who *senior* officials say"."""
    start = at
    while start > 0 and at - start < WIDEST and tokens[start - 1].pos in WITHIN:
        if tokens[start - 1].lower in RELATIVES:
            return start
        start -= 1
    return at


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun stands before "that", a comma between them or none."""
    token = tokens[at - 1] if tokens[at].text == COMMA and at else tokens[at]
    return token.pos in NAMES


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun can be described by what follows: "*a gunman* authorities believe"."""
    noun = tokens[at]
    before = tokens[at - 1] if at else noun
    led = before.pos in {"DET", "ADJ", "NUM", "NOUN", "PROPN"} or before.tag == "PRP$"
    return at > 0 and led and noun.tag in COMMON and noun.text.islower()


def _goes_on(tokens: Sequence[Token], at: int, *, sure: bool) -> bool:
    """Say whether a verb without a subject of its own follows.

    "That officials say *wounded men* were freed" goes on with a noun.
    """
    if tokens[at].pos == "ADV" and at + 1 < len(tokens):
        at += 1
    token = tokens[at]
    if token.tag not in FINITE or token.pos not in ACTING | {"ADJ"}:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else token
    adjective = token.tag in PARTICIPLES and behind.pos in NAMES | {"ADJ"}
    return sure or token.pos == "AUX" or not adjective


def without(sentence: Sentence, one: Inserted, text: str) -> str:
    """Return a sentence's words without the insertion, "who" in its place if none was there.

    Args:
        sentence: where it stands.
        one: the insertion.
        text: the document's.
    """
    left, right = _cut(sentence, one)
    return text[sentence.start : left] + _between(one) + text[right : sentence.end]


def _cut(sentence: Sentence, one: Inserted) -> tuple[int, int]:
    """Return where the words before an insertion end, and where those behind it begin."""
    return sentence.tokens[one.first - 1].end, sentence.tokens[one.last + 1].start


def _between(one: Inserted) -> str:
    return WHO if one.noun >= 0 else BLANK


def woven(sentence: Sentence, one: Inserted, again: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a sentence, its clause read as it is without the insertion.

    Where the second parse cut other words or found no relative clause, the first one stays.

    Args:
        sentence: as it was parsed first.
        one: the insertion.
        again: tokens of what `without` returned, from place 0 on.
    """
    kept = [token for token in sentence.tokens if not one.first <= token.i <= one.last]
    numbers = dict(_numbers(sentence, one, kept, again))
    clause = _clause(again, numbers, kept, one)
    if len(numbers) != len(kept) or clause < 0:
        return sentence.tokens
    if any(again[k].head not in numbers for k in numbers):
        return sentence.tokens
    found = {
        at: replace(
            sentence.tokens[at],
            lemma=again[k].lemma,
            pos=again[k].pos,
            tag=again[k].tag,
            dep=again[k].dep,
            head=numbers[again[k].head],
        )
        for k, at in numbers.items()
    }
    over = numbers[clause]
    described = found[over].head
    found[over] = replace(found[over], dep="ccomp", head=one.verb)
    found.update((token.i, token) for token in _source(sentence, one, described))
    return tuple(found[at] for at in range(len(sentence.tokens)))


def _numbers(
    sentence: Sentence, one: Inserted, kept: Sequence[Token], again: Sequence[Token]
) -> Iterator[tuple[int, int]]:
    """Yield each token of the second parse that is one of the first, with its place there."""
    left, right = _cut(sentence, one)
    before = left - sentence.start
    pad = len(_between(one))
    places = {(token.start, token.end): token.i for token in kept}
    for token in again:
        behind = token.start >= before + pad
        moved = right - before - pad if behind else sentence.start
        at = places.get((token.start + moved, token.end + moved))
        if at is not None and (behind or token.start < before):
            yield token.i, at


def _clause(
    again: Sequence[Token], numbers: dict[int, int], kept: Sequence[Token], one: Inserted
) -> int:
    """Return the verb of the relative clause in the second parse; -1 if it has none."""
    places = {at: k for k, at in numbers.items()}
    behind = next((token.i for token in kept if token.i > one.last), -1)
    at, seen = places.get(behind, -1), set[int]()
    while at >= 0 and at not in seen:
        if again[at].dep in CLAUSE and again[at].pos in ACTING:
            noun = numbers.get(again[at].head, -1)
            fits = noun == one.noun if one.noun >= 0 else 0 <= noun < one.first
            return at if fits else -1
        seen.add(at)
        at = again[at].head
    return -1


def _source(sentence: Sentence, one: Inserted, described: int) -> Iterator[Token]:
    """Yield the tokens that were taken out, with their own relations."""
    for token in sentence.tokens[one.first : one.last + 1]:
        inside = one.first <= token.head <= one.source and token.head != token.i
        if token.i == one.verb:
            tag = token.tag if token.tag.startswith("VB") else "VBP"
            yield replace(token, pos="VERB", tag=tag, dep="relcl", head=described)
        elif token.i == one.source:
            yield replace(token, dep="nsubj", head=one.verb)
        elif token.text == COMMA:
            yield replace(token, dep="punct", head=one.verb)
        elif token.i > one.verb:  # "on Monday"
            named = token.pos == "PROPN"
            dep, head = ("pobj", token.i - 1) if named else ("prep", one.verb)
            yield replace(token, dep=dep, head=head)
        elif inside:
            yield token
        else:
            dep = {"DT": "det", "PRP$": "poss", "JJ": "amod"}.get(token.tag, "compound")
            yield replace(token, dep=dep, head=one.source)
