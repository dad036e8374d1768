"""Whom a voice means that has no name: "he said", "they said", "the general said".

Who spoke last, or whom the last sentence is about, goes on speaking: "Colonel Traore visited
Gao. He said nine had died." A person stands for "he" or "she", several for "they", a body for
"it". Where two fit and nothing tells them apart, the voice stays without a name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reportedly.lexicon.actor_book import Reference
from reportedly.model.claim import Claim
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Voice
from reportedly.resolve.identity import LAND, NAME, Identity, describe
from reportedly.resolve.scene import Scene

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MAIN = frozenset({"ROOT", "conj", "advcl", "parataxis"})
SPEECH = frozenset({"ccomp"})
CUT = frozenset({"relcl", "acl", "cc", "conj", "advcl", "parataxis"})
NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})
NEAR = 3  # sentences: a pronoun further on means nobody named before
FAR = 12  # the same for "the general"
NOUN = re.compile(r"(?:the|this|that) (?P<noun>[a-z-]+(?: [a-z-]+)?)")
WORD = re.compile(r"[^\W\d_]+\.?")


class Doubt(Enum):
    """Two could be meant, and nothing tells which."""

    DOUBT = "doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody whom a voice without a name can mean.

    Attributes:
        start: first code point of the words.
        end: one past the last.
        number: "one", "many", "body" or "land".
        sex: "men" or "women"; empty where the words do not tell.
        spoke: the text gives words to them.
        pronoun: their own word is a pronoun.
    """

    start: int
    end: int
    number: str
    sex: str = ""
    spoke: bool = False
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a voice without a name looks for.

    Attributes:
        numbers: which numbers of a speaker fit.
        sex: "men" or "women"; empty where the words do not tell.
        noun: the speaker's words must hold it.
        sure: somebody with that sex is found; only another with the same could be meant too.
    """

    numbers: frozenset[str]
    sex: str = ""
    noun: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Speakers:
    """Those who speak in a document, or whom its sentences are about.

    Attributes:
        scene: the words and the actors among them.
        sentences: in order.
        voices: where the voices of the claims stand.
        silent: where those stand who were counted: the dead do not speak.
    """

    scene: Scene
    sentences: tuple[Sentence, ...]
    voices: tuple[Span, ...]
    silent: tuple[Span, ...] = ()

    @classmethod
    def of(
        cls, scene: Scene, parse: Parse, claims: Iterable[Claim], silent: Iterable[Span]
    ) -> "Speakers":
        """Return the speakers of a document."""
        spans = {
            voice.span: None
            for claim in claims
            for voice in claim.attribution
            if not isinstance(voice.span, Unknown)
        }
        return cls(scene, parse.sentences, tuple(spans), tuple(silent))

    def meant(self, one: Voice) -> Span | Doubt | None:
        """Return the words of whom a voice means; doubt where two fit, nothing where nobody."""
        wanted = self._wanted(one)
        if wanted is None or isinstance(one.span, Unknown):
            return None
        at = one.span.start
        index = bisect_right(self.sentences, at, key=lambda s: s.start) - 1
        last = index - (FAR if wanted.noun else NEAR)
        while index >= max(0, last):
            there = [s for s in self._speakers(self.sentences[index]) if s.end <= at]
            fit = [s for s in there if self._fits(s, wanted)]
            named = [s for s in fit if not s.pronoun]
            if named:
                return self._chosen(named, there, self.sentences[index], wanted)
            index -= 1
            last = min(last, index - NEAR) if fit else last
        return None

    def agrees(self, one: Identity, text: str) -> bool:
        """Say whether the name of somebody tells of no other sex than a pronoun does."""
        return _agree(
            self._sex(one.start, one.end), self.scene.book.sexes.get(text.lower(), "")
        )

    def _wanted(self, one: Voice) -> _Wanted | None:
        """Return what a voice looks for, if it is a pronoun or a bare noun for a person."""
        text = "" if isinstance(one.text, Unknown) else one.text.lower()
        reference = self.scene.book.references.get(text)
        if reference is not None:
            return _for(reference, self.scene.book.sexes.get(text, ""))
        match = NOUN.fullmatch(text)
        if match is None or not self._is_person(match["noun"].rpartition(" ")[2]):
            return None
        return _Wanted(frozenset({"one"}), noun=match["noun"])

    def _fits(self, one: Speaker, wanted: _Wanted) -> bool:
        words = f" {self.scene.text[one.start : one.end].lower()} "
        bears = not one.pronoun and f" {wanted.noun} " in words
        if wanted.noun and "body" in wanted.numbers:
            return bears or one.number == "body"
        if one.number not in wanted.numbers or (wanted.noun and not bears):
            return False
        return _agree(one.sex, wanted.sex)

    def _chosen(
        self,
        named: Sequence[Speaker],
        there: Sequence[Speaker],
        sentence: Sentence,
        wanted: _Wanted,
    ) -> Span | Doubt:
        """Return the one who is meant: the one who spoke, else the only one who can be."""
        spoke = [one for one in named if one.spoke] or list(named)
        one = spoke[-1]
        if len({self._name(other) for other in spoke}) > 1:
            return Doubt.DOUBT
        sure = wanted.noun or one.spoke or "one" not in wanted.numbers
        if not sure and self._others(sentence, there, replace(wanted, sure=bool(one.sex))):
            return Doubt.DOUBT
        return self.scene.document.span(one.start, one.end)

    def _name(self, one: Speaker) -> str:
        return self.scene.text[one.start : one.end].rpartition(" ")[2].lower()

    def _others(self, sentence: Sentence, there: Sequence[Speaker], wanted: _Wanted) -> bool:
        """Say whether a sentence names another person who could be meant: "Petrov met Haas"."""
        return any(
            token.pos in NOUNS
            and token.dep in {"dobj", "pobj", "dative", "iobj"}
            and not any(s.start <= token.start < s.end for s in there)
            and self._is_other(_phrase(sentence, token), token, wanted)
            for token in sentence.tokens
        )

    def _is_other(self, where: tuple[int, int], head: Token, wanted: _Wanted) -> bool:
        sex = self._sex(where[0], head.end)
        if head.tag in PLURAL or not _agree(sex, wanted.sex) or (wanted.sure and not sex):
            return False
        return self._is_person(head.lower) or self._is_named(*where)

    def _speakers(self, sentence: Sentence) -> Iterator[Speaker]:
        """Yield the subjects of a sentence and the voices in it, from left to right."""
        for token in sentence.tokens:
            voice = next((v for v in self.voices if v.start <= token.start < v.end), None)
            heads = voice is not None and _heads(sentence, token, voice)
            about = _is_subject(sentence, token)
            dead = any(span.start <= token.start < span.end for span in self.silent)
            if dead or not (heads or about):
                continue
            where = _phrase(sentence, token)
            number = self._number(sentence, token, where)
            speech = any(
                sentence.tokens[i].dep in SPEECH for i in sentence.children[token.head]
            )
            yield Speaker(
                start=where[0],
                end=where[1],
                number=number,
                sex=self._sex(where[0], token.end),
                spoke=heads or speech,
                pronoun=token.pos == "PRON",
            )

    def _number(self, sentence: Sentence, head: Token, where: tuple[int, int]) -> str:
        if head.pos == "PRON":
            reference = self.scene.book.references.get(head.lower)
            return "" if reference is None else "one" if reference.kind == "person" else "many"
        pair = any(sentence.tokens[i].dep == "conj" for i in sentence.children[head.i])
        if head.tag in PLURAL or pair:
            return "many"
        if head.pos not in NOUNS:
            return ""
        found = describe(self.scene, *where)
        if self._is_person(head.lower) or (found and found.person) or self._is_named(*where):
            return "one"
        if found is None:
            return ""
        return "land" if found.why in LAND else found.number

    def _is_named(self, start: int, end: int) -> bool:
        """Say whether a phrase is a person's: it has a given name or a form of address."""
        match = NAME.search(self.scene.text, start, end)
        return match is not None and bool(self._sex(match.start(), match.end()))

    def _is_person(self, noun: str) -> bool:
        return noun in self.scene.book.persons

    def _sex(self, start: int, end: int) -> str:
        """Return the sex that words up to a head tell, the last of them first."""
        words = [w.lower() for w in WORD.findall(self.scene.text[start:end])][::-1]
        book = self.scene.book
        told = (book.sexes.get(word) or book.persons.get(word) for word in words)
        return next((sex for sex in told if sex), "")


