"""A brief as Markdown: sentences with citations, evidence, method, what was left out."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from urllib.parse import quote

from reportedly.report import words
from reportedly.report.briefs.nouns import (
    HOW,
    LEAD,
    LIMITS,
    UNDISPUTED,
    Brief,
    Evidence,
    Statement,
)
from reportedly.report.ids import cited

SPECIAL = re.compile(r"([\\`*_\[\]|~$#])")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
NUMBERED = re.compile(r"^(\d+)([.)])")
URL_SAFE = ":/?&=%#@+,;~!'"


def markdown(brief: Brief) -> str:
    """Return the brief as one Markdown text; the same brief gives the same bytes."""
    short = cited(one.claim for one in brief.evidence)
    parts = (
        (f"# {escape(brief.title)}", "", f"*{brief.standing}*", ""),
        _told(brief, short),
        _evidence(brief.evidence, short),
        _method(brief),
        _omitted(brief, short),
        tuple(f"[{one}]: #{anchor(one)}" for one in short.values()),
    )
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _told(brief: Brief, short: Mapping[str, str]) -> Iterable[str]:
    if not brief.statements:
        yield from ("No claim was found.", "")
        return
    for section, inside in brief.sections():
        yield from (f"## {section.capitalize()}", "")
        if not inside:
            yield from (UNDISPUTED, "")
        for heading, lines in groupby(inside, key=lambda line: line.heading):
            if heading:
                yield from (f"### {escape(heading)}", "")
            if section == LEAD:
                yield " ".join(_sentence(line, short) for line in lines)
            else:
                yield from (f"- {_sentence(line, short)}" for line in lines)
            yield ""


def _sentence(line: Statement, short: Mapping[str, str]) -> str:
    mark = " *reviewed*" if line.reviewed else ""
    return f"{escape(line.text)} {_citations(line.claims, short)}.{mark}"


def _citations(claims: Iterable[str], short: Mapping[str, str]) -> str:
    return " ".join(f"[{short.get(claim, claim)}]" for claim in claims)


def _evidence(evidence: Iterable[Evidence], short: Mapping[str, str]) -> Iterable[str]:
    yield from ("## Evidence", "")
    for one in evidence:
        name = short[one.claim]
        yield f'- <a id="{anchor(name)}"></a>[{name}] {escape(one.quote)}'
        link = f", <{quote(one.url, safe=URL_SAFE)}>" if one.url else ""
        yield f"  — {escape(one.source)}{link}"
    yield ""


def _method(brief: Brief) -> Iterable[str]:
    yield from ("## Method", "", HOW, "", "| setting | value |", "|---|---|")
    yield from (
        f"| {escape(name)} | {escape(words.plain(value))} |" for name, value in brief.method
    )
    yield from ("", "## What is withheld", "")
    yield from (f"- {escape(line)}" for line in brief.care)
    yield from ("", "## Limits", "")
    yield from (f"- {line}" for line in LIMITS)
    yield ""


def _omitted(brief: Brief, short: Mapping[str, str]) -> Iterable[str]:
    yield from ("## Omitted from the figures", "")
    if not brief.omitted:
        yield from ("Nothing was left out.", "")
        return
    yield from ("| reason | claims |", "|---|---|")
    yield from (
        f"| {escape(omitted.reason)} | {_citations(omitted.claims, short)} |"
        for omitted in brief.omitted
    )
    yield ""


def anchor(one: str) -> str:
    """Return the name of a claim's place in the evidence."""
    return re.sub(r"[^a-z0-9]+", "-", one.lower())


def escape(text: str) -> str:
    """Return text that Markdown, and HTML made from it, show as it is."""
    return NUMBERED.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", text.translate(ENTITIES)))
