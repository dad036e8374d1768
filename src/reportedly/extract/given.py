"""What a verb gives to its source: its clause, its object, or what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.trees import below, children, noun_phrase
from reportedly.lexicon.cue_book import Cue
from reportedly.model.parse import Sentence

FINITE = frozenset({"VBD", "VBZ", "VBP"})
LOOSE = frozenset({"parataxis", "ccomp", "advcl", "conj", "dep", "ROOT"})
BOUNDARY = frozenset({",", '"', "”", "’", "''", "—", "–", "-", "»", "―", ";", "?", "!"})
HELD = ("dobj", "ccomp", "xcomp", "oprd", "acomp", "attr")
CONTRACTED = frozenset({"'s", "’s", "'m", "’m", "'re", "’re"})
BINDING = frozenset({"ADP", "SCONJ", "PRON", "CCONJ", "DET", "VERB", "AUX"})
CIRCUMSTANCE = frozenset({"after", "at", "before", "during", "on", "until"})
SETTING = ("prep", "npadvmod", "advmod", "mark", "cc")
PLAIN = "plain"
LEAST = 3  # tokens before a closing "…, he said"


@dataclass(frozen=True, slots=True)
class Given:
    """What a verb governs as content.

    Attributes:
        inside: the tokens.
        last: last token of the cue: a preposition that follows it belongs to it.
        frame: the frame that fits.
    """

    inside: frozenset[int] = frozenset()
    last: int = -1
    frame: str = ""


def given(sentence: Sentence, verb: int, cue: Cue) -> Given:
    """Return what a verb gives to its source: the first of its frames that fits."""
    found = (*_clausal(sentence, verb, cue), *_nominal(sentence, verb, cue))
    return found[0] if found else Given(frozenset(_loaned(sentence, verb, cue)), verb)


def _loaned(sentence: Sentence, verb: int, cue: Cue) -> set[int]:
    """Return the clause that the parse hung on a listener or a paper.

    "Told a hearing that nine died", "said in a report that nine died".
    """
    if "clause" not in cue.frames:
        return set()
    for aside in children(sentence, verb, "advcl"):
        cited = children(sentence, aside, "ccomp") if children(sentence, aside, "dobj") else ()
        if cited and sentence.tokens[aside].tag == "VBG":
            return below(sentence, cited[0])  # "reported, citing officials, that"
    for noun in _listeners(sentence, verb):
        for child in children(sentence, noun, "acl", "relcl", "ccomp"):
            marks = {sentence.tokens[i].lower for i in children(sentence, child, "mark")}
            if "that" in marks:
                return below(sentence, child)
    return set()


def _listeners(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yield the nouns behind a verb, those that hang on its nouns too: "one of two letters"."""
    waiting = [verb]
    while waiting:
        at = waiting.pop(0)
        deps = ("dobj", "dative") if at == verb else ()
        found = [i for i in children(sentence, at, *deps) if i > verb]
        for prep in children(sentence, at, "prep", "dative"):
            found += [i for i in children(sentence, prep, "pobj") if i > verb]
        yield from found
        waiting += found


def _clausal(sentence: Sentence, verb: int, cue: Cue) -> Iterator[Given]:
    """Yield a clause, an infinitive or a gerund."""
    for child in _clauses(sentence, verb, cue) if {"clause", "quote"} & cue.frames else ():
        yield Given(frozenset(below(sentence, child)), verb, "clause")
    for child in children(sentence, verb, "xcomp", "ccomp", "advcl"):
        frame = _infinitive(sentence, child)
        if frame in cue.frames:
            yield Given(frozenset(below(sentence, child)), verb, frame)


def _clauses(sentence: Sentence, verb: int, cue: Cue) -> Iterator[int]:
    """Yield the clauses that a verb gives; one before a semicolon is none of them."""
    for child in children(sentence, verb, "ccomp"):
        after = sentence.tokens[min(max(below(sentence, child)) + 1, verb)]
        apart = after.text == ";" or _is_series(sentence, verb, child, cue)
        if not apart and not _is_small(sentence, child):
            yield child
    yield from _gerunds(sentence, verb)


