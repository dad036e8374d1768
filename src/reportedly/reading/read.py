"""Read a `Raw`, whatever its form."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace

from reportedly.lexicon.reading_book import load_reading
from reportedly.model import trouble
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Dating, Origin
from reportedly.model.raw import NO_FACTS, Facts, Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reading.datings import day_of, weighed
from reportedly.reading.draft import Draft, finish, refuse
from reportedly.reading.lines import read_line
from reportedly.reading.mail import read_mail
from reportedly.reading.markdown import read_markdown
from reportedly.reading.opening import opening
from reportedly.reading.page import read_page
from reportedly.reading.pdf import read_pdf
from reportedly.reading.plain import read_plain
from reportedly.reading.tongue import is_english, tongue_of
from reportedly.reading.wordfile import read_docx

FEED = "feed"  # the container of an entry
CONTAINER = "container"
# What strangers' programs wrote, and libraries in C read: only apart, under a guard.
DANGEROUS = frozenset({Form.DOCX, Form.HTML, Form.MAIL, Form.PDF})


def read(
    raw: Raw, limits: Limits = DEFAULT_LIMITS, today: PartialDate | Unknown = UNKNOWN
) -> Reading:
    """Return the document in the bytes, or why there is none.

    Args:
        raw: the bytes, with their name and form.
        limits: above which size a text is refused.
        today: the day of reading; a later publication date is an issue. Unknown checks nothing.
    """
    return in_its_tongue(next(apart(raw, limits, today)), raw.form)


def apart(raw: Raw, limits: Limits, today: PartialDate | Unknown) -> Iterator[Reading]:
    """Yield the same once, without its language: as work for a guard, which takes pieces."""
    own = _draft(raw, limits, today)
    draft = _linked(replace(own, facts=_filled(own.facts, raw.facts)), raw.container)
    if raw.form in DANGEROUS or own.facts.published is not UNKNOWN:
        yield finish(draft, limits, today)
        return
    latest, stated = known(raw.retrieved, ""), raw.facts.published
    told = [] if isinstance(stated, Unknown) else [(stated, raw.container or CONTAINER)]
    datings, _, published = weighed(
        [*told, *opening(draft, load_reading().openings)], day_of(latest) if latest else today
    )
    if published is UNKNOWN and not any(one.day is not UNKNOWN for one in datings):
        published = stated  # no date, and said to be none
    facts = replace(draft.facts, published=published)
    yield _dated(finish(replace(draft, facts=facts), limits, today), datings, raw)


def _linked(draft: Draft, container: str | Unknown) -> Draft:
    """Refuse an entry of a feed that has no words of its own: its report lies elsewhere."""
    elsewhere = container == FEED and not isinstance(draft.facts.url, Unknown)
    if elsewhere and not draft.refused and not draft.text.strip():
        return refuse(draft, trouble.NOT_FETCHED)
    return draft


def _dated(reading: Reading, datings: tuple[Dating, ...], raw: Raw) -> Reading:
    """Return a text that opens with a date, and where the date of its publication is from."""
    document = reading.document
    if isinstance(document, Unknown) or not datings:
        return reading
    sha256 = hashlib.sha256(raw.data).hexdigest()
    origin = Origin(
        form=raw.form.value, sha256=sha256, retrieved=raw.retrieved, datings=datings
    )
    return replace(reading, document=replace(document, origin=origin))


def in_its_tongue(reading: Reading, form: Form) -> Reading:
    """Return what was read with its language, as it is stated, else as its words show.

    What comes as text and states nothing is English unless its words show another language.
    """
    document = reading.document
    if isinstance(document, Unknown) or document.language is not UNKNOWN:
        return reading
    found = tongue_of(document.text, load_reading())
    if form not in DANGEROUS and is_english(found):
        return reading
    return replace(reading, document=replace(document, language=found))


def _filled(own: Facts, told: Facts) -> Facts:
    """Return what a text says of itself, and what it came in says where it is silent."""
    if told == NO_FACTS:
        return own
    pairs = {
        one.name: (getattr(own, one.name), getattr(told, one.name)) for one in fields(Facts)
    }
    return Facts(
        **{name: one if one is not UNKNOWN else two for name, (one, two) in pairs.items()}
    )


def _draft(raw: Raw, limits: Limits, today: PartialDate | Unknown) -> Draft:
    ways: Mapping[Form, Callable[[], Draft]] = {
        Form.DOCX: lambda: read_docx(raw, limits, today),
        Form.HTML: lambda: read_page(raw, limits, today, load_reading()),
        Form.JSONL: lambda: read_line(raw),
        Form.MAIL: lambda: read_mail(raw, limits, today, load_reading()),
        Form.MARKDOWN: lambda: read_markdown(raw, limits),
        Form.PDF: lambda: read_pdf(raw, today),
        Form.TEXT: lambda: read_plain(raw, limits),
    }
    return ways[raw.form]()
