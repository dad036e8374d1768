"""Inline markup of Markdown: emphasis, links, code spans and their kin, in one pass."""

import html
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.reading.blocks import Block, fold
from reportedly.reading.edits import Edit

# No alternative can read a character more than twice, so a hostile text costs no more than
# an honest one.
TARGET = (
    r"[ \t\r\n]*(?:<[^<>\n]*>|(?:[^\s()<]|\([^\s()]*\))*)"
    r"(?:[ \t\r\n]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t\r\n]*"
)
TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?P<ticks>`{1,3})(?!`)[^`\n]+(?P=ticks)(?!`))"
    r"|(?P<comment><!--[^<]*?-->)"
    r"|(?P<address><(?:(?:https?|ftp|mailto):[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>)"
    r"|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<opening>!?\[)"
    rf"|(?P<closing>\](?:\({TARGET}\)|\[[^\[\]]*\])?)"
    r"|(?P<run>\*+|_+)"
)
PUNCTUATION = frozenset(string.punctuation + "–—‘’“”…«»")


def inline_edits(source: str, block: Block, labels: frozenset[str]) -> Iterator[Edit]:
    """Yield what the markup inside one block does to the text.

    Args:
        source: the whole source.
        block: the range that holds running text.
        labels: names of the links that are defined somewhere.
    """
    scanner = _Scanner(source, block, labels)
    for token in TOKEN.finditer(source, *block):
        scanner.take(token)
    yield from scanner.edits


@dataclass(slots=True)
class _Run:
    """A run of `*` or `_` that waits for its partner."""

    start: int
    end: int


@dataclass(slots=True)
class _Scanner:
    """The state of the scan: brackets and runs that are open, and the edits so far."""

    source: str
    block: Block
    labels: frozenset[str]
    edits: list[Edit] = field(default_factory=list)
    brackets: list[re.Match[str]] = field(default_factory=list)
    stars: list[_Run] = field(default_factory=list)
    underscores: list[_Run] = field(default_factory=list)

    def take(self, token: re.Match[str]) -> None:
        """Do what one token asks for."""
        start, end = token.span()
        match token.lastgroup:
            case "escape":
                self._drop(start, start + 1)
            case "comment" | "tag":
                self._drop(start, end)
            case "address":
                self._peel(start, end, 1)
            case "code":
                self._peel(start, end, len(token["ticks"]))
            case "entity":
                self._entity(token)
            case "opening":
                self.brackets.append(token)
            case "closing":
                self._closing(token)
            case _:
                self._run(_Run(start, end))

    def _drop(self, start: int, end: int) -> None:
        self.edits.append(Edit(start, end))

    def _peel(self, start: int, end: int, width: int) -> None:
        self._drop(start, start + width)
        self._drop(end - width, end)

    def _entity(self, token: re.Match[str]) -> None:
        meant = html.unescape(token[0])
        if meant != token[0]:
            self.edits.append(Edit(*token.span(), meant))

    def _closing(self, token: re.Match[str]) -> None:
        if not self.brackets:
            return
        opening = self.brackets.pop()
        label = self.source[opening.end() : token.start()]
        if label.startswith("^") and token[0] == "]":
            self._drop(opening.start(), token.end())
        elif not self._leads_somewhere(label, token[0]):
            return
        elif opening[0] == "![":
            self._drop(opening.start(), token.end())
        else:
            self._drop(*opening.span())
            self._drop(*token.span())

    def _leads_somewhere(self, label: str, closing: str) -> bool:
        """Say whether brackets are a link: with a target, or with a label that is defined."""
        return closing.startswith("](") or fold(closing[2:-1] or label) in self.labels

    def _run(self, run: _Run) -> None:
        opens, closes = self._flanks(run)
        waiting = self.stars if self.source[run.start] == "*" else self.underscores
        while closes and waiting and run.start < run.end:
            partner = waiting[-1]
            width = min(partner.end - partner.start, run.end - run.start)
            self._drop(partner.end - width, partner.end)
            self._drop(run.start, run.start + width)
            partner.end -= width
            run.start += width
            if partner.start == partner.end:
                waiting.pop()
        if opens and run.start < run.end:
            waiting.append(run)

    def _flanks(self, run: _Run) -> tuple[bool, bool]:
        """Say whether a run can open and can close emphasis, by CommonMark's flanking rules."""
        begin, end = self.block
        before = self.source[run.start - 1] if run.start > begin else " "
        after = self.source[run.end] if run.end < end else " "
        left = _leans(after, before)
        right = _leans(before, after)
        if self.source[run.start] == "*":
            return left, right
        inside = left and right
        return (
            left and (not inside or before in PUNCTUATION),
            right and (not inside or after in PUNCTUATION),
        )


def _leans(toward: str, away: str) -> bool:
    """Say whether a run leans on the character at one of its sides."""
    if toward.isspace():
        return False
    return toward not in PUNCTUATION or away.isspace() or away in PUNCTUATION
