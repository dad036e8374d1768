"""A brief as Markdown: sentences with citations, evidence, method, what was left out."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from urllib.parse import quote

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown, known
from reportedly.report import words
from reportedly.report.brief import Brief, Statement
from reportedly.report.ground import Ground
from reportedly.report.ids import cited
from reportedly.report.sentence import quoted

SPECIAL = re.compile(r"([\\`*_\[\]|~$#])")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
NUMBERED = re.compile(r"^(\d+)([.)])")
URL_SAFE = ":/?&=%#@+,;~!'"
UNREVIEWED = "Machine-extracted, unreviewed."
LIMITS = (
    "Every line says what somebody claimed, as a machine read it; none is established fact.",
    "What no text said is unknown, and unknown is not zero.",
    "Figures of different claimants, incidents, periods or scopes are never added up.",
    "Documented counts show reporting as well as violence; a gap is not a zero.",
    "The same words in two outlets are one source where both go back to one claimant.",
    "Texts in other languages than English, pictures and tables of figures were not read.",
)


def markdown(brief: Brief, ground: Ground) -> str:
    """Return the brief as one Markdown text; the same brief gives the same bytes."""
    short = cited(ground.claims)
    parts = (
        ("# What was claimed", "", f"*{UNREVIEWED}*", ""),
        _told(brief.statements, short),
        _evidence(brief.cited, ground, short),
        _method(brief),
        _omitted(brief, short),
        tuple(f"[{short[claim.id]}]: #{anchor(short[claim.id])}" for claim in brief.cited),
    )
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _told(statements: Iterable[Statement], short: Mapping[str, str]) -> Iterable[str]:
    told = False
    for section, inside in groupby(statements, key=lambda statement: statement.section):
        yield from (f"## {section.capitalize()}", "")
        for heading, lines in groupby(inside, key=lambda statement: statement.heading):
            if heading:
                yield from (f"### {escape(heading)}", "")
            for statement in lines:
                yield f"- {escape(statement.text)} {_citations(statement.claims, short)}."
            yield ""
        told = True
    if not told:
        yield from ("No claim was found.", "")


def _citations(claims: Iterable[str], short: Mapping[str, str]) -> str:
    return " ".join(f"[{short.get(claim, claim)}]" for claim in claims)


def _evidence(
    cited: Iterable[Claim], ground: Ground, short: Mapping[str, str]
) -> Iterable[str]:
    yield from ("## Evidence", "")
    for claim in cited:
        one = short[claim.id]
        yield f'- <a id="{anchor(one)}"></a>[{one}] {escape(quoted(claim.quote))}'
        yield f"  — {_source(claim, ground.document(claim))}"
    yield ""


def _source(claim: Claim, document: Document | Unknown) -> str:
    characters = f"characters {claim.span.start} to {claim.span.end}"
    if isinstance(document, Unknown):
        return f"document {escape(claim.document)}, {characters}"
    title = known(document.title, "")
    parts = [
        words.publisher(document),
        f"“{title}”" if title else "",
        "no date" if isinstance(document.published, Unknown) else str(document.published),
        f"document {document.id}, {characters}",
    ]
    line = ", ".join(escape(words.plain(part)) for part in parts if part)
    return f"{line}{_link(document)}"


def _link(document: Document) -> str:
    """Return a link to the page, where its address is one of the web."""
    url = known(document.url, "")
    if not url.startswith(("http://", "https://")):
        return ""
    return f", <{quote(url, safe=URL_SAFE)}>"


def _method(brief: Brief) -> Iterable[str]:
    yield from ("## Method", "")
    yield (
        "Claims were found in the texts by rules that are named with each claim; `show` and"
        " `explain` say which. Claims of one claimant about one matter form a line; a later"
        " figure of the same claimant replaces his earlier one; another claimant's figure"
        " widens the range or contradicts it."
    )
    yield from ("", "| setting | value |", "|---|---|")
    yield from (
        f"| {escape(name)} | {escape(words.plain(value))} |" for name, value in brief.method
    )
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
