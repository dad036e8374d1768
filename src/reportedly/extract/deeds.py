"""Deeds: a verb by which one side gives a thing and another takes it, whoever is its subject.

The lexicon's words of `exchange` say which slot gives and which gets.

Yes: "Cairo sends engineers to Juba": Cairo gives, Juba takes.
Yes: "Minsk receives loans from Rome": Rome gives, Minsk takes.
Yes: "Ankara armed the militia with drones": the thing stands behind "with".
No: "He smiled in return" moves nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.extract.context import Context
from reportedly.extract.parties import is_party
from reportedly.extract.phrases import heads
from reportedly.extract.slots import OBJECTS, PASSIVE_SUBJECTS, fill
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

KIND = "exchange"
FOR, TAKING, GIVING, SHARING = "for", "to", "from", "with"
PREPOSITIONS = frozenset({"prep", "dative", "agent"})
COUNTLESS = frozenset({"amod", "compound"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What one verb moves, and between whom; every part is tokens of one sentence.

    Attributes:
        sentence: where it stands.
        verb: its token.
        gets: the subject takes rather than gives.
        giver: who gives.
        thing: what is given.
        taker: who gets it.
        back: what the same verb says is given for it ("traded gas *for wheat*").
    """

    sentence: Sentence
    verb: int
    gets: bool
    giver: tuple[int, ...] = ()
    thing: tuple[int, ...] = ()
    taker: tuple[int, ...] = ()
    back: tuple[int, ...] = ()

    def before(self, limit: int) -> "Deed":
        """Return the deed without what stands behind a token."""

        def kept(held: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(h for h in held if h < limit)

        return replace(
            self, giver=kept(self.giver), thing=kept(self.thing), taker=kept(self.taker)
        )


def entry_of(context: Context, sentence: Sentence, verb: int) -> Entry | None:
    """Return the verb's entry among the words of exchange, the one that asks for more first."""
    known = context.lexicon.claims.by_lemma.get(sentence.tokens[verb].lemma, ())
    below = {sentence.tokens[c].lemma for c in sentence.children[verb]}
    own = [e for e in known if e.kind == KIND and e.form == "verb"]
    fitting = [e for e in own if (not e.beside or e.beside & below) and not e.without & below]
    return min(fitting, key=lambda e: not e.beside, default=None)


def gives(entry: Entry) -> bool:
    """Say whether the verb's subject is the one who gives."""
    return "thing" in dict(entry.slots).values()


def deed_at(context: Context, sentence: Sentence, verb: int, entry: Entry) -> Deed:
    """Return what a verb moves, by its entry; the passive and the two objects are read too."""
    found: dict[str, tuple[int, ...]] = {}
    for role, held in _slots(context, sentence, verb, entry):
        if held:
            found.setdefault(role, held)
    giving = gives(entry)
    moved, back = ("thing", "in_return") if giving else ("in_return", "thing")
    thing, mine = found.get(moved, ()), found.get("actor", ())
    side = (TAKING, SHARING) if FOR in dict(entry.slots) else (TAKING, SHARING, FOR)
    other = found.get("recipient", ()) or beside(
        context, sentence, (verb, *thing), side if giving else (GIVING,)
    )
    return Deed(
        sentence=sentence,
        verb=verb,
        gets=not giving,
        giver=mine if giving else other,
        thing=thing,
        taker=other if giving else mine,
        back=found.get(back, ()) or _for(sentence, thing, entry),
    )


def deeds(context: Context, sentence: Sentence) -> Iterator[Deed]:
    """Yield every deed of a sentence that has a thing and a side."""
    for token in sentence.tokens:
        verbal = token.pos == "VERB" and token.dep not in COUNTLESS
        entry = entry_of(context, sentence, token.i) if verbal else None
        if entry is not None:
            deed = deed_at(context, sentence, token.i, entry)
            if deed.thing and (deed.giver or deed.taker):
                yield deed


def beside(
    context: Context, sentence: Sentence, places: tuple[int, ...], words: tuple[str, ...]
) -> tuple[int, ...]:
    """Return the parties behind the first of some prepositions below some tokens."""
    for word in words:
        for place in places:
            for child in behind(sentence, place, word):
                found = tuple(
                    h for h in heads(sentence, child) if is_party(context, sentence, h)
                )
                if found:
                    return found
    return ()


def behind(sentence: Sentence, place: int, word: str) -> Iterator[int]:
    """Yield what stands behind a preposition below a token, and below its particle."""
    for child in sentence.children[place]:
        token = sentence.tokens[child]
        if token.lower == word and token.dep in PREPOSITIONS:
            yield from sentence.children[child]
        elif token.dep == "prt":
            yield from behind(sentence, child, word)


def _for(sentence: Sentence, thing: tuple[int, ...], entry: Entry) -> tuple[int, ...]:
    """Return what the parser hung on the thing: "traded drones *for jets*"."""
    if FOR not in dict(entry.slots):
        return ()
    return tuple(h for t in thing for c in behind(sentence, t, FOR) for h in heads(sentence, c))


def _slots(
    context: Context, sentence: Sentence, verb: int, entry: Entry
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield roles with heads; "Juba was given a loan" has its taker as subject."""
    below = sentence.children[verb]
    objects = [c for c in below if sentence.tokens[c].dep in OBJECTS]
    subjects = [c for c in below if sentence.tokens[c].dep in PASSIVE_SUBJECTS]
    if objects and subjects:
        yield "recipient", tuple(heads(sentence, subjects[0]))
        yield dict(entry.slots).get("object", "thing"), tuple(heads(sentence, objects[0]))
        return
    for one in fill(sentence, verb, entry, context.numbers[sentence.index]):
        yield one.role, one.heads
    yield dict(entry.slots).get("object", "thing"), tuple(_nominal(sentence, verb))


def _nominal(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yield a gerund with an article, read as a clause: "saw *some sharing*"."""
    for child in sentence.children[verb]:
        token = sentence.tokens[child]
        articled = any(sentence.tokens[c].dep == "det" for c in sentence.children[child])
        if token.tag == "VBG" and child > verb and articled:
            yield child