def _for(reference: Reference, sex: str) -> _Wanted | None:
    """Return what a pronoun or short form looks for."""
    if reference.kind == "person":
        return _Wanted(frozenset({"one"}), sex)
    if reference.kind == "any":
        return _Wanted(frozenset({"many", "body"}))
    if reference.kind == "body":
        return _Wanted(frozenset({"body", "land"}))
    if reference.kind == "organ":
        return _Wanted(frozenset({"body"}), noun=reference.word.rpartition(" ")[2])
    return None


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _is_subject(sentence: Sentence, token: Token) -> bool:
    """Say whether a sentence is about somebody; small parses lose the verb of some."""
    if token.dep == "ROOT":
        return token.pos in NOUNS and sentence.style == "body"
    return token.dep in SUBJECTS and _is_main(sentence, token.head)


def _is_main(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is one of the sentence's own, not of what is told in it."""
    while sentence.tokens[verb].dep in MAIN - {"ROOT"} and sentence.tokens[verb].head != verb:
        verb = sentence.tokens[verb].head
    return sentence.tokens[verb].dep == "ROOT"


def _heads(sentence: Sentence, token: Token, voice: Span) -> bool:
    """Say whether a token is the head of a voice's words."""
    above = sentence.tokens[token.head]
    return token.head == token.i or not voice.start <= above.start < voice.end


def _phrase(sentence: Sentence, head: Token) -> tuple[int, int]:
    """Return the words of a noun phrase, relative clauses and what is joined to it left out."""
    inside, waiting = {head.i}, [head.i]
    while waiting:
        at = waiting.pop()
        for child in sentence.children[at]:
            if child not in inside and sentence.tokens[child].dep not in CUT:
                inside.add(child)
                waiting.append(child)
    if any(sentence.tokens[i].dep == "conj" for i in sentence.children[head.i]):
        joined = [
            i for i in sentence.children[head.i] if sentence.tokens[i].dep in {"cc", "conj"}
        ]
        inside |= set(range(head.i, max(joined) + 1))
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while last > head.i and not sentence.tokens[last].text[-1].isalnum():
        last -= 1
    return sentence.tokens[first].start, sentence.tokens[last].end
