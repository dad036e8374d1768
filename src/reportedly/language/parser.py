"""A document's text → its sentences, tokens and relations."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from reportedly.language.blocks import Block, blocks
from reportedly.language.casing import readable
from reportedly.language.engine import Engine
from reportedly.language.inserted import inserted, without, woven
from reportedly.language.titled import titled
from reportedly.model.document import Document
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.model.unknown import Unknown

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Piece

END_MARKS = frozenset('.?!…:;"”’»)]')
INITIAL = re.compile(r"[A-Z]\.")  # "C. Africa", "J. Smith": no sentence ends there
BATCH = 64
LEMMAS = MappingProxyType({"corpses": "corpse"})  # the model makes "corps" of them
LONGEST = 20_000  # characters of one block; what is longer is cut at a blank


def parse(
    document: Document,
    engine: Engine,
    *,
    worth: Callable[[str], bool],
    common: frozenset[str],
    inserting: frozenset[str] = frozenset(),
    speaking: frozenset[str] = frozenset(),
    titles: frozenset[str] = frozenset(),
) -> Parse:
    """Parse what has to be parsed.

    Args:
        document: the text.
        engine: the loaded model.
        worth: says of a block's words whether they are worth a parse; a block that is not is
            cut into tokens and sentences, without relations.
        common: lower-case words that are no names, for headlines in capitals.
        inserting: lemmas of verbs that stand with their source inside a relative clause.
        speaking: lemmas of verbs of saying.
        titles: lemmas of nouns for somebody who speaks.
    """
    title = "" if isinstance(document.title, Unknown) else document.title
    title_end = len(title) if title and document.text.startswith(title) else 0
    found = [
        part for block in blocks(document.text, title_end) for part in _cut(document, block)
    ]
    texts = [_plain(document.text[block.start : block.end]) for block in found]
    worthy = [worth(text) for text in texts]
    parsed = _parse_all(
        engine, [readable(t, common) for t, w in zip(texts, worthy, strict=True) if w]
    )
    sentences: list[Sentence] = []
    for paragraph, (block, text, wanted) in enumerate(zip(found, texts, worthy, strict=True)):
        doc = next(parsed) if wanted else engine.nlp.make_doc(text)
        pieces = doc.sents if wanted else (doc[:],)
        for piece in pieces:
            one = _sentence(piece, block, document, (len(sentences), paragraph, wanted))
            one = _titled(_mended(one, document, engine, inserting), speaking, titles)
            sentences.append(one)
    return Parse(document=document, sentences=tuple(sentences))


def _mended(
    sentence: Sentence, document: Document, engine: Engine, inserting: frozenset[str]
) -> Sentence:
    """Read a sentence again where a source is inserted in one of its clauses."""
    able = sentence.parsed and sentence.style == "body"
    gap = inserted(sentence, inserting) if able else None
    if gap is None:
        return sentence
    text = _plain(without(sentence, gap, document.text))
    again = next(_parse_all(engine, [text]))
    tokens = woven(sentence, gap, _tokens(again[:], 0, text))
    return replace(sentence, tokens=tokens, children=_children(tokens))


def _titled(sentence: Sentence, speaking: frozenset[str], titles: frozenset[str]) -> Sentence:
    """Give a verb of saying the speaker who stands before it between commas."""
    tokens = titled(sentence, speaking, titles) if sentence.parsed else sentence.tokens
    if tokens is sentence.tokens:
        return sentence
    return replace(sentence, tokens=tokens, children=_children(tokens))


def _parse_all(engine: Engine, texts: list[str]) -> Iterator["Doc"]:
    """Tokenise, forbid sentence starts in mid-sentence, then run the pipes."""
    docs = [_fenced(engine.nlp.make_doc(text)) for text in texts]
    return iter(engine.nlp.pipe(docs, batch_size=BATCH))


def _fenced(doc: "Doc") -> "Doc":
    """Let a sentence start only after a mark that can end one."""
    for before, token in pairwise(doc):
        ends = before.text[-1] in END_MARKS and not INITIAL.fullmatch(before.text)
        if not ends and not before.is_space:
            token.is_sent_start = False
    return doc


def _plain(text: str) -> str:
    """Return the text with every white space a blank; nothing moves."""
    return "".join(" " if character.isspace() else character for character in text)


def _cut(document: Document, block: Block) -> Iterator[Block]:
    """Cut a block that is too long for one parse."""
    start = block.start
    while block.end - start > LONGEST:
        blank = document.text.rfind(" ", start + 1, start + LONGEST)
        end = blank if blank > start else start + LONGEST
        yield Block(start=start, end=end, style="body")
        start = end
    yield Block(start=start, end=block.end, style=block.style)


def _sentence(
    piece: "Piece", block: Block, document: Document, place: tuple[int, int, bool]
) -> Sentence:
    """Copy one sentence of the parser into our own words."""
    index, paragraph, parsed = place
    tokens = _tokens(piece, block.start, document.text)
    start = tokens[0].start if tokens else block.start + piece.start_char
    end = tokens[-1].end if tokens else start
    return Sentence(
        index, start, end, tokens, _children(tokens), block.style, paragraph, parsed
    )


def _tokens(piece: "Piece", start: int, text: str) -> tuple[Token, ...]:
    """Copy the tokens of a piece that begins at a place of a text."""
    kept = [token for token in piece if not token.is_space]
    number = {token.i: i for i, token in enumerate(kept)}
    return tuple(
        Token(
            i,
            start + token.idx,
            start + token.idx + len(token.text),
            text[start + token.idx : start + token.idx + len(token.text)],
            LEMMAS.get(token.lower_) or (token.lemma_ or token.lower_).lower(),
            token.pos_,
            token.tag_,
            token.dep_,
            number.get(token.head.i, i),
        )
        for i, token in enumerate(kept)
    )


def _children(tokens: tuple[Token, ...]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            below[token.head].append(token.i)
    return tuple(map(tuple, below))
