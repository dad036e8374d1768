"""The frame that every page stands in: what was asked of it, and how it is written.

A page is a function that is given a `Frame` and returns `frame.page(template, …)`. Everything
that a stranger wrote goes through the filter `said`, which puts it on one line, shows what is
hidden in it, and withholds protected names; Jinja escapes it after that.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from reportedly.desk.asked import Asked
from reportedly.desk.bench import Bench
from reportedly.desk.books import wording
from reportedly.desk.call import settings_of
from reportedly.desk.door import Visitor
from reportedly.desk.library import Library
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Toll
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import SourceType
from reportedly.report import words
from reportedly.report.briefs.telling import toll_noun
from reportedly.report.claims import fields, parties
from reportedly.report.exports.names import Mask
from reportedly.report.figures import best, high, low
from reportedly.report.figures import figures as figure
from reportedly.report.ground import Ground
from reportedly.report.ids import shortened
from reportedly.report.incidents import grounds, name, place, standing, title
from reportedly.report.marked import visible
from reportedly.report.sentence import sentence
from reportedly.report.sides import behind_toll
from reportedly.report.sources import key_of
from reportedly.web.forms import door_of, visitor_or_none

ID: Final = re.compile(r"\b([0-9a-f]{8,16})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A request for a page, and what it is answered with.

    Attributes:
        request: as it came.
        library: the ledger.
        settings: the convention, and the day as of which things are shown.
        chosen: those of them that the address names, to be named in every link.
    """

    request: Request
    library: Library
    settings: Settings
    chosen: tuple[tuple[str, str], ...] = ()

    def page(self, template: str, *, status: int = 200, **what: object) -> HTMLResponse:
        """Return a page.

        Args:
            template: its name in this room.
            status: of HTTP.
            what: what the template is given.
        """
        text = environment().get_template(template).render(frame=self, **what)
        return HTMLResponse(text, status_code=status)

    def link(self, path: str, /, **query: object) -> str:
        """Return an address on this site that keeps what the address of this page chose.

        Args:
            path: where to.
            query: what is asked there; `None` and blanks are left out.
        """
        asked = {name: value for name, value in query.items() if value not in {None, ""}}
        pairs = urlencode({**dict(self.chosen), **asked})
        place, mark, at = path.partition("#")
        return f"{place}{'?' if pairs else ''}{pairs}{mark}{at}"

    def mask(self, claims: Iterable[Claim], documents: Iterable[Document]) -> Mask:
        """Return the names that a page on these claims withholds, unless that is turned off."""
        if self.library.shows_names():
            return self.library.mask((), ())
        return self.library.mask(tuple(claims), tuple(documents))

    def mask_over(self, ground: Ground) -> Mask:
        """Return the names that a page on all of this withholds."""
        return self.mask(ground.claims.values(), ground.documents.values())

    def here(self, /, **changes: object) -> str:
        """Return the address of this page with some of what it asks changed."""
        asked = {**dict(self.request.query_params), "after": None, **changes}
        return self.link(self.path, **asked)

    @property
    def bench(self) -> Bench:
        """Where people review."""
        found: Bench = self.request.app.state.bench
        return found

    @property
    def visitor(self) -> Visitor | None:
        """Who asks; nobody where nobody knows."""
        return visitor_or_none(self.request)

    @property
    def shared(self) -> bool:
        """Whether a team works on the ledger."""
        return not isinstance(door_of(self.request).team, Unknown)

    @property
    def path(self) -> str:
        """Where this page stands."""
        return self.request.url.path

    @property
    def nav(self) -> tuple[tuple[str, str], ...]:
        """The pages that every page leads to: address and name."""
        found: tuple[tuple[str, str], ...] = self.request.app.state.nav
        return found


def framed(request: Request, convention: str | None = None, as_of: str | None = None) -> Frame:
    """Return the frame of a request.

    Raises:
        UsageError: there is no such convention.
        NounError: the day is none.
    """
    state = request.app.state
    given = (("convention", convention), ("as_of", as_of))
    return Frame(
        request=request,
        library=state.library,
        settings=settings_of(convention, as_of),
        chosen=tuple((name, value) for name, value in given if value),
    )


Framed = Annotated[Frame, Depends(framed)]
Filters = Annotated[Asked, Depends()]


@cache
def environment() -> Environment:
    """Return what writes pages: everything is escaped, and nothing may be left open."""
    made = Environment(
        loader=PackageLoader("reportedly.web", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["said"] = _said
    made.filters["ours"] = _ours
    made.filters["visible"] = visible
    made.filters["address"] = _address
    made.filters["cited"] = _cited
    made.globals.update(
        words=words,
        sentence=_sentence,
        figure=figure,
        lowest=low,
        most_reliable=best,
        highest=high,
        toll_name=name,
        toll_noun=_noun,
        standing=standing,
        grounds=grounds,
        heading=_heading,
        place=place,
        behind_toll=behind_toll,
        key_of=key_of,
        source_types=tuple(SourceType),
        fields=fields,
        parties=parties,
        family=_family,
        short=_short,
        UNKNOWN=UNKNOWN,
    )
    return made


@pass_context
def _said(context: Context, value: object) -> str:
    """Return what a stranger wrote, on one line, without what is withheld."""
    if isinstance(value, Unknown):
        return words.UNKNOWN_WORD
    mask = context.get("mask")
    plain = words.plain(str(value))
    return mask.over(plain) if isinstance(mask, Mask) else plain


@pass_context
def _ours(context: Context, value: object) -> str:
    """Return words that we use ourselves: loaded ones stand in quotation marks."""
    return words.quote_loaded(_said(context, value), wording())


@pass_context
def _heading(context: Context, one: Incident) -> str:
    return _said(context, title(one, wording()))


@pass_context
def _sentence(context: Context, claim: Claim, document: Document | Unknown) -> str:
    return _said(context, sentence(claim, document, wording()))


def _noun(one: Toll) -> str:
    """Return what a toll is called: "reported deaths", never "deaths"."""
    return toll_noun(one, wording())


def _family(kind: str) -> str:
    return wording().family(kind)


def _short(ids: Iterable[str]) -> Mapping[str, str]:
    return shortened(ids)


def _address(url: str) -> str:
    """Return an address that may be followed; of any other scheme, nowhere."""
    return url if url.lower().startswith(("http://", "https://")) else "#"


def _cited(text: str, short: Mapping[str, str], frame: Frame) -> Markup:
    """Return words of our own in which every printed claim id leads to its claim."""
    whole = {beginning: one for one, beginning in short.items()}
    parts = ID.split(text)
    return Markup("").join(
        Markup('<a href="{}"><code>{}</code></a>').format(
            frame.link(f"/claims/{whole[part]}"), part
        )
        if part in whole
        else part
        for part in parts
    )
