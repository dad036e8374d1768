"""HTML pages: the report in them, word by word with its place in the page.

The headline comes first, then the standfirst, then the body in the order of the page, then the
captions. What surrounds a report stays out: menus, banners of consent, related links, comments,
lines between its paragraphs that advertise. The source that spans point into is the page as
characters, in the encoding that `origin` names.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from reportedly.lexicon.reading_book import ReadingBook
from reportedly.model import trouble
from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Dating, Origin
from reportedly.model.raw import Facts, Raw
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reading.charset import decode_page
from reportedly.reading.datings import address_date, dated_text, day_of, weighed
from reportedly.reading.draft import Draft, refuse
from reportedly.reading.markup import MOST_RUNS, Marked, mark
from reportedly.reading.pagefacts import Said, said
from reportedly.reading.parts import Parts, parts_of, woven

NEAR_HEADLINE = 40  # runs after the headline among which a date may stand
LINKS = ("http://", "https://")


def read_page(
    raw: Raw, limits: Limits, today: PartialDate | Unknown, book: ReadingBook
) -> Draft:
    """Return the draft of an HTML page.

    Args:
        raw: the page.
        limits: above which sizes it is refused.
        today: the day of reading; no date of publication after it, or after the day on which
            the page was retrieved, is taken.
        book: what surrounds a report.
    """
    source, encoding, remarks = decode_page(raw.data, raw.charset)
    draft = Draft(name=raw.name, text="", remarks=remarks)
    if len(raw.data) > limits.page_bytes:
        return refuse(draft, trouble.PAGE_TOO_LARGE, f"{len(raw.data):,} bytes")
    page = mark(source)
    if len(page.runs) >= MOST_RUNS:
        return refuse(draft, trouble.PAGE_TOO_LARGE, f"over {MOST_RUNS:,} runs of text")
    about = said(page)
    parts = parts_of(page, about.titles, book)
    made = woven(page, parts)
    latest = known(raw.retrieved, "")
    day = day_of(latest) if latest else today
    datings, _, published = weighed(_dates(page, about, parts, raw), day)
    return replace(
        draft,
        text=made.text,
        segments=made.segments,
        sections=made.sections,
        facts=_facts(about, parts, raw, published),
        origin=_origin(about, raw, encoding, datings),
    )


def _facts(about: Said, parts: Parts, raw: Raw, published: str | Unknown) -> Facts:
    """Return what the page says; what it is silent about, its container may say."""
    stated = raw.facts
    canonical = _canonical(about, raw)
    return Facts(
        id=stated.id,
        title=parts.title or stated.title,
        published=published,
        publisher=about.site or (stated.publisher or UNKNOWN),
        author=", ".join(about.authors) or stated.author,
        url=canonical if isinstance(stated.url, Unknown) else stated.url,
        language=stated.language,
    )


def _canonical(about: Said, raw: Raw) -> str | Unknown:
    """Return the address that the page gives as its own, made whole."""
    base = known(raw.facts.url, "")
    try:
        whole = urljoin(base, about.canonical) if about.canonical else ""
        urlsplit(whole)
    except ValueError:
        return UNKNOWN
    return whole if whole.startswith(LINKS) else UNKNOWN


def _origin(about: Said, raw: Raw, encoding: str, datings: tuple[Dating, ...]) -> Origin:
    return Origin(
        form=raw.form.value,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        encoding=encoding,
        site=about.site or UNKNOWN,
        canonical=_canonical(about, raw),
        retrieved=raw.retrieved,
        datings=datings,
    )


def _dates(page: Marked, about: Said, parts: Parts, raw: Raw) -> Iterator[tuple[str, str]]:
    """Yield every date that stands for the page, the better places first."""
    yield from about.dates
    if not isinstance(raw.facts.published, Unknown):
        yield raw.facts.published, raw.container or "container"
    address = known(raw.facts.url, "") or about.canonical
    yield address_date(address), "address"
    after = parts.headline[-1] + 1 if parts.headline else 0
    near = range(after, min(len(page.runs), after + NEAR_HEADLINE))
    yield dated_text(page.words(near)), "text near the headline"
