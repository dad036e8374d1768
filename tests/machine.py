"""What the stations give for a text, model and lexicon loaded once in a process."""

import re
from functools import cache
from typing import TypeVar

from tests.parsing import engine

from reportedly.extract.context import Context, context
from reportedly.language.parser import parse
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.document import Document
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN, Unknown

T = TypeVar("T")
MARK = re.compile(r"\[(.*?)\]")


@cache
def lexicon() -> Lexicon:
    return load()


def document(text: str, title: str = "") -> Document:
    """Return a document without publisher and date: the words alone."""
    return Document(id="text", sha256="0" * 64, text=text, title=title or UNKNOWN)


def parsed(text: str, title: str = "") -> Parse:
    """Return a text's sentences, every block parsed and headlines made readable."""
    paper = document(text, title)
    return parse(paper, engine(), worth=bool, common=lexicon().common)


@cache
def ready(text: str, title: str = "") -> Context:
    """Return a text as the extractors are given it."""
    return context(parsed(text, title), lexicon())


def unmarked(text: str) -> str:
    """Return a text without the brackets that mark what is expected."""
    return MARK.sub(r"\1", text)


def known(value: T | Unknown) -> T | None:
    """Return a value as the golden cases write it: unknown is null."""
    return None if isinstance(value, Unknown) else value
