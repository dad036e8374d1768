"""Texts parsed for the tests, the model and the cues loaded once a process."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reportedly.language.engine import Engine, load_engine
from reportedly.language.parser import parse
from reportedly.lexicon.cue_book import CueBook, load_cues
from reportedly.model.document import Document
from reportedly.model.parse import Parse, Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN

CASES = Path(__file__).parent / "cases" / "extract"
COMMON = frozenset({"killed", "dead", "wounded", "say", "says", "said", "in", "raid", "after"})


@cache
def engine() -> Engine:
    return load_engine()


@cache
def cue_book() -> CueBook:
    return load_cues()


def parsed(text: str, publisher: str = "", title: str = "") -> Parse:
    """Return the parse of a text, every sentence parsed."""
    document = Document(
        id="case",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        publisher=publisher or UNKNOWN,
        title=title or UNKNOWN,
    )
    cues = cue_book()
    return parse(
        document,
        engine(),
        worth=bool,
        common=COMMON,
        inserting=cues.words["inserted"],
        speaking=cues.speaking,
        titles=cues.words["speakers"],
    )


def cases(name: str) -> dict[str, Any]:
    """Return the golden cases of a file, without its birth certificate.

    Those of `tolls_zero.yml` belong to `tolls`: a class of cases may have a file of its own.
    """
    found: dict[str, Any] = {}
    for path in sorted(CASES.glob(f"{name}*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        kept = {key: case for key, case in content.items() if isinstance(case, dict)}
        assert not found.keys() & kept.keys(), f"{path.name} names a case twice"
        found |= kept
    return found


def token_at(found: Parse, word: str, nth: int = 1) -> tuple[Sentence, int]:
    """Return the sentence and the place of the nth token with these words."""
    left = nth
    for sentence in found.sentences:
        for token in sentence.tokens:
            if token.text == word:
                left -= 1
                if not left:
                    return sentence, token.i
    message = f"no {word!r} number {nth} in {found.document.text!r}"
    raise LookupError(message)


def quotes(found: Parse, spans: tuple[Span, ...]) -> list[str]:
    """Return the words at some spans."""
    return [found.document.quote(span) for span in spans]
