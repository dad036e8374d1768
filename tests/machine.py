"""What the stations give for a text, model and lexicon loaded once in a process."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import pytest
from tests.parsing import engine

from reportedly.extract.antecedents import resolved
from reportedly.extract.build import claim_of
from reportedly.extract.context import Context, Draft, context
from reportedly.extract.links import linked
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.actor import Role
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import parsed_by

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
    return parsed_by(paper, engine(), lexicon(), worth=bool)


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


def claims_of(
    text: str, extractor: Callable[[Context], tuple[Draft, ...]]
) -> tuple[Claim, ...]:
    """Return the claims of a text that one extractor alone finds, in order of the text."""
    it = ready(text)
    found = [claim_of(it, draft) for draft in extractor(it)]
    claims = [claim for claim in found if not isinstance(claim, Unknown)]
    return linked(
        resolved(tuple(sorted(claims, key=lambda c: (c.span.start, c.trigger.start))))
    )


def words(role: Role) -> str:
    """Return the words of a role's fillers."""
    return ", ".join(filler.text for filler in role)


def expecting(wanted: dict[str, Any]) -> list[pytest.ParameterSet]:
    """Return each golden case as a parameter; one that is still read wrongly must fail."""
    return [
        pytest.param(
            case,
            id=name,
            marks=[pytest.mark.xfail(reason=case["xfail"])] if "xfail" in case else [],
        )
        for name, case in wanted.items()
    ]