def _gerunds(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yield a clause whose subject is a deed: "said closing the road would help"."""
    for child in children(sentence, verb, "xcomp"):
        finite = children(sentence, child, "ccomp") if child > verb else ()
        if (
            sentence.tokens[child].tag == "VBG"
            and finite
            and not _is_small(sentence, finite[0])
        ):
            yield child


def _is_series(sentence: Sentence, verb: int, child: int, cue: Cue) -> bool:
    """Say whether a clause is but the first of what somebody did: "summed it up, mocked us"."""
    if child > verb or cue.cue_class.speaks or children(sentence, verb, "nsubj"):
        return False
    return sentence.tokens[min(below(sentence, child))].pos != "PUNCT"


def _nominal(sentence: Sentence, verb: int, cue: Cue) -> Iterator[Given]:
    """Yield an object with what goes with it, or what stands behind a preposition."""
    objects = children(sentence, verb, "dobj")
    predicates = tuple(
        at
        for at in children(sentence, verb, "oprd", "ccomp", "xcomp")
        if _infinitive(sentence, at) != "to" and not _is_series(sentence, verb, at, cue)
    )
    if "as" in cue.frames and (predicates or (objects and _as(sentence, verb))):
        yield _spread(sentence, verb, (*objects, *predicates, *_as(sentence, verb)), "as")
    if objects and "with" in cue.frames:
        yield _spread(sentence, verb, (*objects, *_with(sentence, verb, cue)), "object")
    for prep in children(sentence, verb, "prep"):
        word = sentence.tokens[prep].lower
        if word in cue.frames:
            last = prep if prep == verb + 1 else verb
            inside = below(sentence, prep) - {prep} | _told_to(sentence, verb, prep)
            yield Given(frozenset(inside), last, word)
    if "object" in cue.frames and objects:
        yield Given(frozenset(_with_rest(sentence, verb, objects[0])), verb, "object")


def _told_to(sentence: Sentence, verb: int, prep: int) -> set[int]:
    """Return the infinitive behind "called on them to leave"."""
    after = max(below(sentence, prep)) + 1
    for child in children(sentence, verb, "xcomp", "advcl"):
        inside = below(sentence, child)
        if min(inside) == after and _infinitive(sentence, child) == "to":
            return inside
    return set()


def _with_rest(sentence: Sentence, verb: int, thing: int) -> set[int]:
    """Return an object and what stands right behind it in the verb's own words.

    "Denounced the plan through his envoys": small parses cannot tell what the rest goes with.
    """
    inside = below(sentence, thing)
    if thing < verb:
        return inside
    last = max(inside)
    for child in sorted(sentence.children[verb]):
        token = sentence.tokens[child]
        reach = below(sentence, child)
        loose = token.dep in {"prep", "acl", "oprd", "xcomp"} and min(reach) == last + 1
        if loose and token.lower not in CIRCUMSTANCE:
            inside |= reach
            last = max(reach)
    return inside


def _spread(sentence: Sentence, verb: int, tops: tuple[int, ...], frame: str) -> Given:
    return Given(frozenset(i for at in tops for i in below(sentence, at)), verb, frame)


def _is_small(sentence: Sentence, child: int) -> bool:
    """Say whether a complement has no finite verb of its own ("called him a liar")."""
    token = sentence.tokens[child]
    if token.lower in CONTRACTED or token.tag == "MD":
        return False  # "it’s": small parses lose the verb in it
    finite = token.tag in FINITE or any(
        sentence.tokens[i].tag in {*FINITE, "MD"} for i in sentence.children[child]
    )
    if token.tag == "VBG" and children(sentence, child, "nsubj"):
        return child < token.head  # "found him leading", no "Varga, smiling, said"
    quoted = token.tag in {"VBN", "VBD", "CD", "JJ"} and bool(
        children(sentence, child, "nsubj", "nsubjpass")
    )
    return not finite and not quoted


def _infinitive(sentence: Sentence, child: int) -> str:
    """Return the frame of a complement without a finite verb: "to", "gerund" or none."""
    token = sentence.tokens[child]
    if token.dep == "advcl":
        return ""
    if any(sentence.tokens[i].tag == "TO" for i in sentence.children[child]):
        return "to"
    return "gerund" if token.tag == "VBG" else ""


def _with(sentence: Sentence, verb: int, cue: Cue) -> tuple[int, ...]:
    """Return what goes with an object: "accused him of", "praised them for"."""
    return tuple(
        i
        for i in children(sentence, verb, "prep", "xcomp")
        if sentence.tokens[i].lower in cue.frames or sentence.tokens[i].dep == "xcomp"
    )


def _as(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return tuple(
        i for i in children(sentence, verb, "prep", "advcl") if sentence.tokens[i].lower == "as"
    )


def around(sentence: Sentence, verb: int, clause: tuple[int, int], cue: Cue) -> set[int]:
    """Return what stands around a clause set off by marks: "…, the ministry said, …"."""
    first, last = clause
    token = sentence.tokens[verb]
    if sentence.tokens[first].lower == "as" and token.dep in LOOSE:
        return _as_said(sentence, verb, clause)
    if token.tag not in FINITE or cue.cue_class.effect == PLAIN or _leads(sentence, first):
        return set()
    if sentence.tokens[first - 1].text not in BOUNDARY or token.dep == "relcl":
        return _unmarked(sentence, verb, cue)
    own = any(first <= i <= last for i in children(sentence, verb, "nsubj"))
    if token.dep not in LOOSE or not own or not _closes(sentence, last + 1):
        return set()
    held = [i for i in children(sentence, verb, *HELD) if i > verb]
    aside = first < LEAST or _is_setting(sentence, verb, first)
    if (held and "whom" not in cue.frames) or (aside and not _goes_on(sentence, last + 1)):
        return set()
    return set(range(len(sentence.tokens))) - set(range(first, last + 1))


def _leads(sentence: Sentence, first: int) -> bool:
    """Say whether a clause opens the sentence, or goes on behind a semicolon or an "and"."""
    opens = first == 0 or sentence.tokens[first - 1].text == ";"
    return opens or sentence.tokens[first].dep in {"cc", "mark"}


def _goes_on(sentence: Sentence, after: int) -> bool:
    """Say whether a clause of its own stands behind the comma: "Now, he said, they fight"."""
    rest = sentence.tokens[after:]
    comma = bool(rest) and rest[0].text == ","
    return comma and any(token.tag in {*FINITE, "MD"} for token in rest[1:])


def _is_setting(sentence: Sentence, verb: int, end: int) -> bool:
    """Say whether all before a clause only says when or where: "In a letter, he said"."""
    if sentence.style != "body" and sentence.tokens[-1].text != ":":
        return False  # "Three dead in raid, state media say"
    loose = {i for at in children(sentence, verb, *SETTING) for i in below(sentence, at)}
    return all(i in loose or sentence.tokens[i].pos == "PUNCT" for i in range(end))


def _as_said(sentence: Sentence, verb: int, clause: tuple[int, int]) -> set[int]:
    """Return the clause that "as the mayor noted" goes with."""
    token = sentence.tokens[verb]
    held = [i for i in children(sentence, verb, *HELD) if i > verb]
    if held or token.tag not in FINITE or not children(sentence, verb, "nsubj"):
        return set()
    beside = {clause[0] - 1, clause[1] + 1} & set(range(len(sentence.tokens)))
    if not any(sentence.tokens[i].text in BOUNDARY for i in beside):
        return set()
    whole = below(sentence, token.head)
    return whole - set(range(clause[0], clause[1] + 1))


def _closes(sentence: Sentence, after: int) -> bool:
    return after >= len(sentence.tokens) or sentence.tokens[after].text in {",", ".", ";", ":"}


def _unmarked(sentence: Sentence, verb: int, cue: Cue) -> set[int]:
    """Return all before a closing "the monitor said." that no comma sets off."""
    tokens = sentence.tokens
    heads = [i for i in children(sentence, verb, "nsubj") if i < verb]
    behind = [token for token in tokens[verb + 1 :] if token.pos not in {"PUNCT", "PROPN"}]
    if not heads or behind or not cue.cue_class.speaks or "quote" not in cue.frames:
        return set()
    first = noun_phrase(sentence, heads[0])[0]
    finite = any(token.tag in FINITE for token in tokens[:first])
    if not finite or tokens[first - 1].pos in BINDING:
        return set()
    return set(range(first))
