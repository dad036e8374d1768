"""A trigger's grammar → which tokens fill which slot of its lexicon entry.

Headlines drop their auxiliaries, and the parser then reads a passive as active ("soldiers
reportedly killed"). A verb that needs an object and has none, with persons before it, is read
as passive; so the slots follow the meaning and not the tag.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.extract.aims import helped
from reportedly.extract.bearers import bearers
from reportedly.extract.beside import labelled
from reportedly.extract.hyphens import is_glued
from reportedly.extract.labels import inside_label
from reportedly.extract.misread import (
    PARTICLES,
    behind_particle,
    has_clause,
    is_hidden_verb,
    is_unchanged,
    is_unled,
)
from reportedly.extract.neighbours import (
    RELATIVES,
    accused,
    aged,
    found_by,
    inverted,
    is_child_count,
    is_of_relative,
    joined_self,
    nearest_noun,
    of_whole,
    outer,
    over_aside,
)
from reportedly.extract.phrases import ORDINALS, heads
from reportedly.extract.quantities import Measured
from reportedly.extract.reached import (
    beside_object,
    figure,
    is_summed,
    object_of,
    past_frame,
    prepositional,
)
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence, Token

RECIPIENT = "recipient"
SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
PASSIVE_MARKS = PASSIVE_SUBJECTS | {"auxpass", "agent"}
OBJECTS = frozenset({"dobj", "obj"})
NEAR = 6  # tokens between verbs that share an object
COMPLEMENTS = frozenset({"attr", "oprd", "acomp"})
PARTICIPLES = frozenset({"VBN", "VBD"})
SKIPPED = frozenset({"ADV", "AUX", "PART", "SCONJ"})
CONTROLLED = frozenset({"xcomp", "advcl", "conj", "ccomp", "pcomp"})
BESIDE = 2  # tokens: "12 people dead"
NEAR_NUMBER = 2  # tokens: "*two* people killed"
JOINTS = frozenset({"and", "or", "and/or", "/"})
COUNTED = frozenset({"NUM", "NOUN", "PROPN"})
HARMED_WORDS = frozenset({"dead", "missing"})
TIMES = frozenset({
    "after", "before", "since", "while", "upon", "on", "despite", "without", "by",
})  # fmt: skip
NOMINATIVE = frozenset({"he", "she", "they", "i", "we"})
HARMED = frozenset({"VBN", "VBD", "JJ"})
AFTER_NOUN = frozenset({"acl", "amod", "oprd", "acomp"})
BELOW = MappingProxyType(
    {
        "possessive": frozenset({"poss"}),
        "compound": frozenset({"compound", "amod", "nmod"}),
        "iobject": frozenset({"dative"}),
        "clause": frozenset({"xcomp", "ccomp", "acl", "relcl"}),
        "attr": frozenset({"attr"}),
    }
)
NOUN_MODIFIERS = frozenset({"amod", "compound", "nmod", "punct"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Filled:
    """Which tokens head the fillers of a role.

    Attributes:
        role: the role.
        slot: the slot that they fill.
        heads: tokens, coordinated ones together.
    """

    role: str
    slot: str
    heads: tuple[int, ...]


def fill(
    sentence: Sentence, i: int, entry: Entry, numbers: tuple[Measured, ...]
) -> tuple[Filled, ...]:
    """Return the fillers of every slot of an entry, for a trigger token."""
    found = []
    passive = entry.form == "verb" and is_passive(sentence, i, entry, numbers)
    for slot, role in entry.slots:
        tokens = tuple(dict.fromkeys(_slot(sentence, i, (slot, passive), numbers)))
        if slot == "bearer":
            tokens = tuple(dict.fromkeys(bearers(sentence, i, entry.carried)))
        tokens = inside_label(sentence, i, tokens)
        if tokens:
            found.append(Filled(role, slot, tokens))
    aimed = helped(sentence, i, entry.helping)
    if aimed and RECIPIENT not in {one.role for one in found}:
        found.append(Filled(RECIPIENT, "helping", aimed))
    return tuple(found)


def is_passive(
    sentence: Sentence, i: int, entry: Entry, numbers: tuple[Measured, ...], reach: int = 8
) -> bool:
    """Say whether a verb is passive by meaning, its own or that of a verb it goes on from.

    Args:
        sentence: where it stands.
        i: the verb.
        entry: the lexicon's.
        numbers: of the sentence.
        reach: how many coordinated verbs before it are asked.
    """
    token = sentence.tokens[i]
    if {sentence.tokens[c].dep for c in sentence.children[i]} & PASSIVE_MARKS:
        return True
    doer = any(_is_doer(sentence, c) for c in sentence.children[i])
    formed = is_unchanged(token) or token.tag in PARTICIPLES
    if doer or not formed or _own_objects(sentence, i, numbers) or has_clause(sentence, i):
        return False
    if _has_gap(sentence, i) or _shared_object(sentence, i) or _has_both(sentence, i):
        return False
    transitive = "object" in dict(entry.slots)
    if transitive and token.dep == "conj" and token.tag == "VBN":
        head = sentence.tokens[token.head]
        verbal = head.pos == "VERB" and reach > 0
        if verbal and is_passive(sentence, head.i, entry, numbers, reach - 1):
            return True
    if not transitive or _number_after(token, numbers, sentence):
        return False
    return all(sentence.tokens[c].lemma != "have" for c in sentence.children[i])


def _has_both(sentence: Sentence, i: int) -> bool:
    """Say whether a verb has a subject, and an object made something: "riots left two dead"."""
    below = [sentence.tokens[c] for c in sentence.children[i]]
    behind = {t.dep for t in below if t.i > i}
    before = any(t.dep in SUBJECTS and t.i < i for t in below)
    return before and "oprd" in behind and bool(behind & OBJECTS)


def _is_doer(sentence: Sentence, i: int) -> bool:
    """Say whether a token is a pronoun that acts: "*he* shot into the crowd"."""
    token = sentence.tokens[i]
    return token.dep in SUBJECTS and token.lower in NOMINATIVE


def subject_of(sentence: Sentence, i: int) -> int:
    """Return the head of a verb's subject, its own or its controller's; -1 without."""
    at, steps = i, 0
    while steps < len(sentence.tokens):
        steps += 1
        for child in sentence.children[at]:
            if sentence.tokens[child].dep in SUBJECTS | PASSIVE_SUBJECTS:
                return _relative(sentence, child, at)
        token = sentence.tokens[at]
        if token.dep in {"relcl", "acl"}:
            return nearest_noun(sentence, token)
        if token.dep not in CONTROLLED | {"acomp", "oprd"} or is_unled(sentence, at):
            return -1
        meant = _meant(sentence, at)
        if meant >= 0:
            return meant
        above = _over_preposition(sentence, token)
        if above < 0:
            return accused(sentence, at)
        at = above
    return -1


def _meant(sentence: Sentence, i: int) -> int:
    """Return whom a clause tells of: "*the woman* police say was killed"; -1 for others."""
    token = sentence.tokens[i]
    if token.dep == "ccomp" and sentence.tokens[token.head].dep == "relcl":
        return sentence.tokens[token.head].head
    return found_by(sentence, i)


def _over_preposition(sentence: Sentence, token: Token) -> int:
    """Return what controls a clause: "a man *died* after being shot"; -1 for an object."""
    above = sentence.tokens[token.head]
    if token.dep != "pcomp" or above.dep != "prep":
        return above.i
    charged = sentence.tokens[above.head]
    if charged.pos == "ADJ" and charged.dep == "acomp":
        return charged.i  # "*guilty* of violating the truce"
    return above.head if above.lower in TIMES else -1


def _relative(sentence: Sentence, child: int, verb: int) -> int:
    """Return what a relative pronoun stands for."""
    if sentence.tokens[child].lower not in RELATIVES or not is_of_relative(sentence, verb):
        return child
    clause = sentence.tokens[verb]
    over = clause if clause.dep == "relcl" else sentence.tokens[clause.head]
    return _some_of(sentence, over.head)


def _some_of(sentence: Sentence, i: int) -> int:
    """Return the number over a noun: "*eight* of its members who died", not "of the men"."""
    above = _over_of(sentence, i)
    told = any(sentence.tokens[c].dep == "det" for c in sentence.children[i])
    return above if sentence.tokens[above].pos == "NUM" and not told else i


def _slot(
    sentence: Sentence, i: int, slot: tuple[str, bool], numbers: tuple[Measured, ...]
) -> Iterator[int]:
    name, passive = slot
    if name == "object":
        yield from _object(sentence, i, numbers, passive=passive)
    elif name == "subject":
        yield from _subject(sentence, i, passive=passive)
    elif name == "self" and not _names_another(sentence, i):
        yield _counting(sentence, i, numbers)
    elif name == "modifies":
        summed = is_summed(sentence, i)
        yield from figure(sentence, i) if summed else _modified(sentence, i, numbers)
    elif name == "object_of":
        yield from object_of(sentence, i)
    elif name == "by":
        yield from prepositional(sentence, i, "by")
    elif name in BELOW:
        below = [sentence.tokens[c] for c in sentence.children[i]]
        yield from (t.i for t in below if t.dep in BELOW[name] and _may_name(t))
    elif name == "figure":
        yield from figure(sentence, i)
    else:
        yield from prepositional(sentence, i, name)
        yield from past_frame(sentence, i) if name == "of" else ()
        yield from beside_object(sentence, i, name)


def _counting(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> int:
    """Return the number over a noun, "*hundreds* of deaths", else the noun itself."""
    over = _over_of(sentence, i)
    return over if any(m.first <= over <= m.last and m.sort == "count" for m in numbers) else i


def _names_another(sentence: Sentence, i: int) -> bool:
    """Say whether a noun only says what sort another is: "three *arrest* warrants"."""
    token = sentence.tokens[i]
    return token.dep == "compound" and token.head > i


def _may_name(token: Token) -> bool:
    """Say whether a word before a noun can be whose it is: "Korean", not "heavy"."""
    return token.dep != "amod" or token.text[:1].isupper()


def _subject(sentence: Sentence, i: int, *, passive: bool) -> Iterator[int]:
    if passive:
        yield from prepositional(sentence, i, "by")
        return
    found = subject_of(sentence, i)
    if found < 0 and is_hidden_verb(sentence, i):
        below = sentence.children[i]
        found = next((c for c in below if sentence.tokens[c].dep in {"nummod", "compound"}), -1)
    if found >= 0:
        yield from heads(sentence, found)
        yield from _other_subjects(sentence, i, found)


def _other_subjects(sentence: Sentence, i: int, found: int) -> Iterator[int]:
    """Yield a second subject that the parser did not join: "the chief and *four men* died"."""
    tokens = sentence.tokens
    joints = [c for c in sentence.children[found] if tokens[c].dep == "cc"]
    for child in sentence.children[i]:
        if joints and found < joints[-1] < child < i and tokens[child].dep in SUBJECTS:
            yield from heads(sentence, child)


def _object(
    sentence: Sentence, i: int, numbers: tuple[Measured, ...], *, passive: bool
) -> Iterator[int]:
    if passive:
        yield from _undergoing(sentence, i, numbers)
        return
    own = _own_objects(sentence, i, numbers) or _shared_object(sentence, i)
    for child in (_relative(sentence, c, i) for c in own):
        yield from (
            h for h in heads(sentence, child) if h == child or not _is_anothers(sentence, h)
        )
    if not own and _has_gap(sentence, i):
        yield sentence.tokens[i].head
    elif not own:
        after = _number_after(sentence.tokens[i], numbers, sentence)
        if after is not None:
            yield head_of_number(sentence, after)


def _is_anothers(sentence: Sentence, i: int) -> bool:
    """Say whether a coordinated noun undergoes what follows it: "and two adults *wounded*"."""
    return any(
        i < c <= i + BESIDE
        and sentence.tokens[c].tag in HARMED
        and sentence.tokens[c].dep in AFTER_NOUN
        for c in sentence.children[i]
    )


def _undergoing(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> Iterator[int]:
    """Yield to whom a passive verb does it: "60 *wounded* soldiers", "12 were killed"."""
    token = sentence.tokens[i]
    listed = labelled(sentence, i, numbers)
    if listed is not None or (token.dep == "amod" and token.head > i):
        over = _counting(sentence, token.head, numbers)
        modified = over if over < i else token.head
        yield modified if listed is None else head_of_number(sentence, listed)
        return
    if i and sentence.tokens[i - 1].lower in ORDINALS and sentence.tokens[i - 1].head == i:
        yield i - 1  # "two killed, *third* wounded"
        return
    behind = inverted(sentence, i)
    if behind >= 0:
        yield from heads(sentence, behind)
        return
    found = _before(sentence, i, numbers)
    if found < 0:
        found = over_aside(sentence, subject_of(sentence, i), i)
    found = of_whole(sentence, found) if found >= 0 else found
    own = [c for c in sentence.children[i] if sentence.tokens[c].dep in PASSIVE_SUBJECTS]
    own = [c for c in own if len(own) == 1 or not is_glued(sentence, c)]
    for head in own if found in own else [found] if found >= 0 else []:
        yield from heads_before(sentence, head, i)


def heads_before(sentence: Sentence, head: int, limit: int) -> Iterator[int]:
    """Yield a head and what is coordinated with it, up to a token."""
    yield from (h for h in heads(sentence, head) if h < limit)


def _shared_object(sentence: Sentence, i: int) -> list[int]:
    """Return the object of a verb coordinated with this one: "killed or wounded 20"."""
    for child in sentence.children[i]:
        if sentence.tokens[child].dep == "conj" and sentence.tokens[child].pos == "VERB":
            found = [c for c in sentence.children[child] if sentence.tokens[c].dep in OBJECTS]
            near = found and child - i <= NEAR
            between = {t.text for t in sentence.tokens[i + 1 : child]} if near else {""}
            if between <= {"and", "or", "and/or", "/", ","}:
                return found
    return []


def _before(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> int:
    """Return the number or noun right before a participle, over adverbs and auxiliaries."""
    at = _over_joint(sentence, i)
    while at >= 0 and sentence.tokens[at].pos in SKIPPED:
        at -= 1
    if at < 0:
        return -1
    token = sentence.tokens[at]
    if is_child_count(sentence, at):
        return at - 2
    number = any(m.first <= at <= m.last and m.sort == "count" for m in numbers)
    elliptic = token.lower in {"others", "more", "people"} or number
    if elliptic and token.pos != "ADP":  # "two of the *14 wounded*"
        return at if number and token.pos == "NUM" and at == i - 1 else _over_of(sentence, at)
    if at == i - 1 and token.pos in NOMINAL and token.dep not in {"pobj", "dobj"}:
        return outer(sentence, at, i)
    return -1


def _over_of(sentence: Sentence, at: int) -> int:
    """Return the head of "hundreds of people", the token itself of "one of *five people*"."""
    token = sentence.tokens[at]
    above = sentence.tokens[token.head]
    counted = any(sentence.tokens[c].dep == "nummod" for c in sentence.children[at])
    return above.head if token.dep == "pobj" and above.lower == "of" and not counted else at


def _over_joint(sentence: Sentence, i: int) -> int:
    """Return the place before a participle, or before the one it is joined to by "or"."""
    tokens = sentence.tokens
    joined = i > 1 and tokens[i - 1].lower in JOINTS and tokens[i - 2].tag in HARMED
    return i - 3 if joined else i - 1


def _number_after(
    token: Token, numbers: tuple[Measured, ...], sentence: Sentence
) -> Measured | None:
    """Return the count right behind a verb: "killed 20", "wounds scores", "mowed down 30"."""
    particle = [t.lower for t in sentence.tokens[token.i + 1 : token.i + 2]]
    places = (1, 2) if PARTICLES.intersection(particle) else (1,)
    for one in numbers:
        if one.first - token.i in places and one.sort == "count":
            return None if _is_of_next(sentence, one) else one
    return None


def _is_of_next(sentence: Sentence, number: Measured) -> bool:
    """Say whether a number belongs to the word behind it: "nine killed *12 injured*"."""
    behind = sentence.tokens[number.last + 1 : number.last + 3]
    if _is_next_clause(sentence, number, behind):
        return True
    if not behind or (len(behind) > 1 and behind[1].pos in COUNTED):
        return False  # "killed *5* wounded 20", "killed *12* wounded soldiers"
    return behind[0].tag in {"VBN", "VBD"} or behind[0].lower in HARMED_WORDS


def _is_next_clause(sentence: Sentence, number: Measured, behind: tuple[Token, ...]) -> bool:
    """Say whether a counted noun has its own participle: "two killed *5 others injured*"."""
    if len(behind) <= 1 or behind[0].tag != "NNS" or number.first < 1:
        return False
    verb = sentence.tokens[number.first - 1]
    counted = any(
        token.pos == "NUM" for token in sentence.tokens[max(0, verb.i - NEAR_NUMBER) : verb.i]
    )
    return counted and verb.tag in HARMED and behind[1].tag in HARMED


def _own_objects(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> list[int]:
    """Return the objects below a verb, but for a number that the next word counts."""
    found = [c for c in sentence.children[i] if sentence.tokens[c].dep in OBJECTS]
    if len(found) > 1:  # "a man *who* police say shot *his son*" shot one
        found = [c for c in found if sentence.tokens[c].lower not in RELATIVES] or found
    found = found or behind_particle(sentence, i) or aged(sentence, i)
    found += joined_self(sentence, i)
    next_ones = [n for n in numbers if n.sort == "count" and _is_of_next(sentence, n)]
    taken = {at for n in next_ones for at in (n.anchor, n.last + 1)}
    return [c for c in found if c not in taken]


def _has_gap(sentence: Sentence, i: int) -> bool:
    """Say whether a relative clause leaves its object out: "a pilot they captured"."""
    token = sentence.tokens[i]
    subjects = [c for c in sentence.children[i] if sentence.tokens[c].dep in SUBJECTS]
    own = any(sentence.tokens[c].lower not in RELATIVES for c in subjects)
    return token.dep == "relcl" and own


def head_of_number(sentence: Sentence, number: Measured) -> int:
    """Return the noun that a number counts, over its adjectives, else the number itself."""
    at = number.last + 1
    while at < len(sentence.tokens) and sentence.tokens[at].dep in NOUN_MODIFIERS:
        at += 1
    follows = at < len(sentence.tokens) and sentence.tokens[at].pos in {"NOUN", "PROPN"}
    return at if follows else number.anchor


def _modified(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> Iterator[int]:
    """Yield what an adjective says something of: "12 dead", "dead soldiers", "were dead"."""
    token = sentence.tokens[i]
    number = any(m.last < i and i - m.last <= BESIDE and m.sort == "count" for m in numbers)
    before = _before(sentence, i, numbers)
    if token.dep in {"amod", "compound"} and (before < 0 or token.head > i):
        over = _counting(sentence, token.head, numbers)
        yield over if over < i else token.head
    elif before >= 0:
        yield before
    elif found := _left(sentence, i) or _feared(sentence, i, numbers):
        yield from found
    elif token.dep in COMPLEMENTS and _has_victim(sentence, token.head, numbers):
        return  # "had shot *dead* two boys", "the boy police shot *dead*"
    elif token.dep in COMPLEMENTS | {"conj", "ROOT", "advcl", "ccomp", "acl"} and not number:
        over = subject_of(sentence, i if token.pos == "VERB" else token.head)
        yield from () if over < 0 else heads(sentence, over)
    elif number:
        yield i


def _has_victim(sentence: Sentence, verb: int, numbers: tuple[Measured, ...]) -> bool:
    """Say whether a verb has somebody whom it is done to: its object, or whom it describes."""
    shot = sentence.tokens[verb].tag in PARTICIPLES
    return bool(_own_objects(sentence, verb, numbers)) or (shot and _has_gap(sentence, verb))


def _feared(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> list[int]:
    """Return the bare number before a verb of thinking: "*ten* feared dead"."""
    token = sentence.tokens[i]
    over = subject_of(sentence, token.head) if token.dep == "oprd" else -1
    return [over] if any(m.first <= over <= m.last for m in numbers) else []


def _left(sentence: Sentence, i: int) -> list[int]:
    """Return the object that a complement says something of: "left two *men* dead"."""
    token = sentence.tokens[i]
    if token.dep not in COMPLEMENTS and (token.dep, token.pos) != ("advcl", "ADJ"):
        return []
    verb = token.head
    found = [c for c in sentence.children[verb] if sentence.tokens[c].dep in OBJECTS and c < i]
    return [h for c in found for h in heads_before(sentence, c, i)]
