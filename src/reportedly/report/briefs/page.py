"""A brief as one page of HTML that needs nothing else: no script, no picture, no other file."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from itertools import groupby

from reportedly.report import words
from reportedly.report.briefs.markdown import anchor
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

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = """
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #5c5852; --paper: #fffdf9;
  --line: #d8d3ca; --link: #1a4f8b; --mark: #efe9dd; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --quiet: #b3ada3;
  --paper: #191816; --line: #45413b; --link: #9cc3f0; --mark: #2c2924; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Source Serif 4", Georgia, serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .5rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
ul { padding-left: 1.1rem; margin: .25rem 0; }
li { margin: .5rem 0; }
.standing { margin: 0; font-style: italic; color: var(--quiet); }
.lead { font-size: 1.2rem; line-height: 1.45; }
a { color: var(--link); }
cite, .where, th { font-style: normal; color: var(--quiet); }
cite a, .where { font: .8125rem/1.4 ui-sans-serif, system-ui, sans-serif; }
cite a { white-space: nowrap; text-decoration-thickness: 1px; }
.seen { font: .8125rem ui-sans-serif, system-ui, sans-serif; border: 1px solid var(--line);
  border-radius: 2px; padding: 0 .3em; }
.where { display: block; }
:target { background: var(--mark); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0;
  border-bottom: 1px solid var(--line); font-weight: normal; }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff;
  --line: #999; --link: #000; --mark: #fff; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; } li, tr { break-inside: avoid; }
  .where a::after { content: " (" attr(href) ")"; } @page { margin: 2cm; } }
"""


def page(brief: Brief) -> str:
    """Return the brief as one page; every word of a text is escaped."""
    title = escape(words.plain(brief.title))
    parts = (
        ("<!doctype html>", '<html lang="en">', '<meta charset="utf-8">'),
        (f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',),
        ('<meta name="viewport" content="width=device-width, initial-scale=1">',),
        (f"<title>{title}</title>", f"<style>{STYLE}</style>", "<main>", f"<h1>{title}</h1>"),
        (body(brief),),
        ("</main>", "</html>"),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def body(brief: Brief, to: Callable[[str], str] | None = None) -> str:
    """Return what stands below the title, to be set into a page; every word is escaped.

    Args:
        brief: what is told.
        to: where the claim of an id is shown; nothing where it is shown nowhere.
    """
    short = cited(one.claim for one in brief.evidence)
    parts = (
        (f'<p class="standing">{escape(brief.standing)}</p>',),
        _told(brief, short),
        _evidence(brief.evidence, short, to),
        _method(brief),
        _omitted(brief, short),
    )
    return "\n".join(line for part in parts for line in part)


def _told(brief: Brief, short: Mapping[str, str]) -> Iterable[str]:
    if not brief.statements:
        yield "<p>No claim was found.</p>"
        return
    for section, inside in brief.sections():
        yield f"<section><h2>{escape(section.capitalize())}</h2>"
        if not inside:
            yield f"<p>{UNDISPUTED}</p>"
        elif section == LEAD:
            told = " ".join(_sentence(line, short) for line in inside)
            yield f'<p class="lead">{told}</p>'
        else:
            yield from _listed(inside, short)
        yield "</section>"


def _listed(statements: Iterable[Statement], short: Mapping[str, str]) -> Iterable[str]:
    for heading, lines in groupby(statements, key=lambda line: line.heading):
        if heading:
            yield f"<h3>{escape(heading)}</h3>"
        yield "<ul>"
        yield from (f"<li>{_sentence(line, short)}</li>" for line in lines)
        yield "</ul>"


def _sentence(line: Statement, short: Mapping[str, str]) -> str:
    mark = ' <span class="seen">reviewed</span>' if line.reviewed else ""
    return f"{escape(line.text)} <cite>{_citations(line.claims, short)}</cite>.{mark}"


def _citations(claims: Iterable[str], short: Mapping[str, str]) -> str:
    return " ".join(
        f'<a href="#{anchor(short[claim])}">{escape(short[claim])}</a>'
        if claim in short
        else f"<span>{escape(claim)}</span>"
        for claim in claims
    )


def _evidence(
    evidence: Iterable[Evidence], short: Mapping[str, str], to: Callable[[str], str] | None
) -> Iterable[str]:
    yield "<section><h2>Evidence</h2><ul>"
    for one in evidence:
        name = short[one.claim]
        shown = f'<a href="{escape(to(one.claim))}">{escape(name)}</a>' if to else escape(name)
        url = escape(one.url)
        link = f', <a href="{url}" rel="noreferrer">{url}</a>' if one.url else ""
        where = f'<span class="where">{shown}, {escape(one.source)}{link}</span>'
        yield f'<li id="{anchor(name)}"><q>{escape(one.quote[1:-1])}</q>{where}</li>'
    yield "</ul></section>"


def _method(brief: Brief) -> Iterable[str]:
    yield f"<section><h2>Method</h2><p>{escape(HOW)}</p><table>"
    yield from (
        f'<tr><th scope="row">{escape(name.replace("_", " "))}</th>'
        f"<td>{escape(words.plain(value))}</td></tr>"
        for name, value in brief.method
    )
    yield "</table></section>"
    for heading, lines in (("What is withheld", brief.care), ("Limits", LIMITS)):
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        yield f"<section><h2>{heading}</h2><ul>{items}</ul></section>"


def _omitted(brief: Brief, short: Mapping[str, str]) -> Iterable[str]:
    yield "<section><h2>Omitted from the figures</h2>"
    if not brief.omitted:
        yield "<p>Nothing was left out.</p>"
    for one in brief.omitted:
        yield f"<h3>{escape(one.reason.capitalize())}</h3>"
        yield f"<p><cite>{_citations(one.claims, short)}</cite></p>"
    yield "</section>"
