"""What the parser saw, in our own words: sentences of tokens with relations."""

from dataclasses import dataclass

from reportedly.model.document import Document


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence.

    Attributes:
        i: its place in the sentence, from 0.
        start: first code point in the document's text.
        end: one past the last.
        text: the characters.
        lemma: dictionary form, lower case.
        pos: Universal part of speech ("VERB").
        tag: Penn tag ("VBN").
        dep: relation to the head ("nsubjpass").
        head: the head's place in the sentence; its own at the root.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int

    @property
    def lower(self) -> str:
        """The characters in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one headline.

    Attributes:
        index: its place in the document.
        start: first code point in the document's text.
        end: one past the last.
        tokens: in order.
        children: for each token, the places of its dependents, in order.
        style: "body", "headline" (a title, a bullet, a line without a full stop) or "heading".
        paragraph: number of the paragraph that holds it.
        parsed: whether it was worth a parse; without, all relations are "".
    """

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    style: str = "body"
    paragraph: int = 0
    parsed: bool = True


@dataclass(frozen=True, slots=True)
class Parse:
    """A document with its sentences.

    Attributes:
        document: the text.
        sentences: in order.
    """

    document: Document
    sentences: tuple[Sentence, ...]
